"""``newsreader fetch``: the remembered feeds, refreshed."""

from argparse import Namespace
from typing import Any

from corpus.cleaning import clean_line
from corpus.feeds.kept import Kept
from corpus.feeds.taking import Taken, Wishes
from corpus.fetching import Policy
from corpus.library_errors import NoLibrary
from desk.commands.feeds import ADD_ONE, meant
from desk.feeds import FeedsReport, index, refresh
from desk.session import Desk
from desk.shell.failures import FINE, NOT_FOUND, STOPPED, TROUBLE
from desk.shell.meter import watched
from desk.shell.opening import to_change
from desk.shell.terminal import note, say, say_json_line
from desk.words import number_of

FORMAT = "newsreader/fetched/1"
NAMED = 3
"""Of one feed, so many refusals of entries and pages are told by name; the others are counted."""


def run(args: Namespace) -> int:
    """Fetch the feeds that ``args.feeds`` name, or all, and say of each what became of it."""
    try:
        with to_change(args) as desk:
            feeds = meant(desk.library, args.feeds)
            report = _refreshed(desk, feeds, args)
    except NoLibrary:
        if args.library or args.feeds:
            raise
        feeds, report = [], FeedsReport()
    if args.json:
        say_json_line(sums_as_dict(report) | {"dry_run": args.dry_run})
    elif not feeds:
        note(f"no feed is remembered yet. {ADD_ONE}")
    else:
        say_sums(report, dry=args.dry_run)
    return code_of(report)


def _refreshed(desk: Desk, feeds: list[Kept], args: Namespace) -> FeedsReport:
    wishes = Wishes(pages=args.pages, summaries=args.summaries)

    def tell(taken: Taken) -> None:
        if args.json:
            say_json_line(taken_as_dict(taken))
        else:
            say_taken(taken, dry=args.dry_run)

    with watched() as watch:
        report = refresh(
            desk.library,
            feeds,
            Policy(allow_private=args.allow_private),
            wishes,
            watch,
            tell=tell,
            dry=args.dry_run,
        )
        return report if args.dry_run else index(desk, report, watch)


def say_taken(taken: Taken, called: str = "", *, dry: bool = False) -> None:
    """Print one feed's line, in which it is ``called`` so; what went wrong goes to stderr. ``dry``: it is a preview."""
    name = clean_line(taken.title or taken.url)
    if taken.why:
        note(f"{name}: {taken.why}")
        return
    say(f"{clean_line(called) or name}: {told(taken)}.{_moved(taken, dry=dry)}")
    for reason in taken.refused[:NAMED]:
        note(f"{name}: {reason}")
    if len(taken.refused) > NAMED:
        note(f"{name}: {number_of(len(taken.refused) - NAMED, 'more refusal')}")


def _moved(taken: Taken, *, dry: bool) -> str:
    if taken.moved is None:
        return ""
    if taken.remembered_there:
        forget = f"forget the old address: newsreader feeds remove {taken.url}"
        return f" It has moved to {taken.moved}, which is remembered too; {forget}"
    return f" It has moved to {taken.moved}, and {'would be' if dry else 'is'} remembered there."


def told(taken: Taken | FeedsReport) -> str:
    """What became of articles, in words: "3 new, 1 updated, 12 already there"."""
    unchanged = isinstance(taken, Taken) and taken.unchanged
    parts = [
        "not changed" if unchanged else f"{taken.added:,} new" if taken.added else "nothing new",
        f"{taken.updated:,} updated" if taken.updated else "",
        f"{taken.known:,} already there" if taken.known else "",
        f"{taken.summaries:,} only {'a summary' if taken.summaries == 1 else 'summaries'}"
        if taken.summaries
        else "",
        f"{taken.given_up:,} given up" if taken.given_up else "",
    ]
    if isinstance(taken, Taken):
        parts += [
            f"{len(taken.refused):,} refused" if taken.refused else "",
            "stopped" if taken.stopped else "",
        ]
    return ", ".join(part for part in parts if part)


def say_sums(report: FeedsReport, *, dry: bool = False) -> None:
    """Print what became of all of them, or would where ``dry``, and what can be done about what was left."""
    if report.feeds > 1:
        failed = f" {number_of(report.failed, 'feed')} could not be had." if report.failed else ""
        say(f"{number_of(report.feeds, 'feed')}: {told(report)}.{failed}")
    if report.summaries:
        carry = "1 entry carries" if report.summaries == 1 else f"{report.summaries:,} entries carry"
        note(
            f"{carry} only a summary; add --pages to fetch their pages, or --summaries to keep them as they are."
        )
    if dry:
        note(f"{'stopped; ' * report.stopped}nothing was added: this is what newsreader fetch would do.")
    elif report.trouble:
        note(str(report.trouble))
    elif report.stopped:
        note(
            f"stopped. {number_of(report.added + report.updated, 'article')} stored and kept; fetch again to go on."
        )
    elif report.index_trouble:
        note(f"the articles are stored, but not yet indexed: {report.index_trouble}")


def code_of(report: FeedsReport) -> int:
    """The exit code."""
    if report.trouble:
        return TROUBLE
    if report.stopped:
        return STOPPED
    if report.index_trouble:
        return TROUBLE
    return NOT_FOUND if report.failed or report.refused else FINE


def taken_as_dict(taken: Taken) -> dict[str, Any]:
    """A line of JSON for one feed."""
    outcome = "refused" if taken.why else "unchanged" if taken.unchanged else "fetched"
    return {
        "format": FORMAT,
        "outcome": "stopped" if taken.stopped else outcome,
        "url": taken.url,
        "title": taken.title,
        "added": taken.added,
        "updated": taken.updated,
        "known": taken.known,
        "summaries": taken.summaries,
        "given_up": taken.given_up,
        "moved": clean_line(taken.moved or "") or None,
        "refused": [clean_line(reason) for reason in taken.refused],
        "why": clean_line(taken.why) or None,
    }


def sums_as_dict(report: FeedsReport) -> dict[str, Any]:
    """The last line of JSON: the sums."""
    return {
        "format": FORMAT,
        "outcome": "end",
        "feeds": report.feeds,
        "unchanged": report.unchanged,
        "failed": report.failed,
        "added": report.added,
        "updated": report.updated,
        "known": report.known,
        "summaries": report.summaries,
        "given_up": report.given_up,
        "refused": report.refused,
        "stopped": report.stopped,
    }
