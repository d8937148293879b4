"""The mentor's questions, and which of them would change the outcome most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from upbridge.guidance.criteria import RANGES
from upbridge.guidance.direction import direction_of, score

KINDS = ("scale", "number", "text")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `sets` is what its answer makes known, `kind` how it is answered (scale 0..4, number, text).

    `gain` in 0..1 is how much an answer moves the plan or the confidence in it, beside the decision; `why` is said when
    the person asks why; `changes` is what its answers change. `without_work` are the words for somebody who has no work
    now: None where they are the same, empty where it is not asked then.
    """

    id: str
    theme: str
    sets: str
    kind: str
    gain: float
    words: str
    why: str
    changes: str
    without_work: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS or not 0 <= self.gain <= 1 or not self.words.endswith("?"):
            raise ValueError(f"the question {self.id} is not well formed")


WITHOUT_WORK = "without work"
"""What is known of somebody who has no work now: questions are then put in other words, or not at all."""

_TRIES: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {"hours": (2, 5, 10), "months": (3, 6, 12, 24), "growth": (-10, 0, 10)}
)
_SCALE = (0.0, 1.0, 2.0, 3.0, 4.0)
KNOWN_COUNTS, TURN_COUNTS = 0.5, 0.3
"""What a share of weight that becomes known counts, and what turning the direction counts, beside a change of score."""


def expected_change(question: Question, values: Mapping[str, float]) -> float:
    """How much an answer would change, averaged over the answers there may be, plus the question's own gain."""
    if question.sets not in RANGES:
        return question.gain
    pull, known = score(values)
    direction, _ = direction_of(values)
    tries = _TRIES.get(question.sets, _SCALE)
    total = 0.0
    for value in tries:
        then = {**values, question.sets: value}
        new_pull, new_known = score(then)
        turns = direction_of(then)[0] is not direction
        total += abs(new_pull - pull) + KNOWN_COUNTS * abs(new_known - known) + TURN_COUNTS * turns
    return total / len(tries) + question.gain


def next_question(
    bank: Sequence[Question], values: Mapping[str, float], done: Iterable[str] = (), known: Iterable[str] = ()
) -> Question | None:
    """The question that changes most; none whose answer is known or that was asked. None where nothing is left.

    `done` are ids asked or skipped (what a skipped question would have told is not asked again in other words);
    `known` are names that are known without being numbers.
    """
    asked, known = set(done), set(known)
    closed = {q.sets for q in bank if q.id in asked} | set(values) | known
    open_ones = [q for q in bank if q.id not in asked and q.sets not in closed]
    if not open_ones:
        return None
    if WITHOUT_WORK in known:
        open_ones = [q for q in open_ones if q.without_work != ""] or open_ones
    place = {q.id: n for n, q in enumerate(bank)}
    return min(open_ones, key=lambda q: (-round(expected_change(q, values), 6), place[q.id]))
