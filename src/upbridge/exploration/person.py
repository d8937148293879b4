"""Who the person is: which occupations their positions stand for, by title and by what they say they did."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from upbridge.alignment.experience import merged_months
from upbridge.exploration.facts import EDUCATION, Facts
from upbridge.exploration.feasibility import Standing
from upbridge.exploration.space import Space
from upbridge.exploration.traces import Traces
from upbridge.language.claims import Claim
from upbridge.model.documents import Document, Position
from upbridge.model.exploration import Held, Person, ShownSkill
from upbridge.model.occupations import FoundBy, OccupationMatch
from upbridge.ports import Occupations

SEARCHED, CANDIDATES = 40, 3
WEIGHED = 40
"""So many occupations share the confidence that there is."""

WHOLE, FIRST_PART, WITH_EMPLOYER, OTHER_PARTS = 0.3, 0.3, 0.3, 0.1
"""What a title counts for as a whole, up to its first "and" or comma, beside its employer, and after the "and"."""

LEAST_SCORE = 0.01
"""A title's score below which an occupation is no candidate by its title."""

FLOOR = 0.02
"""A title's score far below which one occupation is no likelier than another."""

DOING, NAMED, DESCRIBED = 0.1, 0.2, 0.1
DOING_ANYWHERE, NAMED_ANYWHERE = 0.35, 0.6
"""Standard deviations of the position's own lines, and of the whole resume's, as logarithms of a chance."""

LEANING = 0.5
"""How much more the lines count where the title alone says nothing ("Team Lead")."""

CONTINUED, SAME = 0.5, 8.0
"""How far the other positions speak for an occupation alike to theirs where the title says nothing: most people stay
in their field. By standard deviations of likeness, at most `SAME`."""

COMMON = 0.6
"""How far the number of people in an occupation counts: more people are cashiers than are actuaries."""

MANAGING = 1.0
"""What a title that says manager adds to occupations of managers, and one that does not takes from them."""

UNSCHOOLED, MOST_LEVELS, DOCTORATE = 0.4, 4, 5
"""What each level of education costs by which an occupation asks for more or for less than the resume names, unless
the person has held it before; a missing doctorate counts as so many."""

_BESIDE = re.compile(r"\b(?:volunt\w+|unpaid|honorary|trustee|committee|club|pro bono)\b", re.IGNORECASE)
_MANAGER = re.compile(r"\b(?:managers?|director|head of|chief|principal|superintendent)\b", re.IGNORECASE)
_LETTERS = re.compile(r"\([A-Z][A-Z0-9&./-]{0,5}\)")
"""A grade or a department in letters, which is often another thing's short name elsewhere ("(SEO)")."""

_BRACKETS = re.compile(r"\([^)]*\)")
_JOINTS = re.compile(r"\s*(?:,|/|\||;|\s[-–]\s|\bthen\b|\band\b|&)\s*")

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
    positions = sorted((p for p in resume.positions if p.title), key=lambda p: _recency(p, resume.text), reverse=True)
    if not positions:
        positions = _headline(resume)
    looked = [_Look(one, _searched(one, base, facts)) for one in positions]
    found: list[Held] = []
    for one in looked:
        others = [other for other in looked if other is not one]
        found += _candidates(one, others, traces, facts, education)
    return tuple(found)


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


def _headline(resume: Document) -> list[Position]:
    """A resume without dated positions: its headline stands for one."""
    if not resume.title or resume.title_span is None:
        return []
    return [Position(resume.title, "", resume.title_span, resume.title_span, current=True)]


@dataclass(frozen=True)
class _Search:
    """What the titles say: a score a row, and for each row the best match that was found for it."""

    score: Floats
    matches: Mapping[int, OccupationMatch]


@dataclass(frozen=True)
class _Look:
    """A position and what its title led to."""

    position: Position
    searched: _Search

    @property
    def unsure(self) -> float:
        """1 where the title says nothing; the surer what it stands for, alone and beside its employer, the nearer 0."""
        return 1.0 - min(1.0, float(self.searched.score.max()))


