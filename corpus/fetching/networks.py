"""Which addresses are nobody's business from outside, and connecting to none of them.

A name is looked up once, every address it stands for is checked, the socket is connected to one of those very
addresses, and the address at its other end is checked again: a name that stands for something else a moment later
changes nothing. See https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 counterpart.
"""

import errno
import os
import re
import selectors
import socket
from collections.abc import Callable, Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final, TypeVar
from urllib.request import getproxies_environment

from corpus.fetching.addresses import Address
from corpus.fetching.budget import Budget, OutOfTime
from corpus.fetching.refusing import PrivateAddress, Unreachable

S = TypeVar("S", bound=socket.socket)

Resolve = Callable[[str, int], Sequence[str]]
"""Looks a host up: its addresses as text, the best first. Raises OSError where there are none."""

Judge = Callable[[str], str | None]
"""Says of an IP address what keeps it from being fetched: "an address of this machine"; None where nothing does."""

MOST_ADDRESSES: Final = 8
"""So many of a host's addresses are tried."""

_MACHINE = "an address of this machine"
_LOCAL = "an address of a private network"
_LINK = "a link-local address, where clouds keep their metadata"
_KEYS = "where a cloud keeps its metadata, which are no news"
_NOWHERE = "an address that nobody on the internet has"
_GROUP = "an address of a group, not of a host"

_V4: Final = tuple(
    (IPv4Network(network), why)
    for network, why in (
        ("127.0.0.0/8", _MACHINE),
        ("0.0.0.0/8", _MACHINE),
        ("10.0.0.0/8", _LOCAL),
        ("172.16.0.0/12", _LOCAL),
        ("192.168.0.0/16", _LOCAL),
        ("100.64.0.0/10", _LOCAL),  # behind a carrier's address translation
        ("169.254.0.0/16", _LINK),
        ("168.63.129.16/32", _LINK),  # Azure's, public by its number alone
        ("192.0.0.0/24", _NOWHERE),
        ("192.0.2.0/24", _NOWHERE),
        ("192.88.99.0/24", _NOWHERE),
        ("198.18.0.0/15", _NOWHERE),
        ("198.51.100.0/24", _NOWHERE),
        ("203.0.113.0/24", _NOWHERE),
        ("224.0.0.0/4", _GROUP),
        ("240.0.0.0/4", _NOWHERE),
    )
)
_V6: Final = tuple(
    (IPv6Network(network), why)
    for network, why in (
        ("::1/128", _MACHINE),
        ("::/128", _MACHINE),
        ("fc00::/7", _LOCAL),
        ("fec0::/10", _LOCAL),
        ("64:ff9b:1::/48", _LOCAL),
        ("fe80::/10", _LINK),
        ("ff00::/8", _GROUP),
        ("2001::/23", _NOWHERE),  # Teredo and others that stand for something else
        ("2001:db8::/32", _NOWHERE),
        ("3fff::/20", _NOWHERE),
    )
)
# What tells a machine in a cloud who it is, and hands out its keys: no news are there, whatever is allowed.
_METADATA: Final = frozenset(
    map(
        ip_address,
        "169.254.169.254 169.254.170.2 168.63.129.16 100.100.100.200 192.0.0.192 fd00:ec2::254 fd20:ce::254".split(),
    )
)
_DOTTED: Final = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
_GLOBAL: Final = IPv6Network("2000::/3")
_MAPPED: Final = IPv6Network("::ffff:0:0/96")
_NAT64: Final = IPv6Network("64:ff9b::/96")
_6TO4: Final = IPv6Network("2002::/16")


def why_private(address: str) -> str | None:
    """What keeps an IP address from being fetched; None for one on the internet."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = _inside(ip)
        if inner is None:
            return next((why for network, why in _V6 if ip in network), None if ip in _GLOBAL else _NOWHERE)
        ip = inner
    return next((why for network, why in _V4 if ip in network), None)


def is_metadata(address: str) -> bool:
    """Whether an IP address is one at which a cloud keeps its metadata, and the keys to it."""
    ip = ip_address(address.partition("%")[0])
    return ip in _METADATA or (isinstance(ip, IPv6Address) and _inside(ip) in _METADATA)


def _inside(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, translated (NAT64) or tunnelled (6to4)."""
    if ip in _MAPPED or ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip in _6TO4:
        return IPv4Address(int(ip) >> 80 & 0xFFFFFFFF)
    return None


