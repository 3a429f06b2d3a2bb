"""Addresses of the web among the files to add: fetched in turn, asked for again only if they changed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Self

from corpus import pages_seen
from corpus.fetching import Fetched, Fetcher, FetchRefused, Policy, Stopped, Validators
from corpus.fetching.pages import articles_of
from corpus.fetching.refusing import shown
from corpus.formats.source import Options
from corpus.incoming import Incoming
from corpus.intake import RefusedFile
from corpus.library import Library
from corpus.library_errors import LibraryError
from desk.adding import Elsewhere, Input
from desk.watching import Watch

TellUnchanged = Callable[[str], None]
"""Told of each address whose server says that it did not change."""


class Pages:
    """The addresses that one command was given. ``library`` is None where there is none yet.

    While anything is waited for, ``watch`` is told how many addresses are done, and asked whether to stop.
    ``unchanged`` counts the addresses that did not change.
    """

    def __init__(
        self,
        library: Library | None,
        policy: Policy,
        tell_unchanged: TellUnchanged,
        watch: Watch,
    ) -> None:
        self.unchanged = 0
        self._library = library
        self._fetcher = Fetcher(policy, seen=self._seen, cancelled=self._waiting)
        self._tell_unchanged = tell_unchanged
        self._watch = watch
        self._done = 0
        self._all = 0
        self._whole: list[Fetched] = []

    def _waiting(self) -> bool:
        self._watch.progress("Fetching", self._done, self._all)
        return self._watch.cancelled()

    def among(self, given: Iterable[Input | str]) -> list[Input]:
        """What was given, each address in it as something that can be read."""
        read = [WebPage(one, self) if isinstance(one, str) else one for one in given]
        self._all = sum(isinstance(one, WebPage) for one in read)
        return read

    def articles(self, url: str, options: Options) -> Iterator[Incoming | RefusedFile]:
        """The articles at an address, and a RefusedFile for each place that gives none."""
        try:
            fetched = self._fetcher.fetch(url)
        except Stopped:
            return
        except FetchRefused as refused:
            yield RefusedFile(shown(refused.url), refused.reason, refused.hint)
            return
        finally:
            self._done += 1
        if fetched.not_changed:
            self.unchanged += 1
            self._tell_unchanged(fetched.url)
            return
        sound = True
        for one in articles_of(fetched, options):
            sound = sound and not (isinstance(one, RefusedFile) and one.count)
            yield one
        if sound:  # what was refused is told again the next time
            self._whole.append(fetched)

    def remember(self) -> None:
        """Keep what the servers said of the addresses that were read to the end. Call it once all is stored."""
        if self._library is not None and self._whole:
            with suppress(LibraryError):  # then the pages are sent once more, and known
                pages_seen.remember(self._library, ((one.url, one) for one in self._whole))
        self._whole.clear()

    def _seen(self, url: str) -> Validators | None:
        return pages_seen.validators(self._library, url) if self._library is not None else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._fetcher.close()


class WebPage(Elsewhere):
    """An address to read."""

    def __init__(self, url: str, pages: Pages) -> None:
        self._url = url
        self._pages = pages

    def articles(self, options: Options) -> Iterator[Incoming | RefusedFile]:
        """The articles there."""
        return self._pages.articles(self._url, options)
