"""Writing a comparison to a file, in a form that its reader has a program for."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from desk.compared import Compared
from desk.export_html import html_report
from desk.export_markdown import markdown_report


class FileIsThere(ReaderError):
    """A file of that name exists already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{clean_line(str(path))} is there already, and was left as it is.", "Name another file."
        )


def json_report(compared: Compared) -> str:
    """The comparison in the form "newsreader/comparison/1"; ends in a newline."""
    return json.dumps(compared.as_dict(), ensure_ascii=False, indent=1) + "\n"


FORMS: dict[str, Callable[[Compared], str]] = {
    ".html": html_report,
    ".md": markdown_report,
    ".json": json_report,
}
"""What can be written, by the ending of the file's name."""


def file_name(compared: Compared, ending: str) -> str:
    """A name for an export, from both outlets or titles: "coastal-wire-averley-herald.html"."""
    names = (article.source or article.title or article.id for article in (compared.left, compared.right))
    words = "-".join(re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "article" for name in names)
    return f"{words}{ending}"


def write(text: str, path: Path) -> None:
    """Write a new file; one that is there already is never touched.

    Raises:
        FileIsThere: the name is taken.
        OSError: the place cannot be written to; nothing half-written is left there.
    """
    data = text.encode("utf-8", "replace")
    try:
        file = path.open("xb")
    except FileExistsError:
        raise FileIsThere(path) from None
    try:
        with file:
            file.write(data)
    except OSError:
        path.unlink(missing_ok=True)
        raise
