"""ESCO labels in other languages than English, as label files: conceptUri, preferredLabel, altLabels.

The files are written by `upbridge data pull esco-labels --language fr` from ESCO's public API, or cut from the
official zip of that language, whose `skills_fr.csv` and `occupations_fr.csv` have the same three columns.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from upbridge.knowledge.sources.esco import split_labels
from upbridge.knowledge.sources.grid import Reading, comma, needed
from upbridge.knowledge.sources.publisher import Publisher
from upbridge.knowledge.sources.shelf import Member, every, opened, sha256_of
from upbridge.knowledge.tables import Release, SkillLabelRow, TitleRow
from upbridge.model.figures import Source

ID = "esco-labels"
_PATTERNS = ("esco/labels_*",)
_FILE = re.compile(r"(skills|occupations)_([a-z]{2})\.csv")

ABOUT = Source(
    ID,
    "ESCO labels in other languages",
    "European Commission, Directorate-General for Employment, Social Affairs and Inclusion",
    "",
    "CC BY 4.0 (Commission reuse notice)",
    "This service uses the ESCO classification of the European Commission.",
    "https://ec.europa.eu/esco/api",
)

_COLUMNS = ("conceptUri", "preferredLabel", "altLabels")


def read(root: Path) -> Release:
    """The labels of every language folder under `root`; keyed by URI, as labels drift between versions."""
    reading = Reading()
    tables: dict[str, list[Any]] = {"skill_labels": [], "titles": []}
    files: list[tuple[str, str]] = []
    languages: set[str] = set()
    for folder in every(root, *_PATTERNS):
        for name, member in sorted(opened(folder).members.items()):
            found = _FILE.fullmatch(name)
            if found is None:
                continue
            sort, language = found.groups()
            languages.add(language)
            files.append((member.name, sha256_of(member.path)))
            if sort == "skills":
                tables["skill_labels"] += _skill_labels(reading, member, language)
            else:
                tables["titles"] += _titles(reading, member, language)
    about = Source(
        ID,
        f"{ABOUT.title} ({', '.join(sorted(languages))})",
        ABOUT.publisher,
        ", ".join(sorted(languages)),
        ABOUT.licence,
        ABOUT.attribution,
        ABOUT.url,
    )
    return Release(about, tables, tuple(files), tuple(reading.problems))


def _skill_labels(reading: Reading, member: Member, language: str) -> list[SkillLabelRow]:
    rows: list[SkillLabelRow] = []

    def make(uri: str, label: str, alternatives: str) -> None:
        key, name = needed(uri, "URI"), needed(label, "preferred label")
        rows.append(SkillLabelRow(key, name, "preferred", language, ID))
        rows.extend(
            SkillLabelRow(key, other, "alternative", language, ID)
            for other in split_labels(alternatives)
            if other != name
        )

    reading.rows(comma(member), make, _COLUMNS)
    return rows


def _titles(reading: Reading, member: Member, language: str) -> list[TitleRow]:
    rows: list[TitleRow] = []

    def make(uri: str, label: str, alternatives: str) -> None:
        key, name = needed(uri, "URI"), needed(label, "preferred label")
        rows.append(TitleRow(key, name, "main", language, ID))
        forms = [*split_labels(name.replace("/", "|")), *split_labels(alternatives)]
        rows.extend(TitleRow(key, other, "alternate", language, ID) for other in dict.fromkeys(forms) if other != name)

    reading.rows(comma(member), make, _COLUMNS)
    return rows


PUBLISHER = Publisher(
    ABOUT, _PATTERNS, read, "occupations and skills found by names in other languages", language_labels=True
)
