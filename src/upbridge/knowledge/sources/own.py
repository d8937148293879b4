"""An organisation's own occupations and what they ask for, from a pair of CSV files (docs/data.md describes them).

`own/occupations.csv`: code, title, description, titles (other names between bars), onet (its nearest O*NET-SOC
code, where there is one). `own/requirements.csv`: code, skill, kind (skill, knowledge, language or technology),
relation (essential or optional), uri (an ESCO URI, where the skill is one of ESCO's).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.esco import split_labels
from upbridge.knowledge.sources.grid import Grid, Reading, comma, needed, words
from upbridge.knowledge.sources.publisher import Publisher
from upbridge.knowledge.sources.shelf import opened, sha256_of
from upbridge.knowledge.tables import (
    CrosswalkRow,
    OccupationRow,
    OccupationSkillRow,
    Release,
    SkillLabelRow,
    SkillRow,
    TechnologyRow,
    TitleRow,
    skill_id_of,
)
from upbridge.model.figures import Source

ID = "own"
OCCUPATIONS = "own/occupations.csv"
REQUIREMENTS = "own/requirements.csv"
_PREFIX = "own:"
_KINDS = frozenset({"skill", "knowledge", "language", "technology"})
_ONET = re.compile(r"\d\d-\d{4}\.\d\d")

ABOUT = Source(
    ID,
    "Your organisation's own occupations",
    "your organisation",
    "",
    "your organisation's",
    "Your organisation's data.",
)


def read(root: Path) -> Release:
    """The pair of files under `root`. SourceBroken where one of the two is missing."""
    paths = [root / OCCUPATIONS, root / REQUIREMENTS]
    for path in paths:
        if not path.is_file():
            raise SourceBroken(path.name, "it is not there; occupations.csv and requirements.csv belong together")
    reading = Reading()
    occupations, titles, crosswalks = _occupations(reading, _grid(paths[0]))
    tables: dict[str, list[Any]] = {"occupations": occupations, "titles": titles, "crosswalks": crosswalks}
    tables |= _requirements(reading, _grid(paths[1]), frozenset(row.code for row in occupations))
    files = tuple((f"own/{path.name}", sha256_of(path)) for path in paths)
    return Release(ABOUT, tables, files, tuple(reading.problems))


def _grid(path: Path) -> Grid:
    return comma(next(iter(opened(path).members.values())))


def _code(cell: Any) -> str:
    return _PREFIX + needed(cell, "code").removeprefix(_PREFIX)


def _occupations(reading: Reading, grid: Grid) -> tuple[list[OccupationRow], list[TitleRow], list[CrosswalkRow]]:
    titles: list[TitleRow] = []
    crosswalks: list[CrosswalkRow] = []
    seen: set[str] = set()

    def make(code: str, title: str, description: str, others: str, onet: str) -> OccupationRow:
        key, name, near = _code(code), needed(title, "title"), words(onet)
        if key in seen:
            raise ValueError(f"the code {key} stands twice")
        if near is not None and not _ONET.fullmatch(near):
            raise ValueError(f"{near!r} is no O*NET-SOC code")
        seen.add(key)
        titles.append(TitleRow(key, name, "main", "en", ID))
        titles.extend(TitleRow(key, other, "alternate", "en", ID) for other in split_labels(others) if other != name)
        if near is not None:
            crosswalks.append(CrosswalkRow("own", key, "onet", near, "close", ID))
        return OccupationRow(key, "own", name, words(description), None, ID)

    rows = reading.rows(grid, make, ("code", "title"), ("description", "titles", "onet"))
    return rows, titles, crosswalks


def _requirements(reading: Reading, grid: Grid, codes: frozenset[str]) -> dict[str, list[Any]]:
    skills: dict[str, SkillRow] = {}
    links: dict[tuple[str, str], OccupationSkillRow] = {}
    technologies: list[TechnologyRow] = []

    def make(code: str, skill: str, kind: str, relation: str, uri: str) -> None:
        key, name = _code(code), needed(skill, "skill")
        sort, tie = (words(kind) or "skill").lower(), (words(relation) or "essential").lower()
        if key not in codes:
            raise ValueError(f"the occupation {key} is not in occupations.csv")
        if sort not in _KINDS or tie not in ("essential", "optional"):
            raise ValueError(f"{sort!r} or {tie!r} is not understood: see docs/data.md")
        if sort == "technology":
            technologies.append(TechnologyRow(key, name, "technology", None, None, None, None, ID))
            return
        identity = words(uri) or skill_id_of(name)
        if words(uri) is None:
            skills.setdefault(identity, SkillRow(identity, name, sort, None, None, ID))
        links.setdefault((key, identity), OccupationSkillRow(key, identity, tie, ID))

    reading.rows(grid, make, ("code", "skill"), ("kind", "relation", "uri"))
    labels = [SkillLabelRow(row.id, row.label, "preferred", "en", ID) for row in skills.values()]
    return {
        "skills": list(skills.values()),
        "skill_labels": labels,
        "occupation_skills": list(links.values()),
        "technologies": technologies,
    }


PUBLISHER = Publisher(
    ABOUT, (OCCUPATIONS,), read, "your own occupations beside the public ones (nothing, if you have none)"
)
