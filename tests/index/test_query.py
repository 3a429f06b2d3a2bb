"""The query language: what is typed is read as it is meant, and nothing typed is an error."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.dates import day_of, read_dates
from index.query import parse
from index.tree import And, Dates, Everything, Node, Not, Or, Prefix, Words

_ORDINARY = [
    'Biden\'s "no comment"',
    "Biden’s “no comment”",
    "3,800",
    "U.S.",
    "AT&T",
    "C.I.A.",
    "e-mail",
    "COVID-19",
    '"unclosed',
    "((",
    "AND",
    "NOT",
    "foo OR",
    "http://x.example/a?b=c",
    "$2.5bn",
    "50%",
    "::",
    "😀",
    "東京都",
    "محمد صلاح",
    "किताब",
    "title:",
    "date:",
    "-",
    "--",
    "*",
    '""',
    "”",
    ")(",
    "a AND OR b",
    "NOT NOT a",
    "title:title:x",
    "date:x..y",
    "\x00",
    "\ud800",
    "[/b]",
    "a\tb\nc",
    "'90s",
    "rock 'n' roll",
    "voters' rights",
    "What's “next”? (Analysis)",
    "Fed: rates “unchanged” - for now",
    "C++",
    "#metoo @who",
]


def _word(*run: str) -> Words:
    return Words((run,))


@pytest.mark.parametrize("text", _ORDINARY)
def test_ordinary_queries_are_read(text: str) -> None:
    """What people type and paste into a search box is never an error."""
    query = parse(text)
    assert query.text == text
    assert all(note.strip() == note and "\n" not in note for note in query.notes)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("harbour", _word("harbour")),
        ("Biden's", _word("biden")),
        ("Biden’s", _word("biden")),
        ("3,800", _word("3800")),
        ("U.S.", _word("US")),
        ("us", _word("us")),
        ("e-mail", Words((("e", "mail"), ("email",)))),
        ('"no comment"', _word("no", "comment")),
        ("“no comment”", _word("no", "comment")),
        ("„no comment“", _word("no", "comment")),
        ("«no comment»", _word("no", "comment")),
        ("‘no comment’", _word("no", "comment")),
        ("'no comment'", _word("no", "comment")),
        ('“no comment"', _word("no", "comment")),
        ("voters' rights", And((_word("voter"), _word("right")))),
        ("a b", And((_word("a"), _word("b")))),
        ("a AND b", And((_word("a"), _word("b")))),
        ("a OR b", Or((_word("a"), _word("b")))),
        ("a and b", And((_word("a"), _word("and"), _word("b")))),
        ("a NOT b", And((_word("a"), Not(_word("b"))))),
        ("a AND NOT b", And((_word("a"), Not(_word("b"))))),
        ("a -b", And((_word("a"), Not(_word("b"))))),
        ("a - b", And((_word("a"), _word("b")))),
        ("-a", Not(_word("a"))),
        ("NOT NOT a", _word("a")),
        ("a b OR c", Or((And((_word("a"), _word("b"))), _word("c")))),
        ("a (b OR c)", And((_word("a"), Or((_word("b"), _word("c")))))),
        ("-(a OR b)", Not(Or((_word("a"), _word("b"))))),
        ("a a", _word("a")),
        ("secur*", Prefix("secur")),
        ("SÉCUR*", Prefix("secur")),
        ("co-op*", Prefix("coop")),
        ("title:a", Words((("a",),), "title")),
        ("TITLE:a", Words((("a",),), "title")),
        ("title:secur*", Prefix("secur", "title")),
        ("title:“a b”", Words((("a", "b"),), "title")),
        ("title:(a OR b)", Or((Words((("a",),), "title"), Words((("b",),), "title")))),
        ("outlet:a", Words((("a",),), "source")),
        ("-source:a", Not(Words((("a",),), "source"))),
        ("date:2022", Dates("2022-01-01", "2022-12-31")),
        ("published:2024-02", Dates("2024-02-01", "2024-02-29")),
        ('date:"2022-01-07"', Dates("2022-01-07", "2022-01-07")),
        ("date:2022-01-31..2022-01-01", Dates("2022-01-01", "2022-01-31")),
        ("date:>=2022-01-07", Dates("2022-01-07", None)),
        ("date:> 2022", Dates("2023-01-01", None)),
        ("before:2022-02", Dates(None, "2022-01-31")),
        ("after:2022-02", Dates("2022-03-01", None)),
        ("10:30", _word("10", "30")),
        ("http://x.example/a?b=c", _word("http", "x", "exampl", "a", "b", "c")),
        ("東", Prefix("東")),
        ("東京都", _word("東京", "京都")),
    ],
)
def test_read_as(text: str, root: Node) -> None:
    """Each form of the language is read as this tree."""
    assert parse(text).root == root


@pytest.mark.parametrize(
    "text", ["harbour fire", 'a "b c" -d', "title:a date:2022", "(a OR b) c", "NOT a", "'90s", "a: b"]
)
def test_nothing_assumed(text: str) -> None:
    """A query that needs no repair gets no note."""
    assert parse(text).notes == ()


@pytest.mark.parametrize("word", ["and", "or", "not", "And", "ANDES"])
def test_only_capitals_are_operators(word: str) -> None:
    """The operators are AND, OR and NOT in capitals; any other spelling is a word."""
    root = parse(f"fire {word} water").root
    assert isinstance(root, And)
    assert len(root.parts) == 3


@given(st.text(max_size=80))
@example("'" * 40)
@example('"(-title:')
def test_any_text_is_a_query(text: str) -> None:
    """Any string at all is read, and read the same again."""
    assert parse(text) == parse(text)


@given(
    st.lists(
        st.sampled_from(
            ["a", "b*", '"', "“c d”", "(", ")", "AND", "OR", "NOT", "-", "title:", "date:", "2022", "'", ":"]
        )
    )
)
def test_any_pieces_are_a_query(pieces: list[str]) -> None:
    """However the signs of the language are put together, something is read."""
    parse(" ".join(pieces))
    parse("".join(pieces))


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "a OR (b ",
        "NOT ",
        "a ",
        "-a",
        "title:",
        "'a ",
        "'a",
        "a.b",
        '"a',
        "x",
        "a-",
        "中",
        "“",
        "(a) ",
        "a*",
        "date:",
    ],
)
def test_long_queries(unit: str) -> None:
    """Ten thousand characters of anything are read without recursion running out, into a tree of bounded size."""
    root = parse(unit * (10_000 // len(unit))).root
    assert _count(root) <= 1_000
    assert _depth(root) <= 70


def _count(node: Node) -> int:
    return 1 + sum(map(_count, _below(node)))


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, _below(node)), default=0)


def _below(node: Node) -> tuple[Node, ...]:
    match node:
        case And(parts) | Or(parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


@pytest.mark.parametrize(
    "value",
    ["2022-13", "2022-02-30", "yesterday", "2022-1-1-1", "..", "", "20222", ">", "2022..x", "0000", "٢٠٢٢"],
)
def test_no_dates(value: str) -> None:
    """What is no day, month or year is no date."""
    assert read_dates(value) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2022-01-07", "2022-01-07"),
        ("2022-01-07T23:30:00-05:00", "2022-01-07"),
        ("2022-01", None),
        ("2022", None),
        ("2022-02-30", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_day(published: str | None, day: str | None) -> None:
    """The day of an article is the one its outlet printed, and none where it did not print one."""
    assert day_of(published) == day
