"""``newsreader add``: files and folders into the user's library."""

from argparse import Namespace
from pathlib import Path

from corpus.cleaning import clean_line
from desk.adding import AddReport
from desk.failures import FINE, NOT_FOUND, STOPPED, TROUBLE
from desk.meter import Meter
from desk.opening import to_change
from desk.session import Desk
from desk.stopping import stop_on_ctrl_c
from desk.tables import say_articles
from desk.terminal import note, say, say_json
from desk.words import number_of

FEW = 20
"""Up to so many new articles are listed one by one."""


def run(args: Namespace) -> int:
    """Add what ``args.paths`` name, say what became of it, and answer with the exit code."""
    with to_change(args, create=True) as desk:
        with stop_on_ctrl_c() as asked_to_stop, Meter() as meter:
            report = desk.add(map(Path, args.paths), meter, asked_to_stop)
        for refused in report.refused:
            note(str(refused))
        if args.json:
            from desk.as_json import added_as_dict

            say_json(added_as_dict(report))
        else:
            _say(desk, report)
        return _conclude(report)


def _say(desk: Desk, report: AddReport) -> None:
    said = f"Added {number_of(len(report.added), 'article')} to {desk.library.folder}."
    if report.known:
        said += f" {number_of(len(report.known), 'file')} had been added before."
    if report.refused:
        said += f" {number_of(len(report.refused), 'file')} refused."
    say(clean_line(said))
    if not (report.added or report.known or report.refused or report.stopped or report.trouble):
        note("there is no text file (.txt, .text) there.")
    if not report.added or len(report.added) > FEW:
        return
    new = {outcome.id for outcome in report.added}
    listed = tuple(summary for summary in desk.library.list() if summary.id in new)
    say_articles(listed)
    if any(summary.source is None or summary.published is None for summary in listed):
        note("what no file told is unknown. Set it: newsreader edit ID --source OUTLET --published DATE")


def _conclude(report: AddReport) -> int:
    if report.trouble:
        note(str(report.trouble))
        return TROUBLE
    if report.stopped:
        kept = number_of(len(report.added), "article")
        go_on = "the next search indexes them" if report.index_trouble else "add the same again to go on"
        note(f"stopped. {kept} added and kept; {go_on}.")
        return STOPPED
    if report.index_trouble:
        note(f"the articles are stored, but not yet indexed: {report.index_trouble}")
        return TROUBLE
    return NOT_FOUND if report.refused else FINE
