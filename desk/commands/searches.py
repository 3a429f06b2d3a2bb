"""``newsreader searches``: the searches that the user has given a name."""

from argparse import Namespace

from corpus.saved import forget, saved_searches
from desk.shell.failures import FINE
from desk.shell.opening import to_change, to_read
from desk.shell.terminal import note, padded, say, say_json, width_of

WIDEST_NAME = 40


def run(args: Namespace) -> int:
    """Print them by name, or delete the one that ``args.delete`` names."""
    if args.delete is not None:
        with to_change(args) as desk:
            forget(desk.library, args.delete)
    with to_read(args, quiet=True) as desk:
        searches = saved_searches(desk.library)
    if args.json:
        kept = [
            {"name": one.name, "query": one.query, "order": one.order, "saved": one.saved} for one in searches
        ]
        say_json({"format": "newsreader/searches/1", "searches": kept})
        return FINE
    widest = min(max((width_of(one.name) for one in searches), default=0), WIDEST_NAME)
    for one in searches:
        order = f"  ({one.order} first)" if one.order != "relevance" else ""
        say(f"{padded(one.name, widest)}  {one.query}{order}")
    if not searches:
        note("no search is saved. Save one with: newsreader search QUERY --save NAME")
    return FINE
