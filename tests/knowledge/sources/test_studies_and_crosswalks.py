"""Exposure and automation studies, crosswalks, cited facts, and an organisation's own occupations."""

from __future__ import annotations

import pytest
from made_up_releases import BAKER, CLERK, OCCUPATION, SKILL, write_book, write_esco, write_onet, write_text

from upbridge.errors import InvalidRequest, SourceBroken
from upbridge.knowledge.releases import fitted, read_releases
from upbridge.knowledge.sources import SOURCES, esco_onet, gpts_are_gpts, nesta_automation, onet_taxonomy, own, wef_jobs
from upbridge.knowledge.sources import working_with_ai as wwai
from upbridge.knowledge.tables import AreaRow, CrosswalkRow, ExposureRow, Release, WageRow

WALK = [
    ("O*NET-SOC 2019 Occupation Listings",),
    (),
    ("O*NET-SOC 2010 Code", "O*NET-SOC 2010 Title", "O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title"),
    (BAKER, "Bakers", BAKER, "Bakers"),
    ("43-0000.01", "Clerks", CLERK, "Moon Clerks"),
    ("43-0000.01", "Clerks", "43-9999.02", "Sun Clerks"),
]
TO_SOC = [
    ("O*NET-SOC 2019 Occupation Listings",),
    ("O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title", "2018 SOC Code", "2018 SOC Title"),
    (BAKER, "Bakers", "51-3011", "Bakers"),
    (CLERK, "Moon Clerks", "43-9999", "Clerks"),
]


def taxonomy(root):
    write_book(root / onet_taxonomy.WALK[0], {"s": WALK})
    write_book(root / onet_taxonomy.SOC[0], {"s": TO_SOC})
    return root


def test_a_code_that_was_split_is_narrow_and_one_that_stayed_is_exact(tmp_path):
    rows = onet_taxonomy.read(taxonomy(tmp_path)).rows["crosswalks"]
    assert rows[0] == CrosswalkRow("onet2010", BAKER, "onet", BAKER, "exact", "onet-taxonomy")
    assert [row.match for row in rows if row.code == "43-0000.01"] == ["narrow", "narrow"]


def test_esco_walks_to_o_net_2019_through_the_codes_of_2010(tmp_path):
    text = "concept_uri,onet_code,confidence\n"
    text += f"{OCCUPATION}x,{BAKER},2.0\n{OCCUPATION}y,43-0000.01,1.0\n{OCCUPATION}z,99-9999.99,0.5\n"
    write_text(taxonomy(tmp_path) / "crosswalks/esco_onet_crosswalk_MCC.csv", text)
    release = esco_onet.read(tmp_path)
    assert [(row.code[-1], row.target, row.match) for row in release.rows["crosswalks"]] == [
        ("x", BAKER, "exact"),
        ("y", CLERK, "close"),
        ("y", "43-9999.02", "close"),
    ]
    assert [(p.line, p.message) for p in release.problems] == [
        (4, "the O*NET-SOC 2010 code 99-9999.99 leads to no code of 2019")
    ]


def test_each_measure_of_a_study_is_its_own_row_and_an_empty_one_is_missing(tmp_path):
    header = "O*NET-SOC Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma"
    header += ",human_rating_alpha,human_rating_beta,human_rating_gamma\n"
    write_text(tmp_path / "exposure/gpts_are_gpts_occ_level.csv", f"{header}{BAKER},Bakers,0,0.5,1,,0.25,0.5\n")
    rows = gpts_are_gpts.read(tmp_path).rows["exposure"]
    assert rows[0] == ExposureRow(BAKER, "onet", "alpha, rated by a model", 0.0, "gpts-are-gpts")
    assert rows[3] == ExposureRow(BAKER, "onet", "alpha, rated by people", None, "gpts-are-gpts")


def test_a_score_outside_its_scale_is_reported_and_not_used(tmp_path):
    text = "SOC Code,title,ai_applicability_score\n51-3011,Bakers,0.2\n43-9999,Clerks,20\n"
    write_text(tmp_path / "exposure/working_with_ai_soc_scores.csv", text)
    release = wwai.read(tmp_path)
    assert [row.code for row in release.rows["exposure"]] == ["51-3011"]
    assert release.problems[0].line == 3


