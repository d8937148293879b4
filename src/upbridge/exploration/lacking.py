"""What this base cannot say, in words: no figure that is missing is shown as zero or left unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from upbridge.exploration.facts import Facts
from upbridge.model.documents import Notice
from upbridge.model.exploration import Held

_HINT = "The full base has it: upbridge data pull, then upbridge data build."


def what_is_missing(facts: Facts, held: Sequence[Held]) -> tuple[Notice, ...]:
    """A notice for each kind of fact that the base lacks altogether, and for a resume without a known position."""
    return (*_of_person(held), *_of_base(facts))


def _of_person(held: Sequence[Held]) -> Iterator[Notice]:
    if not held:
        yield Notice(
            "no-occupation", "no position was found, so moves rest on the lines of the resume alone",
            "Name your occupation: upbridge occupations find TITLE, then --as CODE.",
        )  # fmt: skip
    elif not held[0].said and held[0].confidence < 0.5:
        yield Notice(
            "unsure-occupation", f"It is not sure that you work as {held[0].title}",
            "Say it: upbridge occupations find TITLE, then --as CODE.",
        )  # fmt: skip


def _of_base(facts: Facts) -> Iterator[Notice]:
    parts = {
        "pay": (facts.median, "wages are not in this base"),
        "growth": (facts.growth, "projected growth and openings are not in this base"),
        "zone": (facts.zone, "job zones are not in this base, so preparation is judged by licences alone"),
        "education": (facts.education, "typical education is not in this base"),
        "interests": (facts.interests, "interests of occupations are not in this base"),
        "exposure": (facts.exposed, "exposure to AI is not in this base"),
    }
    for code, (values, sentence) in parts.items():
        if np.isnan(values).all():
            yield Notice(f"no-{code}", sentence, _HINT)
