"""What was copied, as an article: read through the program that the system has for it, as a page if it is one."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from corpus.cleaning import clean_line
from corpus.formats.source import SIZE_LIMIT, Options
from corpus.incoming import Incoming
from corpus.intake import RefusedFile, read_stream
from desk.adding import Elsewhere

NAME: Final = "the clipboard"
SECONDS: Final = 10
"""So long is waited for the program that holds what was copied."""

_INSTALL: Final = (
    "Install wl-clipboard (Wayland), or xclip or xsel (X11); or: newsreader add - and paste, then Ctrl+D."
)
_ADDRESS: Final = re.compile(rb"\s*https?://\S+\s*", re.IGNORECASE)
_POWERSHELL: Final = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw"


@dataclass(frozen=True, slots=True)
class Paster:
    """A program that prints what was copied: its commands for text and, where it has such, for kinds and for HTML."""

    text: Sequence[str]
    kinds: Sequence[str] = ()
    page: Sequence[str] = ()


_WAYLAND: Final = Paster(
    ("wl-paste", "--no-newline"),
    ("wl-paste", "--list-types"),
    ("wl-paste", "--no-newline", "--type", "text/html"),
)
_XCLIP: Final = ("xclip", "-selection", "clipboard", "-o")
_X11: Final = (
    Paster(_XCLIP, (*_XCLIP, "-t", "TARGETS"), (*_XCLIP, "-t", "text/html")),
    Paster(("xsel", "--clipboard", "--output")),
)
_OTHERS: Final = (
    Paster(("pbpaste",)),
    Paster(("termux-clipboard-get",)),
    Paster(("powershell.exe", "-NoProfile", "-Command", _POWERSHELL)),
)


class Clipboard(Elsewhere):
    """What was copied last."""

    def articles(self, options: Options) -> Iterator[Incoming | RefusedFile]:
        """The articles in it, or the RefusedFile that says why there is none."""
        try:
            page, text = _copied()
        except RefusedFile as refused:
            yield refused
            return
        if not page and _ADDRESS.fullmatch(text):
            shown = clean_line(text.decode("utf-8", "replace"))[:200]
            yield RefusedFile(Path(NAME), "it holds an address alone", f"To fetch it: newsreader add {shown}")
            return
        found = list(read_stream(io.BytesIO(page), NAME, options)) if page else []
        # The reader of pages leaves out what is no article; of what one copied oneself that is hardly any.
        words = sum(len(one.text) for one in found if isinstance(one, Incoming))
        if 2 * words >= len(text.decode("utf-8", "replace").strip()) > 0 or (words and not text.strip()):
            yield from found
        else:
            yield from read_stream(io.BytesIO(text), NAME, options)


def _copied() -> tuple[bytes, bytes]:
    """What was copied, as a page and as text; b'' for what is not offered. Raises RefusedFile."""
    there = [one for one in _pasters() if shutil.which(one.text[0])]
    if not there:
        raise RefusedFile(Path(NAME), "no program is installed that reads it", _INSTALL)
    said = ""
    for paster in there:
        text, said = _printed(paster.text)
        kinds = _printed(paster.kinds)[0] if paster.kinds else b""
        page = _printed(paster.page)[0] if b"text/html" in kinds else b""
        if text.strip() or page.strip():
            return _as_page(page), text
    if not said:
        raise RefusedFile(Path(NAME), "it is empty, or holds no text", "Copy an article's text first.")
    shown = clean_line(said)[:200].rstrip(".")
    raise RefusedFile(Path(NAME), f"{there[-1].text[0]} could not read it ({shown})", _INSTALL)


def _pasters() -> list[Paster]:
    """The programs to try, those first that fit the desktop that one sits at."""
    on_screen = [_WAYLAND, *_X11] if os.environ.get("WAYLAND_DISPLAY") else [*_X11, _WAYLAND]
    return [*_OTHERS, *on_screen] if sys.platform == "darwin" else [*on_screen, *_OTHERS]


def _printed(command: Sequence[str]) -> tuple[bytes, str]:
    """What a program prints, up to the size of an article; or what it says on why it does not."""
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            out, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return b"", f"no answer within {SECONDS} seconds"
    if process.returncode:
        return b"", errors.decode("utf-8", "replace")
    return out[: SIZE_LIMIT + 1], ""


def _as_page(fragment: bytes) -> bytes:
    """A piece of a page as a page, so that it is told from text; in UTF-8, also where a program gives UTF-16."""
    if not fragment.strip():
        return b""
    if b"\0" in fragment[:200]:
        utf16 = "utf-16" if fragment[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le"
        fragment = fragment.decode(utf16, "replace").encode("utf-8", "replace")
    if re.match(
        rb"\s*(?:<!--.*?-->\s*)?(?:<!doctype\s+html|<html[\s>])", fragment, re.IGNORECASE | re.DOTALL
    ):
        return fragment
    return b"<html><body>" + fragment + b"</body></html>"
