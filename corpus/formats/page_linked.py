"""The article in a page's JSON-LD: the first object of an article's kind, with what it refers to by id put in."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

LONGEST_SCRIPT: Final = 1024 * 1024
_MOST_SCRIPTS: Final = 20
_MOST_OBJECTS: Final = 1000
_MOST_NAMES: Final = 20

_KINDS: Final = re.compile(
    r"(?:News|Blog|Report|Opinion|Analysis|Review|Social)?.*(?:Article|BlogPosting|Posting)$"
)
_TAG: Final = re.compile(r"<[^<>]{0,500}>")
_PARTED: Final = re.compile(r"\s*<(?:/p|/h\d|/li|br)\b[^<>]{0,100}>\s*|\s*\n\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Linked:
    """What it says; None where it does not. ``body`` are the paragraphs of the text, where it is all there."""

    headline: str | None = None
    published: str | None = None
    changed: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    body: tuple[str, ...] = ()


def linked_of(scripts: list[str]) -> Linked:
    """Read the scripts; one that is broken, or longer than ``LONGEST_SCRIPT`` code points, is passed over."""
    objects = [one for script in scripts[:_MOST_SCRIPTS] for one in _objects(script)]
    article = next((one for one in objects if _is_article(one)), None)
    if article is None:
        return Linked()
    by_id = {id_: one for one in objects if isinstance(id_ := one.get("@id"), str) and "name" in one}
    return Linked(
        headline=_string(article.get("headline")) or _string(article.get("name")),
        published=_string(article.get("datePublished")),
        changed=_string(article.get("dateModified")),
        author=_name(article.get("author") or article.get("creator"), by_id),
        outlet=_name(article.get("publisher"), by_id),
        url=_string(article.get("url")) or _string(article.get("mainEntityOfPage")),
        language=_string(article.get("inLanguage")),
        body=_body(_string(article.get("articleBody"))),
    )


def _objects(script: str) -> Iterator[dict[str, Any]]:
    """The objects in a script, in order: those in lists, graphs, and what a page is about."""
    if len(script) > LONGEST_SCRIPT:
        return
    try:
        waiting = [json.loads(script.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one[:200]
        elif isinstance(one, dict):
            yield one
            waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]


def _is_article(one: dict[str, Any]) -> bool:
    kinds = one.get("@type")
    told = kinds if isinstance(kinds, list) else [kinds]
    return any(_KINDS.match(kind) for kind in told if isinstance(kind, str))


def _string(value: Any) -> str | None:
    return html.unescape(value) if isinstance(value, str) and value.strip() else None


def _name(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    """The name in "Ana Marsh", {"name": "Ana Marsh"}, {"@id": "#ana"}, or a list of such."""
    names = []
    for part in value[:_MOST_NAMES] if isinstance(value, list) else [value]:
        if isinstance(part, dict) and "name" not in part:
            part = by_id.get(str(part.get("@id")))
        name = part.get("name") if isinstance(part, dict) else part
        if isinstance(name, str) and name.strip():
            names.append(html.unescape(name.strip()))
    return ", ".join(names) or None


def _body(body: str | None) -> tuple[str, ...]:
    if body is None:
        return ()
    parts = _PARTED.split(body) if "<" in body or "\n" in body else [body]
    return tuple(text for part in parts if (text := " ".join(_TAG.sub("", part).split())))
