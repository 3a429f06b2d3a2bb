"""Saved web pages (HTML): the article's own text, and what the page's metadata says of it.

The text is what ``page_text`` finds. Where that is not sure and trafilatura is installed (newsreader[web]), it is asked
as well: if the two found different texts, trafilatura's is taken, without what ``page_text`` knows to be no part of the
article, unless there is little of it. The article says which of them spoke. Metadata is read by ``page_facts`` either
way: it takes what is written, and guesses no date.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from typing import Final

from corpus.addresses import is_web_address, named_host, own_address
from corpus.boilerplate import boilerplate_spans
from corpus.decoding import NotText, codec_named, decode_marked
from corpus.formats.page import FEW_CHARACTERS
from corpus.formats.page_facts import facts_of, titles_of
from corpus.formats.page_lines import folded, lines_of
from corpus.formats.page_linked import linked_of
from corpus.formats.page_taking import page_of
from corpus.formats.page_text import Chosen, chosen
from corpus.formats.records import tidy
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal

EXTRACTOR: Final = "html/2"

TRAFILATURA_LIMIT: Final = 4 * 1024 * 1024
"""Code points; a larger page is left to our own reader, whose time and memory are bounded."""

AGREED: Final = 0.85
"""Where two readers have so many of their words in common they found the same article, and ours has its edges right:
the standfirst, headings, rows of tables."""

ENOUGH: Final = 0.5
"""The share of our own reader's text that trafilatura's must have to be taken in its place."""

DOUBLED_FROM: Final = 40
"""A paragraph of so many letters that comes twice was doubled by the page, or by its reader."""

LONGEST_LOOKED_THROUGH: Final = 200_000
"""In letters: in a longer text no paragraph is looked for within others, which takes time by the square of it."""

_RULE: Final = re.compile(r"[|\s-]+")

_CHARSET: Final = re.compile(
    rb"""<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,80}?encoding)\s*=\s*["']?([\w-]{3,20})""", re.I
)
_SAVED_FROM: Final = re.compile(r"<!-- saved from url=\(\d{1,4}\)(\S+) -->")
"""What a browser writes at the beginning of a page that it saves: the address where it was, and its length."""
_BEGINNING: Final = 2048
_UTF8: Final = ("utf-8", "utf8")


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The article of a page. Raises Refusal where there is none."""
    yield article_of(source.whole(), origin=source.origin, charset=source.charset)


def article_of(
    raw: bytes, *, origin: str, charset: str = "", url: str | None = None, ours: bool = False
) -> Incoming:
    """The article of the page whose bytes are ``raw``. Raises Refusal where there is none.

    ``charset`` is what came with the page (a header), ``url`` where it was had from, which then is its address;
    ``ours`` leaves trafilatura out, for pages that are no pages of a site.
    """
    if not raw.strip():
        raise Refusal("it is empty")
    try:
        markup = decoded(raw, charset)
    except NotText as why:
        raise Refusal(f"it is {why}") from why
    page = page_of(markup)
    linked = linked_of(page.scripts)
    lines = lines_of(page, *titles_of(page, linked))
    facts = facts_of(page, linked, lines)
    text, extractor = _text(markup, chosen(page, lines), linked.body, ours=ours)
    saved = _SAVED_FROM.search(markup[:_BEGINNING])
    told = own_address(facts.url, saved[1]) if saved and is_web_address(saved[1]) else facts.url
    known = replace(facts, source=facts.source or named_host(url), url=url or told)
    return Incoming.of(raw, text, known, boilerplate_spans(text), origin=origin, extractor=extractor)


def _text(markup: str, found: Chosen, body: Sequence[str], *, ours: bool) -> tuple[str, str]:
    """The text, and who found it."""
    paragraphs, extractor = undoubled(found.paragraphs), EXTRACTOR
    if not ours and not found.sure:
        theirs, other = _by_trafilatura(markup)
        kept = undoubled([text for text in theirs if folded(text) not in found.others])
        enough = _length(kept) >= max(FEW_CHARACTERS, _length(paragraphs) * ENOUGH)
        if enough and _agreement(kept, paragraphs) < AGREED:
            paragraphs, extractor = kept, other
    if _is_better(body, paragraphs):
        paragraphs, extractor = undoubled(body), EXTRACTOR
    text = "\n\n".join(paragraphs)
    if not text.strip():
        raise Refusal("there is no article text in this web page", "Save the text itself and add that.")
    return tidy(text), extractor


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that two texts have in common: 1 for the same words, whatever their order."""
    words, others = Counter(" ".join(one).split()), Counter(" ".join(other).split())
    return 2 * (words & others).total() / ((words.total() + others.total()) or 1)


