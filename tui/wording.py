"""Numbers, dates and errors in the plain words that the screens use."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import PurePath

from corpus.article import Article
from corpus.errors import ReaderError
from tui.safe import safe_line
from tui.widgets.glyphs import fit

UNKNOWN_OUTLET = "outlet unknown"
UNKNOWN_DATE = "date unknown"
LONGEST = 80
"""So many cells of a title or another field are said in a sentence."""


def outlet(source: str | None) -> str:
    """The outlet's name, harmless and on one line, or that it is not known."""
    return safe_line(source) if source else UNKNOWN_OUTLET


def file_of(title: str | None, origin: str) -> str:
    """The name of the file that an untitled article came from: it may be all that tells it from another; else ""."""
    return "" if title else safe_line(PurePath(origin).name)


def day(published: str | None) -> str:
    """An ISO 8601 date or time as "7 Jan 2022"; what cannot be read is shown as it stands."""
    if not published:
        return UNKNOWN_DATE
    try:
        read: date = datetime.fromisoformat(published)
    except ValueError:
        return safe_line(published)
    return f"{read.day} {read:%b %Y}"


def count(number: int, one: str, many: str) -> str:
    """ "1 article", "1,234 articles"."""
    return f"{number:,} {one if number == 1 else many}"


FIELD_NAMES = {
    "title": "title",
    "source": "outlet",
    "published": "date",
    "author": "byline",
    "url": "address",
    "language": "language",
}
"""What a reader calls the fields that the library keeps."""


def changed_fields(article: Article, fields: Iterable[str]) -> str:
    """What these fields of an article say now: "outlet The Herald; date not known"."""
    said = {name: getattr(article, name) or "" for name in fields}
    said |= {"published": day(article.published)} if said.get("published") else {}
    return "; ".join(
        f"{FIELD_NAMES[name]} {fit(safe_line(value), LONGEST) or 'not known'}" for name, value in said.items()
    )


def named(articles: Sequence[Article]) -> str:
    """One article by its name, several by their number."""
    return (
        fit(safe_line(articles[0].label), LONGEST)
        if len(articles) == 1
        else count(len(articles), "article", "articles")
    )


def explain(error: BaseException) -> tuple[str, str]:
    """What happened and what to do, in plain words, for an error the user may or may not have caused."""
    if isinstance(error, ReaderError):
        return safe_line(error.what), safe_line(error.hint)
    said = safe_line(str(error))
    what = f"Something went wrong inside newsreader: {type(error).__name__}{': ' if said else ''}{said}"
    return what, "What you have is kept. Please report this, with what you did."
