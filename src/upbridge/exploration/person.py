"""Who the person is: which occupations their positions stand for, by title and by what they say they did."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.alignment.experience import merged_months
from upbridge.exploration.facts import EDUCATION, Facts
from upbridge.exploration.feasibility import Standing
from upbridge.exploration.space import Space
from upbridge.exploration.titling import Search, search, title_of
from upbridge.exploration.traces import Traces
from upbridge.language.claims import Claim
from upbridge.model.documents import Document, Position
from upbridge.model.exploration import Held, Person, ShownSkill
from upbridge.model.occupations import FoundBy
from upbridge.model.text import Span
from upbridge.ports import Occupations

CANDIDATES = 3
WEIGHED = 40
"""So many occupations share the confidence that there is."""

FLOOR = 0.01
"""A title's score far below which one occupation is no likelier than another."""

SAME = 8.0
"""Standard deviations of likeness from which on two occupations are of the same field."""

MOST_LEVELS, DOCTORATE = 4, 5
"""Levels of education between an occupation and the resume that count at most, and what a missing doctorate counts."""

WEIGHTS: Mapping[str, tuple[float, float]] = {
    "title": (0.95, 0.0), "lines near its tasks": (0.27, 0.0), "lines near its titles": (0.88, 0.0),
    "words of its tasks": (0.52, 0.28), "words of its titles": (0.14, 0.0), "common": (0.52, 0.12),
    "managing": (1.1, 0.0), "supervising": (1.8, 0.0), "owning": (0.2, 0.0), "continued": (0.0, 0.26),
    "schooling": (0.6, 0.0),
}  # fmt: skip
"""What each kind of evidence adds to the logarithm of a chance, and how much more of it where the title says nothing.

Lines and words in standard deviations over the occupations. Fitted on labelled resumes (conditional logit).
"""

_BESIDE = re.compile(r"\b(?:volunt\w+|unpaid|honorary|trustee|committee|club|pro bono)\b", re.IGNORECASE)
_MANAGER = re.compile(r"\b(?:managers?|director|head of|chief|principal|superintendent)\b", re.IGNORECASE)
_SUPERVISOR = re.compile(
    r"\b(?:team lead\w*|shift lead\w*|supervis\w+|fore(?:wo)?man|lead hand|section leader|crew (?:lead|chief)"
    r"|in charge)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:owner|proprietor|founder)\b", re.IGNORECASE)

Floats = npt.NDArray[np.float64]

_WAYS = {
    FoundBy.CODE: "you said so",
    FoundBy.EXACT: "its title is listed under this occupation",
    FoundBy.SPELLING: "its title is spelled nearly like one of this occupation's",
    FoundBy.MEANING: "its title means nearly the same",
}


def held_occupations(
    resume: Document, traces: Traces, base: Occupations, facts: Facts, education: int | None
) -> tuple[Held, ...]:
    """Candidates for the present position first, then for each earlier one; most recent first, best first.

    `education` is the highest level that the resume names (a row of `EDUCATION`), None where it names none.
    """
    looked = looked_up(resume, base, facts)
    found: list[Held] = []
    for one in looked:
        others = [other for other in looked if other is not one]
        found += _candidates(one, others, traces, facts, education)
    return tuple(found)


def looked_up(resume: Document, base: Occupations, facts: Facts) -> list[Look]:
    """The positions, most recent first, with what their titles lead to; a resume without any is one position."""
    ordered = sorted(resume.positions, key=lambda p: _recency(p, resume.text), reverse=True)
    titled = [(one, title_of(one, resume.text, base)) for one in ordered]
    kept = [(one, title) for one, title in titled if title or one.title]
    if not kept:
        whole = Position(resume.title, "", Span(0, len(resume.text)), resume.title_span, current=True)
        kept = [(whole, resume.title)]
    return [Look(one, title, search(title, one.employer, base, facts)) for one, title in kept]


def said_occupation(code: str, facts: Facts, held: Sequence[Held]) -> tuple[Held, ...]:
    """The same with the present occupation as the person names it, certain, in place of the guesses."""
    row = facts.places[code]
    first = held[0] if held else None
    present = Held(code, str(facts.titles[row]), 1.0, "you said so", current=True, said=True)
    if first is not None:
        present = replace(present, position=first.position, employer=first.employer, start=first.start, end=first.end)
    earlier = [h for h in held if first is None or (h.position, h.start) != (first.position, first.start)]
    return (present, *(h for h in earlier if h.code != code))


def _recency(position: Position, text: str) -> tuple[bool, bool, int, date, date]:
    """Present before past; of several at present the paid one before an office held beside it, the one told most."""
    first, entry = date.min, position.span.of(text)
    told = len(entry) if position.current else 0
    return (
        position.current, not _BESIDE.search(entry), told, position.end or position.start or first,
        position.start or first,
    )  # fmt: skip


