"""Reads the providers of learning that the handbook keeps."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from upbridge.learning.providers import Cost, Provider
from upbridge.model.requirements import RequirementKind


def read_providers() -> tuple[Provider, ...]:
    """All providers, in the order of the file."""
    text = files(__package__).joinpath("providers.toml").read_text(encoding="utf-8")
    return tuple(_provider(row) for row in tomllib.loads(text)["provider"])


def _provider(row: dict[str, Any]) -> Provider:
    return Provider(
        id=row["id"],
        name=row["name"],
        search=row["search"],
        home=row["home"],
        cost=Cost(row["cost"]),
        languages=tuple(row.get("languages", ["en"])),
        fields=frozenset(row.get("fields", ())),
        kinds=frozenset(RequirementKind(kind) for kind in row.get("kinds", ())),
        names=tuple(row.get("names", ())),
        weight=float(row.get("weight", 0.5)),
        path_query=bool(row.get("path_query", False)),
        note=row.get("note", ""),
    )
