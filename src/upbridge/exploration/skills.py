"""The person's skills: named in the resume with the words that show them, or inferred from their occupations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from upbridge.exploration.feasibility import likely
from upbridge.language.claims import Claim
from upbridge.model.documents import Document
from upbridge.model.evidence import Strength
from upbridge.model.exploration import Held, ShownSkill
from upbridge.model.occupations import Domain, Occupation, OccupationRequirement
from upbridge.model.requirements import RequirementKind
from upbridge.model.skills import ReuseLevel

_SHOWN = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE, RequirementKind.TRAIT,
                    RequirementKind.LANGUAGE, RequirementKind.LICENCE})  # fmt: skip
_WIDE = 0.5
"""A skill that at least this share of occupations asks for is transferable, where ESCO says nothing."""

INFERRED, MOST_INFERRED, LEAST_WEIGHT = (Domain.SKILL, Domain.KNOWLEDGE, Domain.ESCO, Domain.TASK), 12, 0.45
_ORDER = {strength: rank for rank, strength in enumerate(Strength)}
_REUSE = {
    ReuseLevel.TRANSVERSAL: "used in every field (ESCO: transversal)",
    ReuseLevel.CROSS_SECTOR: "used in many fields (ESCO: cross-sector)",
}


def person_skills(
    claims: Sequence[Claim], held: Sequence[Held], resume: Document, describe: Callable[[str], Occupation]
) -> tuple[ShownSkill, ...]:
    """Skills named in the resume, strongest first, then those inferred from the occupations held."""
    named = _named(claims, resume)
    inferred = [s for s in _inferred(held, describe) if s.label.casefold() not in named]
    first = sorted(named.values(), key=lambda s: (_ORDER[s.strength], s.label.casefold()))
    return (*first, *inferred)


def _named(claims: Sequence[Claim], resume: Document) -> dict[str, ShownSkill]:
    found: dict[str, ShownSkill] = {}
    for claim in claims:
        for mention in claim.mentions:
            entry = mention.entry
            if entry.kind not in _SHOWN:
                continue
            strength = claim.strength(mention.span)
            if not strength.counts:
                continue
            soft = "a way of working, used in every field" if entry.kind is RequirementKind.TRAIT else ""
            shown = ShownSkill(
                entry.name, strength, False, soft, (claim.quote(resume),), claim.last_used,
                because="current" if claim.position is not None and claim.position.current else "",
            )  # fmt: skip
            key = entry.name.casefold()
            found[key] = _joined(found[key], shown) if key in found else shown
    return found


def _joined(one: ShownSkill, other: ShownSkill) -> ShownSkill:
    strongest = min(one, other, key=lambda s: _ORDER[s.strength])
    quotes = tuple(dict.fromkeys([*one.quotes, *other.quotes]))[:3]
    because = one.because or other.because
    recent = None if because else max((d for d in (one.last_used, other.last_used) if d), default=None)
    return replace(strongest, quotes=quotes, last_used=recent, because=because)


def _inferred(held: Sequence[Held], describe: Callable[[str], Occupation]) -> list[ShownSkill]:
    """What the occupations held ask for most: weaker than words, and said to be so."""
    found: dict[str, ShownSkill] = {}
    for one in likely(held)[:3]:
        asked = [r for r in describe(one.code).requirements if r.domain in INFERRED and r.weight >= LEAST_WEIGHT]
        for requirement in sorted(asked, key=lambda r: -r.weight)[:MOST_INFERRED]:
            found.setdefault(
                requirement.label.casefold(),
                ShownSkill(
                    requirement.label, Strength.TRANSFERABLE, True, transferable(requirement),
                    last_used=one.end, level=requirement.level, id=requirement.skill,
                    because=f"{one.title} asks for it",
                ),
            )  # fmt: skip
    return list(found.values())


def transferable(asked: OccupationRequirement) -> str:
    """How widely a skill is used, in words; empty for a hard skill.

    By ESCO's reuse level where known; else by the share of occupations that ask for it. Knowledge of a subject
    is never called transferable, however many occupations rate it.
    """
    if asked.reuse is not None:
        return _REUSE.get(asked.reuse, "")
    if asked.domain is Domain.SKILL and asked.spread >= _WIDE:
        return f"asked for in {asked.spread:.0%} of occupations"
    return ""
