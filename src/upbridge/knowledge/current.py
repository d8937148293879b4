"""Which base is in use: the name in the data folder, nothing built and no source read."""

from __future__ import annotations

import json
from pathlib import Path

from upbridge.errors import BaseMissing
from upbridge.knowledge.home import Home
from upbridge.knowledge.store import BUILDER, MANIFEST


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


def is_ready(home: Home) -> bool:
    """Whether the base in place can be used as it is: a full base, or a starter base that this version built.

    The starter base is made without being asked for, so what another version made of it is made anew as well.
    """
    try:
        manifest = json.loads((current_folder(home) / MANIFEST).read_text("utf-8"))
    except (BaseMissing, OSError, ValueError):
        return has_base(home)  # a damaged one is told of by whoever opens it
    return bool(manifest.get("kind") != "starter" or manifest.get("builder") == BUILDER)
