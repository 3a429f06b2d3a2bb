"""Dates are read where they can mean one thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.dates import HELD_BACK, LINES, cases, verdict
from corpus.dates import date_key, in_words, labelled_date, leading_date, parse_date, zone_of


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-03-07", "2025-03-07"),
        ("2025/03/07", "2025-03-07"),
        ("2025-3-7", "2025-03-07"),
        ("7 March 2025", "2025-03-07"),
        ("7th March, 2025", "2025-03-07"),
        ("Friday, 7 March 2025", "2025-03-07"),
        ("Fri 7 Mar 2025", "2025-03-07"),
        ("March 7, 2025", "2025-03-07"),
        ("Mar. 7, 2025", "2025-03-07"),
        ("Sept. 30, 2024", "2024-09-30"),
        ("Thursday, May 1st, 2025.", "2025-05-01"),
        ("the 7th of March 2025", "2025-03-07"),
        ("7 March 2025, 14:05 GMT", "2025-03-07T14:05+00:00"),
        ("7 March 2025 14.05", "2025-03-07T14:05"),
        ("7 March 2025 at 2:05pm", "2025-03-07T14:05"),
        ("March 7, 2025, 2:05 p.m.", "2025-03-07T14:05"),
        ("March 7, 2025 12:30 AM EST", "2025-03-07T00:30"),
        ("2025-03-07T14:05:09Z", "2025-03-07T14:05:09+00:00"),
        ("2025-03-07 14:05:09.123+01:00", "2025-03-07T14:05:09+01:00"),
        ("2025-03-07T14:05-0530", "2025-03-07T14:05-05:30"),
        ("7 March 2025 14:05 UTC+6", "2025-03-07T14:05+06:00"),
    ],
)
def test_dates_that_can_be_told(written: str, iso: str | None) -> None:
    """The common written forms, and ISO 8601, become ISO 8601; a zone is kept only where it is one offset."""
    assert parse_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "",
        "03/07/2025",
        "7.3.25",
        "March 2025",
        "7 March",
        "Jan 7",
        "2025",
        "30 February 2025",
        "2025-13-01",
        "7 March 2025 25:00",
        "7 March 2025 13:00 pm",
        "0007-03-07",
        "7 March 2025 and then some",
        "２０２５-03-07 x",
        "20250307",
    ],
)
def test_dates_that_cannot_be_told(written: str) -> None:
    """A date that could be two, is none, or is part of something longer is not read."""
    assert parse_date(written) is None


def test_a_leading_date() -> None:
    """A date that begins a line is told with where it ends."""
    assert leading_date("7 March 2025 | Harbour") == ("2025-03-07", 12)
    assert leading_date("On 7 March 2025") is None


def test_what_is_told_reads_back() -> None:
    """What parse_date answers, it reads as the same again."""
    for iso in ("2025-03-07", "2025-03-07T14:05", "2025-03-07T14:05+00:00", "2025-03-07T14:05:09-05:30"):
        assert parse_date(iso) == iso


@pytest.mark.parametrize(
    "published", [None, "", "soon", "2025", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"]
)
def test_sorting_what_is_unknown(published: str | None) -> None:
    """What is no date, or lies outside the calendar, sorts as unknown."""
    assert date_key(published) == ""


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Whatever the text, the answer is a date or None."""
    leading_date(text)
    when = parse_date(text)
    assert when is None or date_key(when)
    date_key(text)


@settings(deadline=None)
@given(st.datetimes(timezones=st.none() | st.timezones()), st.sampled_from(["seconds", "minutes"]))
def test_any_moment(moment: object, precision: str) -> None:
    """Every ISO 8601 time from 1600 on with an offset in whole minutes is read as it is."""
    from datetime import datetime, timedelta

    assert isinstance(moment, datetime)
    offset = moment.utcoffset() or timedelta()
    if moment.year < 1600 or offset % timedelta(minutes=1):
        return
    moment = moment.replace(second=moment.second if precision == "seconds" else 0)
    iso = moment.isoformat(timespec=precision)
    told = parse_date(iso)
    assert told is not None
    assert datetime.fromisoformat(told) == datetime.fromisoformat(iso)


@pytest.mark.parametrize(("line", "meant"), list(cases(LINES)))
def test_date_lines_as_outlets_print_them(line: str, meant: str | None) -> None:
    """In a score of languages, with label, weekday, time and zone; what may be two days is none."""
    assert verdict(meant, labelled_date(line)) == "right"


@pytest.mark.parametrize(("line", "meant"), list(cases(HELD_BACK)))
def test_a_line_that_is_not_understood_gives_no_date(line: str, meant: str | None) -> None:
    """Lines that the parser was not made for are read right or not at all."""
    assert verdict(meant, labelled_date(line)) in ("right", "not told")


@given(st.text())
def test_any_line_gives_a_date_or_none(line: str) -> None:
    """No line is an error, and what is told is ISO 8601."""
    for told in (labelled_date(line), parse_date(line), (leading_date(line) or (None,))[0]):
        assert told is None or date_key(told)


@pytest.mark.parametrize(
    ("published", "zone", "words"),
    [
        ("2025-03-07", None, "2025-03-07"),
        ("2025-03-07T14:05", "local", "2025-03-07 14:05 (local time)"),
        ("2025-03-07T14:05:09", "local", "2025-03-07 14:05:09 (local time)"),
        ("2025-03-07T14:05Z", "+00:00", "2025-03-07 14:05 UTC"),
        ("2025-03-07T14:05+00:00", "+00:00", "2025-03-07 14:05 UTC"),
        ("2025-03-07T14:05:09-05:30", "-05:30", "2025-03-07 14:05:09 -05:30"),
        ("spring 2025, at night", None, "spring 2025, at night"),
        (None, None, None),
    ],
)
def test_whose_clock_a_time_is_by(published: str | None, zone: str | None, words: str | None) -> None:
    """An offset, or marked as local; a day has no clock, and what is no date is told as it is."""
    assert zone_of(published) == zone
    assert published is None or in_words(published) == words


@pytest.mark.parametrize(
    "text", ["7 Mar\u017f 2025", "7 \u212aasım 2025", "\u0667 مارس ٢٠٢٥", "9" * 5000, "7 " * 5000]
)
def test_odd_letters_and_digits_do_no_harm(text: str) -> None:
    """Letters that fold to others, digits of other scripts, and lines of any length give a date or none."""
    labelled_date(text)
    leading_date(text)