@dataclass(frozen=True)
class Look:
    """A position, the title to go by, and what that led to."""

    position: Position
    title: str
    searched: Search

    @property
    def unsure(self) -> float:
        """1 where the title says nothing; the surer what it stands for, alone and beside its employer, the nearer 0."""
        return 1.0 - min(1.0, float(self.searched.score.max()))


def _candidates(look: Look, others: Sequence[Look], traces: Traces, facts: Facts, education: int | None) -> list[Held]:
    told = evidence(look, others, traces, facts, education)
    total = sum(((at_all + look.unsure * more) * told[kind] for kind, (at_all, more) in WEIGHTS.items()), np.zeros(1))
    rows = np.argsort(-total, kind="stable")[:WEIGHED].tolist()
    weights = np.exp(total[rows] - total[rows[0]])
    duties = any(claim.position is look.position for claim in traces.claims)
    return [
        _held(row, float(weight / weights.sum()), look, facts, duties)
        for row, weight in zip(rows[:CANDIDATES], weights, strict=False)
    ]


def evidence(
    look: Look, others: Sequence[Look], traces: Traces, facts: Facts, education: int | None
) -> dict[str, Floats]:
    """What speaks for each occupation `(n)` as that of a position, by the kinds of `WEIGHTS`."""
    heads, leads = np.char.startswith(facts.codes, "11-"), _supervising(facts)
    return {
        "title": np.log(look.searched.score + FLOOR),
        "lines near its tasks": _standard(traces.doing),
        "lines near its titles": _standard(traces.named),
        "words of its tasks": _standard(traces.task_words),
        "words of its titles": _standard(traces.title_words),
        "common": _common(facts),
        "managing": heads * (1.0 if _MANAGER.search(look.title) else -1.0),
        "supervising": leads * (1.0 if _SUPERVISOR.search(look.title) else -1.0),
        "owning": (heads | leads) * (1.0 if _OWNER.search(look.title) else 0.0),
        "continued": _continued(others, traces.space),
        "schooling": np.zeros(len(facts.codes)) if education is None else -_schooling(education, others, facts),
    }


def _supervising(facts: Facts) -> npt.NDArray[np.bool_]:
    """Which occupations are first-line supervisors' (minor group 1 of the major groups from 33 on)."""
    return np.asarray([str(code)[2:4] == "-1" and str(code)[:2] >= "33" for code in facts.codes])


def _schooling(education: int, others: Sequence[Look], facts: Facts) -> Floats:
    """Levels between the education that each occupation takes and the person's; none where it was held before."""
    highest = len(EDUCATION) - 1
    apart = np.clip(np.nan_to_num(np.abs(facts.education - education)), 0, MOST_LEVELS)
    apart = np.where((facts.education == highest) & (education < highest), DOCTORATE, apart)
    for one in others:
        apart[int(one.searched.score.argmax())] *= one.unsure
    return np.asarray(apart, dtype=np.float64)


def _continued(others: Sequence[Look], space: Space) -> Floats:
    """How alike each occupation is to what the titles of the other positions say for sure (the nearest of them)."""
    best = np.zeros(len(space.codes))
    for one in others:
        row = int(one.searched.score.argmax())
        near = np.clip(space.alike[row].astype(np.float64), 0.0, SAME)
        near[row] = SAME
        best = np.maximum(best, (1.0 - one.unsure) * near)
    return best


def _standard(values: npt.NDArray[Any]) -> Floats:
    spread = float(values.std())
    return np.asarray((values - values.mean()) / (spread or 1.0), dtype=np.float64)


def _common(facts: Facts) -> Floats:
    """The logarithm of how many people work in each occupation, around its average; the average where unknown."""
    people = np.log(np.maximum(facts.employment, 1.0) / facts.sharing)
    if np.isnan(people).all():
        return np.zeros(len(people))
    return np.asarray(np.nan_to_num(people - np.nanmean(people)))


def _held(row: int, confidence: float, look: Look, facts: Facts, has_duties: bool) -> Held:
    position, match = look.position, look.searched.matches.get(row)
    why = f"{_WAYS[match.by]} (“{match.matched}”)" if match else "what you say you did there is the work of it"
    if match and has_duties:
        why += ", weighed with what you did there"
    return Held(
        str(facts.codes[row]), str(facts.titles[row]), round(confidence, 3), why, position.title or look.title,
        position.employer, position.start, position.end, position.current,
    )  # fmt: skip


def person_of(
    held: Sequence[Held], start: Standing, resume: Document, skills: Sequence[ShownSkill],
    wishes: Sequence[Claim], *, today: date,
) -> Person:  # fmt: skip
    """The person as the answer shows them."""
    return Person(
        occupations=tuple(held),
        skills=tuple(skills),
        education=EDUCATION[start.education] if start.said else "",
        education_quote=start.claim.quote(resume) if start.claim else None,
        years=round(merged_months(resume.positions, today) / 12, 1),
        wishes=tuple(claim.quote(resume) for claim in wishes),
    )
