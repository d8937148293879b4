"""Rows out of the publishers' tables: columns found by name, broken rows reported with their line numbers."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.shelf import Member
from upbridge.knowledge.tables import Problem

R = TypeVar("R")
Column = str | tuple[str, ...]
"""A column's name, or the names it has had in different releases."""

_MISSING = frozenset({"", "n/a", "—", "*", "**"})


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a file: its header, and its rows with the line each begins on (the first line is 1)."""

    file: str
    header: tuple[str, ...]
    rows: Iterable[tuple[int, Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads grids of one release and gathers the rows that could not be used."""

    problems: list[Problem] = field(default_factory=list)

    def rows(
        self, grid: Grid, make: Callable[..., R | None], wanted: Sequence[Column], optional: Sequence[Column] = ()
    ) -> list[R]:
        """`make(*wanted cells, *optional cells)` of every row; None of it is left out without a word.

        A row that is too short, or for which `make` raises ValueError, becomes a problem. An optional column
        that the file lacks is handed in as None. SourceBroken where a wanted column is missing, or where no
        row at all could be used.
        """
        places = [_place(grid, column) for column in wanted] + [_place(grid, c, required=False) for c in optional]
        least = max((p for p in places[: len(wanted)] if p is not None), default=-1) + 1
        made: list[R] = []
        broken = seen = 0
        for line, cells in grid.rows:
            seen += 1
            if len(cells) < least:
                self.report(grid.file, line, f"the row has {len(cells)} columns, {least} are needed")
                broken += 1
                continue
            try:
                row = make(*(cells[p] if p is not None and p < len(cells) else None for p in places))
            except ValueError as error:
                self.report(grid.file, line, str(error))
                broken += 1
                continue
            if row is not None:
                made.append(row)
        if broken and broken == seen:
            raise SourceBroken(grid.file, f"none of its {broken} rows could be used; {self.problems[-1].message}")
        return made

    def report(self, file: str, line: int, message: str) -> None:
        self.problems.append(Problem(file, line, message))


def _place(grid: Grid, column: Column, *, required: bool = True) -> int | None:
    names = (column,) if isinstance(column, str) else column
    header = {name.lower(): place for place, name in reversed(list(enumerate(grid.header)))}
    for name in names:
        if name.lower() in header:
            return header[name.lower()]
    if required:
        shown = ", ".join(name for name in grid.header[:12] if name)
        raise SourceBroken(grid.file, f"the column {' or '.join(names)} is missing; its columns are {shown}")
    return None


def tabbed(member: Member) -> Grid:
    """A file of tab-separated text without quoting, as O*NET publishes."""
    lines = member.text().read().splitlines()
    if not lines:
        raise SourceBroken(member.name, "it is empty")
    rows = ((number, line.split("\t")) for number, line in enumerate(lines[1:], 2) if line.strip())
    return Grid(member.name, tuple(name.strip() for name in lines[0].split("\t")), rows)


def comma(member: Member) -> Grid:
    """A CSV file with a header; quoted cells may hold line breaks."""
    reader = csv.reader(member.text())
    header = next(reader, None)
    if not header:
        raise SourceBroken(member.name, "it is empty")
    return Grid(member.name, tuple(name.strip() for name in header), _csv_rows(member.name, reader))


def _csv_rows(file: str, reader: Any) -> Iterator[tuple[int, Sequence[str]]]:
    line = reader.line_num + 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise SourceBroken(file, f"line {line} is no CSV: {error}") from error


def words(cell: Any) -> str | None:
    """The text of a cell without the blanks around it, or None where the publisher left it out."""
    text = "" if cell is None else str(cell).strip()
    return None if text.lower() in _MISSING else text


def needed(cell: Any, what: str) -> str:
    """As `words`; ValueError where it is missing."""
    text = words(cell)
    if text is None:
        raise ValueError(f"the {what} is missing")
    return text


def number(cell: Any, what: str = "value") -> float | None:
    """A number, None where the publisher left it out; ValueError where it is neither."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = words(cell)
    if text is None:
        return None
    try:
        return float(text.replace(",", ""))
    except ValueError:
        raise ValueError(f"the {what} {text!r} is not a number") from None


def whole(cell: Any, what: str) -> int:
    """A whole number; ValueError where it is missing or none."""
    value = number(cell, what)
    if value is None or value != int(value):
        raise ValueError(f"the {what} {cell!r} is not a whole number")
    return int(value)


def yes(cell: Any) -> bool | None:
    """Y or N as True or False, None where not said."""
    return {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False}.get(
        (words(cell) or "").lower()
    )
