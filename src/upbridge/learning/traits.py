"""A trait is shown by one true example, not by a course: which example to look for."""

from __future__ import annotations

from upbridge.learning.stems import content_stems
from upbridge.learning.wording import as_doing
from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Action, ActionKind

_CASES: tuple[tuple[str, str], ...] = (
    (
        "detail accuracy accurate precise meticulous careful thorough",
        "an error you caught before it cost anything",
    ),
    ("calm pressure stress composure resilience resilient", "the busiest or worst hour that you worked through"),
    (
        "communication communicator written verbal articulate interpersonal writing",
        "something hard that you explained to somebody who then did it right",
    ),
    ("team teamwork collaboration collaborative player cooperation", "a piece of work that needed two trades or teams"),
    ("initiative self-starter proactive driven motivated drive", "something that you began without being asked"),
    (
        "organised organized organisation organization organisational planning prioritise time multitask juggle",
        "a week with too much in it, and what you did first",
    ),
    ("flexible flexibility adaptable adaptability change ambiguity", "a plan that changed late, and what you did then"),
    ("reliable reliability punctual dependable commitment", "a stretch of time in which others relied on you daily"),
    ("empathy patience patient caring compassion kind sensitive", "a person who was upset, and how they left"),
    ("integrity honest honesty discretion confidential ethical trust", "a time when saying nothing was easier"),
    ("numeracy numbers numerate analytical analysis logical", "a figure that looked right and was not"),
    ("problem solving solver solution creative creativity creativ", "a fault that kept coming back until you ended it"),
    ("independently independent autonomy autonomous supervision", "a task that you finished with nobody to ask"),
    ("curious curiosity learner learning inquiring mind", "something that you taught yourself because of a question"),
    ("leadership leader lead influence persuasion persuasive", "people who followed your plan without having to"),
    ("customer service friendly personable warm welcoming", "a customer who came back because of you"),
)
"""Words of a trait, and the kind of day on which it shows."""


def for_trait(aligned: Aligned) -> tuple[Action, ...]:
    """One true case, told short in the resume and long in the interview."""
    return (
        Action(
            ActionKind.EVIDENCE,
            f"Show {as_doing(aligned.requirement)} by one example",
            f"Look for {_case(aligned)}. Do not claim the trait; tell one true case in a line or two: the situation, "
            "what you had to do, what you did, what came of it.",
            proof="A line under a job: “When …, I …, so that … (a number or what somebody said)”.",
            steps=(
                "Write down the situation and your task in one sentence.",
                "Write down what you yourself did, and what came of it.",
                "Cut it to one line for the resume; keep the rest for the interview.",
            ),
        ),
    )


def _case(aligned: Aligned) -> str:
    asked = aligned.requirement
    words = content_stems(f"{asked.label} {' '.join(skill.label for skill in asked.skills)}")
    hits = [len(words & content_stems(cues)) for cues, _ in _CASES]
    plain = "a day at work, in study or as a volunteer when it was needed"
    return _CASES[hits.index(max(hits))][1] if max(hits) else plain
