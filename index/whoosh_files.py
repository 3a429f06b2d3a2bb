"""Whoosh's files, read and written so that nobody else's can do harm: pickles, schema, storage, one commit.

Whoosh 2.7.4 is unmaintained, so little of it is relied on: its schema, its writer and codec, its term look-up and its
BM25F. This is the only module that imports it; the two others that need it take it from here.

- Its files hold pickles. The unpicklers that it reads with are replaced by one that knows four harmless names, so an
  index folder got from someone else cannot run code; and no file is given to Whoosh before its checksum is right.
- It deletes the files of the last commit before anything of ours says that there is a new one. Its storage is given
  to it here with deletion put off until our header is in place (``index.folder`` tells why).
- Compiling it gives SyntaxWarnings on Python 3.12 and later; they are silenced below, where all of it is imported.
"""

import io
import os
import pickle
import warnings
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import whoosh.codec.whoosh3
    import whoosh.columns
    import whoosh.fields
    import whoosh.filedb.filestore
    import whoosh.filedb.structfile
    import whoosh.formats
    import whoosh.index
    import whoosh.matching
    import whoosh.reading
    import whoosh.scoring
    import whoosh.searching
    import whoosh.util.filelock
    import whoosh.writing

__all__ = ["NAME", "SCHEMA", "WORD_FIELDS", "Commit", "Storage", "is_ours", "safe_loads", "whoosh"]

NAME = "MAIN"
"""What Whoosh calls the index; its files' names begin so."""


class _SafeUnpickler(pickle.Unpickler):
    """Reads the tuples, sets and numbers of Whoosh's files, and its two record classes; nothing else."""

    _known = {  # noqa: RUF012 - read only
        ("whoosh.codec.whoosh3", "W3Segment"): whoosh.codec.whoosh3.W3Segment,
        ("whoosh.codec.whoosh3", "W3Codec"): whoosh.codec.whoosh3.W3Codec,
        ("collections", "defaultdict"): defaultdict,
        ("builtins", "int"): int,
        ("__builtin__", "int"): int,
        ("builtins", "set"): set,
        ("__builtin__", "set"): set,
    }

    def find_class(self, module: str, name: str) -> Any:
        known = self._known.get((module, name))
        if known is None:
            raise pickle.UnpicklingError(f"an index file asks for {module}.{name}")
        return known


def _safe_load(file: Any) -> Any:
    return _SafeUnpickler(file).load()


def safe_loads(data: bytes) -> Any:
    return _SafeUnpickler(io.BytesIO(data)).load()


def _short_dumps(value: object, _protocol: int) -> bytes:
    """The protocol that Whoosh asks for spells bytes out through a codec, which costs time, space and trust."""
    return pickle.dumps(value, 5)


whoosh.filedb.structfile.load_pickle = _safe_load
for _module in (whoosh.codec.whoosh3, whoosh.columns, whoosh.formats):
    _module.loads = safe_loads
    _module.dumps = _short_dumps


class _Places(whoosh.formats.Format):  # type: ignore[misc]
    """The places of a term, as steps from one to the next in 32-bit numbers."""

    def decode_places(self, value: bytes) -> Iterator[int]:
        """The places that ``value`` holds, rising."""
        steps = array("I")
        steps.frombytes(value)
        return accumulate(steps)


def _pack(places: list[int]) -> bytes:
    return array("I", [places[0], *(b - a for a, b in pairwise(places))]).tobytes()


class _Text(whoosh.fields.FieldType):  # type: ignore[misc]
    """A field that is given the places of its terms, analysed by ``index.tokens`` and not by Whoosh."""

    def __init__(self) -> None:
        super().__init__(format=_Places(), analyzer=None, scorable=True)

    def index(self, value: Mapping[str, list[int]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, places in value.items():
            yield term.encode(), len(places), float(len(places)), _pack(places)


class _Terms(whoosh.fields.FieldType):  # type: ignore[misc]
    """A field that is given its terms, each there or not: an id, a day, the forms that a prefix is tried on."""

    def __init__(self) -> None:
        super().__init__(format=whoosh.formats.Existence(), analyzer=None)

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term in value:
            yield term.encode(), 1, 1.0, b""


WORD_FIELDS = ("title", "text", "source")
SCHEMA = whoosh.fields.Schema(
    id=_Terms(),
    day=_Terms(),
    record=whoosh.fields.COLUMN(whoosh.columns.VarBytesColumn()),
    **{name: _Text() for name in WORD_FIELDS},
    **{f"{name}_forms": _Terms() for name in WORD_FIELDS},
)


class Storage(whoosh.filedb.filestore.FileStorage):  # type: ignore[misc]
    """The folder as one header tells it, from memory; new files go to disk, and deletion waits for ``sweep``."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        super().__init__(str(folder))
        self._files = files
        self._doomed: set[str] = set()
        self._there = set(os.listdir(folder))  # Whoosh asks for a file once a posting

    def open_file(self, name: str, **_: object) -> Any:
        data = self._files.get(name)
        if data is None:
            data = Path(self.folder, name).read_bytes()
        return whoosh.filedb.structfile.BufferFile(data, name=name)

    def file_exists(self, name: str) -> bool:
        return name in self._files or name in self._there

    def create_file(self, name: str, **options: Any) -> Any:
        self._there.add(name)
        return super().create_file(name, **options)

    def file_length(self, name: str) -> int:
        data = self._files.get(name)
        return int(super().file_length(name)) if data is None else len(data)

    def delete_file(self, name: str) -> None:
        self._doomed.add(name)

    def list(self) -> list[str]:
        return [name for name in super().list() if name not in self._doomed]


class Commit(whoosh.index.FileIndex):  # type: ignore[misc]
    """The index as of the commit that a header names, whatever newer files a crash left beside it."""

    def __init__(self, storage: Storage, generation: int) -> None:
        self.storage = storage
        self.indexname = NAME
        self._schema = SCHEMA
        self._generation = generation

    def latest_generation(self) -> int:
        return self._generation

    def _read_toc(self) -> Any:
        return whoosh.index.TOC.read(self.storage, self.indexname, gen=self._generation, schema=self._schema)

    def searcher(self, **_: object) -> Any:
        toc = self._read_toc()
        reader = self._reader(self.storage, SCHEMA, toc.segments, toc.generation)
        return whoosh.searching.Searcher(reader, weighting=whoosh.scoring.BM25F(title_B=0.3, source_B=0.0))


def is_ours(name: str) -> bool:
    """Whether a file of this name is one of Whoosh's."""
    return name.startswith((f"{NAME}_", f"_{NAME}_")) or name == f"{NAME}.tmp"
