"""Quotations: their words, where they begin and end, and whose they are."""
