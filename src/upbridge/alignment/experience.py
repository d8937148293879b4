"""Years of experience and languages: the requirements that a resume answers in set forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from upbridge.alignment.support import Resume
from upbridge.language.claims import Claim
from upbridge.language.levels import (
    EUROPEAN_LANGUAGES,
    FOREIGN_LANGUAGE,
    LANGUAGE,
    find_years,
    language_level,
)
from upbridge.language.polarity import is_modest
from upbridge.language.tokens import content_stems
from upbridge.model.alignment import Aligned, Status
from upbridge.model.documents import Position, SectionKind
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement
from upbridge.model.text import Quote, Span

YEARS_NEAR = 0.41
"""A position counts towards years of something when its text is at least so near to it, or names it.

The cosine of its nearest line, averaged with the mean of its three nearest.
"""

YEARS_ASIDE = 0.33
"""From here on it is work of a neighbouring kind: its years meet the requirement in part."""

QUALIFIER = re.compile(r"^[\d.]+\+?\s*years?\s*(?:of\s+)?(?:experience)?\s*", re.IGNORECASE)


def align_years(requirement: Requirement, resume: Resume, near: Sequence[float], *, today: date) -> Aligned:
    """Years in positions that bear on the field asked for, overlaps counted once; or years that the resume states."""
    field = QUALIFIER.sub("", requirement.label)
    wanted = field_stems(field)
    positions = resume.document.positions
    counted = [p for p in positions if _bears_on(p, wanted, near, resume, YEARS_NEAR, _alternatives(field))]
    counted += [p for p in positions if p not in counted and _shows_field(p, field, resume)]
    years = merged_months(counted, today) / 12
    stated = list(_stated_years(resume, wanted, near))
    best = max([years, *(value for value, _ in stated)], default=0.0)
    evidence = [e for _, e in stated] + [_position_evidence(p, resume) for p in counted]
    judged = _judged(requirement, best, field, evidence)
    aside = [p for p in positions if _bears_on(p, wanted, near, resume, YEARS_ASIDE)]
    if (
        judged.status is not Status.GAP
        or merged_months(aside, today) / 12 < (requirement.years or 0.0) / 3
        or not aside
    ):
        return judged
    shown = tuple(_position_evidence(p, resume) for p in aside[:3])
    return Aligned(
        requirement, Status.PARTIAL, f"years in work of a neighbouring kind, not in {field or 'this'}", shown
    )


_VAGUE = content_stems(
    "related relevant similar comparable equivalent professional practical direct proven hands-on commercial working"
    " experience role position capacity post job field area industry sector environment setting discipline level previous prior"
)


def field_stems(field: str) -> frozenset[str]:
    """The words of the field that say which it is; none for "related experience in a similar role"."""
    return content_stems(field) - _VAGUE


def _alternatives(field: str) -> list[frozenset[str]]:
    """The words of each of the fields that the advert takes: "network, server or cloud operations" has three."""
    parts = re.split(r",\s*(?:or\s+)?|\s+or\s+|/", field)
    return [stems for part in parts if (stems := field_stems(part))] if len(parts) > 1 else []


def _judged(requirement: Requirement, best: float, field: str, evidence: Sequence[Evidence]) -> Aligned:
    need = requirement.years or 0.0
    if best + 0.1 >= need and evidence:
        return Aligned(
            requirement,
            Status.MET,
            f"positions that bear on it add up to about {best:.0f} years; {need:g} asked for",
            tuple(evidence[:3]),
        )
    if best >= need / 3 and evidence:
        return Aligned(
            requirement,
            Status.PARTIAL,
            f"positions that bear on it add up to about {best:.1f} years; {need:g} asked for",
            tuple(evidence[:3]),
        )
    return Aligned(requirement, Status.GAP, f"no dated position in {field or 'this'} was found")


def _bears_on(
    position: Position,
    wanted: frozenset[str],
    near: Sequence[float],
    resume: Resume,
    least: float,
    either: Sequence[frozenset[str]] = (),
) -> bool:
    rows = [i for i, c in enumerate(resume.claims) if c.position is position]
    text = position.span.of(resume.document.text)
    named = content_stems(text)
    overlap = len(wanted & named) / len(wanted) if wanted else 0.0
    called = content_stems(position.title)
    if any(one <= called for one in either):
        return True
    best = sorted((near[i] for i in rows), reverse=True)[:3]
    nearest = (best[0] + sum(best) / len(best)) / 2 if best else 0.0
    return (
        overlap >= 0.99
        or nearest >= least
        or (nearest >= least - 0.05 and overlap >= 0.3)
        or (nearest >= least - 0.08 and overlap >= 0.6)
    )


def _shows_field(position: Position, field: str, resume: Resume) -> bool:
    """Whether a line under the position names what the vocabulary calls the field, or what shows it."""
    named = resume.vocabulary.find(field)
    asked = {m.entry.name for m in named if len(content_stems(m.span.of(field))) >= len(field_stems(field))}
    told = (m for c in resume.claims if c.position is position for m in c.mentions if c.strength(m.span).counts)
    return bool(asked) and any(asked & {m.entry.name, *resume.vocabulary.shows(m.entry.name)} for m in told)


def merged_months(positions: Iterable[Position], today: date) -> int:
    """Calendar months covered by the positions together; months that two share count once."""
    covered: set[int] = set()
    for position in positions:
        length = position.months(today)
        if position.start and length:
            first = position.start.year * 12 + position.start.month
            covered.update(range(first, first + length))
    return len(covered)


_NEAR_JOB = 0.35
"""The least cosine of a line that states years with the job's title, where the advert names no field."""


