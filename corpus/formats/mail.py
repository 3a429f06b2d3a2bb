"""Newsletters as mail (.eml), and web pages that a browser saved as mail (.mht, .mhtml).

    From: The Quay Gazette <news@quay.example>        <- the outlet, unless a List-Id names it
    Subject: =?utf-8?Q?Fire_closes_the_harbour?=      <- the title
    Date: Tue, 4 Mar 2025 06:40:00 +0000              <- published, with its zone
    Content-Type: multipart/alternative; ...          <- the HTML, or the text where that says more

The standard library reads mail; what it takes no care of is bounded here before it is asked: headers, lines and parts
cost it far more than their bytes, and some of its parsers go over a long header again and again.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from email.policy import EmailPolicy
from typing import Any, Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean_line
from corpus.formats import web_page
from corpus.formats.mail_text import Texts, texts_of
from corpus.formats.records import tidy
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.known import LONGEST_LINE, Known, as_line
from corpus.metadata import tell
from corpus.refusals import Refusal

EXTRACTOR: Final = "mail/1"

LINE_LIMIT: Final = 600_000
PART_LIMIT: Final = 20_000
NESTED_LIMIT: Final = 5
"""So deep are messages looked for in messages."""

_PATIENCE: Final = 20_000_000  # for each line, each multipart around it is asked whether it ends there
_LONGEST_HEADER: Final = 4000
_FEW: Final = 200
_FORWARDED: Final = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv|vs|rv)\s?:\s*)+", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_LIST_ID: Final = re.compile(r"\s*\"?([^\"<>]*?)\"?\s*<[^<>]*>\s*")


class _Bounded(EmailPolicy):
    """The default policy, where a header is as long as it may be and one that cannot be read is plain text."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The header as the standard library has it, or as it stands."""
        try:
            return super().header_fetch_parse(name, value[:_LONGEST_HEADER])
        except Exception:  # noqa: BLE001 -- its parsers fail in many ways at what is no header
            return clean_line(value[:_LONGEST_HEADER])


_POLICY: Final = _Bounded(refold_source="none")


def read(source: Source, _options: Options) -> Iterator[Incoming | Refusal]:
    """The article of a message, and those of messages in it. Raises Refusal where there is none."""
    yield from articles_of(source.whole(), source.origin)


def articles_of(raw: bytes, origin: str) -> Iterator[Incoming | Refusal]:
    """The articles in the bytes of a message: its own, if it has words of its own, and of each message attached.

    Of one that breaks off what is there is read, and a Refusal says so.
    """
    try:
        _insist_on_bounds(raw)
        message = message_from_bytes(raw, policy=_POLICY)
        yield from _articles(message, raw, origin, 0)
        faults = (fault for part in message.walk() for fault in part.defects)
        if any(isinstance(fault, CloseBoundaryNotFoundDefect) for fault in faults):
            yield Refusal("it is missing: the message was cut short", "Get it anew.", "its end")
    except RecursionError:
        yield Refusal("its parts are nested too deeply")
    except Refusal as why:
        yield why


def _insist_on_bounds(raw: bytes) -> None:
    lines = raw.count(b"\n") + raw.count(b"\r")
    multiparts = len(re.findall(rb"multipart/", raw, re.IGNORECASE))
    if lines > 2 * LINE_LIMIT or raw.count(b"\n--") > PART_LIMIT or multiparts * lines > _PATIENCE:
        raise Refusal("it has more lines and parts than mail has", "Save its text and add that.")


def _articles(message: Message, raw: bytes, origin: str, depth: int) -> Iterator[Incoming | Refusal]:
    texts = texts_of(message)
    try:
        yield _article(message, raw, origin, texts)
    except Refusal as why:
        if not texts.messages:
            raise Refusal(why.reason, why.hint) from why
    for number, inner in enumerate(texts.messages, 1):
        place = f"attached message {number}"
        try:
            if depth == NESTED_LIMIT:
                raise Refusal(f"it is attached more than {NESTED_LIMIT} messages deep")
            for one in _articles(inner, _written(inner), f"{origin}, {place}", depth + 1):
                if isinstance(one, Refusal):
                    one = Refusal(one.reason, one.hint, f"{place}, {one.place}" if one.place else place)
                yield one
        except Refusal as why:
            yield Refusal(why.reason, why.hint, place)


