"""What lies over a screen for a moment: a frame in its middle, something to choose or to type, and its keys."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.action import Place
from tui.widgets.keybar import KeyBar

Answer = TypeVar("Answer")


class Sheet(ModalScreen[Answer]):
    """``head`` stays above and the keys below; ``body`` between them scrolls where there is no room for all of it.

    A widget of the class ``-said`` stands apart, one of the class ``-quiet`` explains, and one of the class
    ``-trouble`` says what went wrong.
    """

    DEFAULT_CSS = """
    Sheet {
        align: center middle; background: $background 60%;
        #sheet {
            width: 84; max-width: 96%; height: auto; max-height: 92%; padding: 0 1;
            border: round $primary; background: $surface;
        }
        #sheet-head { height: auto; &.-above { dock: top; } }
        KeyBar { background: $surface; margin-top: 1; }
        Static { height: auto; padding: 0 1; }
        .-said { margin-top: 1; }
        .-quiet { color: $quiet; }
        .-trouble { color: $error; text-style: bold; display: none; }
        Line, OptionList { margin-top: 1; }
        OptionList {
            height: auto; max-height: 100%; border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1;
            &:focus { border: none; background-tint: transparent; }
            & > .option-list--option { padding: 0 1 0 0; }
            & > .option-list--option-disabled { color: $quiet; text-style: none; }
            & > .option-list--option-highlighted {
                background: $cursor-ground; color: $foreground; text-style: none;
            }
            &:focus > .option-list--option-highlighted {
                background: $cursor-ground; color: $foreground; text-style: none;
            }
        }
    }
    """
    PLACES: ClassVar[tuple[Place, ...]]
    """Whose keys hold here."""

    _answer: tuple[Answer | None] | None = None
    """What the sheet is to be left with."""

    def compose(self) -> ComposeResult:
        """Head, body and keys."""
        body = list(self.body())
        with Vertical(id="sheet"):
            with Vertical(id="sheet-head", classes="-above" if body else ""):
                yield from self.head()
            yield from body
            yield self.keys()

    def head(self) -> Iterable[Widget]:
        """What stands above, whatever is scrolled."""
        return ()

    def body(self) -> Iterable[Widget]:
        """What the sheet is about; one widget, as high as it is or as there is room."""
        return ()

    def keys(self) -> KeyBar:
        """The line at the foot."""
        return KeyBar(*self.PLACES, always=())

    def leave(self, answer: Answer | None = None) -> None:
        """Dismiss the sheet when work in the background is done: as soon as nothing lies over it.

        A dismissed screen takes away whatever lies on top, which may by now be the palette, or that the terminal is too
        small; or what lay below, where the sheet has been left already.
        """
        self._answer = (answer,)
        self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """What lay over the sheet has gone."""
        if self._answer is not None and self.is_active:
            (answer,), self._answer = self._answer, None
            self.dismiss(answer)

    def say(self, selector: str, words: str) -> None:
        """Say something in one of the sheet's ``Static`` widgets; without words it takes no room."""
        for says in self.query(selector).results(Static):  # none any more, where the sheet is being closed
            says.update(Content(words))
            says.display = bool(words)


def heading(words: str, *, id: str | None = None) -> Static:
    """The first line of a sheet."""
    return Static(Content.styled(words, "bold"), id=id)


def between() -> Option:
    """An empty row between two options, which the cursor passes."""
    return Option("", disabled=True)
