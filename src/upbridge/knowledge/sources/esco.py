"""ESCO classification, v1.1 and v1.2: the official CSV zips (classification in English, and relations)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Grid, Reading, comma, needed, words
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.shelf import Member, Shelf, every, natural, opened, sha256_of
from upbridge.knowledge.tables import (
    CrosswalkRow,
    OccupationRow,
    OccupationSkillRow,
    Release,
    SkillGroupRow,
    SkillLabelRow,
    SkillParentRow,
    SkillRelationRow,
    SkillRow,
    TitleRow,
)
from upbridge.model.figures import Source

ID = "esco"
_PATTERNS = ("esco/ESCO dataset*csv.zip", "esco/ESCO dataset*csv", "ESCO dataset*csv.zip", "ESCO dataset*csv")
_VERSION = re.compile(r"v(\d+(?:\.\d+)+)", re.IGNORECASE)
_DATES = {"1.1": "2022-01", "1.1.1": "2022-09", "1.1.2": "2024-01", "1.2": "2024-05", "1.2.0": "2024-05"}
_REUSE = {
    "transversal": "transversal",
    "cross-sector": "cross-sector",
    "cross-sectoral": "cross-sector",
    "sector-specific": "sector-specific",
    "occupation-specific": "occupation-specific",
}
_ISCED = "http://data.europa.eu/esco/isced-f/"
_ISCO = "http://data.europa.eu/esco/isco/C"

ABOUT = Source(
    ID,
    "ESCO, European Skills, Competences, Qualifications and Occupations",
    "European Commission, Directorate-General for Employment, Social Affairs and Inclusion",
    "",
    "CC BY 4.0 (Commission reuse notice)",
    "This service uses the ESCO classification of the European Commission.",
    "https://esco.ec.europa.eu/en/use-esco/download",
)


def read(root: Path) -> Release:
    """The newest ESCO version under `root`: its zip of classification and its zip of relations together."""
    paths = every(root, *_PATTERNS)
    versions = {path: _version(path) for path in paths}
    if not paths:
        raise SourceBroken("esco", "no ESCO CSV zip is there")
    newest = max(versions.values(), key=natural)
    chosen = [path for path in paths if versions[path] == newest]
    members: dict[str, Member] = {}
    for path in chosen:
        members |= opened(path).members
    return _Esco(Shelf(chosen[0], members), newest, chosen).release()


def _version(path: Path) -> str:
    found = _VERSION.search(path.name)
    return found.group(1) if found else ""


class _Esco:
    """Reads one version; remembers its skills and occupations, so that no row speaks of another."""

    def __init__(self, shelf: Shelf, version: str, paths: list[Path]) -> None:
        self.shelf = shelf
        self.version = version
        self.paths = paths
        self.reading = Reading()

    def release(self) -> Release:
        groups, codes = self._groups()
        skills, labels = self._skills()
        occupations, titles, crosswalks = self._occupations()
        known_skills = frozenset(row.id for row in skills)
        known_occupations = frozenset(row.code for row in occupations)
        tables: dict[str, list[Any]] = {
            "skills": skills,
            "skill_labels": labels,
            "skill_groups": groups,
            "skill_parents": self._parents(known_skills, codes),
            "skill_relations": self._relations(known_skills),
            "occupations": occupations,
            "titles": titles,
            "occupation_skills": self._occupation_skills(known_occupations, known_skills),
            "crosswalks": crosswalks + self._narrower(known_occupations),
        }
        about = Source(
            ID,
            f"ESCO v{self.version}",
            ABOUT.publisher,
            self.version,
            ABOUT.licence,
            ABOUT.attribution,
            ABOUT.url,
            _DATES.get(self.version, ""),
        )
        files = tuple((p.name, sha256_of(p)) for p in self.paths if p.is_file())
        return Release(about, tables, files, tuple(self.reading.problems))

    def _grid(self, name: str) -> Grid:
        return comma(self.shelf.need(f"{name}.csv", f"{name}_en.csv"))

    def _groups(self) -> tuple[list[SkillGroupRow], dict[str, str]]:
        """The hierarchy over skills, and each group's code by its URI."""
        codes: dict[str, str] = {}
        rows: dict[str, SkillGroupRow] = {}

        def make(*cells: str | None) -> None:
            parent: str | None = None
            for level in range(4):
                uri, label, code = (words(cell) for cell in cells[3 * level : 3 * level + 3])
                if uri is None:
                    return
                known = codes.setdefault(uri, code or _isced_code(uri))
                rows.setdefault(known, SkillGroupRow(known, label, parent, ID))
                parent = known

        columns = [[f"Level {level} {what}" for what in ("URI", "preferred term", "code")] for level in range(4)]
        deeper = [name for level in columns[1:] for name in level]
        self.reading.rows(self._grid("skillsHierarchy"), make, columns[0], deeper)
        return list(rows.values()), codes

    def _skills(self) -> tuple[list[SkillRow], list[SkillLabelRow]]:
        languages = self._language_skills()
        labels: list[SkillLabelRow] = []

        def make(*cells: str) -> SkillRow:
            uri, label, kind, reuse, alternatives, hidden, description = cells
            key, name = needed(uri, "URI"), needed(label, "preferred label")
            labels.append(SkillLabelRow(key, name, "preferred", "en", ID))
            labels.extend(
                SkillLabelRow(key, other, named, "en", ID)
                for named, cell in (("alternative", alternatives), ("hidden", hidden))
                for other in split_labels(cell)
                if other != name
            )
            sort = "language" if key in languages else ("knowledge" if words(kind) == "knowledge" else "skill")
            return SkillRow(key, name, sort, words(description), _REUSE.get(words(reuse) or ""), ID)

        columns = ("conceptUri", "preferredLabel", "skillType", "reuseLevel", "altLabels")
        rows = self.reading.rows(self._grid("skills"), make, columns, ("hiddenLabels", "description"))
        return rows, labels

    def _language_skills(self) -> frozenset[str]:
        member = self.shelf.first("languageSkillsCollection_en.csv")
        if member is None:
            return frozenset()
        return frozenset(self.reading.rows(comma(member), str, ("conceptUri",)))

    def _occupations(self) -> tuple[list[OccupationRow], list[TitleRow], list[CrosswalkRow]]:
        titles: list[TitleRow] = []
        crosswalks: list[CrosswalkRow] = []

        def make(*cells: str) -> OccupationRow:
            uri, label, isco, alternatives, hidden, description = cells
            code, name, group = needed(uri, "URI"), needed(label, "preferred label"), words(isco)
            titles.append(TitleRow(code, name, "main", "en", ID))
            others = [*split_labels(alternatives), *split_labels(hidden)]
            titles.extend(TitleRow(code, other, "alternate", "en", ID) for other in others if other != name)
            if group is not None:
                crosswalks.append(CrosswalkRow("esco", code, "isco", group, "broad", ID))
            return OccupationRow(code, "esco", name, words(description), group, ID)

        columns = ("conceptUri", "preferredLabel", "iscoGroup", "altLabels")
        rows = self.reading.rows(self._grid("occupations"), make, columns, ("hiddenLabels", "description"))
        return rows + self._isco_groups(titles), titles, crosswalks

    def _isco_groups(self, titles: list[TitleRow]) -> list[OccupationRow]:
        def make(code: str, label: str, description: str) -> OccupationRow:
            key, name = needed(code, "ISCO code"), needed(label, "preferred label")
            titles.append(TitleRow(key, name, "main", "en", ID))
            return OccupationRow(key, "isco", name, words(description), key, ID)

        return self.reading.rows(self._grid("ISCOGroups"), make, ("code", "preferredLabel"), ("description",))

    def _parents(self, skills: frozenset[str], codes: Mapping[str, str]) -> list[SkillParentRow]:
        def make(uri: str, broader: str) -> SkillParentRow | None:
            if uri not in skills:
                return None if uri in codes else _known(uri, skills)  # type: ignore[return-value]
            if broader not in skills and broader not in codes:
                _unknown("broader skill or group", broader)
            return SkillParentRow(uri, codes.get(broader, broader), ID)

        return self.reading.rows(self._grid("broaderRelationsSkillPillar"), make, ("conceptUri", "broaderUri"))

    def _relations(self, skills: frozenset[str]) -> list[SkillRelationRow]:
        def make(skill: str, relation: str, other: str) -> SkillRelationRow:
            return SkillRelationRow(_known(skill, skills), _known(other, skills), _relation(relation), ID)

        columns = ("originalSkillUri", "relationType", "relatedSkillUri")
        return self.reading.rows(self._grid("skillSkillRelations"), make, columns)

    def _occupation_skills(self, occupations: frozenset[str], skills: frozenset[str]) -> list[OccupationSkillRow]:
        def make(occupation: str, relation: str, skill: str) -> OccupationSkillRow:
            return OccupationSkillRow(
                _known(occupation, occupations, "occupation"), _known(skill, skills), _relation(relation), ID
            )

        columns = ("occupationUri", "relationType", "skillUri")
        return self.reading.rows(self._grid("occupationSkillRelations"), make, columns)

    def _narrower(self, occupations: frozenset[str]) -> list[CrosswalkRow]:
        """Occupations that lie under another occupation rather than straight under an ISCO group."""

        def make(uri: str, broader: str) -> CrosswalkRow | None:
            if uri.startswith(_ISCO) or broader.startswith(_ISCO):
                return None
            known = _known(uri, occupations, "occupation"), _known(broader, occupations, "occupation")
            return CrosswalkRow("esco", known[0], "esco", known[1], "broad", ID)

        return self.reading.rows(self._grid("broaderRelationsOccPillar"), make, ("conceptUri", "broaderUri"))


