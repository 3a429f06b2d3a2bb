"""What an article says on its way into a page of HTML: everything is hostile until it has been through here.

None of it stands in an attribute, but for a web address that is http or https.
"""

import re
from html import escape

from corpus.cleaning import clean, clean_line
from desk.words import UNKNOWN

_WEB = re.compile(r"https?://", re.IGNORECASE)

POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
"""A page with this in its head fetches nothing, whatever is in it."""


def line(text: str) -> str:
    """A text on one line."""
    return escape(clean_line(text))


def whole(text: str) -> str:
    """A text with its line breaks."""
    return escape(clean(text))


def address(url: str | None) -> str:
    """A web address as a link, any other as text; that it is unknown where there is none."""
    if not url:
        return f"address {UNKNOWN}"
    shown = clean_line(url)
    if not _WEB.match(shown):
        return line(shown)
    return f'<a rel="noreferrer noopener" href="{escape(shown)}">{line(shown)}</a>'
