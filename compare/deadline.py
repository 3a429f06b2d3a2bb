"""Deadline: what a comparison leaves out when its time is up.

What is worth most is done first: sentences that are the same, then stretches in common, reworded sentences, the
words that linked sentences share, and last the facts that differ. A step begins only while there is time; what is
begun is done, so a comparison ends one step after its deadline at the latest, and every step's cost is bounded.
"""

from time import monotonic


class Deadline:
    """Wall time that a comparison may take, from its making on: ``seconds``, or ``None`` for as long as it needs.

    ``left_out`` tells in plain words what there was no time for.
    """

    def __init__(self, seconds: float | None) -> None:
        self._end = None if seconds is None else monotonic() + seconds
        self.left_out: list[str] = []

    def is_over(self) -> bool:
        """Whether the time is up. The clock is not read where there is no deadline."""
        return self._end is not None and monotonic() >= self._end

    def allows(self, what: str) -> bool:
        """Whether there is time for ``what``; it is noted as left out where there is none."""
        if not self.is_over():
            return True
        if what not in self.left_out:
            self.left_out.append(what)
        return False
