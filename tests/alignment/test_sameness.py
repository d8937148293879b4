"""Which posts are the advertised job: titles compared by an encoder that counts shared words."""

from itertools import pairwise

import numpy as np
import pytest
from tests.alignment.test_align import CountingEncoder, statuses

from upbridge.alignment.fit import fit
from upbridge.alignment.sameness import Held, held_before
from upbridge.documents import read_text
from upbridge.model.text import Quote


def held(post: str, job: str) -> float:
    resume = read_text(f"EXPERIENCE\n\n{post}, Larkfield Foods, Leeds, January 2019 to December 2023\n- Worked there\n")
    found = held_before(resume, job, CountingEncoder())
    return found.sameness if found else 0.0


@pytest.mark.parametrize(
    ("post", "job", "least", "most"),
    [
        ("Paralegal", "PARALEGAL (m/f/d)", 1.0, 1.0),
        ("Staff Accountant", "Senior Accountant", 0.5, 0.7),
        ("Senior Accountant", "Accountant", 1.0, 1.0),
        ("Junior Accountant", "Accountant", 0.0, 0.0),
        ("Assistant Accountant", "Accountant", 0.0, 0.0),
        ("Warehouse Operative", "Warehouse Manager", 0.0, 0.0),
        ("Volunteer Cook", "Cook", 0.0, 0.0),
        ("Welder", "Data Analyst", 0.0, 0.0),
        ("Welder", "", 0.0, 0.0),
    ],
)
def test_a_post_is_the_same_job_unless_it_stands_under_it(post: str, job: str, least: float, most: float) -> None:
    assert least <= held(post, job) <= most


def test_a_post_held_makes_up_for_part_of_what_is_not_said_and_never_costs_anything() -> None:
    aligned = tuple(
        statuses("- SQL\n- React\n- Baking", "EXPERIENCE\n\nClerk, Oak, Hull, 2019 to 2023\n- SQL").values()
    )
    scores = []
    for sameness in np.linspace(0, 1, 5):
        scored = fit(aligned, held=Held(Quote(0, 5, "Clerk"), float(sameness)))
        assert scored is not None
        scores.append(scored.score)
    assert all(low <= high for low, high in pairwise(scores)) and scores[0] < scores[-1] < 100
    alone = fit(aligned)
    assert alone is not None and alone.score == scores[0]
