"""``newsreader list``: the library's articles, newest first."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.marks import Chosen, listed
from corpus.records import Summary
from desk.session import Desk
from desk.shell.failures import FINE
from desk.shell.opening import to_read
from desk.shell.tables import say_articles
from desk.shell.terminal import say, say_json
from desk.words import percent

if TYPE_CHECKING:
    from corpus.near_copies import Near


def run(args: Namespace) -> int:
    """Print up to ``args.limit`` articles, all or those with certain marks."""
    chosen = Chosen(starred=args.starred or None, read=False if args.unread else None)
    with to_read(args) as desk:
        summaries = listed(desk.library, chosen, limit=args.limit)
        near = _near_copies(desk, summaries) if args.near_copies else {}
    if args.json:
        from desk.shell.as_json import articles_as_dict

        say_json(articles_as_dict(summaries, near if args.near_copies else None))
    else:
        say_articles(summaries, plain=args.plain)
        for id_, copies in near.items():
            named = ", ".join(f"{other} ({percent(share)})" for other, share in copies)
            say(f"Near-copies of {id_}: {named}")
    return FINE


def _near_copies(desk: Desk, summaries: Sequence[Summary]) -> "dict[str, Near]":
    """The near-copies of those of the articles that have some; what finds them is imported for those who ask."""
    from desk.linked import near_copies_of

    return near_copies_of(desk.library, summaries)
