from __future__ import annotations

import os
from functools import lru_cache

import pytest

from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.handbook.titles import read_titles, titles_release
from upbridge.knowledge.home import Home
from upbridge.knowledge.making import current_folder, has_base
from upbridge.model.occupations import FoundBy

on_a_base = [
    pytest.mark.base,
    pytest.mark.skipif(not has_base(Home.of(os.environ)), reason="no knowledge base has been built here"),
]

EVERYDAY = {
    "store manager": "41-1011.00",
    "truck driver": "53-3032.00",
    "HGV driver": "53-3032.00",
    "graphic designer": "27-1024.00",
    "software engineer": "15-1252.00",
    "cashier": "41-2011.00",
    "nurse": "29-1141.00",
    "QA lab technician": "19-4099.01",
    "care assistant": "31-1131.00",
}


@lru_cache(maxsize=1)
def base() -> KnowledgeBase:
    home = Home.of(os.environ)
    return KnowledgeBase(current_folder(home), OnnxEncoder.open(home.encoder))


def test_there_are_at_least_five_hundred_titles_and_none_stands_twice() -> None:
    titles = [title.casefold() for _, title in read_titles()]
    assert len(titles) >= 500
    assert len(set(titles)) == len(titles)


def test_titles_of_occupations_that_a_base_lacks_are_left_out() -> None:
    rows = titles_release({"41-1011.00"}).rows["titles"]
    assert {row.occupation for row in rows} == {"41-1011.00"}
    assert "store manager" in {row.title for row in rows}


class TestOnABase:
    pytestmark = on_a_base

    def test_every_title_names_an_occupation_of_the_table(self) -> None:
        assert {code for code, _ in read_titles()} <= set(base().codes())

    @pytest.mark.parametrize(("title", "code"), EVERYDAY.items())
    def test_everyday_titles_lead_to_their_occupation(self, title: str, code: str) -> None:
        if not any(source.id == "handbook" for source in base().sources()):
            pytest.skip("the base was built before there were common titles")
        assert base().find_occupations(title)[0].code == code

    def test_a_misspelt_title_with_a_grade_finds_its_occupation_and_keeps_the_grade(self) -> None:
        if not any(source.id == "handbook" for source in base().sources()):
            pytest.skip("the base was built before there were common titles")
        match = base().find_occupations("Senior Store Managr")[0]
        assert (match.code, match.by, match.seniority) == ("41-1011.00", FoundBy.SPELLING, ("senior",))
