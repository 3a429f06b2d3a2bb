"""The sample library that is shipped: its articles, and what its manifest says of them."""

import json
from importlib.resources import files
from typing import Any, Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean
from corpus.decoding import decode
from corpus.incoming import Incoming
from corpus.known import FIELDS, Known

_EXTRACTOR: Final = "sample/1"


def sample_articles() -> tuple[Incoming, ...]:
    """The shipped articles, in the manifest's order: the files' own bytes, with the manifest's metadata."""
    folder = files("corpus") / "samples"
    manifest = json.loads((folder / "articles.json").read_text("utf-8"))
    return tuple(_incoming(entry, (folder / entry["file"]).read_bytes()) for entry in manifest)


def _incoming(entry: dict[str, Any], raw: bytes) -> Incoming:
    text = clean(decode(raw))
    known = Known(**{name: entry.get(name) for name in FIELDS})
    origin = f"samples/{entry['file']}"
    return Incoming.of(raw, text, known, boilerplate_spans(text), origin=origin, extractor=_EXTRACTOR)
