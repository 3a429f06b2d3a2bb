"""Addresses as feeds give them, made whole."""

import re
from typing import Final
from urllib.parse import urljoin

from corpus.addresses import is_web_address

_GAPS: Final = re.compile(r"[\t\r\n]+")


def web_address(value: object, base: str | None = None) -> str | None:
    """An address on the web (http or https), a relative one made whole with ``base``; None for anything else."""
    if not isinstance(value, str) or not value.strip():
        return None
    line = _GAPS.sub("", value).strip().replace(" ", "%20")
    try:
        whole = urljoin(base or "", line)
    except ValueError:
        return None
    return whole if is_web_address(whole) and not re.search(r"[<>\"]", whole) else None
