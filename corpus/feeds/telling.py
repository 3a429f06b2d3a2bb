"""Is it a feed, or a list of feeds? Told by the root element, or by what a JSON Feed must say of itself."""

import re
from typing import Final, Literal

Kind = Literal["xml", "json", "list"]
"""RSS and Atom; JSON Feed; OPML."""

_ROOT: Final = re.compile(
    rb"(?>\s++|<\?[^>]*+>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)*+"
    rb"<((?:[A-Za-z][\w.-]{0,40}:)?[A-Za-z]\w{0,20})([^>]{0,8000})",
    re.DOTALL | re.IGNORECASE,
)
_ATOM: Final = re.compile(rb"http://(?:www\.w3\.org/2005/Atom|purl\.org/atom/ns#)", re.IGNORECASE)
_RSS_IN_RDF: Final = re.compile(
    rb"http://(?:purl\.org/rss/1\.0/|(?:my|channel)\.netscape\.com/rdf/simple/)", re.IGNORECASE
)
_JSON_FEED: Final = re.compile(
    rb"""\s*\{(?:.{0,65536}?[,{\s])?"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org\\?/version\\?/1""",
    re.DOTALL,
)


def kind_of(head: bytes) -> Kind | None:
    """What begins with ``head``, which is UTF-8 or an encoding like it; None for anything else."""
    if head.lstrip()[:1] == b"{":
        return "json" if _JSON_FEED.match(head) else None
    root = _ROOT.match(head)
    if root is None:
        return None
    name = root[1].lower().rpartition(b":")[2]
    if name == b"opml":
        return "list"
    if name == b"rss" or (name == b"feed" and _ATOM.search(root[2])):
        return "xml"
    return "xml" if name == b"rdf" and _RSS_IN_RDF.search(root[2]) else None