def _stated_years(resume: Resume, wanted: frozenset[str], near: Sequence[float]) -> Iterator[tuple[float, Evidence]]:
    for i, claim in enumerate(resume.claims):
        if claim.position is not None or claim.studied or claim.unit.kind is SectionKind.INTERESTS:
            continue
        for years in find_years(claim.text):
            if years.value > 45 or not claim.strength(years.span).counts or is_modest(claim.text, years.span):
                continue
            after = claim.text[years.span.end :]
            overlap = len(wanted & content_stems(after)) / len(wanted) if wanted else 0.0
            if (
                overlap >= 0.5
                or near[i] >= 0.45
                or (near[i] >= 0.3 and overlap > 0)
                or (near[i] >= _NEAR_JOB and not wanted)
            ):
                yield years.value, Evidence(claim.quote(resume.document), Strength.LISTED, "states the years", 0.9)


def _position_evidence(position: Position, resume: Resume) -> Evidence:
    text = resume.document.text
    end = min(position.span.end, (text.find("\n", position.span.start) + 1 or position.span.end))
    return Evidence(
        Quote.cut(text, position.span.start, end), Strength.DEMONSTRATED, "a dated position", 0.9, position.end
    )


_RELATED = re.compile(r"\b(?:related|relevant|similar|any|equivalent|or another|numerate)\b", re.IGNORECASE)


_LANGUAGE_SECTION = re.compile(
    r"\b(?:speak|spoken|fluent|native|bilingual|languages?|conversational|[ABC][12]|mother tongue|in (?:English|French|Spanish))\b",
    re.IGNORECASE,
)


_NATIONALITY = re.compile(r"\b(?:citizen\w*|nationality|national|passport|dual)\b", re.IGNORECASE)
_DEMONYMS = re.compile(
    r"\b(?:British|Irish|American|Canadian|Australian|Indian|Nigerian|Brazilian|Mexican|Swiss|Belgian|Austrian|Scottish|Pakistani"
    r"|Kenyan|Ghanaian|South African|Filipino|Egyptian|Argentinian|Colombian|New Zealander)\b"
)


def _tells_nationality(text: str) -> bool:
    """Whether the line says where the person belongs, which is not what they speak: "British and Portuguese." """
    rest = LANGUAGE.sub(" ", _DEMONYMS.sub(" ", text))
    only_peoples = not re.sub(r"\W|\band\b", "", rest)
    return bool(_NATIONALITY.search(text)) or (only_peoples and bool(_DEMONYMS.search(text)))


