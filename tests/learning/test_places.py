"""Where a job is, and which addresses serve there."""

from __future__ import annotations

import pytest

from upbridge.learning.places import belongs_to, place_of, serves


@pytest.mark.parametrize(
    ("advert", "place"),
    [
        ("£24,000 a year, enhanced DBS check, GCSE maths", "gb"),
        ("Denver, CO. 401(k) and PTO.", "us"),
        ("Sault Ste. Marie, Ontario. CSA W47.1; able to work in Canada.", "ca"),
        ("Certificate IV, National Police Check, Melbourne, Victoria", "au"),
        ("Garda vetting; Dublin office", "ie"),
        ("B.Tech, Pune, 6 LPA", "in"),
        ("Schichtleiter (m/w/d), Beispiel GmbH", "de"),
        ("Belfast, Northern Ireland, UK", "gb"),
        ("A friendly team near the river", None),
    ],
)
def test_an_advert_tells_its_country_by_names_money_and_registers(advert: str, place: str | None) -> None:
    assert place_of(advert) == place


def test_where_two_countries_are_named_alike_none_is_guessed() -> None:
    assert place_of("Offices in Canada and Germany") is None


def test_a_register_serves_its_own_country_and_a_course_serves_all() -> None:
    assert belongs_to("https://www.osha.gov/training") == "us"
    assert belongs_to("https://duckduckgo.com/?q=site%3Ahse.gov.uk+ladders") == "gb"
    assert not serves("https://www.gov.uk/search", "ca")
    assert serves("https://www.coursera.org/search", "ca")
    assert serves("https://www.gov.uk/search", None)
    assert serves("https://europass.europa.eu/en", "ie") and not serves("https://europass.europa.eu/en", "us")
