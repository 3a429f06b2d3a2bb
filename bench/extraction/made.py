"""What a layout is made of: a story with its facts, and the page that a layout makes of it, with its truth."""

from dataclasses import dataclass
from functools import cache
from html import escape

from bench.extraction.foreign import ARABIC, GERMAN, JAPANESE, RUSSIAN, SPANISH
from bench.stories import Bit, read_stories

OUTLETS = (
    "The Quay Gazette",
    "Orne Valley Post",
    "Corran Tribune",
    "Hallam Mail",
    "Skarrow Observer",
    "The Northern Ledger",
)
AUTHORS = ("Ana Marsh", "Tomas Birk", "Priya Sandoval", "Ewan Castell", "Leila Okafor", "Marta Lindqvist")
FOREIGN = {"de": GERMAN, "ar": ARABIC, "ja": JAPANESE, "ru": RUSSIAN, "es": SPANISH}


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it was written. ``published`` is ISO 8601 with an offset."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str
    author: str
    published: str
    address: str

    @property
    def body(self) -> str:
        """The paragraphs as HTML."""
        return "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in self.paragraphs)

    @property
    def day(self) -> str:
        """The day of ``published``."""
        return self.published[:10]


@dataclass(frozen=True, slots=True)
class Made:
    """A page and its truth. ``text``: the paragraphs to be found; ``optional``: words that may stand there or not,
    such as captions and the headline. None where the page does not tell."""

    html: str
    text: tuple[str, ...]
    title: str
    optional: tuple[str, ...] = ()
    published: str | None = None
    source: str | None = None
    author: str | None = None


def story(number: int) -> Story:
    """Story ``number`` of the pool, counted around, with an outlet, an author and a date of its own."""
    stories = read_stories()
    told = stories[number % len(stories)]
    title = told.headlines[0]
    return Story(
        title,
        tuple(" ".join(_plain(sentence.bits) for sentence in paragraph) for paragraph in told.paragraphs),
        OUTLETS[number % len(OUTLETS)],
        AUTHORS[(number * 5 + 1) % len(AUTHORS)],
        f"2025-{number % 9 + 1:02}-{number * 7 % 27 + 1:02}T{number % 11 + 7:02}:{number * 13 % 60:02}:00+00:00",
        f"https://www.{OUTLETS[number % len(OUTLETS)].split()[-1].lower()}.example/news/{number}-{title.split()[0].lower()}",
    )


@cache
def foreign(language: str, number: int) -> Story:
    """The story in another language, with the facts of story ``number``."""
    facts = story(number)
    title, outlet, author, paragraphs = FOREIGN[language]
    return Story(title, paragraphs, outlet, author, facts.published, facts.address)


def truth(told: Story, html: str, *optional: str, text: tuple[str, ...] = (), date: bool = True) -> Made:
    """The page of a story that tells its title, outlet, author and (with ``date``) when it was published."""
    return Made(
        html,
        text or told.paragraphs,
        told.title,
        (told.title, *optional),
        told.published if date else None,
        told.outlet,
        told.author,
    )


def _plain(bits: tuple[Bit, ...]) -> str:
    return "".join(bit.text for bit in bits)
