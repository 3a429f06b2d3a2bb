"""What a fetch may do, and what comes back from one: two values, and the limits' defaults."""

from dataclasses import dataclass
from typing import Final

AGENT: Final = "newsreader (a reader for comparing news coverage; fetches what its user asks for)"
"""How we introduce ourselves. The first word is the name that a robots.txt knows us by."""

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Policy:
    """How far a fetch may go. All times are in seconds.

    ``allow_private`` lets it reach addresses of one's own networks (this machine, the local net). ``connect_seconds``
    bounds finding a host and connecting to it, ``total_seconds`` a fetch as a whole: redirects, robots.txt, waits that
    a busy host asks for, and every byte of the answer; only waiting for the host's turn is left out. ``most_bytes``
    counts after decompression; ``most_head`` is for an answer's status line and headers together. ``redirects`` are
    followed so many times.

    ``robots``: ask robots.txt first. ``pause_seconds`` pass between two requests to one host, or what its
    robots.txt asks for, up to ``longest_pause``. ``one_connection_a_host``: requests to one host never overlap,
    from however many threads they come. ``retries``: so often is a request made again that the host put off (429,
    503), if the wait fits into ``total_seconds``; ``backoff_seconds``, doubled each time, is waited where the host
    does not say how long.
    """

    allow_private: bool = False
    connect_seconds: float = 10.0
    total_seconds: float = 30.0
    most_bytes: int = 32 * MEGABYTE
    most_head: int = 64 * 1024
    redirects: int = 5
    robots: bool = True
    pause_seconds: float = 1.0
    longest_pause: float = 10.0
    one_connection_a_host: bool = True
    retries: int = 2
    backoff_seconds: float = 2.0
    user_agent: str = AGENT


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of an address last time, so that it can answer "not changed"; None where it did not."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. ``asked`` is the address that was given, ``url`` the one that answered, after redirects.

    ``body`` is decompressed; ``content_type`` is in lower case without parameters, ``charset`` its parameter, in
    lower case. ``etag`` and ``modified`` are the validators to send next time. ``not_changed``: the server answered
    304 to the validators it was sent; ``body`` is empty then. ``moved``: where ``asked`` is to be found from now on, as
    its server says; None where it says nothing of that.
    """

    url: str
    asked: str
    status: int
    body: bytes
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    not_changed: bool = False
    moved: str | None = None
