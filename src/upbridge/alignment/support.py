"""Evidence for skills, tools and knowledge: named in the resume, shown by a name that includes it, or said in other words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from upbridge.alignment.grades import grade_shown, is_other_version, lacks_the_number, numbers
from upbridge.alignment.lesser import is_less
from upbridge.language.claims import Claim
from upbridge.language.naming import proper_names
from upbridge.language.nearness import Nearness
from upbridge.language.polarity import is_modest
from upbridge.language.tokens import content_stems, is_acronym, tokens
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import Document
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.text import Quote, Span

SAID_MET = 0.5
"""Words that bear on a requirement at least so closely, without naming it, make it met."""

BY_TITLE = 0.45
"""The most that a job's title line says of a single task: somebody held the job."""

SAID_PARTIAL = 0.41
"""From here on they make it partial."""


@dataclass(frozen=True)
class Resume:
    """A resume as alignment sees it: its claims, and the vocabulary they were read with."""

    document: Document
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the vocabulary's entries that its claims mention."""
        return frozenset(m.entry.name for claim in self.claims for m in claim.mentions)


@dataclass(frozen=True, slots=True)
class Signals:
    """How one claim bears on one requirement, before it is judged: all in 0..1 but the cosines.

    `lexical` is the share of the requirement's content words in the claim; `whole` and `part` are the cosines of
    the sentence and of its nearest clause; `thing` and `act` say whether the claim has the requirement's last content
    word (what it is about, mostly) and its first (what is done with it); `trait` whether a trait is asked for, which
    people tell in their own words.
    """

    lexical: float
    whole: float
    part: float
    named_part: float = 0.0
    thing: bool = False
    act: bool = False
    trait: bool = False

    @property
    def relation(self) -> float:
        """How closely the claim bears on the requirement, 0..1: at 0.5 a careful reader calls it met.

        The weights come from labelled cases (`python -m bench.judging`, docs/reading.md).
        """
        score = self.part + 0.12 * self.whole + 0.21 * self.lexical + 0.49 * self.named_part
        score += 0.1 * self.thing + 0.03 * self.act + 0.2 * self.trait
        return 1.0 / (1.0 + math.exp(-6.0 * (score - 0.51)))


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
        meant = {m.entry.name.lower(): 0.7 for m in self.vocabulary.shown(self.requirement.label)}
        given = meant | {s.label.lower(): 0.5 for s in self.requirement.skills if self.vocabulary.entry(s.label)}
        return {name: share for name, share in {**given, **self._shares}.items() if name not in self.names}

    @cached_property
    def literals(self) -> tuple[re.Pattern[str], ...]:
        """The label itself as a whole phrase, and acronyms given beside it, for names that the vocabulary lacks."""
        exact = self.requirement.kind is RequirementKind.TOOL
        known = any(self.vocabulary.entry(name) for name in self.names)
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


def named_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name the requirement or something that includes it."""
    including = _including(asked, resume)
    for claim in (c for c in resume.claims if not c.reaches):
        hits = (*_named_in(asked, claim, including), *_spelt_in(asked, claim))
        best = max(hits, key=lambda e: (e.strength.counts, e.relation), default=None)
        if best is not None:
            yield _evidence(asked, resume, claim, best.span, best.because, best.relation)


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    because: str
    relation: float
    strength: Strength


def _including(asked: Asked, resume: Resume) -> Mapping[str, str]:
    """Names in the resume that include what is asked, each with the reason."""
    shown = {name: asked.vocabulary.shows(name) for name in resume.names - asked.names}
    reasons = {name: next((why[n] for n in why if n.lower() in asked.names), None) for name, why in shown.items()}
    return {name: why for name, why in reasons.items() if why}


def _named_in(asked: Asked, claim: Claim, including: Mapping[str, str]) -> Iterator[_Hit]:
    for mention in claim.mentions:
        said, why = mention.span.of(claim.text), including.get(mention.entry.name)
        if mention.entry.name.lower() in asked.names:
            grade = grade_shown(asked.requirement, claim.text)
            if grade != "lower" and not lacks_the_number(asked.requirement.label, said):
                because, relation = _as_named(
                    asked, said, grade, "shows it" if mention.by == "shown_by" else "names it"
                )
                yield _Hit(mention.span, because, relation, claim.strength(mention.span))
        elif asked.graded == mention.entry.name.lower() and _ADVANCED.match(claim.text, mention.span.end):
            yield _Hit(mention.span, "names it", 1.0, claim.strength(mention.span))
        elif why and claim.strength(mention.span) is not Strength.NEGATED:  # who lacks one of a class may know others
            licence = mention.entry.kind is RequirementKind.LICENCE
            said_words = set(mention.entry.name.lower().split())
            higher = any(set(name.split()) <= said_words for name in asked.names)  # "CIPD level 5" holds "CIPD"
            because = f"{why}, modestly" if licence and not higher else why
            yield _Hit(mention.span, because, 0.95, claim.strength(mention.span))


_ADVANCED = re.compile(r"\s*[(:,–-]\s*(?:very )?(?:advanced|expert|power user)\b", re.IGNORECASE)
"""How a resume grades what it has just named: "Excel (advanced, daily)"."""


def _as_named(asked: Asked, said: str, grade: str, plainly: str) -> tuple[str, float]:
    """Why a mention of the very thing counts, and how much."""
    if is_other_version(asked.requirement.label, said):
        return "names another version, modestly", 0.8
    return ("names it without the grade, modestly", 0.8) if grade == "none" else (plainly, 1.0)


def _spelt_in(asked: Asked, claim: Claim) -> Iterator[_Hit]:
    """Where the claim holds the requirement's own words, the vocabulary knowing none of them."""
    for pattern in asked.literals:
        for match in pattern.finditer(claim.text):
            span = Span(*match.span())
            if not any(_swallows(m.span, span) and m.entry.name.lower() not in asked.names for m in claim.mentions):
                yield _Hit(span, "names it", 1.0, claim.strength(span))


