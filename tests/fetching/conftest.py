"""Servers for the tests of fetching, and policies that let them be reached at once."""

from collections.abc import Iterator

import pytest

from corpus.fetching import Policy
from tests.fetching.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    """A server with nothing on it yet."""
    with Site() as served:
        yield served


@pytest.fixture
def policy() -> Policy:
    """The usual policy, for one's own machine and without the pauses."""
    return Policy(allow_private=True, pause_seconds=0, backoff_seconds=0.01)


@pytest.fixture
def hasty(policy: Policy) -> Policy:
    """One that has half a second for everything, and does not ask robots.txt."""
    from dataclasses import replace

    return replace(policy, total_seconds=0.5, connect_seconds=0.5, robots=False)
