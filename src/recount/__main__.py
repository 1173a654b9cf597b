"""Lets ``python -m recount`` do what the command ``recount`` does."""

from recount.cli import main

main()