def _swallows(longer: Span, span: Span) -> bool:
    """Whether a longer known name holds the words: "Looker Studio" is not "Looker"."""
    return longer.covers(span) and len(longer) > len(span)


def neighbour_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name a neighbour: transferable, never the same."""
    near: Mapping[str, str] = {}
    for name in asked.names:
        near = {**near, **asked.vocabulary.neighbours(name)}
    lowered = {n.lower(): why for n, why in near.items()}
    for claim in resume.claims:
        for mention in claim.mentions:
            why = lowered.get(mention.entry.name.lower())
            if why and claim.strength(mention.span).counts:
                yield Evidence(claim.quote(resume.document), Strength.TRANSFERABLE, why, 0.5, claim.last_used)
                break


def said_evidence(asked: Asked, row: int, near: Nearness, resume: Resume) -> Iterator[Evidence]:
    """Claims that speak of it in other words, with how closely they do."""
    for column, claim in enumerate(resume.claims):
        if claim.reaches or _says_nothing(claim, asked):
            continue
        span = near.spans[column][int(near.where[row, column])]
        seen = signals(asked, claim, float(near.whole[row, column]), float(near.part[row, column]))
        relation = min(0.94, seen.relation)
        if relation < SAID_PARTIAL:
            continue
        if claim.is_header and asked.requirement.kind is not RequirementKind.EXPERIENCE:
            relation = min(relation, BY_TITLE)
        if grade_shown(asked.requirement, claim.text) != "enough" or asked.standard - numbers(claim.text):
            relation = min(relation, SAID_MET - 0.01)
        if asked.proper and len(asked.proper & claim.stems) * 2 < len(asked.proper):
            relation = min(relation, SAID_MET - 0.01)
        if relation >= SAID_PARTIAL:
            parts = (m.span for m in claim.mentions if m.entry.name.lower() in asked.parts)
            denied = next((part for part in parts if not claim.strength(part).counts), None)
            inner = near.spans[column][int(near.inner[row, column])]
            if claim.strength(span).counts and not claim.strength(inner).counts:
                span = inner  # "my manager sets the budget and I spend it"
            yield _evidence(asked, resume, claim, denied or span, "says it in other words", relation)


_DATES = content_stems(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec present now date today current"
)


def _says_nothing(claim: Claim, asked: Asked) -> bool:
    """A date or a single word ("2008", "March 2018 to present", "PAPERS"), unless it is all that is asked for."""
    return len(claim.stems - _DATES) < 2 and not asked.stems <= claim.stems


def signals(asked: Asked, claim: Claim, whole: float, part: float) -> Signals:
    """How the claim bears on what is asked; `whole` and `part` are the cosines of the claim and of its nearest clause."""
    act, thing = asked.ends
    return Signals(
        _lexical(asked.stems, claim.stems),
        whole,
        part,
        _part_named(asked, claim),
        thing in claim.stems,
        act in claim.stems,
        asked.requirement.kind is RequirementKind.TRAIT,
    )


def _part_named(asked: Asked, claim: Claim) -> float:
    """The share of the requirement's words whose name the claim carries, or the name of something that includes it."""
    if not asked.parts:
        return 0.0
    shown = {n.lower() for m in claim.mentions for n in (m.entry.name, *asked.vocabulary.shows(m.entry.name))}
    return max((share for name, share in asked.parts.items() if name in shown), default=0.0)


def _lexical(wanted: frozenset[str], said: frozenset[str]) -> float:
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _evidence(asked: Asked, resume: Resume, claim: Claim, span: Span, because: str, relation: float) -> Evidence:
    strength = claim.strength(span)
    if strength.counts and not asked.modest:
        less = is_less(asked.requirement, claim, span)
        because += ", in part" if less else ", modestly" if is_modest(claim.text, span) else ""
    return Evidence(claim.quote(resume.document), strength, because, relation, claim.last_used)


def quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(e.quote for e in evidence)
