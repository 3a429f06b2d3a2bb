"""A comparison as linear text: for pipes, and for screen readers, which read one line after another.

No box, no colour, no column and no wrapping: each line starts by saying what it is, and holds one thing; of a text, one
paragraph.
"""

from collections.abc import Iterator

from compare import RELATION_WORDS, Divergence, Passage, Side
from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.spans import Span
from desk.citation import address_of, known_of, version_of
from desk.compared import ONE_ARTICLE, Compared
from desk.paragraphs import paragraphs
from desk.words import UNKNOWN, number_of, percent, when

_STRAIGHT = str.maketrans("“”„‟’‘‚‛", "\"\"\"\"''''")
"""Which form an outlet's quotation marks have is not heard."""


def plain_report(compared: Compared) -> str:
    """The whole comparison, passage by passage, the relation in words. Ends in a newline."""
    return "\n".join(_lines(compared)) + "\n"


def _lines(compared: Compared) -> Iterator[str]:
    yield from _about("Left", compared.left)
    yield from _about("Right", compared.right)
    if compared.is_one_article:
        yield f"{ONE_ARTICLE}."
    yield _coverage(compared)
    yield _counts(compared.passages)
    for said in compared.comparison.left_out:
        yield f"Left out: {said}"
    for number, passage in enumerate(compared.passages, 1):
        yield ""
        yield f"Passage {number} of {len(compared.passages)}: {passage.words.replace(' · ', ', ')}."
        yield from _passage(compared, passage, compared.passages[number - 2] if number > 1 else None)
    yield ""
    yield from _source("Left", compared.left)
    yield from _source("Right", compared.right)


def _about(side: str, article: Article) -> Iterator[str]:
    yield f"{side}: {article.label}"
    yield f"{side} outlet: {article.source or UNKNOWN}. Published: {when(article.published)}."
    version = "".join(f", {words}" for words in version_of(article))
    yield f"{side} article: {article.id}{version}{f', from {clean_line(article.origin)}' if article.origin else ''}."


def _source(side: str, article: Article) -> Iterator[str]:
    """What to give as the source of a quotation; last, since nobody wants to hear a sum before the news."""
    yield f"{side} source: {', '.join([*known_of(article), address_of(article)])}"
    yield f"{side} SHA-256: {clean_line(article.sha256)}"


def _coverage(compared: Compared) -> str:
    left, right = compared.comparison.coverage_left, compared.comparison.coverage_right
    return (
        f"Coverage: {percent(left)} of the left's words are in passages that the right shares, "
        f"and {percent(right)} of the right's are in passages that the left shares."
    )


def _counts(passages: tuple[Passage, ...]) -> str:
    said = [
        f"{count} {words}"
        for relation, words in RELATION_WORDS.items()
        if (count := sum(passage.relation == relation for passage in passages))
    ]
    moved = sum(passage.moved for passage in passages)
    differing = sum(passage.certain for passage in passages)
    maybe = sum(bool(passage.divergences) and not passage.certain for passage in passages)
    line = f"{number_of(len(passages), 'passage')}: {', '.join(said)}." if said else "No passages."
    if moved:
        line += f" {moved} moved."
    if differing:
        line += f" {differing} where facts differ."
    if maybe:
        line += f" {maybe} where they may differ."
    return line


def _passage(compared: Compared, passage: Passage, before: Passage | None) -> Iterator[str]:
    """Both sides, or once what both say; a sentence that has two partners is told to come again."""
    left = _told(compared.left.text, passage.left, compared.comparison.left)
    right = _told(compared.right.text, passage.right, compared.comparison.right)
    if left and _heard(left) == _heard(right):
        yield from (f"Both: {paragraph}" for paragraph in left)
    else:
        again = " again" if before and passage.left == before.left else ""
        yield from (f"Left{again}: {paragraph}" for paragraph in left)
        again = " again" if before and passage.right == before.right else ""
        yield from (f"Right{again}: {paragraph}" for paragraph in right)
    for index in passage.divergences:
        yield _divergence(compared.comparison.divergences[index])


def _divergence(found: Divergence) -> str:
    says = "Differs" if found.certainty == "differs" else "May differ"
    return f"{says}: {found.kind}: {found.why}."


def _told(text: str, span: Span, side: Side) -> list[str]:
    """The paragraphs of a passage, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in paragraphs(text, span, side.sentences)]


def _heard(told: list[str]) -> str:
    return " ".join(told).translate(_STRAIGHT)
