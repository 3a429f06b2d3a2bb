"""Articles made for these tests: invented, short, and told apart by their ids."""

from corpus.article import Article


def article(
    id_: str,
    text: str = "",
    *,
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
) -> Article:
    """An article of which only what a test is about needs saying."""
    return Article(id=id_, sha256=id_, text=text, title=title, source=source, published=published)


HARBOUR = (
    article(
        "a1",
        "A fire tore through the harbour on Monday. The mayor declared a state of emergency. Some 3,800 people fled.",
        title="Fire at the harbour",
        source="Coastal Wire",
        published="2025-03-04",
    ),
    article(
        "a2",
        "Harbour workers said they had no warning before the fire. “We have no comment,” the owners’ lawyer said.",
        title="Workers: no warning before harbour blaze",
        source="Morning Herald",
        published="2025-03-05T08:30:00+01:00",
    ),
    article(
        "a3",
        "U.S. officials denied that Zürich bankers had paid for the cease-fire. They told us nothing else.",
        title="Denial over cease-fire money",
        source="Evening Post",
        published="2025-01-31",
    ),
    article(
        "a4",
        "The state had an emergency, and the harbour was quiet. Warnings were issued. 東京都の知事は火曜日に話した。",
        title=None,
        source="Coastal Wire",
        published=None,
    ),
)
