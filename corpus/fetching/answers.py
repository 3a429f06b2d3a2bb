"""What the head of an answer says: type, encoding, validators, and what a status means to a reader."""

import re
from typing import TYPE_CHECKING, Final

from corpus.fetching.policy import Validators
from corpus.fetching.refusing import BadStatus

if TYPE_CHECKING:
    from corpus.fetching.asking import Answer

FINE: Final = (200, 203)
REDIRECTS: Final = (301, 302, 303, 307, 308)
FOR_GOOD: Final = (301, 308)
"""Redirects that say: ask there from now on."""
NOT_CHANGED: Final = 304
BUSY: Final = (429, 503)

LONGEST_VALIDATOR: Final = 1024

_TYPE: Final = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
_CHARSET: Final = re.compile(r""";\s*charset\s*=\s*["']?([a-z0-9_:.+-]{1,40})""")
_SENT_BACK: Final = re.compile(r"[\x20-\x7e\xa0-\xff]+")

_BY_HAND: Final = "Open the page in a browser, save it, and add that file."
_STATUSES: Final = {
    401: ("its server wants you to sign in", _BY_HAND),
    402: ("its server wants to be paid", _BY_HAND),
    403: ("its server does not hand it out", _BY_HAND),
    404: ("there is no such page", "Check the address."),
    407: ("its server wants you to sign in", _BY_HAND),
    410: ("the page is gone", "Look for it in a web archive."),
    451: ("it is withheld for legal reasons", ""),
}


def content_of(answer: "Answer") -> tuple[str | None, str | None]:
    """Type and charset as Content-Type says them, in lower case; None where it does not."""
    told = (answer.header("content-type") or "").strip().lower()
    kind, charset = _TYPE.match(told), _CHARSET.search(told)
    return kind[0] if kind else None, charset[1] if charset else None


def validators_of(answer: "Answer") -> Validators:
    """What the answer can be asked for by next time."""
    return Validators(_kept(answer.header("etag")), _kept(answer.header("last-modified")))


def conditions(validators: Validators | None) -> dict[str, str]:
    """The headers that ask for an answer only if it is another than last time."""
    if validators is None:
        return {}
    told = {"If-None-Match": _kept(validators.etag), "If-Modified-Since": _kept(validators.modified)}
    return {name: value for name, value in told.items() if value}


def _kept(value: str | None) -> str | None:
    """A validator that may be sent back as it is: no longer, and of no other characters, than a header's."""
    value = (value or "").strip()
    return value if len(value) <= LONGEST_VALIDATOR and _SENT_BACK.fullmatch(value) else None


def bad_status(url: str, status: int) -> BadStatus:
    """The refusal for a status that brings no page."""
    reason, hint = _STATUSES.get(status, ("", ""))
    if not reason and 400 <= status < 500:
        reason, hint = "its server refused to answer", _BY_HAND
    elif not reason and status >= 500:
        reason, hint = "its server is in trouble", "Try again later."
    return BadStatus(url, f"{reason or 'its server sent no page'} (status {status})", hint, status)
