"""How a pair was read last: where the reader was, and how it was shown. Kept from one launch to the next.

Offsets and settings alone, under the articles' ids: no word of an article.
"""

from dataclasses import asdict, dataclass, fields

from desk import places
from desk.remembered import Remembered

SECTION = "comparisons"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a pair was read. ``left`` and ``right`` are where the current passage starts on each side, in code
    points; ``side`` is 0 or 1; ``view`` and ``emphasis`` are the screen's own words, empty where not chosen."""

    left: int = 0
    right: int = 0
    side: int = 0
    swapped: bool = False
    folded: bool = False
    view: str = ""
    emphasis: str = ""


def recall(left_id: str, right_id: str) -> Manner | None:
    """How this pair was read last; ``None`` where that is not known, or what was kept makes no sense."""
    kept = Remembered(places.state_file()).get(SECTION, f"{left_id} {right_id}")
    if not isinstance(kept, dict):
        return None
    kinds = {field.name: type(field.default) for field in fields(Manner)}
    if set(kept) != set(kinds) or any(type(kept[name]) is not kind for name, kind in kinds.items()):
        return None
    manner = Manner(**kept)
    return manner if manner.side in (0, 1) else None


def keep(left_id: str, right_id: str, manner: Manner) -> None:
    """Remember how this pair was read."""
    Remembered(places.state_file()).put(SECTION, f"{left_id} {right_id}", asdict(manner))
