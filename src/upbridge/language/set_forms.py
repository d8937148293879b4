"""What a sentence of an advert asks for in set forms: conditions, years, qualifications, languages."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from upbridge.language.gates import Found, find_education, find_eligibility, find_experience
from upbridge.language.spoken import find_languages
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span


def set_forms(sentence: str) -> Iterator[Found]:
    """The set forms of a sentence; of overlapping ones the first in the order above."""
    taken: list[Span] = []
    for found in (
        *find_eligibility(sentence),
        *find_experience(sentence),
        *_education(sentence),
        *find_languages(sentence),
    ):
        whole = _up_to(sentence, found, taken) if found.kind is Kind.EXPERIENCE else found
        if not whole.span.overlaps_any(taken):
            taken.append(whole.span)
            yield whole


def _up_to(sentence: str, found: Found, taken: Sequence[Span]) -> Found:
    """Years of something, up to the comma before the next set form: "two years of theatre, [working at height]"."""
    met = min((t.start for t in taken if t.overlaps(found.span) and t.start > found.span.start), default=None)
    comma = sentence.rfind(",", found.span.start, met) if met is not None else -1
    if comma < 0:
        return found
    shorter = next(iter(find_experience(sentence[found.span.start : comma])), None)
    return shorter.moved(found.span.start) if shorter else found


def _education(sentence: str) -> list[Found]:
    """Qualifications by level, and courses to have completed ("completion of a billing programme")."""
    cuts = [-1, *(m.start() for m in re.finditer(";", sentence)), len(sentence)]
    parts = list(itertools.pairwise(cuts))
    found = [f.moved(start + 1) for start, end in parts for f in find_education(sentence[start + 1 : end])]
    found = [replace(f, span=_with_country(sentence, f.span)) for f in found]
    course = _COURSE_DONE.search(sentence)
    if course and not any(f.span.overlaps(Span(*course.span())) for f in found):
        found.append(
            Found(Kind.EDUCATION, (course["name"] or course["trained"]).strip(), Span(*course.span()), level="course")
        )
    return found


_OF_COUNTRY = re.compile(r"\b(?:NZ|UK|US|USA|New Zealand|[A-Z][a-z]+(?:ian|ish|ese|can))\s+$")


def _with_country(sentence: str, span: Span) -> Span:
    """The qualification with the country whose it is, right before it: "[NZ] Diploma"."""
    before = _OF_COUNTRY.search(sentence, 0, span.start)
    return Span(before.start() if before else span.start, span.end)


_COURSE_DONE = re.compile(
    r"\b(?:completion of|completed|graduate of)\s+(?:an?\s+|the\s+)?(?P<name>[\w &/-]*?"
    r"(?:program(?:me)?|course|apprenticeship|training|bootcamp)\b[\w ]{0,30})"
    r"|\b(?P<trained>vocational (?:training|education) (?:as|in) (?:an? )?[\w -]{3,40})",
    re.IGNORECASE,
)


def years_width(found: Found, sentence: str) -> int:
    """How many characters the number of years takes at the head of what is found."""
    match = re.match(
        r"[^A-Za-z]*(?:\S+\s+){0,2}?(?:years?|yrs?|months?)\W*(?:of\s+)?", found.span.of(sentence), re.IGNORECASE
    )
    return match.end() if match else 0
