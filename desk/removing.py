"""Taking an article out so that it can be put back as it was."""

from dataclasses import dataclass

from corpus.article import Article
from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that is in no library any more, and the bytes it came from."""

    article: Article
    raw: bytes


def take_out(library: Library, article_id: str) -> Removed:
    """Remove an article by its full id. Its bytes are read first: where they are broken, it stays, and this raises."""
    raw = library.raw(article_id)
    return Removed(library.remove(article_id), raw)
