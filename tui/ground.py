"""Whether the terminal's own ground is dark or light, for ``theme = "auto"``.

Most terminals answer OSC 11 with the colour of their ground. Behind that question goes another that every terminal
answers (primary device attributes), so nobody waits for a terminal that does not know the first one. Both answers are
taken before the screen is drawn; an answer that came later would be taken for keys. What was typed meanwhile is
kept for the program.
"""

import os
import re
import select
import sys
import termios
import time
import tty
from collections.abc import Mapping
from dataclasses import dataclass

QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
GROUND = re.compile(
    rb"\x1b\]11;rgba?:([0-9a-fA-F]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)[^\x07\x1b]*(?:\x07|\x1b\\)"
)
ATTRIBUTES = re.compile(rb"\x1b\[\?[\d;]*c")
ANSWER = re.compile(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|" + ATTRIBUTES.pattern)

PATIENCE = 0.2
"""Seconds to wait for a terminal on this machine."""
PATIENCE_FAR = 1.0
"""Seconds to wait for one at the other end of a network."""

LIGHT_FROM = 0.5
"""The relative luminance, after gamma, from which a ground is light."""

SILENT_TERMINALS = ("dumb", "linux", "unknown", "")
"""Values of TERM that answer nothing, or have a dark ground at all times."""


@dataclass(frozen=True, slots=True)
class Ground:
    """``light`` is None where it cannot be told. ``typed`` are keys that came in between."""

    light: bool | None = None
    typed: str = ""


def ground(environment: Mapping[str, str] = os.environ) -> Ground:
    """Ask the environment, then the terminal. Takes ``PATIENCE`` at most, and next to nothing as a rule."""
    told = from_environment(environment)
    if told is not None or environment.get("TERM", "") in SILENT_TERMINALS:
        return Ground(told)
    try:
        descriptor = sys.__stdin__.fileno() if sys.__stdin__ is not None else -1
        if os.isatty(descriptor) and os.getpgrp() == os.tcgetpgrp(descriptor):
            return _asked(descriptor, PATIENCE_FAR if "SSH_CONNECTION" in environment else PATIENCE)
    except (OSError, ValueError, termios.error):
        pass  # no terminal that can be asked
    return Ground()


def from_environment(environment: Mapping[str, str]) -> bool | None:
    """What COLORFGBG says ("15;0", "0;default;15"): 7 and from 9 on are light grounds."""
    number = environment.get("COLORFGBG", "").rpartition(";")[2]
    return (int(number) == 7 or int(number) >= 9) if number.isdecimal() and len(number) <= 2 else None


def _asked(descriptor: int, patience: float) -> Ground:
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        os.write(descriptor, QUESTION)
        came = b""
        end = time.monotonic() + patience
        while not ATTRIBUTES.search(came) and (left := end - time.monotonic()) > 0:
            if select.select([descriptor], [], [], left)[0]:
                part = os.read(descriptor, 1024)
                if not part:
                    break
                came += part
        return read_answers(came)
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)


def read_answers(came: bytes) -> Ground:
    """What a terminal sent after ``QUESTION``, with whatever was typed between the answers."""
    found = GROUND.search(came)
    typed = ANSWER.sub(b"", came).decode("utf-8", "ignore")
    if found is None:
        return Ground(None, typed)
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return Ground(0.2126 * red + 0.7152 * green + 0.0722 * blue >= LIGHT_FROM, typed)
