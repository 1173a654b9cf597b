"""Language data: words and small tables, one folder a language, no algorithms."""
