"""What a move lacks, ranked, and the months that it takes to close: ranges, with what they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from upbridge.exploration.facts import EDUCATION
from upbridge.exploration.feasibility import YEARS, Standing, is_open
from upbridge.exploration.licences import HANDBOOK, licence_of
from upbridge.exploration.tool_names import names_tool
from upbridge.model.exploration import Feasibility, Lack, Months
from upbridge.model.occupations import Domain, Occupation, OccupationRequirement

HOURS_A_YEAR_OF_STUDY = 1500
"""A full-time year of study: 60 credits of 25 hours (European Credit Transfer System, the lower end)."""

WEEKS_A_MONTH = 52 / 12
HOURS: Mapping[str, tuple[int, int]] = {
    "technology": (10, 40), "knowledge": (40, 120), "skill": (20, 60), "task": (10, 30), "ability": (0, 0),
}  # fmt: skip
"""Hours from nothing to a first working use, by kind: an estimate, shown as one."""

_RATED = {Domain.KNOWLEDGE: "knowledge", Domain.SKILL: "skill"}
_LEAST_GAIN, _LEAST_WEIGHT = 0.12, 0.35
_MOST_OF_A_KIND = 4
UNTOUCHED = 0.30
"""A task is missing when no line of the resume is nearer to it than this (centred cosine)."""


def lacks(
    there: Occupation, here: Occupation | None, resume_text: str, tasks: Sequence[tuple[str, float]],
    feasible: Feasibility, start: Standing,
) -> tuple[Lack, ...]:  # fmt: skip
    """What the occupation asks for and the resume does not show, heaviest first; gates before all.

    `tasks` are the occupation's tasks, each with the cosine of the nearest line.
    """
    found = [
        *_gates(there, feasible, start),
        *_rated(there, here),
        *_tools(there, here, resume_text),
        *_tasks(there, tasks),
    ]
    return tuple(sorted(found, key=lambda lack: (-lack.weight, lack.label)))


def _gates(there: Occupation, feasible: Feasibility, start: Standing) -> Iterator[Lack]:
    licence = licence_of(there.code)
    if licence is not None and not is_open(licence, start):
        yield Lack(licence.words, "licence", 1.0, "the work is kept behind it", HANDBOOK.id, _study(licence.years))
    if (feasible.education_steps or 0) > 0 and feasible.education:
        years = YEARS[EDUCATION.index(feasible.education)] - YEARS[start.education]
        why = "typically needed to enter; some enter with experience instead"
        yield Lack(feasible.education, "education", 0.95, why, "bls-projections", _study(years))


def _study(years: float) -> tuple[int, int]:
    hours = years * HOURS_A_YEAR_OF_STUDY
    return round(0.8 * hours), round(1.2 * hours)


def _rated(there: Occupation, here: Occupation | None) -> Iterator[Lack]:
    """Knowledge and skills that count for clearly more there than in the present occupation."""
    have = {(r.domain, r.label): r.weight for r in here.requirements} if here else {}
    gains = [
        (r.weight - have.get((r.domain, r.label), 0.0), r)
        for r in there.requirements
        if r.domain in _RATED and r.weight >= _LEAST_WEIGHT
    ]
    for domain, kind in _RATED.items():
        first = sorted((g for g in gains if g[1].domain is domain and g[0] >= _LEAST_GAIN), key=lambda g: -g[0])
        for gain, asked in first[:_MOST_OF_A_KIND]:
            yield Lack(asked.label, kind, _weight(asked, gain), "counts for more there", asked.source, HOURS[kind])


def _weight(asked: OccupationRequirement, gain: float) -> float:
    return round(min(0.9, asked.weight * (0.4 + gain)), 3)


def _tools(there: Occupation, here: Occupation | None, resume_text: str) -> Iterator[Lack]:
    """Tools in use there that neither the resume names nor the present occupation uses."""
    own = {t.name for t in here.technologies} if here else set()
    asked = [
        t for t in there.technologies
        if t.kind == "technology" and (t.hot or t.in_demand or t.hot is None) and t.name not in own
    ]  # fmt: skip
    unnamed = [t for t in asked if not names_tool(resume_text, t.name)]
    weights = {r.label: r.weight for r in there.requirements if r.domain is Domain.TECHNOLOGY}
    source = next((r.source for r in there.requirements if r.domain is Domain.TECHNOLOGY), "onet")
    for tool in sorted(unnamed, key=lambda t: (not t.in_demand, not t.hot, t.name))[:_MOST_OF_A_KIND]:
        why = "often asked for in adverts for it" if tool.in_demand else "used in it"
        weight = round(0.6 * weights.get(tool.name, 0.3), 3)
        yield Lack(tool.name, "technology", weight, why, source, HOURS["technology"])


def _tasks(there: Occupation, tasks: Sequence[tuple[str, float]]) -> Iterator[Lack]:
    """What people there do and no line of the resume comes near."""
    source = next((r.source for r in there.requirements if r.domain is Domain.ACTIVITY), "onet")
    untouched = sorted((near, statement) for statement, near in tasks if near < UNTOUCHED)
    for near, statement in untouched[:_MOST_OF_A_KIND]:
        weight = round(0.5 * (1.0 - max(near, 0.0)) * len(untouched) / max(len(tasks), 1), 3)
        yield Lack(statement, "task", weight, "no line of your resume comes near it", source, HOURS["task"])


def months(missing: Sequence[Lack], hours_a_week: float) -> Months:
    """A range of months: at the low end what is missing in skills and by law, at the high end the usual degree too."""
    small = [lack.hours for lack in missing if lack.hours and lack.kind not in ("education", "licence")]
    law = [lack.hours for lack in missing if lack.hours and lack.kind == "licence"]
    school = [lack.hours for lack in missing if lack.hours and lack.kind == "education"]
    low = sum(h[0] for h in small) + sum(h[0] for h in law)
    high = sum(h[1] for h in small) + max([h[1] for h in (*law, *school)], default=0)
    a_month = hours_a_week * WEEKS_A_MONTH
    how = f"{low:,} to {max(low, high):,} hours of study and practice, estimated by kind of gap"
    if school:
        how += "; the high end includes the degree that is typical"
    return Months(ceil(low / a_month), ceil(max(low, high) / a_month), hours_a_week, how)
