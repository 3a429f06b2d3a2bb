"""Sockets that no server can hold up: whatever waits on one asks the budget first, in short slices.

A timeout of a socket starts anew with every byte, so that a server which sends one now and then holds a reader for
as long as it likes. These sockets know when the whole answer is due, and how many bytes the head of it may have.
"""

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from corpus.fetching.budget import Budget

T = TypeVar("T")


class HeadTooLarge(Exception):
    """Status line and headers are longer than allowed."""


class Flooded(Exception):
    """More bytes came than any answer within the limits can have, whatever their framing says."""


class Line:
    """What is known of one connection: the time it has, and how many bytes have come in so far (``received``).

    Status line and headers may have ``most_head`` bytes, all together ``most``.
    """

    def __init__(self, budget: Budget, most_head: int, most: int) -> None:
        self.received = 0
        self._budget = budget
        self._in_head = True
        self._most_head = most_head
        self._most = most

    def head_is_over(self) -> None:
        """From now on the bytes are the answer's body."""
        self._in_head = False

    def patiently(self, sock: socket.socket, act: Callable[[], T]) -> T:
        """Do what may block. Raises OutOfTime, UserStopped, and OSError as the socket does."""
        while True:
            sock.settimeout(self._budget.slice())
            try:
                return act()
            except TimeoutError:
                continue

    def count(self, size: int) -> int:
        """Take note of ``size`` bytes more. Raises HeadTooLarge or Flooded."""
        self.received += size
        if self._in_head and self.received > self._most_head:
            raise HeadTooLarge
        if self.received > self._most:
            raise Flooded
        return size


class PatientSocket(socket.socket):
    """A socket on a line."""

    line: Line

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        """As in ``socket``, within the budget."""
        receive = super().recv_into
        return self.line.count(self.line.patiently(self, lambda: receive(buffer, nbytes, flags)))

    def sendall(self, data: Any, flags: int = 0) -> None:
        """As in ``socket``, within the budget."""
        send, rest = super().send, memoryview(data).cast("B")
        while rest:
            piece = rest
            rest = rest[self.line.patiently(self, lambda: send(piece, flags)) :]  # noqa: B023 -- called at once


class PatientTLS(ssl.SSLSocket):
    """The same for TLS."""

    line: Line

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        """As in ``ssl``, within the budget."""
        receive = super().recv_into
        return self.line.count(self.line.patiently(self, lambda: receive(buffer, nbytes, flags)))

    def send(self, data: Any, flags: int = 0) -> int:
        """As in ``ssl``, within the budget; ``sendall`` goes through here."""
        send = super().send
        return self.line.patiently(self, lambda: send(data, flags))

    def do_handshake(self, block: bool = False) -> None:
        """As in ``ssl``, within the budget: after a slice it goes on where it was."""
        shake = super().do_handshake
        self.line.patiently(self, lambda: shake(block))


class PatientContext(ssl.SSLContext):
    """Verifies as browsers do: the chain, the host's name, TLS 1.2 or later."""

    sslsocket_class = PatientTLS

    @classmethod
    def verifying(cls) -> "PatientContext":
        """A context with the system's certificate authorities, or those of $SSL_CERT_FILE.

        A Python that came without any (from python.org, for macOS) uses those of certifi, where that is installed.
        """
        context = cls(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_default_certs()
        places = ssl.get_default_verify_paths()
        if not (places.cafile or places.capath):
            with suppress(ImportError):
                import certifi

                context.load_verify_locations(certifi.where())
        return context

    def wrap_socket(self, sock: socket.socket, *args: Any, **named: Any) -> PatientTLS:
        """As in ``ssl``; the socket stays on its line, the handshake included."""
        wrapped = super().wrap_socket(sock, *args, **named | {"do_handshake_on_connect": False})
        assert isinstance(wrapped, PatientTLS)
        assert isinstance(sock, PatientSocket)
        wrapped.line = sock.line
        try:
            wrapped.do_handshake()
        except BaseException:
            wrapped.close()
            raise
        return wrapped
