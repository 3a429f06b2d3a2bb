"""Web archives (WARC): every page that a crawl brought home becomes an article, with the address it was had from.

warcio reads the records' headers and joins chunked bodies; what bounds them is here: headers and pages are read up
to a limit, nothing is unpacked beyond it, and a damaged record is passed over to the next that can be read. A file
that is compressed record by record is one stream of bytes to ``packed``, and so comes here like any other.
"""

import io
import logging
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from corpus.cleaning import clean_line
from corpus.decoding import is_web_page
from corpus.formats import web_page
from corpus.formats.source import RECORD_LIMIT, Options, Source
from corpus.incoming import Incoming
from corpus.known import LONGEST_LINE
from corpus.refusals import Refusal, Skipped

HEADER_LIMIT: Final = 256 * 1024
"""The most bytes of headers that a record may have."""

_PIECE: Final = 256 * 1024
_PAGES: Final = ("text/html", "application/xhtml+xml")
_WINDOWS: Final = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}
_KNOWN: Final = {
    "request": ("request", "requests"),
    "revisit": ("revisit", "revisits"),
    "metadata": ("note on a record", "notes on records"),
    "other": ("record of another kind", "records of other kinds"),
    "failed": ("answer other than 200 OK", "answers other than 200 OK"),
    "file": ("file that is no page", "files that are no pages"),
}
_TOO_LARGE: Final = f"its page is larger than {RECORD_LIMIT // (1024 * 1024)} MB"


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The pages of a web archive; a Refusal for each that gives none, and what else was in it. Raises Refusal."""
    from warcio.recordloader import ArcWarcRecordLoader

    stream = _Stream(source.stream())
    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # what it finds wrong with an address is no news
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    others: Counter[str] = Counter()
    number = 0
    while stream.at_record():
        number += 1
        yield from _answers(loader, stream, f"record {number}", source, others)
    if others:
        yield Skipped(_told(others))


def _answers(
    loader: Any, stream: "_Stream", place: str, source: Source, others: Counter[str]
) -> Iterator[Incoming | Refusal]:
    """What one record gives: an article, a Refusal, or one more in ``others``."""
    record = _record(loader, stream)
    page = None
    if not isinstance(record, Refusal):
        page = _page(record, others)
        stream.pass_over(record)
    if stream.cut_short:
        raise Refusal("the archive is cut short in this record", "The records before it were read.", place)
    if isinstance(record, Refusal):
        yield Refusal(record.reason, record.hint, place)
        return
    if page is None:
        return
    try:
        if isinstance(page, Refusal):
            raise page
        raw, charset = page
        url = clean_line(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
        captured = clean_line(record.rec_headers.get_header("WARC-Date") or "")[:40]
        said = f", captured {captured}" if captured else ""
        yield web_page.article_of(
            raw, origin=f"{source.origin}, {place}{said}", charset=charset, url=_web_address(url)
        )
    except Refusal as why:
        yield Refusal(why.reason, why.hint, place)


def _record(loader: Any, stream: "_Stream") -> Any:
    """The record that the stream stands at, by warcio, or the Refusal that says why there is none."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    stream.begin()
    try:
        record = loader.parse_record_stream(stream, known_format="warc")
        return Refusal("its headers are broken") if record.raw_stream is stream else record
    except _LongHeader:
        return Refusal(f"its headers are longer than {HEADER_LIMIT // 1024} KB")
    except (ArchiveLoadFailed, StatusAndHeadersParserException):
        return Refusal("its headers cannot be read")
    except (EOFError, AttributeError, ValueError, TypeError):  # a header that is not there, or is no number
        return Refusal("its headers are broken")
    finally:
        stream.end_of_headers()


