"""The pages that show a case: one module a page, each with its ``routes``."""
