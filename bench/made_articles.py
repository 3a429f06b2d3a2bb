"""Articles by the thousand for benches: sentences of the pool in bench/data/stories.txt, drawn anew for each.

Every article has one word that no other article has (``mark_of``), so that a search can be asked for it alone.
"""

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bench.stories import read_stories

OUTLETS = ("Quay Gazette", "Orne Valley Post", "Corran Tribune", "The Hallam Mail", "Skarrow Radio")


def mark_of(name: str, number: int) -> str:
    """The word that only article ``number`` of the set ``name`` has."""
    return f"mark{name}q{number}z"


def records(name: str, count: int, words: int, *, start: int = 0) -> Iterator[dict[str, str]]:
    """``count`` articles of about ``words`` words, the same for the same name and number each time."""
    for number in range(start, start + count):
        yield _record(name, number, words)


def write_lines(path: Path, name: str, count: int, words: int, *, start: int = 0) -> Path:
    """The articles as a file of JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for record in records(name, count, words, start=start):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def _record(name: str, number: int, words: int) -> dict[str, str]:
    chance = random.Random(f"{name} {number}")
    headline, sentences = _pool()
    paragraphs: list[str] = []
    length = 0
    while length < words:
        paragraph = " ".join(chance.choices(sentences, k=chance.randint(1, 4)))
        paragraphs.append(paragraph)
        length += len(paragraph.split())
    paragraphs[-1] += f" The file is {mark_of(name, number)}."
    outlet = chance.choice(OUTLETS)
    return {
        "title": chance.choice(headline),
        "text": "\n\n".join(paragraphs),
        "source": outlet,
        "published": f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T06:40:00Z",
        "url": f"https://{outlet.split()[-1].lower()}.example/{name}/{number}",
    }


@cache
def _pool() -> tuple[list[str], list[str]]:
    stories = read_stories()
    sentences = [
        "".join(bit.text for bit in sentence.bits)
        for story in stories
        for paragraph in story.paragraphs
        for sentence in paragraph
    ]
    return [headline for story in stories for headline in story.headlines], sentences
