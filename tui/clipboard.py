"""The system's clipboard, where there is one and a program that fills it.

A terminal's own way (OSC 52) is used beside this; many terminals have it switched off, or cut long texts. tmux takes
it from programs inside only where ``set-clipboard`` is ``on``; asked to load a buffer, it passes that on by itself.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from tui.background import Background

PATIENCE = 2.0
"""Seconds that a clipboard program gets."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that puts its input on the clipboard; ``needs`` is the variable without which it cannot work."""

    command: tuple[str, ...]
    needs: str = ""
    encoding: str = "utf-8"


PROGRAMS = (
    Program(("wl-copy",), "WAYLAND_DISPLAY"),
    Program(("xclip", "-selection", "clipboard"), "DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), "DISPLAY"),
    Program(("pbcopy",)),
    Program(("clip.exe",), "WSL_DISTRO_NAME", "utf-16-le"),
    Program(("tmux", "load-buffer", "-w", "-"), "TMUX"),
)


async def take(app: "App[Any]", background: "Background", text: str, what: str) -> str:
    """Copy ``text`` by the terminal and by the system's program: what to say of it, ``what`` being its name."""
    app.copy_to_clipboard(text)
    return said_of(what, await background.call(lambda: copy(text)))


def said_of(what: str, arrived: bool, environment: Mapping[str, str] | None = None) -> str:
    """What to say once ``what`` was copied: whether it ``arrived`` on the system's clipboard is known, or is not."""
    variables = os.environ if environment is None else environment
    if arrived or not variables.get("TMUX"):
        return f"Copied {what}."
    return f"Sent {what}, to the terminal. tmux lets that through after: tmux set -g set-clipboard on"


def copy(text: str, environment: Mapping[str, str] | None = None) -> bool:
    """Put ``text`` on the system's clipboard; whether that worked. Never waits longer than ``PATIENCE`` for a program.

    ``environment`` is the process's, unless given.
    """
    variables = os.environ if environment is None else environment
    return any(_fill(program, text, variables) for program in PROGRAMS if _usable(program, variables))


def _usable(program: Program, variables: Mapping[str, str]) -> bool:
    present = not program.needs or bool(variables.get(program.needs))
    return present and shutil.which(program.command[0], path=variables.get("PATH")) is not None


def _fill(program: Program, text: str, variables: Mapping[str, str]) -> bool:
    """Run it with nothing to write to: some stay behind to serve the clipboard, and would hold a pipe open."""
    found = shutil.which(program.command[0], path=variables.get("PATH")) or program.command[0]
    try:
        done = subprocess.run(
            [found, *program.command[1:]],
            input=text.encode(program.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
            start_new_session=True,
            env=dict(variables),
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
