"""Small matters of wording: a requirement's label inside a sentence, lists of things, and what counts as its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.learning.stems import content_stems, is_acronym
from upbridge.model.requirements import Requirement, RequirementKind

_NAMES = frozenset({RequirementKind.TOOL, RequirementKind.LICENCE, RequirementKind.LANGUAGE})
_CLAUSES = frozenset({RequirementKind.SKILL, RequirementKind.KNOWLEDGE})


def in_sentence(requirement: Requirement) -> str:
    """The requirement's label as it reads inside a sentence: names and acronyms keep their capitals.

    A skill of several words is often a clause (“build and maintain dashboards”) and stands in quotation marks.
    """
    words = _uncapped(requirement)
    return f"“{words}”" if _is_clause(requirement) else words


def _uncapped(requirement: Requirement) -> str:
    """The advert's own spelling decides where the label's first word stands inside the quote; a label of several
    words that is no name loses its first capital otherwise."""
    label = " ".join(requirement.label.split()).strip(" .;:,")
    first = re.split(r"[\s/-]", label, maxsplit=1)[0]
    if not first or requirement.kind in _NAMES or is_acronym(first) or not first[0].isupper():
        return label
    inner = re.search(rf"(?<=\w\W){re.escape(first)}(?!\w)", requirement.quote.text, flags=re.IGNORECASE)
    keeps = inner is not None and inner.group()[0].isupper()
    mixed = not first[1:].islower() and len(first) > 1
    return label if keeps or mixed else label[0].lower() + label[1:]


def _is_clause(requirement: Requirement) -> bool:
    return requirement.kind in _CLAUSES and len(requirement.label.split()) > 2


def listed(words: Sequence[str], last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def stems_of(requirement: Requirement) -> frozenset[str]:
    """Stems of the words that the advert asks with: the label's, not those of the skills it was linked to."""
    return content_stems(requirement.label)


def linked_stems(requirement: Requirement) -> frozenset[str]:
    """Stems of the labels of the skills that the requirement was linked to."""
    return frozenset().union(*(content_stems(skill.label) for skill in requirement.skills))
