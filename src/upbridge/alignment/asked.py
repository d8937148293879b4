"""A requirement with all the names by which a resume may meet it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from upbridge.alignment.grades import numbers
from upbridge.language.naming import proper_names
from upbridge.language.tokens import content_stems, is_acronym, tokens
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.requirements import Requirement, RequirementKind


@dataclass(frozen=True)
class Asked:
    """A requirement with what is needed to look for it.

    `names` are what the vocabulary calls it; `parts` are names inside a longer phrase ("welding" in "welding
    procedures"): they speak for it without being it.
    """

    requirement: Requirement
    vocabulary: Vocabulary

    @cached_property
    def stems(self) -> frozenset[str]:
        return content_stems(self.requirement.label)

    @cached_property
    def ends(self) -> tuple[str, str]:
        """The first content word of the label and the last, as stems; empty where it has fewer than one, or two."""
        each = [content_stems(token.text) for token in tokens(self.requirement.label)]
        ordered = [stem for stems in each for stem in sorted(stems)[:1]]
        return (ordered[0] if len(ordered) > 1 else "", ordered[-1] if ordered else "")

    @cached_property
    def graded(self) -> str:
        """What is asked for at an advanced level, in small letters: "excel" of "Advanced Excel"."""
        found = re.match(r"(?:advanced|expert|strong) (.+)", self.requirement.label.lower())
        return found[1] if found else ""

    @cached_property
    def certified(self) -> frozenset[str]:
        """What a licence asked for certifies, in small letters: "manual handling" of "manual handling certificate"."""
        if self.requirement.kind is not RequirementKind.LICENCE:
            return frozenset()
        named = {self.requirement.label.lower(), *self.names}
        return frozenset(_CERTIFICATE.sub("", name).strip() for name in named if _CERTIFICATE.search(name))

    @cached_property
    def _shares(self) -> Mapping[str, float]:
        """Every name of the vocabulary in the label, with the share of the label's content words that it covers."""
        label = self.requirement.label
        shares: dict[str, float] = {}
        for mention in self.vocabulary.find(label):
            share = len(content_stems(mention.span.of(label)) & self.stems) / max(1, len(self.stems))
            share = 1.0 if share >= (0.5 if mention.entry.kind is RequirementKind.TOOL else 0.67) else share
            shares[mention.entry.name.lower()] = max(share, shares.get(mention.entry.name.lower(), 0.0))
        return shares

    @cached_property
    def names(self) -> frozenset[str]:
        whole = {name for name, share in self._shares.items() if share == 1.0 and self._may_be(name)}
        whole |= {s.label.lower() for s in self.requirement.skills if self._stands_beside(s.label)}
        if not whole and self.requirement.kind in (RequirementKind.TOOL, RequirementKind.LICENCE):
            whole = {s.label.lower() for s in self.requirement.skills}
        return frozenset(whole)

    def _stands_beside(self, short: str) -> bool:
        """Whether the short form stands in brackets right behind the words: "method statements (RAMS)"."""
        entry = self.vocabulary.entry(short)
        return (
            entry is not None
            and entry.kind in (RequirementKind.SKILL, RequirementKind.KNOWLEDGE)
            and is_acronym(short)
            and _is_short_for(short, self.requirement.quote.text.rstrip(" .;,"))
        )

    def _may_be(self, name: str) -> bool:
        """Whether the entry can be what is asked: a licence is not shown by the trade that it is for."""
        entry = self.vocabulary.entry(name)
        asks_licence = self.requirement.kind is RequirementKind.LICENCE
        return not asks_licence or entry is None or entry.kind is not RequirementKind.SKILL

    @cached_property
    def parts(self) -> Mapping[str, float]:
        label = self.requirement.label
        called = (s.label for s in self.requirement.skills if self.vocabulary.entry(s.label))
        shown = (m.entry.name for m in self.vocabulary.shown(label))
        given = {name.lower(): 0.5 for name in (*called, *shown)}
        beside = {
            m.entry.name.lower() for m in self.vocabulary.find(label) if _ONLY_BESIDE.search(label, 0, m.span.start)
        }
        return {
            name: share / 2 if name in beside else share
            for name, share in {**given, **self._shares}.items()
            if name not in self.names and not self._is_aside(name)
        }

    def _is_aside(self, name: str) -> bool:
        """Whether the name is of a trait, which is no part of a task: who is organised has not scheduled leases."""
        entry = self.vocabulary.entry(name)
        task = self.requirement.kind is not RequirementKind.TRAIT
        return task and entry is not None and entry.kind is RequirementKind.TRAIT

    @cached_property
    def literals(self) -> tuple[re.Pattern[str], ...]:
        """The label itself as a whole phrase, and acronyms given beside it, for names that the vocabulary lacks."""
        exact = self.requirement.kind is RequirementKind.TOOL
        short = is_acronym(self.requirement.label) and len(self.requirement.label) > 2
        known = not short and any(self.vocabulary.entry(name) for name in self.names)
        label = () if known else (_phrase_pattern(self.requirement.label, exact=exact),)
        by_name = self.requirement.kind is RequirementKind.LICENCE  # "(White Card)" beside it
        given = (
            s.label
            for s in self.requirement.skills
            if (by_name or is_acronym(s.label)) and self.vocabulary.entry(s.label) is None
        )
        return tuple(p for p in (*label, *(_phrase_pattern(g, exact=True) for g in given)) if p)

    @cached_property
    def standard(self) -> frozenset[str]:
        """The numbers that a standard goes by ("21 CFR Part 11"); none of anything else."""
        label = self.requirement.label
        named = (
            re.search(r"\b(?:[A-Z]{2,}|Act|Regulations?|Directive|Code|Order)\b", label)
            and self.requirement.kind is not RequirementKind.EXPERIENCE
        )
        return numbers(label) if named else frozenset()

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words of a proper name inside the label ("the Early Years Foundation Stage"); none of anything else."""
        label = self.requirement.label
        named = (span.of(label) for span in proper_names(label, frozenset()))
        return frozenset().union(*(content_stems(name) for name in named if not _SOMEBODY.search(name)))

    @cached_property
    def unknown(self) -> frozenset[str]:
        """Short forms in the label that the vocabulary does not know, which a claim must hold: "NZISM membership"."""
        short = re.findall(r"\b[A-Z]{3,8}\b", self.requirement.label)
        shouted = self.requirement.label.isupper() and " " in self.requirement.label
        return frozenset() if shouted else frozenset(name for name in short if not self.vocabulary.find(name))

    @property
    def strict(self) -> bool:
        """Tools, licences and acronyms count only by name: what merely sounds like them does not."""
        entry = self.vocabulary.entry(self.requirement.label)
        cased = entry is not None and bool(entry.cased) and entry.name.lower() not in entry.cased
        return (
            self.requirement.kind in (RequirementKind.TOOL, RequirementKind.LICENCE)
            or cased
            or is_acronym(self.requirement.label)
        )

    @property
    def modest(self) -> bool:
        """Whether the advert itself asks for no more than the basics."""
        asked = re.search(
            r"\b(?:basic|basics|some|awareness|exposure|familiar\w*|beginner|elementary)\b",
            self.requirement.quote.text,
            re.IGNORECASE,
        )
        return self.requirement.level == "basic" or asked is not None


_CERTIFICATE = re.compile(r"\b(?:certificates?|certification|ticket|card|training)$", re.IGNORECASE)

_ONLY_BESIDE = re.compile(r"\b(?:against|within|under|into|from|before|after|alongside)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before a name that only says what a thing is held against: "check invoices against [budget]"."""

_SOMEBODY = re.compile(r"\b(?:Manager|Director|Officer|Assistant|Lead|Head|Engineer|Team|Board|Committee|Partner)s?\b")
"""In a name in capitals, that a person or a body is meant and no standard: "the Registered Manager"."""


def _is_short_for(short: str, text: str) -> bool:
    """Whether the text ends with the short form in brackets, made of the letters that its words begin with."""
    before, _, rest = text.rpartition("(")
    initials, letters = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before)).lower(), short.lower()
    return rest == f"{short})" and (initials.endswith(letters) or letters.endswith(initials[-2:]))


_BODY_AND_NUMBER = re.compile(r"([A-Z]{2,6})[ -]([A-Z]{0,3}\d[\w.]*)")
"""A standard's publisher and its number: "CSA W59"."""


def _phrase_pattern(label: str, *, exact: bool) -> re.Pattern[str] | None:
    if not 2 <= len(label) <= 40 or len(label.split()) > 4:
        return None
    words = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", label))
    if body := _BODY_AND_NUMBER.fullmatch(label):
        words = rf"{body[1]}[\s-]+(?:[^;:]{{1,30}}(?:,|and|&|/)\s*)?{re.escape(body[2])}"  # "CSA W47.1 and W59"
    flags = 0 if exact or len(label) <= 3 else re.IGNORECASE
    return re.compile(rf"(?<![\w+#-]){words}(?:s|es)?(?![\w+#])", flags)
