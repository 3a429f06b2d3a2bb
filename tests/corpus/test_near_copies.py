"""Near-copies: the same words at another place are found, measured on the texts, and nothing else is."""

import random
from pathlib import Path

import pytest

from corpus.library import Library
from corpus.near_copies import LEAST, near_copies_of_all, packed, take_some_prints, unpacked
from corpus.samples import sample_articles
from corpus.shingles import LENGTH, MOST_PRINTS, prints_of, shared, shingles_of, words_of
from tests.corpus.making import change_database, incoming

WORDS = [
    f"{start}{end}" for start in "bar cor den fal gim hol".split() for end in "an et ing os um yx".split()
]


def prose(seed: int, count: int = 200) -> str:
    """So many words, other ones for each seed."""
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(60)}" for _ in range(count)) + "."


def add(library: Library, text: str, url: str) -> str:
    return library.add(incoming(text, url=url, title=url)).id


def test_words_are_folded_and_furniture_is_left_out() -> None:
    """Case and marks make no difference; a script without spaces gives characters."""
    assert words_of("“The Mayor’s fire”, — 3,800 U.S. dollars") == "the mayors fire 3800 us dollars".split()
    assert words_of("Listen Live\nFire.", [(0, 11)]) == ["fire"]
    assert words_of("東京の fire") == ["東", "京", "の", "fire"]


@pytest.mark.parametrize("text", ["", "one two three", "-- ... --", prose(1, LENGTH - 1)])
def test_a_text_without_a_sequence_has_no_fingerprints(text: str) -> None:
    """What is too short is no one's copy."""
    assert prints_of(text) == ()
    assert shared(shingles_of(words_of(text)), shingles_of(words_of(text))) == 0


def test_fingerprints_are_few_stable_and_local() -> None:
    """One in sixteen sequences or so, the same in every run; a part of a text has a part of its fingerprints."""
    words = words_of(prose(1, 4000))
    found = prints_of(" ".join(words))
    assert len(found) == MOST_PRINTS
    half = set(prints_of(" ".join(words[:1000])))
    assert 30 < len(half) < 100
    assert half >= set(found) & half
    assert prints_of(prose(3).upper()) == prints_of(f"— {prose(3)}".replace(" ", ", "))
    assert tuple(unpacked(packed(found))) == found


def test_a_copy_at_another_place_is_found_from_both_sides(library: Library) -> None:
    """Cut, touched up, within something longer: the share is that of the shorter text."""
    text = prose(1)
    words = text.split()
    touched = " ".join("other" if n == 100 else word for n, word in enumerate(words))
    ids = [add(library, text, "https://a.example/1")]
    ids.append(add(library, " ".join(words[:80]), "https://b.example/1"))
    ids.append(add(library, touched, "https://c.example/1"))
    ids.append(add(library, f"{prose(8, 300)} {text} {prose(9, 300)}", "https://d.example/1"))
    add(library, prose(2), "https://e.example/1")
    near = dict(library.near_copies(ids[0]))
    assert near.keys() == set(ids[1:])
    assert near[ids[1]] == near[ids[3]] == 1
    assert near[ids[2]] == pytest.approx(1 - LENGTH / (len(words) - LENGTH + 1))
    for other in ids[1:]:
        assert dict(library.near_copies(other))[ids[0]] == near[other]


def test_sharing_a_little_is_no_copy(library: Library) -> None:
    """Below half of the shorter text, or in a brief of a line or two, nothing is said."""
    text = prose(1)
    one = add(library, text, "https://a.example/1")
    add(library, " ".join(text.split()[:60]) + " " + prose(2, 200), "https://b.example/1")
    add(library, " ".join(text.split()[:20]), "https://c.example/1")
    assert library.near_copies(one) == ()


def test_versions_of_a_page_are_not_its_copies(library: Library) -> None:
    """They are told as versions; a copy elsewhere is told of each."""
    text = prose(1)
    ids = [add(library, text + end, "https://a.example/1") for end in ("", " More.")]
    copy = add(library, text + " x", "https://b.example/1")
    assert [id_ for id_, _ in library.near_copies(ids[0])] == [copy]
    assert {id_ for id_, _ in library.near_copies(copy)} == set(ids)


def test_all_at_once_and_one_by_one_agree(library: Library) -> None:
    """The list's answer is each article's own."""
    for seed in range(12):
        add(library, prose(seed % 5) + f" {prose(seed + 100, 20)}", f"https://a.example/{seed}")
    ids = [one.id for one in library.list()]
    each = {id_: near for id_ in ids if (near := library.near_copies(id_))}
    with library.reading() as db:
        assert near_copies_of_all(db, ids) == each
    assert len(each) == 12


def test_a_removed_copy_is_none_and_a_restored_one_is(library: Library) -> None:
    """What is found follows what is kept."""
    one, two = (add(library, prose(1) + end, f"https://a.example/{end}") for end in ("1", "2"))
    gone = library.take_out(two)
    assert library.near_copies(one) == ()
    library.put_back(gone)
    assert [id_ for id_, _ in library.near_copies(one)] == [two]


def test_an_article_that_is_not_there_has_none(library: Library) -> None:
    """Nothing, and no error."""
    assert library.near_copies("0" * 16) == ()


def test_copies_among_the_samples(library: Library) -> None:
    """What is found is what comparing every pair finds."""
    samples = sample_articles()
    ids = [outcome.id for outcome in library.add_many(samples)]
    sets = [shingles_of(words_of(one.text, one.boilerplate)) for one in samples]
    for at, id_ in enumerate(ids):
        near = {
            ids[n]: share
            for n in range(len(ids))
            if n != at and (share := shared(sets[at], sets[n])) >= LEAST
        }
        assert dict(library.near_copies(id_)) == near


def test_fingerprints_that_were_never_taken_are_taken_when_asked_for(tmp_path: Path) -> None:
    """Articles that an earlier version kept are found as well."""
    with Library.open(tmp_path / "library") as library:
        one, two = (add(library, prose(1) + end, f"https://a.example/{end}") for end in ("1", "2"))
    change_database(tmp_path / "library", "UPDATE trace SET prints = NULL")
    with Library.open(tmp_path / "library") as library:
        assert not library.check()
        assert take_some_prints(library, 1)
        assert [id_ for id_, _ in library.near_copies(one)] == [two]
        assert not take_some_prints(library)
