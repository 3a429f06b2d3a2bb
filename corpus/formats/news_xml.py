"""What agencies send: NITF, and NewsML-G2 with XHTML, NITF or plain text in it; NewsML 1 where it is built alike.

    <newsItem xml:lang="en">
      <itemMeta><provider literal="CW"><name>Coastal Wire</name></provider> <versionCreated>2025-03-04T06:40:00Z</...>
      <contentMeta><headline>Fire closes the harbour</headline> <by>Ana Marsh</by> <dateline>PORT ELLEN</dateline>
      <contentSet><inlineXML><html><body><p>The old harbour was closed on Tuesday ...

A message of several items gives an article each, whose raw bytes are its item written anew. Elements are known by
their local names: namespaces differ between versions, names do not.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, tostring

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean_line
from corpus.formats.records import tidy, when_told
from corpus.formats.source import Options, Source
from corpus.formats.xml_prose import paragraphs
from corpus.formats.xml_tree import first, found, local, tree_of, words
from corpus.incoming import Incoming
from corpus.known import Known, as_line
from corpus.languages import tag_of
from corpus.metadata import tell
from corpus.refusals import Refusal, Skipped

EXTRACTOR: Final = "newsxml/1"

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_BY: Final = re.compile(r"(?:by|von|por|par)\s+", re.IGNORECASE)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?")
_CONTENT: Final = ("inlinexml", "inlinedata", "datacontent")
_OTHER_ITEMS: Final = ("packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem")


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of a document. Raises Refusal where it is no XML, or of a kind that holds no news."""
    raw = source.whole()
    root = tree_of(raw)
    kind = local(root)
    if kind == "nitf":
        yield _from_nitf(root, raw, source.origin)
    elif kind == "newsitem":
        yield _from_item(root, raw, source.origin)
    elif kind in ("newsmessage", "newsml"):
        yield from _items(root, source)
    else:
        shown = clean_line(kind)[:40]
        raise Refusal(f"it is XML of a kind that holds no articles (<{shown}>)", "NITF and NewsML are read.")


def _items(root: Element, source: Source) -> Iterator[Incoming | Refusal]:
    """Each item of a message."""
    others = 0
    number = 0
    for number, item in enumerate(found(root, "newsitem", *_OTHER_ITEMS), 1):
        if local(item) in _OTHER_ITEMS or not _is_text(item):
            others += 1
            continue
        place = f"item {number}"
        item.tail = None
        try:
            yield _from_item(item, tostring(item, encoding="utf-8"), f"{source.origin}, {place}")
        except Refusal as why:
            yield Refusal(why.reason, why.hint, place)
    if others:
        yield Skipped(f"{others:,} {'item that is' if others == 1 else 'items that are'} no text")
    if not number:
        raise Refusal("there is no item in it")


def _is_text(item: Element) -> bool:
    """Whether an item says that it is text, or does not say that it is something else."""
    said = first(first(item, "itemmeta"), "itemclass")
    kind = said.get("qcode", "") if said is not None else ""
    return not kind or kind.rpartition(":")[2].lower() in ("text", "composite")


def _from_item(item: Element, raw: bytes, origin: str) -> Incoming:
    """An item of NewsML: what it says of itself, before what the document in it says. Raises Refusal."""
    document, kind = _content(item)
    nitf = document if document is not None and local(document) == "nitf" else None
    meta = first(item, "contentmeta", "newslines")
    item_meta = first(item, "itemmeta", "newsmanagement", "identification")
    html = first(document, "head") if nitf is None else None
    inside = _plain(first(item, *_CONTENT)) if document is None else paragraphs(_body(document))
    text = "\n\n".join(inside)
    if not text.strip():
        elsewhere = first(item, "remotecontent") is not None or kind.startswith("image/")
        raise Refusal("its content is not in it, but elsewhere" if elsewhere else "there is no text in it")
    said = Known(
        title=_of(meta, _line, "headline")
        or _of(nitf, _line, "hl1", "hedline")
        or _of(item_meta, _line, "title")
        or _of(html, _line, "title"),
        source=_of(item, _named, "provider")
        or _of(meta, _named, "infosource", "creditline")
        or _outlet(nitf),
        published=_of(
            item, _moment, "versioncreated", "thisrevisioncreated", "contentcreated", "firstcreated"
        )
        or _issued(nitf),
        author=_of(meta, _byline, "by", "byline")
        or _of(meta, _named, "creator")
        or _of(nitf, _byline, "byline"),
        language=_language(item, meta, document),
    )
    dateline = _of(meta, _line, "dateline") or _of(nitf, _line, "dateline")
    return _article(raw, origin, _with_dateline(text, dateline), said)


