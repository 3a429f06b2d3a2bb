"""Errors as the command line tells them: in plain words, and an exit code."""

from corpus.cleaning import clean_line
from corpus.errors import ReaderError

FINE, NOT_FOUND, USAGE, TROUBLE, FAULT, STOPPED = 0, 1, 2, 3, 4, 130


class UsageError(ReaderError):
    """A command line that says two things at once, or not enough."""


def explain(error: Exception) -> tuple[str, int]:
    """An error in plain words, and its exit code (the list is in ``newsreader --help``).

    One line; where an id is ambiguous, one more for each article that it may mean.
    """
    from corpus.library_errors import AmbiguousPrefix

    if isinstance(error, AmbiguousPrefix):
        return str(error), NOT_FOUND
    if isinstance(error, ReaderError):
        return clean_line(str(error)), _code(error)
    if isinstance(error, OSError):
        place = f": {error.filename}" if error.filename else ""
        return clean_line(
            f"{error.strerror or error}{place}. Check the disk and the folder's permissions."
        ), TROUBLE
    said = clean_line(f"{type(error).__name__}: {error}")
    return f"a fault in newsreader itself ({said}). Set NEWSREADER_DEBUG=1 to see where.", FAULT


def _code(error: ReaderError) -> int:
    from corpus.library_errors import LibraryError, NoSuchArticle

    if isinstance(error, UsageError):
        return USAGE
    if isinstance(error, NoSuchArticle):
        return NOT_FOUND
    return TROUBLE if isinstance(error, LibraryError) else NOT_FOUND
