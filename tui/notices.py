"""What the search screen says when there is nothing to list."""

from shlex import quote

from textual.content import Content

from tui.safe import safe_line
from tui.wording import explain

SAMPLE_LINE = "Samples. Ctrl+O adds your own; or: newsreader add FOLDER"

NOW_YOUR_OWN = "This is your own library now. For the samples: newsreader --sample"


def nothing_found(text: str) -> Content:
    """No article matches ``text``."""
    return Content.assemble(
        ("Nothing found for ", "bold"),
        (safe_line(text), "bold"),
        "\n\nTry fewer words, or the start of a word and a star: elect*\n"
        "Either of two words: fire OR blaze\n"
        "One outlet or one time: source:wire, date:2025-03\n\n"
        "Esc clears the search and lists the newest articles.",
    )


def empty_library(folder: str = "", undo: str = "") -> Content:
    """The library holds no article. ``folder``: where it is, unless it is the one that commands take anyway.

    ``undo``: the key that brings back what was deleted last; empty where nothing was.
    """
    named = f" --library {quote(safe_line(folder))}" if folder else ""
    return Content.assemble(
        ("This library is empty.\n\n", "bold"),
        f"{undo} brings back what you deleted last, until you quit.\n\n" if undo else "",
        "Ctrl+O adds files and folders; so does the command line:\n"
        f"    newsreader{named} add FILE-OR-FOLDER\n\n"
        "Ctrl+Q quits. To look around in the sample articles then:\n"
        "    newsreader --sample",
    )


def trouble(error: BaseException) -> Content:
    """What went wrong, in plain words, and how to leave."""
    what, hint = explain(error)
    return Content.assemble((what, "bold"), "\n\n", hint, "\n\n" if hint else "", "q leaves.")
