"""The readers that are measured: ours without and with trafilatura, and two peers where they are installed."""

import io
import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from unittest.mock import patch

from corpus.formats import web_page
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader makes of a page; '' and None where it says nothing."""

    text: str = ""
    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None


def ours(html: str) -> Found:
    """As installed: with trafilatura where that is there."""
    source = Source(io.BytesIO(html.encode()), name="page.html", origin="page.html")
    try:
        (one,) = web_page.read(source, Options())
    except Refusal:
        return Found()
    assert isinstance(one, Incoming)
    return Found(one.text, one.title, one.published, one.source, one.author)


def ours_alone(html: str) -> Found:
    """As where the extra is not installed."""
    with patch.object(web_page, "find_spec", return_value=None):
        return ours(html)


def trafilatura(html: str) -> Found:
    """trafilatura with its defaults."""
    from trafilatura import extract
    from trafilatura.metadata import extract_metadata

    told = extract_metadata(html)
    text = extract(html) or ""
    return Found(text, told.title, told.date, told.sitename, told.author)


def readability(html: str) -> Found:
    """readability-lxml with its defaults; it tells text and title."""
    from lxml.html import fromstring
    from readability import Document

    document = Document(html)
    try:
        summary = document.summary()
    except Exception:  # noqa: BLE001 -- it raises where it finds nothing
        return Found(title=document.short_title())
    text = " ".join(part.strip() for part in fromstring(summary).itertext() if part.strip())
    return Found(text, document.short_title())


def readers() -> dict[str, Callable[[str], Found]]:
    """Those that can be run here, by the names in the tables."""
    for name in ("trafilatura", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found: dict[str, Callable[[str], Found]] = {"newsreader": ours_alone}
    if find_spec("trafilatura"):
        found |= {"newsreader[web]": ours, "trafilatura": trafilatura}
    if find_spec("readability"):
        found["readability-lxml"] = readability
    return found
