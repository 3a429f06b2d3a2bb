"""Why an address was not fetched: one root, and a kind for each thing that somebody may want to treat apart."""

from corpus.cleaning import clean_line
from corpus.errors import ReaderError

LONGEST_SHOWN = 300
"""Code points of an address in a message: a longer one is cut."""


class FetchRefused(ReaderError):
    """An address that was not fetched. ``url`` is which, ``reason`` goes on from "... was not fetched: "."""

    def __init__(self, url: str, reason: str, hint: str = "") -> None:
        self.url = url
        self.reason = clean_line(reason)
        super().__init__(f"{shown(url)} was not fetched: {self.reason}.", hint)

    def on_the_way_from(self, asked: str) -> None:
        """Tell it of the address that was asked for, which led to this one."""
        if self.url != asked:
            self.about(asked, f"it redirects to {shown(self.url)}, and {self.reason}")

    def about(self, url: str, reason: str = "") -> None:
        """Tell it of another address, with another reason if one is given."""
        self.url, self.reason = url, clean_line(reason) or self.reason
        self.what = f"{shown(url)} was not fetched: {self.reason}."


class BadAddress(FetchRefused):
    """No address that is fetched at all: not http or https, malformed, or with a password in it."""


class PrivateAddress(FetchRefused):
    """The host is in a network that is nobody's business from outside: this machine, a local net, metadata."""


class DisallowedByRobots(FetchRefused):
    """The host's robots.txt does not allow it, or could not be read."""


class Unreachable(FetchRefused):
    """No connection: no such host, nobody answers there, or TLS does not hold."""


class TooSlow(FetchRefused):
    """The time was used up before the answer was whole."""


class TooLarge(FetchRefused):
    """The answer, decompressed, or its headers, are larger than the policy allows."""


class BadAnswer(FetchRefused):
    """What came is no whole answer in HTTP: cut short, garbled, or not what its headers say."""


class BadRedirect(FetchRefused):
    """Redirected in a circle, too often, or to what may not be fetched."""


class BadStatus(FetchRefused):
    """The server answered with an error, ``status``."""

    def __init__(self, url: str, reason: str, hint: str = "", status: int = 0) -> None:
        super().__init__(url, reason, hint)
        self.status = status


class TryLater(BadStatus):
    """The server is busy or wants less of us (429, 503). ``wait`` is how many seconds it asked for, if it did."""

    def __init__(
        self, url: str, reason: str, hint: str = "", status: int = 0, wait: float | None = None
    ) -> None:
        super().__init__(url, reason, hint, status)
        self.wait = wait


class Stopped(FetchRefused):
    """The user stopped it."""


def shown(url: str) -> str:
    """An address as it may be printed: one clean line, of bounded length, without a password."""
    line = clean_line(url)
    scheme, slashes, rest = line.partition("://")
    host, at, _ = rest.partition("/")[0].rpartition("@")
    if slashes and at:
        line = f"{scheme}://...@{rest[len(host) + 1 :]}"
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}..."
