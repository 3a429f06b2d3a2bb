"""The project's written pages, taken apart: fenced blocks, links, keys, names of files."""

import re
from pathlib import Path

from tests.desk.program import ROOT

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")


def pages() -> dict[str, str]:
    """Every Markdown page outside hidden folders, by its path from the root."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("corpus/**/*.md")]
    return {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in sorted(found)}


def blocks(page: str) -> list[str]:
    """The contents of the fenced blocks of shell commands."""
    return [text for language, text in FENCE.findall(page) if language == "sh"]


def prose(page: str) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", page)


def links(page: str) -> list[str]:
    """Where the page's links and pictures lead."""
    return LINK.findall(prose(page))


def keys(page: str) -> set[str]:
    """The keys the page tells a reader to press."""
    return set(re.findall(r"<kbd>(.*?)</kbd>", page))


def files_named(page: str) -> set[str]:
    """What the page names between backquotes that can only be a file or folder of this project."""
    rooms = "|".join(path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith("."))
    ours = re.compile(rf"(?:(?:{rooms}|\.ci)(?:/[\w.-]+)*/?|[\w-]+\.(?:py|toml))")
    return {code for code in CODE.findall(prose(page)) if "/" in code or "." in code if ours.fullmatch(code)}


def exists(name: str, page: Path) -> bool:
    """Whether a name stands for something, seen from the root or from the page's own folder."""
    return (ROOT / name).exists() or (page.parent / name).exists()
