"""BLS Employment Projections: table 1.2 of the occupation workbook, values in thousands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Grid, Reading, needed, number, words
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.sheets import sheets, table
from upbridge.knowledge.sources.shelf import newest, opened, sha256_of
from upbridge.knowledge.tables import ProjectionRow, Release
from upbridge.model.figures import Source

ID = "bls-projections"
_PATTERNS = ("bls/occupation.xlsx", "occupation.xlsx")
_SOC = re.compile(r"\d\d-\d{4}")
_TOP = re.compile(r">=\s*\$?([\d,]+)")
_THOUSAND = 1000.0

ABOUT = Source(
    ID,
    "Employment Projections",
    "U.S. Bureau of Labor Statistics",
    "",
    "public domain",
    "Source: Employment Projections program, U.S. Bureau of Labor Statistics.",
    "https://www.bls.gov/emp/",
)


def read(root: Path) -> Release:
    """The detailed occupations of table 1.2. SourceBroken where the workbook is another one."""
    path = newest(root, *_PATTERNS)
    if path is None:
        raise SourceBroken("occupation.xlsx", "it is not there")
    member = opened(path).need("occupation.xlsx")
    found = next((rows for name, rows in sheets(member).items() if name.strip() == "Table 1.2"), None)
    if found is None:
        raise SourceBroken(member.name, "the sheet Table 1.2 is missing from it")
    marker = "National Employment Matrix title"
    first = next((str(r[0]) for r in found[:5] if r and marker in str(r[0])), marker)
    grid = table(member, found, first)
    years = sorted(re.findall(r"Employment, (\d{4})", " ".join(grid.header)))
    if len(years) != 2:
        raise SourceBroken(member.name, "it has no two columns of employment with their years")
    reading = Reading()
    rows = _rows(reading, grid, years[0], years[1])
    span = f"{years[0]}-{years[1][2:]}"
    about = Source(
        ID, f"Employment Projections {span}", ABOUT.publisher, span, ABOUT.licence, ABOUT.attribution, ABOUT.url
    )
    return Release(about, {"projections": rows}, ((path.name, sha256_of(path)),), tuple(reading.problems))


def _rows(reading: Reading, grid: Grid, base: str, target: str) -> list[ProjectionRow]:
    def make(*cells: Any) -> ProjectionRow | None:
        if words(cells[0]) != "Line item":
            return None
        soc = needed(cells[1], "SOC code")
        if not _SOC.fullmatch(soc):
            raise ValueError(f"{soc!r} is no SOC code")
        pay, note = median_pay(cells[7])
        persons = [_persons(cell) for cell in (cells[2], cells[3], cells[4], cells[6])]
        texts = [_text(cell) for cell in cells[8:11]]
        return ProjectionRow(
            soc, persons[0], persons[1], persons[2], number(cells[5], "change"), persons[3], pay,
            texts[0], texts[1], texts[2], base, target, note, ID,
        )  # fmt: skip

    span = f"{base}–{target[2:]}"
    columns = (
        "Occupation type",
        f"{base} National Employment Matrix code",
        f"Employment, {base}",
        f"Employment, {target}",
        (f"Employment change, numeric, {span}", f"Employment change, numeric, {base}-{target[2:]}"),
        (f"Employment change, percent, {span}", f"Employment change, percent, {base}-{target[2:]}"),
        (f"Occupational openings, {span} annual average", f"Occupational openings, {base}-{target[2:]} annual average"),
        f"Median annual wage, dollars, {base}",
        "Typical education needed for entry",
        "Work experience in a related occupation",
        "Typical on-the-job training needed to attain competency in the occupation",
    )
    reading_rows = Grid(grid.file, grid.header, ((n, cells) for n, cells in grid.rows if cells[1] is not None))
    return reading.rows(reading_rows, make, columns)


def median_pay(cell: Any) -> tuple[float | None, str | None]:
    """The median pay a year, and the note on it where it lies above what the publisher shows."""
    top = _TOP.fullmatch(words(cell) or "")
    if top is None:
        return number(cell, "median pay"), None
    return number(top.group(1)), f"median pay at or above {top.group(1)} US dollars a year"


def _persons(cell: Any) -> float | None:
    value = number(re.sub(r"\[\d+\]", "", str(cell)) if isinstance(cell, str) else cell, "employment")
    return None if value is None else float(round(value * _THOUSAND))


def _text(cell: Any) -> str | None:
    text = words(cell)
    return None if text is None else re.sub(r"\s*\[\d+\]", "", text)


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "growth, yearly openings, typical education, experience and training to enter",
    (
        Download(
            "bls/occupation.xlsx",
            "https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx",
            "https://www.bls.gov/emp/tables.htm",
        ),
    ),
)
