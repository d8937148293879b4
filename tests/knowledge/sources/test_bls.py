"""The workbooks of the Bureau of Labor Statistics."""

from __future__ import annotations

import zipfile

import pytest
from made_up_releases import write_book, write_text

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources import bls_oews, bls_projections
from upbridge.knowledge.tables import AreaRow, WageRow

PROJECTED = (
    "2024 National Employment Matrix title", "2024 National Employment Matrix code", "Occupation type",
    "Employment, 2024", "Employment, 2034",
    "Employment change, numeric, 2024–34", "Employment change, percent, 2024–34",
    "Occupational openings, 2024–34 annual average", "Median annual wage, dollars, 2024[1]",
    "Typical education needed for entry", "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
)  # fmt: skip
WAGED = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP",
    "H_MEAN", "A_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90",
    "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY",
)  # fmt: skip
NOTES = [("Notes:",), ("#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ",)]


def projected(*rows):
    return {"Table 1.2": [("Table 1.2 Occupational projections",), PROJECTED, *rows, ("Footnotes:",), ("[1] Wages.",)]}


def waged(area, name, kind, state, soc, jobs, hourly, annual, *marks):
    return (area, name, kind, state, "000000", soc, "Title", "detailed", jobs, hourly[0], annual[0], *hourly[1:],
            *annual[1:], *marks)  # fmt: skip


def test_thousands_become_persons_and_summary_rows_are_left_out(tmp_path):
    rows = [
        (
            "Total, all occupations",
            "00-0000",
            "Summary",
            169956.1,
            175167.9,
            5211.8,
            3.1,
            18863.3,
            49500,
            "—",
            "—",
            "—",
        ),
        (
            "  Bakers[2]",
            "51-3011",
            "Line item",
            5.4,
            "5.3",
            -0.1,
            -1.3,
            0.6,
            36650,
            "No formal credential",
            "None",
            "Long",
        ),
    ]
    write_book(tmp_path / "bls/occupation.xlsx", projected(*rows))
    release = bls_projections.read(tmp_path)
    (row,) = release.rows["projections"]
    assert (row.employment, row.employment_projected, row.change, row.openings) == (5400.0, 5300.0, -100.0, 600.0)
    assert (row.change_percent, row.median_pay, row.experience) == (-1.3, 36650.0, "None")
    assert (row.base_year, row.target_year, release.source.version) == ("2024", "2034", "2024-34")


def test_a_median_above_the_top_code_says_so_and_a_dash_is_missing(tmp_path):
    rows = [
        ("  Surgeons", "29-1249", "Line item", 1, 2, 1, 4.0, 0.1, ">=$239,200", "Doctoral", "None", "—"),
        ("  Actors", "27-2011", "Line item", 1, 2, 1, 4.0, 0.1, "—", "Some", "None", "Long"),
    ]
    write_book(tmp_path / "bls/occupation.xlsx", projected(*rows))
    surgeon, actor = bls_projections.read(tmp_path).rows["projections"]
    assert (surgeon.median_pay, surgeon.note) == (239200.0, "median pay at or above 239,200 US dollars a year")
    assert (surgeon.training, actor.median_pay, actor.note) == (None, None, None)


def test_a_row_with_words_for_numbers_is_reported_with_its_line(tmp_path):
    rows = [
        ("  Bakers", "51-3011", "Line item", 5.4, 5.3, -0.1, -1.3, 0.6, 36650, "a", "b", "c"),
        ("  Ghosts", "51-9999", "Line item", "few", 5.3, -0.1, -1.3, 0.6, 36650, "a", "b", "c"),
    ]
    write_book(tmp_path / "bls/occupation.xlsx", projected(*rows))
    release = bls_projections.read(tmp_path)
    assert [(p.line, p.message) for p in release.problems] == [(4, "the employment 'few' is not a number")]
    assert len(release.rows["projections"]) == 1


def test_another_workbook_in_its_place_is_refused_by_name(tmp_path):
    write_book(tmp_path / "bls/occupation.xlsx", {"Sheet1": [("hello",)]})
    with pytest.raises(SourceBroken, match=r"occupation\.xlsx.*Table 1\.2 is missing"):
        bls_projections.read(tmp_path)