def split_labels(cell: Any) -> list[str]:
    """The labels of a cell, each once: a line each in the zips, between bars in label files."""
    parts = re.split(r"[\n|]", str(cell or ""))
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _isced_code(uri: str) -> str:
    """Knowledge groups have no code of their own: `K` and their ISCED-F number, as `K0613`."""
    return f"K{uri.removeprefix(_ISCED)}" if uri.startswith(_ISCED) else uri


def _relation(cell: str) -> str:
    relation = (words(cell) or "").lower()
    if relation not in ("essential", "optional"):
        raise ValueError(f"the relation {cell!r} is neither essential nor optional")
    return relation


def _known(uri: str, known: frozenset[str], what: str = "skill") -> str:
    return uri if uri in known else _unknown(what, uri)


def _unknown(what: str, uri: str) -> Any:
    raise ValueError(f"the {what} {uri} is not in the classification")


_PAGE = "https://esco.ec.europa.eu/en/use-esco/download"
PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "skills with labels and descriptions, essential and optional skills of occupations, reuse levels",
    tuple(
        Download(f"esco/ESCO dataset - v1.1.1 - classification - {part} - csv.zip", page=_PAGE, size=size, sha256=sha)
        for part, size, sha in (
            ("en", 3798075, "d86de115d120e9266fa7d86f104466fd72a63f8233110028b10e430372bc58a7"),
            ("", 4074453, "1612e3e01fbcbb4f37f69e0fe58d441db233142f1e9488280f041b2726977996"),
        )
    ),
)
