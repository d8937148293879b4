"""The shipped project patterns keep their promises."""

from __future__ import annotations

from upbridge.knowledge.handbook.projects import read_projects
from upbridge.learning.fields import FIELDS
from upbridge.learning.projects import ANY_FIELD


def test_there_are_at_least_100_patterns_over_every_field_of_work() -> None:
    patterns = read_projects()
    assert len(patterns) >= 100
    assert len({pattern.id for pattern in patterns}) == len(patterns)
    covered = {field for pattern in patterns for field in pattern.fields}
    assert covered == {field.id for field in FIELDS} | {ANY_FIELD}


def test_each_pattern_says_what_done_means_what_it_leaves_and_how_to_show_it() -> None:
    for pattern in read_projects():
        assert pattern.brief and pattern.proof and pattern.resume and len(pattern.checks) >= 2, pattern.id
        text = " ".join((pattern.title, pattern.brief, *pattern.steps, *pattern.checks, pattern.resume))
        assert "{" not in text.replace("{skill}", ""), pattern.id
