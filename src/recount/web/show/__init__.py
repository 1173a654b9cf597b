"""From the records of a case to what pages show: pure functions, no requests."""
