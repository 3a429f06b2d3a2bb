"""Where things are kept: the library, what can be made again, the user's settings, and what is remembered."""

import os
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "NEWSREADER_LIBRARY"


def own_library_folder() -> Path:
    """The folder of the user's own library; it may not exist yet. $NEWSREADER_LIBRARY wins."""
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named).expanduser()
    return platformdirs.user_data_path("newsreader", appauthor=False)


def cache_folder() -> Path:
    """The folder for what newsreader can make again at any time; it may not exist yet."""
    return platformdirs.user_cache_path("newsreader", appauthor=False)


def config_file() -> Path:
    """The user's settings; it may not exist."""
    return platformdirs.user_config_path("newsreader", appauthor=False) / "config.toml"


def state_file() -> Path:
    """What is remembered from one launch to the next; it may not exist yet."""
    return platformdirs.user_state_path("newsreader", appauthor=False) / "state.json"
