"""A comparison as one HTML file that needs nothing else: no script, no font, no picture, no network.

Everything that comes from an article is hostile until it has been through ``desk.html_text``.
"""

from collections.abc import Iterator

from compare import Divergence, Passage
from corpus.article import Article
from corpus.spans import Span
from desk.changed import Side, changed_words, gaps
from desk.citation import GLYPHS, called, relation_words, version_of
from desk.compared import Compared
from desk.export_style import STYLE
from desk.grouped import NEED_NOT_BE_ONE, Group, grouped
from desk.html_text import POLICY, address, line, whole
from desk.provenance import options_in_words, program, text_sha256
from desk.words import UNKNOWN, number_of, percent

LEGEND = (
    ("same", "=", "same: word for word, but for punctuation, case and spelling"),
    ("reworded", "≈", "reworded: the same statement in other words"),
    ("only", "+", "told by one side alone"),
    ("moved", "⇅", "moved: told elsewhere in the other text"),
    ("differs", "≠", "the two say different things"),
    ("possible", "?", "they may say different things"),
)


def html_report(compared: Compared) -> str:
    """The whole page; ends in a newline."""
    return "\n".join(_page(compared)) + "\n"


def _page(compared: Compared) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield POLICY
    yield f"<title>{line(called(compared.left))} compared with {line(called(compared.right))}</title>"
    yield f"<style>{STYLE}</style></head><body>"
    yield "<header><h1>Two reports compared</h1>"
    yield '<div class="pair">'
    yield _about("Left", compared.left, compared.comparison.coverage_left)
    yield _about("Right", compared.right, compared.comparison.coverage_right)
    yield "</div></header><main>"
    yield from _differences(compared)
    yield from _passages(compared)
    yield "</main>"
    yield from _provenance(compared)
    yield "</body></html>"


def _about(side: str, article: Article, coverage: float) -> str:
    known = [article.source or f"outlet {UNKNOWN}", article.published or f"date {UNKNOWN}"]
    known += version_of(article)
    known.append(number_of(len(article.text.split()), "word"))
    return (
        f'<section><p class="side">{side}</p><h2>{line(called(article))}</h2>'
        f"<p>{' · '.join(map(line, known))}</p>"
        f"<p>{address(article.url)}</p>"
        f"<p>{percent(coverage)} of its words are in passages that both tell.</p></section>"
    )


def _differences(compared: Compared) -> Iterator[str]:
    found = compared.comparison.divergences
    yield f"<h2>What differs ({len(found)})</h2>"
    if not found:
        yield "<p>Nothing was found that differs, by words and figures alone: read the reworded passages yourself.</p>"
        return
    yield '<ul class="facts">'
    for group in grouped(compared):
        yield "<li>" if group.certain else '<li class="possible">'
        for n in group.divergences:
            yield f"<p>{_difference(found[n])}</p>"
        yield from _where(group)
        yield "</li>"
    yield "</ul>"


def _where(group: Group) -> Iterator[str]:
    if group.passage is not None:
        doubt = f" · {NEED_NOT_BE_ONE}" * group.doubtful
        yield f'<p class="at"><a href="#p{group.passage + 1}">passage {group.passage + 1}</a>{doubt}</p>'


def _difference(found: Divergence) -> str:
    certain = found.certainty == "differs"
    glyph, says, style = ("≠", "differs", "differs") if certain else ("?", "may differ", "possible")
    return (
        f'<span class="key {style}">{glyph} {says}</span> '
        f'<span class="why">{line(found.kind)}:</span> <b>{line(found.why)}</b>'
    )


def _passages(compared: Compared) -> Iterator[str]:
    yield f"<h2>{number_of(len(compared.passages), 'passage')}, in the left text’s order</h2>"
    yield '<ul class="legend">'
    for style, glyph, words in LEGEND:
        yield f'<li><span class="key {style}">{glyph}</span> {words}</li>'
    yield "</ul>"
    marks = {"left": _marks(compared, "left"), "right": _marks(compared, "right")}
    for number, passage in enumerate(compared.passages, 1):
        yield from _passage(compared, passage, number, marks)


def _passage(
    compared: Compared, passage: Passage, number: int, marks: dict[str, list[tuple[Span, str]]]
) -> Iterator[str]:
    style = passage.relation.partition("-")[0]
    glyphs = GLYPHS[passage.relation] + "⇅" * passage.moved
    if passage.divergences:
        glyphs += "≠" if passage.certain else "?"
    words = " · ".join(relation_words(passage))
    yield f'<article class="{style}" id="p{number}">'
    yield f'<h3><span class="key {style}">{glyphs}</span> {number} · {words}</h3>'
    yield '<div class="pair">'
    for name, article, span in (
        ("left", compared.left, passage.left),
        ("right", compared.right, passage.right),
    ):
        if span[0] < span[1]:
            told = _marked(article.text, span, marks[name])
            yield f'<div><p class="text">{told}</p><p class="at">{name}, characters {span[0]}–{span[1]}</p></div>'
        else:
            yield f'<div class="none"><p>Not told on the {name}.</p></div>'
    yield "</div>"
    for n in passage.divergences:
        yield f'<p class="fact">{_difference(compared.comparison.divergences[n])}</p>'
    yield "</article>"


def _marks(compared: Compared, side: Side) -> list[tuple[Span, str]]:
    """What is marked inside the text of one side: what differs, and between that the words that changed."""
    article = compared.left if side == "left" else compared.right
    found = compared.comparison.divergences
    differing: list[tuple[Span, str]] = [
        (getattr(d, side), d.certainty) for d in found if getattr(d, side)[0] < getattr(d, side)[1]
    ]
    changed = [(span, "changed") for span in changed_words(article.text, compared.comparison, side)]
    taken: list[Span] = []
    flat: list[tuple[Span, str]] = []
    for span, style in sorted(differing, key=lambda mark: mark[1] != "differs"):
        free = gaps(span, taken)
        flat += [(part, style) for part in free]
        taken += free
    for span, style in changed:
        inside = [other for other in taken if other[0] < span[1] and span[0] < other[1]]
        flat += [(part, style) for part in gaps(span, inside)]
    return sorted(flat)


def _marked(text: str, span: Span, marks: list[tuple[Span, str]]) -> str:
    """A stretch of text with its marks, escaped piece by piece."""
    at, end = span
    parts = []
    for (start, stop), style in marks:
        start, stop = max(start, at), min(stop, end)
        if start < stop:
            parts.append(whole(text[at:start]))
            parts.append(f'<mark class="{style}">{whole(text[start:stop])}</mark>')
            at = stop
    parts.append(whole(text[at:end]))
    return "".join(parts)


def _provenance(compared: Compared) -> Iterator[str]:
    yield "<footer><h2>How to check this</h2><dl>"
    for side, article in (("Left", compared.left), ("Right", compared.right)):
        yield f"<dt>{side}, SHA-256 of the file as it was added</dt><dd><code>{line(article.sha256)}</code></dd>"
        yield f"<dt>{side}, SHA-256 of the text in UTF-8</dt><dd><code>{text_sha256(article)}</code></dd>"
    yield "<dt>Places</dt><dd>Characters are Unicode code points of the text, from 0, the end not included.</dd>"
    yield f"<dt>Options</dt><dd>{line(options_in_words(compared))}</dd>"
    yield f"<dt>Made by</dt><dd>{line(program())}</dd>"
    for said in compared.comparison.left_out:
        yield f"<dt>Left out</dt><dd>{line(said)}</dd>"
    yield "</dl></footer>"
