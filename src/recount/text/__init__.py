"""Strings and offsets: tokens, sentences, shingles and alignments."""
