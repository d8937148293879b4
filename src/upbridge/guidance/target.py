"""A target that is no advert (an occupation, a skill), written out as what it asks for, to be read like one."""

from __future__ import annotations

from collections.abc import Sequence

from upbridge.model.occupations import Domain, Occupation, OccupationRequirement

MOST = 14
"""Things of an occupation that are laid on a resume: the heaviest of those that a person could learn or show."""

_SHOWN = (Domain.ESCO, Domain.TECHNOLOGY, Domain.TASK, Domain.KNOWLEDGE)


def asked_by(occupation: Occupation, most: int = MOST) -> tuple[OccupationRequirement, ...]:
    """What the occupation asks for by name, heaviest first; O*NET's abilities and general activities left out."""
    named = [r for r in occupation.requirements if r.domain in _SHOWN]
    wanted = sorted(named, key=lambda r: (r.essential is False, -r.weight, r.label))
    kept: dict[str, OccupationRequirement] = {}
    for requirement in wanted:
        kept.setdefault(requirement.label.lower(), requirement)
    return tuple(list(kept.values())[:most])


def as_advert(title: str, musts: Sequence[str]) -> str:
    """A text that asks for each thing on a line of its own, to be read as an advert is."""
    lines = "\n".join(f"- {label}" for label in musts)
    return f"{title}\n\nRequirements\n{lines}\n"


def advert_of_occupation(occupation: Occupation) -> str:
    """The occupation as such a text; its requirements are the base's, none is added."""
    return as_advert(occupation.title, [r.label for r in asked_by(occupation)])


def advert_of_skill(skill: str) -> str:
    """One skill as such a text."""
    return as_advert(skill, [skill])
