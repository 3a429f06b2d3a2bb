"""Asks where to write the chosen articles, and writes them: to be read, or as lines of JSON that ``add`` takes back."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from desk.paths import path_of
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.widgets.line import FilledLine, Line
from tui.wording import count, explain

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.records import Summary
    from desk.session import Desk

FORM = (
    "The ending says the form: .html a page, .md Markdown, .txt text, each to be read; .jsonl all there is of it, a "
    "line of JSON an article with the bytes it came from, which newsreader add takes back (.jsonl.gz compressed)."
)
LINES = (".jsonl", ".ndjson")
UNKNOWN_FORM = "The name must end in .html, .md, .txt, .jsonl or .jsonl.gz."


class ExportArticlesScreen(Sheet[None]):
    """A line for the file's name over the results."""

    PLACES = ("export",)
    BINDINGS = bindings("export")

    def __init__(self, desk: "Desk", background: Background, chosen: "Sequence[Summary | Article]") -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._chosen = chosen
        self._writing = False

    def head(self) -> Iterator[Widget]:
        """What is written, the line, and room for what went wrong."""
        what = safe_line(self._chosen[0].label) if len(self._chosen) == 1 else _number(len(self._chosen))
        yield heading(f"Write to a file: {what}", id="write-head")
        yield FilledLine(str(Path.cwd() / file_name(self._chosen)), id="write-path")
        yield Static(Content(FORM), classes="-quiet -said")
        yield Static(id="write-says", classes="-trouble")

    def action_close(self) -> None:
        """Back without writing."""
        self.dismiss()

    def action_write(self) -> None:
        """Write the file, unless one is being written."""
        line = self.query_one(Line)
        line.call_later(self._begin, line)  # behind the keys that the line has still to take in

    def _begin(self, line: Line) -> None:
        name = line.value.strip()
        if name and not self._writing and not _is_known(Path(name)):
            self.say("#write-says", UNKNOWN_FORM)
        elif name and not self._writing:
            self._writing = True
            self.run_worker(self._write(name))

    async def _write(self, name: str) -> None:
        try:
            written = await self._background.call(partial(self._work, name))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.say("#write-says", " ".join(explain(error)).strip())
        else:
            self.app.notify(f"{_number(written)} written to {safe_line(name)}", markup=False)
            self.leave()
        finally:
            self._writing = False

    def _work(self, name: str) -> int:
        """In a thread: write the file; the number of articles in it, without those that are gone meanwhile."""
        from corpus.library_errors import NoSuchArticle
        from desk.export_articles import READABLE
        from desk.keeping import export, new_file

        path, library = path_of(name), self._desk.library
        ids = [one.id for one in self._chosen]
        readable = READABLE.get(path.suffix.lower())
        written = 0

        def articles() -> "Iterator[Article]":
            nonlocal written
            for id_ in ids:
                if article := library.get_many([id_]).get(id_):
                    written += 1
                    yield article

        with new_file(path) as out:
            if readable is None:
                written = export(library, out, lambda: False, ids)
            else:
                out.writelines(piece.encode("utf-8", "replace") for piece in readable(articles()))
            if not written:
                raise NoSuchArticle(ids[0])
        return written


def _number(articles: int) -> str:
    return count(articles, "article", "articles")


def _is_known(path: Path) -> bool:
    """Whether the name's ending says a form. Lines of JSON alone may be compressed: nobody reads them as they are."""
    from desk.export_articles import READABLE

    ending = path.suffix.lower()
    return ending in READABLE or (Path(path.stem).suffix.lower() if ending == ".gz" else ending) in LINES


def file_name(chosen: "Sequence[Summary | Article]") -> str:
    """A name for the file: "bridge-shut-for-a-month.jsonl", or "12-articles.jsonl"."""
    if len(chosen) > 1:
        return f"{len(chosen)}-articles.jsonl"
    words = re.sub(r"[^a-z0-9]+", "-", chosen[0].label.lower()).strip("-")
    return f"{words[:40].strip('-') or 'article'}.jsonl"
