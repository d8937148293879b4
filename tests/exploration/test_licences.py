"""Licences and what they shut or leave open."""

from __future__ import annotations

import pytest

from upbridge.exploration.licences import LICENCES, licence_of


@pytest.mark.parametrize(
    "code, family",
    [
        ("29-1141.01", "nursing"),
        ("29-1215.00", "medicine"),
        ("53-3032.00", "heavy driving"),
        ("25-2031.00", "school teaching"),
    ],
)
def test_the_longest_prefix_names_the_licence(code: str, family: str) -> None:
    found = licence_of(code)
    assert found is not None and found.family == family


def test_most_occupations_have_none() -> None:
    assert licence_of("43-3031.00") is None


def test_every_licence_says_what_and_how_long() -> None:
    for licence in LICENCES:
        assert licence.words and licence.family and licence.years > 0
