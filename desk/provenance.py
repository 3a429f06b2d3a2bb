"""What an export says of itself, so that somebody else can make it again and compare."""

import hashlib
from importlib import metadata
from typing import TYPE_CHECKING

from corpus.article import Article
from desk.words import UNKNOWN

if TYPE_CHECKING:
    from desk.compared import Compared


def program() -> str:
    """The program and its version: "newsreader 0.1.0"."""
    try:
        return f"newsreader {metadata.version('newsreader')}"
    except metadata.PackageNotFoundError:
        return "newsreader (not installed)"


def text_sha256(article: Article) -> str:
    """The SHA-256 of an article's text in UTF-8, in which its offsets count."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def options_in_words(compared: "Compared") -> str:
    """How the two were compared."""
    from desk.compared import options_for

    options = options_for(compared.left, compared.right)
    left, right = options.left_published or UNKNOWN, options.right_published or UNKNOWN
    return f"least score of a link {options.least:g}; days counted from {left} (left) and {right} (right)"
