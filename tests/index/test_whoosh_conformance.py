"""The Whoosh engine passes what every engine must."""

from pathlib import Path

from index.engine import SearchEngine
from index.whoosh_engine import WhooshEngine
from tests.index.conformance import EngineConformance


class TestWhoosh(EngineConformance):
    def open(self, folder: Path) -> SearchEngine:
        return WhooshEngine(folder)
