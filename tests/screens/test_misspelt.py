"""The search screen, where a word is typed that no article has."""

from pathlib import Path

from tests.screens.small_library import make_library, opened, seen, three, until


async def test_what_was_likely_meant_is_told_below_the_search_box(tmp_path: Path) -> None:
    """Beside what else to try."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"brigde")
        await until(pilot, lambda: "Nothing found for brigde" in seen(pilot))
        await until(pilot, lambda: "Did you mean: bridge?" in seen(pilot))
