"""``newsreader edit``: what is known about an article, set or marked as unknown."""

from argparse import Namespace

from corpus.article import Article
from corpus.errors import ReaderError
from corpus.known import FIELDS, Edits
from corpus.library_errors import LibraryError
from desk.session import Desk
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_change
from desk.shell.terminal import say


def run(args: Namespace) -> int:
    """Set the fields that ``args`` names."""
    edits = _wanted(args)
    if not edits:
        raise UsageError(
            "Nothing to change was given.", "Name a field: newsreader edit ID --source 'The Herald'"
        )
    with to_change(args) as desk:
        article = _edit(desk, args.ref, edits)
    said = "; ".join(f"{field}: {getattr(article, field) or 'unknown'}" for field in edits)
    say(f"{article.id}  {said}")
    return FINE


def _edit(desk: Desk, ref: str, edits: Edits) -> Article:
    try:
        return desk.library.edit(desk.library.find_id(ref), **edits)
    except LibraryError:
        raise
    except ReaderError as error:  # a date that nobody could read
        raise UsageError(error.what, error.hint) from error


def _wanted(args: Namespace) -> Edits:
    """The fields that are named, in the library's order. Raises UsageError where one is to be set and not known."""
    edits = Edits()
    for field in FIELDS:
        value: str | None = getattr(args, field)
        if field in args.unknown and value is not None:
            raise UsageError(f"--{field} and --unknown {field} contradict each other.", "Give one of them.")
        if field in args.unknown or value is not None:
            edits[field] = value
    return edits
