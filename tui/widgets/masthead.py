"""What stands above an article's text: its title, who published it and when, how long it is."""

from textual.content import Content

from corpus.article import Article
from tui.safe import safe_line
from tui.wording import count, day, outlet


def masthead(article: Article, *extra: str) -> Content:
    """Title, then outlet, date, author and length, then ``extra`` lines. What is not known is said so."""
    words = count(len(article.text.split()), "word", "words")
    about = [outlet(article.source), day(article.published)]
    about += [safe_line(article.author)] if article.author else []
    lines = [
        Content.styled(safe_line(article.label), "bold"),
        Content.styled(" · ".join([*about, words]), "dim"),
    ]
    lines += [Content.styled(safe_line(line), "dim") for line in extra if line]
    return Content("\n").join(lines)
