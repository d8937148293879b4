"""Nesta, Mapping Career Causeways (2020): automation risk of ESCO occupations, after Brynjolfsson et al. (2018)."""

from __future__ import annotations

from pathlib import Path

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Reading, comma, needed, number, words
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.sources.shelf import newest, opened, sha256_of
from upbridge.knowledge.tables import AutomationRow, Release
from upbridge.model.figures import Source

ID = "nesta-automation"
ABOUT = Source(
    ID,
    "Mapping Career Causeways: automation risk of ESCO occupations",
    "Nesta",
    "2020",
    "MIT",
    "K. Kanders, J. Djumalieva, C. Sleeman, J. Orlik: Mapping Career Causeways: Supporting Workers at Risk. "
    "London: Nesta (2020). Data under the MIT licence.",
    "https://github.com/nestauk/mapping-career-causeways",
    "2020-11",
)
_PATTERNS = ("exposure/nesta_automation_risk_esco.csv", "exposure/mcc_risk_All_occupations.csv")
_LEAST, _MOST = 1.0, 5.0


def read(root: Path) -> Release:
    """One risk an ESCO occupation. The study's scale of 1 (least) to 5 (most) is laid on 0..1."""
    path = newest(root, *_PATTERNS)
    if path is None:
        raise SourceBroken(_PATTERNS[0], "it is not there")
    reading = Reading()

    def make(uri: str, risk: str, band: str) -> AutomationRow:
        value = number(risk, "risk")
        if value is not None and not _LEAST <= value <= _MOST:
            raise ValueError(f"the risk {value:g} does not lie in 1..5")
        share = None if value is None else round((value - _LEAST) / (_MOST - _LEAST), 6)
        return AutomationRow(needed(uri, "URI"), "esco", share, words(band), ID)

    member = next(iter(opened(path).members.values()))
    rows = reading.rows(comma(member), make, ("concept_uri", "risk", "risk_category"))
    return Release(ABOUT, {"automation": rows}, ((path.name, sha256_of(path)),), tuple(reading.problems))


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "automation risk",
    (
        Download(
            _PATTERNS[0],
            "https://raw.githubusercontent.com/nestauk/mapping-career-causeways/main/supplementary_online_data/"
            "automation_risk/mcc_risk_All_occupations.csv",
            ABOUT.url,
            439534,
            "2e7263d0dc29833b1d46dd7f7ab4a1b27287f5d9a4bd4b68e47053296b79752e",
            5 * MEGABYTE,
        ),
    ),
)
