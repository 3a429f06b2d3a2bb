"""docs/commands.md says what the program takes: no option too many, none too few."""

import argparse
import re

import newsreader
from arguments.command_line import EPILOG, build_parser
from desk.shell import failures
from tests.desk.program import ROOT

PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]}
EVERYWHERE = {"--help", "-h", "--version", "--library", "--sample", "--no-mouse"}


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command."""
    for action in build_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("the program has no commands")


def options(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a parser, as they are typed."""
    return {option for action in parser._actions for option in action.option_strings}


def options_below(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a command, and of the actions that it has, if any."""
    actions = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    return options(parser).union(*(options(sub) for one in actions for sub in one.choices.values()))


def in_table(section: str) -> set[str]:
    """The options that a section's table lists in its first column."""
    cells = re.findall(r"^\| (`-.*?) \|", section, flags=re.MULTILINE)
    return {option for cell in cells for option in re.findall(r"(?<![\w-])--?[a-z-]+", cell)}


def test_every_command_has_its_section() -> None:
    """Each heading shows a command with what it takes, as its usage line does."""
    headings = {heading.split()[1]: heading for heading in SECTIONS if heading.startswith("newsreader ")}
    assert set(headings) == set(commands())
    for name, parser in commands().items():
        taken = [action.metavar for action in parser._actions if not action.option_strings]
        assert re.findall(r"[A-Z]+", headings[name]) == taken


def test_every_option_is_documented_and_every_documented_option_exists() -> None:
    """The table of a command's section lists the command's own options, all of them."""
    for name, parser in commands().items():
        (section,) = (
            text for heading, text in SECTIONS.items() if heading.split()[:2] == ["newsreader", name]
        )
        assert in_table(section) == options_below(parser) - EVERYWHERE, name
    head = PAGE.split("\n## ")[0]
    assert in_table(head) == options(build_parser()) == EVERYWHERE


def test_exit_codes_are_the_same_in_the_page_the_help_and_the_code() -> None:
    """One list of exit codes, told in two places, meant in a third."""
    page = dict(re.findall(r"^\| (\d+) \| (.*) \|$", SECTIONS["Exit codes"], flags=re.MULTILINE))
    helped = dict(re.findall(r"^  (\d+) +(.*)$", EPILOG, flags=re.MULTILINE))
    assert page == helped
    codes = [
        getattr(failures, name) for name in ("FINE", "NOT_FOUND", "USAGE", "TROUBLE", "FAULT", "STOPPED")
    ]
    assert {*map(str, codes), str(newsreader.PIPE_CLOSED)} == set(page)
    for name in ("FINE", "USAGE", "STOPPED"):
        assert getattr(newsreader, name) == getattr(failures, name)


def test_environment_variables_are_the_same_in_the_page_and_the_help() -> None:
    """What --help says about the environment, the page says too."""
    page = dict(re.findall(r"^\| `([A-Z_]+)` \| (.*) \|$", SECTIONS["Environment"], flags=re.MULTILINE))
    helped = dict(re.findall(r"^  ([A-Z_]+) +(.*)$", EPILOG, flags=re.MULTILINE))
    assert {name: said.replace("`", "") for name, said in page.items()} == helped
