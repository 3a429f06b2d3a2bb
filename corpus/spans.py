"""Spans: how every room points into a text without copying it."""

from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""A half-open range of code points, ``(start, end)``: ``text[start:end]`` is what it stands for."""
