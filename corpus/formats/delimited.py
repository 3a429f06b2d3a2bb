"""Tables as text (CSV, TSV, and those parted by semicolons or bars): one row, one article.

What is kept of a row as its raw bytes is the header line and the row's own bytes: enough to read it again.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import Final

from corpus.formats.columns import LONGEST_HEADER, MAX_COLUMNS, Header, any_header_of, choose
from corpus.formats.records import article_from, hint_to_map
from corpus.formats.source import RECORD_LIMIT, Options, Source, lines
from corpus.incoming import Incoming
from corpus.refusals import Refusal

EXTRACTOR: Final = "csv/1"


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of a table, and a Refusal for each row that is none.

    Raises Refusal where the header cannot be made sense of, or where a row does not end.
    """
    if not source.head.strip():
        raise Refusal("it is empty")
    header = any_header_of(source.utf8_head(), source.suffix, options)
    if header is None:
        raise Refusal(
            f"its first line is no header of at most {MAX_COLUMNS:,} columns",
            "Put the names of the columns into the first line.",
        )
    if "text" not in choose(header.names, options.columns):
        raise Refusal("it has no column that is called a text", hint_to_map(header.names, options))
    stream = source.utf8()
    stream.read(len(header.line))
    rest_of_header = stream.readline(LONGEST_HEADER)
    if rest_of_header.strip():
        raise Refusal("its header is broken", "Put the names of the columns into the first line.")
    rows = _Rows(stream, _encoding(source), header.line.count(b"\n") + 1)
    yield from _articles(rows, header, source, options)


def _articles(
    rows: "_Rows", header: Header, source: Source, options: Options
) -> Iterator[Incoming | Refusal]:
    # A field may be as long as a row; the limit is the interpreter's, and no other part of it reads tables.
    csv.field_size_limit(RECORD_LIMIT)
    parsed = csv.reader(rows, delimiter=header.delimiter)
    title = header.line.rpartition(b"\n")[2] + b"\n"
    while True:
        try:
            row = next(parsed, None)
        except csv.Error as why:
            yield Refusal(f"it is no row of a table ({why})", place=rows.place)
            rows.taken()
            continue
        if row is None:
            return
        place, raw = rows.place, rows.taken()
        try:
            if not row:
                continue
            if rows.break_off:
                raise Refusal("it breaks off: a quotation mark is missing in it, or the file was cut short")
            _insist_on_width(row, header)
            yield article_from(
                header.names,
                row,
                title + raw.rstrip(b"\r\n"),
                origin=f"{source.origin}, {place}",
                extractor=EXTRACTOR,
                options=options,
            )
        except Refusal as why:
            yield Refusal(why.reason, why.hint, place)


def _insist_on_width(row: list[str], header: Header) -> None:
    if len(row) != len(header.names):
        raise Refusal(f"it has {len(row):,} fields where the header has {len(header.names):,}")


def _encoding(source: Source) -> str:
    """UTF-8, unless the head is none: then what Western spreadsheets write."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(source.utf8_head())
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


class _Rows:
    """Lines for the csv module, which remembers the bytes and the first line of the row that they are taken for.

    ``break_off``: there are no more lines, in the middle of a row.
    """

    def __init__(self, stream: io.BufferedReader, encoding: str, line: int) -> None:
        self._lines = lines(stream)
        self._encoding = encoding
        self._line = line
        self._first = line + 1
        self._row: list[bytes] = []
        self._size = 0
        self.break_off = False

    @property
    def place(self) -> str:
        """Where the row at hand begins."""
        return f"line {self._first}"

    def taken(self) -> bytes:
        """The bytes of the row at hand, which is done with."""
        raw = b"".join(self._row)
        self._row, self._size, self._first = [], 0, self._line + 1
        return raw

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._lines)
        except StopIteration:
            self.break_off = bool(self._row)
            raise
        self._line += 1
        self._size += len(line or b"")
        if line is None or self._size > RECORD_LIMIT:
            limit = RECORD_LIMIT // (1024 * 1024)
            raise Refusal(
                f"the row is larger than {limit} MB",
                "A quotation mark may be missing in it; nothing behind it was read.",
                self.place,
            )
        self._row.append(line)
        if line.count(b"\0") * 20 > len(line):
            raise Refusal("it is binary data, not text", place=self.place)
        return line.decode(self._encoding, "replace")
