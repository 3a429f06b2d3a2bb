"""What an article says on its way into Markdown: it stays text there."""

import re
from urllib.parse import quote

from corpus.cleaning import clean_line

_SPECIAL = re.compile(r"([\\`*_\[\]~|])")
_LEADING = re.compile(r"^([#+\-=:>]|\d+(?=[.)]))")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_ENDS_ADDRESS = re.compile(r"[\s<>\"`\\]")


def line(text: str) -> str:
    """One line in which nothing means anything to Markdown or HTML."""
    line = _SPECIAL.sub(r"\\\1", clean_line(text)).replace("&", "&amp;").replace("<", "&lt;")
    first = _LEADING.match(line)
    if first is None:
        return line
    # At the start of a line, "-" begins a list, "#" a heading and "1." a numbered list.
    at = first.end() if first[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"


def address(shown: str) -> str:
    """A web address as a link; any other as text."""
    if not _WEB.match(shown):
        return line(shown)
    return f"<{_ENDS_ADDRESS.sub(lambda found: quote(found[0]), shown)}>"
