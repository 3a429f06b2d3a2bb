"""The front door: arguments in, exit code out.

What a command takes stands in ``arguments``, what it does in ``desk.commands.<name>``. No room is imported until a
command runs, so that ``--help`` costs next to nothing; only ``_open_screens`` reaches for the screens.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from arguments.command_line import parse
from arguments.parser import NotUnderstood

FINE, USAGE, STOPPED, PIPE_CLOSED = 0, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (default: this process's) and return its exit code."""
    _prepare_streams()
    try:
        code = _parse_and_run(sys.argv[1:] if argv is None else argv)
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
    from desk.shell.failures import explain

    line, code = explain(error)
    sys.stderr.write(f"newsreader: {line}\n")
    return code


def _parse_and_run(argv: Sequence[str]) -> int:
    try:
        args = parse(argv)
    except NotUnderstood as error:
        return _refuse(error)
    except SystemExit as leaving:  # argparse leaves so, after --help and --version
        return leaving.code if isinstance(leaving.code, int) else FINE
    return _run(args)


def _refuse(error: NotUnderstood) -> int:
    """Say what was not understood, with nothing of the arguments let through raw."""
    from corpus.cleaning import clean_line

    sys.stderr.write(f"newsreader: {clean_line(error.message)}. Try: {error.program} --help\n")
    return USAGE


def _run(args: Namespace) -> int:
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


def _wants_panes(args: Namespace) -> bool:
    return not (args.plain or args.json or args.html or args.markdown) and _in_terminal()


def _compare_in_panes(args: Namespace) -> int:
    from desk.commands.compare import resolve_both

    resolve_both(args)  # what is not there is told here, before the screen is taken over
    return _open_screens(args, args.left, args.right)


def _launch(args: Namespace) -> int:
    if not _in_terminal():
        sys.stderr.write(
            "newsreader: the reader needs a terminal. Without one, try: newsreader list, or --help\n"
        )
        return USAGE
    return _open_screens(args)


def _open_screens(args: Namespace, *compare: str) -> int:
    import gc

    gc.disable()  # importing makes next to no garbage, and looking for it takes a tenth of the start
    from desk.shell.opening import for_screens
    from tui.app import Start, launch

    gc.enable()
    gc.freeze()  # what is imported stays: collecting need not go through it while the user waits for a key
    open_desk = for_screens(args)
    return launch(open_desk, Start(*compare) if compare else None, mouse=not args.no_mouse)


if __name__ == "__main__":
    sys.exit(main())
