"""What the search screen is made of, and where it stands in terminals of every size. Nothing is searched here."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.action import Place
from tui.marks import Marks
from tui.screens.passing import Passing
from tui.widgets.facet_list import FacetList
from tui.widgets.kept import Ground
from tui.widgets.keybar import KeyBar
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.widgets.tray import Tray


class SearchLayout(Ground, Passing):
    """Input and results. What stands beside the results is put into ``#facets`` and ``#beside`` later."""

    DEFAULT_CSS = """
    SearchLayout {
        #top { height: 1; padding: 0 2; color: $quiet; }
        #query {
            border: round $line; background: $background; height: 3; padding: 0 1;
            background-tint: transparent;
        }
        #query:focus { border: round $primary; background-tint: transparent; }
        #status-line { height: 1; padding: 0 2; color: $quiet; }
        #status { width: 1fr; height: 1; }
        #notes { display: none; height: auto; max-height: 3; padding: 0 2; color: $quiet; }
        #body { height: 1fr; }
        #results { width: 1fr; height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
        #beside { display: none; width: 1fr; height: 1fr; border-left: solid $line; }
        &.-wide #beside, &.-broad #beside { display: block; }
        #facets { display: none; width: 34; height: 1fr; border-right: solid $line; padding: 0 0 0 1; }
        &.-broad #facets, &.-narrowing #facets { display: block; }
        &.-narrow.-narrowing #facets { width: 1fr; border-right: none; }
        &.-narrow.-narrowing #results { display: none; }
        &.-short #top { display: none; }
        &.-short #query { height: 1; border: none; padding: 0 2; background: $surface; }
        &.-tall #body { margin-top: 1; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-broad")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks()

    @property
    def PLACES(self) -> tuple[Place, ...]:
        """Where the user is, then the other half of the screen."""
        if isinstance(self.focused, SearchInput):
            return ("typing", "results")
        return ("facets", "results") if isinstance(self.focused, FacetList) else ("results", "typing")

    def compose(self) -> ComposeResult:
        """Top to bottom: name, input, what is shown, results with room on both sides, marks, keys."""
        # Textual sets these at the first resize, and would lay everything out a second time for it.
        for cells, breakpoints in zip(
            self.app.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            self.add_class([name for least, name in breakpoints if cells >= least][-1], update=False)
        yield Static(id="top")
        yield SearchInput(placeholder='Search: words, "a phrase", source:name, -without', id="query")
        with Horizontal(id="status-line"):
            yield Static(id="status")
            yield Spinner(id="spinner")
        yield Static(id="notes")
        with Horizontal(id="body"):
            yield Vertical(id="facets")
            yield ResultsList(self.marks, id="results")
            yield Vertical(id="beside")
        yield Tray(self.marks, id="tray")
        yield KeyBar("typing")

    @property
    def is_there(self) -> bool:
        """False once the program is leaving: what a thread answers then finds no widget any more."""
        return all(any(box.is_attached for box in self.query(name)) for name in ("#facets", "#results"))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys that matter depend on whether one types, picks or narrows; what they go to is on the screen."""
        narrowing = isinstance(event.widget, FacetList)
        place: Place = "typing" if isinstance(event.widget, SearchInput) else "results"
        self.query_one(KeyBar).places = ("facets",) if narrowing else (place,)
        # The mouse may have been there, and the terminal become too narrow for both since.
        self.set_class(narrowing, "-narrowing")
