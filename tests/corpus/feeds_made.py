"""Feeds for the tests, made on the spot."""

FIRST = "The old harbour was closed on Tuesday after a fire in a warehouse, the port office said."
SECOND = "Nobody was hurt, and the ferries will sail from the northern quay until Friday."
HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
TEXT = f"{FIRST}\n\n{SECOND}"
ADDRESS = "https://quay.example/feeds/world.xml"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>{title}</title><link>https://quay.example/</link><language>en-gb</language>
<lastBuildDate>Wed, 05 Mar 2025 10:00:00 +0100</lastBuildDate>
{items}
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="html">The Quay &amp;amp; Dock Gazette</title><link rel="self" href="{ADDRESS}"/><link href="https://quay.example/"/>
<entry><title>Fire &lt;closes&gt; the harbour</title><link href="../news/fire"/><id>tag:quay.example,2025:1</id>
<author><name>Ana Marsh</name></author><author><name>Ben Ode</name></author>
<updated>2025-03-05T10:00:00Z</updated><published>2025-03-04T06:40:00+01:00</published><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content></entry>
</feed>"""

RSS_1 = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{ADDRESS}"><title>The Quay Gazette</title><link>https://quay.example/</link>
<items><rdf:Seq><rdf:li rdf:resource="https://quay.example/news/fire"/></rdf:Seq></items></channel>
<item rdf:about="https://quay.example/news/fire"><title>Fire closes the harbour</title>
<link>https://quay.example/news/fire</link><dc:date>2025-03-04T06:40:00+01:00</dc:date>
<dc:creator>Ana Marsh</dc:creator><content:encoded><![CDATA[{HTML}]]></content:encoded></item></rdf:RDF>"""

RSS_091 = f"""<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>The Quay Gazette</title><link>https://quay.example/</link>
<item><title>Fire closes the harbour</title><link>https://quay.example/news/fire</link>
<description>{(FIRST + " " + SECOND + " ") * 6}</description></item></channel></rss>"""

JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Quay Gazette",
    "home_page_url": "https://quay.example/",
    "language": "en-GB",
    "items": [
        {
            "id": "1",
            "url": "/news/fire",
            "title": "Fire closes the harbour",
            "content_html": HTML,
            "date_published": "2025-03-04T06:40:00+01:00",
            "authors": [{"name": "Ana Marsh"}, {"name": "Ben Ode"}],
        }
    ],
}


def item(
    title: str = "Fire closes the harbour",
    link: str = "https://quay.example/news/fire",
    body: str = HTML,
    more: str = "",
) -> str:
    content = f"<content:encoded><![CDATA[{body}]]></content:encoded>" if body else ""
    return f"<item><title>{title}</title><link>{link}</link>{content}{more}</item>\n"


def rss(*items: str, title: str = "The Quay Gazette") -> str:
    return RSS.format(title=title, items="".join(items))


HOSTILE = f"""<p onclick="x()">{FIRST}</p><script>document.write("owned")</script><style>p{{}}</style>
<img src="https://tracker.example/pixel.gif?u=7" width="1" height="1" alt="owned"><iframe src="x">owned</iframe>
<div style="display: none">owned</div><p hidden>owned</p><form><input value="owned"><button>owned</button></form>
<a href="javascript:owned()">{SECOND[:30]}</a>{SECOND[30:]}
<p>A line with [/b] [bold]brackets[/bold], \u202ereversed\u202c and \u200bhidden.</p>
<svg><text>owned</text></svg><math>owned</math><template>owned</template><object data="x">owned</object>"""

LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY lol1 "{one}"><!ENTITY lol2 "{two}">]>
<rss version="2.0"><channel><title>&lol2;</title><item><title>x</title><description>&lol2;</description></item>
</channel></rss>""".format(one="&lol;" * 1000, two="&lol1;" * 1000)
