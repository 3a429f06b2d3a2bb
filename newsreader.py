"""The front door: arguments in, exit code out.

Nothing but argparse is imported until a command runs, so that ``--help`` costs next to nothing; the part of a
command that does the work is ``desk.commands.<name>``, and only ``launch`` reaches for the screens.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

FINE, NOT_FOUND, USAGE, TROUBLE, FAULT, STOPPED, PIPE_CLOSED = 0, 1, 2, 3, 4, 130, 141

EPILOG = """\
exit codes:
  0    fine
  1    something asked for was not found, or a file was refused
  2    the command line was not understood
  3    a library, its index or a folder could not be opened or written, or is not sound
  4    a fault in newsreader itself (NEWSREADER_DEBUG=1 shows where)
  130  stopped with Ctrl+C; what was added is kept
  141  the program that was reading the output closed it

environment:
  NEWSREADER_LIBRARY  folder of your library, where --library is not given
  NEWSREADER_DEBUG    set to 1 to see the Python traceback of an error
  NO_COLOR            set to anything to print without colour
  SSL_CERT_FILE       file of the certificate authorities to trust, where the system's are not to be

An article is named by the start of its id, as `newsreader list` shows it: as much as only that article has.
While your own library is empty, the sample articles are shown.
"""

LIBRARY_HELP = "keep the articles in DIR (default: your user data folder)"
SAMPLE_HELP = "read the sample articles that come with newsreader"
FIELDS = ("title", "source", "published", "url", "author", "language")
FIELD_HELP = {
    "title": "the headline",
    "source": "the outlet",
    "published": "when it was published: 2022-01-07, or 2022-01-07T09:30",
    "url": "where it was published",
    "author": "who wrote it",
    "language": "its language: en, kk, pt-BR",
}


Table = dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]
"""Commands by their names: what is said of each, and what gives it its options."""


class Parser(argparse.ArgumentParser):
    """argparse, with errors in this program's one-line form and nothing of the arguments let through raw."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood on stderr and leave with the usage exit code."""
        from corpus.cleaning import clean_line

        name = self.prog.partition(" ")[2]
        sys.stderr.write(
            f"newsreader: {clean_line(message)}. Try: newsreader {name}{' ' * bool(name)}--help\n"
        )
        raise SystemExit(USAGE)


class ShowVersion(argparse.Action):
    """``--version``: ask the installed package, and only then pay for the asking."""

    def __call__(self, parser: argparse.ArgumentParser, *_args: Any, **_named: Any) -> NoReturn:
        """Print the version and leave."""
        from importlib import metadata

        try:
            version = metadata.version("newsreader")
        except metadata.PackageNotFoundError:
            version = "(not installed)"
        sys.stdout.write(f"newsreader {version}\n")
        parser.exit()


def build_parser(argv: Sequence[str] | None = None) -> Parser:
    """The whole command line; of the commands that ``argv`` does not name, the names alone."""
    parser = Parser(
        prog="newsreader",
        description="Read and compare news coverage. Without a command, opens the reader.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show the version and leave")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    _add_library(parser, default=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=Parser)
    _add_commands(commands, COMMANDS, argv)
    return parser


def _add_commands(
    commands: "argparse._SubParsersAction[Parser]", table: Table, argv: Sequence[str] | None = None
) -> None:
    """Add the commands of a table. With ``argv`` only those are given their options that may be meant."""
    for name, (says, fill) in table.items():
        sub = commands.add_parser(
            name, help=says, description=f"{says[0].upper()}{says[1:]}.", allow_abbrev=False
        )
        if argv is None or name in argv:
            fill(sub)
            _add_library(sub, default=False)


def _add_library(parser: argparse.ArgumentParser, *, default: bool) -> None:
    """Take --library and --sample before and after the command; the later place must not undo the earlier."""
    unset = None if default else argparse.SUPPRESS
    parser.add_argument("--library", metavar="DIR", default=unset, help=LIBRARY_HELP)
    sample = False if default else argparse.SUPPRESS
    parser.add_argument("--sample", action="store_true", default=sample, help=SAMPLE_HELP)


def _fill_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a file, a folder to search for them, an address (https://...), or - for standard input",
    )
    parser.add_argument("--clipboard", action="store_true", help="add what was copied last")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="in data sets, the column that holds a field: text=body_clean",
    )
    parser.add_argument(
        "--summaries", action="store_true", help="keep also what a feed carries a summary of alone"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses in your own networks too, such as this machine's",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be added, and add nothing")
    parser.add_argument("--json", action="store_true", help="print JSON, a line for each outcome")


def _fill_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=_count, metavar="N", help="show at most N articles (default: all)")
    parser.add_argument(
        "--near-copies",
        action="store_true",
        help="name the articles elsewhere that tell the same word for word",
    )
    _add_marks(parser)
    _add_plain_or_json(parser)


