"""Asks where to write a comparison, and writes it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from desk.compared import Compared
from desk.export import FORMS, file_name, write
from desk.paths import path_of
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.widgets.line import FilledLine, Line
from tui.wording import explain

FORMS_IN_WORDS = (
    "The ending says the form: .html a page to read, print and check; .md Markdown; .json for programs; "
    ".svg a picture of the screen."
)
WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""A picture must not fetch a font from the web when it is looked at: any monospaced one will do."""


class ExportScreen(Sheet[None]):
    """A line for the file's name over the comparison. ``picture`` is an SVG of the screen below."""

    PLACES = ("export",)
    BINDINGS = bindings("export")

    def __init__(self, compared: Compared, picture: str) -> None:
        super().__init__()
        self._compared = compared
        self._picture = WEB_FONT.sub("", picture)
        self._background = Background(1)
        self._writing = False

    def head(self) -> Iterator[Widget]:
        """The line, what its ending means, and room for what went wrong."""
        yield heading("Write this comparison to a file")
        yield FilledLine(str(Path.cwd() / file_name(self._compared, ".html")), id="export-path")
        yield Static(Content(FORMS_IN_WORDS), classes="-quiet -said")
        yield Static(id="export-said", classes="-trouble")

    def on_unmount(self) -> None:
        """Nothing waits for a thread."""
        self._background.close()

    def action_close(self) -> None:
        """Back without writing."""
        self.dismiss()

    def action_write(self) -> None:
        """Write the file, unless one is being written."""
        line = self.query_one(Line)
        line.call_later(self._begin, line)  # behind the keys that the line has still to take in

    def _begin(self, line: Line) -> None:
        if not self._writing:
            self._writing = True
            self.run_worker(self._write(line.value))

    async def _write(self, name: str) -> None:
        try:
            path = path_of(name)
            make = self._form(path)
            if make is None:
                self._say("The name must end in .html, .md, .json or .svg.")
                return
            await self._background.call(lambda: write(make(), path))
        except OSError as error:
            self._say(f"{safe_line(str(error.strerror or error))}: {safe_line(name)}. Choose another place.")
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._say(" ".join(explain(error)))
        else:
            self.app.notify(f"Written to {safe_line(str(path))}", markup=False)
            self.leave()
        finally:
            self._writing = False

    def _form(self, path: Path) -> Callable[[], str] | None:
        if path.suffix.lower() == ".svg":
            return lambda: self._picture
        form = FORMS.get(path.suffix.lower())
        return None if form is None else lambda: form(self._compared)

    def _say(self, what: str) -> None:
        self.say("#export-said", what)
