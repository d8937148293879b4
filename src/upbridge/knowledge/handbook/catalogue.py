"""Reads the hand-kept catalogue of learning resources: CSV files, one a group of fields, one row a resource."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from upbridge.knowledge.courses.table import read_table
from upbridge.learning.resources import Resource


@lru_cache(maxsize=1)
def read_catalogue() -> tuple[Resource, ...]:
    """All resources, by file and in each file's order. A broken row of the project's own files is an error."""
    folder = files(__package__).joinpath("catalogue")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".csv"))
    tables = [read_table(folder.joinpath(name).read_text(encoding="utf-8"), name) for name in names]
    broken = [problem for table in tables for problem in table.problems]
    if broken:
        raise ValueError(f"the catalogue is broken: {broken[0].place}: {broken[0].message}")
    return tuple(resource for table in tables for resource in table.resources)
