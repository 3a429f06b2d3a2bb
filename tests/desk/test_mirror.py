"""Sides changed over without comparing anew."""

from dataclasses import replace
from itertools import pairwise

from compare import Comparison
from corpus.article import Article
from corpus.samples import sample_articles
from desk.compared import Compared, compare_articles
from desk.mirror import mirrored


def articles() -> list[Article]:
    """The sample articles."""
    return [
        Article(one.sha256[:16], one.sha256, one.text, one.title, one.source, one.published)
        for one in sample_articles()
    ]


def settled(compared: Compared) -> Comparison:
    """The comparison, with the runs of each link in one order; how sure a link is may depend on the side."""
    found = compared.comparison
    links = (
        replace(k, score=0.0, runs=tuple(sorted(k.runs, key=lambda r: (r.left, r.right))))
        for k in found.links
    )
    return replace(found, links=tuple(links))


def test_a_mirrored_comparison_is_the_comparison_the_other_way_round() -> None:
    """Links and divergences with their words are those that comparing right with left gives."""
    for left, right in list(pairwise(articles()))[:12]:
        turned, _ = mirrored(compare_articles(left, right))
        anew = compare_articles(right, left)
        assert settled(turned) == settled(anew)


def test_mirrored_twice_is_as_before_and_the_order_names_the_passages() -> None:
    """The order says where each passage stood."""
    left, right = articles()[:2]
    compared = compare_articles(left, right)
    turned, order = mirrored(compared)
    assert sorted(order) == list(range(len(compared.passages)))
    for passage, n in zip(turned.passages, order, strict=True):
        before = compared.passages[n]
        assert (passage.left, passage.right) == (before.right, before.left)
        links, links_before = turned.comparison.links, compared.comparison.links
        assert {(links[k].right, links[k].left) for k in passage.links} == {
            (links_before[k].left, links_before[k].right) for k in before.links
        }
    assert settled(mirrored(turned)[0]) == settled(compared)
