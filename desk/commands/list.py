"""``newsreader list``: the library's articles, newest first."""

from argparse import Namespace

from corpus.marks import Chosen, listed
from desk.failures import FINE
from desk.linked import near_copies_of
from desk.opening import to_read
from desk.tables import say_articles
from desk.terminal import say, say_json
from desk.words import percent


def run(args: Namespace) -> int:
    """Print up to ``args.limit`` articles, all or those with certain marks."""
    chosen = Chosen(starred=args.starred or None, read=False if args.unread else None)
    with to_read(args) as desk:
        summaries = listed(desk.library, chosen, limit=args.limit)
        near = near_copies_of(desk.library, summaries) if args.near_copies else None
    if args.json:
        from desk.as_json import articles_as_dict

        say_json(articles_as_dict(summaries, near))
    else:
        say_articles(summaries, plain=args.plain)
        for id_, copies in (near or {}).items():
            named = ", ".join(f"{other} ({percent(share)})" for other, share in copies)
            say(f"Near-copies of {id_}: {named}")
    return FINE
