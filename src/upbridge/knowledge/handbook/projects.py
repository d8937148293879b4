"""Reads the project patterns that the handbook keeps, one file a group of fields."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from upbridge.learning.projects import ProjectPattern


def read_projects() -> tuple[ProjectPattern, ...]:
    """All patterns, by file and in each file's order."""
    folder = files(__package__).joinpath("projects")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    texts = (folder.joinpath(name).read_text(encoding="utf-8") for name in names)
    return tuple(_pattern(row) for text in texts for row in tomllib.loads(text)["project"])


def _pattern(row: dict[str, Any]) -> ProjectPattern:
    low, high = row["hours"]
    return ProjectPattern(
        id=row["id"],
        fields=frozenset(row["fields"]),
        keywords=row["keywords"],
        title=row["title"],
        brief=row["brief"],
        steps=tuple(row["steps"]),
        checks=tuple(row["checks"]),
        proof=row["proof"],
        resume=row["resume"],
        hours=(int(low), int(high)),
    )
