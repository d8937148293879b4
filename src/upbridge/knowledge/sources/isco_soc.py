"""ISCO-08 to SOC 2010 (BLS), and on to SOC 2018 through O*NET's crosswalks where they lie beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Reading, needed
from upbridge.knowledge.sources.onet_taxonomy import SOC, WALK, soc_2018, walk_2010
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.sources.sheets import sheets, table
from upbridge.knowledge.sources.shelf import newest, opened, sha256_of
from upbridge.knowledge.tables import CrosswalkRow, Release
from upbridge.model.figures import Source

ID = "isco-soc"
ABOUT = Source(
    ID,
    "Crosswalk between ISCO-08 and the 2010 SOC",
    "U.S. Bureau of Labor Statistics, for the Standard Occupational Classification Policy Committee",
    "2015-06",
    "public domain",
    "Source: Crosswalk between the International Standard Classification of Occupations 2008 and the 2010 SOC, "
    "U.S. Bureau of Labor Statistics.",
    "https://www.bls.gov/soc/soccrosswalks.htm",
    "2015-06",
)
_PATTERNS = ("crosswalks/ISCO_SOC_Crosswalk.xls", "crosswalks/isco_soc_crosswalk.xls")
_ISCO = re.compile(r"\d{4}")
_SOC = re.compile(r"\d\d-\d{4}")


def read(root: Path) -> Release:
    """ISCO-08 groups to SOC 2010 occupations; `*` in the publisher's column "part" makes a match close."""
    path = newest(root, *_PATTERNS)
    if path is None:
        raise SourceBroken(_PATTERNS[0], "it is not there")
    member = next(iter(opened(path).members.values()))
    pages = sheets(member)
    page = next((rows for name, rows in pages.items() if name.startswith("ISCO-08 to")), None)
    if page is None:
        raise SourceBroken(member.name, "the sheet ISCO-08 to 2010 SOC is missing from it")
    reading = Reading()

    def make(isco: Any, part: Any, soc: Any) -> CrosswalkRow:
        group, code = needed(isco, "ISCO-08 code"), needed(soc, "SOC code")
        if not _ISCO.fullmatch(group) or not _SOC.fullmatch(code):
            raise ValueError(f"{group!r} and {code!r} are not an ISCO-08 and a SOC code")
        return CrosswalkRow("isco", group, "soc2010", code, "close" if str(part or "").strip() else "exact", ID)

    rows = reading.rows(table(member, page, "ISCO-08 Code"), make, ("ISCO-08 Code", "part", "2010 SOC Code"))
    crosswalks = rows + _to_2018(root, rows, reading, member.name)
    return Release(ABOUT, {"crosswalks": crosswalks}, ((path.name, sha256_of(path)),), tuple(reading.problems))


def _to_2018(root: Path, rows: list[CrosswalkRow], reading: Reading, file: str) -> list[CrosswalkRow]:
    """The same groups to SOC 2018: SOC 2010 is the stem of O*NET-SOC 2010, which walks to 2019 and SOC 2018."""
    if newest(root, *WALK) is None or newest(root, *SOC) is None:
        return []
    soc_of = {row[0]: row[2] for row in soc_2018(root, Reading())}
    onward: dict[str, set[str]] = defaultdict(set)
    for old, new in walk_2010(root, Reading()):
        if old.endswith(".00") and new in soc_of:
            onward[old[:7]].add(soc_of[new])
    found: dict[tuple[str, str], CrosswalkRow] = {}
    for row in rows:
        targets = sorted(onward.get(row.target, ()))
        if not targets:
            reading.report(file, 0, f"the SOC 2010 code {row.target} leads to no SOC 2018 code")
        match = row.match if len(targets) == 1 else "close"
        for target in targets:
            found.setdefault((row.code, target), CrosswalkRow("isco", row.code, "soc", target, match, ID))
    return list(found.values())


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "American figures of ESCO occupations that have no direct O*NET counterpart",
    (
        Download(
            _PATTERNS[0],
            "https://www.bls.gov/soc/ISCO_SOC_Crosswalk.xls",
            ABOUT.url,
            311296,
            "b334878293192672907615ca4a290de260391dbea222e94689307b5c53191aa8",
            5 * MEGABYTE,
        ),
    ),
)
