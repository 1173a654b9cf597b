"""What each page's template may see: one frozen Struct a page.

Every name that a template uses is a field here, and every field is used: a test renders
each page and compares.
"""
