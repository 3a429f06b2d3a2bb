"""Plain text: one file, one article."""

from collections.abc import Iterator
from typing import Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean
from corpus.decoding import NotText, decode
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.metadata import tell
from corpus.refusals import Refusal

EXTRACTOR: Final = "text/1"
"""What turns plain text into an article, with its version."""


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The article in a plain-text file. Raises Refusal where there is none."""
    yield article_in(source.whole(), name=source.name, origin=source.origin, charset=source.charset)


def article_in(raw: bytes, *, name: str, origin: str, charset: str = "") -> Incoming:
    """The article in the bytes of a plain-text file called ``name``; ``charset`` is the encoding that came with it.

    Its text is the decoded file, byte-order mark dropped, line ends made LF, cleaned; a title that is told
    stays in it. Raises Refusal.
    """
    if not raw:
        raise Refusal("it is empty")
    try:
        text = clean(decode(raw, charset))
    except NotText as why:
        raise Refusal(f"it is {why}", "Save it as plain text in UTF-8 and add that.") from why
    if not text.strip():
        raise Refusal("there is only white space in it")
    furniture = boilerplate_spans(text)
    known = tell(text, name=name, furniture=furniture)
    return Incoming.of(raw, text, known, furniture, origin=origin, extractor=EXTRACTOR)
