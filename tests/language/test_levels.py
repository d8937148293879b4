"""Numbers of years, degrees and language levels as people write them."""

import pytest

from upbridge.language.levels import find_degrees, find_years, language_level


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("at least five years' B2B marketing", 5),
        ("5+ years in support", 5),
        ("eighteen months of payroll", 1.5),
        ("two to three years", 2),
        ("2-4 years", 2),
        ("between 3 and 6 years", 3),
    ],
)
def test_lengths_of_time_are_read_in_years(text: str, years: float) -> None:
    assert [y.value for y in find_years(text)] == [years]


def test_a_rate_a_year_is_no_length_of_time() -> None:
    assert find_years("two trade shows a year") == []
    assert find_years("an 18-month forecast") == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("BSc (Hons) Chemistry", 6),
        ("Associate's degree in logistics", 5),
        ("Foundation degree in early years", 5),
        ("a level 7 or 8 degree in computing", 6),
        ("QQI Level 5 or 6 in administration", 4),
        ("Ph.D. in physics", 8),
        ("M.Ed., Curriculum", 7),
        ("High school diploma or GED", 3),
        ("GCSEs, 2006", 2),
        ("B.A., Mathematics", 6),
        ("Bsc. Nursing", 6),
        ("Certificate IV in Building", 4),
        ("Cert III in Individual Support", 3),
        ("12th pass", 3),
        ("Level 7 Diploma in Leadership", 6),
        ("QQI Level 6 Certificate in Retail Management", 5),
        ("FETAC Level 5 in Childcare", 4),
        ("B.Eng. Mechanical Engineering", 6),
        ("PGDip in Law", 7),
        ("MBBS, 2011", 6),
        ("Realschulabschluss", 2),
    ],
)
def test_degrees_are_ranked_as_the_european_framework_does(text: str, rank: int) -> None:
    assert max(d.rank for d in find_degrees(text)) == rank


@pytest.mark.parametrize(
    ("text", "level"), [("German (B2)", 4), ("Spanish: native speaker", 6), ("a little French", 1), ("Polish", None)]
)
def test_language_levels_follow_the_cefr(text: str, level: int | None) -> None:
    assert language_level(text) == level


def test_a_language_model_is_no_master_of_laws() -> None:
    assert find_degrees("Familiarity with LLM evaluation") == []
    assert [d.rank for d in find_degrees("LLM in commercial law")] == [7]
