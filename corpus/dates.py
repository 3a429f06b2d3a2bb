"""Dates as they are kept, in ISO 8601: their order, and how they are told. ``corpus.date_lines`` reads them."""

from datetime import UTC, date, datetime

from corpus.date_lines import labelled_date, leading_date, parse_date

__all__ = ["date_key", "days_between", "in_words", "labelled_date", "leading_date", "parse_date", "zone_of"]


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


def days_between(one: str | None, other: str | None) -> int | None:
    """How many days lie between two kept dates, as their outlets wrote them; None where one is not known."""
    try:
        first, second = (date.fromisoformat((published or "")[:10]) for published in (one, other))
    except ValueError:
        return None
    return abs((first - second).days)


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
