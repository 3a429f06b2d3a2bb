"""Files of every format, made by hand: for the tests of the readers, and to start fuzzing from."""

import gzip
import io
import quopri
import re
import zipfile
from collections.abc import Mapping

FIRST = "The old harbour was closed on Tuesday after a fire broke out in a net store on the quay, the port office said."
SECOND = (
    "Nobody was hurt, said Ana Marsh, who runs the office, and the ferry to the islands would sail again by the"
    " evening, as soon as the smoke had cleared."
)
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p>"


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def page(title: str = "Fire closes the harbour", prose: str = PROSE) -> bytes:
    """A web page with one article."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta property="og:site_name" content="The Quay Gazette"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{prose}</article></body></html>"
    ).encode()


# -- web archives


def record(kind: str, block: bytes, uri: str = "https://www.quay.example/fire", **headers: str) -> bytes:
    """A record of a web archive, as its format has it."""
    told = {
        "WARC-Type": kind,
        "WARC-Target-URI": uri,
        "WARC-Date": "2025-03-04T06:45:00Z",
        "Content-Length": str(len(block)),
    }
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """What a server sent, as a record holds it."""
    told = {"Content-Type": "text/html; charset=utf-8"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def chunked(body: bytes, size: int = 100) -> bytes:
    """A body in chunks, as servers send it whose length they do not know beforehand."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def records() -> list[bytes]:
    """What a crawl leaves: two pages, and a good deal besides."""
    packed = chunked(gzip.compress(page("The ferry sails again")))
    return [
        record("warcinfo", b"software: a crawler\r\n", uri=""),
        record("request", b"GET /fire HTTP/1.1\r\nHost: www.quay.example\r\n\r\n"),
        record("response", answer(page())),
        record(
            "response",
            answer(packed, Content_Encoding="gzip", Transfer_Encoding="chunked"),
            uri="https://www.quay.example/ferry",
        ),
        record("response", answer(b"\x89PNG\r\n", Content_Type="image/png")),
        record("response", answer(page(), "404 Not Found")),
        record("revisit", b"HTTP/1.1 200 OK\r\n\r\n"),
        record("metadata", b"outlink: https://www.quay.example/\r\n"),
    ]


def web_archive(*, packed: bool = False) -> bytes:
    """A WARC file; ``packed`` record by record, as crawlers do it."""
    return b"".join(gzip.compress(one) if packed else one for one in records())


def archive_members() -> dict[str, bytes | str]:
    """What is in a WACZ file."""
    return {
        "datapackage.json": '{"profile": "data-package", "resources": []}',
        "archive/data.warc.gz": web_archive(packed=True),
        "indexes/index.cdx.gz": gzip.compress(b"example,quay)/fire 20250304064500 {}\n"),
        "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "https://www.quay.example/fire"}\n',
    }


def packaged_archive() -> bytes:
    """A WACZ file."""
    return zipped(archive_members())


# -- mail

HEADERS = {
    "Received": "from mail.quay.example (mail.quay.example [192.0.2.1])\r\n\tby mx.example.org; Tue, 4 Mar 2025 06:41",
    "From": "Ana Marsh <ana@quay.example>",
    "To": "reader@example.org",
    "Subject": "=?utf-8?Q?Fire_closes_the_harbour_=E2=80=93_nobody_hurt?=",
    "Date": "Tue, 4 Mar 2025 06:40:00 +0100",
    "Message-ID": "<fire@quay.example>",
    "List-Id": '"The Quay Morning" <morning.quay.example>',
    "MIME-Version": "1.0",
}


