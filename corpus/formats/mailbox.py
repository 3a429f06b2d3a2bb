"""Mailboxes (mbox): one message after another, each behind a line that begins with "From " and ends with a date."""

import io
import re
from collections.abc import Iterator
from typing import Final

from corpus.formats import mail
from corpus.formats.source import SIZE_LIMIT, Options, Source, lines
from corpus.incoming import Incoming
from corpus.refusals import Refusal

_BEGINS: Final = re.compile(rb"From \S+ [^\r\n]{0,80}\d\d:\d\d[^\r\n]{0,40}\r?\n")
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The articles in a mailbox of any size, a message at a time, and a Refusal for each message that has none."""
    for number, raw in enumerate(_messages(source.stream()), 1):
        place = f"message {number}"
        if raw is None:
            yield Refusal(f"it is larger than {SIZE_LIMIT // (1024 * 1024)} MB", place=place)
            continue
        for one in mail.articles_of(raw, f"{source.origin}, {place}"):
            if isinstance(one, Refusal):
                one = Refusal(one.reason, one.hint, f"{place}, {one.place}" if one.place else place)
            yield one


def _messages(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """The messages without the lines before them, their quoted "From " restored; None for one too large."""
    message = bytearray()
    large, blank, begun = False, True, False
    for line in lines(stream, SIZE_LIMIT):
        if line and blank and _BEGINS.match(line):
            if begun:
                yield None if large else _restored(message)
            message, large, begun = bytearray(), False, True
            continue
        large = large or line is None or len(message) + len(line) > SIZE_LIMIT
        if large:
            message.clear()
        elif line:
            message += line
        blank = line in (b"\n", b"\r\n")
    if begun:
        yield None if large else _restored(message)


def _restored(message: bytearray) -> bytes:
    """A message without the blank line that parts it from the next."""
    raw = bytes(message)
    for end in (b"\r\n\r\n", b"\n\n"):
        if raw.endswith(end):
            raw = raw[: -len(end) // 2]
            break
    return _QUOTED.sub(rb"\1", raw)
