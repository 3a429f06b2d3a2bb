"""Long work of many short calls lets the program's other threads have their turn."""

import sys
import time
import zlib

import pytest

from corpus.giving_way import GivingWay

LETTING_GO = zlib.compress(bytes(100))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts the pauses of one thread")
def test_long_work_pauses_often_enough_for_others_to_have_their_turn() -> None:
    """A tenth of a second of calls that let go of the interpreter is cut into a few dozen turns; else it is one."""
    import resource

    def pauses(give_way: GivingWay | None) -> int:
        before, began = resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw, time.thread_time()
        while time.thread_time() - began < 0.1:
            zlib.decompress(LETTING_GO)
            if give_way is not None:
                give_way.now()
        return resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw - before

    assert pauses(GivingWay()) >= 20 > pauses(None)
