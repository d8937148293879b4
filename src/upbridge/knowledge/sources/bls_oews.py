"""BLS Occupational Employment and Wage Statistics: national, state and metropolitan workbooks.

`*` (not released) is missing, never zero. `#` (at or above the top code) gives the top code as the value and
a note that says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Column, Reading, needed, number, words, yes
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.sheets import sheets, table
from upbridge.knowledge.sources.shelf import Member, every, natural, opened, sha256_of
from upbridge.knowledge.tables import AreaRow, Release, WageRow
from upbridge.model.figures import Source

ID = "bls-oews"
_PATTERNS = (
    "bls/*_M20??_dl*.xlsx", "bls/oesm??nat.zip", "bls/oesm??st.zip", "bls/oesm??ma.zip", "*_M20??_dl*.xlsx",
)  # fmt: skip
_FILE = re.compile(r"(?:national|state|msa|bos|metro)_m(\d{4})_dl.*\.xlsx", re.IGNORECASE)
_TOP = re.compile(r"equal to or greater than \$([\d.,]+) per hour or \$([\d,]+) per year")
_KINDS = {"1": "national", "2": "state", "3": "state", "4": "metro", "6": "nonmetro"}
_STATES = (
    "AL:01 AK:02 AZ:04 AR:05 CA:06 CO:08 CT:09 DE:10 DC:11 FL:12 GA:13 HI:15 ID:16 IL:17 IN:18 IA:19 KS:20 "
    "KY:21 LA:22 ME:23 MD:24 MA:25 MI:26 MN:27 MS:28 MO:29 MT:30 NE:31 NV:32 NH:33 NJ:34 NM:35 NY:36 NC:37 "
    "ND:38 OH:39 OK:40 OR:41 PA:42 RI:44 SC:45 SD:46 TN:47 TX:48 UT:49 VT:50 VA:51 WA:53 WV:54 WI:55 WY:56 "
    "GU:66 PR:72 VI:78"
)
"""The two-digit code of each state, district and territory (FIPS 5-2)."""
_FIPS: dict[str, str] = dict(pair.split(":") for pair in _STATES.split())
_PERCENTILES = ("mean", "p10", "p25", "median", "p75", "p90")

ABOUT = Source(
    ID,
    "Occupational Employment and Wage Statistics",
    "U.S. Bureau of Labor Statistics",
    "",
    "public domain",
    "Source: Occupational Employment and Wage Statistics program, U.S. Bureau of Labor Statistics.",
    "https://www.bls.gov/oes/",
)


class _Top(NamedTuple):
    """The wages from which the publisher shows only `#`: an hour and a year, in US dollars."""

    hour: float | None
    year: float | None


def read(root: Path) -> Release:
    """The newest year's workbooks under `root`, of as many areas as are there."""
    books = [(m, p) for p in every(root, *_PATTERNS) for n, m in opened(p).members.items() if _FILE.fullmatch(n)]
    if not books:
        raise SourceBroken("bls", "no workbook of Occupational Employment and Wage Statistics is there")
    year = max((_year(member) for member, _ in books), key=natural)
    reading = Reading()
    areas: dict[str, AreaRow] = {}
    wages: dict[tuple[str, str], WageRow] = {}
    files: list[tuple[str, str]] = []
    for member, path in books:
        if _year(member) == year:
            files.append((path.name, sha256_of(path)))
            for area, row in _book(reading, member, year):
                areas.setdefault(area.code, area)
                wages.setdefault((row.soc, row.area), row)
    about = Source(
        ID, f"{ABOUT.title}, May {year}", ABOUT.publisher, f"May {year}", ABOUT.licence, ABOUT.attribution,
        ABOUT.url, f"{year}-05",
    )  # fmt: skip
    tables: dict[str, list[Any]] = {"areas": list(areas.values()), "wages": list(wages.values())}
    return Release(about, tables, tuple(dict.fromkeys(files)), tuple(reading.problems))


def _year(member: Member) -> str:
    found = _FILE.fullmatch(member.name.rsplit("/", 1)[-1])
    return found.group(1) if found else ""


def _book(reading: Reading, member: Member, year: str) -> list[tuple[AreaRow, WageRow]]:
    pages = sheets(member)
    grid = table(member, next(iter(pages.values())), "AREA")
    top = _top_codes(pages.values())

    def make(*cells: Any) -> tuple[AreaRow, WageRow] | None:
        area, name, kind, state, industry, soc, group, employment, hourly, *pay = cells
        if words(group) != "detailed" or words(industry) not in (None, "000000"):
            return None
        row = _area(area, name, kind, state)
        unit, values, ceiling = "year", pay[6:], top.year
        if yes(hourly):
            unit, values, ceiling = "hour", pay[:6], top.hour
        figures, note = _pay(values, unit, ceiling)
        mean, p10, p25, median, p75, p90 = figures
        jobs = number(employment, "employment")
        return row, WageRow(
            needed(soc, "SOC code"), row.code, jobs, mean, p10, p25, median, p75, p90, unit, note, year, ID
        )

    columns: tuple[Column, ...] = (
        "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "OCC_CODE", ("O_GROUP", "OCC_GROUP"), "TOT_EMP",
        "HOURLY", "H_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90",
        "A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90",
    )  # fmt: skip
    return reading.rows(grid, make, columns)


def _pay(cells: Sequence[Any], unit: str, ceiling: float | None) -> tuple[list[float | None], str | None]:
    values: list[float | None] = []
    capped: list[str] = []
    for name, cell in zip(_PERCENTILES, cells, strict=True):
        if words(cell) == "#":
            values.append(ceiling)
            capped.append(name)
        else:
            values.append(number(cell, name))
    if not capped:
        return values, None
    amount = f"{ceiling:,.0f}" if ceiling and unit == "year" else f"{ceiling:,.2f}" if ceiling else "the top code"
    return values, f"{', '.join(capped)} at or above {amount} US dollars a{'n' if unit == 'hour' else ''} {unit}"


def _area(code: Any, name: Any, kind: Any, state: Any) -> AreaRow:
    number_ = needed(code, "area")
    sort = _KINDS.get(needed(kind, "area type").removesuffix(".0"))
    if sort is None or not number_.isdigit():
        raise ValueError(f"the area {number_} of type {kind} is not understood")
    if sort == "national":
        return AreaRow("0000000", "United States", sort, None, ID)
    fips = number_.zfill(2) if sort == "state" else _FIPS.get(words(state) or "")
    full = f"{number_.zfill(2)}00000" if sort == "state" else number_.zfill(7)
    return AreaRow(full, needed(name, "area title"), sort, fips, ID)


def _top_codes(pages: Any) -> _Top:
    """The top codes, as the workbook's own notes say them; None where it says nothing."""
    for rows in pages:
        for cells in rows:
            for cell in cells[:2]:
                if isinstance(cell, str) and (found := _TOP.search(cell)):
                    return _Top(number(found.group(1)), number(found.group(2)))
    return _Top(None, None)


_BY_HAND = "https://www.bls.gov/oes/tables.htm"
PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "pay (median and quartiles) and employment, by area",
    tuple(
        Download(f"bls/oesm24{area}.zip", f"https://www.bls.gov/oes/special-requests/oesm24{area}.zip", _BY_HAND)
        for area in ("nat", "st", "ma")
    ),
)
