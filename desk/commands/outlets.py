"""``newsreader outlets``: which outlets there are, which names are likely one outlet's, and making them one."""

from argparse import Namespace
from collections.abc import Sequence
from shlex import quote
from typing import Any

from corpus.cleaning import clean_line
from corpus.outlets import Likely, Outlet
from desk.outlets import Merged, listed, merge, split, without_outlet
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_change, to_read
from desk.shell.terminal import note, padded, say, say_json, width_of
from desk.words import number_of

FORMAT = "newsreader/outlets/1"
NEEDED = {"list": 0, "merge": 2, "split": 1}
USAGE = {
    "list": "newsreader outlets",
    "merge": "newsreader outlets merge NAME INTO, each in quotation marks if it has spaces",
    "split": "newsreader outlets split NAME, in quotation marks if it has spaces",
}
HOSTS = 3
NAME_WIDTH = 40


def run(args: Namespace) -> int:
    """List the outlets, or do what ``args.action`` says with ``args.names``."""
    if len(args.names) != NEEDED[args.action]:
        count = number_of(NEEDED[args.action], "name")
        raise UsageError(f"outlets {args.action} takes {count}.", f"Write: {USAGE[args.action]}")
    if args.action == "list":
        with to_read(args) as desk:
            (found, likely), unknown = listed(desk.library), without_outlet(desk.library)
        if args.json:
            say_json(as_dict(found, likely, unknown))
        else:
            _say_outlets(found, likely, unknown)
        return FINE
    with to_change(args) as desk:
        done = (
            merge(desk.library, *args.names) if args.action == "merge" else split(desk.library, *args.names)
        )
    if args.json:
        say_json(_merged_as_dict(args.action, done))
    else:
        _say_done(args.action, done)
    return FINE


def as_dict(found: Sequence[Outlet], likely: Sequence[Likely], unknown: int) -> dict[str, Any]:
    """The form "newsreader/outlets/1"."""
    return {
        "format": FORMAT,
        "outlets": [
            {
                "name": one.name,
                "articles": one.articles,
                "hosts": list(one.hosts),
                "merged": list(one.merged),
            }
            for one in found
        ],
        "without_outlet": unknown,
        "likely_same": [{"names": [one.one, one.other], "why": one.why} for one in likely],
    }


def _merged_as_dict(action: str, done: Merged) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "done": action,
        "name": done.name,
        "called": done.called,
        "articles": done.articles,
        "undo": ["newsreader", "outlets", *done.undo],
    }


def _say_outlets(found: Sequence[Outlet], likely: Sequence[Likely], unknown: int) -> None:
    names = [clean_line(one.name) for one in found]
    width = min(max(map(width_of, names), default=0), NAME_WIDTH)
    for one, name in zip(found, names, strict=True):
        at = ", ".join(one.hosts[:HOSTS]) + (", ..." if len(one.hosts) > HOSTS else "")
        also = f"(also: {', '.join(map(clean_line, one.merged))})" if one.merged else ""
        say(f"{one.articles:7,}  {padded(name, width)}  {at}{'  ' * bool(at and also)}{also}".rstrip())
    if unknown:
        say(f"{unknown:7,}  (no outlet is known)")
    if not found:
        note("no article has a known outlet.")
    for pair in likely:
        command = f"newsreader outlets merge {quote(clean_line(pair.one))} {quote(clean_line(pair.other))}"
        say(f"Likely one: {clean_line(pair.one)} and {clean_line(pair.other)} {pair.why}. If so: {command}")


def _say_done(action: str, done: Merged) -> None:
    about = number_of(done.articles, "article")
    if action == "merge":
        say(clean_line(f"{done.name} is called {done.called} now: {about}."))
    else:
        say(clean_line(f"{done.name} stands for itself again: {about}."))
    say(f"To take that back: newsreader outlets {' '.join(quote(clean_line(word)) for word in done.undo)}")
