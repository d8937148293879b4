"""Small matters of wording: a requirement's label inside a sentence, lists of things, and what counts as its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.learning.naming import doing, is_background, tidied
from upbridge.learning.stems import content_stems, is_acronym
from upbridge.model.requirements import Requirement, RequirementKind

_NAMES = frozenset({RequirementKind.TOOL, RequirementKind.LICENCE, RequirementKind.LANGUAGE})
_CLAUSES = frozenset({RequirementKind.SKILL, RequirementKind.KNOWLEDGE})


def in_sentence(requirement: Requirement) -> str:
    """The requirement's label as it reads inside a sentence: names and acronyms keep their capitals.

    A skill that is done is told as doing it (“building and maintaining dashboards”); other skills of several words
    stand in quotation marks.
    """
    words = _uncapped(requirement)
    if requirement.kind in _CLAUSES and (done := doing(tidied(requirement))) and not _is_long(done):
        return done
    return f"“{words}”" if _is_clause(requirement) else words


def as_doing(requirement: Requirement) -> str:
    """The label after a preposition: as doing it, or in quotation marks where it has several words."""
    told, done = in_sentence(requirement), doing(tidied(requirement))
    if done and not _is_long(done):
        return done
    return f"“{told}”" if " " in told and not told.startswith("“") else told


def of_experience(requirement: Requirement) -> str:
    """What the experience is of, inside a sentence: “3+ years workshop experience” is “workshop work”."""
    words = in_sentence(requirement)
    kept = re.sub(_YEARS, "", words.strip("“”") if is_background(requirement) else words)
    ends = re.sub(r"(?i)\s*(?:experience|background)$", "", kept)
    if not ends.strip("“” "):
        return "this work"
    return f"{ends} work" if ends != kept and len(ends.split()) == 1 else ends


_YEARS = r"(?i)^\W*(?:at least |minimum )?(?:\d+\+?|one|two|three|four|five) years?(?:['’]?s?)?(?: of)?\s+"


def told_short(label: str) -> str:
    """A long label without its alternative: “Level 3 in electric vehicles, or ready to take it …” ends at the comma."""
    plain = " ".join(label.split()).strip(" .;:,")
    first = re.split(r",\s+(?:or|and|ideally|preferably)\s|;\s", plain, maxsplit=1)[0]
    return first if _is_long(plain) and len(first.split()) >= FEWEST else plain


FEWEST = 4
"""Words below which what stands before an alternative says too little: “Plan, direct, and coordinate programs”."""


def _is_long(label: str) -> bool:
    return len(label.split()) > 8


def _uncapped(requirement: Requirement) -> str:
    """The advert's own spelling decides where the label's first word stands inside the quote; a label of several
    words that is no name loses its first capital otherwise."""
    label = told_short(requirement.label)
    first = re.split(r"[\s/-]", label, maxsplit=1)[0]
    if not first or is_acronym(first) or not first[0].isupper() or re.match(r"[A-Z]\w+ \d|[A-Z]\w?(?:$|/)", label):
        return label
    if any(skill.label == f"{label} (computer programming)" for skill in requirement.skills):
        return label
    if requirement.kind in _NAMES:
        written = rf"(?<=\w\W){re.escape(first.lower())}(?!\w)"
        small = requirement.kind is RequirementKind.LICENCE and not _is_titled(label)
        return first.lower() + label[len(first) :] if small and re.search(written, requirement.quote.text) else label
    if _is_titled(label):
        return label
    inside = rf"(?:(?<=\w\W)|(?<=\w\W\W)){re.escape(first)}(?!\w)"
    inner = re.search(inside, requirement.quote.text, flags=re.IGNORECASE)
    keeps = inner is not None and inner.group()[0].isupper()
    mixed = not first[1:].islower() and len(first) > 1
    return label if keeps or mixed else label[0].lower() + label[1:]


_JOINING = frozenset({"and", "the", "for", "with", "from"})


def _is_titled(label: str) -> bool:
    """Whether the words after the first have capitals too, as names do: “Bank Secrecy Act”."""
    others = [w for w in re.split(r"[\s/-]", label)[1:] if len(w) > 2 and w.isalpha() and w not in _JOINING]
    return bool(others) and sum(word[0].isupper() for word in others) * 2 > len(others)


def _is_clause(requirement: Requirement) -> bool:
    """A label of more than two words, that may run into the sentence around it."""
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
