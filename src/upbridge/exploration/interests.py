"""A self-check of interests in twelve questions, two for each of Holland's six types; in our own words."""

from __future__ import annotations

from collections.abc import Sequence

from upbridge.errors import InvalidRequest
from upbridge.exploration.facts import RIASEC

QUESTIONS = (
    ("Realistic", "Fix or build something with my hands, with tools or a machine"),
    ("Investigative", "Get to the bottom of why something happens, with data or an experiment"),
    ("Artistic", "Make something that was not there before: a picture, a text, a tune, a design"),
    ("Social", "Help somebody through a hard day, or teach them something"),
    ("Enterprising", "Win people over for a plan, a product or a cause"),
    ("Conventional", "Bring papers, figures or records into an order that holds"),
    ("Realistic", "Work outdoors or on the move rather than at a desk"),
    ("Investigative", "Read up on a hard subject until I understand it"),
    ("Artistic", "Find my own way to say or show a thing, without a pattern to follow"),
    ("Social", "Work in a team where everybody looks after each other"),
    ("Enterprising", "Lead a group and answer for what comes of it"),
    ("Conventional", "Follow a clear procedure and leave nothing half done"),
)
"""Each with its type; answered from 1 (not at all) to 5 (very much)."""

LEAST, MOST = 1, 5


def interests_from(answers: Sequence[int]) -> tuple[float, ...]:
    """Six numbers 0..1 in the order of `RIASEC` from the twelve answers. Raises `InvalidRequest`."""
    if len(answers) != len(QUESTIONS) or not all(LEAST <= answer <= MOST for answer in answers):
        raise InvalidRequest(
            f"{len(answers)} answers to the self-check are not understood",
            f"Give {len(QUESTIONS)} numbers from {LEAST} to {MOST}, joined by commas.",
        )
    sums = dict.fromkeys(RIASEC, 0.0)
    for (kind, _), answer in zip(QUESTIONS, answers, strict=True):
        sums[kind] += (answer - LEAST) / (MOST - LEAST) / 2
    return tuple(sums[kind] for kind in RIASEC)