def _fill_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="words, 'AND OR NOT', prefix*, field:value, '\"a phrase\"'"
    )
    parser.add_argument(
        "--limit", type=_count, default=50, metavar="N", help="show at most N hits (default: 50)"
    )
    parser.add_argument(
        "--order",
        choices=("relevance", "newest", "oldest"),
        help="which hits come first (default: relevance)",
    )
    _add_marks(parser)
    parser.add_argument("--saved", metavar="NAME", help="search as saved under NAME; QUERY narrows it")
    parser.add_argument("--save", metavar="NAME", help="save this search under NAME")
    _add_plain_or_json(parser)


def _fill_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ref", metavar="ARTICLE", help="the article's id, or the start of it; or a text file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--related", action="store_true", help="list the articles that share most with it, and not its text"
    )
    form.add_argument(
        "--told-by", action="store_true", help="list the sentences that other articles tell too, and by whom"
    )
    form.add_argument("--json", action="store_true", help="print JSON")


def _fill_edit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ref", metavar="ARTICLE", help="the article's id, or the start of it")
    for field in FIELDS:
        parser.add_argument(f"--{field}", metavar="TEXT", help=FIELD_HELP[field])
    parser.add_argument(
        "--unknown",
        action="append",
        choices=FIELDS,
        default=[],
        metavar="FIELD",
        help="mark a field as not known",
    )


def _fill_remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("refs", nargs="+", metavar="ARTICLE", help="the article's id, or the start of it")


def _fill_outlets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        choices=("list", "merge", "split"),
        default="list",
        metavar="ACTION",
        help="list (default); merge NAME INTO: let the second name stand for the first; split NAME: take that back",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="an outlet, as the list shows it")
    _add_json(parser)


def _fill_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet, or - for standard output")


def _fill_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="mend what can be mended, and index anew")
    _add_json(parser)


def _fill_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet")


def _fill_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "left", metavar="A", help="an article's id, the start of it (ID@2: its second version), or a file"
    )
    parser.add_argument("right", metavar="B", help="the same, for the other side")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--plain", action="store_true", help="print passage by passage, for pipes and screen readers"
    )
    form.add_argument("--json", action="store_true", help="print the comparison as JSON")
    form.add_argument("--html", metavar="FILE", help="write a page to read, print and check (- prints it)")
    form.add_argument("--markdown", metavar="FILE", help="write it as Markdown (- prints it)")


def _add_marks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--starred", action="store_true", help="only what you have starred")
    parser.add_argument("--unread", action="store_true", help="only what you have not read yet")


def _add_plain_or_json(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--plain", action="store_true", help="print lines and no table, the id last: for screen readers"
    )
    form.add_argument("--json", action="store_true", help="print JSON")


def _fill_mark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("refs", nargs="+", metavar="ARTICLE", help="the article's id, or the start of it")
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", action="store_true", help="star them")
    star.add_argument("--unstar", action="store_true", help="take their stars")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", action="store_true", help="mark them as read")
    read.add_argument("--unread", action="store_true", help="mark them as not read yet")


