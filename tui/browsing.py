"""Opening an article's page in the browser, from any screen that shows an article."""

from functools import partial

from textual.screen import Screen

from desk.browsing import NoBrowser, NoWebAddress, open_in_browser, web_address
from tui.background import Background
from tui.keymap import key_of
from tui.safe import safe_line
from tui.wording import explain


async def browse(screen: Screen[None], background: Background, url: str | None) -> None:
    """Open an address; where there is no browser with a window, copy it instead; say what was done."""
    try:
        opened = await background.call(partial(open_in_browser, url))
    except NoBrowser as error:
        screen.app.copy_to_clipboard(web_address(url))
        said = f"{explain(error)[0]} The address was copied: {safe_line(url or '')}"
        screen.notify(said, markup=False)
    except NoWebAddress as error:
        said = f"{explain(error)[0]} {key_of(screen.app, 'results.details')} sets it."
        screen.notify(said, severity="warning", markup=False)
    except Exception as error:  # noqa: BLE001 - shown to the user
        screen.notify(" ".join(explain(error)).strip(), severity="warning", markup=False)
    else:
        screen.notify(f"Opening {safe_line(opened)}", markup=False, timeout=3)
