"""Dates in a query: ``2022``, ``2022-01``, ``2022-01-07``, ranges with ``..`` and the comparisons ``>= > <= <``."""

import re
from calendar import monthrange
from datetime import date, timedelta

from index.tree import Dates

_DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?\Z", re.ASCII)
_COMPARED = re.compile(r"(>=|<=|>|<|=)?\s*(.*)\Z", re.DOTALL)


def read_dates(value: str) -> Dates | None:
    """The days that ``value`` stands for, both ends included; ``None`` when it is no date."""
    if ".." in value:
        return _between(*value.split("..", 1))
    found = _COMPARED.match(value)
    period = read_period(found[2]) if found else None
    if found is None or period is None:
        return None
    first, last = period
    match found[1]:
        case ">=":
            return _range(first, None)
        case "<=":
            return _range(None, last)
        case ">":
            return later_than(last)
        case "<":
            return earlier_than(first)
        case _:
            return _range(first, last)


def read_period(value: str) -> tuple[date, date] | None:
    """The first and last day of a year, a month or a day; ``None`` when it is none of these."""
    found = _DAY.match(value.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if month is None:
        return first, first.replace(month=12, day=31)
    return first, first if day is not None else first.replace(day=monthrange(first.year, month)[1])


def later_than(day: date) -> Dates | None:
    """Every day after ``day``."""
    return _range(day + timedelta(days=1), None) if day < date.max else None


def earlier_than(day: date) -> Dates | None:
    """Every day before ``day``."""
    return _range(None, day - timedelta(days=1)) if day > date.min else None


def day_of(published: str | None) -> str | None:
    """The day an article was published, YYYY-MM-DD as its outlet printed it; ``None`` when that is not told."""
    day = (published or "")[:10]
    try:
        return day if len(day) == 10 and date.fromisoformat(day).isoformat() == day else None
    except ValueError:
        return None


def _between(low: str, high: str) -> Dates | None:
    start, end = read_period(low), read_period(high)
    if (start is None and low.strip()) or (end is None and high.strip()) or start is end is None:
        return None
    if start and end and start[0] > end[1]:
        start, end = end, start
    return _range(start[0] if start else None, end[1] if end else None)


def _range(first: date | None, last: date | None) -> Dates:
    return Dates(first.isoformat() if first else None, last.isoformat() if last else None)
