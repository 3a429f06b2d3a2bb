"""Notices that hold only while their screen is there: the keys they name do something else on the next one."""

from time import monotonic
from typing import Any

from textual.screen import Screen

SAYING = 4.0
"""Seconds for which they stay."""


class Passing(Screen[None]):
    """A screen that takes its passing notices along when it is left."""

    _said = ("", 0.0)

    def notify(self, message: str, **how: Any) -> None:
        """Say something, in place of what was said in passing."""
        self._said = ("", 0.0)
        super().notify(message, **how)

    def say_passing(self, what: str) -> None:
        """Say something in plain text, but not again and again while a key is held down."""
        now = monotonic()
        if (what, now - self._said[1] < SAYING) != (self._said[0], True):
            self.notify(what, timeout=SAYING, markup=False)
        self._said = (what, now)

    def end_passing(self) -> None:
        """The screen is being left: what it said in passing is no longer true."""
        if monotonic() - self._said[1] < SAYING and self._said[0]:
            self.app.clear_notifications()
        self._said = ("", 0.0)
