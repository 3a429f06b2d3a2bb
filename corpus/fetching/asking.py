"""One request and its answer, over a connection of its own.

Connections are closed after each answer. A host is asked once a second at most, so nothing is gained by keeping
one open, and nothing that one answer leaves behind can be taken for the next. Proxies from the environment are not
used: through a proxy, nobody can see which address is connected to.
"""

import http.client
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import SystemTimeWarning
from urllib3.response import HTTPResponse

from corpus.fetching.addresses import Address
from corpus.fetching.bodies import ASKED_FOR, PIECE, Garbled, TooMuch, gathered
from corpus.fetching.budget import Budget
from corpus.fetching.networks import Network
from corpus.fetching.policy import Policy
from corpus.fetching.sockets import Line, PatientContext, PatientSocket

GRACE_SECONDS: Final = 0.5
"""So long may a server take to close a connection that it was asked to close, or to show that it had more to send."""

urllib3.disable_warnings(SystemTimeWarning)  # a clock that is wrong shows when certificates do not hold

_ACCEPT: Final = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"


@dataclass(frozen=True, slots=True)
class Wires:
    """What requests go out over, the same for all of a Fetcher's: limits, the network, and how TLS is verified."""

    policy: Policy
    network: Network
    tls: Callable[[], PatientContext]


class Answer:
    """An answer whose head has come. ``private``: it comes from one of one's own networks."""

    def __init__(self, response: HTTPResponse, link: "_Link", *, private: bool) -> None:
        self.status = response.status
        self.private = private
        self._response = response
        self._link = link

    def header(self, name: str) -> str | None:
        """A header's value; several are joined by commas. None where there is none."""
        return self._response.headers.get(name)

    def body(self, most: int, *, cut: bool = False) -> bytes:
        """The body, decompressed: at most ``most`` bytes, or with ``cut`` the first so many.

        Raises TooMuch or Garbled.
        """
        length = self._response.length_remaining
        if length and length > most and not cut:
            raise TooMuch
        begins = self._link.body_begins() if length else 0
        pieces = self._response.stream(PIECE, decode_content=False)
        body = gathered(pieces, self.header("content-encoding") or "", most, cut=cut)
        if length and not cut and self._link.has_more(begins + length):
            raise Garbled("is longer than its server says")
        return body


@contextmanager
def asked(
    wires: Wires, address: Address, headers: Mapping[str, str], budget: Budget, *, allow_private: bool
) -> Iterator[Answer]:
    """Ask for an address; within the block its answer can be read. Raises what ``troubles.told`` puts in words."""
    link = _Link(wires, address, budget, allow_private=allow_private)
    try:
        response = link.ask(address.target, headers)
        try:
            yield Answer(response, link, private=link.private)
        finally:
            response.close()
    finally:
        link.close()


class _Link:
    """One connection, from dialling to closing."""

    def __init__(self, wires: Wires, address: Address, budget: Budget, *, allow_private: bool) -> None:
        policy = wires.policy
        self._policy = policy
        self._line = Line(budget, policy.most_head, policy.most_head + 2 * policy.most_bytes)
        self._heard: _Response | None = None
        make = partial(_on_line, self._line)

        def dial() -> socket.socket:
            seconds = policy.connect_seconds
            return wires.network.connect(address, budget, seconds, make, allow_private=allow_private)

        self._connection = (
            _Secure(dial, address, ssl_context=wires.tls())
            if address.scheme == "https"
            else _Plain(dial, address)
        )
        self._connection.response_class = self._hear  # type: ignore[assignment]
        try:
            self._connection.connect()
            self._socket: socket.socket = self._connection.sock
            # Held open, as the last byte of the body would close it.
            self._held = self._socket.makefile("rb", buffering=0)
            self.private = wires.network.is_private(self._socket)
        except BaseException:
            self._connection.close()
            raise

    def _hear(self, sock: socket.socket, *args: Any, **named: Any) -> "_Response":
        self._heard = _Response(self._line, sock, *args, **named)
        return self._heard

    def ask(self, target: str, headers: Mapping[str, str]) -> HTTPResponse:
        sent = {
            "User-Agent": self._policy.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": ASKED_FOR,
            "Connection": "close",
            **headers,
        }
        self._connection.request("GET", target, headers=sent, preload_content=False, decode_content=False)
        return self._connection.getresponse()

    def body_begins(self) -> int:
        """After how many bytes of what comes in the body begins; waits for the first of them."""
        waiting = self._heard.fp.peek() if self._heard and self._heard.fp else b""
        return self._line.received - len(waiting)

    def has_more(self, received: int) -> bool:
        """Whether more came than so many bytes. A server that was asked to close the connection shows it at once."""
        if self._line.received > received:
            return True
        try:
            self._socket.settimeout(GRACE_SECONDS)
            return bool(self._socket.recv(1))
        except OSError:
            return False

    def close(self) -> None:
        if self._heard is not None:
            self._heard.close()
        self._held.close()
        self._connection.close()


class _Dialled:
    """A connection of urllib3's that leaves it to us how a socket comes to be connected."""

    _dial: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self._dial()


class _Plain(_Dialled, HTTPConnection):
    def __init__(self, dial: Callable[[], socket.socket], address: Address) -> None:
        super().__init__(address.host, address.port)
        self._dial = dial


class _Secure(_Dialled, HTTPSConnection):
    def __init__(
        self, dial: Callable[[], socket.socket], address: Address, ssl_context: PatientContext
    ) -> None:
        super().__init__(address.host, address.port, ssl_context=ssl_context)
        self._dial = dial


class _Response(http.client.HTTPResponse):
    """Says when its head has come."""

    def __init__(self, line: Line, sock: socket.socket, *args: Any, **named: Any) -> None:
        super().__init__(sock, *args, **named)
        self._line = line

    def begin(self) -> None:
        super().begin()
        self._line.head_is_over()


def _on_line(line: Line, family: int) -> PatientSocket:
    sock = PatientSocket(family, socket.SOCK_STREAM)
    sock.line = line
    return sock
