"""The publishers' real releases: published row counts, and values checked by hand against the files.

They need the releases beside the project (UPBRIDGE_MIRROR, or `shared/data` next to the checkout).
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from upbridge.knowledge.releases import KEYS, REFERENCES, read_releases

NAMED = os.environ.get("UPBRIDGE_MIRROR", "")
MIRROR = Path(NAMED) if NAMED else Path(__file__).resolve().parents[4] / "shared" / "data"

pytestmark = [
    pytest.mark.mirror,
    pytest.mark.skipif(not (MIRROR / "onet").is_dir(), reason=f"the publishers' releases are not in {MIRROR}"),
]

SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"
PYTHON = f"{SKILL}ccd0a1d9-afda-43d9-b901-96344886e14d"
DEVELOPER = f"{OCCUPATION}f2b15a0e-e65a-438a-affb-29b9d50b77d1"


@pytest.fixture(scope="module")
def releases():
    return {release.source.id: release for release in read_releases(MIRROR).releases}


def find(release, table, **wanted):
    found = [r for r in release.rows[table] if all(getattr(r, name) == value for name, value in wanted.items())]
    assert found, f"no row of {table} with {wanted}"
    return found[0]


@pytest.mark.parametrize(
    ("source", "table", "count"),
    [
        ("onet", "occupations", 1016),
        ("onet", "tasks", 18796),
        ("onet", "task_activities", 23850),
        ("onet", "related", 18460),
        ("onet", "job_zones", 923),
        ("esco", "skills", 13896),
        ("bls-projections", "projections", 832),
        ("bls-oews", "wages", 831),
        ("working-with-ai", "exposure", 785),
        ("gpts-are-gpts", "exposure", 923 * 6),
    ],
)
def test_row_counts_are_the_published_ones(releases, source, table, count):
    assert len(releases[source].rows[table]) == count


def test_counts_within_tables_are_the_published_ones(releases):
    onet = releases["onet"].rows
    assert Counter(row.kind for row in onet["titles"])["alternate"] == 56505
    assert Counter(row.kind for row in onet["technologies"])["technology"] == 32773
    assert len({row.occupation for row in onet["ratings"]}) == 894
    assert len({row.occupation for row in onet["tasks"]}) == 923


def test_every_link_of_esco_is_used_or_listed_with_its_line(releases):
    esco = releases["esco"]
    listed = [p for p in esco.problems if p.file.endswith("occupationSkillRelations.csv")]
    assert len(esco.rows["occupation_skills"]) + len(listed) == 123855
    assert len(listed) == 67


@pytest.mark.parametrize(
    ("table", "wanted", "column", "value"),
    [
        ("ratings", {"occupation": "15-1252.00", "element": "2.A.1.a"}, "importance", 3.5),
        ("ratings", {"occupation": "15-1252.00", "element": "2.A.1.a"}, "level", 4.25),
        ("ratings", {"occupation": "41-1011.00", "element": "2.C.1.e"}, "importance", 4.82),
        ("ratings", {"occupation": "53-3032.00", "element": "1.A.1.f.1"}, "level", 3.5),
        ("ratings", {"occupation": "25-2021.00", "element": "4.A.4.b.3"}, "importance", 4.48),
        ("profiles", {"occupation": "29-1141.00", "element": "1.B.1.d"}, "value", 5.62),
        ("profiles", {"occupation": "29-1141.00", "element": "1.D.2.a"}, "value", 1.28),
        ("job_zones", {"occupation": "41-1011.00"}, "zone", 2),
        ("technologies", {"occupation": "15-1252.00", "name": "Python"}, "in_demand", True),
        ("education", {"occupation": "15-1252.00", "question": "education", "category": 6}, "share", 84.8),
        ("titles", {"occupation": "41-1011.00", "title": "Store Manager"}, "kind", "alternate"),
    ],
)
def test_values_of_onet(releases, table, wanted, column, value):
    assert getattr(find(releases["onet"], table, **wanted), column) == value


@pytest.mark.parametrize(
    ("table", "wanted", "column", "value"),
    [
        ("skills", {"id": PYTHON}, "label", "Python (computer programming)"),
        ("skills", {"id": PYTHON}, "kind", "knowledge"),
        ("skills", {"id": PYTHON}, "reuse", "sector-specific"),
        ("skill_labels", {"skill": PYTHON, "label": "Python3"}, "kind", "alternative"),
        ("skills", {"id": f"{SKILL}0da516ee-e70e-4384-be13-f5ff80be8127"}, "label", "communicate with customers"),
        ("skills", {"id": f"{SKILL}a5b0cd5c-e13a-4ab3-8d93-4d242adcfb01"}, "reuse", "cross-sector"),
        ("occupations", {"code": DEVELOPER}, "title", "software developer"),
        ("occupations", {"code": DEVELOPER}, "isco", "2512"),
        ("occupations", {"title": "baker"}, "isco", "7512"),
        ("skill_relations", {"skill": f"{SKILL}00064735-8fad-454b-90c7-ed858cc993f2"}, "relation", "optional"),
        ("occupation_skills", {"skill": f"{SKILL}fed5b267-73fa-461d-9f69-827c78beb39d"}, "relation", "essential"),
    ],
)
def test_values_of_esco(releases, table, wanted, column, value):
    assert getattr(find(releases["esco"], table, **wanted), column) == value


def test_a_software_developer_has_24_essential_and_80_optional_skills(releases):
    links = [row.relation for row in releases["esco"].rows["occupation_skills"] if row.occupation == DEVELOPER]
    assert Counter(links) == {"essential": 24, "optional": 80}


def test_french_labels_are_keyed_by_the_same_uris(releases):
    labels = releases["esco-labels"]
    assert find(labels, "skill_labels", skill=PYTHON).label == "Python (programmation informatique)"
    assert find(labels, "titles", occupation=DEVELOPER, title="développeuse de logiciels").kind == "alternate"


@pytest.mark.parametrize(
    ("soc", "column", "value"),
    [
        ("15-1252", "employment", 1693800.0),
        ("15-1252", "openings", 115200.0),
        ("15-1252", "change_percent", 15.8),
        ("41-2011", "change", -313600.0),
        ("29-1141", "median_pay", 93600.0),
        ("51-3011", "training", "Moderate-term on-the-job training"),
        ("43-9022", "change_percent", -36.1),
        ("31-1120", "openings", 765800.0),
        ("11-1021", "experience", "5 years or more"),
        ("49-9081", "employment_projected", 20500.0),
        ("29-1249", "note", "median pay at or above 239,200 US dollars a year"),
    ],
)
def test_values_of_the_projections(releases, soc, column, value):
    assert getattr(find(releases["bls-projections"], "projections", soc=soc), column) == value


@pytest.mark.parametrize(
    ("soc", "column", "value"),
    [
        ("15-1252", "median", 133080.0),
        ("15-1252", "employment", 1654440.0),
        ("41-2011", "p25", 27780.0),
        ("29-1141", "p75", 107960.0),
        ("51-3011", "p10", 27560.0),
        ("27-2011", "unit", "hour"),
        ("27-2011", "median", 23.33),
        ("25-2021", "mean", 69790.0),
        ("11-1011", "p75", 239200.0),
        ("11-1011", "note", "p75, p90 at or above 239,200 US dollars a year"),
        ("53-2011", "p25", 154360.0),
        ("31-1120", "p90", 44190.0),
    ],
)
def test_values_of_the_wages(releases, soc, column, value):
    assert getattr(find(releases["bls-oews"], "wages", soc=soc), column) == value


@pytest.mark.parametrize(
    ("source", "code", "measure", "value"),
    [
        ("gpts-are-gpts", "15-1252.00", "beta, rated by a model", 0.868),
        ("gpts-are-gpts", "15-1252.00", "beta, rated by people", 0.447),
        ("gpts-are-gpts", "15-1252.00", "alpha, rated by people", 0.053),
        ("gpts-are-gpts", "51-3011.00", "alpha, rated by a model", 0.147),
        ("gpts-are-gpts", "51-3011.00", "gamma, rated by people", 0.147),
        ("gpts-are-gpts", "29-1141.00", "gamma, rated by a model", 0.619),
        ("gpts-are-gpts", "29-1141.00", "alpha, rated by people", 0.190),
        ("gpts-are-gpts", "27-3043.00", "gamma, rated by people", 1.0),
        ("gpts-are-gpts", "27-3043.00", "alpha, rated by a model", 0.731),
        ("gpts-are-gpts", "11-1011.00", "beta, rated by people", 0.35),
        ("working-with-ai", "15-1252", "AI applicability", 0.284),
        ("working-with-ai", "27-3091", "AI applicability", 0.492),
        ("working-with-ai", "51-3011", "AI applicability", 0.091),
        ("working-with-ai", "31-1120", "AI applicability", 0.058),
        ("working-with-ai", "29-1141", "AI applicability", 0.122),
        ("working-with-ai", "41-2011", "AI applicability", 0.330),
        ("working-with-ai", "53-7121", "AI applicability", 0.080),
        ("working-with-ai", "11-1021", "AI applicability", 0.121),
        ("working-with-ai", "25-2021", "AI applicability", 0.203),
        ("working-with-ai", "43-4051", "AI applicability", 0.440),
    ],
)
def test_values_of_the_exposure_studies(releases, source, code, measure, value):
    row = find(releases[source], "exposure", code=code, measure=measure)
    assert row.value == pytest.approx(value, abs=0.0006)


@pytest.mark.parametrize(
    ("uri", "published", "band"),
    [
        ("000e93a3-d956-4e45-aacb-f12c83fedf84", 3.307599, "Low risk"),
        ("0022f466-426c-41a4-ac96-a235c945cf97", 3.460182, "Other"),
        ("1d70e660-1114-41c6-926a-053541460d88", 3.468337, "Other"),
        ("3c1b7871-87f9-427b-adcb-fe16be8f9f24", 3.334332, "Low risk"),
        ("5aff8b2a-298a-456d-957a-274c774e8523", 3.355816, "Other"),
        ("773cf1de-50a4-42e7-bab1-e68dcbae3f54", 3.470846, "Other"),
        ("9653fb92-ad48-4865-a471-f270302fa93b", 3.379551, "Other"),
        ("b4c6d1b0-929e-48be-9f67-47bd8c30658b", 3.399315, "Low risk"),
        ("d4edb527-2e5d-440c-9f8c-cd5caa9cc4d6", 3.44162, "Other"),
        ("ffc292f1-89e2-4406-8eff-39096c94e731", 3.51729, "Other"),
    ],
)
def test_values_of_automation_risk(releases, uri, published, band):
    row = find(releases["nesta-automation"], "automation", code=OCCUPATION + uri)
    assert (row.band, 1 + 4 * row.risk) == (band, pytest.approx(published, abs=1e-5))


@pytest.mark.parametrize(
    ("source", "code", "target", "match"),
    [
        ("onet-taxonomy", "15-1132.00", "15-1252.00", "close"),
        ("onet-taxonomy", "15-1132.00", "15-1253.00", "close"),
        ("onet-taxonomy", "29-1141.00", "29-1141.00", "exact"),
        ("onet-taxonomy", "13-1199.02", "13-1199.07", "narrow"),
        ("onet-taxonomy", "15-1252.00", "15-1252", "exact"),
        ("onet-taxonomy", "15-1299.08", "15-1299", "broad"),
        ("isco-soc", "2512", "15-1132", "close"),
        ("isco-soc", "2221", "29-1141", "close"),
        ("isco-soc", "7512", "51-3011", "exact"),
        ("isco-soc", "2512", "15-1252", "close"),
        ("esco-onet", "fde4372d-8293-42de-afbb-8b5a9b274fe7", "17-2141.00", "close"),
        ("esco-onet", "b9d03330-c71c-4827-8797-3e96249d54db", "51-7011.00", "close"),
        ("esco-onet", "25f45b01-550c-4d17-b69e-7c5ba57c4218", "51-2051.00", "exact"),
        ("esco-onet", "e31c83ac-cb74-4936-88f1-90ed0997b29b", "39-3091.00", "exact"),
        ("bls-projections", "31-1121", "31-1120", "broad"),
        ("bls-projections", "21-1011", "21-1018", "broad"),
        ("bls-projections", "53-1042", "53-1047", "broad"),
    ],
)
def test_values_of_the_crosswalks(releases, source, code, target, match):
    full = OCCUPATION + code if source == "esco-onet" else code
    assert find(releases[source], "crosswalks", code=full, target=target).match == match


def test_facts_of_the_future_of_jobs_report(releases):
    facts = {row.id: row.value for row in releases["wef-jobs-2025"].rows["facts"]}
    assert (facts["wef-core-analytical-thinking"], facts["wef-rising-ai-and-big-data"]) == (69.0, 1.0)
    assert len(facts) == 8 + 26 + 10


def test_no_row_speaks_of_what_no_source_holds(releases):
    known = {
        table: {getattr(row, key) for release in releases.values() for row in release.rows.get(table, ())}
        for table, key in KEYS.items()
    }
    for release in releases.values():
        for table, references in REFERENCES.items():
            for column, target in references:
                lost = {getattr(row, column) for row in release.rows.get(table, ())} - known[target]
                assert lost == set(), f"{release.source.id} {table}.{column}"


def test_every_code_of_a_crosswalk_resolves_or_is_listed(releases):
    codes: dict[str, set[str]] = {}
    for release in releases.values():
        for row in release.rows.get("occupations", ()):
            codes.setdefault(row.scheme, set()).add(row.code)
    groups = {row.soc for row in releases["bls-oews"].rows["wages"]}
    for release in releases.values():
        for row in release.rows.get("crosswalks", ()):
            for scheme, code in ((row.scheme, row.code), (row.target_scheme, row.target)):
                if scheme in codes:
                    assert code in codes[scheme] or (scheme == "soc" and code in groups), row
    listed = {release.source.id: len(release.problems) for release in releases.values() if release.problems}
    assert listed == {"esco": 68, "isco-soc": 2, "esco-onet": 1, "nesta-automation": 1}
