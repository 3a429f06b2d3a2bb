"""EPUB, as e-readers and news services pack an issue: one article for each document of the book that holds prose.

    META-INF/container.xml  ->  content.opf  ->  its manifest and spine  ->  chapter-1.xhtml, chapter-2.xhtml, ...

All of a document is meant to be read, so nothing is looked for in it as in a web page, unless it is broken. What is
said of an article is what the book says: its publisher as the outlet, its author, date and language; titles are taken
from its table of contents.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean_line
from corpus.formats import web_page
from corpus.formats.records import tidy, when_told
from corpus.formats.source import RECORD_LIMIT, Source
from corpus.formats.unpacking import BROKEN_ZIP, UNPACK_IT, Bounded, Budget, damaged
from corpus.formats.xml_prose import paragraphs
from corpus.formats.xml_tree import first, found, local, tree_of, words
from corpus.incoming import Incoming
from corpus.known import Known, as_line
from corpus.refusals import Refusal, Skipped

EXTRACTOR: Final = "epub/1"

FEW_WORDS: Final = 40
"""A document of fewer words is a cover, a title page or a list, and no article."""

DOCUMENT_LIMIT: Final = 20_000
_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_DOCUMENTS: Final = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MAKERS: Final = frozenset(("calibre", "kindle", "unknown", "unknown publisher", "epublib"))
_LOCKED: Final = Refusal("it is locked (DRM)", "Only the shop's own program can open it.")
_DAY: Final = re.compile(r"\s*[\[(][^\])]*\d[^\])]*[\])]\s*$|\s*[,:–—-]\s*[^,:–—-]*\d{4}\s*$")


@dataclass(slots=True)
class _Book:
    """What a book's package says, ``known`` of all articles in it. ``documents`` are names of members in reading order,
    ``titles`` by such names."""

    known: Known
    documents: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)


def articles(archive: zipfile.ZipFile, source: Source, budget: Budget) -> Iterator[Incoming | Refusal]:
    """The articles of a book that is open as a zip archive. Raises Refusal where it is locked, or no book."""
    _insist_on_unlocked(archive, budget)
    book = _book(archive, budget)
    few = 0
    for name in book.documents:
        shown = clean_line(name)[:200]
        try:
            raw = _member(archive, name, budget)
        except Refusal as why:
            yield Refusal(why.reason, why.hint, shown)
            continue
        article = _article(raw, f"{source.origin}, {shown}", book, name)
        if article is None:
            few += 1
        else:
            yield article
    if few:
        yield Skipped(
            f"{few:,} {'part' if few == 1 else 'parts'} that {'has' if few == 1 else 'have'} no prose"
        )


def _article(raw: bytes, origin: str, book: _Book, name: str) -> Incoming | None:
    """The article in a document of the book; None where it holds no prose."""
    try:
        title, text = _read(raw)
    except Refusal:
        return None
    if len(text.split()) < FEW_WORDS and not _is_dense(text):
        return None
    known = replace(book.known, title=book.titles.get(name) or title)
    return Incoming.of(raw, text, known, boilerplate_spans(text), origin=origin, extractor=EXTRACTOR)


def _read(raw: bytes) -> tuple[str | None, str]:
    """A document's title and text. One that is no XHTML is read as web pages are. Raises Refusal."""
    try:
        root = tree_of(raw)
    except Refusal:
        page = web_page.article_of(raw, origin="", ours=True)
        return page.title, page.text
    heading, title = (clean_line(words(first(root, name))) for name in ("h1", "title"))
    blocks = paragraphs(body if (body := first(root, "body")) is not None else root)
    while blocks and blocks[0].casefold() in (heading.casefold(), title.casefold()):
        blocks.pop(0)
    return as_line(heading or title), tidy("\n\n".join(blocks))


def _is_dense(text: str) -> bool:
    """Whether a text has a good many characters in few words, as languages have that put no spaces."""
    return len(text) > 8 * FEW_WORDS


