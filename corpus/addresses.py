"""Web addresses: which ones are, which of them mean one page, and whose they are.

>>> page_key("HTTP://www.Example.org:80/fire/?utm_source=feed#top") == page_key("https://example.org/fire")
True
"""

import re
from contextlib import suppress
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

WEB_ADDRESS: Final = re.compile(
    r"https?://(?:[^\s/?#\[\]:@]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)
"""Scheme, host, perhaps a port, and the rest. A name and password before the host are not for opening."""

_LONGEST: Final = 2000
_PORTS: Final = {"http": 80, "https": 443}
# What says who followed a link, and how, and not which page it leads to.
_TRACKING: Final = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gclsrc|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl"
    r"|ocid|cmpid|cmp|ncid|smid|smtyp|sref|ref_src|ref_url|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)"
    r"|ns_(?:mchannel|source|campaign|linkname|fee)|ito|xtor|amp|outputtype|guccounter|guce_referrer(?:_sig)?"
    r"|share_?id|ceid|taid|__twitter_impression|wt\.?mc_id|spm|feature)",
    re.IGNORECASE,
)
_HOST_PREFIX: Final = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_AMP: Final = re.compile(r"/amp(?:\.html)?$|(?<=.)\.amp(?=\.html$|$)", re.IGNORECASE)
_UNRESERVED: Final = re.compile(r"%(?:2D|2E|5F|7E|3[0-9]|[46][1-9A-F]|[57][0-9A])", re.IGNORECASE)


def is_web_address(url: str) -> bool:
    """Whether ``url`` is an http or https address with a host, and nothing that is not to be seen in it."""
    return len(url) <= _LONGEST and url.isprintable() and WEB_ADDRESS.fullmatch(url) is not None


def page_key(url: str | None) -> str | None:
    """What the addresses of one page have in common: ``example.org/fire?id=7``.

    Scheme, www., default port, fragment, a slash at the end, AMP's additions and what only tracks readers make no
    difference. None where ``url`` is no web address, or leads to a site's front page, which is no article's.
    """
    parts = _parts(url)
    if parts is None:
        return None
    path = _UNRESERVED.sub(lambda code: unquote(code[0]), parts.path)
    path = _AMP.sub("", path.rstrip("/")).rstrip("/")
    asked = [
        part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part.partition("=")[0])
    ]
    if not path and not asked:
        return None
    return _site(parts) + (path or "/") + ("?" + "&".join(asked) if asked else "")


def host_of(url: str | None) -> str | None:
    """The host of a web address in lower case, without ``www.`` and the like; None where there is none."""
    parts = _parts(url)
    return _site(parts).partition(":")[0] if parts else None


def named_host(url: str | None) -> str | None:
    """The host of a web address as ``host_of`` tells it, if it is a name and no number (``192.0.2.7``, ``[::1]``)."""
    parts = _parts(url)
    if parts is None or ":" in (parts.hostname or ""):
        return None
    host = _site(parts).partition(":")[0]
    return None if host.rpartition(".")[2].isdigit() else host or None


def of_one_site(one: str | None, other: str | None) -> bool:
    """Whether two web addresses are of one host, or one's host lies within the other's: ``feeds.`` and ``www.``"""
    here, there = host_of(one), host_of(other)
    if here is None or there is None:
        return False
    return here == there or here.endswith(f".{there}") or there.endswith(f".{here}")


def own_address(told: str | None, fetched: str) -> str:
    """The address that a page which was had from ``fetched`` tells of itself, if it is its own site's to tell.

    Else ``fetched``: otherwise a page could pass for somebody else's.
    """
    return told if told and page_key(told) is not None and of_one_site(told, fetched) else fetched


def _parts(url: str | None) -> SplitResult | None:
    if not url or not is_web_address(url):
        return None
    try:
        parts = urlsplit(url)
        return parts if parts.hostname and (parts.port is None or parts.port) else None
    except ValueError:
        return None


def _site(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        with suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    port = parts.port if parts.port != _PORTS[parts.scheme.lower()] else None
    return _HOST_PREFIX.sub("", host) + (f":{port}" if port else "")
