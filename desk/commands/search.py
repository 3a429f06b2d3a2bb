"""``newsreader search``: the articles that match a query."""

from argparse import Namespace

from desk.failures import FINE, NOT_FOUND
from desk.hits import SearchPage
from desk.meter import Meter
from desk.opening import to_read
from desk.tables import say_hits
from desk.terminal import note, say_json
from desk.words import number_of


def run(args: Namespace) -> int:
    """Print the hits for ``args.query``; the exit code tells whether there were any, as grep's does."""
    with to_read(args) as desk, Meter() as meter:
        page = desk.search(
            " ".join(word.strip() for word in args.query),
            limit=args.limit,
            order=args.order,
            progress=lambda done, total: meter("Indexing", done, total),
        )
    for said in page.notes:
        note(said)
    if args.json:
        from desk.as_json import page_as_dict

        say_json(page_as_dict(page))
    else:
        say_hits(page.hits)
        _count(page)
    return FINE if page.total else NOT_FOUND


def _count(page: SearchPage) -> None:
    if not page.total:
        note(f"no article matches: {page.query}")
    elif page.total > len(page.hits):
        matching = number_of(page.total, "article")
        note(f"{matching} match, {len(page.hits):,} shown. For all: --limit {page.total}")