def _from_nitf(root: Element, raw: bytes, origin: str) -> Incoming:
    text = "\n\n".join(paragraphs(_body(root)))
    if not text.strip():
        raise Refusal("there is no text in it")
    said = Known(
        title=_of(root, _line, "hl1", "hedline") or _of(first(root, "head"), _line, "title"),
        source=_outlet(root),
        published=_issued(root),
        author=_of(first(root, "body.head"), _byline, "byline"),
        language=_language(root, first(root, "body"), None),
    )
    return _article(raw, origin, _with_dateline(text, _of(root, _line, "dateline")), said)


def _article(raw: bytes, origin: str, text: str, said: Known) -> Incoming:
    """The article; what its elements do not say is taken from its text where that says it."""
    text = tidy(text)
    furniture = boilerplate_spans(text)
    known = said.or_else(tell(text, furniture=furniture))
    return Incoming.of(raw, text, known, furniture, origin=origin, extractor=EXTRACTOR)


def _with_dateline(text: str, dateline: str | None) -> str:
    """A dateline that stands in an element of its own goes where a printed page has it."""
    if dateline is None or text.casefold().startswith(dateline[:12].casefold()):
        return text
    return f"{dateline} {text}" if dateline.endswith(("-", "–", "—", ":")) else f"{dateline} — {text}"


def _content(item: Element) -> tuple[Element | None, str]:
    """The first document of words in an item, with its media type; None where there is none, or plain text alone."""
    for content in found(item, *_CONTENT):
        kind = content.get("contenttype", "").lower()
        filled = [child for child in content if words(child)]
        if filled:
            return filled[0] if len(filled) == 1 else content, kind
    held = first(item, *_CONTENT, "remotecontent")
    return None, held.get("contenttype", "").lower() if held is not None else ""


def _plain(content: Element | None) -> list[str]:
    """The plain text in an element, its lines kept, without the indentation of the XML around it."""
    text = "".join(content.itertext()) if content is not None else ""
    return ["\n".join(line.strip() for line in text.strip().split("\n"))]


def _body(document: Element) -> Element:
    inner = first(document, "body.content") if local(document) == "nitf" else first(document, "body")
    return document if inner is None else inner


def _of(within: Element | None, value: Callable[[Element], str | None], *names: str) -> str | None:
    """The first that tells something of the elements called so, by the order of the names."""
    if within is None:
        return None
    for name in names:
        for one in found(within, name):
            if told := value(one):
                return told
    return None


def _line(element: Element) -> str | None:
    return as_line(words(element))


def _named(element: Element) -> str | None:
    """What something is called: in its name, its text, or else by its code."""
    name = first(element, "name")
    told = _line(name) if name is not None else None
    party = first(element, "party")
    code = element.get("literal") or element.get("qcode", "").rpartition(":")[2] or element.get("uri", "")
    formal = party.get("FormalName", "") if party is not None else ""
    return as_line(told or clean_line(code or formal) or _line(element))


def _byline(element: Element) -> str | None:
    people = [line for one in found(element, "person") if (line := _line(one))]
    line = ", ".join(people) or _line(element) or ""
    return _BY.sub("", line, count=1) if _BY.match(line) else line or None


def _moment(element: Element) -> str | None:
    return _when(words(element))


def _when(value: str) -> str | None:
    if match := _COMPACT.fullmatch(value.strip()):
        year, month, day, hour, minute, second, zone = match.groups()
        value = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}"
    return when_told(value)


def _outlet(nitf: Element | None) -> str | None:
    """Who published, says of it: the publication, the distributor, or whoever holds the rights."""
    for name, attribute in (("pubdata", "name"), ("distributor", ""), ("doc.copyright", "holder")):
        for one in found(nitf, name) if nitf is not None else ():
            if told := as_line(one.get(attribute, "") if attribute else words(one)):
                return told
    return None


def _issued(nitf: Element | None) -> str | None:
    for name, attribute in (("date.issue", "norm"), ("pubdata", "date.publication"), ("story.date", "norm")):
        for one in found(nitf, name) if nitf is not None else ():
            if told := _when(one.get(attribute, "")) or _moment(one):
                return told
    return None


def _language(item: Element, meta: Element | None, document: Element | None) -> str | None:
    said = first(meta, "language")
    tag = said.get("tag", "") if said is not None else ""
    said_by = (document, first(document, "body"), item, meta)
    for value in (tag, *(one.get(_LANG, "") for one in said_by if one is not None)):
        if told := tag_of(value):
            return told
    return None
