"""Figures: counts, sums, shares and measures, what they count, and when two of them disagree."""
