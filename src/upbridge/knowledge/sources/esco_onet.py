"""Nesta's crosswalk from ESCO to O*NET occupations (2020), whose O*NET codes are those of 2010: they are walked
to 2019 first."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Reading, comma, needed, number
from upbridge.knowledge.sources.onet_taxonomy import WALK, walk_2010
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.sources.shelf import newest, opened, sha256_of
from upbridge.knowledge.tables import CrosswalkRow, Release
from upbridge.model.figures import Source

ID = "esco-onet"
ABOUT = Source(
    ID,
    "Mapping Career Causeways: crosswalk between ESCO and O*NET",
    "Nesta",
    "2020-11",
    "MIT",
    "K. Kanders, J. Djumalieva, C. Sleeman, J. Orlik: Mapping Career Causeways: Supporting Workers at Risk. "
    "London: Nesta (2020). Data under the MIT licence.",
    "https://github.com/nestauk/mapping-career-causeways",
    "2020-11",
)
_PATTERNS = ("crosswalks/esco_onet_crosswalk_MCC.csv", "crosswalks/esco_onet_crosswalk_Nov2020.csv")
_CODE = re.compile(r"\d\d-\d{4}\.\d\d")
_MATCHES = {2.0: "exact", 1.0: "close"}
"""The publisher's confidence: 2 the surest, 1, and 0.5, for which nothing is claimed."""


def read(root: Path) -> Release:
    """ESCO occupations to O*NET-SOC 2019. A 2010 code that was split leads to each of its parts, as close."""
    path = newest(root, *_PATTERNS)
    if path is None:
        raise SourceBroken(_PATTERNS[0], "it is not there")
    if newest(root, *WALK) is None:
        raise SourceBroken(path.name, f"its codes are of 2010, and {WALK[0]} to walk them on is missing")
    walk: dict[str, list[str]] = defaultdict(list)
    for old, new in walk_2010(root, Reading()):
        walk[old].append(new)
    reading = Reading()
    rows: list[CrosswalkRow] = []

    def make(uri: str, code: str, confidence: str) -> None:
        occupation, old = needed(uri, "URI"), needed(code, "O*NET code")
        if not _CODE.fullmatch(old):
            raise ValueError(f"{old!r} is no O*NET-SOC code")
        targets = walk.get(old)
        if not targets:
            raise ValueError(f"the O*NET-SOC 2010 code {old} leads to no code of 2019")
        match = _MATCHES.get(number(confidence, "confidence") or 0.0)
        if len(targets) > 1:
            match = match and "close"
        rows.extend(CrosswalkRow("esco", occupation, "onet", target, match, ID) for target in dict.fromkeys(targets))

    member = next(iter(opened(path).members.values()))
    reading.rows(comma(member), make, ("concept_uri", "onet_code", "confidence"))
    return Release(ABOUT, {"crosswalks": rows}, ((path.name, sha256_of(path)),), tuple(reading.problems))


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "ESCO skills and automation risk of O*NET occupations, and finding occupations by ESCO titles",
    (
        Download(
            _PATTERNS[0],
            "https://raw.githubusercontent.com/nestauk/mapping-career-causeways/main/supplementary_online_data/"
            "ONET_ESCO_crosswalk/esco_onet_crosswalk_MCC.csv",
            ABOUT.url,
            350581,
            "6ed33adc6b22d20f954dc384db3eb4c0a627c6588ec08abf0fd7aa8084cb3613",
            5 * MEGABYTE,
        ),
    ),
)
