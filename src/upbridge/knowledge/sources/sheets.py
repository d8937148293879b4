"""Tables out of the publishers' workbooks (xlsx, xls): the header row found by its names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import openpyxl
import xlrd
from openpyxl.utils.exceptions import InvalidFileException

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Grid
from upbridge.knowledge.sources.shelf import Member

Cells = Sequence[Any]

_HEADER_WITHIN = 15


def sheets(member: Member) -> dict[str, list[Cells]]:
    """Every sheet's rows by its name; SourceBroken where the file is no workbook."""
    content = member.content()
    if content[:2] == b"PK":
        return _xlsx(member.name, content)
    if content[:4] == b"\xd0\xcf\x11\xe0":
        return _xls(member.name, content)
    raise SourceBroken(member.name, "it is not an Excel workbook")


def _xlsx(name: str, content: bytes) -> dict[str, list[Cells]]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    except (InvalidFileException, KeyError, zipfile.BadZipFile, SyntaxError) as error:
        raise SourceBroken(name, "it is not an Excel workbook") from error


def _xls(name: str, content: bytes) -> dict[str, list[Cells]]:
    try:
        book = xlrd.open_workbook(file_contents=content)
    except xlrd.XLRDError as error:
        raise SourceBroken(name, "it is not an Excel workbook") from error
    return {sheet.name: [sheet.row_values(i) for i in range(sheet.nrows)] for sheet in book.sheets()}


def table(member: Member, rows: Sequence[Cells], first: str) -> Grid:
    """The table whose header row begins with a cell starting with `first`; SourceBroken where none does.

    Header cells lose line breaks and footnote marks: `Median annual wage, dollars, 2024[1]` is found
    without its mark.
    """
    for place, cells in enumerate(rows[:_HEADER_WITHIN]):
        if cells and str(cells[0] or "").strip().lower().startswith(first.lower()):
            header = tuple(_heading(cell) for cell in cells)
            return Grid(member.name, header, _below(rows, place))
    raise SourceBroken(member.name, f"no row of its first {_HEADER_WITHIN} begins with the heading {first!r}")


def _heading(cell: Any) -> str:
    text = " ".join(str(cell or "").split())
    return text.split("[", 1)[0].strip()


def _below(rows: Sequence[Cells], header: int) -> Iterator[tuple[int, Cells]]:
    for place in range(header + 1, len(rows)):
        if any(cell not in (None, "") for cell in rows[place]):
            yield place + 1, rows[place]
