"""Who else tells a sentence, found among related articles."""

from pathlib import Path

from compare import least_sure
from desk.compared import compare_articles
from desk.session import Desk
from desk.support import MOST_RELATED, Carrier, Support, carried_by, related_ids, sentence_support
from tests.screens.small_library import BRIDGE_WIRE, incoming, make_library, three


def test_shared_sentences_have_their_carriers(tmp_path: Path) -> None:
    """The quotation that both outlets print is carried by the other; what one alone tells is not there."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        wire = desk.article(desk.search("ferries").hits[0].summary.id)
        local = desk.article(desk.search("shopkeepers").hits[0].summary.id)
        support = sentence_support(desk, wire)
        told = {wire.text[start:end] for start, end in support.sentences}
        assert any("Nobody was hurt" in sentence for sentence in told)
        assert not any("Ferries" in sentence for sentence in told)
        quote = support.index_at(wire.text.index("Nobody was hurt"))
        assert quote is not None
        (carrier,) = support.at(quote)
        assert carrier.id == local.id
        assert "Nobody was hurt" in local.text[slice(*carrier.span)]
        assert support.index_at(wire.text.index("Ferries")) is None
        assert support.index_at(10_000) is None


def test_each_carrier_counts_once(tmp_path: Path) -> None:
    """Copies of one report are so many carriers of each of its sentences, the article itself none of them."""
    copies = [incoming(f"{BRIDGE_WIRE}\n\nCopy number {n} here.", f"Copy {n}") for n in range(4)]
    with Desk.open(make_library(tmp_path, copies)) as desk:
        article = desk.article(desk.search("").hits[0].summary.id)
        support = sentence_support(desk, article)
        assert len(support.looked_at) == 3
        first = support.at(0)
        assert {one.id for one in first} == set(support.looked_at)
        assert all(one.kind == "same" for one in first)


def test_no_more_is_compared_than_is_quick(tmp_path: Path) -> None:
    """A crowd of related articles is cut to the likeliest few."""
    copies = [incoming(f"{BRIDGE_WIRE}\n\nCopy number {n} here.", f"Copy {n}") for n in range(20)]
    with Desk.open(make_library(tmp_path, copies)) as desk:
        article = desk.article(desk.search("").hits[0].summary.id)
        assert len(related_ids(desk, article)) == MOST_RELATED


def test_a_comparison_is_made_once(tmp_path: Path) -> None:
    """The second time the outcome is the one that was kept."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        wire = desk.article(desk.search("ferries").hits[0].summary.id)
        (other, *_) = related_ids(desk, wire)
        assert carried_by(desk, wire, other) is carried_by(desk, wire, other)


def test_nobody_else(tmp_path: Path) -> None:
    """An article that is alone has no support, and that is no error."""
    with Desk.open(make_library(tmp_path, three()[2:])) as desk:
        assert sentence_support(desk, desk.article(desk.search("").hits[0].summary.id)) == Support()


def test_what_is_not_sure_and_what_differs_is_said_as_a_comparison_says_it() -> None:
    """Of each sentence of an article that others tell, word for word or not."""
    with Desk.open(sample=True) as desk:
        titles = ("Steel merger to cost", "Rocket's a no-show")
        chosen = [one.id for one in desk.library.list() if (one.title or "").startswith(titles)]
        assert len(chosen) == len(titles)
        said: set[str] = set()
        for article in map(desk.library.get, chosen):
            for carrier in (one for by in sentence_support(desk, article).carriers for one in by):
                made = compare_articles(article, desk.library.get(carrier.id))
                told = [
                    (passage, made.comparison.links[n])
                    for passage in made.passages
                    for n in passage.links
                    if made.comparison.links[n].right == carrier.span
                    and made.comparison.links[n].score == carrier.score
                ]
                assert any(
                    carrier.doubtful == (link.kind == "reworded" and link.score < least_sure(made.comparison))
                    and (carrier.differs == "differs") == passage.certain
                    and (carrier.differs != "") == bool(passage.divergences)
                    for passage, link in told
                )
                said.add(", ".join(carrier.words))
        assert said == {
            "same",
            "reworded",
            "reworded, differs",
            "perhaps reworded",
            "reworded, may differ",
        }


def test_what_is_not_sure_may_differ_for_certain() -> None:
    """Both are said, one beside the other."""
    carrier = Carrier("a" * 16, (0, 9), "reworded", 0.6, doubtful=True, differs="differs")
    assert carrier.words == ["perhaps reworded", "differs"]
