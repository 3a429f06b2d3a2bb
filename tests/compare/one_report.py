"""One report: two sentences as two outlets tell them, in a report that is otherwise the same."""

from compare import Divergence, compare_texts


def differing(before: str, left: str, right: str, behind: str) -> tuple[Divergence, ...]:
    """What differs between two texts that are one but for the sentences ``left`` and ``right``."""
    return compare_texts(before + left + behind, before + right + behind).divergences
