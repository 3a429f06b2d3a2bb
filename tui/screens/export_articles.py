"""Asks where to write the chosen articles, and writes them: lines of JSON that ``newsreader add`` takes back."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line, safe_line_as_typed
from tui.wording import count, explain

if TYPE_CHECKING:
    from corpus.records import Summary
    from desk.session import Desk

FORM = (
    "One article a line, as JSON: its text, what is known of it, and the bytes it came from. newsreader add takes it "
    "back with nothing lost. A name that ends in .gz is compressed."
)


class FileInput(Input):
    """The line for the file's name; what is pasted into it is made harmless."""

    def validate_value(self, value: str) -> str:
        """No control character may reach the terminal."""
        return safe_line_as_typed(value)


class ExportArticlesScreen(ModalScreen[None]):
    """A line for the file's name over the results."""

    DEFAULT_CSS = """
    ExportArticlesScreen {
        align: center middle; background: $background 60%;
        #write {
            width: 84; max-width: 96%; height: auto; max-height: 92%; border: round $primary;
            background: $surface; padding: 0 1;
        }
        #write-head { height: auto; max-height: 2; padding: 0 1; }
        #write-form, #write-foot { height: auto; max-height: 3; padding: 0 1; color: $quiet; }
        #write-path { height: 1; border: none; padding: 0 1; margin: 1 0; background: $panel; }
        #write-path:focus { border: none; background-tint: transparent; }
        #write-says { height: auto; max-height: 4; padding: 0 1; color: $error; text-style: bold; }
    }
    """
    PLACES = ("export",)
    BINDINGS = bindings("export")

    def __init__(self, desk: "Desk", background: Background, chosen: "Sequence[Summary]") -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._chosen = chosen
        self._writing = False

    def compose(self) -> ComposeResult:
        """What is written, the line, and room for what went wrong."""
        what = safe_line(self._chosen[0].label) if len(self._chosen) == 1 else self._number
        with Vertical(id="write"):
            yield Static(Content.styled(f"Write to a file: {what}", "bold"), id="write-head")
            yield FileInput(str(Path.cwd() / file_name(self._chosen)), id="write-path")
            yield Static(Content(FORM), id="write-form")
            yield Static(id="write-says")
            yield Static(Content("Enter writes it   Esc closes"), id="write-foot")

    @property
    def _number(self) -> str:
        return count(len(self._chosen), "article", "articles")

    def action_close(self) -> None:
        """Back without writing."""
        self.dismiss()

    def action_write(self) -> None:
        """Write the file, unless one is being written."""
        name = self.query_one(FileInput).value.strip()
        if name and not self._writing:
            self._writing = True
            self.run_worker(self._write(name))

    async def _write(self, name: str) -> None:
        try:
            await self._background.call(partial(self._work, Path(name).expanduser()))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.query_one("#write-says", Static).update(Content(" ".join(explain(error)).strip()))
        else:
            self.app.notify(f"{self._number} written to {safe_line(name)}", markup=False)
            self.dismiss()
        finally:
            self._writing = False

    def _work(self, path: Path) -> None:
        from desk.keeping import export, new_file

        with new_file(path) as out:
            export(self._desk.library, out, lambda: False, [summary.id for summary in self._chosen])


def file_name(chosen: "Sequence[Summary]") -> str:
    """A name for the file: "bridge-shut-for-a-month.jsonl", or "12-articles.jsonl"."""
    if len(chosen) > 1:
        return f"{len(chosen)}-articles.jsonl"
    words = re.sub(r"[^a-z0-9]+", "-", chosen[0].label.lower()).strip("-")
    return f"{words[:40].strip('-') or 'article'}.jsonl"
