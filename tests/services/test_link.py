"""Skills for lines of text, with a linker that finds one made-up skill."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from upbridge.errors import InvalidRequest
from upbridge.model.skills import Skill, SkillMatch
from upbridge.model.text import Span
from upbridge.services.link import link_lines


class FindsBread:
    def link(self, texts: Sequence[str], top: int = 10) -> list[tuple[SkillMatch, ...]]:
        found = SkillMatch(Skill("http://skill/1", "bake bread"), 0.9, Span(0, 5))
        return [(found,) if text.startswith("bread") else () for text in texts]


def test_each_line_is_answered_with_its_text_as_it_came() -> None:
    rows = [json.loads(row) for row in link_lines(["bread \n", "\n", " naïve\r\n"], FindsBread())]
    assert [row["text"] for row in rows] == ["bread ", "", " naïve"]
    assert rows[0]["skills"] == [{"id": "http://skill/1", "label": "bake bread", "score": 0.9, "start": 0, "end": 5}]


def test_a_long_file_gives_as_many_answers_as_lines() -> None:
    assert len(list(link_lines(("bread" for _ in range(1000)), FindsBread()))) == 1000


@pytest.mark.parametrize("top", [0, -1, 101])
def test_an_odd_number_of_skills_is_refused_before_anything_is_read(top: int) -> None:
    with pytest.raises(InvalidRequest):
        link_lines(["bread"], FindsBread(), top=top)
