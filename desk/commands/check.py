"""``newsreader check``: is everything in the library and its index as it was put in?"""

from argparse import Namespace

from desk.shell.failures import FINE, TROUBLE
from desk.shell.opening import to_change
from desk.shell.terminal import note, say, say_json
from desk.words import number_of


def run(args: Namespace) -> int:
    """Say what is wrong; with ``args.repair`` mend what can be mended first. TROUBLE if anything is left."""
    with to_change(args) as desk:
        count = desk.library.count()
        findings = desk.check(repair=args.repair)
    if args.json:
        wrong = [{"id": one.id or None, "what": one.what, "mendable": one.mendable} for one in findings]
        say_json({"format": "newsreader/check/1", "articles": count, "wrong": wrong})
    else:
        for one in findings:
            say(f"{one.id or 'library'}: {one.what}")
        if not findings:
            say(f"{number_of(count, 'article')}: everything is as it was put in, and the index agrees.")
    if any(one.mendable for one in findings):
        note("some of it can be mended: newsreader check --repair")
    elif findings:
        note("put back a backup, or add the files again, to get back what is broken.")
    return TROUBLE if findings else FINE
