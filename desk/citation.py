"""Where words were taken from, so that somebody else can find them again."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.cleaning import clean, clean_line
from corpus.spans import Span
from desk.words import UNKNOWN

if TYPE_CHECKING:
    from compare import Passage
    from desk.compared import Compared

GLYPHS = {"same": "=", "reworded": "≈", "only-left": "+", "only-right": "+"}


def citation(article: Article, span: Span) -> str:
    """Outlet, title, date, version, address and place in the text, on one line; what is not known is said to be.

    The place counts code points into the article's text, from 0, the end not included; which text that
    is, the SHA-256 of its bytes as they were added says, all of it: so somebody else can check.
    """
    return ", ".join([*known_of(article), address_of(article), *place_of(article, span)])


def known_of(article: Article) -> list[str]:
    """An article's outlet, title (the file, too, where it has none), date and version, each on one line."""
    return [
        clean_line(article.source or "") or f"outlet {UNKNOWN}",
        f"“{clean_line(article.label)}”",
        *file_of(article),
        clean_line(article.published or "") or f"date {UNKNOWN}",
        *version_of(article),
    ]


def file_of(article: Article) -> list[str]:
    """The name of the file that an untitled article came from, without its folder; nothing where there is a title.

    It may be all that tells two of one beginning from each other.
    """
    name = "" if article.title else clean_line(PurePath(article.origin).name)
    return [name] if name else []


def called(article: Article) -> str:
    """The headline on one line, the file behind it where there is none: for the heads of reports."""
    return clean_line(" · ".join([article.label, *file_of(article)]))


def address_of(article: Article) -> str:
    """An article's address on one line, of whatever kind it is; "address unknown" where it has none."""
    return clean_line(article.url or "") or f"address {UNKNOWN}"


def place_of(article: Article, span: Span) -> list[str]:
    """Where in an article's text a stretch stands, and which text that is."""
    return [f"characters {span[0]} to {span[1]}", f"SHA-256 {clean_line(article.sha256)}"]


def version_of(article: Article) -> list[str]:
    """Which version of its page an article is, ``["version 2"]``, where there are several; else nothing."""
    return [f"version {article.version}"] if article.version else []


def quoted(article: Article, span: Span) -> str:
    """A stretch of an article with its citation: plain text for a clipboard."""
    return f"{clean(article.text[slice(*span)])}\n— {citation(article, span)}"


def quoted_pair(compared: "Compared", passage: "Passage") -> str:
    """A passage as both sides tell it, each with its citation, and how they relate: plain text for a clipboard."""
    parts = []
    for article, span in ((compared.left, passage.left), (compared.right, passage.right)):
        if span[0] < span[1]:
            parts.append(quoted(article, span))
    parts.append(f"[{', '.join(relation_words(passage))}]")
    for n in passage.divergences:
        found = compared.comparison.divergences[n]
        says = "Differs" if found.certainty == "differs" else "May differ"
        parts.append(f"{says}: {clean_line(found.kind)}: {clean_line(found.why)}")
    return "\n\n".join(parts) + "\n"


def relation_words(passage: "Passage") -> list[str]:
    """The relation in words, one each: ``["reworded", "moved", "differs"]``."""
    return passage.words.split(" · ")
