"""Entries of which a feed carries only a summary: counted, kept, or their pages fetched, again where that may help."""

import re
from datetime import UTC, datetime, timedelta

from corpus.feeds import kept
from corpus.feeds.failed import failures
from corpus.library import Library
from tests.corpus.feeds_made import SECOND, item, rss
from tests.desk.feeds_served import fetch, report_page, tagged, with_summaries
from tests.fetching.site import Handler, Site, reply


def test_summaries_are_counted_and_left(library: Library, site: Site) -> None:
    """What carries a summary alone is no article, unless the summaries are wanted."""
    site.pages["/feed"] = tagged(with_summaries(3, site))
    [taken], _ = fetch(library, site.url("/feed"))
    assert (taken.added, taken.summaries) == (0, 3)
    [taken], _ = fetch(library)
    assert (taken.unchanged, taken.summaries) == (True, 3)
    [taken], _ = fetch(library, summaries=True)
    assert (taken.added, taken.summaries) == (3, 0)


def test_pages_are_fetched_once(library: Library, site: Site) -> None:
    """With pages, each entry's page becomes the article, with the feed's date and author; it is not asked for again."""
    site.pages |= {"/feed": tagged(with_summaries(3, site))} | {f"/{n}": report_page(n) for n in range(3)}
    fetch(library, site.url("/feed"))
    [taken], _ = fetch(library, pages=True)
    assert (taken.added, taken.summaries, taken.refused) == (3, 0, [])
    article = library.get(library.list()[0].id)
    assert article.text.startswith(SECOND)
    assert article.published == "2025-03-04T06:40:00+01:00"
    assert article.author == "Ana Marsh"
    asked = len(site.requests)
    [taken], _ = fetch(library, pages=True)
    assert (taken.added, taken.known) == (0, 3)
    assert [one.target for one in site.requests[asked:] if one.target != "/robots.txt"] == ["/feed"]


def test_pages_replace_summaries_that_were_kept(library: Library, site: Site) -> None:
    """A summary in the library is no reason not to fetch the article."""
    site.pages |= {"/feed": tagged(with_summaries(1, site)), "/0": report_page(0)}
    assert fetch(library, site.url("/feed"), summaries=True)[1].added == 1
    report = fetch(library, pages=True)[1]
    assert report.added + report.updated == 1
    assert library.count() == 2


def test_pages_that_fail_are_tried_again_if_that_may_help(library: Library, site: Site) -> None:
    """A page whose server is busy, or that is not there yet, is asked for again the next time, though the feed stays;
    one that is forbidden is not. Once nothing is left to be tried, the feed's server may say "not changed" again."""
    busy = reply(status="503 Service Unavailable")
    later: list[Handler] = [busy, busy, busy, report_page(1)]
    missing: list[Handler] = [reply(status="404 Not Found"), report_page(2)]
    site.pages |= {"/feed": tagged(with_summaries(4, site)), "/0": report_page(0), "/1": later, "/2": missing}
    site.pages["/3"] = reply(status="403 Forbidden")
    kept.add(library, site.url("/feed"), pages=True)
    [taken], report = fetch(library)
    assert taken.added == 1
    refused = " ".join(taken.refused)
    assert [len(re.findall(rf"\b{code}\b", refused)) for code in (503, 404, 403)] == [1, 1, 1]
    assert report.refused == 3
    [taken], _ = fetch(library)
    assert (taken.added, taken.known, len(taken.refused)) == (2, 1, 1)
    [taken], _ = fetch(library)
    assert taken.unchanged
    assert site.asked_for().count("/3") == 2


def test_pages_that_always_fail_are_given_up(library: Library, site: Site) -> None:
    """After five failures over three days a page is not asked for again, and its feed may be "not changed"."""
    site.pages["/feed"] = tagged(with_summaries(2, site))
    site.pages["/0"] = report_page(0)
    kept.add(library, site.url("/feed"), pages=True)
    for _ in range(6):
        [taken], _ = fetch(library)
        assert len(taken.refused) == 1
    with library.writing() as db:  # as if the first time had been four days ago
        earlier = (datetime.now(UTC) - timedelta(days=4)).isoformat(timespec="seconds")
        assert db.execute("UPDATE page_failed SET since = ?", (earlier,)).rowcount == 1
    asked = site.asked_for().count("/1")
    [taken], _ = fetch(library)
    assert taken.given_up == 1
    assert site.asked_for().count("/1") == asked
    assert fetch(library)[0][0].unchanged
    site.pages["/feed"] = tagged(with_summaries(1, site))
    fetch(library)
    assert failures(library, site.url("/feed")) == {}


def test_entries_that_are_full_need_no_page(library: Library, site: Site) -> None:
    """With pages, only what carries a summary alone is fetched."""
    site.pages["/feed"] = reply(rss(item(link=site.url("/fire"))).encode())
    [taken], _ = fetch(library, site.url("/feed"), pages=True)
    assert taken.added == 1
    assert site.asked_for() == ["/feed"]
