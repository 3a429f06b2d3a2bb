"""What there is to read in a message: its text, its page, the messages it carries. Attachments are left alone."""

from dataclasses import dataclass, field
from email.message import Message
from typing import Final

from corpus.decoding import NotText
from corpus.formats import web_page

_DECODED: Final = ("", "7bit", "8bit", "binary", "quoted-printable", "base64")


@dataclass(slots=True)
class Texts:
    """``plain`` is its text; ``page`` the bytes of its HTML, with the ``charset`` it declares."""

    plain: str = ""
    page: bytes = b""
    charset: str = ""
    messages: list[Message] = field(default_factory=list)


def texts_of(message: Message) -> Texts:
    """Look through a message's parts, but not into the messages that it carries."""
    found = Texts()
    pieces: list[str] = []
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        if kind == "message/rfc822":
            found.messages += [one for one in _parts(part) if isinstance(one, Message)][:1]
        elif part.is_multipart():
            waiting += reversed(_parts(part))
        elif kind == "text/plain" and _is_read(part):
            pieces.append(_plain(part))
        elif kind in ("text/html", "application/xhtml+xml") and _is_read(part) and not found.page:
            found.page, found.charset = _bytes_of(part), str(part.get_content_charset() or "")[:40]
    found.plain = "\n\n".join(piece.strip("\n") for piece in pieces if piece.strip())
    return found


def _parts(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_read(part: Message) -> bool:
    """Whether a part is to be read where it stands, rather than a file that came with the message."""
    encoding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    return part.get_content_disposition() != "attachment" and encoding in _DECODED


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _plain(part: Message) -> str:
    try:
        text = web_page.decoded(_bytes_of(part), str(part.get_content_charset() or "")[:40])
    except NotText:
        return ""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, joined="" if str(part.get_param("delsp", "")).lower() == "yes" else " ")
    return text


def _unflowed(text: str, joined: str) -> str:
    """Lines that end with a space go on in the next one (RFC 3676); "-- " parts the signature."""
    out: list[str] = []
    flowing = False
    for line in text.split("\n"):
        line = line.removeprefix(" ")  # stuffed, so that no mail program takes it for something else
        flows = line.endswith(" ") and line != "-- "
        piece = line[:-1] + joined if flows else line
        if flowing and line not in ("", "-- "):
            out[-1] += piece
        else:
            out.append(piece)
        flowing = flows
    return "\n".join(out)
