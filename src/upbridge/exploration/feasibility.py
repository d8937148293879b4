"""Whether a move can be made: the education, the licence and the preparation that lie between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from upbridge.exploration.facts import EDUCATION, Facts
from upbridge.exploration.licences import NEIGHBOURS, TECHNICIANS, Licence, licence_of
from upbridge.language.claims import Claim
from upbridge.language.levels import find_degrees
from upbridge.model.evidence import Strength
from upbridge.model.exploration import Feasibility, Held, Reach

YEARS = (0.0, 0.0, 1.0, 1.0, 2.0, 4.0, 6.0, 9.0)
"""Years of full-time study after school that each level of `EDUCATION` stands for."""

LEVEL_OF_RANK = {2: 0, 3: 1, 4: 2, 5: 4, 6: 5, 7: 6, 8: 7}
"""Ranks of the European Qualifications Framework as levels of `EDUCATION`."""

_OTHERS = re.compile(r"\b(?:coach|mentor|taught|teach|quiz|supervis|students?\b|interns?\b)\w*", re.IGNORECASE)
_BACHELOR, _DOCTORAL = 5, 7
_FAR_YEARS, _FAR_ZONES = 2.0, 2
_SHUT_YEARS, _SHUT_ZONES = 4.5, 3


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the person starts from: level of education (a row of `EDUCATION`), highest job zone, licences held.

    `said` tells an education read in the resume from one inferred from the occupations held.
    """

    education: int
    said: bool
    zone: float
    families: frozenset[str]
    claim: Claim | None = None


def standing(claims: Sequence[Claim], held: Sequence[Held], facts: Facts) -> Standing:
    """Of the highest qualification finished, else of what the present occupation typically asks for."""
    best = schooling(claims)
    rows = [facts.places[h.code] for h in likely(held)]
    zones = [facts.zone[row] for row in rows if not np.isnan(facts.zone[row])]
    families = {licence.family for h in likely(held) if (licence := licence_of(h.code))}
    if best is not None and best[0] >= _BACHELOR:
        families |= {f for h in likely(held) for p, own in TECHNICIANS.items() if h.code.startswith(p) for f in own}
    zone = max(zones, default=float("nan"))
    if best is not None:
        return Standing(best[0], True, zone, frozenset(families), best[1])
    levels = [facts.education[row] for row in rows if not np.isnan(facts.education[row])]
    return Standing(int(max(levels, default=1)), False, zone, frozenset(families))


def schooling(claims: Sequence[Claim]) -> tuple[int, Claim] | None:
    """The highest qualification that the resume names as finished, and the line that does."""
    return max(_finished(claims), key=lambda pair: pair[0], default=None)


def likely(held: Sequence[Held]) -> list[Held]:
    """The best candidate of each position."""
    first: dict[tuple[str, object], Held] = {}
    for one in held:
        key = (one.position, one.start)
        if key not in first or one.confidence > first[key].confidence:
            first[key] = one
    return list(first.values())


def _finished(claims: Sequence[Claim]) -> list[tuple[int, Claim]]:
    """Qualifications that the resume claims as the person's own and done."""
    found = []
    for claim in claims:
        if claim.position is not None or _OTHERS.search(claim.text):
            continue
        for degree in find_degrees(claim.text):
            if claim.strength(degree.span) in (Strength.LISTED, Strength.STRONG, Strength.DEMONSTRATED):
                found.append((LEVEL_OF_RANK[degree.rank], claim))
    return found


def feasibility(row: int, start: Standing, facts: Facts) -> Feasibility:
    """How far the occupation in `row` is for someone who stands at `start`."""
    code, asked, zone = str(facts.codes[row]), facts.education[row], facts.zone[row]
    licence = licence_of(code)
    years = 0.0 if np.isnan(asked) else max(0.0, YEARS[int(asked)] - YEARS[start.education])
    steps = None if np.isnan(asked) else int(asked) - start.education
    zones = None if np.isnan(zone) or np.isnan(start.zone) else int(zone - start.zone)
    reasons = [*_schooling(asked, years, start), *_zones(zones), *_licensing(licence, start)]
    return Feasibility(
        reach=_reach(asked, years, zones, licence, start),
        reasons=tuple(reasons),
        zone=None if np.isnan(zone) else int(zone),
        zone_steps=zones,
        education="" if np.isnan(asked) else EDUCATION[int(asked)],
        education_steps=steps,
        licence=licence.words if licence else "",
        foreign_licence=licence is not None and not is_open(licence, start),
    )


def _reach(asked: float, years: float, zones: int | None, licence: Licence | None, start: Standing) -> Reach:
    foreign = licence is not None and not is_open(licence, start)
    if (asked == _DOCTORAL and years > 0) or years >= _SHUT_YEARS or (zones or 0) >= _SHUT_ZONES:
        return Reach.SHUT
    if foreign and licence is not None and licence.is_long:
        return Reach.SHUT
    if years >= _FAR_YEARS or (zones or 0) >= _FAR_ZONES or (foreign and licence is not None and licence.years >= 1):
        return Reach.FAR
    return Reach.NEAR


def is_open(licence: Licence, start: Standing) -> bool:
    """Whether the person's own profession leads there."""
    near = any(frozenset({licence.family, family}) in NEIGHBOURS for family in start.families)
    return licence.family in start.families or near


def _schooling(asked: float, years: float, start: Standing) -> list[str]:
    if np.isnan(asked):
        return ["typical education is not in this base"]
    wanted = EDUCATION[int(asked)].lower()
    have = EDUCATION[start.education].lower()
    told = "your resume names" if start.said else "your work suggests"
    within = "what your resume names" if start.said else "what your work suggests"
    if years > 0:
        return [f"typically takes {_article(wanted)}; {told} {_article(have)}"]
    return [f"typically takes {_article(wanted)}, which is within {within}"]


def _article(words: str) -> str:
    if words.startswith(("no ", "some ")):
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _zones(zones: int | None) -> list[str]:
    if zones is None or zones <= 0:
        return []
    return [f"asks for {zones} job zone{'s' if zones > 1 else ''} more preparation than your work so far"]


def _licensing(licence: Licence | None, start: Standing) -> list[str]:
    if licence is None:
        return []
    if is_open(licence, start):
        return [f"asks for {licence.words}, near to what you already hold or do"]
    return [f"asks for {licence.words}"]
