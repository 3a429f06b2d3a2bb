"""Garbage: held back while something is made that is all alive.

Python looks for garbage in cycles each time some hundred objects more are alive than before. A comparison makes many
objects, keeps them to its end, and ties none in a cycle: an eighth of its time went into looking in vain. (Mercurial's
``util.nogc`` does so where it reads its tables.)
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no garbage be looked for inside; whoever turned it off before keeps it off afterwards. For any thread."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
