"""What Career Exploration compares occupations by: derived when a base is built, and read from it.

A base that another version of the program built may hold none of it, or what was reckoned in another way: it is then
derived at the first use and kept beside the base.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from upbridge.exploration.blocks import Tables
from upbridge.exploration.facts import Facts
from upbridge.exploration.space import VERSION, Space
from upbridge.knowledge.kept import Arrays, keep_arrays
from upbridge.knowledge.store import Manifest, read_arrays, write_array

DERIVED: Mapping[str, Callable[[Tables], Arrays]] = {
    f"occupations-space{VERSION}": lambda base: Space.of(base).arrays,
    f"occupations-facts{VERSION}": lambda base: Facts.of(base).arrays,
}
"""What is derived, by the name it is written under: the version in it tells what an older program wrote."""


class Finished(Tables, Protocol):
    """A base on disk."""

    @property
    def folder(self) -> Path: ...

    @property
    def manifest(self) -> Manifest: ...


def write_comparison(folder: Path, base: Tables) -> None:
    """Derives everything from a base being made and writes it into its folder; nothing where it has no occupations."""
    if base.codes():
        for name, derive in DERIVED.items():
            for key, array in derive(base).items():
                write_array(folder, f"{name}-{key}", array)


def read_comparison(base: Finished, kept: Path) -> tuple[Space, Facts]:
    """The occupations' space and facts, as the base holds them, else as `kept` does; derived now if neither does."""
    space, facts = (_arrays(base, kept, name, derive) for name, derive in DERIVED.items())
    return Space.from_arrays(space), Facts(**facts)


def _arrays(base: Finished, kept: Path, name: str, derive: Callable[[Tables], Arrays]) -> Arrays:
    written = read_arrays(base.folder, name)
    return written or keep_arrays(kept, f"{name}-{base.manifest.hash[:16]}", lambda: derive(base))
