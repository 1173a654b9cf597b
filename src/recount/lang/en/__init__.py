"""English: words and small tables, as data."""
