"""Dates as news writes them, turned into ISO 8601 only where they can mean one thing.

"7 March 2025", "March 7, 2025, 2:05 p.m." and "2025-03-07T14:05Z" can be told; "03/07/2025" cannot, and is
not guessed. A time keeps its zone where one is written that means one offset (GMT, UTC, Z, +01:00). Without
one, or with a name that several countries use (EST, IST), it is a local time: it is kept without an offset.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<{}>" + "|".join(_MONTHS) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY: Final = (
    r"(?:(?P<y1>\d{4})(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})"
    rf"|{_WEEKDAY}(?P<d2>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+(?P<y2>\d{{4}})"
    rf"|{_WEEKDAY}{_MONTH.format('m3')}\s+(?P<d3>\d{{1,2}}){_ORDINAL},?\s+(?P<y3>\d{{4}}))"
)
_TIME: Final = (
    r"(?:[T\s,]*?(?:\s(?:at|[-–—|])\s+)?(?<![\d])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
    r"(?:\s*\(?(?P<zone>Z|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|[A-Z]{3,4})\b\)?)?)?"
)
_EARLIEST_YEAR: Final = 1600


def parse_date(text: str) -> str | None:
    """The date (and time) that ``text`` consists of, as ISO 8601; None where it cannot be told."""
    match = _when().fullmatch(text.strip().rstrip("."))
    return _iso(match) if match else None


def leading_date(text: str) -> tuple[str, int] | None:
    """The date at the very start of ``text`` and where it ends, or None."""
    match = _when().match(text)
    when = _iso(match) if match else None
    return (when, match.end()) if match and when else None


def date_key(published: str | None) -> str:
    """A string by which dates sort: in UTC, a day before its times; '' for a date that is not known."""
    if not published:
        return ""
    try:
        if len(published) <= 10:
            return date.fromisoformat(published).isoformat()
        moment = datetime.fromisoformat(published)
        if moment.tzinfo is not None:
            moment = moment.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="seconds")


def zone_of(published: str | None) -> str | None:
    """Which clock a kept date and time was read from: its offset (``+01:00``), or ``local`` where no zone was told.

    None for a day without a time, and for no date.
    """
    if not published or len(published) <= 10:
        return None
    try:
        offset = datetime.fromisoformat(published).strftime("%z")
    except ValueError:
        return None
    return f"{offset[:3]}:{offset[3:5]}" if offset else "local"


def in_words(published: str) -> str:
    """A kept date as people read it: ``2025-03-07``, ``2025-03-07 14:05 +01:00``, ``2025-03-07 14:05 (local time)``."""
    zone = zone_of(published)
    if zone is None:
        return published
    day, time = published[:10], published[11:].split("+")[0].split("-")[0].removesuffix("Z")
    return f"{day} {time} " + ("(local time)" if zone == "local" else zone.replace("+00:00", "UTC"))


@cache
def _when() -> re.Pattern[str]:
    """Compiled at the first need: listing articles takes no date apart."""
    return re.compile(_DAY + _TIME + r"(?!\d)", re.IGNORECASE)


def _iso(match: re.Match[str]) -> str | None:
    year = match["y1"] or match["y2"] or match["y3"]
    month = match["m1"] or _MONTHS[(match["m2"] or match["m3"]).lower()]
    try:
        day = date(int(year), int(month), int(match["d1"] or match["d2"] or match["d3"]))
        if day.year < _EARLIEST_YEAR:
            return None
        if match["hour"] is None:
            return day.isoformat()
        moment = datetime(
            day.year, day.month, day.day, _hour(match), int(match["minute"]), int(match["second"] or 0)
        )
        moment = moment.replace(tzinfo=_zone(match["zone"]))
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds" if match["second"] else "minutes")


def _hour(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    if match["half"] is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("an hour of the twelve-hour clock lies between 1 and 12")
    return hour % 12 + (12 if match["half"].lower() == "p" else 0)


def _zone(name: str | None) -> timezone | None:
    """The offset a zone stands for; None where it is not written or could be several."""
    if name is None:
        return None
    name = name.upper().replace("GMT", "").replace("UTC", "").replace(":", "")
    if name in ("", "Z"):
        return UTC
    if name[0] not in "+-":
        return None
    digits = name[1:]
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        raise ValueError("no zone is that far from UTC")
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if name[0] == "+" else -offset)
