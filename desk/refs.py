"""What a reference means: an article of the library, or a file that nobody has stored.

Ids are hex digits, with ``@2`` behind them where the second version of the article is meant. So a reference with a
folder separator or a suffix in it ("./notes", "story.txt") is a file, and nothing else; any other is the start of an
id, or where no id begins so, a file in this folder.
"""

import os
from collections.abc import Callable
from pathlib import Path

from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from corpus.library import Library
from corpus.library_errors import NoSuchArticle


class UnreadableFile(ReaderError):
    """A reference means a file, and there is no article to be had from it."""


def names_a_file(ref: str) -> bool:
    """Whether a reference means a file at sight, so that no library is needed for it."""
    return os.sep in ref or Path(ref).suffix != ""


def resolve(ref: str, library: Callable[[], Library]) -> Article:
    """The article that a reference means; ``library`` is asked for only where the reference may be an id.

    Raises NoSuchArticle, AmbiguousPrefix, or UnreadableFile.
    """
    path = Path(ref)
    if names_a_file(ref):
        return article_in_file(path)
    try:
        return library().find(ref)
    except NoSuchArticle:
        if path.is_file():
            return article_in_file(path)
        raise


def article_in_file(path: Path) -> Article:
    """A file as an article, without storing it. Raises UnreadableFile."""
    from corpus.intake import RefusedFile, read_file

    try:
        read = read_file(path)
    except RefusedFile as refused:
        raise UnreadableFile(
            f"{clean_line(str(path))} cannot be read: {refused.reason}.", refused.hint
        ) from refused
    return Article(
        id=read.sha256[:16],
        sha256=read.sha256,
        text=read.text,
        title=read.title,
        source=read.source,
        published=read.published,
        url=read.url,
        author=read.author,
        language=read.language,
        boilerplate=read.boilerplate,
        origin=clean_line(str(path)),
        extractor=read.extractor,
    )