def message(body: str | bytes, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    """A message, its lines ended as mail's are."""
    told = (
        HEADERS | {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
    )
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    raw = body.encode() if isinstance(body, str) else body
    return lines.encode() + b"\r\n" + raw


def parts(
    *bodies: tuple[str, str | bytes], kind: str = "alternative", mark: str = "=_parts"
) -> tuple[bytes, str]:
    """A body of several parts, and the type that goes with it; each part is its headers, and what is below them."""
    raw = b""
    for headers, body in bodies:
        raw += f"--{mark}\r\n{headers}\r\n\r\n".encode()
        raw += (body.encode() if isinstance(body, str) else body) + b"\r\n"
    return raw + f"--{mark}--\r\n".encode(), f'multipart/{kind}; boundary="{mark}"'


def newsletter() -> bytes:
    """A newsletter in two forms, with a picture attached."""
    both, kind = parts(
        ("Content-Type: text/plain", "Read this in your browser: https://quay.example/c/1\r\n"),
        (
            "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
            f"<html><body><table><tr><td><h1>Fire</h1>{PROSE}</td></tr></table></body></html>",
        ),
        mark="inner",
    )
    return message(
        *parts(
            (f"Content-Type: {kind}", both),
            (
                "Content-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n"
                "Content-Transfer-Encoding: base64",
                "iVBORw0KGgo=",
            ),
            kind="mixed",
        )
    )


def saved_page() -> bytes:
    """A web page as a browser saves it in one file."""
    body, kind = parts(
        (
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            "Content-Location: https://www.quay.example/fire",
            quopri.encodestring(page()).replace(b"\n", b"\r\n"),
        ),
        (
            "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png",
            "iVBORw0KGgo=",
        ),
        kind="related",
    )
    gone = {"Received": "", "To": "", "Message_ID": "", "List_Id": ""}
    return message(
        body,
        kind,
        **gone,
        From="<Saved by Blink>",
        Subject="Fire closes the harbour",
        Snapshot_Content_Location="https://www.quay.example/fire",
    )


def mailbox(*messages: bytes) -> bytes:
    """An mbox file."""
    out = b""
    for one in messages:
        quoted = re.sub(rb"\n(>*From )", rb"\n>\1", one.replace(b"\r\n", b"\n"))
        out += b"From ana@quay.example Tue Mar  4 06:41:00 2025\n" + quoted.rstrip(b"\n") + b"\n\n"
    return out


# -- books

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def document(title: str, body: str) -> str:
    """A document of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body>{body}</body></html>"
    )


def package(items: str, spine: str, metadata: str = "") -> str:
    """A book's package document."""
    told = metadata or (
        "<dc:title>The Quay Gazette [Tue, 04 Mar 2025]</dc:title><dc:creator>Ana Marsh</dc:creator>"
        "<dc:publisher>The Quay Press</dc:publisher><dc:date>2025-03-04</dc:date><dc:language>en-GB</dc:language>"
    )
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{told}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )


def book_members() -> dict[str, bytes | str]:
    """What is in a book: a cover, a table of contents, and two articles."""
    kind = 'media-type="application/xhtml+xml"'
    items = (
        f'<item id="nav" href="nav.xhtml" {kind} properties="nav"/><item id="c" href="cover.xhtml" {kind}/>'
        f'<item id="a" href="text/fire%201.xhtml" {kind}/><item id="b" href="text/ferry.xhtml" {kind}/>'
    )
    spine = "".join(f'<itemref idref="{one}"/>' for one in ("nav", "c", "a", "b"))
    contents = '<nav><ol><li><a href="text/fire%201.xhtml">Fire closes the harbour</a></li></ol></nav>'
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": package(items, spine),
        "OEBPS/nav.xhtml": document("Contents", contents),
        "OEBPS/cover.xhtml": document("Cover", "<p>The Quay Gazette</p>"),
        "OEBPS/text/fire 1.xhtml": document("Chapter 1", PROSE),
        "OEBPS/text/ferry.xhtml": document("The ferry sails again", PROSE.replace("</p>", "<b></p>")),
    }


def book() -> bytes:
    """An EPUB file."""
    return zipped(book_members())


# -- what agencies send

NITF = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>fire-harbour</title><docdata><date.issue norm="20250304T064000+0100"/>
<doc.copyright holder="Quay Press"/></docdata><pubdata name="The Quay Gazette" date.publication="20250304"/></head>
<body xml:lang="en"><body.head><hedline><hl1>Fire closes the&nbsp;harbour</hl1><hl2>Nobody hurt</hl2></hedline>
<byline>By <person>Ana Marsh</person><byttl>Staff</byttl></byline>
<dateline><location>PORT ELLEN</location></dateline></body.head>
<body.content><block>{PROSE}<media><media-caption>Smoke over the quay.</media-caption></media></block></body.content>
</body></nitf>"""

_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:cw:1" version="2" xml:lang="en-GB">
<rightsInfo><copyrightHolder literal="CW"/></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="CW"><name>Coastal Wire</name></provider>
<versionCreated>2025-03-04T06:40:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><creator><name>Ana Marsh</name></creator>
<headline>Fire closes the harbour</headline><dateline>PORT ELLEN, March 4 (Coastal Wire) -</dateline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def item(content: str) -> str:
    """An item of NewsML-G2 with this in it."""
    return _ITEM.format(content=content)


def in_xhtml(prose: str = PROSE) -> str:
    """Content as XHTML."""
    inner = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{prose}</body></html>'
    )
    return f'<inlineXML contenttype="application/xhtml+xml">{inner}</inlineXML>'


def in_nitf() -> str:
    """Content as NITF."""
    inner = NITF.partition("?>")[2].partition(">")[2].replace("&nbsp;", " ")
    return f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>'


def newsml() -> bytes:
    """A message of three items: XHTML, a picture, NITF."""
    picture = item('<remoteContent href="a.jpg" contenttype="image/jpeg"/>').replace(
        "ninat:text", "ninat:picture"
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/>'
        f"<itemSet>{item(in_xhtml())}{picture}{item(in_nitf())}</itemSet></newsMessage>"
    ).encode()
