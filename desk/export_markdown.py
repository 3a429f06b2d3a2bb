"""A comparison as Markdown: for a note, a wiki or a message. What an article says stays text there."""

from collections.abc import Iterator, Sequence

from compare import Divergence
from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.spans import Span
from desk.citation import GLYPHS, address_of, called, known_of, place_of, relation_words
from desk.compared import Compared
from desk.grouped import NEED_NOT_BE_ONE, grouped
from desk.markdown_text import address, line
from desk.paragraphs import paragraphs
from desk.provenance import options_in_words, program, text_sha256
from desk.words import number_of, percent


def markdown_report(compared: Compared) -> str:
    """The whole document; ends in a newline."""
    return "\n".join(_lines(compared)) + "\n"


def _lines(compared: Compared) -> Iterator[str]:
    yield f"# {line(called(compared.left))} / {line(called(compared.right))}"
    yield ""
    yield from _about("Left", compared.left, compared.comparison.coverage_left)
    yield from _about("Right", compared.right, compared.comparison.coverage_right)
    yield ""
    yield f"## What differs ({len(compared.comparison.divergences)})"
    yield ""
    yield from _differences(compared)
    yield ""
    yield f"## {number_of(len(compared.passages), 'passage').capitalize()}"
    for number, passage in enumerate(compared.passages, 1):
        yield ""
        yield f"### {number} {GLYPHS[passage.relation]} {' · '.join(relation_words(passage))}"
        for side, article, span, read in (
            ("left", compared.left, passage.left, compared.comparison.left),
            ("right", compared.right, passage.right, compared.comparison.right),
        ):
            yield ""
            yield from _told(side, article, span, read.sentences)
        if passage.divergences:
            yield ""
            yield from (f"- {_difference(compared.comparison.divergences[n])}" for n in passage.divergences)
    yield ""
    yield from _provenance(compared)


def _about(side: str, article: Article, coverage: float) -> Iterator[str]:
    known, place = known_of(article), place_of(article, (0, len(article.text)))
    cited = ", ".join([line(", ".join(known)), address(address_of(article)), *place])
    yield f"- {side}: {cited}; {percent(coverage)} of it told by both"


def _differences(compared: Compared) -> Iterator[str]:
    """What differs, passage by passage, as the list on the screen and the page have it."""
    found = compared.comparison.divergences
    if not found:
        yield "Nothing was found that differs, by words and figures alone: read the reworded passages yourself."
    for group in grouped(compared):
        where = "Outside of the passages" if group.passage is None else f"Passage {group.passage + 1}"
        yield f"- {where}{f', {NEED_NOT_BE_ONE}' * group.doubtful}"
        yield from (f"  - {_difference(found[n])}" for n in group.divergences)


def _told(side: str, article: Article, span: Span, sentences: Sequence[Span]) -> Iterator[str]:
    if span[0] < span[1]:
        for paragraph in paragraphs(article.text, span, sentences):
            yield f"> {line(paragraph)}"
            yield ">"
        yield f"> *{side}, characters {span[0]} to {span[1]}*"
    else:
        yield f"*Not told on the {side}.*"


def _difference(found: Divergence) -> str:
    says = "≠ differs" if found.certainty == "differs" else "? may differ"
    return f"{says}, {line(found.kind)}: **{line(found.why)}**"


def _provenance(compared: Compared) -> Iterator[str]:
    yield "## How to check this"
    yield ""
    for side, article in (("Left", compared.left), ("Right", compared.right)):
        yield f"- {side}, SHA-256 of the file as it was added: `{clean_line(article.sha256)}`"
        yield f"- {side}, SHA-256 of the text in UTF-8: `{text_sha256(article)}`"
    yield "- Characters are Unicode code points of the text, counted from 0, the end not included."
    yield f"- Options: {line(options_in_words(compared))}"
    yield f"- Made by {line(program())}"
    yield from (f"- Left out: {line(said)}" for said in compared.comparison.left_out)
