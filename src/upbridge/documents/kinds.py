"""Whether a text is a resume or an advert, by its words, its headings and its dates."""

from __future__ import annotations

import re
from itertools import islice

from upbridge.documents.dates import dates_in
from upbridge.documents.lines import Line, split_lines
from upbridge.documents.vocabulary import meaning_of
from upbridge.model.documents import DocumentKind
from upbridge.model.documents import SectionKind as K

_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d))\b")
_YOU = re.compile(r"\b(?:you|your|you['’](?:ll|re|ve|d))\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|our|us|we['’](?:re|ve|ll|d))\b", re.IGNORECASE)
_PERSON = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\+?\(?\d[\d ()-]{8,}\d|linkedin\.com/in/|github\.com/")
_ADVERT = re.compile(
    r"\b(?:apply|applicants?|candidates?|salary|per annum|full[- ]time|part[- ]time|equal opportunit\w+|vacancy|"
    r"we are (?:looking|seeking|hiring)|looking for|the role|the successful|right to work|job type|closing date|"
    r"responsibilities|requirements|benefits|on site|hybrid|m/[fw]/[dx])\b",
    re.IGNORECASE,
)
_RESUME = re.compile(
    r"\b(?:curriculum vitae|résumé|references (?:available|on request|upon)|date of birth|nationality)\b", re.IGNORECASE
)
_RESUME_HEADINGS = frozenset(
    {K.EXPERIENCE, K.EDUCATION, K.SKILLS, K.SUMMARY, K.CERTIFICATIONS, K.PROJECTS, K.INTERESTS}
)
_ADVERT_HEADINGS = frozenset({K.REQUIREMENTS, K.DUTIES, K.NICE, K.BENEFITS, K.ABOUT, K.BOILERPLATE})


def kind_of(text: str) -> DocumentKind:
    """What the text seems to be; UNKNOWN where neither stands out by two points of evidence."""
    sample = text[:20_000]
    lines = split_lines(sample)
    resume = _resume_points(sample, lines)
    advert = _advert_points(sample, lines)
    if resume >= advert + 2:
        return DocumentKind.RESUME
    if advert >= resume + 2:
        return DocumentKind.ADVERT
    return DocumentKind.UNKNOWN


def _resume_points(text: str, lines: tuple[Line, ...]) -> float:
    dated = (line for line in lines[:400] if any(not d.single for d in dates_in(line.text)))
    points = len(list(islice(dated, 4))) * 1.5 + 2.5 * bool(_PERSON.search(text[:600])) + 2 * bool(_RESUME.search(text))
    first, second = len(_I.findall(text)), len(_YOU.findall(text))
    points += min(2.0, 0.5 * first) if first > second else 0.0
    return points + min(4.0, 1.3 * _headings(lines, advert=False))


def _advert_points(text: str, lines: tuple[Line, ...]) -> float:
    you, we = len(_YOU.findall(text)), len(_WE.findall(text))
    points = min(3.5, 0.7 * you) + min(2.0, 0.5 * we)
    points += min(3.0, 0.8 * len({m.lower() for m in _ADVERT.findall(text)}))
    return points + min(4.0, 1.3 * _headings(lines, advert=True))


def _headings(lines: tuple[Line, ...], *, advert: bool) -> int:
    """How many kinds of sections of such a document the short lines name outright."""
    kinds = set()
    for line in lines[:400]:
        if len(line.words) > 7 or len(line.text) > 60 or line.is_bullet or line.text.endswith("."):
            continue
        meaning = meaning_of(line.text, advert=advert)
        if meaning.weight >= 5 and meaning.share >= 0.8:
            kinds.add(meaning.kind)
    return len(kinds & (_ADVERT_HEADINGS if advert else _RESUME_HEADINGS))
