"""Near-copies: how many of those that there are the fingerprints find, and what they cost.

    python -m bench.near_copies [ARTICLES]

Articles are made of words by their rank's frequency; of some, copies are made as outlets make them: cut, touched up,
with paragraphs of one's own. Which of all pairs are near-copies is told exactly, by every sequence of every text. The
cost is that of ``newsreader add`` on a file of JSON Lines, reading and storing, with fingerprints and without.
"""

import json
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from corpus.incoming import Incoming
from corpus.intake import read_articles
from corpus.library import Library
from corpus.near_copies import FEWEST, LEAST
from corpus.samples import sample_articles
from corpus.shingles import shared, shingles_of, words_of

Vocabulary = tuple[list[str], list[float]]


def vocabulary(chance: random.Random, size: int = 20_000) -> Vocabulary:
    """Words, and how often each is used."""
    letters = "eeeeeeaaaaiiiiooouuunnnrrrttsssllddmmccpphhgbfvykwzxjq"
    words = {"".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(size)}
    return sorted(words, key=lambda word: (len(word), word)), [1 / (rank + 2) for rank in range(len(words))]


def prose(chance: random.Random, words: Vocabulary, count: int) -> list[str]:
    """So many words, with sentences' capitals and full stops."""
    told = chance.choices(*words, k=count)
    for at in range(0, count, 19):
        told[at] = told[at].capitalize()
        told[min(at + 18, count - 1)] += "."
    return told


def copies(chance: random.Random, words: Vocabulary, told: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What other outlets make of a report."""
    yield "another headline", told
    for kept in (0.25, 0.5):
        yield f"cut to {kept:.0%}", told[: max(30, int(len(told) * kept))]
    for share in (0.01, 0.03, 0.05):
        other = [chance.choice(words[0]) if chance.random() < share else word for word in told]
        yield f"{share:.0%} of the words changed", other
    own = prose(chance, words, len(told) // 2)
    yield "half as much added", [*own[: len(own) // 2], *told, *own[len(own) // 2 :]]
    brief = told[:80]
    yield "80 words of it in 600 others", [*prose(chance, words, 300), *brief, *prose(chance, words, 300)]


def made(count: int) -> list[tuple[str, str]]:
    """Articles as (what it is, text); of every tenth there are copies."""
    chance = random.Random(7)
    words = vocabulary(chance)
    found = []
    for number in range(count):
        told = prose(chance, words, int(chance.lognormvariate(6.0, 0.6)) + 40)
        found.append(("own", " ".join(told)))
        if number % 10 == 0:
            found += [(kind, " ".join(text)) for kind, text in copies(chance, words, told)]
    return found


def pairs(texts: list[str]) -> dict[tuple[int, int], float]:
    """Every pair of near-copies with its share, by all sequences of all texts."""
    sets = [shingles_of(words_of(text)) for text in texts]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, shingles in enumerate(sets):
        for one in shingles:
            holders[one].append(at)
    meeting = {(one, other) for held in holders.values() for one in held for other in held if one < other}
    shares = {pair: shared(sets[pair[0]], sets[pair[1]]) for pair in meeting}
    large = {pair for pair in meeting if min(len(sets[pair[0]]), len(sets[pair[1]])) >= FEWEST}
    return {pair: share for pair, share in shares.items() if share >= LEAST and pair in large}


def recall(found: list[tuple[str, str]], folder: Path) -> None:
    """Print, for each kind of copy, how many of its pairs are found."""
    truth = pairs([text for _, text in found])
    file = folder / "made.jsonl"
    with file.open("w") as out:
        for at, (_, text) in enumerate(found):
            out.write(json.dumps({"text": text, "title": f"Report {at}"}) + "\n")
    total: Counter[str] = Counter()
    met: Counter[str] = Counter()
    with Library.open(folder / "recall") as library:
        ids = [outcome.id for outcome in library.add_many(_articles(file))]
        began = time.process_time()
        answers = [{id_ for id_, _ in library.near_copies(one)} for one in ids]
        spent = (time.process_time() - began) / len(ids)
    for one, other in truth:
        kind = found[other][0]
        total[kind] += 1
        met[kind] += ids[other] in answers[one]
    wrong = sum(map(len, answers)) - 2 * sum(met.values())
    for kind, count in total.items():
        print(f"{kind:30} {met[kind] / count:6.1%} of {count} pairs found")
    print(
        f"all                            {met.total() / total.total():6.1%} of {total.total()}, {wrong} too many"
    )
    print(f"asking for an article's near-copies: {spent * 1000:.2f} ms of CPU")


def _articles(file: Path) -> Iterator[Incoming]:
    return (one for one in read_articles(file) if isinstance(one, Incoming))


def cost(count: int, folder: Path) -> None:
    """Print what adding takes with and without fingerprints."""
    chance = random.Random(3)
    words = vocabulary(chance)
    file = folder / "cost.jsonl"
    with file.open("w") as out:
        for at in range(count):
            url = f"https://www.site{at % 40}.example/news/{at}"
            text = " ".join(prose(chance, words, 500))
            told = {"text": text, "title": f"Report {at}", "url": url, "source": f"Outlet {at % 40}"}
            out.write(json.dumps(told) + "\n")

    def spent(name: str) -> float:
        began = time.process_time()
        with Library.open(folder / name) as library:
            for _ in library.add_many(_articles(file)):
                pass
        return time.process_time() - began

    def without(name: str) -> float:
        with mock.patch("corpus.storing.prints_of", return_value=()):
            return spent(name)

    times = [(spent(f"with{n}"), without(f"without{n}")) for n in range(3)]
    best, plain = (min(column) for column in zip(*times, strict=True))
    print(
        f"adding {count:,} articles of 500 words: {best / count * 1000:.3f} ms each, {plain / count * 1000:.3f} ms"
    )
    print(f"    without fingerprints: {best / plain:.2f} times as much")


def samples() -> None:
    """Print the near-copies among the sample articles."""
    articles = list(sample_articles())
    found = pairs([one.text for one in articles])
    for (one, other), share in sorted(found.items(), key=lambda pair: -pair[1]):
        print(f"{share:5.0%}  {articles[one].source}  {articles[other].source}")


def main() -> None:
    """Run all three."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        recall(made(count), Path(folder))
        cost(count, Path(folder))
    print("near-copies among the samples, all told:")
    samples()


if __name__ == "__main__":
    main()
