"""Long work of many short calls lets the program's other threads have their turn."""

import threading
import time
import zlib

from corpus.giving_way import GivingWay

LETTING_GO = zlib.compress(bytes(2000))


def turns_beside(give_way: GivingWay | None, seconds: float) -> int:
    """How often another thread has its turn beside work that lets go of the interpreter every few microseconds."""
    done = threading.Event()
    had = 0

    def other() -> None:
        nonlocal had
        while not done.is_set():
            had += 1
            time.sleep(0)  # lets go of the interpreter, and has to wait for it anew

    thread = threading.Thread(target=other)
    thread.start()
    worked = time.thread_time()
    while time.thread_time() - worked < seconds:
        zlib.decompress(LETTING_GO)
        if give_way is not None:
            give_way.now()
    done.set()
    thread.join()
    return had


def test_another_thread_has_its_turn_while_the_work_goes_on() -> None:
    """A tenth of a second of work is cut into a few dozen turns for the others."""
    assert turns_beside(GivingWay(), 0.1) >= 20
