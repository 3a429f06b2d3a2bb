"""Printing for commands: plain lines in a pipe, a table fitted to the width in a terminal, JSON where asked.

Whatever is printed here was cleaned: article text and metadata on their way into the library, everything else
(paths, queries) by ``clean_line`` before it comes here. Rich is imported only to draw a table, and is given
``Text``, never a string that it would read for markup.
"""

import json
import sys
from typing import TYPE_CHECKING, Any

from corpus.cleaning import clean_line

if TYPE_CHECKING:
    from rich.console import Console


def say(line: str = "") -> None:
    """Print one line on stdout."""
    sys.stdout.write(line + "\n")


def note(line: str) -> None:
    """Tell the user one thing that is not the answer itself: on stderr, after what stdout already holds."""
    sys.stdout.flush()
    sys.stderr.write(f"newsreader: {clean_line(line)}\n")


def say_json(value: dict[str, Any]) -> None:
    """Print one JSON document; escaped to ASCII where stdout could not hold other letters."""
    json.dump(value, sys.stdout, ensure_ascii=_only_ascii(), indent=2 if in_terminal() else None)
    sys.stdout.write("\n")


def say_json_line(value: dict[str, Any]) -> None:
    """Print one JSON document of several, on a line of its own, which is out before this returns."""
    sys.stdout.write(json.dumps(value, ensure_ascii=_only_ascii()) + "\n")
    sys.stdout.flush()


def _only_ascii() -> bool:
    return not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def in_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def console() -> "Console":
    """A Rich console on stdout that parses no markup, no emoji names, and highlights nothing."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False)


def width_of(text: str) -> int:
    """How many terminal columns a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """The text, filled with spaces to ``width`` terminal columns."""
    return text + " " * (width - width_of(text))