def align_language(requirement: Requirement, resume: Resume) -> Aligned:
    """The language named in the resume and the level given for it, against the level asked for."""
    match = LANGUAGE.search(requirement.label)
    claims = [claim for claim in resume.claims if not _tells_nationality(claim.text)]
    named = [(m, claim) for claim in claims for m in LANGUAGE.finditer(claim.text) if _is_the_language(claim, m)]
    found = [(m.group(), claim) for m, claim in named if claim.strength(Span(*m.span())).counts]
    if match is None and not FOREIGN_LANGUAGE.search(requirement.label) and "uropean" not in requirement.label:
        name = requirement.label  # one that the list lacks
        wanted = [(name, c) for c in resume.claims if re.search(rf"\b{re.escape(name)}\b", c.text, re.IGNORECASE)]
    elif match is None:
        wanted = [
            (n, c)
            for n, c in found
            if n != "English" and ("uropean" not in requirement.label or n in EUROPEAN_LANGUAGES)
        ]
    else:
        wanted = [(n, c) for n, c in found if n == match.group()]
    if not wanted:
        if match and match.group() == "English" and resume.document.language in (None, "en"):
            return Aligned(requirement, Status.MET, "the resume is written in English")
        begun = [claim for m, claim in named if match and m.group() == match.group()]
        return _hardly_spoken(requirement, begun, resume)
    name, claim = wanted[0]
    denied = next(
        (c for c in resume.claims if re.search(_NOT_SPOKEN.format(re.escape(name)), c.text, re.IGNORECASE)), None
    )
    if denied is not None:
        evidence = (Evidence(denied.quote(resume.document), Strength.NEGATED, f"says that {name} is not spoken", 1.0),)
        return Aligned(requirement, Status.GAP, "the resume says that it is not spoken", evidence)
    evidence = (Evidence(claim.quote(resume.document), Strength.LISTED, f"names {name}", 1.0),)
    said = _around(claim.text, name)
    if _GONE.search(said):
        return Aligned(requirement, Status.GAP, "the resume says that this is no longer there", evidence)
    have = language_level(said)
    need = language_level(requirement.level) if requirement.level else None
    if have is not None and have < (need or 3):
        return Aligned(requirement, Status.PARTIAL, "named at a lower level than asked for", evidence)
    return Aligned(requirement, Status.MET, "named at the level asked for" if need else "named", evidence)


_NOT_SPOKEN = r"\b(?:not|n['’]t|never) (?:yet )?(?:speak|know|understand) (?:any |a word of )?{}\b"


_GONE = re.compile(r"\b(?:(?<!never )forgotten|forgot|not (?:spoken|used) since)\b", re.IGNORECASE)
_A_LITTLE = re.compile(
    r"\b(?:can|follow|understand|read|get by|basic|some|school|beginner|learning|lessons|A[12]|B1)\b"
)
"""What of a language is there though the line takes it back: "I can follow a meeting but not chair one"."""


def _hardly_spoken(requirement: Requirement, begun: Sequence[Claim], resume: Resume) -> Aligned:
    """A language that no line plainly claims: named with a little of it, named as lacking, or not named."""
    if not begun:
        return Aligned(requirement, Status.GAP, "the resume does not name this language")
    told = [(claim, _around(claim.text, requirement.label)) for claim in begun]
    some = next((claim for claim, said in told if _A_LITTLE.search(said) and not _GONE.search(said)), None)
    shown = some or begun[0]
    strength = Strength.LEARNING if some else Strength.NEGATED
    evidence = (Evidence(shown.quote(resume.document), strength, f"names {requirement.label}", 0.8),)
    if some:
        return Aligned(requirement, Status.PARTIAL, "named at a lower level than asked for", evidence)
    return Aligned(requirement, Status.GAP, "the resume says that it is not there yet", evidence)


def _is_the_language(claim: Claim, match: re.Match[str]) -> bool:
    after = claim.text[match.end() : match.end() + 20]
    literature = re.match(
        r"\s+(?:literature|teacher|language teacher|studies|history|market|law|food|restaurant|ltd|clients?|customers?)\b",
        after,
        re.IGNORECASE,
    )
    return not literature


def _around(text: str, name: str) -> str:
    """The words beside the language, up to the next language named."""
    start = text.find(name)
    rest = LANGUAGE.split(text[start + len(name) :])[0]
    before = re.split(r"[;,.()]", LANGUAGE.split(text[:start])[-1])[-1]
    return f"{before[-25:]} {name} {rest[:45]}"