def _page(record: Any, others: Counter[str]) -> tuple[bytes, str] | Refusal | None:
    """The bytes of the page in a record, with the encoding that its header tells; None if it holds no page."""
    http = record.http_headers
    if record.rec_type == "response" and http is not None:
        kind, encoding, chunked = (
            (http.get_header(name) or "").strip().lower()
            for name in ("Content-Type", "Content-Encoding", "Transfer-Encoding")
        )
        if http.get_statuscode() != "200":
            others["failed"] += 1
            return None
    elif record.rec_type == "resource" and _web_address(record.rec_headers.get_header("WARC-Target-URI")):
        kind, encoding, chunked = (record.content_type or "").lower(), "", ""
    else:
        kind = record.rec_type or ""
        if kind != "warcinfo":
            others[kind if kind in ("request", "revisit", "metadata") else "other"] += 1
        return None
    if kind and not kind.startswith(_PAGES):
        others["file"] += 1
        return None
    try:
        raw = _body(record, encoding, chunked)
    except Refusal as why:
        return why
    if not kind and not is_web_page(raw):
        others["file"] += 1
        return None
    return raw, kind.partition("charset=")[2].partition(";")[0].strip("\"' ")


def _told(others: Counter[str]) -> str:
    """ "12 requests, 1 revisit"."""
    parts = []
    for kind, count in others.most_common():
        one, more = _KNOWN[kind]
        parts.append(f"{count:,} {one if count == 1 else more}")
    return ", ".join(parts)


def _body(record: Any, encoding: str, chunked: str) -> bytes:
    """The page as it was before it was cut into chunks and compressed. Raises Refusal."""
    from warcio.bufferedreaders import ChunkedDataReader

    if record.length is not None and record.length > 4 * RECORD_LIMIT:
        raise Refusal(_TOO_LARGE)
    stream = ChunkedDataReader(record.raw_stream) if chunked == "chunked" else record.raw_stream
    pieces: list[bytes] = []
    left = RECORD_LIMIT + 1
    while left and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise Refusal(_TOO_LARGE)
    raw = b"".join(pieces)
    for one in reversed([part.strip() for part in encoding.split(",")][:3]):
        if one not in ("", "identity", "utf-8", "none"):
            raw = _decompressed(raw, one)
    return raw


def _decompressed(raw: bytes, encoding: str) -> bytes:
    if encoding not in _WINDOWS:
        shown = clean_line(encoding)[:20]
        raise Refusal(f"its page is compressed as {shown!r}, which is not read")
    for window in _WINDOWS[encoding]:
        unpacker = zlib.decompressobj(window)
        try:
            page = unpacker.decompress(raw, RECORD_LIMIT + 1)
        except zlib.error:
            continue
        if len(page) > RECORD_LIMIT:
            raise Refusal(_TOO_LARGE)
        return page
    return raw  # as some archivers write it: unpacked already, under the header it came with


def _web_address(url: str | None) -> str | None:
    fits = url and url.lower().startswith(("http://", "https://")) and len(url) <= LONGEST_LINE
    return url if fits else None


class _LongHeader(Exception):
    """A line, or all lines, of a record's headers are longer than any that mean well."""


class _Stream:
    """A file of records for warcio, which reads lines and bodies without a limit of its own."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._waiting = b""
        self._headers = 0
        self._counting = False
        self.cut_short = False

    def at_record(self) -> bool:
        """Go to where the next record begins, past what does not; False at the end."""
        fresh = True
        while line := self._stream.readline(_PIECE):
            if fresh and line.startswith(b"WARC/"):
                self._waiting = line
                return True
            fresh = line.endswith(b"\n")
        return False

    def begin(self) -> None:
        """Count from here what headers take."""
        self._headers, self._counting = 0, True

    def end_of_headers(self) -> None:
        """Count no more."""
        self._counting = False

    def pass_over(self, record: Any) -> None:
        """Read to the end of a record's block."""
        while record.raw_stream.read(_PIECE):
            pass
        self.cut_short = self.cut_short or record.raw_stream.limit > 0

    def readline(self, limit: int | None = None) -> bytes:
        """A line, as warcio asks for it."""
        most = _PIECE if limit is None else min(limit, _PIECE)
        line, self._waiting = self._waiting or self._stream.readline(most), b""
        self.cut_short = self.cut_short or (self._counting and not line)
        if self._counting:
            self._headers += len(line)
            if self._headers > HEADER_LIMIT:
                raise _LongHeader
        return line

    def read(self, size: int | None = None) -> bytes:
        """Bytes, some at a time however many are asked for."""
        return self._stream.read(_PIECE if size is None else min(size, _PIECE))

    def tell(self) -> int:
        """Asked for where a record has no length; never used."""
        return 0
