"""The shared analysis: which terms a text has, where they stand, and that spans are true."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folding import LONGEST_TERM, fold
from index.tokens import postings, sequences, tokens, unplaced


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The minister resigned", "the minist resign"),
        ("Zürich ZURICH zu\u0308rich", "zurich zurich zurich"),
        ("Biden's Biden’s voters’", "biden biden voter"),
        ("don't don’t", "dont dont"),
        ("we’re they'll", "we they"),
        ("U.S. US", "us US us US"),
        ("who WHO us", "who who WHO us"),
        ("C.I.A. CIA c.i.a.", "cia cia cia"),
        ("3,800 3800 3\u202f800 3.5 1.200.000", "3800 3800 3800 3.5 1200000"),
        ("Jan 1,2022", "jan 1 2022"),
        ("cease-fire", "ceas fire ceasefir"),
        ("COVID-19", "covid 19 covid19"),
        ("$2.5bn 50%", "2.5 bn 2.5bn 50"),
        ("a-b-c-d-e", "a b c d e"),
        ("end.Next a/b x_y", "end next a b x y"),
        ("東京都 ab", "東京 京都 都 ab"),
        ("東京2025年", "東京 京 2025 年"),
        ("ＡＢＣ ①", "abc 1"),
        ("مُحَمَّد", "محمد"),
        ("कि की", "कि की"),
        ("٣٤٥", "345"),
        ("Łódź Ørsted Straße", "lodz orst strass"),
        ("gov\u00adern co\u200dop", "govern coop"),
        ("😀👍", "😀 👍"),
        ("— “ ” … :: \x00\x1b", ""),
    ],
)
def test_terms(text: str, terms: str) -> None:
    """A text has these terms, in this order."""
    assert [token.term for token in tokens(text)] == terms.split()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("the Biden’s plan", ["the", "Biden’s", "plan"]),
        ("(U.S.) troops.", ["U.S.", "U.S.", "troops"]),
        ("a cease-fire", ["a", "cease", "fire", "cease-fire"]),
        ("some 3,800.", ["some", "3,800"]),
        ("東京都", ["東京", "京都", "都"]),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    """Each term's span slices to what is read as it, to the character."""
    assert [text[token.start : token.end] for token in tokens(text)] == spans


@given(
    st.text(alphabet=st.characters(codec=None), max_size=200)
    | st.text("aé-'’. ,3中ไ\u0301U.S\u200d", max_size=60)
)
def test_laws(text: str) -> None:
    """For any text: spans are true and rising by position, terms bounded, and the index keeps the very same terms."""
    found = list(tokens(text))
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.form) <= LONGEST_TERM
        assert token.term
        assert not any(c.isspace() for c in token.term)
        assert token.width >= 1
    where, forms = postings(text)
    kept = {(term, *place) for term, many in where.items() for place in unplaced(many)}
    assert kept == {(t.term, t.pos, t.width) for t in found}
    assert forms == {t.form for t in found}
    assert all(many == sorted(set(many)) for many in where.values())
    assert [t.pos for t in found if t.width == 1] == sorted(t.pos for t in found if t.width == 1)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_ends_where_a_space_stands(left: str, right: str) -> None:
    """Two texts with a blank line between have the terms of both, and no other."""
    apart = [t.term for t in tokens(left)] + [t.term for t in tokens(right)]
    assert [t.term for t in tokens(f"{left}\n\n{right}")] == apart


@given(st.text(max_size=30))
def test_fold_settles(word: str) -> None:
    """Case and accents of Latin letters make no difference to a folded word."""
    letters = "".join(c for c in word if c.isascii())
    assert fold(letters) == fold(letters.upper()) == fold(unicodedata.normalize("NFD", letters))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("warned", {("warn",)}),
        ("e-mail", {("e", "mail"), ("email",)}),
        ("an e-mail", {("an", "e", "mail"), ("an", "email")}),
        ("U.S.", {("US",)}),
        ("東京都", {("東京", "京都")}),
        ("", set()),
        ("::", set()),
    ],
)
def test_sequences(text: str, runs: set[tuple[str, ...]]) -> None:
    """What a searcher types stands for these runs of terms."""
    assert set(sequences(text)) == runs


@given(st.text(max_size=60))
def test_a_text_has_its_own_sequences(text: str) -> None:
    """Any text is found by itself as a phrase: each run typed stands in the text typed, or a run of it does."""
    there = {(t.term, t.pos) for t in tokens(text)}
    runs = sequences(text)
    if runs:
        assert any(all((term, pos + i) in there for i, term in enumerate(runs[0])) for _, pos in there)


def test_long_words_are_cut() -> None:
    """A word of absurd length is one bounded term, found by the same word."""
    long = "x" * 100_000
    [token] = tokens(long)
    assert (len(token.term), token.start, token.end) == (LONGEST_TERM, 0, 100_000)
    assert sequences(long) == ((token.term,),)


def test_threads() -> None:
    """The stemmer gives the same terms in many threads at once."""
    texts = [f"running{n} warnings{n} ministers{n}" for n in range(400)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda t: [x.term for x in tokens(t)], texts)) == [
            [x.term for x in tokens(t)] for t in texts
        ]
