"""Qualifications: the level, the subject and the grade asked for against those that the resume names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.alignment.support import Resume
from upbridge.language.claims import Claim
from upbridge.language.levels import Degree, find_degrees
from upbridge.language.polarity import clause_at
from upbridge.language.studies import ANY_FIELD, fields_of, same_field
from upbridge.language.tokens import content_stems
from upbridge.model.alignment import Aligned, Status
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement
from upbridge.model.text import Span


def align_education(requirement: Requirement, resume: Resume, near: Sequence[float]) -> Aligned:
    """The highest qualification found against the level asked for, and its subject against the subject."""
    wanted = min(find_degrees(requirement.label), key=lambda d: d.rank, default=None)
    held = [(d, c, i) for i, c in enumerate(resume.claims) for d in find_degrees(c.text) if _is_held(c, d)]
    if wanted is None:
        return _align_course(requirement, resume, near)
    if (named := _by_name(requirement, resume)) is not None:
        return named
    graded = _by_grade(requirement, resume)
    if graded is not None:
        return graded
    enough = [(d, c, i) for d, c, i in held if d.rank >= wanted.rank]
    enough = [(d, c, i) for d, c, i in enough if d.rank > wanted.rank or _is_level(requirement, c)]
    begun = [(d, c, i) for d, c, i in enough if _is_unfinished(c, d)]
    enough = [found for found in enough if found not in begun]
    subject = content_stems(_NO_SUBJECT.sub(" ", requirement.label))
    open_to_all = bool(ANY_FIELD.search(requirement.label)) or not (subject or fields_of(requirement.label))
    named_course = _NAMED_COURSE.search(requirement.label)

    def of_subject(found: Sequence[tuple[Degree, Claim, int]]) -> list[tuple[Degree, Claim]]:
        found = [one for one in found if one[1].studied] or found  # a headline names the trade, not what was studied
        return [(d, c) for d, c, i in found if open_to_all or _is_of_subject(requirement, subject, c, near[i])]

    right, started = of_subject(enough), of_subject(begun)
    if not enough and begun and (started or not named_course):
        claims = started or [(d, c) for d, c, _ in begun]
        evidence = tuple(_held(c, d, resume, Strength.LEARNING, 0.6) for d, c in claims[:1])
        return Aligned(requirement, Status.PARTIAL, "begun and not finished yet", evidence)
    if not enough:
        return _below(requirement, [(d, c) for d, c, _ in held if not _is_unfinished(c, d)], resume)
    open_to_others = open_to_all or (wanted.rank <= 3 and not named_course)
    chosen = right or [(d, c) for d, c, _ in enough]
    evidence = tuple(_held(c, d, resume, Strength.LISTED, 0.95) for d, c in chosen[:2])
    if right or open_to_others:
        return Aligned(requirement, Status.MET, "the level asked for is held", evidence)
    status = Status.GAP if named_course else Status.PARTIAL
    return Aligned(requirement, status, "the level is held, in another subject", evidence)


_NO_SUBJECT = re.compile(
    r"\b(?:degree|bachelor\S*|master\S*|bsc|ba|msc|diploma|honours|or|related|science|field|equivalent)\b",
    re.IGNORECASE,
)
_NAMED_COURSE = re.compile(
    r"\b(?:diploma|certificate|qualification|nvq|svq|hnc|hnd|btec)\b.*\b(?:in|of)\b", re.IGNORECASE
)


def _is_of_subject(requirement: Requirement, subject: frozenset[str], claim: Claim, near: float) -> bool:
    """Whether the qualification is of the field asked for; where no field of study is known, by words or nearness."""
    same = same_field(requirement.label, claim.text, sentence=requirement.quote.text)
    return bool(subject & claim.stems) or near >= _NEAR_SUBJECT if same is None else same


_NEAR_SUBJECT = 0.3
"""The least cosine of a qualification's line with the one asked for, where neither names a known field of study."""

_OTHER_WAY = re.compile(
    r"\bor (?:an? |the )?(?P<name>(?:\w+ )?(?:training|apprenticeship|traineeship|qualification) (?:as|in) [^,;.()]+)$",
    re.IGNORECASE,
)
_ANY_COURSE = content_stems(
    "vocational training apprenticeship qualification degree diploma certificate equivalent similar comparable relevant"
    " related experience field subject discipline"
)


def _by_name(requirement: Requirement, resume: Resume) -> Aligned | None:
    """What the advert takes instead of a degree, where the resume names it: "or training as a Fachinformatiker"."""
    other = _OTHER_WAY.search(requirement.label)
    name = content_stems(other["name"]) - _ANY_COURSE if other and not find_degrees(other["name"]) else frozenset()
    for claim in resume.claims:
        if name and claim.studied and name <= claim.stems and claim.strength(Span(0, len(claim.text))).counts:
            evidence = (Evidence(claim.quote(resume.document), Strength.LISTED, "names what is taken instead", 0.95),)
            return Aligned(requirement, Status.MET, "what the advert takes instead is held", evidence)
    return None


def _is_held(claim: Claim, degree: Degree) -> bool:
    strength = claim.strength(degree.span)
    return (strength.counts or Strength.LEARNING in (strength, claim.base)) and not re.search(
        r"\b(?:coach|apprentice who|mentor|taught|teach)\w*\b", claim.text, re.IGNORECASE
    )


def _held(claim: Claim, degree: Degree, resume: Resume, strength: Strength, relation: float) -> Evidence:
    return Evidence(claim.quote(resume.document), strength, f"a {degree.level} level qualification", relation)


