"""``newsreader edit``: what is known about an article, set or marked as unknown."""

from argparse import Namespace

from corpus.article import Article
from corpus.errors import ReaderError
from corpus.known import FIELDS
from corpus.library_errors import LibraryError
from corpus.records import KEEP, Keep
from desk.session import Desk
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_change
from desk.shell.terminal import say


def run(args: Namespace) -> int:
    """Set the fields that ``args`` names."""
    changes = {field: _wanted(args, field) for field in FIELDS}
    named = [field for field in FIELDS if changes[field] is not KEEP]
    if not named:
        raise UsageError(
            "Nothing to change was given.", "Name a field: newsreader edit ID --source 'The Herald'"
        )
    with to_change(args) as desk:
        article = _edit(desk, args.ref, changes)
    said = "; ".join(f"{field}: {getattr(article, field) or 'unknown'}" for field in named)
    say(f"{article.id}  {said}")
    return FINE


def _edit(desk: Desk, ref: str, changes: dict[str, str | Keep | None]) -> Article:
    try:
        return desk.library.edit(desk.library.find_id(ref), **changes)
    except LibraryError:
        raise
    except ReaderError as error:  # a date that nobody could read
        raise UsageError(error.what, error.hint) from error


def _wanted(args: Namespace, field: str) -> str | Keep | None:
    value: str | None = getattr(args, field)
    if field in args.unknown:
        if value is not None:
            raise UsageError(f"--{field} and --unknown {field} contradict each other.", "Give one of them.")
        return None
    return KEEP if value is None else value
