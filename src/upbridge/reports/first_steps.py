"""The two or three things to do first, chosen from what closes the gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from upbridge.model.alignment import Status
from upbridge.model.analysis import Action, ActionKind, Analysis, Gap, Link
from upbridge.model.requirements import Importance, RequirementKind
from upbridge.reports.order import hours_words

MOST = 3
"""Things to do first, at most."""

_NAMED = 3
_EVENING = 4


@dataclass(frozen=True, slots=True)
class FirstStep:
    """What to do, why it comes so early, the gaps (counted from 1) where it is told, and where to begin."""

    title: str
    why: str
    gaps: tuple[int, ...]
    link: Link | None = None


def first_steps(analysis: Analysis) -> tuple[FirstStep, ...]:
    """What is cheap and may end the matter first, then the lines of the resume, then what takes longest to close.

    A door that is shut (a licence that is a must), the lines that only have to be said better, and the action that
    closes the worst gap, or the most gaps; no gap is spoken of twice.
    """
    numbered = list(enumerate(analysis.gaps, start=1))
    found: list[FirstStep] = []
    taken: set[int] = set()
    for step in (*_doors(numbered), *_lines(numbered), *_work(numbered)):
        if len(found) < MOST and step.gaps[0] not in taken and step.title not in {other.title for other in found}:
            found.append(step)
            taken |= set(step.gaps)
    return tuple(found)


Numbered = Sequence[tuple[int, Gap]]


def _doors(gaps: Numbered) -> Iterator[FirstStep]:
    """Licences and the like that are a must and not held: they take a date, so the date comes first."""
    shut = [(n, gap) for n, gap in gaps if _is_door(gap)]
    if not shut:
        return
    action = shut[0][1].actions[0]
    others = [g.aligned.requirement.label for _, g in shut[1:_NAMED]]
    also = f" The same goes for {_and(others)}." if others else ""
    numbers = tuple(n for n, _ in shut[:_NAMED])
    why = f"The door stays shut without it, and a date has to be found.{also}"
    yield FirstStep(action.title, why, numbers, _link(action))


def _is_door(gap: Gap) -> bool:
    asked = gap.aligned.requirement
    shut = asked.kind is RequirementKind.LICENCE and gap.aligned.status is Status.GAP
    return shut and asked.importance is Importance.MUST and bool(gap.actions)


def _lines(gaps: Numbered) -> Iterator[FirstStep]:
    """All that is there already and only has to be said better, as one hour's work: musts before the rest."""
    said = [(n, gap) for n, gap in gaps if gap.aligned.status is Status.PARTIAL and _is_said(gap)]
    said.sort(key=lambda entry: (entry[1].aligned.requirement.importance is not Importance.MUST, entry[0]))
    if not said:
        return
    labels = _distinct([gap.aligned.requirement.label for _, gap in said])
    if len(labels) == 1:
        yield FirstStep(said[0][1].actions[0].title, "It takes half an hour and costs nothing.", (said[0][0],))
        return
    rest = f" and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
    named = ", ".join(labels[:_NAMED]) + rest if rest else _and(labels)
    yield FirstStep(
        f"Rewrite {len(labels)} lines of your resume: {named}",
        "You have something to show for each; it takes an evening and costs nothing."
        if len(labels) <= _EVENING
        else f"You have something to show for each. Begin with these {_NAMED}: half an hour each.",
        tuple(n for n, _ in said[:_NAMED]),
    )


def _is_said(gap: Gap) -> bool:
    return bool(gap.actions and gap.aligned.evidence) and gap.actions[0].kind is ActionKind.EVIDENCE


def _distinct(labels: Sequence[str]) -> list[str]:
    """The labels without those that hold all words of another: “SQL” beside “Write SQL queries”."""
    words = [set(label.lower().split()) for label in labels]
    return [label for label, own in zip(labels, words, strict=True) if not any(other < own for other in words)]


def _work(gaps: Numbered) -> Iterator[FirstStep]:
    """The next step of each gap that has to be worked for, worst first, with the others that the same work closes."""
    open_ones = [(n, gap) for n, gap in gaps if gap.aligned.status is not Status.UNKNOWN]
    for number, gap in sorted(open_ones, key=lambda entry: (_is_small(entry[1]), entry[0])):
        action = _begun_by(gap)
        then = next((a for a in gap.actions if a.kind is ActionKind.PROJECT and a is not action), None)
        made = then or action
        same = [n for n, other in open_ones if n != number and made.title in {a.title for a in other.actions}]
        yield FirstStep(_named(action), _why(gap, then, len(same)), (number, *same[: _NAMED - 1]), _link(action))


def _begun_by(gap: Gap) -> Action:
    """What is learned, made or used for it; for what is not learned, what the gap begins with."""
    if gap.aligned.requirement.kind in _ASKED_OR_TOLD:
        return gap.actions[0]
    return next((action for action in gap.actions if action.kind in _LARGE), gap.actions[0])


_ASKED_OR_TOLD = frozenset({RequirementKind.EDUCATION, RequirementKind.TRAIT, RequirementKind.ELIGIBILITY})
_LARGE = frozenset({ActionKind.COURSE, ActionKind.PROJECT, ActionKind.CERTIFICATE})


def _is_small(gap: Gap) -> bool:
    """Whether it is only told or practised: a trait, or a task that those who are hired learn there."""
    if gap.aligned.requirement.kind in (RequirementKind.EDUCATION, RequirementKind.EXPERIENCE):
        return False
    return not any(action.kind in _LARGE for action in gap.actions)


def _named(action: Action) -> str:
    hours = hours_words(action.hours)
    return f"{action.title} ({hours})" if hours else action.title


def _why(gap: Gap, then: Action | None, others: int) -> str:
    label = gap.aligned.requirement.label
    reason = {
        Importance.MUST: f"“{label}” is a must",
        Importance.DUTY: f"“{label}” is part of the job",
        Importance.NICE: f"“{label}” is preferred",
    }[gap.aligned.requirement.importance]
    bears = f", which bears on {others} more gap{'s' if others > 1 else ''} too" if others else ""
    return f"{reason}. Then: {then.title}{bears}." if then else f"{reason}{bears}."


def _link(action: Action) -> Link | None:
    return action.links[0] if action.links else None


def _and(labels: Sequence[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
