"""What an article is linked with: the other versions of its page, and its near-copies at other places."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.library import Library
from corpus.near_copies import Near, near_copies_of_all, take_some_prints
from corpus.records import Summary
from corpus.versions import Version


@dataclass(frozen=True, slots=True)
class Links:
    """``versions`` are all of the article's page, itself among them, or (); ``copies`` are (article, share) pairs.

    The share is that of the shorter text's word sequences, from 0.5 to 1; the nearest come first.
    """

    versions: tuple[Version, ...] = ()
    copies: tuple[tuple[Summary, float], ...] = ()


def near_copies_of(library: Library, listed: Iterable[Summary]) -> dict[str, Near]:
    """The near-copies of each of these articles that has some, by id."""
    while take_some_prints(library):
        pass
    with library.reading() as db:
        return near_copies_of_all(db, [one.id for one in listed])


def links_of(library: Library, article_id: str) -> Links:
    """What the library says of this article; nothing of one that it does not hold."""
    near = dict(library.near_copies(article_id))
    known = {one.id: one for one in library.summaries(near)} if near else {}
    copies = tuple((known[id_], share) for id_, share in near.items() if id_ in known)
    return Links(library.versions(article_id), copies)
