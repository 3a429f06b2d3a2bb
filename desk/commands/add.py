"""``newsreader add``: files, folders, data sets, addresses and standard input into the user's library."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from corpus.cleaning import clean_line
from corpus.formats.columns import FIELDS
from corpus.intake import Options, RefusedFile
from corpus.library import Library
from corpus.library_errors import NoLibrary
from corpus.records import AddOutcome
from corpus.refusals import PassedOver
from desk.adding import AddReport, Input, preview
from desk.session import Desk
from desk.shell.failures import FINE, NOT_FOUND, STOPPED, TROUBLE, UsageError
from desk.shell.meter import watched
from desk.shell.opening import to_change
from desk.shell.tables import say_articles
from desk.shell.terminal import note, say, say_json_line
from desk.watching import Watch
from desk.words import number_of

FORMAT = "newsreader/added/2"


def run(args: Namespace) -> int:
    """Add what ``args.paths`` name, say what became of it, and answer with the exit code."""
    options = Options(columns=_columns(args.map), summaries=args.summaries)
    inputs = _inputs(args.paths, clipboard=args.clipboard)
    teller = _Teller(as_json=args.json, dry=args.dry_run)
    if args.dry_run:
        return _preview(args, inputs, options, teller)
    with to_change(args, create=True) as desk:
        with watched() as watch:
            add = partial(desk.add, watch=watch, tell=teller, options=options)
            report = _add(args, inputs, desk.library, teller, add, watch)
        teller.end(report)
        if not args.json:
            _say(desk, report)
        return _conclude(report)


def _add(
    args: Namespace,
    inputs: Sequence[Input | str],
    library: Library | None,
    teller: "_Teller",
    add: Callable[[Sequence[Input]], AddReport],
    watch: Watch,
) -> AddReport:
    """Have ``add`` take what was given, after seeing to it that addresses in it can be read."""
    files = [one for one in inputs if not isinstance(one, str)]
    if len(files) == len(inputs):
        return add(files)
    from corpus.fetching import Policy
    from desk.fetching import Pages

    policy = Policy(allow_private=args.allow_private)
    with Pages(library, policy, teller.unchanged, watch) as pages:
        report = add(pages.among(inputs))
        if not (args.dry_run or report.trouble):
            pages.remember()
        return replace(report, unchanged=pages.unchanged)


def _preview(args: Namespace, inputs: Sequence[Input | str], options: Options, teller: "_Teller") -> int:
    with ExitStack() as stack:
        library = None
        with suppress(NoLibrary):  # nothing has been added yet
            library = stack.enter_context(to_change(args)).library
        with watched() as watch:
            foresee = partial(preview, library, watch=watch, tell=teller, options=options)
            report = _add(args, inputs, library, teller, foresee, watch)
    teller.end(report)
    if not args.json:
        would = f" {report.updated:,} would be kept as new versions." if report.updated else ""
        say(f"{number_of(report.added, 'article')} would be added.{would}{_others(report)}")
        _say_if_nothing(report)
    return STOPPED if report.stopped else NOT_FOUND if report.refused else FINE


def _inputs(paths: Sequence[str], *, clipboard: bool) -> list[Input | str]:
    """What the arguments mean: files, folders, standard input, the clipboard, and addresses, which stay as they are.

    Raises UsageError.
    """
    if not paths and not clipboard:
        raise UsageError(
            "There is nothing to add.", "Give a file, a folder or an address: newsreader add PATH"
        )
    if not all(path.strip() for path in paths):
        raise UsageError(
            "One of the paths is empty.", "For the folder you are in, give a dot: newsreader add ."
        )
    if "-" in paths and (sys.stdin is None or sys.stdin.closed):
        raise UsageError("Standard input is closed.", "Give a file, or a pipe: ... | newsreader add -")
    inputs: list[Input | str] = [
        sys.stdin.buffer if path == "-" else path if _is_address(path) else Path(path) for path in paths
    ]
    if clipboard:
        from desk.clipboard import Clipboard

        inputs.append(Clipboard())
    return inputs


def _is_address(path: str) -> bool:
    if ":" not in path:
        return False
    from corpus.fetching.addresses import is_meant_as_address

    return is_meant_as_address(path)


def _columns(mapped: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """``FIELD=COLUMN`` as pairs. Raises UsageError."""
    pairs = []
    for one in mapped:
        field, equals, column = (part.strip() for part in one.partition("="))
        if field not in FIELDS or not equals or not column:
            raise UsageError(f"--map {one!r} is not FIELD=COLUMN.", f"FIELD is one of: {', '.join(FIELDS)}.")
        pairs.append((field, column))
    return tuple(pairs)


class _Teller:
    """Prints outcomes as they come: refusals on stderr; with ``as_json`` everything, a line each, on stdout."""

    def __init__(self, *, as_json: bool, dry: bool) -> None:
        self._as_json = as_json
        self._dry = dry

    def __call__(self, one: AddOutcome | RefusedFile) -> None:
        """Tell one outcome."""
        if isinstance(one, RefusedFile):
            note(str(one))
        elif self._dry and one.added and not self._as_json:
            say(clean_line(f"{one.label} ({_from_here(one.origin)})"))
        if self._as_json:
            say_json_line(_refusal(one) if isinstance(one, RefusedFile) else self._outcome(one))

    def _outcome(self, one: AddOutcome) -> dict[str, Any]:
        new = "updated" if one.updated else "new" if self._dry else "added"
        told = {"version": one.version} if one.updated and not self._dry else {}
        return {
            "format": FORMAT,
            "outcome": new if one.added else "known",
            **told,
            "id": one.id,
            "label": one.label,
            "origin": clean_line(one.origin),
        }

    def unchanged(self, url: str) -> None:
        """Tell of an address that did not change since it was added."""
        if self._as_json:
            say_json_line({"format": FORMAT, "outcome": "unchanged", "origin": url})
        else:
            say(f"{url} has not changed.")

    def end(self, report: AddReport) -> None:
        """The last line: the sums."""
        if self._as_json:
            sums = {
                name: getattr(report, name) for name in ("added", "updated", "known", "unchanged", "refused")
            }
            say_json_line(
                {
                    "format": FORMAT,
                    "outcome": "end",
                    **sums,
                    "stopped": report.stopped,
                    "dry_run": self._dry,
                }
            )


def _from_here(origin: str) -> str:
    """Where an article is from, as a path from the current folder if it lies below that."""
    return origin.removeprefix(os.path.join(os.getcwd(), ""))


def _refusal(one: RefusedFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "outcome": "passed over" if isinstance(one, PassedOver) else "refused",
        "path": clean_line(one.where),
        "place": one.place or None,
        "count": one.count,
        "why": str(one),
    }


def _others(report: AddReport) -> str:
    """What became of those that were not added."""
    said = f" {report.known:,} had been added before." if report.known else ""
    said += f" {report.unchanged:,} not changed." if report.unchanged else ""
    return said + (f" {report.refused:,} refused." if report.refused else "")


def _say(desk: Desk, report: AddReport) -> None:
    said = f"Added {number_of(report.added, 'article')} to {desk.library.folder}."
    if report.updated:
        kept = "a new version" if report.updated == 1 else "new versions"
        said += f" {report.updated:,} had changed: kept as {kept}."
    say(clean_line(said + _others(report)))
    _say_if_nothing(report)
    if not report.new:
        return
    listed = tuple(desk.library.summaries(outcome.id for outcome in report.new))
    say_articles(listed)
    if any(summary.source is None or summary.published is None for summary in listed):
        note("what no file told is unknown. Set it: newsreader edit ID --source OUTLET --published DATE")


def _say_if_nothing(report: AddReport) -> None:
    if report.found_nothing:
        from corpus.formats.telling import SINGLE

        note(f"there is no file to add there ({', '.join(SINGLE)}, or packed).")


def _conclude(report: AddReport) -> int:
    if report.trouble:
        note(str(report.trouble))
        return TROUBLE
    if report.stopped:
        kept = number_of(report.stored, "article")
        go_on = "the next search indexes them" if report.index_trouble else "add the same again to go on"
        note(f"stopped. {kept} added and kept; {go_on}.")
        return STOPPED
    if report.index_trouble:
        note(f"the articles are stored, but not yet indexed: {report.index_trouble}")
        return TROUBLE
    return NOT_FOUND if report.refused else FINE