_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_STUDY_UNITS = r"(?:credits?|points|ects|units|modules|papers|exams|courses|classes|subjects)"
_UNFINISHED = re.compile(
    r"\b(?:started (?:this|last|in)\b|(?:to )?finish(?:es|ing)? (?:in|next|this)\b|due to (?:finish|complete)"
    r"|(?:one|two|three|\d|first|second|final) (?:years?|terms?|semesters?) of (?:the|a|an|my)\b"
    r"|(?:first|second|third|one|two) of (?:the )?\w+ (?:years?|terms|semesters)\b"
    rf"|{_COUNT} of \w+ (?:modules|units|exams|papers|courses|terms)\b"
    rf"|\d+ (?:of|out of|/) (?:the )?\d+ {_STUDY_UNITS}\b"
    rf"|{_COUNT} {_STUDY_UNITS}(?: \w+)? (?:of|out of|/) (?:the )?\w+\b|\bhalf (?:of|way)\b"
    r"|(?:expected|anticipated|due)(?: in| by)? (?:\w+ )?20\d\d\b"
    r"|(?:did not|didn['’]t|never|not) (?:finish|complete)\w*|unfinished|incomplete|withdrew|dropped out|left before)",
    re.IGNORECASE,
)


def _is_unfinished(claim: Claim, degree: Degree) -> bool:
    """Whether the clause says that the qualification was begun only: "certificate (1 year of the 2-year diploma)"."""
    if Strength.LEARNING in (claim.base, claim.strength(degree.span)):
        return True
    alone = len(find_degrees(claim.text)) == 1
    return _UNFINISHED.search(claim.text if alone else clause_at(claim.text, degree.span)) is not None


_LEVEL = re.compile(r"\blevel (\d)\b", re.IGNORECASE)


def _is_level(requirement: Requirement, claim: Claim) -> bool:
    """Whether a qualification of the kind reaches the numbered level that the advert asks for, where both give one."""
    wanted, held = _LEVEL.search(requirement.quote.text), [int(m.group(1)) for m in _LEVEL.finditer(claim.text)]
    return wanted is None or not held or max(held) >= int(wanted.group(1))


_GRADE = r"(?:\b([A-G]\*?)(?!\w)|\b([1-9])\b)"
_ASKED_GRADE = re.compile(rf"\bGCSE.*?(?:grades?|at|\(|A\*?\s?[-–]\s?)\s*{_GRADE}(?!\s?[-–])", re.IGNORECASE)
_POINTS = {"A*": 9, "A": 7, "B": 6, "C": 4, "D": 3, "E": 2, "F": 2, "G": 1}
"""Letters of the General Certificate of Secondary Education as the numbers that took their place (Ofqual 2017)."""


def _points(letter: str | None, number: str | None) -> int:
    return int(number) if number else _POINTS[(letter or "G").upper()]


def _by_grade(requirement: Requirement, resume: Resume) -> Aligned | None:
    """School grades that miss the one asked for in a subject that the advert names; None where none does."""
    asked = _ASKED_GRADE.search(requirement.label)
    if asked is None:
        return None
    least, reached = _points(*asked.groups()), False
    missed: list[Evidence] = []
    for subject in re.findall(r"\b(English|Math|Science)", requirement.label[asked.end() :], re.IGNORECASE):
        grade = re.compile(rf"\b{subject}\w*(?: (?:Language|Literature))?[\s(:–-]*{_GRADE}", re.IGNORECASE)
        for claim in (claim for claim in resume.claims if "GCSE" in claim.text):
            held = grade.search(claim.text)
            if held and _points(*held.groups()) < least:
                missed.append(Evidence(claim.quote(resume.document), Strength.LISTED, f"{held.group()}: lower", 0.6))
            elif held:
                reached = True
    if not missed:
        return None
    status = Status.PARTIAL if reached else Status.GAP
    return Aligned(requirement, status, "a grade held is lower than the one asked for", tuple(missed[:1]))


def _below(requirement: Requirement, held: Sequence[tuple[Degree, Claim]], resume: Resume) -> Aligned:
    if (
        re.search(
            r"\b(?:equivalent|experience|(?:learned|learnt|gained) (?:at|on|in))\b",
            requirement.quote.text,
            re.IGNORECASE,
        )
        and resume.document.positions
    ):
        evidence = tuple(_held(c, d, resume, Strength.LISTED, 0.6) for d, c in held[:1])
        return Aligned(
            requirement, Status.PARTIAL, "no qualification of that level; the advert takes an equivalent", evidence
        )
    return Aligned(requirement, Status.GAP, "no qualification of that level was found")


def _align_course(requirement: Requirement, resume: Resume, near: Sequence[float]) -> Aligned:
    wanted = content_stems(requirement.label) - _ANY_COURSE or content_stems(requirement.label)
    scored = [
        (len(wanted & c.stems) / max(1, len(wanted)) + 0.5 * near[i], c)
        for i, c in enumerate(resume.claims)
        if c.studied or c.unit.bullet is False
    ]
    best, claim = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if claim is None or best < 0.75:
        return Aligned(requirement, Status.GAP, "no such course was found")
    evidence = (Evidence(claim.quote(resume.document), Strength.LISTED, "names the course", min(1.0, best)),)
    unfinished = not claim.strength(Span(0, 0)).counts and re.search(
        r"\b(?:in progress|current|enrolled|expected)\b", claim.text, re.IGNORECASE
    )
    return Aligned(requirement, Status.PARTIAL if unfinished else Status.MET, "the course is named", evidence)
