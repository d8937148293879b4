"""Numbers by which qualifications, standards and products are told apart: "level 3", "IATF 16949", "Sage 50"."""

from __future__ import annotations

import re

from upbridge.model.requirements import Requirement

_GRADE = re.compile(r"\b(level|band|grade|stage|tier|class|part|phase)\s*(\d)\b", re.IGNORECASE)


def grade_shown(requirement: Requirement, said: str) -> str:
    """How a claim stands to a numbered grade that the advert asks for: `enough`, `lower` or `none`."""
    wanted = _GRADE.search(requirement.quote.text)
    if wanted is None:
        return "enough"
    held = [int(m.group(2)) for m in _GRADE.finditer(said) if m.group(1).lower() == wanted.group(1).lower()]
    if not held:
        return "none"
    return "enough" if max(held) >= int(wanted.group(2)) else "lower"


def lacks_the_number(asked: str, said: str) -> bool:
    """A standard goes by its number: what is merely filed beside "IATF 16949" is not it."""
    return re.search(r"\d{3,}", asked) is not None and re.search(r"\d", said) is None


def numbers(text: str) -> frozenset[str]:
    """The numbers that stand in the text."""
    return frozenset(re.findall(r"\d+", text))


def is_other_version(asked: str, said: str) -> bool:
    """ "Sage 200" and "Sage 50": both numbered, differently."""
    numbers = [re.findall(r"\d+", text) for text in (asked, said)]
    return all(numbers) and numbers[0] != numbers[1]
