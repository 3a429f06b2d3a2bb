"""One search result as a few lines: title, outlet and date, snippet.

How many lines a result takes is told from the length of its title alone, so that the list knows where each one
stands without building it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from corpus.cleaning import clean_line
from corpus.spans import Span
from tui.safe import marked, safe_line, safe_text
from tui.widgets.glyphs import cells
from tui.wording import day, file_of, outlet

if TYPE_CHECKING:
    from desk.hits import Hit

ELLIPSIS = "…"
STAR = "★ "
READ = "✓ read"
NEW = "new"
ONE_LINE = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class RowStyles:
    """How the parts of a result look, resolved against the theme."""

    base: Style
    title: Style
    read: Style
    about: Style
    star: Style
    snippet: Style
    term: Style
    mark: Style
    cursor: Style


def lines_needed(hit: "Hit", name: str, width: int, snippet: int) -> int:
    """How many lines to draw a result in: ``snippet`` for the snippet, and two for a title too long for one."""
    title = cells(safe_line(hit.summary.label)) + (len(_badge(name)) + 1 if name else 0)
    title += len(STAR) if hit.mark.starred else 0
    return (1 if title <= width else 2) + 1 + snippet


def _badge(name: str) -> str:
    return f" {name} "


def result_lines(
    hit: "Hit", name: str, width: int, lines: int, styles: RowStyles, *, new: bool = False
) -> list[Content]:
    """At most ``lines`` lines, each at most ``width`` cells wide. ``name`` is the mark: "A", "B", a tick or "".

    ``new``: it has just been added.
    """
    title = _title_lines(hit, name, width, min(2, lines - 1), styles)
    about = _cut(f"{NEW} · {_about(hit)}" if new else _about(hit), width, styles.about)
    rest = lines - len(title) - 1
    return [*title, about, *_snippet_lines(hit, width, rest, styles)]


def _title_lines(hit: "Hit", name: str, width: int, most: int, styles: RowStyles) -> list[Content]:
    label = hit.summary.label
    title = Content(safe_line(label))
    if hit.title_marks and label == clean_line(label):
        title = marked(label, hit.title_marks, styles.term)
    title = title.stylize_before(styles.read if hit.mark.read else styles.title)
    if hit.mark.starred:
        title = Content.assemble((STAR, styles.star), title)
    if name:
        title = Content.assemble((_badge(name), styles.mark), " ", title)
    return _wrapped(title, width, most)


def _about(hit: "Hit") -> str:
    about = hit.summary
    name = "" if about.source else file_of(about.title, about.origin)
    known = [name] * bool(name) + [outlet(about.source), day(about.published)]
    known += [f"v{hit.summary.version}"] if hit.summary.version else []
    return " · ".join([*known, READ] if hit.mark.read else known)


def _snippet_lines(hit: "Hit", width: int, most: int, styles: RowStyles) -> list[Content]:
    if most < 1 or not hit.snippet.text:
        return []
    text, marks = window(hit.snippet.text.translate(ONE_LINE), hit.snippet.marks, width * most)
    return _wrapped(marked(text, marks, styles.term).stylize_before(styles.snippet), width, most)


def window(text: str, marks: tuple[Span, ...], room: int) -> tuple[str, tuple[Span, ...]]:
    """Where the first mark would not be seen in ``room`` characters, start the text nearer to it."""
    if not marks or marks[0][1] <= room * 3 // 4:
        return text, marks
    start = max(0, marks[0][0] - room // 3)
    start = text.find(" ", start, marks[0][0]) + 1 or start
    shift = len(ELLIPSIS) - start
    return ELLIPSIS + text[start:], tuple((a + shift, b + shift) for a, b in marks)


def _wrapped(content: Content, width: int, most: int) -> list[Content]:
    lines = [line.rstrip() for line in content.wrap(width)]
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    return [*lines[: most - 1], last.truncate(width - 1).rstrip().append(ELLIPSIS)]


def _cut(text: str, width: int, style: Style) -> Content:
    return Content.styled(safe_text(text), style).truncate(width, ellipsis=True)
