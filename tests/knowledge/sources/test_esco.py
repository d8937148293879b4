"""ESCO's CSV zips and its labels in other languages."""

from __future__ import annotations

import pytest
from made_up_releases import ESCO_EN, ESCO_RELATIONS, OCCUPATION, SKILL, write_esco, write_text

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources import esco, esco_labels
from upbridge.knowledge.tables import CrosswalkRow, SkillRow


def test_skills_have_kind_reuse_level_and_every_label_once(tmp_path):
    rows = esco.read(write_esco(tmp_path)).rows
    assert rows["skills"][0] == SkillRow(f"{SKILL}a", "bake bread", "skill", "Bake, well.", "cross-sector", "esco")
    assert [(row.kind, row.reuse) for row in rows["skills"]] == [
        ("skill", "cross-sector"),
        ("knowledge", "transversal"),
        ("language", None),
    ]
    assert [(row.label, row.kind) for row in rows["skill_labels"][:4]] == [
        ("bake bread", "preferred"),
        ("baking bread", "alternative"),
        ("make bread", "alternative"),
        ("types of flour", "preferred"),
    ]


def test_groups_of_knowledge_get_codes_from_their_isced_numbers(tmp_path):
    rows = esco.read(write_esco(tmp_path)).rows
    assert [(row.code, row.parent) for row in rows["skill_groups"]] == [
        ("S", None),
        ("S1", "S"),
        ("K", None),
        ("K07", "K"),
    ]
    assert [(row.skill, row.parent) for row in rows["skill_parents"]] == [(f"{SKILL}a", "S1"), (f"{SKILL}b", "K07")]


def test_occupations_lie_under_isco_groups_and_under_broader_occupations(tmp_path):
    rows = esco.read(write_esco(tmp_path)).rows
    assert [(row.scheme, row.title) for row in rows["occupations"]] == [
        ("esco", "baker"),
        ("esco", "pizza baker"),
        ("isco", "Bakers"),
    ]
    assert CrosswalkRow("esco", f"{OCCUPATION}y", "esco", f"{OCCUPATION}x", "broad", "esco") in rows["crosswalks"]
    assert CrosswalkRow("esco", f"{OCCUPATION}x", "isco", "7512", "broad", "esco") in rows["crosswalks"]


def test_a_link_of_an_occupation_that_the_classification_lacks_is_reported_with_its_line(tmp_path):
    release = esco.read(write_esco(tmp_path))
    assert [(row.skill, row.relation) for row in release.rows["occupation_skills"]] == [
        (f"{SKILL}a", "essential"),
        (f"{SKILL}b", "optional"),
    ]
    assert [(p.line, p.message) for p in release.problems] == [
        (4, f"the occupation {OCCUPATION}gone is not in the classification")
    ]


def test_lines_are_counted_through_cells_that_hold_line_breaks(tmp_path):
    # The first row of skills_en.csv covers lines 2 to 4, so the broken row stands on line 7.
    broken = {**ESCO_EN, "skills_en.csv": ESCO_EN["skills_en.csv"] + "KSC,,knowledge,,nameless,,,\n"}
    release = esco.read(write_esco(tmp_path, english=broken))
    assert [(p.line, p.message) for p in release.problems if "skills_en" in p.file] == [(7, "the URI is missing")]


def test_the_newest_of_two_versions_is_read_and_keyed_by_uri(tmp_path):
    write_esco(tmp_path)
    renamed = {name: text.replace("bake bread", "bake breads") for name, text in ESCO_EN.items()}
    release = esco.read(write_esco(tmp_path, "v1.2.0", renamed))
    assert (release.source.version, release.rows["skills"][0].id) == ("1.2.0", f"{SKILL}a")
    assert release.rows["skills"][0].label == "bake breads"


def test_a_missing_relations_zip_is_named(tmp_path):
    write_esco(tmp_path)
    (tmp_path / "esco" / "ESCO dataset - v1.1.1 - classification -  - csv.zip").unlink()
    with pytest.raises(SourceBroken, match=r"broaderRelationsSkillPillar\.csv.*is missing"):
        esco.read(tmp_path)


def test_a_changed_header_is_named_with_its_columns(tmp_path):
    changed = {**ESCO_RELATIONS, "skillSkillRelations.csv": "from,kind,to\na,optional,b\n"}
    with pytest.raises(SourceBroken, match=r"skillSkillRelations\.csv.*originalSkillUri is missing.*from, kind, to"):
        esco.read(write_esco(tmp_path, relations=changed))


def test_labels_of_a_language_give_both_forms_of_a_title(tmp_path):
    header = "conceptUri,preferredLabel,altLabels\n"
    write_text(tmp_path / "esco/labels_fr/skills_fr.csv", header + f"{SKILL}a,cuire le pain,faire du pain|cuire\n")
    write_text(tmp_path / "esco/labels_fr/occupations_fr.csv", header + f"{OCCUPATION}x,boulanger/boulangère,\n")
    release = esco_labels.read(tmp_path)
    assert [(r.label, r.kind, r.language) for r in release.rows["skill_labels"]] == [
        ("cuire le pain", "preferred", "fr"),
        ("faire du pain", "alternative", "fr"),
        ("cuire", "alternative", "fr"),
    ]
    assert [r.title for r in release.rows["titles"]] == ["boulanger/boulangère", "boulanger", "boulangère"]
