"""What every search engine must do. An engine's own test module subclasses this and says how one is opened.

class TestSomeEngine(EngineConformance):
    def open(self, folder: Path) -> SearchEngine: ...
"""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.article import Article
from index.dates import day_of
from index.engine import IndexBroken, IndexState, SearchEngine
from index.query import parse
from index.tokens import tokens
from index.tree import And, Dates, Everything, Node, Not, Or, Prefix, Query, Words
from tests.index.news import HARBOUR, article

LIBRARY = "the library these tests speak of"


def ids(engine: SearchEngine, text: str, **options: object) -> list[str]:
    """The ids that a query finds, in order."""
    return [hit.id for hit in engine.search(parse(text), **options).hits]  # type: ignore[arg-type]


def index(engine: SearchEngine, *articles: Article, removed: tuple[str, ...] = (), revision: int = 1) -> None:
    """One commit."""
    engine.apply(articles, removed, identity=LIBRARY, revision=revision)


def matches(one: Article, node: Node) -> bool:
    """Whether an article matches, told from its text without any index."""
    match node:
        case Words(sequences, field):
            return any(_stands(run, value) for run in sequences for value in _values(one, field))
        case Prefix(start, field):
            return any(t.form.startswith(start) for value in _values(one, field) for t in tokens(value))
        case Dates(first, last):
            day = day_of(one.published)
            return day is not None and (first is None or first <= day) and (last is None or day <= last)
        case And(parts):
            return all(matches(one, part) for part in parts)
        case Or(parts):
            return any(matches(one, part) for part in parts)
        case Not(part):
            return not matches(one, part)
        case Everything():
            return True


def _values(one: Article, field: str | None) -> list[str]:
    known = {"title": one.title or "", "text": one.text, "source": one.source or ""}
    return [known["title"], known["text"]] if field is None else [known[field]]


def _stands(run: tuple[str, ...], value: str) -> bool:
    """Whether the terms stand one after the other, each token beginning where the one before it ends."""
    there = list(tokens(value))
    reached = {t.pos + t.width for t in there if t.term == run[0]}
    for term in run[1:]:
        reached = {t.pos + t.width for t in there if t.term == term and t.pos in reached}
    return bool(reached)


