"""Articles as files to read: text, Markdown, or a page of HTML that needs nothing else.

Each comes with all that it takes to cite it. Written piece by piece, so that a thousand articles are no more than one.
"""

from collections.abc import Callable, Iterable, Iterator

from corpus.article import Article
from corpus.cleaning import clean, clean_line
from desk import html_text, markdown_text
from desk.citation import address_of, called, known_of, version_of
from desk.export_style import STYLE
from desk.paragraphs import paragraphs
from desk.provenance import program, text_sha256
from desk.words import UNKNOWN, number_of


def text_of(articles: Iterable[Article]) -> Iterator[str]:
    """Headline, what is known, the text as it stands, and its source; a line between two articles."""
    for number, article in enumerate(articles):
        if number:
            yield f"\n{'=' * 72}\n\n"
        yield f"{called(article)}\n{clean_line(' · '.join(_known(article)))}\n\n"
        yield f"{clean(article.text).strip()}\n\n"
        yield f"— {', '.join([*known_of(article), address_of(article)])}\n"
        yield f"SHA-256 of the file as it was added: {clean_line(article.sha256)}\n"


def markdown_of(articles: Iterable[Article]) -> Iterator[str]:
    """A heading for each article, its paragraphs, and its source."""
    text = markdown_text.line
    for number, article in enumerate(articles):
        yield "\n" * bool(number) + f"# {text(called(article))}\n\n"
        yield f"{text(' · '.join(_known(article)))}\n\n{markdown_text.address(address_of(article))}\n\n"
        for paragraph in paragraphs(article.text, (0, len(article.text)), ()):
            yield f"{text(paragraph)}\n\n"
        yield f"*SHA-256 of the file as it was added: `{clean_line(article.sha256)}`*\n"


def html_of(articles: Iterable[Article]) -> Iterator[str]:
    """One page, an article after the other."""
    line = html_text.line
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
    yield f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{html_text.POLICY}\n'
    for number, article in enumerate(articles):
        if not number:
            yield f"<title>{line(called(article))}</title>\n<style>{STYLE}</style></head><body>\n"
        yield f"<header><section><h2>{line(called(article))}</h2>\n"
        yield f"<p>{line(' · '.join(_known(article)))}</p>\n"
        yield f"<p>{html_text.address(article.url)}</p></section></header>\n"
        yield f'<main><p class="text">{html_text.whole(article.text.strip())}</p></main>\n<footer><dl>'
        yield f"<dt>SHA-256 of the file as it was added</dt><dd><code>{line(article.sha256)}</code></dd>"
        yield f"<dt>SHA-256 of the text in UTF-8</dt><dd><code>{text_sha256(article)}</code></dd>"
        yield f"<dt>Made by</dt><dd>{line(program())}</dd></dl></footer>\n"
    yield "</body></html>\n"


READABLE: dict[str, Callable[[Iterable[Article]], Iterator[str]]] = {
    ".html": html_of,
    ".md": markdown_of,
    ".txt": text_of,
}
"""How articles are written to be read, by the ending of the file's name."""


def _known(article: Article) -> list[str]:
    known = [article.source or f"outlet {UNKNOWN}", article.published or f"date {UNKNOWN}"]
    known += [article.author] if article.author else []
    return [*known, *version_of(article), number_of(len(article.text.split()), "word")]
