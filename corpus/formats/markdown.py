"""Markdown: the prose without its marks, with what the front matter or the first heading says of it."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean_line
from corpus.formats import plain
from corpus.formats.columns import choose, folded
from corpus.formats.records import tidy, when_told
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.known import LONGEST_LINE, Known
from corpus.metadata import tell
from corpus.refusals import Refusal

EXTRACTOR: Final = "markdown/1"

# Every repetition is bounded and none overlaps the next, so that no line takes more than a glance.
_FRONT: Final = re.compile(r"\ufeff?---[ \t]*\n(.{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*$", re.MULTILINE)
_FIRST_HEADING: Final = re.compile(r"\s*#[ \t]+([^\n]{1,300})")
_REMOVED: Final = (
    (re.compile(r"^ {0,3}(?:```|~~~)[^\n]{0,80}$\n?", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_][ \t]?){3,40}$", re.MULTILINE), ""),
    (_HEADING, r"\1"),
    (re.compile(r"^ {0,3}(?:>[ \t]?){1,9}", re.MULTILINE), ""),
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,80}\])"), r"\1"),
    (re.compile(r"^ {0,3}\[[^\[\]\n]{1,80}\]: \S[^\n]{0,1000}$\n?", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{0,999}[^\s*])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{0,999}[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"(?<!`)`([^`\n]{1,500})`(?!`)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The article in a Markdown file. Raises Refusal where there is none."""
    raw = source.whole()
    as_text = plain.article_in(raw, name=source.name, origin=source.origin, charset=source.charset)
    front = _FRONT.match(as_text.text)
    facts = _front_matter(front[1], options) if front else {}
    marked = as_text.text[front.end() :] if front else as_text.text
    heading = _FIRST_HEADING.match(marked)
    text = tidy(unmarked(marked))
    furniture = boilerplate_spans(text)
    said = Known(
        title=facts.get("title") or (clean_line(unmarked(heading[1])) if heading else None),
        source=facts.get("source"),
        published=when_told(facts.get("published", "")),
        url=facts.get("url"),
        author=facts.get("author"),
        language=facts.get("language"),
    )
    known = said.or_else(tell(text, name=source.name, furniture=furniture))
    yield Incoming.of(raw, text, known, furniture, origin=source.origin, extractor=EXTRACTOR)


def unmarked(text: str) -> str:
    """Markdown without headings' and quotations' signs, emphasis, links' targets, pictures and fences."""
    for pattern, instead in _REMOVED:
        text = pattern.sub(instead, text)
    return text


def _front_matter(block: str, options: Options) -> dict[str, str]:
    """The plain ``name: value`` lines between the first two rules, by field."""
    pairs = [line.partition(":") for line in block.split("\n") if ":" in line and not line[0].isspace()]
    names = tuple(folded(name) for name, _, _ in pairs)
    values = [clean_line(value).strip("\"'") for _, _, value in pairs]
    chosen = choose(names, options.columns)
    return {
        field: value
        for field, columns in chosen.items()
        if (value := next((values[at] for at in columns if values[at]), "")) and len(value) <= LONGEST_LINE
    }
