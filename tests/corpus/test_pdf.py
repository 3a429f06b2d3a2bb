"""PDF: printed pages as an article, whatever order they were drawn in; what cannot be read is refused as what it is."""

import json
import random
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.formats import pdf
from corpus.formats.pdf_order import Line, in_order
from corpus.formats.pdf_prose import headline, paragraphs, without_repeated
from tests.corpus import made
from tests.corpus.fuzzing import PDF, VARIANTS, tried, variant, written_here
from tests.corpus.made_pdf import Pdf, typeset
from tests.corpus.reading import read

HEADLINE = "Fire closes the old harbour after a net store burns"
PARAGRAPHS = [
    f"{made.FIRST} {made.SECOND} That was number {number}, and not the last." for number in range(40)
]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("indent", [True, False])
@pytest.mark.parametrize("across", [True, False])
def test_printed_pages(columns: int, indent: bool, across: bool) -> None:
    """Columns are read one after another, words and paragraphs are whole; running heads and page numbers are gone.

    Where paragraphs are set apart by space alone, one that fills a page to its last letter cannot be told from one that
    goes on.
    """
    raw = typeset(HEADLINE, PARAGRAPHS, columns=columns, indent=indent, across=across, size=8)
    (article,), refused = read(raw, "a.pdf")
    assert refused == []
    found = article.text.split("\n\n")
    assert " ".join(found) == " ".join(["By Ana Marsh", *PARAGRAPHS])
    assert found == ["By Ana Marsh", *PARAGRAPHS] or (not indent and len(found) >= len(PARAGRAPHS) - 2)
    assert (article.title, article.author, article.extractor) == (HEADLINE, "Ana Marsh", "pdf/1")
    assert article.published == "2025-03-04"  # as the running head has it
    assert article.raw == raw


def test_what_the_document_says_of_itself() -> None:
    """Its title counts where no line is set large; a name that a program made up is no title."""
    pdf_file = Pdf(
        {"Title": "Fire in the harbour: Ünruhe", "Author": "Tom Reed", "CreationDate": "D:20250304"}
    )
    pdf_file.page()
    pdf_file.line(50, 700, "The old harbour was closed on Tuesday.")
    (article,), _ = read(pdf_file.bytes(), "unnamed")
    assert (article.title, article.author, article.published) == (
        "Fire in the harbour: Ünruhe",
        "Tom Reed",
        None,
    )
    for made_up in ("page4_final.indd", "Microsoft Word - fire.docx", "untitled"):
        pdf_file.info["Title"] = made_up
        (article,), _ = read(pdf_file.bytes(packed=False), "a.pdf")
        assert article.title is None


def test_a_page_that_a_browser_printed() -> None:
    """The date, title, address and number that it prints around a page are no text; the address is the article's."""
    pdf_file = Pdf()
    for number in (1, 2):
        pdf_file.page()
        pdf_file.line(20, 820, "3/4/25, 8:12 AM", 6)
        pdf_file.line(20, 15, "https://www.quay.example/fire", 6)
        pdf_file.line(560, 15, f"{number}/2", 6)
        pdf_file.line(50, 700, "The old harbour was closed on Tuesday")
        pdf_file.line(50, 689, f"after a fire, part {number}.")
    (article,), _ = read(pdf_file.bytes(), "a.pdf")
    assert article.text == (
        "The old harbour was closed on Tuesday after a fire, part 1.\n\n"
        "The old harbour was closed on Tuesday after a fire, part 2."
    )
    assert article.url == "https://www.quay.example/fire"


def test_the_running_head_of_a_single_page() -> None:
    """A line at the top that is set smaller than the text is none of it; its date is the issue's."""
    (article,), _ = read(typeset(HEADLINE, PARAGRAPHS[:2], size=10), "a.pdf")
    assert article.text.startswith("By Ana Marsh")
    assert article.published == "2025-03-04"


def test_a_scan() -> None:
    """Pages without text are refused, with what to do."""
    pdf_file = Pdf()
    pdf_file.page()
    _, (refusal,) = read(pdf_file.bytes(), "a.pdf")
    assert "a scan" in refusal.reason
    assert "OCR" in refusal.hint


def test_a_locked_document() -> None:
    """One that asks for a password is refused as that."""
    raw = typeset(HEADLINE, PARAGRAPHS[:1])
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> /P -4 >>"
        b" /ID [<00> <00>]"
    )
    _, (refusal,) = read(raw.replace(b"/Info 3 0 R", b"/Info 3 0 R " + lock), "a.pdf")
    assert refusal.reason == "it is locked with a password"


@pytest.mark.parametrize("keep", [10, 60, 400])
def test_a_damaged_document(keep: int) -> None:
    """What is left of a file that was cut short is refused, or read as far as it goes."""
    articles, refused = read(typeset(HEADLINE, PARAGRAPHS)[:keep], "a.pdf")
    assert (len(articles), len(refused)) == (0, 1)


def test_a_document_that_unpacks_to_much() -> None:
    """A bomb ends the process that reads it, and no other."""
    raw = typeset(HEADLINE, PARAGRAPHS[:1])
    start = raw.index(b"stream\n") + 7
    end = raw.index(b"\nendstream")
    bomb = zlib.compress(zlib.compress(bytes(64_000_000)), 9)
    packed = raw[:start] + bomb + raw[end:]
    packed = packed.replace(b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]")
    _, (refusal,) = read(packed, "a.pdf")
    assert refusal.reason