def _insist_on_unlocked(archive: zipfile.ZipFile, budget: Budget) -> None:
    """Raise Refusal where the book's text is encrypted; a hidden font is no harm."""
    names = archive.NameToInfo
    if "META-INF/encryption.xml" not in names:
        return
    tree = tree_of(_member(archive, "META-INF/encryption.xml", budget))
    for locked in found(tree, "encrypteddata"):
        method = first(locked, "encryptionmethod")
        if method is None or method.get("Algorithm") not in _FONTS:
            raise _LOCKED


def _book(archive: zipfile.ZipFile, budget: Budget) -> _Book:
    container = tree_of(_member(archive, "META-INF/container.xml", budget))
    rootfile = first(container, "rootfile")
    place = _joined("", rootfile.get("full-path", "") if rootfile is not None else "")
    package = tree_of(_member(archive, place, budget))
    book = _Book(_metadata(package))
    items = {one.get("id", ""): one for one in found(package, "item")}
    for reference in found(package, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is not None and _is_document(item) and reference.get("linear") != "no":
            book.documents.append(_joined(place, item.get("href", "")))
    if not book.documents:
        raise Refusal("the book has no documents to read")
    if len(book.documents) > DOCUMENT_LIMIT:
        raise Refusal(f"the book has more than {DOCUMENT_LIMIT:,} documents", UNPACK_IT)
    book.documents = list(dict.fromkeys(book.documents))
    for item in items.values():
        if (
            "nav" in item.get("properties", "").split()
            or item.get("media-type") == "application/x-dtbncx+xml"
        ):
            _take_titles(archive, _joined(place, item.get("href", "")), book, budget)
    return book


def _is_document(item: Element) -> bool:
    return item.get("media-type", "") in _DOCUMENTS and "nav" not in item.get("properties", "").split()


def _metadata(package: Element) -> Known:
    told: dict[str, list[str]] = {}
    for one in (package if (head := first(package, "metadata")) is None else head).iter():
        if line := as_line(words(one)):
            told.setdefault(local(one), []).append(line)
    publishers = [name for name in told.get("publisher", ()) if name.casefold() not in _MAKERS]
    authors = [name for name in told.get("creator", ()) if name.casefold() not in _MAKERS]
    titles = [_DAY.sub("", title[:300]) or title for title in told.get("title", ())]
    dates = (when for date in told.get("date", ()) if (when := when_told(date)))
    return Known(
        source=next(iter(publishers + titles), None),
        published=next(dates, None),
        author=", ".join(authors[:10]) or None,
        language=next(iter(told.get("language", ())), None),
    )


def _take_titles(archive: zipfile.ZipFile, name: str, book: _Book, budget: Budget) -> None:
    """What the table of contents calls each document. A book whose table is broken is read without it."""
    try:
        tree = tree_of(_member(archive, name, budget))
    except Refusal:
        return
    pairs = [(one.get("href", ""), words(one)) for one in found(tree, "a")]
    for point in found(tree, "navpoint"):
        content, label = first(point, "content"), first(point, "navlabel")
        pairs.append((content.get("src", "") if content is not None else "", words(label)))
    for href, title in pairs:
        line = as_line(title)
        if line and not urlsplit(href[:1000]).fragment:
            book.titles.setdefault(_joined(name, href), line)


def _joined(base: str, href: str) -> str:
    """The name of the member that ``href`` in the member ``base`` means: a name to look up, and no path."""
    path = unquote(href[:1000].partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path)).lstrip("/")


def _member(archive: zipfile.ZipFile, name: str, budget: Budget) -> bytes:
    """The bytes of a member. Raises Refusal."""
    info = archive.NameToInfo.get(name)
    if info is None:
        raise Refusal("the book names it, and does not have it", place=clean_line(name)[:200])
    if info.flag_bits & 1:
        raise _LOCKED
    try:
        opened = archive.open(info)
    except BROKEN_ZIP as error:
        raise damaged(error) from error
    with opened:
        pieces: list[bytes] = []
        left = RECORD_LIMIT + 1
        stream = Bounded(opened, budget)
        while left and (piece := stream.read(min(left, 1 << 20))):
            pieces.append(piece)
            left -= len(piece)
    if not left:
        raise Refusal(f"it is larger than {RECORD_LIMIT // (1024 * 1024)} MB")
    return b"".join(pieces)
