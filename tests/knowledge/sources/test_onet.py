"""O*NET's text database, read from a folder or a zip, under old and new names."""

from __future__ import annotations

import pytest
from made_up_releases import BAKER, CLERK, ONET, later_onet, write_onet

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources import onet
from upbridge.knowledge.tables import RatingRow


def test_a_folder_gives_occupations_tasks_and_ratings_with_the_version_of_its_read_me(tmp_path):
    release = onet.read(write_onet(tmp_path))
    assert (release.source.version, release.source.date) == ("29.9", "2025-05")
    assert "O*NET 29.9 Database" in release.source.attribution
    assert [row.title for row in release.rows["occupations"]] == ["Bakers", "Moon Clerks"]
    assert release.rows["occupations"][0].description == 'Mix "dough" and bake.'
    assert release.problems == ()


def test_importance_and_level_stand_side_by_side_and_missing_stays_missing(tmp_path):
    rows = onet.read(write_onet(tmp_path)).rows["ratings"]
    assert rows[0] == RatingRow(BAKER, "2.A.1.a", "Reading Comprehension", "skill", 2.88, 2.5, True, False, "onet")
    assert (rows[1].occupation, rows[1].importance, rows[1].level) == (CLERK, None, None)


def test_titles_are_main_alternate_reported_and_short(tmp_path):
    rows = onet.read(write_onet(tmp_path)).rows["titles"]
    assert [(row.title, row.kind) for row in rows if row.occupation == BAKER] == [
        ("Bakers", "main"),
        ("Bread Maker", "alternate"),
        ("Pastry Baker (PB)", "alternate"),
        ("Scratch Baker", "reported"),
        ("PB", "short"),
    ]


def test_marks_of_technologies_are_true_false_or_not_said(tmp_path):
    software, mixer = onet.read(write_onet(tmp_path)).rows["technologies"]
    assert (software.name, software.kind, software.hot, software.in_demand) == ("OvenSoft", "technology", True, False)
    assert (mixer.name, mixer.kind, mixer.hot, mixer.in_demand) == ("Dough mixers", "tool", None, None)


def test_a_zip_reads_as_its_folder_does(tmp_path):
    folder, zipped = onet.read(write_onet(tmp_path / "a")), onet.read(write_onet(tmp_path / "b", zipped=True))
    assert folder.rows == zipped.rows
    assert [name for name, _ in zipped.files] == ["db_29_9_text.zip"]


def test_the_names_of_30_3_read_as_the_older_ones_do(tmp_path):
    old = onet.read(write_onet(tmp_path / "a")).rows
    new = onet.read(write_onet(tmp_path / "b", later_onet(), name="db_30_3_text")).rows
    assert new["titles"] == old["titles"]
    assert new["activities"] == old["activities"]
    assert new["education"] == old["education"]
    assert new["profiles"] == old["profiles"]
    assert new["technologies"] == old["technologies"]
    assert [row.name for row in new["ratings"] if row.domain == "skill"] == [
        "Reading Comprehension",
        "Reading Comprehension",
        "Social Perceptiveness",
    ]


def test_the_newest_of_several_releases_is_read(tmp_path):
    write_onet(tmp_path)
    write_onet(tmp_path, later_onet(), name="db_30_3_text", zipped=True)
    assert onet.read(tmp_path).source.version == "30.3"


def test_a_missing_column_is_named_with_its_file(tmp_path):
    broken = {**ONET, "Job Zones.txt": f"O*NET-SOC Code\tZone\n{BAKER}\t2\n"}
    with pytest.raises(SourceBroken, match=r"Job Zones\.txt.*the column Job Zone is missing; its columns are .*Zone"):
        onet.read(write_onet(tmp_path, broken))


def test_a_missing_file_is_named_by_both_its_names(tmp_path):
    broken = {name: text for name, text in ONET.items() if name != "Technology Skills.txt"}
    with pytest.raises(SourceBroken, match=r"Technology Skills\.txt or Software Skills\.txt is missing"):
        onet.read(write_onet(tmp_path, broken))


def test_broken_rows_are_reported_with_their_lines_and_the_rest_is_used(tmp_path):
    # Line 3 has no number for a value, line 4 is cut short, line 5 speaks of an unknown occupation.
    skills = [
        *ONET["Skills.txt"].splitlines()[:2],
        f"{BAKER}\t2.A.1.a\tReading Comprehension\tLV\tmuch\tN\tN",
        f"{BAKER}\t2.A.1.a",
        "99-9999.99\t2.A.1.a\tReading Comprehension\tIM\t3.0\tN\tn/a",
    ]
    release = onet.read(write_onet(tmp_path, {**ONET, "Skills.txt": "\n".join(skills) + "\n"}))
    assert [(problem.line, problem.file.rsplit("/", 1)[-1]) for problem in release.problems] == [
        (3, "Skills.txt"),
        (4, "Skills.txt"),
        (5, "Skills.txt"),
    ]
    assert "'much' is not a number" in release.problems[0].message
    assert "99-9999.99 is not in Occupation Data" in release.problems[2].message
    assert [(row.importance, row.level) for row in release.rows["ratings"] if row.domain == "skill"] == [(2.88, None)]


def test_a_file_of_which_no_row_is_right_is_refused(tmp_path):
    broken = {**ONET, "Job Zones.txt": f"O*NET-SOC Code\tJob Zone\n{BAKER}\tmany\n"}
    with pytest.raises(SourceBroken, match=r"Job Zones\.txt.*none of its 1 rows could be used"):
        onet.read(write_onet(tmp_path, broken))


def test_a_file_that_is_no_zip_is_refused_by_name(tmp_path):
    (tmp_path / "onet").mkdir()
    (tmp_path / "onet" / "db_30_1_text.zip").write_bytes(b"<html>Not found</html>")
    with pytest.raises(SourceBroken, match=r"db_30_1_text\.zip cannot be read: it is not a zip archive"):
        onet.read(tmp_path)


def test_text_that_is_not_utf_8_is_refused_by_name(tmp_path):
    root = write_onet(tmp_path)
    (root / "onet" / "db_29_9_text" / "Job Zones.txt").write_bytes(b"O*NET-SOC Code\tJob Zone\n\xff\xfe")
    with pytest.raises(SourceBroken, match=r"Job Zones\.txt.*not UTF-8"):
        onet.read(root)