@pytest.mark.parametrize(("first_page", "articles"), [("", 0), ("The old harbour was closed.", 1)])
def test_a_document_that_takes_too_long(
    first_page: str, articles: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time has a limit. What was read until then is kept, and that there is more is told; it is not called a scan."""
    # To start, and to read the first page, takes up to two seconds of the processor.
    monkeypatch.setattr(pdf, "MOST_SECONDS", 3)
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    endless = Pdf()
    if first_page:
        endless.page()
        endless.line(50, 700, first_page)
    endless.page()
    for row in range(200):
        for column in range(600):
            endless.line(20 + column, 30 + row * 4, "ab", 4)
    found, (refusal,) = read(endless.bytes(), "a.pdf")
    assert [one.text for one in found] == [first_page] * articles
    assert "takes longer" in refusal.reason
    assert refusal.place == ("what follows page 1" if articles else "")


def test_a_document_that_is_damaged_behind_its_first_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages before the damage are an article, and that there were more is told."""

    def pages(_raw: bytes, _seconds: int) -> bytes:
        page = {
            "width": 600,
            "height": 800,
            "lines": [[50, 700, 300, 712, 12, "The old harbour was closed."]],
        }
        told: list[dict[str, object]] = [{"info": {}}, page, {"error": "broken"}]
        return b"\n".join(json.dumps(one).encode() for one in told)

    monkeypatch.setattr(pdf, "_written", pages)
    (article,), (refusal,) = read(b"%PDF-1.4", "a.pdf")
    assert article.text == "The old harbour was closed."
    assert (refusal.place, "damaged" in refusal.reason) == ("what follows page 1", True)


def test_without_the_extra(tmp_path: Path) -> None:
    """Where the library is missing, the refusal says what to install."""
    path = tmp_path / "a.pdf"
    path.write_bytes(typeset(HEADLINE, PARAGRAPHS[:1]))
    code = (
        "import sys, importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'pdfminer' else find(name, *more)\n"
        "from pathlib import Path\nfrom corpus.intake import read_articles\n"
        f"print(*read_articles(Path({str(path)!r})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'newsreader[pdf]"' in done.stdout


def line(left: float, top: float, text: str, width: float = 100, size: float = 10) -> Line:
    return Line(left, top - size, left + width, top, size, text)


def test_the_order_of_bands() -> None:
    """A headline across, columns under it, a line across again, and columns again."""
    lines = [line(0, 800, "across", 330)]
    for band, top in (("a", 780), ("b", 700)):
        for row in range(4):
            for column in range(3):
                lines.append(line(column * 115, top - row * 12, f"{band}{column}{row}"))
    lines.append(line(0, 725, "between", 330))
    ordered = [one.text for one in in_order(lines[::-1])]
    columns = {band: [f"{band}{column}{row}" for column in range(3) for row in range(4)] for band in "ab"}
    assert ordered == ["across", *columns["a"], "between", *columns["b"]]


def test_words_broken_at_a_line_end() -> None:
    """They are joined, unless the document has them with a hyphen elsewhere."""
    texts = [
        "The harbour-",
        "master knew the well-known and",
        "the well-",
        "known office in Anglo-",
        "Saxon. A re-",
    ]
    lines = in_order(
        [line(0, 800 - 12 * number, text) for number, text in enumerate([*texts, "markable day."])]
    )
    assert paragraphs(lines) == [
        "The harbourmaster knew the well-known and the well-known office in Anglo-Saxon. A remarkable day."
    ]


def test_a_repeated_line_of_prose_stays() -> None:
    """Only what stands at the same height of the same margin is printed on every page."""
    pages = [
        [line(0, 830, "THE QUAY 1"), line(0, 60, "he said.")],
        [line(0, 830, "THE QUAY 2"), line(0, 75, "he said.")],
    ]
    kept, gone = without_repeated(pages, [842, 842])
    assert [[one.text for one in page] for page in kept] == [["he said."], ["he said."]]
    assert gone == ["THE QUAY 1", "THE QUAY 2"]


def test_a_document_without_a_headline() -> None:
    """Where every line is of one size, none is taken for the title."""
    lines = in_order([line(0, 800 - 12 * number, "The old harbour was closed.") for number in range(5)])
    assert headline(lines) == ("", lines)
    assert headline([]) == ("", [])


@pytest.mark.parametrize("apart", [True, False])
def test_spoilt_documents(apart: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF that was cut, spliced and overwritten gives a sound article or a refusal: a few in a process each."""
    if not apart:
        monkeypatch.setattr(pdf, "_written", written_here)
    chance = random.Random(7)
    for number in range(15 if apart else VARIANTS):
        raw = variant(PDF, chance)
        assert tried(raw, PDF.name)[2] == [], (number, raw[:500])


SIDE = st.floats(-50, 900, allow_nan=False)
LINES = st.lists(
    st.builds(
        lambda left, top, width, size, text: Line(left, top - size, left + width, top, size, text),
        SIDE,
        SIDE,
        st.floats(0, 600),
        st.sampled_from([0.0, 6.0, 9.0, 10.0, 28.0]),
        st.text("ab-. \u00ad\ufb01“", min_size=1, max_size=12).filter(lambda text: text.strip() != ""),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_lines_anywhere(lines: list[Line]) -> None:
    """Wherever lines stand, each is read once, and nothing is made up."""
    signs = sorted("".join(one.text for one in lines).replace(" ", ""))
    ordered = in_order(list(lines))
    assert sorted("".join(one.text for one in ordered).replace(" ", "")) == signs
    title, rest = headline(ordered)
    text = "".join([title, *paragraphs(rest)])
    assert set(text) <= set("ab-. fi“")
    assert text.count("a") == signs.count("a")