def _written(message: Message) -> bytes:
    """An attached message as bytes of its own. Raises Refusal."""
    try:
        return message.as_bytes(policy=_POLICY)
    except Exception as error:  # the writer fails in many ways at what cannot be written again
        raise Refusal("it is damaged") from error


def _article(message: Message, raw: bytes, origin: str, texts: Texts) -> Incoming:
    """The message's own words. Raises Refusal where there are none, or few beside messages that it carries."""
    saved = _web_address(_header(message, "Snapshot-Content-Location")) or (
        _web_address(_header(message, "Content-Location"))
        if message.get("From", "").startswith("<Saved")
        else ""
    )
    page = None
    if texts.page:
        with suppress(Refusal):
            page = web_page.article_of(
                texts.page, origin=origin, charset=texts.charset, url=saved or None, ours=not saved
            )
    if saved and page:
        return replace(page, raw=raw, sha256=hashlib.sha256(raw).hexdigest())
    text, extractor = _longer(page, texts.plain)
    if texts.messages and len(text) < _FEW:
        raise Refusal("it has no words of its own")
    furniture = boilerplate_spans(text)
    of_page = page.known if page else Known()
    known = _told(message).or_else(of_page).or_else(tell(text, furniture=furniture))
    return Incoming.of(raw, text, known, furniture, origin=origin, extractor=extractor)


def _longer(page: Incoming | None, plain: str) -> tuple[str, str]:
    """The page's text, unless the plain text has twice as much to read. Raises Refusal where there is none."""
    readable = len(re.sub(r"https?://\S+|[^\w\s]{4,}", "", plain))
    if page and 2 * len(page.text) >= readable:
        return page.text, f"{EXTRACTOR}+{page.extractor}"
    if not plain.strip():
        raise Refusal("there is no text in it", "Save its text and add that.")
    return tidy(plain), EXTRACTOR


def _told(message: Message) -> Known:
    """What the headers of a message tell."""
    sender, host = _sender(message)
    outlet = _list_name(message)
    subject = _FORWARDED.sub("", _header(message, "Subject"), count=1) if message["Subject"] else ""
    return Known(
        title=as_line(subject),
        source=as_line(outlet or sender or host),
        published=_date(message),
        url=_web_address(_header(message, "Archived-At")),
        author=as_line(sender) if outlet and sender != outlet else None,
        language=as_line(_header(message, "Content-Language")),
    )


def _header(message: Message, name: str) -> str:
    """A header as one line, its encoded words decoded; '' where there is none."""
    return clean_line(str(message.get(name, "")))


def _sender(message: Message) -> tuple[str, str]:
    """The name that the message is from, and the host of its address; '' for what is not told."""
    addresses = getattr(message.get("From"), "addresses", ())
    if not addresses:
        return "", ""
    name, host = clean_line(addresses[0].display_name or ""), clean_line(addresses[0].domain or "").lower()
    return ("" if "@" in name else name.strip("\"' ")), host


def _list_name(message: Message) -> str:
    """What a List-Id calls its list: "The Morning <morning.quay.example>"."""
    match = _LIST_ID.fullmatch(_header(message, "List-Id"))
    return match[1] if match else ""


def _date(message: Message) -> str | None:
    header = message.get("Date")
    moment = getattr(header, "datetime", None)
    if moment is None or not 1600 <= moment.year <= 9998:
        return None
    if moment.tzinfo is None and str(header).rstrip().endswith("-0000"):
        moment = moment.replace(tzinfo=UTC)  # RFC 5322: in UTC, the sender's own zone untold
    told: str = moment.isoformat(timespec="seconds")
    return told


def _web_address(value: str) -> str:
    match = _ADDRESS.fullmatch(value) if len(value) <= LONGEST_LINE else None
    return match[1] if match else ""
