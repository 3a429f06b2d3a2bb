"""A sign of life for work that takes a while: nothing for 150 ms, then a turning mark and a few words.

Most work ends sooner, and a spinner that flashes by is worse than none.
"""

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

DELAY = 0.15
"""Seconds of work before anything shows."""

FRAME_SECONDS = 0.1
FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


class Spinner(Widget):
    """One line that is empty until work has run for ``DELAY`` seconds.

    Call ``begin`` when work starts, ``say`` as often as its words change, ``end`` when it is over. The words
    must be this program's own; they are shown as they are, never parsed as markup. With ``words`` it turns from
    the first, for work that has taken its time already.
    """

    DEFAULT_CSS = """
    Spinner { width: auto; height: 1; color: $text-muted; }
    """

    def __init__(self, words: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._words = words
        self._frame = 0
        self._delay: Timer | None = None
        self._turning: Timer | None = None

    def on_mount(self) -> None:
        """Turn, where there is something to say."""
        if self._words:
            self._show()

    @property
    def spinning(self) -> bool:
        """Whether the spinner is on the screen now."""
        return self._turning is not None

    def begin(self, words: str) -> None:
        """Work starts: show ``words`` unless ``end`` comes first."""
        self._words = words
        if self._delay is None and self._turning is None:
            self._delay = self.set_timer(DELAY, self._show)
        elif self.spinning:
            self.refresh(layout=True)

    def say(self, words: str) -> None:
        """The work under way says something new. Nothing happens when none is under way."""
        if self._delay is not None or self._turning is not None:
            self._words = words
            if self.spinning:
                self.refresh(layout=True)

    def end(self) -> None:
        """Work is over: show nothing."""
        for timer in (self._delay, self._turning):
            if timer is not None:
                timer.stop()
        was_spinning, self._delay, self._turning = self.spinning, None, None
        if was_spinning:
            self.refresh(layout=True)

    def render(self) -> Content:
        """The turning mark and the words, or nothing."""
        return Content(f"{FRAMES[self._frame]} {self._words}") if self.spinning else Content("")

    def _show(self) -> None:
        self._delay = None
        self._turning = self.set_interval(FRAME_SECONDS, self._turn)
        self.refresh(layout=True)

    def _turn(self) -> None:
        self._frame = (self._frame + 1) % len(FRAMES)
        self.refresh()
