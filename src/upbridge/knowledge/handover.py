"""What a source hands over: its rows by table, the files it read, and the rows it could not use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from upbridge.model.figures import Source


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken row, reported: which file, which line (1 is the first line of the file), what is wrong with it."""

    file: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Release:
    """What one source read from one release: rows by table name, and the rows that could not be used.

    `files` are the names and SHA-256 of the files read, for the manifest and the content hash.
    """

    source: Source
    rows: Mapping[str, Sequence[Any]]
    files: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
