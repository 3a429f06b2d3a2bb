"""Fetching addresses, one after another or from several threads, politely and within the policy."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from corpus.fetching.policy import Fetched, Policy, Validators
from corpus.fetching.refusing import BadAddress

Seen = Callable[[str], Validators | None]
"""Tells what a server said of an address (as it is after redirects) last time; None where it was never fetched."""


class Fetcher:
    """Fetches addresses under one policy, and remembers robots.txt and the hosts' turns while it is open.

    Safe to use from several threads; requests to one host wait for each other. ``seen`` is asked for the
    validators of every address on the way, redirects included. ``cancelled`` is asked a few times a second while
    anything is waited for: once it is true, ``fetch`` raises Stopped.
    """

    def __init__(
        self,
        policy: Policy = Policy(),  # noqa: B008 -- frozen
        *,
        seen: Seen | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self.policy = policy
        self._seen = seen
        self._cancelled = cancelled or (lambda: False)

    def fetch(self, url: str, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Fetch one address. ``etag`` and ``modified`` are what the server said last time; without them, ``seen``
        is asked. Raises a subclass of FetchRefused.
        """
        raise BadAddress(url, "fetching is not built in yet")

    def close(self) -> None:
        """Close every connection."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
