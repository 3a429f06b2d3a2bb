"""Going through a search's articles in the right pane with [ and ]."""

from pathlib import Path

from textual.pilot import Pilot

from desk.session import Desk
from tests.screens.compared_fixtures import loaded, screen_rows, status
from tests.screens.small_library import HARVEST, incoming, make_library, many, opened, seen, three, until
from tui.app import NewsreaderApp, Start
from tui.others import Others, Round
from tui.screens.compare import CompareScreen
from tui.widgets.results import ResultsList


async def compare_two(pilot: Pilot[None], search: str) -> CompareScreen:
    """Search, and compare the first two hits."""
    await pilot.press(*(key if key != " " else "space" for key in search))
    results = pilot.app.screen.query_one(ResultsList)
    await until(pilot, lambda: "bridge" not in search or results.loaded == 3)
    await until(pilot, lambda: "council" not in search or results.loaded == 6)
    await pilot.press("down", "space", "down", "space", "c")
    await until(pilot, lambda: isinstance(pilot.app.screen, CompareScreen))
    return await loaded(pilot)


def titles(screen: CompareScreen) -> tuple[str, str]:
    """Both articles' titles."""
    assert screen.together is not None
    compared = screen.together.pair.compared
    return compared.left.label, compared.right.label


async def turned(pilot: Pilot[None], screen: CompareScreen, *keys: str) -> str:
    """The right title after the keys have had their effect."""
    await pilot.press(*keys)
    await until(pilot, lambda: all(worker.is_finished for worker in screen.workers))
    await pilot.pause()
    return titles(screen)[1]


async def test_the_searchs_articles_come_into_the_right_pane_one_by_one(tmp_path: Path) -> None:
    """In the list's order, without the left one; both ends are said; the status tells the place."""
    folder = make_library(tmp_path, [*many(6), incoming(HARVEST, "Apples by the ton")])
    async with opened(folder, (140, 40)) as pilot:
        screen = await compare_two(pilot, "council")
        left, first = titles(screen)
        shown = [first]
        for n in range(2, 6):
            shown.append(await turned(pilot, screen, "right_square_bracket"))
            assert f"on the right: result {n} of 5" in status(screen)
        assert titles(screen)[0] == left
        assert len({left, *shown}) == 6
        assert await turned(pilot, screen, "right_square_bracket") == shown[-1]
        assert "last of 5 results" in seen(pilot)
        assert await turned(pilot, screen, *["left_square_bracket"] * 4) == first
        assert await turned(pilot, screen, "left_square_bracket") == first
        assert "first of 5 results" in seen(pilot)


async def test_an_article_whose_head_is_not_seen_is_named_by_its_outlet(tmp_path: Path) -> None:
    """Where there is room for the left pane alone; on the right one its head says it."""
    async with opened(make_library(tmp_path, list(many(6)))) as pilot:
        screen = await compare_two(pilot, "council")
        await turned(pilot, screen, "right_square_bracket")
        assert "on the right: Town Record, 2 of 5" in status(screen)
        await pilot.press("tab")
        assert "on the right: result 2 of 5" in status(screen)


async def test_the_sentence_that_is_read_on_the_left_stays_where_it_is(tmp_path: Path) -> None:
    """The other article comes level with it; view, fold and emphasis stay."""
    folder = make_library(tmp_path, three())
    async with opened(folder, (140, 30)) as pilot:
        screen = await compare_two(pilot, "bridge OR apple")
        await pilot.press("v", "n", "n")
        assert screen.together is not None
        index = screen.together.index
        assert index is not None
        reading = screen.together.pair.sheets[0].passages[index][0]
        row = screen.panes[0].wrapped.row_of(reading) - screen.panes[0].top
        await turned(pilot, screen, "right_square_bracket")
        assert screen.together.index is not None
        assert screen.together.pair.sheets[0].passage_at(reading) == screen.together.index
        left, right = screen_rows(screen)
        assert left == right
        assert screen.panes[0].wrapped.row_of(reading) - screen.panes[0].top == row
        assert screen.shown_view == "stacked"


async def test_a_pair_from_the_command_line_goes_through_what_is_related(tmp_path: Path) -> None:
    """To the left article: what shares most comes first, and what shares no sentence is none of it; help says so."""
    folder = make_library(tmp_path, three())
    desk = Desk.open(folder)
    ids = {summary.label: summary.id for summary in desk.library.list()}
    desk.close()
    start = Start(ids["Lorry hits Varn bridge"], ids["Apples by the ton"])
    app = NewsreaderApp(lambda: Desk.open(folder), start)
    try:
        async with app.run_test(size=(140, 30)) as pilot:
            await until(pilot, lambda: isinstance(app.screen, CompareScreen))
            screen = await loaded(pilot)
            assert await turned(pilot, screen, "left_square_bracket") == "Bridge shut for a month"
            assert "on the right: related article 1 of 1" in status(screen)
            assert await turned(pilot, screen, "right_square_bracket") == "Bridge shut for a month"
            await pilot.press("question_mark")
            await pilot.press(*"right pane")
            await until(pilot, lambda: "The next related article into the right pane" in seen(pilot))
    finally:
        app.close_desk()


async def test_two_files_without_a_library_say_that_there_is_no_list(tmp_path: Path) -> None:
    """And the comparison stays."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(HARVEST)
    app = NewsreaderApp(Desk.for_files, Start(str(tmp_path / "a.txt"), str(tmp_path / "b.txt")))
    async with app.run_test(size=(140, 30), notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, CompareScreen))
        screen = await loaded(pilot)
        before = titles(screen)
        await turned(pilot, screen, "right_square_bracket")
        assert titles(screen) == before
        assert "no list of articles" in seen(pilot)


async def test_nearest_says_when_nothing_is_shared(tmp_path: Path) -> None:
    """An article that has words in common and no sentence is opened with a warning."""
    lone = incoming("Old songs name ferries and a harbour. Nobody sings of taxes.", "A song")
    folder = make_library(tmp_path, [lone, *three()[:1]])
    async with opened(folder, (140, 30)) as pilot:
        await pilot.press(*"song")
        await until(pilot, lambda: pilot.app.screen.query_one(ResultsList).loaded == 1)
        await pilot.press("down", "x")
        await until(pilot, lambda: isinstance(pilot.app.screen, CompareScreen))
        await until(pilot, lambda: "No article shares a sentence with this one" in seen(pilot))


def test_a_round_fetches_only_as_far_as_it_has_to() -> None:
    """Pages of the list are asked for one by one; the left article is passed over."""
    asked: list[int] = []

    def fetch(_left: object, offset: int) -> tuple[tuple[str, ...], int]:
        asked.append(offset)
        return tuple(f"{n:016}" for n in range(offset, min(offset + 10, 25))), 25

    from tests.screens.compared_fixtures import article

    others = Others(fetch, lambda *_: None, "result", "results", "")  # type: ignore[arg-type]
    round_ = Round(others, article("3", "text"))
    assert round_.beside(f"{2:016}", 1) == f"{4:016}"
    assert asked == [0]
    assert round_.total == 24
    assert round_.beside(f"{9:016}", 1) == f"{10:016}"
    assert asked == [0, 10]
    assert round_.beside("elsewhere", 1) == f"{0:016}"
    assert round_.beside(f"{24:016}", 1) == f"{24:016}"
    assert asked == [0, 10, 20]
    assert round_.place(f"{4:016}") == 4
