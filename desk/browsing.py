"""Opening an article's address in the user's browser.

Addresses come from strangers' files. Only web addresses are opened, and never by a shell or by a program that would
draw on this terminal.
"""

import os
import re
import shutil
import subprocess
import sys
import threading

from corpus.cleaning import clean_line
from corpus.errors import ReaderError

WEB_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#\[\]:@]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)
"""Scheme, host, perhaps a port, and the rest. A name and password before the host are not for opening."""


class NoWebAddress(ReaderError):
    """The article has no address, or one that is not of the web."""


class NoBrowser(ReaderError):
    """Nothing here opens addresses in a window."""


def web_address(url: str | None) -> str:
    """The address if it is one of the web: http or https, with a host, without spaces. Raises NoWebAddress."""
    if not url:
        raise NoWebAddress(
            "No web address is known for this article.", "It can be set where its details are."
        )
    shown = clean_line(url)
    if shown != url or not url.isprintable() or not WEB_ADDRESS.fullmatch(url):
        raise NoWebAddress(f"{shown[:80]} is not a web address.", "Only http and https addresses are opened.")
    return url


def opener() -> str:
    """The program that hands addresses to the user's browser. Raises NoBrowser."""
    if sys.platform == "darwin":
        return "open"
    windowed = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    found = shutil.which("wslview") or (shutil.which("xdg-open") if windowed else None)
    if found is None:
        raise NoBrowser("There is no browser with a window here.")
    return found


def open_in_browser(url: str | None) -> str:
    """Hand an article's address to the browser, and return it. Raises NoWebAddress, NoBrowser."""
    address = web_address(url)
    try:
        started = subprocess.Popen(
            [opener(), address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise NoBrowser(f"The browser could not be started ({error.strerror or error}).") from error
    # Some openers stay until the browser is closed: nobody waits for them, but they are let go when they end.
    threading.Thread(target=started.wait, daemon=True).start()
    return address
