"""NITF and NewsML, as agencies send them: what is said of an article, and its words."""

import pytest

from corpus.refusals import PassedOver
from tests.corpus import made
from tests.corpus.reading import read

DATED = "PORT ELLEN, March 4 (Coastal Wire) - "


def test_nitf() -> None:
    """Headline, byline, date and outlet are told; the dateline goes before the first word; captions are left out."""
    (article,), refused = read(made.NITF, "a.xml")
    assert refused == []
    assert article.title == "Fire closes the harbour"
    assert (article.author, article.source) == ("Ana Marsh", "The Quay Gazette")
    assert (article.published, article.language) == ("2025-03-04T06:40:00+01:00", "en")
    assert article.text == f"PORT ELLEN — {made.FIRST}\n\n{made.SECOND}"
    assert article.raw == made.NITF.encode()
    assert article.extractor == "newsxml/1"


@pytest.mark.parametrize("name", ["a.xml", "a.nitf", "unnamed"])
@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_nitf_in_any_encoding(name: str, encoding: str) -> None:
    """It is told by its root, in the encoding that it declares."""
    text = made.NITF.replace('encoding="utf-8"', f'encoding="{encoding}"').replace("quay,", "Zoë’s quay,")
    (article,), _ = read(text.encode(encoding, "xmlcharrefreplace"), name)
    assert "Zoë’s quay," in article.text


@pytest.mark.parametrize(
    ("gone", "outlet"),
    [
        ('<pubdata name="The Quay Gazette" date.publication="20250304"/>', "Quay Press"),
        ('<doc.copyright holder="Quay Press"/>', "The Quay Gazette"),
    ],
)
def test_who_published(gone: str, outlet: str) -> None:
    """The publication, or whoever holds the rights."""
    (article,), _ = read(made.NITF.replace(gone, ""), "a.xml")
    assert article.source == outlet


def test_a_message_of_several_items() -> None:
    """Each item with words is an article, in XHTML or in NITF; a picture is counted and no failure."""
    (first, second), (passed,) = read(made.newsml(), "a.xml")
    for article in (first, second):
        assert (article.title, article.source) == ("Fire closes the harbour", "Coastal Wire")
        assert (article.author, article.published) == ("Ana Marsh", "2025-03-04T06:40:00+01:00")
        assert article.text == f"{DATED}{made.FIRST}\n\n{made.SECOND}"
    assert (first.language, second.language) == ("en-GB", "en")
    assert first.boilerplate == ((0, len(DATED.rstrip())),) or first.text[: first.boilerplate[0][1]] in DATED
    assert first.origin == "a.xml, item 1"
    assert first.raw != second.raw
    assert isinstance(passed, PassedOver)
    assert "1 item that is no text" in str(passed)


def test_one_item_alone() -> None:
    """A file of one item is that item; its raw bytes are the file's."""
    raw = made.item(made.in_xhtml())
    (article,), _ = read(raw, "a.xml")
    assert article.raw == raw.encode()


@pytest.mark.parametrize(
    ("told", "instead", "outlet"),
    [
        ("<name>Coastal Wire</name>", "", "CW"),
        (
            '<provider literal="CW"><name>Coastal Wire</name></provider>',
            '<provider qcode="nprov:AFP"/>',
            "AFP",
        ),
        ('<provider literal="CW"><name>Coastal Wire</name></provider>', "", None),
    ],
)
def test_who_provides(told: str, instead: str, outlet: str | None) -> None:
    """The provider's name, or else its code."""
    (article,), _ = read(made.item(made.in_xhtml()).replace(told, instead), "a.xml")
    assert article.source == (outlet or "Coastal Wire")  # as the dateline has it


def test_plain_text_in_an_item() -> None:
    """Lines are kept, the indentation of the XML around them is not."""
    inline = f'<inlineData contenttype="text/plain">\n  {made.FIRST}\n\n  {made.SECOND}\n</inlineData>'
    (article,), _ = read(made.item(inline), "a.xml")
    assert article.text == f"{DATED}{made.FIRST}\n\n{made.SECOND}"


def test_the_first_version_of_newsml() -> None:
    """It has other names for the same things."""
    raw = f"""<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20250304</DateId></NewsIdentifier>
</Identification><NewsManagement><ThisRevisionCreated>20250304T064000Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Fire closes the harbour</HeadLine><ByLine>By Ana Marsh</ByLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Coastal Wire"/></Provider></AdministrativeMetadata>
<ContentItem><DataContent>{made.PROSE}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    (article,), _ = read(raw, "a.xml")
    assert (article.title, article.author, article.source) == (
        "Fire closes the harbour",
        "Ana Marsh",
        "Coastal Wire",
    )
    assert article.published == "2025-03-04T06:40:00+00:00"
    assert article.text == f"{made.FIRST}\n\n{made.SECOND}"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (
            "<?xml version='1.0'?><svg xmlns='x'><text>Rain</text></svg>",
            "XML of a kind that holds no articles (<svg>)",
        ),
        (made.NITF[:-400], "its XML is broken"),
        (made.NITF.replace(made.PROSE, ""), "there is no text in it"),
        (made.item('<remoteContent href="http://x/a.txt"/>'), "its content is not in it, but elsewhere"),
        ('<?xml version="1.0"?><newsMessage><header/></newsMessage>', "there is no item in it"),
        (
            '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><nitf><body>&b;</body></nitf>',
            "entities of its own",
        ),
        (
            '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><p>&a;</p></nitf>',
            "entities of its own",
        ),
        ("<?xml version='1.0'?><nitf>" + "<p>" * 1000, "nested too deeply"),
        ("<?xml version='1.0'?><nitf>" + "<p/>" * 500_000, "more than 200,000 elements"),
        ("<?xml version='1.0' encoding='rain'?><nitf/>", "its XML is"),
    ],
)
def test_what_is_refused(raw: str, reason: str) -> None:
    """Other XML, broken XML, and XML made to harm."""
    _, (refusal,) = read(raw, "a.xml")
    assert reason in refusal.reason


def test_nothing_outside_the_file_is_asked_for() -> None:
    """The type that a document names is not looked for; signs that it would define are known."""
    raw = made.NITF.replace('"nitf-3-5.dtd"', '"http://127.0.0.1:9/nitf.dtd"').replace(
        "quay,", "quay&mdash;a pier,"
    )
    (article,), _ = read(raw, "a.xml")
    assert "quay—a pier," in article.text
