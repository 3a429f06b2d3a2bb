"""Lists of articles and hits: a table fitted to the width in a terminal, plain lines in a pipe."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.cleaning import clean_line
from corpus.records import Summary
from desk.terminal import console, in_terminal, padded, say, width_of
from desk.words import UNKNOWN

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from desk.hits import Hit
    from index.snippets import Snippet

ID_LENGTH = 16
SHORT_ID = 8
OUTLET_WIDTH = 24


def say_articles(summaries: Sequence[Summary]) -> None:
    """Print one line an article: id, date, outlet, title."""
    if not in_terminal():
        for line in _lines(summaries):
            say(line)
    elif summaries:
        console().print(_article_table(summaries))


def say_hits(hits: "Sequence[Hit]") -> None:
    """Print each hit with its snippet below the title."""
    if in_terminal():
        if hits:
            console().print(_hit_table(hits))
        return
    for line, hit in zip(_lines([hit.summary for hit in hits]), hits, strict=True):
        say(line)
        say(f"    {hit.snippet.text}")


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
        f"{summary.id}  {day_of(summary.published):10}  {padded(outlet, width)}  {clean_line(summary.label)}"
        for summary, outlet in zip(summaries, outlets, strict=True)
    ]


def _article_table(summaries: Sequence[Summary]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(Text("id"), no_wrap=True)
    table.add_column(Text("date"), no_wrap=True)
    table.add_column(Text("outlet"), no_wrap=True, overflow="ellipsis", max_width=OUTLET_WIDTH)
    table.add_column(Text("title"), no_wrap=True, overflow="ellipsis", ratio=1)
    table.add_column(Text("words"), no_wrap=True, justify="right")
    for summary, short in zip(summaries, short_ids(summary.id for summary in summaries), strict=True):
        table.add_row(
            Text(short),
            Text(day_of(summary.published)),
            Text(clean_line(summary.source or UNKNOWN)),
            Text(clean_line(summary.label)),
            Text(f"{summary.words:,}"),
        )
    return table


def _hit_table(hits: "Sequence[Hit]") -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False, leading=1)
    table.add_column(no_wrap=True, overflow="ellipsis", max_width=OUTLET_WIDTH)
    table.add_column(ratio=1)
    for hit, short in zip(hits, short_ids(hit.summary.id for hit in hits), strict=True):
        about = [day_of(hit.summary.published), clean_line(hit.summary.source or UNKNOWN), short]
        title = Text(clean_line(hit.summary.label), style="bold")
        table.add_row(Text("\n".join(about)), Text("\n").join([title, _marked(hit.snippet)]))
    return table


def _marked(snippet: "Snippet") -> "Text":
    """A snippet with the words that were found underlined: that survives where there is no colour."""
    from rich.text import Text

    text = Text(snippet.text)
    for start, end in snippet.marks:
        text.stylize("bold underline", start, end)
    return text
