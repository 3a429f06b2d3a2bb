"""What hosts say about when to come back, and in how many words to pass it on."""

import time
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 10 * 365 * 24 * 3600.0
"""Seconds: no host is taken at its word for longer."""

_UNITS: Final = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def asked_to_wait(retry_after: str | None) -> float | None:
    """A Retry-After header (seconds, or a date) as seconds from now; None where it says nothing that makes sense."""
    told = (retry_after or "").strip()
    if told.isascii() and told.isdigit():
        return min(float(told[:12]), LONGEST)
    try:
        when = parsedate_to_datetime(told).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(max(when - time.time(), 0.0), LONGEST)


def in_words(seconds: float) -> str:
    """So many seconds as one would say it, never less than they are: "90 seconds", "3 minutes"."""
    for size, unit in _UNITS:
        if seconds >= 2 * size or size == 1:
            count = max(-int(-seconds // size), 1)
            return f"{count:,} {unit}{'s' * (count != 1)}"
    raise AssertionError
