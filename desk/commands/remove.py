"""``newsreader remove``: articles out of the user's library."""

from argparse import Namespace

from corpus.cleaning import clean_line
from desk.shell.failures import FINE
from desk.shell.opening import to_change
from desk.shell.terminal import say


def run(args: Namespace) -> int:
    """Remove what ``args.refs`` name; if one of them names nothing, nothing is removed."""
    with to_change(args) as desk:
        found = {desk.library.find_id(ref): None for ref in args.refs}
        for article_id in found:
            article = desk.remove(article_id)
            say(f"Removed {article.id}  {clean_line(article.label)}")
    return FINE