def look_up(host: str, port: int) -> list[str]:
    """A host's addresses, as the system knows them. Raises OSError; UnicodeError for a name that is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


class Network:
    """Connects to addresses. ``resolve`` and ``judge`` are the system's and ours, unless a test brings its own."""

    def __init__(self, resolve: Resolve = look_up, judge: Judge = why_private) -> None:
        self._resolve = resolve
        self._judge = judge

    def is_private(self, sock: socket.socket) -> bool:
        """Whether a connected socket's other end is in one of one's own networks."""
        return self._judge(sock.getpeername()[0]) is not None

    def connect(
        self,
        address: Address,
        budget: Budget,
        seconds: float,
        make: Callable[[int], S],
        *,
        allow_private: bool,
    ) -> S:
        """A socket that is connected to the host of ``address``; ``make`` makes one of an address family.

        Finding the host and connecting may take so many ``seconds``. Raises PrivateAddress or Unreachable, and
        OutOfTime where it is the whole budget that is used up, and UserStopped.
        """
        part = budget.part(seconds)
        try:
            found = self._addresses(address, part)
            for one in found:
                self._insist_on_allowed(address, one, allow_private=allow_private)
            connected = _first_that_answers(address, found, part, make)
        except OutOfTime:
            budget.left()
            reason = f"its host did not answer within {seconds:.3g} seconds"
            raise Unreachable(address.url, reason, _hint()) from None
        try:
            self._insist_on_allowed(address, connected.getpeername()[0], allow_private=allow_private)
        except BaseException:
            connected.close()
            raise
        return connected

    def _insist_on_allowed(self, address: Address, ip: str, *, allow_private: bool) -> None:
        why = self._judge(ip) if not allow_private else _KEYS if is_metadata(ip) else None
        if why is not None:
            named = "" if ip == address.host else f"its host is {ip}, "
            hint = (
                "" if why == _KEYS else "If it is in a network of your own, allow that with --allow-private."
            )
            raise PrivateAddress(address.url, f"{named}{why}" if named else f"it is {why}", hint)

    def _addresses(self, address: Address, budget: Budget) -> list[str]:
        """What the host stands for, looked up once. The system's look-up cannot be stopped, so nobody waits for it."""
        if ":" in address.host or _DOTTED.fullmatch(address.host):
            return [address.host]
        answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

        def look() -> None:
            try:
                answers.put(self._resolve(address.host, address.port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        Thread(target=look, daemon=True).start()
        while True:
            try:
                answer = answers.get(timeout=budget.slice())
            except Empty:
                continue
            if isinstance(answer, Exception) or not answer:
                raise Unreachable(address.url, _why_not_found(answer), _hint())
            return list(answer)[:MOST_ADDRESSES]


def _first_that_answers(address: Address, found: list[str], budget: Budget, make: Callable[[int], S]) -> S:
    """Try the addresses in turn, each for its share of the time that is left."""
    trouble: OSError | None = None
    for tried, ip in enumerate(found):
        try:
            return _connected(ip, address.port, budget.part(budget.left() / (len(found) - tried)), make)
        except OSError as error:
            trouble = error
        except OutOfTime:
            budget.left()
    if trouble is None:
        raise OutOfTime
    said = (trouble.strerror or str(trouble)).lower()
    raise Unreachable(address.url, f"its host cannot be reached ({said})", _hint()) from trouble


def _connected(ip: str, port: int, budget: Budget, make: Callable[[int], S]) -> S:
    """A socket that is connected to an IP address. Raises OSError, OutOfTime or UserStopped."""
    family, _, _, _, place = socket.getaddrinfo(
        ip, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    sock = make(family)
    try:
        sock.setblocking(False)
        code = sock.connect_ex(place)
        while code in (errno.EINPROGRESS, errno.EALREADY, errno.EINTR, errno.EWOULDBLOCK):
            if _writable(sock, budget.slice()):
                code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))
    except BaseException:
        sock.close()
        raise
    return sock


def _writable(sock: socket.socket, seconds: float) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_WRITE)
        return bool(selector.select(seconds))


def _why_not_found(answer: Sequence[str] | Exception) -> str:
    if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
        return "its host could not be looked up just now"
    return "there is no host of that name"


def _hint() -> str:
    if any(proxy != "no" for proxy in getproxies_environment()):
        return "Addresses are fetched directly: a proxy from the environment is not used."
    return "Check the address, and whether you are online."