class EngineConformance:
    """The suite. ``open`` gives an engine over ``folder``, which may hold what an engine opened before left there."""

    def open(self, folder: Path) -> SearchEngine:
        raise NotImplementedError

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return tmp_path / "index"

    @pytest.fixture
    def engine(self, folder: Path) -> Iterator[SearchEngine]:
        engine = self.open(folder)
        yield engine
        engine.close()

    @pytest.fixture
    def harbour(self, engine: SearchEngine) -> SearchEngine:
        index(engine, *HARBOUR)
        return engine

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("harbour", "a1 a2 a4"),
            ("HARBOUR", "a1 a2 a4"),
            ("harbour fire", "a1 a2"),
            ("warned", "a2 a4"),
            ('"state of emergency"', "a1"),
            ('"emergency state"', ""),
            ('"no warning" OR zurich', "a2 a3"),
            ("3800", "a1"),
            ("US", "a3"),
            ("ceasefire", "a3"),
            ('"cease fire"', "a3"),
            ('"the ceasefire they"', "a3"),
            ('"the cease-fire they"', "a3"),
            ("harbour -fire", "a4"),
            ("NOT harbour", "a3"),
            ("NOT harbour NOT zurich", ""),
            ("harbour AND (zurich OR emergency) NOT title:fire", "a4"),
            ("warn*", "a2 a4"),
            ("title:warn*", "a2"),
            ("title:harbour", "a1 a2"),
            ("text:denial", ""),
            ("source:coastal", "a1 a4"),
            ('source:"coastal wire" -emergency', ""),
            ("source:co*", "a1 a4"),
            ("date:2025-03", "a1 a2"),
            ("date:2025-03-05", "a2"),
            ("date:..2025-03-04", "a1 a3"),
            ("date:>2025-03-04", "a2"),
            ("NOT date:2025", "a4"),
            ("東京", "a4"),
            ("知", "a4"),
            ("の知事", "a4"),
            ("京東", ""),
            ("absent", ""),
            ("absent OR harbour", "a1 a2 a4"),
            ("", "a1 a2 a3 a4"),
        ],
    )
    def test_finds(self, harbour: SearchEngine, query: str, found: str) -> None:
        """A query finds the articles that match it and no other."""
        assert sorted(ids(harbour, query)) == found.split()

    def test_agrees_with_reading(self, engine: SearchEngine) -> None:
        """Whatever the query, what is found is what reading every article would find, across several commits."""
        rng = random.Random(7)
        words = "fire harbour mayor warn storm U.S. Zürich cease-fire 3,800 e-mail 東京都 us".split()
        made = {
            f"d{n}": article(
                f"d{n}",
                " ".join(rng.choices(words, k=rng.randrange(1, 9))),
                title=" ".join(rng.choices(words, k=2)) if n % 3 else None,
                source=rng.choice(["Wire", "Herald", None]),
                published=rng.choice(["2025-01-01", "2025-02-02", None]),
            )
            for n in range(60)
        }
        for start in range(0, 60, 12):
            index(engine, *list(made.values())[start : start + 12])
        for n in range(0, 60, 7):
            made[f"d{n}"] = article(f"d{n}", "storm mayor")
            index(engine, made[f"d{n}"])
        for n in range(3, 60, 10):
            del made[f"d{n}"]
        index(engine, removed=tuple(f"d{n}" for n in range(3, 60, 10)))

        for _ in range(250):
            text = _random_query(rng, words, depth=3)
            root = parse(text).root
            expected = {id_ for id_, one in made.items() if matches(one, root)}
            results = engine.search(Query(text, root), limit=100)
            assert {hit.id for hit in results.hits} == expected, text
            assert results.total == len(expected), text
            assert all(hit.score > 0 for hit in results.hits), text

    def test_title_counts_more(self, engine: SearchEngine) -> None:
        """A word in the title ranks an article above one with the word in its text alone."""
        index(
            engine,
            article("b", "storm at sea today", title="Weather"),
            article("a", "at sea today now", title="Storm"),
        )
        assert ids(engine, "storm") == ["a", "b"]

    def test_more_is_better(self, engine: SearchEngine) -> None:
        """Of texts of one length, the one that says a word more often comes first, with the higher score."""
        index(
            engine,
            article("a", "storm one two three"),
            article("b", "storm storm storm three"),
            article("c", "calm"),
        )
        first, second = engine.search(parse("storm")).hits
        assert (first.id, second.id) == ("b", "a")
        assert first.score > second.score > 0

    def test_order_by_day(self, harbour: SearchEngine) -> None:
        """Newest and oldest go by the day, and an article without one comes last in both."""
        assert ids(harbour, "", order="newest") == ["a2", "a1", "a3", "a4"]
        assert ids(harbour, "", order="oldest") == ["a3", "a1", "a2", "a4"]

    def test_equals_newest_first(self, harbour: SearchEngine) -> None:
        """Where no word ranks, the newest comes first."""
        assert ids(harbour, "NOT absent") == ["a2", "a1", "a3", "a4"]

    @pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
    def test_pages(self, engine: SearchEngine, order: str) -> None:
        """Pages laid end to end are the whole answer, each article once, and the total is that of all pages."""
        index(
            engine,
            *(
                article(f"p{n}", "storm " * (n % 5 + 1), published=f"2025-01-{n % 9 + 1:02}")
                for n in range(23)
            ),
        )
        whole = ids(engine, "storm", limit=100, order=order)
        pages = [ids(engine, "storm", limit=5, offset=start, order=order) for start in range(0, 30, 5)]
        assert [id_ for page in pages for id_ in page] == whole
        assert len(set(whole)) == 23
        assert engine.search(parse("storm"), limit=5, offset=20).total == 23
        assert engine.search(parse("storm"), limit=0).hits == ()

    def test_only_some(self, harbour: SearchEngine) -> None:
        """What is asked for alone is counted alone, in the order and with the scores that it has among all."""
        every = harbour.search(parse("fire OR harbour"))
        wanted = {hit.id for hit in every.hits[1:3]}
        some = harbour.search(parse("fire OR harbour"), only=wanted.__contains__)
        assert some.hits == tuple(hit for hit in every.hits if hit.id in wanted)
        assert some.total == len(wanted) == 2

    def test_update_replaces(self, harbour: SearchEngine) -> None:
        """An article indexed again is found by what it says now, and not by what it said."""
        index(harbour, article("a1", "A flood.", title="Flood"), revision=2)
        assert "a1" not in ids(harbour, "fire")
        assert ids(harbour, "flood") == ["a1"]
        assert harbour.search(parse("")).total == 4

    def test_remove(self, harbour: SearchEngine) -> None:
        """A removed article is found no more; an unknown id is no error; the last one can go."""
        index(harbour, removed=("a1", "nobody"), revision=2)
        assert sorted(ids(harbour, "")) == ["a2", "a3", "a4"]
        index(harbour, removed=("a2", "a3", "a4"), revision=3)
        assert ids(harbour, "") == []
        assert ids(harbour, "harbour OR fire*") == []
        index(harbour, HARBOUR[0], revision=4)
        assert ids(harbour, "harbour") == ["a1"]

    def test_applied_twice(self, harbour: SearchEngine) -> None:
        """Applying the same changes again changes nothing."""
        before = harbour.search(parse("harbour")).hits
        index(harbour, *HARBOUR, removed=("gone",))
        assert [hit.id for hit in harbour.search(parse("harbour")).hits] == [hit.id for hit in before]
        assert harbour.search(parse("")).total == 4

    def test_one_id_twice_in_a_batch(self, engine: SearchEngine) -> None:
        """Of two articles with one id in a batch, the later counts."""
        index(engine, article("a", "storm"), article("a", "calm"))
        assert ids(engine, "storm") == []
        assert ids(engine, "calm") == ["a"]

    def test_failed_batch(self, harbour: SearchEngine) -> None:
        """A batch that fails halfway leaves the index as it was, and the next one works."""

        def stopped() -> Iterator[Article]:
            yield article("new", "storm")
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            harbour.apply(stopped(), ["a1"], identity=LIBRARY, revision=9)
        assert harbour.state() == IndexState(LIBRARY, 1)
        assert sorted(ids(harbour, "")) == ["a1", "a2", "a3", "a4"]
        index(harbour, article("new", "storm"), revision=2)
        assert ids(harbour, "storm") == ["new"]

    def test_progress_and_stopping(self, harbour: SearchEngine) -> None:
        """Progress counts the articles; what it raises leaves the index as it was."""
        told: list[int] = []
        news = [article("b1", "storm"), article("b2", "storm")]
        harbour.apply(news[:1], [], identity=LIBRARY, revision=2, progress=told.append)
        assert told == [1]

        def stop(done: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            harbour.apply(news, ["a1"], identity=LIBRARY, revision=3, progress=stop)
        assert harbour.state() == IndexState(LIBRARY, 2)
        assert ids(harbour, "storm") == ["b1"]
        assert "a1" in ids(harbour, "")

    def test_state(self, engine: SearchEngine, folder: Path) -> None:
        """The state is nothing before the first commit, then what the last one was told, for other engines too."""
        assert engine.state() is None
        index(engine, revision=3)
        assert engine.state() == IndexState(LIBRARY, 3)
        assert ids(engine, "") == []
        index(engine, revision=5)
        other = self.open(folder)
        assert other.state() == IndexState(LIBRARY, 5)
        other.close()

    def test_never_built(self, engine: SearchEngine) -> None:
        """Searching what was never built is an error that leads to building it, not an empty answer."""
        with pytest.raises(IndexBroken):
            engine.search(parse("storm"))

    def test_another_library(self, harbour: SearchEngine) -> None:
        """Articles of another library do not join those already there: they replace them."""
        harbour.apply([article("x", "harbour")], [], identity="another", revision=1)
        assert ids(harbour, "") == ["x"]
        assert harbour.state() == IndexState("another", 1)

    def test_reset(self, harbour: SearchEngine) -> None:
        """After a reset there is no state, and the index can be built again."""
        harbour.reset()
        assert harbour.state() is None
        with pytest.raises(IndexBroken):
            harbour.search(parse("harbour"))
        index(harbour, *HARBOUR)
        assert len(ids(harbour, "harbour")) == 3

    def test_reopened(self, harbour: SearchEngine, folder: Path) -> None:
        """What was committed is there for an engine opened later, and for one that was closed."""
        harbour.close()
        other = self.open(folder)
        assert sorted(ids(other, "harbour")) == ["a1", "a2", "a4"]
        other.close()
        assert sorted(ids(harbour, "harbour")) == ["a1", "a2", "a4"]

    def test_two_engines(self, harbour: SearchEngine, folder: Path) -> None:
        """Two engines on one folder see each other's commits, and either may write."""
        other = self.open(folder)
        index(other, article("b1", "storm at the harbour"), revision=2)
        assert "b1" in ids(harbour, "harbour")
        index(harbour, removed=("b1",), revision=3)
        assert "b1" not in ids(other, "harbour")
        assert other.state() == IndexState(LIBRARY, 3)
        other.close()

    def test_searching_while_writing(self, harbour: SearchEngine) -> None:
        """Searches from several threads, while commits go on, each see some whole commit."""
        done = threading.Event()

        def search() -> set[int]:
            totals = set()
            while not done.is_set():
                totals.add(harbour.search(parse("pair")).total)
            return totals

        with ThreadPoolExecutor(4) as pool:
            seen = [pool.submit(search) for _ in range(3)]
            for n in range(12):
                index(harbour, article(f"l{n}", "pair"), article(f"r{n}", "pair"), revision=n + 2)
            done.set()
            assert all(total % 2 == 0 for totals in seen for total in totals.result())
        assert harbour.search(parse("pair")).total == 24

    def test_similar(self, engine: SearchEngine) -> None:
        """The nearest to a text is the one that shares its particular words, not its common ones."""
        common = "the report said on the day that it was in the city and "
        index(
            engine,
            article("fire", common + "harbour fire ferry smoke"),
            article("vote", common + "ballot recount senator"),
            article("goal", common + "striker goal penalty"),
        )
        found = engine.similar(common + "smoke over the ferry harbour", limit=2)
        assert found[0].id == "fire"
        assert all(one.score > 0 for one in found)
        assert "fire" not in {
            one.id for one in engine.similar("harbour ferry", limit=3, exclude=frozenset(["fire"]))
        }
        assert engine.similar("", limit=3) == ()
        assert engine.similar("quite unheard", limit=3) == ()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "\x00",
            "x" * 200_000,
            "a-" * 5_000,
            "中" * 20_000,
            "\ud800",
            "🙂🙂",
            "\n" * 1_000,
            "٣٤٥",
            "é" * 99,
        ],
        ids="empty nul long hyphens chinese surrogate picture blank digits accents".split(),
    )
    def test_any_text(self, engine: SearchEngine, text: str) -> None:
        """Any text can be indexed and searched for, whatever it holds."""
        index(engine, article("odd", text, title=text[:300], source=text[:50]), article("even", "calm"))
        assert ids(engine, "calm") == ["even"]
        assert sorted(ids(engine, "")) == ["even", "odd"]
        if any(True for _ in tokens(text[:100])):
            assert "odd" in ids(engine, f'"{text[:100]}"')

    @pytest.mark.parametrize(
        ("typed", "word"),
        [
            ("harbuor", "harbour"),
            ("HARBUOR", "harbour"),
            ("zurihc", "zurich"),
            ("danial", "denial"),
            ("harbour", None),
            ("harbours", None),
            ("xarbour", None),
            ("fier\ud800", "fire"),
        ],
    )
    def test_meant(self, harbour: SearchEngine, typed: str, word: str | None) -> None:
        """A word that no title and no text has is told a near one that some have; of the same stem is the same."""
        assert harbour.meant(next(tokens(typed))) == word

    def test_meant_where_there_is_nothing(self, engine: SearchEngine) -> None:
        """An empty index knows no words."""
        index(engine)
        assert engine.meant(next(tokens("harbuor"))) is None


def _random_query(rng: random.Random, words: list[str], depth: int) -> str:
    if depth == 0 or rng.random() < 0.3:
        kind = rng.randrange(8)
        word = rng.choice(words)
        return [
            word,
            f'"{word} {rng.choice(words)}"',
            f"title:{word}",
            word[:2] + "*",
            "source:wire",
            "date:2025-01",
            f"-{word}",
            f'"{word} {rng.choice(words)} {rng.choice(words)}"',
        ][kind]
    left, right = (_random_query(rng, words, depth - 1) for _ in range(2))
    return f"({left} {rng.choice(['AND', 'OR', 'AND NOT', 'OR NOT', ''])} {right})"