def _fill_searches(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--delete", metavar="NAME", help="delete the search saved under NAME")
    _add_json(parser)


def _fill_feeds(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = FEEDS_EXAMPLE
    parser.set_defaults(print_help=parser.print_help)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", parser_class=Parser)
    _add_commands(actions, FEEDS_ACTIONS)


def _fill_feeds_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "feeds",
        nargs="+",
        metavar="URL|FILE",
        help="a feed's address, a page that names its feed, or a list of feeds (OPML)",
    )
    _add_fetching(parser)


def _fill_feeds_remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("feeds", nargs="+", metavar="FEED", help="its number in the list, or its address")


def _fill_feeds_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet, or - for standard output")


def _fill_fetch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "feeds", nargs="*", metavar="FEED", help="the number or address of a remembered feed (default: all)"
    )
    _add_fetching(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would be added, and add nothing")
    parser.add_argument("--json", action="store_true", help="print JSON, a line for each feed")


def _add_fetching(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pages", action="store_true", help="where an entry carries only a summary, fetch its page"
    )
    parser.add_argument(
        "--summaries", action="store_true", help="where an entry carries only a summary, keep that"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="reach addresses of your own networks, this machine's too",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError("N must be a whole number above 0")
    return number


FEEDS_EXAMPLE = """\
for example:
  newsreader feeds add https://example.org/feed.xml
  newsreader fetch
"""
FEEDS_ACTIONS: Table = {
    "add": ("remember feeds, and add what is in them", _fill_feeds_add),
    "list": ("list the feeds that are remembered", _add_json),
    "remove": ("forget feeds; the articles that came from them stay", _fill_feeds_remove),
    "export": ("write the feeds as a list (OPML) that other programs take", _fill_feeds_export),
}
COMMANDS: Table = {
    "add": ("add files, folders, data sets and web pages to your library", _fill_add),
    "feeds": ("remember feeds: RSS, Atom, JSON Feed", _fill_feeds),
    "fetch": ("add what is new in the feeds that are remembered", _fill_fetch),
    "list": ("list the articles, newest first", _fill_list),
    "search": ("find articles", _fill_search),
    "show": ("print one article", _fill_show),
    "edit": ("set what is known about an article", _fill_edit),
    "mark": ("star articles, or mark them as read", _fill_mark),
    "searches": ("list the searches that you have saved", _fill_searches),
    "outlets": ("list the outlets, and make names of one outlet one", _fill_outlets),
    "remove": ("remove articles from your library", _fill_remove),
    "export": ("write the library as JSON Lines, which add takes back", _fill_export),
    "check": ("check that the library and its index are sound", _fill_check),
    "backup": ("copy the library to a file, while it is in use", _fill_backup),
    "compare": ("compare two articles, side by side in a terminal", _fill_compare),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (default: this process's) and return its exit code."""
    _prepare_streams()
    try:
        code = _parse_and_run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("\nnewsreader: stopped.\n")
        return STOPPED
    except BrokenPipeError:
        _let_go_of_stdout()
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 -- the last line of defence: a user never sees a traceback
        _let_go_of_stdout()
        return _explain(error)
    return code


def _let_go_of_stdout() -> None:
    """Python flushes stdout once more on its way out: where that cannot work, give it somewhere to go."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prepare_streams() -> None:
    """Make printing safe: a closed stream swallows, and a character the encoding lacks becomes "?"."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 -- open until the process ends
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _explain(error: Exception) -> int:
    if os.environ.get("NEWSREADER_DEBUG"):
        import traceback

        traceback.print_exc()
    from desk.failures import explain

    line, code = explain(error)
    sys.stderr.write(f"newsreader: {line}\n")
    return code


def _parse_and_run(argv: Sequence[str] | None) -> int:
    try:
        words = _with_left_out_words(sys.argv[1:] if argv is None else argv)
        parser = build_parser(words)
        args, too_many = parser.parse_known_args(words)
        if too_many:
            parser.error(_too_many(args, too_many))
    except SystemExit as leaving:  # argparse leaves so, after --help and after an error
        return leaving.code if isinstance(leaving.code, int) else FINE
    return _run(args)


def _too_many(args: argparse.Namespace, words: Sequence[str]) -> str:
    """What is said of words that no command takes."""
    if args.command != "compare" or words[0][:1] == "-":
        return f"unrecognized arguments: {' '.join(words)}"
    return (
        "compare takes two articles at a time. Compare the others one by one, or open two in a terminal, "
        "where ] brings the next into the right pane"
    )


def _with_left_out_words(argv: Sequence[str]) -> list[str]:
    """Let `search fire -flood` mean what it means in the search box.

    argparse takes -flood for an option, but not a word with a space in it; the query's reader drops the space.
    """
    words = list(argv)
    if "search" in words:
        for n in range(words.index("search") + 1, len(words)):
            if words[n][:1] == "-" and words[n][1:2].isalpha() and words[n] != "-h":
                words[n] += " "
    return words


def _run(args: argparse.Namespace) -> int:
    if args.command is None:
        return _launch(args)
    if args.command == "compare" and _wants_panes(args):
        return _compare_in_panes(args)
    from importlib import import_module

    code: int = import_module(f"desk.commands.{args.command}").run(args)
    return code


def _in_terminal() -> bool:
    return (
        sys.stdin is not None
        and sys.stdin.isatty()
        and sys.stdout.isatty()
        and os.environ.get("TERM") != "dumb"
    )


def _wants_panes(args: argparse.Namespace) -> bool:
    return not (args.plain or args.json or args.html or args.markdown) and _in_terminal()


def _compare_in_panes(args: argparse.Namespace) -> int:
    from desk.commands.compare import resolve_both

    resolve_both(args)  # what is not there is told here, before the screen is taken over
    return _open_screens(args, args.left, args.right)


def _launch(args: argparse.Namespace) -> int:
    if not _in_terminal():
        sys.stderr.write(
            "newsreader: the reader needs a terminal. Without one, try: newsreader list, or --help\n"
        )
        return USAGE
    return _open_screens(args)


def _open_screens(args: argparse.Namespace, *compare: str) -> int:
    import gc

    gc.disable()  # importing makes next to no garbage, and looking for it takes a tenth of the start
    from desk.opening import for_screens
    from tui.app import Start, launch

    gc.enable()
    gc.freeze()  # what is imported stays: collecting need not go through it while the user waits for a key
    open_desk = for_screens(args)
    return launch(open_desk, Start(*compare) if compare else None, mouse=not args.no_mouse)


if __name__ == "__main__":
    sys.exit(main())
