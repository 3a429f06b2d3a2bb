"""Getting back a text that was changed on the disk: by reading the article's own bytes again.

The bytes are kept beside the text with a hash of their own. Where they are sound and still give a text with the hash
that was noted when the article was kept, that is the text.
"""

import hashlib
import io
import re
import sqlite3
import zlib
from pathlib import PurePath
from typing import Final

from corpus.cleaning import clean
from corpus.spans import Span
from corpus.versions import hash_of

_PLACE: Final = re.compile(r", (?:line|row|record|element|entry|message|page) .*$")


def text_again(row: sqlite3.Row, text_hash: bytes) -> tuple[str, tuple[Span, ...]] | None:
    """The text with this hash and its furniture, read from a row's raw bytes; None where they give none."""
    from corpus.intake import Incoming, read_stream

    try:
        raw = zlib.decompress(row["raw"])
    except (zlib.error, TypeError):
        return None
    if hashlib.sha256(raw).hexdigest() != row["sha256"]:
        return None
    name = PurePath(_PLACE.sub("", str(row["origin"]))).name
    for called in dict.fromkeys((name, "article", "article.html", "article.txt")):
        for one in read_stream(io.BytesIO(raw), called):
            if isinstance(one, Incoming) and hash_of(text := clean(one.text)) == text_hash:
                return text, one.boilerplate
    return None
