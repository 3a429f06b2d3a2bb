"""Which library a command line means."""

from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desk.refs import names_a_file
from desk.session import Desk
from desk.shell.failures import UsageError
from desk.shell.terminal import note


def to_read(args: Namespace, *, quiet: bool = False) -> Desk:
    """The library to read: --library, or --sample, or the user's own, or the samples while that one is empty.

    Unless ``quiet``, a user who sees the samples without having asked for them is told.
    """
    _only_one(args)
    if args.sample:
        return Desk.open(sample=True)
    if args.library:
        return Desk.open(Path(args.library), create=False)
    desk = Desk.open_default()
    if desk.is_sample and not quiet:
        note("your library is empty; these are the sample articles. Add your own with: newsreader add PATH")
    return desk


def to_change(args: Namespace, *, create: bool = False) -> Desk:
    """The library to change: --library or the user's own, never the samples."""
    _only_one(args)
    if args.sample:
        raise UsageError("The sample library cannot be changed.", "Leave out --sample to change your own.")
    return Desk.open(Path(args.library) if args.library else None, create=create)


def for_screens(args: Namespace) -> Callable[[], Desk]:
    """What opens the library that the screens show; a missing folder that --library names is made."""
    _only_one(args)
    if args.command == "compare" and names_a_file(args.left) and names_a_file(args.right):
        return Desk.for_files
    if args.sample:
        return partial(Desk.open, sample=True)
    if args.library:
        return partial(Desk.open, Path(args.library))
    return Desk.open_default


def _only_one(args: Namespace) -> None:
    if args.sample and args.library:
        raise UsageError("--sample and --library name two libraries.", "Give one of them.")
