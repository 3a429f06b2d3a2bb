"""The shipped samples are what their manifest and their truth file say they are."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
ARTICLES: list[dict[str, Any]] = json.loads((SAMPLES / "articles.json").read_text(encoding="utf-8"))
TRUTH: dict[str, Any] = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
PAIRS: list[dict[str, Any]] = TRUTH["pairs"]
FILES = [article["file"] for article in ARTICLES]
SIDES = ("left", "right")

RELATION_KINDS = set(
    "same spelling glyphs reworded rewritten back-translated clause-dropped clause-added "
    "split merged quote-drift attribution number outcome".split()
)
DIVERGENCE_KINDS = {"number", "role", "outcome", "quote", "attribution"}


def read(file: str) -> str:
    """The text of a sample as the library keeps it: no byte-order mark, LF line ends."""
    return (SAMPLES / file).read_text(encoding="utf-8-sig")


def name(pair: dict[str, Any]) -> str:
    return f"{Path(pair['left']).stem}~{Path(pair['right']).stem}"


def snippets(pair: dict[str, Any], side: str) -> list[str]:
    """Every snippet that the truth quotes from one side of a pair."""
    quoted = [s for relation in pair["relations"] for s in relation[side]]
    quoted += pair["only"][side]
    return quoted + [d[f"{side}_in"] for d in pair["divergences"] + pair["agreements"]]


def test_manifest_lists_every_text() -> None:
    """The manifest names each .txt in the folder once, and nothing else."""
    assert sorted(FILES) == sorted(p.relative_to(SAMPLES).as_posix() for p in SAMPLES.rglob("*.txt"))


def test_manifest_entries_are_complete() -> None:
    """Each entry has the agreed keys, a title, an outlet, an ISO date and an address of its own."""
    keys = {"file", "story", "title", "source", "published", "url", "author"}
    assert all(set(article) == keys for article in ARTICLES)
    assert all(article["title"] and article["source"] for article in ARTICLES)
    assert all(article["published"][:10].count("-") == 2 for article in ARTICLES)
    assert len({article["url"] for article in ARTICLES}) == len(ARTICLES)


def test_stories_have_several_outlets() -> None:
    """Five stories of three to six different outlets, lone articles besides, 26 or more in all."""
    stories = Counter(article["story"] for article in ARTICLES)
    lone = stories.pop(None)
    assert len(stories) == 5
    assert all(3 <= count <= 6 for count in stories.values())
    assert lone >= 2
    assert len(ARTICLES) >= 26
    outlets = [(article["story"], article["source"]) for article in ARTICLES if article["story"]]
    assert len(set(outlets)) == len(outlets)


@pytest.mark.parametrize("file", FILES)
def test_length(file: str) -> None:
    """An article is 250 to 900 words long."""
    assert 250 <= len(read(file).split()) <= 900


@pytest.mark.parametrize("article", ARTICLES, ids=FILES)
def test_title_is_in_the_text(article: dict[str, Any]) -> None:
    """The title of the manifest is the headline printed in the text, case aside."""
    assert article["title"].casefold() in read(article["file"]).casefold()


def test_kinds_are_all_there() -> None:
    """Each kind of relation and of divergence occurs, and no unknown one; the numbers are as promised."""
    relations = [relation for pair in PAIRS for relation in pair["relations"]]
    divergences = [divergence for pair in PAIRS for divergence in pair["divergences"]]
    assert {relation["kind"] for relation in relations} == RELATION_KINDS
    assert {divergence["kind"] for divergence in divergences} == DIVERGENCE_KINDS
    assert len(relations) >= 60
    assert len(divergences) >= 12
    assert sum(relation["moved"] is True for relation in relations) >= 10
    assert sum(pair["independent"] for pair in PAIRS) >= 1
    assert len(TRUTH["lookalikes"]) == 2


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_snippets_stand_once(pair: dict[str, Any]) -> None:
    """Every snippet of a pair stands in its article exactly once."""
    counts = {(side, s): read(pair[side]).count(s) for side in SIDES for s in snippets(pair, side)}
    assert {key: n for key, n in counts.items() if n != 1} == {}


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_values_stand_in_their_snippets(pair: dict[str, Any]) -> None:
    """A divergence's or agreement's text stands once in the snippet that holds it, on both sides."""
    facts = pair["divergences"] + pair["agreements"]
    assert [f for f in facts for side in SIDES if f[f"{side}_in"].count(f[side]) != 1] == []
    assert [d for d in pair["divergences"] if d["left_value"] == d["right_value"]] == []


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_relations_have_their_shape(pair: dict[str, Any]) -> None:
    """A split has one sentence on the left, a merge several; all others join one with one."""
    shapes = {"split": (False, True), "merged": (True, False)}
    for relation in pair["relations"]:
        many = tuple(len(relation[side]) > 1 for side in SIDES)
        assert many == shapes.get(relation["kind"], (False, False)), relation
        assert relation["link"] in {"same", "reworded", "any"}
        assert relation["moved"] in {True, False, None}


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_same_snippets_are_alike(pair: dict[str, Any]) -> None:
    """What is recorded as kept word for word begins with the very same words on both sides."""
    kept = [r for r in pair["relations"] if r["kind"] in {"same", "glyphs"} and r["link"] == "same"]
    assert [r for r in kept if r["left"] != r["right"]] == []


def test_furniture_is_in_the_text() -> None:
    """Every piece of furniture stands in its file; players, newsletters, bylines, agency tags all occur."""
    assert [f for f in TRUTH["furniture"] if f["text"] not in read(f["file"])] == []
    assert {f["kind"] for f in TRUTH["furniture"]} >= {"player", "newsletter", "byline", "agency tag"}


def test_lookalikes_share_no_sentence_and_no_story() -> None:
    """Look-alikes are articles on different events and have no line of prose in common."""
    stories = {article["file"]: article["story"] for article in ARTICLES}
    for pair in TRUTH["lookalikes"]:
        assert stories[pair["left"]] != stories[pair["right"]] or stories[pair["left"]] is None
        left, right = ({s for s in read(pair[side]).split(". ") if len(s) > 20} for side in SIDES)
        assert left & right == set()


TRAITS: dict[str, Callable[[bytes], bool]] = {
    "crlf": lambda raw: b"\r\n" in raw,
    "byte-order-mark": lambda raw: raw.startswith(b"\xef\xbb\xbf"),
    "no-break-space": lambda raw: "\u00a0".encode() in raw,
    "curly-quotes": lambda raw: "“".encode() in raw,
    "straight-quotes": lambda raw: b'"' in raw,
    "listen-live": lambda raw: b"Listen Live" in raw,
}


@pytest.mark.parametrize("trait", TRAITS)
def test_traits_are_told_in_full(trait: str) -> None:
    """The articles listed for a trait of the bytes are those, and only those, that show it."""
    assert sorted(TRUTH["traits"][trait]) == sorted(
        f for f in FILES if TRAITS[trait]((SAMPLES / f).read_bytes())
    )


def test_headlines_printed_twice() -> None:
    """The articles that print their headline twice do so in two lines, and no other article does."""
    twice = [a["file"] for a in ARTICLES if read(a["file"]).split("\n").count(a["title"]) == 2]
    assert sorted(twice) == sorted(TRUTH["traits"]["headline-twice"])
    assert twice
