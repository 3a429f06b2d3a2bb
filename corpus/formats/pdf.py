"""PDF, by pdfminer.six, an extra: one file, one article. bench/README.md has why it, and not another.

What costs time and memory is done by ``pdf_child`` in a process of its own; here its lines are put in order, joined to
paragraphs, and told apart from what is printed on every page.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean_line
from corpus.formats.pdf_order import Line, in_order
from corpus.formats.pdf_prose import headline, issued, paragraphs, without_repeated
from corpus.formats.records import tidy
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.known import LONGEST_LINE, Known, as_line
from corpus.metadata import tell
from corpus.refusals import Refusal

EXTRACTOR: Final = "pdf/1"

SECONDS: Final = 3
SECONDS_A_MEGABYTE: Final = 10
MOST_SECONDS: Final = 60
"""So long may a document be taken apart, by its size, in time of the processor."""

_HEAD_LINES: Final = 40
_NO_TITLE: Final = re.compile(
    r"(?i)\s*|untitled.*|.*\.(?:docx?|indd|qxp|pdf|html?|odt|pages|tex)|microsoft (?:word|powerpoint).*|.*:\\.*|\S+"
)
_URL: Final = re.compile(r"https?://[^\s…]+")
_LONG: Final = "Save its text and add that."
_REASONS: Final = {
    "locked": ("it is locked with a password", "Open it with its password and save it without."),
    "broken": ("it is no PDF that can be read, or damaged", _LONG),
    "large": ("it takes more memory than any article needs", _LONG),
}


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The article in a PDF, and a Refusal for pages that could not be had.

    Raises Refusal where it is a scan, locked, or damaged, or where the extra is missing.
    """
    raw = source.whole()
    if find_spec("pdfminer") is None:
        raise Refusal(
            "it is a PDF document", 'To read such, install newsreader with its extra: "newsreader[pdf]".'
        )
    info, pages, heights, trouble = _taken_apart(raw)
    if not any(pages):
        raise trouble or Refusal(
            "it has no text, but pictures of pages (a scan)",
            "Run it through text recognition, such as OCRmyPDF, and add what that gives.",
        )
    kept, printed = without_repeated(pages, heights)
    lines = [line for page in kept for line in in_order(page)]
    title, rest = headline(lines)
    text = tidy("\n\n".join(paragraphs(rest)))
    named = Known(title=as_line(title) or _title(info))
    told = tell("\n".join(line.text.strip() for line in rest[:_HEAD_LINES]))
    beside = Known(published=issued(printed), url=_address(printed), author=as_line(info.get("Author", "")))
    known = named.or_else(told).or_else(beside)
    yield Incoming.of(raw, text, known, boilerplate_spans(text), origin=source.origin, extractor=EXTRACTOR)
    if trouble:
        yield Refusal(trouble.reason, trouble.hint, f"what follows page {len(pages)}")


def _taken_apart(raw: bytes) -> tuple[dict[str, str], list[list[Line]], list[float], Refusal | None]:
    """What the document says of itself, the lines and height of each page, and what kept the rest from being read."""
    trouble: Refusal | None = Refusal(
        "it takes longer, or more memory, to read than any article needs", _LONG
    )
    info: dict[str, str] = {}
    pages: list[list[Line]] = []
    heights: list[float] = []
    for told in _answer(raw):
        if "error" in told:
            trouble = Refusal(*_REASONS[told["error"]])
        if "end" in told:
            trouble = None
        if "info" in told:
            info = told["info"]
        if "lines" in told:
            pages.append([_line_of(one, len(pages)) for one in told["lines"]])
            heights.append(told["height"])
    return info, pages, heights, trouble


def _answer(raw: bytes) -> list[dict[str, Any]]:
    """What ``pdf_child`` wrote before it ended, or was stopped, read line by line."""
    seconds = min(MOST_SECONDS, SECONDS + len(raw) * SECONDS_A_MEGABYTE // 1_000_000)
    answer = []
    for line in _written(raw, seconds).split(b"\n"):
        try:
            one = json.loads(line) if line else None
        except ValueError:
            break  # stopped in the middle of it
        if isinstance(one, dict):
            answer.append(one)
    return answer


def _written(raw: bytes, seconds: int) -> bytes:
    """All that ``pdf_child`` writes about a document within so many seconds of the processor."""
    path = os.pathsep.join(part or os.getcwd() for part in sys.path)
    command = [sys.executable, "-m", "corpus.formats.pdf_child", str(seconds)]
    env = os.environ | {"PYTHONPATH": path, "PYTHONSAFEPATH": "1", "PYTHONIOENCODING": "utf-8"}
    try:
        return subprocess.run(command, input=raw, capture_output=True, env=env, timeout=10 * seconds).stdout
    except subprocess.TimeoutExpired as late:
        return late.stdout or b""


def _line_of(told: list[Any], page: int) -> Line:
    left, bottom, right, top, size, text = told
    return Line(left, bottom, right, top, size, _clean(text), page)


def _clean(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ").replace("\u00a0", " ")


def _title(info: dict[str, str]) -> str | None:
    """The title that the document's own metadata tell, where it is none that a program made up."""
    told = clean_line(info.get("Title", ""))
    return None if _NO_TITLE.fullmatch(told) else as_line(told)


def _address(printed: list[str]) -> str | None:
    """The address that a browser prints at the foot of a page, where it is there in full."""
    found = (_URL.match(text) for text in printed)
    return next((match[0] for match in found if match and len(match[0]) <= LONGEST_LINE), None)
