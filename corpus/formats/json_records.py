"""JSON data sets: one object a line (JSON Lines), a list of objects, or one object alone.

An article's raw bytes are those of its object as they stand in the file; where a single object holds a list of
articles, they are that article's object written anew.
"""

import io
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from corpus.exporting import BEGINNING, FORMAT, LINE_LIMIT, incoming_from
from corpus.formats.records import article_from
from corpus.formats.source import RECORD_LIMIT, Options, Source, lines
from corpus.incoming import Incoming
from corpus.refusals import Refusal

EXTRACTOR: Final = "json/1"

_LISTS: Final = ("articles", "items", "data", "results", "docs", "documents", "hits", "entries", "news")
_TOO_LARGE: Final = f"it is larger than {RECORD_LIMIT // (1024 * 1024)} MB"
_CHUNK: Final = 64 * 1024
_OUTSIDE: Final = re.compile(rb'["\[\]{},]')
_INSIDE: Final = re.compile(rb'["\\]')


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of a file, and a Refusal for each object that is none. Raises Refusal where the file breaks off."""
    head = source.utf8_head()
    if head.lstrip()[:1] == b"[":
        yield from _of_list(source, options)
    elif _is_spread_out(head):
        yield from _of_object(source, options)
    else:
        yield from _of_lines(source, options)


def _of_lines(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    number = 0
    exported = source.head.startswith(BEGINNING)
    for number, line in enumerate(lines(source.utf8(), LINE_LIMIT if exported else RECORD_LIMIT), 1):
        if line is None:
            yield Refusal(_TOO_LARGE, place=f"line {number}")
        elif line.strip():
            yield from _articles(line.strip(), source, options, f"line {number}")
    if not number:
        raise Refusal("it is empty")


def _of_list(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    for number, element in enumerate(_elements(source.utf8()), 1):
        if element is None:
            yield Refusal(_TOO_LARGE, place=f"item {number}")
        else:
            yield from _articles(element, source, options, f"item {number}")


def _of_object(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    raw = source.utf8().read(RECORD_LIMIT + 1)
    if len(raw) > RECORD_LIMIT:
        raise Refusal(f"its one JSON object is larger than {RECORD_LIMIT // (1024 * 1024)} MB")
    yield from _articles(raw.strip(), source, options, "")


def _is_spread_out(head: bytes) -> bool:
    """Whether the first object takes several lines, so that the file is no JSON Lines."""
    first, second = ([line.strip() for line in head.split(b"\n", 1000) if line.strip()] + [b"", b""])[:2]
    if not second or second.startswith(b"{"):
        return False
    try:
        _parsed(first)
    except Refusal:
        return True
    return False


def _articles(raw: bytes, source: Source, options: Options, place: str) -> Iterator[Incoming | Refusal]:
    """What one piece of JSON gives: an article, those of a list in it, or a Refusal with its place."""
    try:
        value = _parsed(raw)
        inner = _inner_list(value)
        if inner is None:
            yield _article(value, raw, source, options, place)
            return
    except Refusal as why:
        yield Refusal(why.reason, why.hint, place)
        return
    for number, one in enumerate(inner, 1):
        where = f"{place}, item {number}" if place else f"item {number}"
        try:
            yield _article(one, _written(one), source, options, where)
        except Refusal as why:
            yield Refusal(why.reason, why.hint, where)


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Refusal("it is not UTF-8 text", "Save the file in UTF-8.") from error
    except json.JSONDecodeError as error:
        raise Refusal(f"it is no valid JSON ({fault_of(error)}, character {error.pos + 1})") from error
    except RecursionError as error:
        raise Refusal("its JSON is nested too deeply") from error
    except ValueError as error:  # a number of more digits than Python takes
        raise Refusal("there is a number of too many digits in it") from error


def fault_of(error: json.JSONDecodeError) -> str:
    """What Python says of JSON that is none, to be followed by where that is."""
    return error.msg[:80].lower().removesuffix(" at").removesuffix(" starting")


def _written(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    except RecursionError as error:
        raise Refusal("its JSON is nested too deeply") from error


def _inner_list(value: Any) -> list[Any] | None:
    """The articles of an object that is no article itself, but holds a list of them, as search services answer."""
    if not isinstance(value, dict):
        return None
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            return inner
    return None


def _article(value: Any, raw: bytes, source: Source, options: Options, place: str) -> Incoming:
    if not isinstance(value, dict):
        raise Refusal("it is no object with named fields")
    if value.get("format") == FORMAT:
        return incoming_from(value)
    return article_from(
        tuple(value),
        tuple(value.values()),
        raw,
        origin=f"{source.origin}, {place}" if place else source.origin,
        extractor=EXTRACTOR,
        options=options,
    )


def _elements(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """The bytes of each element of a JSON list, found without parsing them; None for one that is too large."""
    element = bytearray()
    depth, inside, escaped, large = 0, False, False, False
    while chunk := stream.read(_CHUNK):
        start = at = 1 if escaped else 0
        if escaped:
            element += chunk[:1]
            escaped = False
        while mark := (_INSIDE if inside else _OUTSIDE).search(chunk, at):
            at = mark.end()
            sign = mark[0]
            if sign == b"\\":
                escaped = at == len(chunk)
                at += 1
            elif sign == b'"':
                inside = not inside
            elif sign in b"[{":
                depth += 1
                start = at if depth == 1 else start
            elif depth == 1:  # a comma between two elements, or the end of the list
                element += chunk[start : mark.start()]
                large = large or len(element) > RECORD_LIMIT
                if large or element.strip():
                    yield None if large else bytes(element.strip())
                element, start, large = bytearray(), at, False
                if sign != b",":
                    return
            elif sign in b"]}":
                depth -= 1
        large = large or len(element) > RECORD_LIMIT
        if not large:
            element += chunk[start:]
    raise Refusal(
        "its list is not closed: the file may be cut short", "What stands before the break was read."
    )
