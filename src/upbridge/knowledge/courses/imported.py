"""What an importer gives back: the resources it could read, and the rows it could not."""

from __future__ import annotations

from dataclasses import dataclass

from upbridge.learning.resources import Resource


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was left out: where it stands and what is wrong with it."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Imported:
    """Resources in the source's order, and the problems, one a row left out."""

    resources: tuple[Resource, ...]
    problems: tuple[Problem, ...] = ()
