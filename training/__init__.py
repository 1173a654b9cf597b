"""Learns the weights by which numbers that no rule reads are taken for figures."""
