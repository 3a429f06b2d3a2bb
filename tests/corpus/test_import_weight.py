"""What importing the corpus costs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("module", ["corpus.library", "corpus.intake", "corpus.samples"])
def test_light_imports(module: str) -> None:
    """Importing the library or the readers loads no encoding detector, and no other room."""
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    roots = {name.partition(".")[0] for name in loaded.split()}
    assert not roots & {"charset_normalizer", "compare", "index", "desk", "tui", "whoosh", "textual", "rich"}
