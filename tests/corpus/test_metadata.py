"""Title, outlet, date and author are taken from a text's head where it says them, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.known import Known
from corpus.metadata import tell

PROSE = (
    "The old harbour was closed on Tuesday after a fire broke out in a net store, the port office said. "
    "Nobody was hurt.\n\nIt was the second fire since 12 January 2024, when a crane burned down.\n"
)
WRAPPED = (
    "The old harbour was closed on Tuesday after a fire broke out in a net\n"
    "store on the quay, the port office said, and would stay closed until\n"
    "Friday at the earliest.\n"
)
TITLE = "Fire closes the old harbour"


def test_labelled_header() -> None:
    """Labelled lines tell what they name, whether or not a blank line follows."""
    header = (
        f"Title: {TITLE}\nSource: The Quay Gazette\nPublished: 7 March 2025, 14:05 GMT\n"
        "Author: Ana Marsh\nURL: https://quay.example/fire\n"
    )
    told = Known(
        TITLE, "The Quay Gazette", "2025-03-07T14:05+00:00", "https://quay.example/fire", "Ana Marsh"
    )
    assert tell(header + "\n" + PROSE) == told
    assert tell(header + WRAPPED) == told
    assert tell(header.replace("Title", "HEADLINE").replace(": ", " :  ") + PROSE) == told


@pytest.mark.parametrize("prose", [PROSE, WRAPPED])
def test_a_headline_above_the_prose(prose: str) -> None:
    """A line that stands alone above prose is the title, with or without byline and date between."""
    assert tell(f"{TITLE}\n\n{prose}") == Known(title=TITLE)
    assert tell(f"\n\n{TITLE}\nBy Ana Marsh\n\n{prose}") == Known(title=TITLE, author="Ana Marsh")
    told = Known(title=TITLE, author="Ana Marsh", published="2025-03-07")
    assert tell(f"{TITLE}\nBy Ana Marsh\n7 March 2025\n{prose}") == told
    assert tell(f"{TITLE}\n\nBy Ana Marsh | March 7, 2025\n\n{prose}") == told


@pytest.mark.parametrize(
    "first",
    [
        "The harbour was closed after a fire, the office said.",
        "He said it was over.",
        "Harbour news",
        "Home › News › Harbour › Fire",
        "Photo: the harbour on a better day",
        "the harbour as it looked on Monday morning",
        "“Nobody was hurt, and nobody will be,” he said.",
        "Boats in the harbour. — © Quay Pictures",
        "He told reporters the following on the quay:",
        "QUAY GAZETTE - ENGLISH SERVICE\n\nFire closes the old harbour",
        "The harbour\nand the fire that closed the whole of it",
    ],
)
def test_what_is_no_headline(first: str) -> None:
    """Prose, sections, captions, page paths, and what could be either, are not taken for the title."""
    assert tell(f"{first}\n\n{PROSE}").title is None


def test_prose_alone_tells_nothing() -> None:
    """A text that begins with its first paragraph has no title, and no date out of its prose."""
    assert tell(PROSE) == Known()
    assert tell(WRAPPED) == Known()
    assert tell(TITLE) == Known()
    assert tell("") == Known()


def test_a_headline_printed_twice() -> None:
    """Two lines that say the same, but for quotation marks and case, are the headline, whatever stands above."""
    text = (
        "Digital Agency\n\nHarbour ‘closed until Friday’ after fire\n\nHarbour 'closed until Friday' after fire\n"
        + PROSE
    )
    assert tell(text).title == "Harbour ‘closed until Friday’ after fire"


def test_furniture_is_no_headline() -> None:
    """A line that is marked as boilerplate is passed over."""
    text = f"Listen to our live radio\n\n{TITLE}\n\n{PROSE}"
    assert tell(text, furniture=[(0, 24)]).title == TITLE


@pytest.mark.parametrize(
    ("dateline", "agency", "published"),
    [
        ("PORT ELLEN, Jan 7 (Coastal Wire) - ", "Coastal Wire", None),
        ("PORT ELLEN, Jan 7, 2025 (Reuters) - ", "Reuters", "2025-01-07"),
        ("Denver (AP) – ", "AP", None),
        ("ELLEN, Islay (AFP) — ", "AFP", None),
        ("ELLEN, January 7. /TASS/. ", "TASS", None),
        ("New Ellen [Islay], January 7 (ANI): ", "ANI", None),
        ("(Reuters) - ", "Reuters", None),
        ("The World Harbour Council (WHC) - a body of ports - said so. ", None, None),
        ("Sen. Ana Marsh (R-Ellen) said so. ", None, None),
        ("The World Harbour Council (WHC) said so. ", None, None),
    ],
)
def test_datelines(dateline: str, agency: str | None, published: str | None) -> None:
    """The agency in a dateline is the outlet, and its date counts when it has a year; brackets in prose do not."""
    told = tell(f"{TITLE}\n\n{dateline}{PROSE}")
    assert (told.source, told.published, told.title) == (agency, published, TITLE)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 7 March 2025, 14:05 GMT", "2025-03-07T14:05+00:00"),
        ("Published on March 7, 2025", "2025-03-07"),
        ("Published: 7 March 2025 Updated: 8 March 2025", "2025-03-07"),
        ("Published 7 March 2025, 11.15am. Last updated 8 March 2025, 4.20pm", "2025-03-07T11:15"),
        ("Last updated 8 March 2025 | Published 7 March 2025", "2025-03-07"),
        ("Updated 8 March 2025", "2025-03-08"),
        ("Date: 2025-03-07", "2025-03-07"),
        ("2025-03-07T14:05:00Z", "2025-03-07T14:05:00+00:00"),
        ("Ana Marsh • 7 March 2025", "2025-03-07"),
        ("Date: 03/07/2025", None),
        ("Published yesterday", None),
        ("Posted 7 March 2025 on the door of the net store, a note said the harbour would close.", None),
        ("March 7", None),
    ],
)
def test_dates(line: str, published: str | None) -> None:
    """A date line tells the date of publication, of the update only where there is no other; prose tells none."""
    assert tell(f"{TITLE}\n\n{line}\n\n{PROSE}").published == published


def test_a_stamp_before_the_text() -> None:
    """ "date 2025-03-07" in front of the first line is read as the date."""
    assert tell(f" date 2025-03-07 Boats in the harbour. — © Quay Pictures\n\n{PROSE}") == Known(
        published="2025-03-07"
    )


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Marsh", "Ana Marsh"),
        ("BY ANA MARSH", "ANA MARSH"),
        ("By Ana Q. Marsh and Ali al-Kadir, Staff Writers", "Ana Q. Marsh and Ali al-Kadir"),
        ("By Ana Marsh, Ben O'Hara and Chloé de la Cruz", "Ana Marsh, Ben O'Hara and Chloé de la Cruz"),
        ("Written by Ana Marsh, harbour correspondent", "Ana Marsh"),
        ("By Reuters", "Reuters"),
        ("By Friday Morning", None),
        ("By the harbour", None),
        ("Written by publishing team", None),
        ("By George They Did It Again", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    """A byline gives its names without their role; what does not look like names gives nobody."""
    told = tell(f"{TITLE}\n{line}\n\n{PROSE}")
    assert (told.author, told.title) == (author, TITLE)


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("2025-03-07-fire.txt", "2025-03-07"),
        ("fire 2025-03-07.txt", "2025-03-07"),
        ("fire_2025-03-07_final.txt", "2025-03-07"),
        ("12025-03-07.txt", None),
        ("2025-13-07.txt", None),
        ("20250307.txt", None),
        ("fire.txt", None),
    ],
)
def test_dates_in_file_names(name: str, published: str | None) -> None:
    """A full date in the file's name counts, after one in the text."""
    assert tell(PROSE, name=name).published == published
    assert tell(f"Date: 2024-01-01\n\n{PROSE}", name=name).published == "2024-01-01"


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                TITLE,
                "By Ana Marsh",
                "Title:",
                "Date: 2025-03-07",
                "",
                " ",
                "(AP) -",
                "A (B) - c",
                "By",
                "#",
                "x",
                PROSE,
            ]
        )
        | st.text(max_size=40),
        max_size=12,
    ),
    st.text(max_size=20),
)
def test_any_text(lines: list[str], name: str) -> None:
    """Whatever the lines, the answer is made of one-line values or None."""
    told = tell("\n".join(lines), name=name)
    for value in (told.title, told.source, told.published, told.url, told.author):
        assert value is None or (value and value == " ".join(value.split()))
