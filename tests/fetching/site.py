"""A server that does whatever a test tells it to, down to the byte, on a real socket of this machine."""

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""For localhost and 127.0.0.1, made for these tests, with its key; nobody trusts it who is not told to."""

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Request:
    """One request as it came. Header names are in lower case."""

    target: str
    headers: dict[str, str]


@dataclass
class Talk:
    """A connection on which a request has come. ``over`` is set when the server is to stop."""

    connection: socket.socket
    request: Request
    over: Event

    def send(self, data: bytes) -> bool:
        """Send bytes; False where nobody takes them any more."""
        try:
            self.connection.sendall(data)
        except OSError:
            return False
        return not self.over.is_set()

    def until_hung_up(self) -> None:
        """Wait, sending nothing, until the other side is gone."""
        with suppress(OSError):
            self.connection.settimeout(PATIENCE_SECONDS)
            while self.connection.recv(1024):
                pass


Handler = bytes | Callable[[Talk], None]


@dataclass
class Site:
    """Serves ``pages``, by their targets: bytes as they are, a function, or a list of these, one a request.

    ``requests`` are all that came, in order.
    """

    pages: dict[str, Handler | list[Handler]] = field(default_factory=dict)
    host: str = "127.0.0.1"
    tls: bool = False
    requests: list[Request] = field(default_factory=list)

    def __enter__(self) -> Self:
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        self._listener = socket.create_server((self.host, 0), family=family)
        self.port = self._listener.getsockname()[1]
        self._over = Event()
        self._lock = Lock()
        self._threads = [Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(PATIENCE_SECONDS)

    def url(self, target: str = "/page") -> str:
        """The address of a page."""
        scheme = "https" if self.tls else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}{target}"

    def asked_for(self) -> list[str]:
        """The targets of all requests, in order, without those for robots.txt."""
        return [one.target for one in self.requests if one.target != "/robots.txt"]

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, plain: socket.socket) -> None:
        try:
            with suppress(OSError), self._secured(plain) as connection:
                connection.settimeout(PATIENCE_SECONDS)
                request = _read_request(connection)
                if request is not None:
                    with self._lock:
                        self.requests.append(request)
                    self._answer(Talk(connection, request, self._over))
        finally:
            plain.close()

    def _secured(self, plain: socket.socket) -> socket.socket:
        if not self.tls:
            return plain
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        return context.wrap_socket(plain, server_side=True)

    def _answer(self, talk: Talk) -> None:
        found = self.pages.get(talk.request.target, NOT_FOUND)
        if isinstance(found, list):
            with self._lock:
                found = found.pop(0) if len(found) > 1 else found[0]
        if isinstance(found, bytes):
            talk.send(found)
        else:
            found(talk)


def reply(
    body: bytes = b"",
    *headers: str,
    status: str = "200 OK",
    length: int | None = None,
    kind: str = "text/html",
) -> bytes:
    """A whole answer, with a Content-Length that is right unless ``length`` says otherwise (-1: none at all)."""
    lines = [f"HTTP/1.1 {status}", "Connection: close", *headers]
    if kind:
        lines.append(f"Content-Type: {kind}")
    if length != -1:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8") + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    """An answer that sends the reader elsewhere."""
    return reply(b"", f"Location: {to}", status=status)


def page(title: str, *paragraphs: str, head: str = "") -> bytes:
    """A web page with an article on it."""
    prose = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body><article>{prose}</article>".encode()


NOT_FOUND = reply(b"no such page", status="404 Not Found")


def _read_request(connection: socket.socket) -> Request | None:
    raw = b""
    while b"\r\n\r\n" not in raw:
        piece = connection.recv(4096)
        if not piece:
            return None
        raw += piece
    first, *lines = raw.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return Request(first.split(" ")[1], {name.lower(): value for name, value in headers.items()})
