"""Spans: how every room points into a text without copying it."""

from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""A half-open range of code points, ``(start, end)``: ``text[start:end]`` is what it stands for."""


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans have a code point in common."""
    return a[0] < b[1] and b[0] < a[1]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span from ``start`` to ``end`` without white space at its ends; empty where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
