"""Saved web pages (HTML): the article's own text, and what the page's metadata says of it.

Where trafilatura is installed (newsreader[web]) it finds the text; else, and where it finds none, ``page`` does. The
article says which of them spoke. Metadata is read by ``page_facts`` either way: it takes what is written, and
guesses no date.
"""

import codecs
import hashlib
import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Final

from corpus.boilerplate import boilerplate_spans
from corpus.decoding import NotText, decode_marked
from corpus.formats.page import FEW_CHARACTERS, Page, page_of, squeezed
from corpus.formats.page_facts import facts_of, host_of
from corpus.formats.records import tidy
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal

EXTRACTOR: Final = "html/1"

TRAFILATURA_LIMIT: Final = 4 * 1024 * 1024
"""Code points; a larger page is left to our own reader, whose time and memory are bounded."""

DOUBLED_FROM: Final = 60
"""A paragraph of so many code points that comes twice was doubled by the page, or by its reader."""

_CHARSET: Final = re.compile(
    rb"""<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,80}?encoding)\s*=\s*["']?([\w-]{3,20})""", re.I
)
_KNOWN: Final = re.compile(
    r"(?:windows|cp)-?12\d\d|iso-?8859-?\d{1,2}|koi8-[ru]|big5|gb(?:k|2312|18030)|shift_jis|euc-\w\w|iso-2022-jp"
)


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The article of a page. Raises Refusal where there is none."""
    yield article_of(source.whole(), origin=source.origin)


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
    facts = facts_of(page)
    text, extractor = _text(markup, page, facts.body, ours=ours)
    return Incoming(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=facts.title,
        source=facts.source or host_of(url),
        published=facts.published,
        url=url or facts.url,
        author=facts.author,
        language=facts.language,
        boilerplate=boilerplate_spans(text),
        origin=origin,
        extractor=extractor,
    )


def _text(markup: str, page: Page, body: str | None, *, ours: bool) -> tuple[str, str]:
    paragraphs, extractor = ([], "") if ours else _by_trafilatura(markup)
    if not paragraphs:
        paragraphs, extractor = page.main_text(), EXTRACTOR
    if body and sum(map(len, paragraphs)) < min(FEW_CHARACTERS, len(body)):
        paragraphs, extractor = body.split("\n"), EXTRACTOR
    text = "\n\n".join(undoubled(paragraphs))
    if not text.strip():
        raise Refusal("there is no article text in this web page", "Save the text itself and add that.")
    return tidy(text), extractor


def undoubled(paragraphs: list[str]) -> list[str]:
    """Paragraphs without those that stand there a second time, which would look like two who agree.

    Short ones ("No comment.") may well come again; only next to each other are they taken for one.
    """
    kept: list[str] = []
    seen: set[str] = set()
    last = ""
    for paragraph in paragraphs:
        folded = squeezed(paragraph).casefold()
        if folded and folded != last and not (len(folded) >= DOUBLED_FROM and folded in seen):
            kept.append(paragraph.strip())
            seen.add(folded)
            last = folded
    return kept


def _by_trafilatura(markup: str) -> tuple[list[str], str]:
    if len(markup) > TRAFILATURA_LIMIT or find_spec("trafilatura") is None:
        return [], ""
    import logging

    from trafilatura import __version__, extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wrong with a page is no news
    try:
        text = extract(markup, include_comments=False, include_tables=False, favor_precision=True)
    except Exception:  # noqa: BLE001 -- whatever a page does to a library of others, there is our own reader
        return [], ""
    if text is None or len(text) < FEW_CHARACTERS:
        return [], ""
    return text.split("\n"), f"trafilatura/{__version__}"


def decoded(raw: bytes, charset: str = "") -> str:
    """By its mark, as UTF-8 if it is that, as it came with it or declares itself, or else as the Western encoding.

    Raises NotText.
    """
    marked = decode_marked(raw)
    if marked is not None:
        return marked
    declared = _CHARSET.search(raw[:4096])
    name = charset.strip().lower() or (declared[1].decode("ascii").lower() if declared else "")
    if name != "iso-2022-jp":
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if name in ("utf-8", "utf8"):
        return raw.decode("utf-8", "replace")
    known = _KNOWN.fullmatch(name) and name not in ("iso-8859-1", "iso8859-1")
    try:
        return raw.decode(codecs.lookup(name).name if known else "cp1252", "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")