def _candidates(
    look: _Look, others: Sequence[_Look], traces: Traces, facts: Facts, education: int | None
) -> list[Held]:
    position, searched, unsure = look.position, look.searched, look.unsure
    own = traces.of([row for row, claim in enumerate(traces.claims) if claim.position is position])
    duties = _duties(own, traces)
    total = np.log(searched.score + FLOOR) + (1.0 + LEANING * unsure) * duties + COMMON * _common(facts)
    total += MANAGING * np.char.startswith(facts.codes, "11-") * (1.0 if _MANAGER.search(position.title) else -1.0)
    total += CONTINUED * unsure * _continued(others, traces.space)
    if education is not None:
        total -= UNSCHOOLED * _schooling(education, others, facts)
    rows = np.argsort(-total, kind="stable")[:WEIGHED].tolist()
    weights = np.exp(total[rows] - total[rows[0]])
    return [
        _held(row, float(weight / weights.sum()), position, searched.matches.get(row), facts, bool(own.claims))
        for row, weight in zip(rows[:CANDIDATES], weights, strict=False)
    ]


def _searched(position: Position, base: Occupations, facts: Facts) -> _Search:
    """The title looked up as a whole, in parts, and with its employer's name."""
    plain = _BRACKETS.sub(" ", position.title).strip() or position.title
    first, *others = [part for part in _JOINTS.split(plain) if part] or [plain]
    matches: dict[int, OccupationMatch] = {}
    full = _LETTERS.sub(" ", position.title).strip()
    whole = _found(plain, base, facts, matches)
    if full and full != plain:
        whole = np.maximum(whole, _found(full, base, facts, matches))
    score = WHOLE * whole + FIRST_PART * (whole if first == plain else _found(first, base, facts, matches))
    if position.employer:
        score = score + WITH_EMPLOYER * _found(f"{plain} {position.employer}", base, facts, {})
    for part in others[:2]:
        score = score + OTHER_PARTS * _found(part, base, facts, matches)
    return _Search(score, matches)


def _found(title: str, base: Occupations, facts: Facts, matches: dict[int, OccupationMatch]) -> Floats:
    """The scores of one search by row; what is found is added to `matches`."""
    score = np.zeros(len(facts.codes))
    for match in base.find_occupations(title, SEARCHED):
        row = facts.places.get(match.code)
        if row is not None and match.score >= LEAST_SCORE:
            score[row] = max(score[row], match.score)
            if row not in matches or match.score > matches[row].score:
                matches[row] = match
    return score


def _schooling(education: int, others: Sequence[_Look], facts: Facts) -> Floats:
    """Levels between the education that each occupation takes and the person's; none where it was held before."""
    highest = len(EDUCATION) - 1
    apart = np.clip(np.nan_to_num(np.abs(facts.education - education)), 0, MOST_LEVELS)
    apart = np.where((facts.education == highest) & (education < highest), DOCTORATE, apart)
    for one in others:
        apart[int(one.searched.score.argmax())] *= one.unsure
    return np.asarray(apart, dtype=np.float64)


def _continued(others: Sequence[_Look], space: Space) -> Floats:
    """How alike each occupation is to what the titles of the other positions say for sure (the nearest of them)."""
    best = np.zeros(len(space.codes))
    for one in others:
        row = int(one.searched.score.argmax())
        near = np.clip(space.alike[row].astype(np.float64), 0.0, SAME)
        near[row] = SAME
        best = np.maximum(best, (1.0 - one.unsure) * near)
    return best


def _duties(own: Traces, traces: Traces) -> Floats:
    """How the lines speak for each occupation: those of the position, and those of the whole resume."""
    total = DOING_ANYWHERE * _standard(traces.doing) + NAMED_ANYWHERE * _standard(traces.named)
    if own.claims:
        own_lines = DOING * _standard(own.doing) + NAMED * _standard(own.named)
        total = total + own_lines + DESCRIBED * _standard(own.described)
    return total


def _standard(values: npt.NDArray[np.float32]) -> Floats:
    spread = float(values.std())
    return np.asarray((values - values.mean()) / (spread or 1.0), dtype=np.float64)


def _common(facts: Facts) -> Floats:
    """The logarithm of how many people work in each occupation, around its average; the average where unknown."""
    people = np.log(np.maximum(facts.employment, 1.0) / facts.sharing)
    if np.isnan(people).all():
        return np.zeros(len(people))
    return np.asarray(np.nan_to_num(people - np.nanmean(people)))


def _held(
    row: int, confidence: float, position: Position, match: OccupationMatch | None, facts: Facts, has_duties: bool
) -> Held:
    why = f"{_WAYS[match.by]} (“{match.matched}”)" if match else "what you say you did there is the work of it"
    if match and has_duties:
        why += ", weighed with what you did there"
    return Held(
        str(facts.codes[row]), str(facts.titles[row]), round(confidence, 3), why, position.title, position.employer,
        position.start, position.end, position.current,
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
