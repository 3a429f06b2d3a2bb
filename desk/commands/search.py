"""``newsreader search``: the articles that match a query."""

from argparse import Namespace

from corpus.saved import SavedSearch, save, saved_search
from desk.hits import SearchPage
from desk.narrowing import STARRED, UNREAD, joined
from desk.session import Desk
from desk.shell.failures import FINE, NOT_FOUND, UsageError
from desk.shell.meter import Meter
from desk.shell.opening import to_read
from desk.shell.tables import say_hits
from desk.shell.terminal import note, say_json
from desk.words import number_of


def run(args: Namespace) -> int:
    """Print the hits for ``args.query``; the exit code tells whether there were any, as grep's does."""
    if not (any(map(str.strip, args.query)) or args.saved is not None or args.starred or args.unread):
        raise UsageError("search needs something to look for.", "Try: newsreader search --help")
    with to_read(args) as desk, Meter() as meter:
        search = _asked(args, desk)
        page = desk.search(
            search.query,
            limit=args.limit,
            order=search.order,
            progress=lambda done, total: meter("Indexing", done, total),
        )
        if args.save is not None:
            note(f"saved as “{save(desk.library, search).name}”")
    if not (page.total or args.json):
        note(f"no article matches: {page.query}")
    for said in page.notes:
        note(said)
    if args.json:
        from desk.shell.as_json import page_as_dict

        say_json(page_as_dict(page))
    else:
        say_hits(page.hits, plain=args.plain)
        _count(page)
    return FINE if page.total else NOT_FOUND


def _asked(args: Namespace, desk: Desk) -> SavedSearch:
    """What to search for: the saved search, the words of the command line, and the marks, put together."""
    if args.save is not None and desk.is_sample:
        raise UsageError(
            "The samples keep no searches.", "Add articles of your own first: newsreader add PATH"
        )
    kept = saved_search(desk.library, args.saved) if args.saved is not None else None
    words = " ".join(word.strip() for word in args.query)
    clauses = [STARRED] * args.starred + [UNREAD] * args.unread
    query = joined(kept.query if kept else "", words, *clauses)
    order = args.order or (kept.order if kept else "relevance")
    return SavedSearch(args.save or "", query, order)


def _count(page: SearchPage) -> None:
    if page.total > len(page.hits):
        matching = number_of(page.total, "article")
        note(f"{matching} match, {len(page.hits):,} shown. For all: --limit {page.total}")
