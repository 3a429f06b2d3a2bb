"""The sample library that is shipped: its articles, and what its manifest says of them."""

import hashlib
import json
from importlib.resources import files
from typing import Any, Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean
from corpus.decoding import decode
from corpus.incoming import Incoming

_FIELDS: Final = ("title", "source", "published", "url", "author", "language")
_EXTRACTOR: Final = "sample/1"


def sample_articles() -> tuple[Incoming, ...]:
    """The shipped articles, in the manifest's order: the files' own bytes, with the manifest's metadata."""
    folder = files("corpus") / "samples"
    manifest = json.loads((folder / "articles.json").read_text("utf-8"))
    return tuple(_incoming(entry, (folder / entry["file"]).read_bytes()) for entry in manifest)


def _incoming(entry: dict[str, Any], raw: bytes) -> Incoming:
    text = clean(decode(raw))
    known: dict[str, Any] = {name: entry.get(name) for name in _FIELDS}
    return Incoming(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        boilerplate=boilerplate_spans(text),
        origin=f"samples/{entry['file']}",
        extractor=_EXTRACTOR,
        **known,
    )
