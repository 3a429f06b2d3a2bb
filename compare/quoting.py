"""Quotations: what stands in quotation marks, read over the whole text, curly or straight, since one may go on.

“We left, and won.”     "We left" ”     the marks of one quotation need not be of one kind
“… lies or” fakes”                      a mark within that was set the wrong way round ends nothing
"We left,'' he said.                    two single marks end what a straight mark began
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus.spans import Span

_TAIL = re.compile(r"(?P<inside>[^“”«„\"\n][^“”\"\n]++)(?:”|(?<=[.,?!…])\"(?!\w))")
"""The end of a quotation that began before its paragraph, with which a line begins."""
_END = re.compile('[”"]')
_WITHIN = r"\"(?:(?<![.,?!…]\")|(?=\w))"
"""A straight mark that ends no quotation: behind no stop, or before a letter."""
_CURLY = re.compile(
    rf"[“«„](?P<inside>[^“”«»„\n]{{2}}[^“”«»„\n\"]*+(?:{_WITHIN}[^“”«»„\n\"]*+)*(?!{_WITHIN})"
    r"(?:”[ ]?[\w’'-]+(?:[ ][\w’'-]+)?(?=”))?)(?:[”»\"]|(?=\n|\Z))"
)
_SINGLE_WITHIN = r"'(?:(?<![.,?!…]')|(?!'))"
_STRAIGHT = re.compile(
    rf"\"(?<!\w.)(?!\s)(?P<inside>[^\"“”\n]{{2}}[^\"“”\n']*+(?:{_SINGLE_WITHIN}[^\"“”\n']*+)*(?!{_SINGLE_WITHIN}))"
    r"(?:[\"”]|''|(?=\n|\Z))"
)
_SINGLE = re.compile(r"[‘'](?<!\w.)(?P<inside>[^‘’'\n]{3,}+(?:[’']\w[^‘’'\n]*+)*)[’'](?!\w)")


def quotations(text: str) -> tuple[Span, ...]:
    """The insides of all quotations of ``text``, as half-open spans in order, without overlap."""
    found = [m.span("inside") for m in _tails(text)]
    for pattern, marks in ((_CURLY, "“«„"), (_STRAIGHT, '"'), (_SINGLE, "‘'")):
        for m in pattern.finditer(text) if any(mark in text for mark in marks) else ():
            span = m.span("inside")
            at = bisect_left(found, span)
            if (not at or found[at - 1][1] <= span[0]) and (at == len(found) or span[1] <= found[at][0]):
                found.insert(at, span)
    return tuple(found)


def _tails(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_TAIL`` at the beginnings of lines, looked for only where a line has a mark that may end it."""
    mark = _END.search(text)
    while mark:
        found = _TAIL.match(text, text.rfind("\n", 0, mark.start()) + 1)
        if found:
            yield found
        end = text.find("\n", mark.end())
        mark = _END.search(text, end) if end > 0 else None
