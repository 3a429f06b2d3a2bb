"""Fetching over HTTP: politely, within limits of time and size, and never into private networks.

>>> with Fetcher(Policy(), seen=lambda url: validators(library, url)) as fetcher:
...     answer = fetcher.fetch("https://example.org/news/ferry")
...     answer.not_changed, answer.body

Every address that is fetched passes through ``Fetcher.fetch``: it returns a Fetched, or raises a FetchRefused that
says why not and what to do. urllib3 and protego are imported at the first fetch.
"""

from corpus.fetching.fetcher import Fetcher, Seen
from corpus.fetching.policy import Fetched, Policy, Validators
from corpus.fetching.refusing import (
    BadAddress,
    BadAnswer,
    BadRedirect,
    BadStatus,
    DisallowedByRobots,
    FetchRefused,
    PrivateAddress,
    Stopped,
    TooLarge,
    TooSlow,
    TryLater,
    Unreachable,
)

__all__ = [
    "BadAddress",
    "BadAnswer",
    "BadRedirect",
    "BadStatus",
    "DisallowedByRobots",
    "FetchRefused",
    "Fetched",
    "Fetcher",
    "Policy",
    "PrivateAddress",
    "Seen",
    "Stopped",
    "TooLarge",
    "TooSlow",
    "TryLater",
    "Unreachable",
    "Validators",
]
