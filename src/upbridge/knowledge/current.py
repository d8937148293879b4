"""Which base is in use: the name in the data folder, nothing built and no source read."""

from __future__ import annotations

from pathlib import Path

from upbridge.errors import BaseMissing
from upbridge.knowledge.home import Home
from upbridge.knowledge.store import MANIFEST


def current_folder(home: Home) -> Path:
    """The folder of the base in use. Raises `BaseMissing`."""
    name = home.current.read_text("utf-8").strip() if home.current.is_file() else ""
    folder = home.bases / name
    if not name or not (folder / MANIFEST).is_file():
        raise BaseMissing(str(home.root))
    return folder


def has_base(home: Home) -> bool:
    """Whether a base is in place."""
    try:
        current_folder(home)
    except BaseMissing:
        return False
    return True
