"""Asks where to write a comparison, and writes it."""

import re
from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from desk.compared import Compared
from desk.export import FORMS, file_name, write
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.widgets.line import Line
from tui.wording import explain

FORMS_IN_WORDS = (
    "The ending says the form: .html a page to read, print and check; .md Markdown; .json for programs; "
    ".svg a picture of the screen."
)
WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""A picture must not fetch a font from the web when it is looked at: any monospaced one will do."""


class ExportScreen(ModalScreen[None]):
    """A line for the file's name over the comparison. ``picture`` is an SVG of the screen below."""

    PLACES = ("export",)
    BINDINGS = bindings("export")
    DEFAULT_CSS = """
    ExportScreen { align: center middle; background: $background 60%; }
    #export {
        width: 84; max-width: 96%; height: auto; max-height: 92%;
        border: round $primary; background: $surface; padding: 0 1;
    }
    #export Static { height: auto; padding: 0 1; }
    #export-head { text-style: bold; }
    #export-forms, #export-foot { color: $text-muted; }
    #export-said { color: $error; text-style: bold; }
    """

    def __init__(self, compared: Compared, picture: str) -> None:
        super().__init__()
        self._compared = compared
        self._picture = WEB_FONT.sub("", picture)
        self._background = Background(1)
        self._writing = False

    def compose(self) -> ComposeResult:
        """The line, what its ending means, and room for what went wrong."""
        with Vertical(id="export"):
            yield Static(Content("Write this comparison to a file"), id="export-head")
            yield Line(str(Path.cwd() / file_name(self._compared, ".html")), id="export-path")
            yield Static(Content(FORMS_IN_WORDS), id="export-forms")
            yield Static(id="export-said")
            yield Static(Content("Enter writes it   Esc closes"), id="export-foot")

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
            path = Path(name.strip()).expanduser()
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
            self.dismiss()
        finally:
            self._writing = False

    def _form(self, path: Path) -> Callable[[], str] | None:
        if path.suffix.lower() == ".svg":
            return lambda: self._picture
        form = FORMS.get(path.suffix.lower())
        return None if form is None else lambda: form(self._compared)

    def _say(self, what: str) -> None:
        self.query_one("#export-said", Static).update(Content(what))
