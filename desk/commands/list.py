"""``newsreader list``: the library's articles, newest first."""

from argparse import Namespace

from desk.failures import FINE
from desk.opening import to_read
from desk.tables import say_articles
from desk.terminal import say_json


def run(args: Namespace) -> int:
    """Print up to ``args.limit`` articles."""
    with to_read(args) as desk:
        summaries = desk.library.list(limit=args.limit)
    if args.json:
        from desk.as_json import articles_as_dict

        say_json(articles_as_dict(summaries))
    else:
        say_articles(summaries)
    return FINE
