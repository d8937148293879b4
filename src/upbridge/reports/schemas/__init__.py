"""The JSON Schemas of what the program prints, shipped with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema(name: str) -> dict[str, Any]:
    """The schema called `name`, as `analysis`; KeyError where there is none of that name."""
    page = files(__name__) / f"{name}.schema.json"
    if not page.is_file():
        raise KeyError(name)
    loaded: dict[str, Any] = json.loads(page.read_text(encoding="utf-8"))
    return loaded
