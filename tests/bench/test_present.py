"""The short resumes by which the reading of the present occupation is measured."""

from __future__ import annotations

import re

from bench.present import short_resumes


def test_every_short_resume_has_a_name_of_its_own_and_codes_of_the_right_shape() -> None:
    resumes = list(short_resumes())
    assert len({one.name for one in resumes}) == len(resumes) >= 25
    assert all(one.codes and all(re.fullmatch(r"\d\d-\d{4}\.\d\d", code) for code in one.codes) for one in resumes)
    assert all(len(one.text.splitlines()) >= 4 for one in resumes)