def test_a_web_page_in_place_of_a_workbook_is_refused_by_name(tmp_path):
    write_text(tmp_path / "bls/occupation.xlsx", "<html>Access denied</html>")
    with pytest.raises(SourceBroken, match=r"occupation\.xlsx.*not an Excel workbook"):
        bls_projections.read(tmp_path)


def test_stars_are_missing_and_hashes_are_the_top_code_with_a_note(tmp_path):
    hours, years = ("*", "*", "*", "*", "*", "*"), (262930, 73710, "*", 206420, "#", "#")
    sheet = [WAGED, waged("99", "U.S.", "1", "US", "11-1011", 211850, hours, years, "", "")]
    write_book(tmp_path / "bls/national_M2024_dl.xlsx", {"national": sheet, "Field Descriptions": NOTES})
    release = bls_oews.read(tmp_path)
    assert release.rows["wages"] == [
        WageRow("11-1011", "0000000", 211850.0, 262930.0, 73710.0, None, 206420.0, 239200.0, 239200.0, "year",
                "p75, p90 at or above 239,200 US dollars a year", "2024", "bls-oews")
    ]  # fmt: skip
    assert release.source.version == "May 2024"


def test_occupations_paid_by_the_hour_keep_their_unit(tmp_path):
    hours, years = (44.4, 14, 16.94, 23.33, 41.09, "#"), ("*",) * 6
    sheet = [WAGED, waged("99", "U.S.", "1", "US", "27-2011", "**", hours, years, "", "TRUE")]
    write_book(tmp_path / "bls/national_M2024_dl.xlsx", {"national": sheet, "Field Descriptions": NOTES})
    (row,) = bls_oews.read(tmp_path).rows["wages"]
    assert (row.unit, row.median, row.p90, row.employment) == ("hour", 23.33, 115.0, None)
    assert row.note == "p90 at or above 115.00 US dollars an hour"


def test_without_the_workbooks_notes_a_hash_is_missing_and_never_a_guess(tmp_path):
    years = (262930, 73710, 80000, 206420, 220000, "#")
    sheet = [WAGED, waged("99", "U.S.", "1", "US", "11-1011", 10, ("*",) * 6, years, "", "")]
    write_book(tmp_path / "bls/national_M2024_dl.xlsx", {"national": sheet})
    (row,) = bls_oews.read(tmp_path).rows["wages"]
    assert (row.p90, row.note) == (None, "p90 at or above the top code US dollars a year")


def test_states_and_metropolitan_areas_get_the_codes_that_bls_writes(tmp_path):
    pay = (1.0, 1, 1, 1, 1, 1)
    state = [WAGED, waged("06", "California", "2", "CA", "51-3011", 10, pay, pay, "", "")]
    metro = [WAGED, waged("10180", "Abilene, TX", "4", "TX", "51-3011", 10, pay, pay, "", "")]
    write_book(tmp_path / "bls/state_M2024_dl.xlsx", {"s": state})
    book = write_book(tmp_path / "MSA_M2024_dl.xlsx", {"m": metro})
    (tmp_path / "bls/oesm24ma.zip").touch()
    with zipfile.ZipFile(tmp_path / "bls/oesm24ma.zip", "w") as archive:
        archive.write(book, "oesm24ma/MSA_M2024_dl.xlsx")
    book.unlink()
    release = bls_oews.read(tmp_path)
    assert sorted(release.rows["areas"]) == [
        AreaRow("0010180", "Abilene, TX", "metro", "48", "bls-oews"),
        AreaRow("0600000", "California", "state", "06", "bls-oews"),
    ]


def test_only_the_newest_year_is_read(tmp_path):
    pay = (1.0, 1, 1, 1, 1, 1)
    for year, jobs in (("2023", 10), ("2024", 20)):
        sheet = [WAGED, waged("99", "U.S.", "1", "US", "51-3011", jobs, pay, pay, "", "")]
        write_book(tmp_path / f"bls/national_M{year}_dl.xlsx", {"n": sheet})
    (row,) = bls_oews.read(tmp_path).rows["wages"]
    assert (row.employment, row.year) == (20.0, "2024")