def test_the_risk_scale_of_1_to_5_is_laid_on_0_to_1(tmp_path):
    text = f"concept_uri,risk,risk_category\n{OCCUPATION}x,3.0,Low risk\n{OCCUPATION}y,,Other\n"
    write_text(tmp_path / "exposure/nesta_automation_risk_esco.csv", text)
    first, second = nesta_automation.read(tmp_path).rows["automation"]
    assert (first.risk, first.band, second.risk) == (0.5, "Low risk", None)


def test_cited_facts_need_no_file(tmp_path):
    facts = {row.id: row for row in wef_jobs.read(tmp_path).rows["facts"]}
    assert (facts["wef-jobs-net"].value, facts["wef-training-needed"].value) == (78.0, 59.0)


def test_own_occupations_come_as_a_pair_of_files(tmp_path):
    write_text(tmp_path / own.OCCUPATIONS, f"code,title,titles,onet\nb1,Night Baker,Oven Lead|Baker N,{BAKER}\n")
    rows = f"code,skill,kind,relation,uri\nb1,bake bread,skill,essential,{SKILL}a\nb1,Oven care,skill,optional,\n"
    write_text(tmp_path / own.REQUIREMENTS, rows + "b1,OvenSoft,technology,,\nb2,Nothing,,,\n")
    release = own.read(tmp_path)
    assert release.rows["occupations"][0].code == "own:b1"
    assert [(row.skill, row.relation) for row in release.rows["occupation_skills"]] == [
        (f"{SKILL}a", "essential"),
        ("upbridge:oven-care", "optional"),
    ]
    assert [row.name for row in release.rows["technologies"]] == ["OvenSoft"]
    assert [p.message for p in release.problems] == ["the occupation own:b2 is not in occupations.csv"]


def test_half_of_the_pair_is_refused_by_name(tmp_path):
    write_text(tmp_path / own.OCCUPATIONS, "code,title\nb1,Night Baker\n")
    with pytest.raises(SourceBroken, match=r"requirements\.csv"):
        own.read(tmp_path)


def test_what_no_source_holds_is_dropped_and_listed(tmp_path):
    write_onet(tmp_path)
    write_esco(tmp_path)
    write_text(
        tmp_path / "esco/labels_fr/skills_fr.csv",
        f"conceptUri,preferredLabel,altLabels\n{SKILL}new,neuf,\n{SKILL}a,pain,\n",
    )
    reading = read_releases(tmp_path)
    labels = next(release for release in reading.releases if release.source.id == "esco-labels")
    assert [row.label for row in labels.rows["skill_labels"]] == ["pain"]
    assert [p.message for p in labels.problems] == [f"{SKILL}new is not in skills"]
    assert "bls-oews" in reading.missing


def test_groups_that_bls_publishes_stand_for_the_occupations_they_replace():
    pay = (None,) * 6
    wages = [WageRow(soc, "0000000", 1.0, *pay, "year", None, "2024", "w") for soc in ("31-1120", "31-9091")]
    walk = [CrosswalkRow("onet", f"{soc}.00", "soc", soc, None, "t") for soc in ("31-1121", "31-1122", "31-9091")]
    about = SOURCES["bls-oews"].about
    releases = [
        Release(about, {"crosswalks": walk}),
        Release(about, {"wages": wages, "areas": [AreaRow("0000000", "United States", "national", None, "w")]}),
    ]
    assert fitted(releases)[1].rows["crosswalks"] == [
        CrosswalkRow("soc", "31-1121", "soc", "31-1120", "broad", "bls-oews"),
        CrosswalkRow("soc", "31-1122", "soc", "31-1120", "broad", "bls-oews"),
    ]


def test_a_source_that_does_not_exist_is_refused_with_the_list_of_those_that_do(tmp_path):
    with pytest.raises(InvalidRequest, match="no source 'onett'"):
        read_releases(tmp_path, ["onett"])


def test_every_source_says_its_licence_its_attribution_and_what_it_is_for():
    for publisher in SOURCES.values():
        assert publisher.about.attribution and publisher.about.licence and publisher.costs