def _length(paragraphs: Iterable[str]) -> int:
    return sum(map(len, paragraphs))


def _is_better(body: Sequence[str], paragraphs: Sequence[str]) -> bool:
    """Whether the text that metadata holds is the article, and what was found on the page is not, or is cut short."""
    length = _length(body)
    if length < FEW_CHARACTERS and length <= _length(paragraphs):
        return False
    whole = folded(" ".join(body))
    there = sum(len(text) for text in paragraphs if folded(text) in whole)
    found = _length(paragraphs)
    return length > 1.3 * found or (there < found * 0.3 and length > found * 0.7)


def undoubled(paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs without what stands there a second time, which would look like two who agree.

    A paragraph that is a part of another was set large to catch the eye. Short ones ("No comment.") may well come
    again; only next to each other are they taken for one.
    """
    letters = [folded(paragraph) for paragraph in paragraphs]
    everything = "\n".join(letters) if _length(letters) <= LONGEST_LOOKED_THROUGH else ""
    kept: list[str] = []
    seen: set[str] = set()
    last = ""
    for paragraph, line in zip(paragraphs, letters, strict=True):
        long = len(line) >= DOUBLED_FROM
        if not line or line == last or (long and (line in seen or _is_part(line, everything))):
            continue
        kept.append(paragraph.strip())
        seen.add(line)
        last = line
    return kept


def _is_part(line: str, everything: str) -> bool:
    """Whether a line stands within another one. ``everything`` are all lines, each ended by LF but the last."""
    start = everything.find(line)
    while start >= 0:
        end = start + len(line)
        if everything[start - 1 : start] not in ("", "\n") or everything[end : end + 1] not in ("", "\n"):
            return True
        start = everything.find(line, end)
    return False


def _by_trafilatura(markup: str) -> tuple[list[str], str]:
    if len(markup) > TRAFILATURA_LIMIT or find_spec("trafilatura") is None:
        return [], ""
    import logging

    from trafilatura import __version__, extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wrong with a page is no news
    try:
        text = extract(markup, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 -- whatever a page does to a library of others, there is our own reader
        return [], ""
    lines = (text or "").split("\n")
    return [_row(line) for line in lines if not _RULE.fullmatch(line)], f"trafilatura/{__version__}"


def _row(line: str) -> str:
    """A row of a table without the signs at its ends; any other line as it is. A list's dash is no word either."""
    if line.startswith("|") and line.endswith("|"):
        return line.strip("| ")
    return line.removeprefix("- ")


def decoded(raw: bytes, charset: str = "") -> str:
    """By its mark, as UTF-8 if it is that, as it came with it or declares itself, or else as the Western encoding.

    Raises NotText.
    """
    marked = decode_marked(raw)
    if marked is not None:
        return marked
    declared = _CHARSET.search(raw[:4096])
    told = (charset.strip().lower(), declared[1].decode("ascii").lower() if declared else "")
    name = next((one for one in told if one in _UTF8 or codec_named(one)), "")
    codec = codec_named(name)
    if codec != "iso2022_jp":  # which is ASCII to the eye
        with suppress(UnicodeDecodeError):
            return raw.decode("utf-8")
    return raw.decode("utf-8" if name in _UTF8 else codec or "cp1252", "replace")
