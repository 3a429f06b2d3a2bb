"""``newsreader mark``: stars, and what has been read."""

from argparse import Namespace

from corpus.cleaning import clean_line
from desk.marks import mark_of, set_marks
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_change
from desk.shell.terminal import say


def run(args: Namespace) -> int:
    """Set the marks of what ``args.refs`` name, and say them; if one of them names nothing, nothing is marked."""
    starred = True if args.star else False if args.unstar else None
    read = True if args.read else False if args.unread else None
    if starred is None and read is None:
        raise UsageError("mark needs to know how.", "Give --star, --unstar, --read or --unread.")
    with to_change(args) as desk:
        found = {one.id: one for one in map(desk.article, args.refs)}
        set_marks(desk, found, starred=starred, read=read)
        for article in found.values():
            mark = mark_of(desk, article.id)
            now = f"{'starred' if mark.starred else 'no star'}, {'read' if mark.read else 'unread'}"
            say(f"{article.id}  {now}  {clean_line(article.label)}")
    return FINE
