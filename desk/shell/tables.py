"""Lists of articles and hits: a table fitted to the width in a terminal, columns in a pipe, lines to listen to."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.cleaning import clean_line
from corpus.records import Summary
from desk.shell.terminal import console, in_terminal, padded, say, width_of
from desk.words import UNKNOWN

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from desk.hits import Hit
    from index.excerpt import Snippet

ID_LENGTH = 16
SHORT_ID = 8
OUTLET_WIDTH = 24
READABLE_TITLE = 30
GAP = 2


def say_articles(summaries: Sequence[Summary], *, plain: bool = False) -> None:
    """Print one line an article: id, date, outlet, title. ``plain``: in the order to be heard, the id last."""
    if plain or not in_terminal():
        for line in _heard(summaries) if plain else _lines(summaries):
            say(line)
    elif summaries:
        terminal = console()
        terminal.print(_article_table(summaries, terminal.width))


def say_hits(hits: "Sequence[Hit]", *, plain: bool = False) -> None:
    """Print each hit with its snippet below the title. ``plain``: in the order to be heard, the id last."""
    if in_terminal() and not plain:
        if hits:
            console().print(_hit_table(hits))
        return
    summaries = [hit.summary for hit in hits]
    for line, hit in zip(_heard(summaries) if plain else _lines(summaries), hits, strict=True):
        say(line)
        say(f"Text: {clean_line(hit.snippet.text)}" if plain else f"    {hit.snippet.text}")


def short_ids(ids: Iterable[str]) -> list[str]:
    """The shortest beginnings, of 8 digits at least, that tell these ids apart."""
    known = list(ids)
    length = SHORT_ID
    while length < ID_LENGTH and len({one[:length] for one in known}) < len(set(known)):
        length += 1
    return [one[:length] for one in known]


def day_of(published: str | None) -> str:
    """The day of an ISO 8601 date or time."""
    return published[:10] if published else UNKNOWN


def _lines(summaries: Sequence[Summary]) -> list[str]:
    outlets = [clean_line(summary.source or UNKNOWN) for summary in summaries]
    width = min(max(map(width_of, outlets), default=0), OUTLET_WIDTH)
    return [
        f"{summary.id}  {day_of(summary.published):10}  {padded(outlet, width)}  {_title(summary)}"
        for summary, outlet in zip(summaries, outlets, strict=True)
    ]


def _heard(summaries: Sequence[Summary]) -> list[str]:
    """One line an article for those who listen: what tells it apart first, and no digits before that."""
    return [
        f"{day_of(summary.published) if summary.published else f'date {UNKNOWN}'}, "
        f"{clean_line(summary.source or f'outlet {UNKNOWN}')}: {clean_line(summary.label)}"
        f"{f', version {summary.version}' if summary.version else ''}, id {short}"
        for summary, short in zip(summaries, short_ids(one.id for one in summaries), strict=True)
    ]


def _article_table(summaries: Sequence[Summary], room: int) -> "Table":
    """A table ``room`` columns wide. What has no place beside a title of a readable length is left out."""
    from rich.table import Table
    from rich.text import Text

    columns = {
        "id": short_ids(summary.id for summary in summaries),
        "date": [day_of(summary.published) for summary in summaries],
        "outlet": [_cut(clean_line(summary.source or UNKNOWN), OUTLET_WIDTH) for summary in summaries],
        "words": [f"{summary.words:,}" for summary in summaries],
    }
    widths = {name: max(map(width_of, (name, *cells))) + GAP for name, cells in columns.items()}
    for name in ("words", "outlet", "date"):
        if room - sum(widths.values()) < READABLE_TITLE:
            del widths[name], columns[name]
    left = max(room - sum(widths.values()), 1)
    columns["title"] = [_title(summary, left) for summary in summaries]

    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
    order = [name for name in ("id", "date", "outlet", "title", "words") if name in columns]
    for name in order:
        table.add_column(Text(name), no_wrap=True, justify="right" if name == "words" else "left")
    for cells in zip(*(columns[name] for name in order), strict=True):
        table.add_row(*map(Text, cells))
    return table


def _title(summary: Summary, width: int | None = None) -> str:
    """An article's label, cut to ``width``, and which version it is where there are others."""
    mark = f"  [v{summary.version}]" if summary.version else ""
    label = clean_line(summary.label)
    return (label if width is None else _cut(label, max(width - len(mark), 1))) + mark


def _cut(text: str, width: int) -> str:
    """A text cut to ``width`` terminal columns, an ellipsis standing for what is lost."""
    if width_of(text) <= width:
        return text
    from rich.text import Text

    cut = Text(text)
    cut.truncate(width, overflow="ellipsis")
    return cut.plain


def _hit_table(hits: "Sequence[Hit]") -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for hit, short in zip(hits, short_ids(hit.summary.id for hit in hits), strict=True):
        day = day_of(hit.summary.published) if hit.summary.published else f"date {UNKNOWN}"
        outlet = _cut(clean_line(hit.summary.source or f"outlet {UNKNOWN}"), OUTLET_WIDTH)
        about = [day, outlet, short]
        title = Text(_title(hit.summary), style="bold")
        # The blank line that sets hits apart is part of each: a table without a box draws none.
        table.add_row(Text("\n".join(about)), Text("\n").join([title, _marked(hit.snippet), Text()]))
    return table


def _marked(snippet: "Snippet") -> "Text":
    """A snippet with the words that were found underlined: that survives where there is no colour."""
    from rich.text import Text

    text = Text(snippet.text)
    for start, end in snippet.marks:
        text.stylize("bold underline", start, end)
    return text
