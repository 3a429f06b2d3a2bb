"""Addresses of the web: read once, strictly, so that what was checked and what is asked for cannot be two things."""

import re
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from corpus.fetching.refusing import BadAddress, BadRedirect, shown

LONGEST: Final = 8000
"""Code points. RFC 9110 asks servers to take as many octets."""

_PORTS: Final = {"http": 80, "https": 443}
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_HOST: Final = re.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_PLACE: Final = re.compile(r"(?:\[[0-9A-Fa-f:.%a-z]+\]|[^\[\]:]+)(?::\d*)?")
_PATH_SAFE: Final = "!$%&'()*+,/:;=@[]~|"
_QUERY_SAFE: Final = _PATH_SAFE + "?^`{}"
_DEVIATING: Final = re.compile("[ßς]")
_FAMILIAR: Final = frozenset("http https file ftp data javascript mailto feed about".split())
_FROM_OUTSIDE: Final = {
    "file": "Give the file's path itself.",
    "feed": "Give it with https:// in front instead.",
}


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in parts. ``host`` is in lower case, in ASCII, an IPv6 one without its brackets.

    ``target`` is path and query as they are sent; ``url`` is the whole in one spelling, without a fragment.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt is about."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def url(self) -> str:
        """The address as text."""
        return self.origin + self.target

    def at(self, target: str) -> "Address":
        """Another path at the same place."""
        return Address(self.scheme, self.host, self.port, target)


def is_meant_as_address(text: str) -> bool:
    """Whether somebody who wrote this means an address, and not a file: one to fetch, or one that is refused."""
    return ("://" in text[:40] and bool(scheme_of(text))) or scheme_of(text) in _FAMILIAR


def scheme_of(text: str) -> str:
    """The scheme that ``text`` begins with, in lower case; '' where it has none (one letter is a drive)."""
    match = _SCHEME.match(text.strip())
    return match[1].lower() if match else ""


def parse(text: str) -> Address:
    """Read an address. Raises BadAddress for what is none, is not http(s), or carries a name or a password."""
    text = text.strip()
    if len(text) > LONGEST:
        raise BadAddress(text, f"it is longer than {LONGEST:,} characters")
    if _CONTROL.search(text):
        raise BadAddress(text, "there are control characters in it", "Type the address anew.")
    scheme = scheme_of(text)
    if scheme not in _PORTS:
        raise BadAddress(
            text, "only http:// and https:// addresses are fetched", _FROM_OUTSIDE.get(scheme, "")
        )
    try:
        parts = urlsplit(text)
        name, port = parts.hostname, parts.port
    except ValueError as error:
        raise _malformed(text) from error
    if "@" in parts.netloc:
        hint = "Give it without them: newsreader signs in nowhere."
        raise BadAddress(text, "there is a user name or a password in it", hint)
    if not name or port == 0 or not _PLACE.fullmatch(parts.netloc):
        raise _malformed(text)
    host = _ipv6(text, name) if parts.netloc.startswith("[") else _host(text, name)
    target = quote(parts.path or "/", safe=_PATH_SAFE)
    if not target.startswith("/"):
        raise _malformed(text)
    if parts.query:
        target += "?" + quote(parts.query, safe=_QUERY_SAFE)
    return Address(scheme, host, port or _PORTS[scheme], target)


def follow(base: Address, location: str | None) -> Address:
    """Where a redirect from ``base`` leads. Raises BadRedirect where that is nothing to fetch."""
    if not location or not location.strip():
        raise BadRedirect(base.url, "it redirects, but does not say where to")
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")  # headers come as Latin-1, addresses as UTF-8
    try:
        return parse(urljoin(base.url, location.strip()))
    except BadAddress as bad:
        raise BadRedirect(base.url, f"it redirects to {shown(location)!r}, and {bad.reason}") from bad
    except ValueError as error:
        raise BadRedirect(base.url, f"it redirects to {shown(location)!r}, which is no address") from error


def _malformed(text: str) -> BadAddress:
    return BadAddress(
        text, "it is no address that makes sense", "It should look like https://example.org/page"
    )


def _ipv6(text: str, name: str) -> str:
    try:
        address = IPv6Address(name)
    except AddressValueError as error:
        raise _malformed(text) from error
    if address.scope_id:
        raise BadAddress(text, "it names an interface of this machine")
    return str(address)


def _host(text: str, name: str) -> str:
    """The name as it is looked up, or raises BadAddress. What is a number in disguise shows when it is."""
    try:
        host = name.removesuffix(".") if name.isascii() else ".".join(map(_label, _labels(name)))
    except UnicodeError as error:
        raise _malformed(text) from error
    if not _HOST.fullmatch(host):
        raise _malformed(text)
    return host


def _labels(name: str) -> list[str]:
    return re.split("[.\u3002\uff0e\uff61]", name.rstrip(".\u3002\uff0e\uff61"))


def _label(label: str) -> str:
    """IDNA as in Python's codec (RFC 3490), but ß and final sigma kept, as RFC 5891 and browsers have it.

    Else straße.example would be looked up as strasse.example, which may be somebody else's.
    """
    if _DEVIATING.search(label):
        return "xn--" + label.lower().encode("punycode").decode("ascii")
    return label.encode("idna").decode("ascii").lower()
