"""Small comparisons made by hand, so that a screen test does not depend on what the comparer finds."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from rich.style import Style
from textual.app import App
from textual.pilot import Pilot

from compare import Comparison, Divergence, Link, Run, Side, passages
from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from tui.actions import bindings
from tui.screens.compare import CompareScreen
from tui.theme import DARK
from tui.widgets.pane import Pane
from tui.widgets.status import StatusLines

Story = Sequence[tuple[str, str, str]]
"""A relation ("same", "reworded", "moved", "only-left", "only-right") and a sentence on each side, a paragraph each."""

WORD = re.compile(r"\w+")


def article(name: str, text: str, **known: str | None) -> Article:
    """An article of this text."""
    return Article(f"{name:0>16}", "0" * 64, text, **known)  # type: ignore[arg-type]


def compared(story: Story, *, right_order: Sequence[int] | None = None, **known: str | None) -> Compared:
    """A comparison of two texts made of ``story``; ``right_order`` says in which order the right one tells it."""
    left, left_at = _text([(n, a) for n, (_, a, _) in enumerate(story) if a])
    order = right_order if right_order is not None else range(len(story))
    right, right_at = _text([(n, story[n][2]) for n in order if story[n][2]])
    links, divergences = [], []
    for n, (relation, a, b) in enumerate(story):
        if not relation.startswith("only"):
            kind = "same" if relation == "same" else "reworded"
            runs = _runs(a, b, left_at[n][0], right_at[n][0])
            links.append(Link(left_at[n], right_at[n], kind, relation == "moved", 0.9, runs))  # type: ignore[arg-type]
            divergences += _numbers(a, b, left_at[n][0], right_at[n][0])
    comparison = Comparison(
        Side(len(left), tuple(left_at.values()), ()),
        Side(len(right), tuple(right_at.values()), ()),
        tuple(links),
        tuple(left_at[n] for n, (relation, _, _) in enumerate(story) if relation == "only-left"),
        tuple(right_at[n] for n in order if story[n][0] == "only-right"),
        tuple(divergences),
        0.71,
        0.42,
    )
    return Compared(
        article("1", left, **known), article("2", right, **known), comparison, passages(comparison)
    )


def long_story(length: int = 60) -> Story:
    """Every relation in turn, in sentences of different lengths on the two sides."""
    made = []
    for n in range(length):
        relation = ("same", "reworded", "only-left", "reworded", "only-right", "moved")[n % 6]
        left = f"Statement {n} was made by the council " + "in plain words " * (1 + n % 7) + "today."
        right = left if relation == "same" else left.replace("plain words", "quite other plain words")
        made.append(
            (relation, "" if relation == "only-right" else left, "" if relation == "only-left" else right)
        )
    return made


def moved_order(story: Story) -> list[int]:
    """An order for the right side in which the moved sentences come first, the last of them ahead."""
    moved = [n for n, (relation, _, _) in enumerate(story) if relation == "moved"]
    return [*reversed(moved), *(n for n in range(len(story)) if n not in moved)]


class CompareApp(App[None]):
    """The compare screen and nothing else; leaving it leaves the app."""

    BINDINGS = bindings("anywhere")

    def __init__(self, screen: CompareScreen) -> None:
        super().__init__()
        self.compare = screen
        self.register_theme(DARK)
        self.theme = DARK.name

    def on_mount(self) -> None:
        """Open the screen."""
        self.push_screen(self.compare, lambda _: self.exit())


async def loaded(pilot: Pilot[None]) -> CompareScreen:
    """The compare screen, once it shows a comparison."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    while screen.waiting:
        await pilot.pause(0.01)
    await pilot.pause()
    return screen


def _text(parts: list[tuple[int, str]]) -> tuple[str, dict[int, Span]]:
    text, at = "", {}
    for n, part in parts:
        at[n] = (len(text), len(text) + len(part))
        text += part + "\n\n"
    return text, at


def _words(text: str, base: int) -> list[tuple[str, Span]]:
    return [(m.group(), (base + m.start(), base + m.end())) for m in WORD.finditer(text)]


def _runs(a: str, b: str, left: int, right: int) -> tuple[Run, ...]:
    """The words both begin with, and the words both end with."""
    x, y = _words(a, left), _words(b, right)
    if [w for w, _ in x] == [w for w, _ in y]:
        return (Run((x[0][1][0], x[-1][1][1]), (y[0][1][0], y[-1][1][1])),)
    same = 0
    while same < min(len(x), len(y)) and x[same][0] == y[same][0]:
        same += 1
    runs = [Run((x[0][1][0], x[same - 1][1][1]), (y[0][1][0], y[same - 1][1][1]))] if same else []
    if x[-1][0] == y[-1][0] and same < min(len(x), len(y)):
        runs.append(Run(x[-1][1], y[-1][1]))
    return tuple(runs)


def _numbers(a: str, b: str, left: int, right: int) -> list[Divergence]:
    x, y = re.search(r"\d[\d,]*", a), re.search(r"\d[\d,]*", b)
    if not x or not y or x.group() == y.group():
        return []
    spans = (left + x.start(), left + x.end()), (right + y.start(), right + y.end())
    why = f"{x.group()} on the left, {y.group()} on the right"
    return [Divergence("number", *spans, x.group(), y.group(), "differs", why)]


WIDE = (160, 45)
NARROW = (80, 24)
SHORT: Story = (
    ("same", "Rain fell on Tuesday.", "Rain fell on Tuesday."),
    ("reworded", "About 3,800 people left.", "Nearly 3,000 people left."),
    ("only-left", "The mayor was not reached.", ""),
    ("only-right", "", "A second storm is expected."),
)


@asynccontextmanager
async def opened(
    made: Compared, size: tuple[int, int] = WIDE, find: tuple[Span, ...] = ()
) -> AsyncIterator[tuple[Pilot[None], CompareScreen]]:
    """The screen on ``made``, loaded."""
    screen = CompareScreen(lambda: made, find=(lambda _: find) if find else None)
    async with CompareApp(screen).run_test(size=size) as pilot:
        yield pilot, await loaded(pilot)


def story_in_disorder() -> Compared:
    """All relations, some sentences moved far, more than a screen of each side."""
    story = long_story()
    return compared(story, right_order=moved_order(story))


def line_of(pane: Pane, y: int) -> str:
    """What one row of a pane shows."""
    return pane.render_line(y).text


def styles_of(pane: Pane, rows: int) -> dict[str, Style]:
    """The styles of what the first rows show, by the words."""
    segments = [segment for y in range(rows) for segment in pane.render_line(y)]
    return {segment.text.strip(): segment.style or Style() for segment in segments}


def current(screen: CompareScreen) -> int | None:
    """The index of the current passage."""
    assert screen.together is not None
    return screen.together.index


def screen_rows(screen: CompareScreen) -> list[int]:
    """The screen row of the current passage on each side."""
    assert screen.together is not None
    assert screen.together.index is not None
    return [
        pane.wrapped.row_of(sheet.passages[screen.together.index][0]) - pane.top
        for pane, sheet in zip(screen.panes, screen.together.pair.sheets, strict=True)
    ]


def status(screen: CompareScreen) -> str:
    """Both status lines."""
    return screen.query_one(StatusLines).words
