"""A library as JSON Lines, one article a line, and back again without a loss.

A line holds everything that is kept of an article: its raw bytes in base64 with their hash, the frozen text, what is
known of it, what is furniture, when and from where it came, what read it, and which version of its page it is. Reading
a line takes the text as it is: no extractor is asked again, so that spans into it stay true.
"""

import base64
import binascii
import hashlib
import json
import re
from typing import Any, Final

from corpus.article import Article
from corpus.cleaning import clean, clean_line
from corpus.dates import date_key
from corpus.incoming import Incoming
from corpus.known import FIELDS
from corpus.refusals import Refusal
from corpus.spans import Span

FORMAT: Final = "newsreader/export/1"
BEGINNING: Final = b'{"format": "newsreader/export/1"'
"""How each line begins."""

LINE_LIMIT: Final = 192 * 1024 * 1024
"""The largest line, in bytes: an article of 32 MB, as base64 and as text."""

_ID: Final = re.compile(r"[0-9a-f]{16,64}")
_MOST_VERSIONS: Final = 1_000_000
_FIELDS: Final = (*FIELDS, "origin", "added", "extractor")


def line_of(
    article: Article, raw: bytes, version: tuple[str, int] | None = None, *, url_by_hand: bool = False
) -> bytes:
    """The article as one line, with its end; the rest is as in :class:`corpus.incoming.Incoming`."""
    record = {
        "format": FORMAT,
        "id": article.id,
        "sha256": article.sha256,
        **{name: getattr(article, name) for name in _FIELDS},
        "version": {"first": version[0], "number": version[1]} if version else None,
        **({"url_by_hand": True} if url_by_hand else {}),
        "boilerplate": [list(span) for span in article.boilerplate],
        "text": article.text,
        "raw": base64.b64encode(raw).decode("ascii"),
    }
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def incoming_from(record: dict[str, Any]) -> Incoming:
    """The article that a line holds. Raises Refusal where something is missing, or was changed on the way."""
    try:
        raw = base64.b64decode(record["raw"], validate=True)
        text, sha256 = record["text"], record["sha256"]
        fields = {name: record[name] for name in _FIELDS}
        spans = [(start, end) for start, end in record["boilerplate"]]
        version = _version(record.get("version"))
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise Refusal(
            "it is a line of an export, but not a whole one", "Export the library again."
        ) from error
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise Refusal(
            "its bytes do not fit its hash: it was changed since the export", "Export the library again."
        )
    if not isinstance(text, str) or not text.strip() or not all(_is_line(value) for value in fields.values()):
        raise Refusal("it is a line of an export, but not a whole one", "Export the library again.")
    if fields["added"] and not date_key(fields["added"]):
        fields["added"] = ""
    for name in ("origin", "added", "extractor"):
        fields[name] = clean_line(fields[name] or "")
    return Incoming(
        raw=raw,
        sha256=sha256,
        text=clean(text),
        boilerplate=_sound(spans, len(text)),
        version=version,
        exported=True,
        url_by_hand=record.get("url_by_hand") is True,
        **fields,
    )


def _version(told: Any) -> tuple[str, int] | None:
    """Raises KeyError, TypeError or ValueError where it is none; an earlier export says nothing of versions."""
    if told is None:
        return None
    first, number = told["first"], told["number"]
    if not isinstance(first, str) or not _ID.fullmatch(first) or type(number) is not int:
        raise ValueError(told)
    if not 1 <= number <= _MOST_VERSIONS:
        raise ValueError(told)
    return first, number


def _is_line(value: object) -> bool:
    return value is None or isinstance(value, str)


def _sound(spans: list[tuple[Any, Any]], length: int) -> tuple[Span, ...]:
    """The spans, if they are what spans are: in order, apart, within the text. Raises Refusal."""
    last = 0
    for start, end in spans:
        whole = type(start) is int and type(end) is int
        if not whole or not last <= start < end <= length:
            raise Refusal("its spans of furniture do not fit its text", "Export the library again.")
        last = end
    return tuple(spans)
