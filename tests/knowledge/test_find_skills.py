from __future__ import annotations

import numpy as np
import pytest

from upbridge.knowledge.find_skills import SkillFinder, spoken_names
from upbridge.knowledge.short import ShortVectors
from upbridge.language.vocabulary import Entry
from upbridge.model.requirements import RequirementKind
from upbridge.ports import SkillIndex

from .made_up import WordEncoder

NAMES = ["manage staff", "supervise employees", "welding"]
ENTRIES = (
    Entry("Accounts payable", RequirementKind.SKILL, "office", aliases=("purchase ledger", "AP clerk work")),
    Entry("Staff supervision", RequirementKind.SKILL, "office", aliases=("supervise employees",)),
    Entry("Welding", RequirementKind.SKILL, "trades", aliases=("MIG and TIG",)),
)


@pytest.fixture(scope="module")
def finder() -> SkillFinder:
    vectors = WordEncoder().sentences(NAMES).astype(np.float16)
    index = SkillIndex(
        ids=["esco:manage", "esco:weld"],
        labels=["manage staff", "welding"],
        kinds=["skill", "skill"],
        names=NAMES,
        name_skill=np.asarray([0, 0, 1]),
        name_vectors=vectors,
        vector_skill=np.asarray([0, 0, 1]),
        vector_name=np.asarray([0, 1, 2]),
        text_vectors=vectors[[0, 2]],
    )
    return SkillFinder(index, ShortVectors.of(vectors), WordEncoder(), spoken_names(ENTRIES, index))


def test_a_name_of_the_handbook_is_found(finder: SkillFinder) -> None:
    for asked in ("accounts payable", "Purchase Ledger"):
        skill, score = finder.find(asked, 3)[0]
        assert (skill.id, skill.label, score) == ("upbridge:Accounts payable", "Accounts payable", 1.0)


def test_a_handbooks_name_leads_to_the_publishers_skill_where_there_is_one(finder: SkillFinder) -> None:
    skill, score = finder.find("mig and tig", 3)[0]
    assert (skill.id, score) == ("esco:weld", 1.0)


def test_a_publishers_name_comes_before_the_handbooks(finder: SkillFinder) -> None:
    found = [(skill.label, score) for skill, score in finder.find("Supervise employees", 2)]
    assert found == [("manage staff", 1.0), ("Staff supervision", 0.99)]


def test_a_typing_error_in_a_handbooks_name_is_forgiven(finder: SkillFinder) -> None:
    skill, score = finder.find("acounts payable", 3)[0]
    assert skill.label == "Accounts payable"
    assert 0.8 < score < 1
    assert finder.find("supervise employes", 1)[0][0].label == "manage staff"
