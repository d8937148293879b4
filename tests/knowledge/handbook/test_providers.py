"""The shipped providers: known by name, searchable for any words."""

from __future__ import annotations

from urllib.parse import urlsplit

from upbridge.knowledge.handbook.providers import read_providers
from upbridge.learning.fields import FIELDS
from upbridge.learning.providers import fitting
from upbridge.model.requirements import RequirementKind

NAMED = {
    "Coursera",
    "LinkedIn Learning",
    "edX",
    "Khan Academy",
    "freeCodeCamp",
    "MIT OpenCourseWare",
    "Microsoft Learn",
    "AWS Skill Builder",
    "Google Skillshop",
    "HubSpot Academy",
    "Alison",
    "YouTube",
}


def test_the_providers_that_people_use_are_known() -> None:
    assert {provider.name for provider in read_providers()} >= NAMED


def test_awkward_words_still_make_a_sound_address() -> None:
    for provider in read_providers():
        link = provider.link("C# & R/D: 100 % “fun”")
        assert " " not in link.url and urlsplit(link.url).scheme == "https", provider.id
        assert link.is_search


def test_every_field_and_kind_finds_somebody_to_search() -> None:
    for field in FIELDS:
        for kind in RequirementKind:
            found = fitting(read_providers(), "anything", kind=kind, field=field.id, languages=("en",))
            assert found, (field.id, kind)


def test_a_tool_is_searched_first_at_its_own_maker() -> None:
    found = fitting(read_providers(), "Azure DevOps", kind=RequirementKind.TOOL, field=None, languages=("en",))
    assert found[0].id == "microsoft-learn"
