"""How much a sentence of an advert asks for each thing in it: what heads it, its own words, its parts and brackets."""

from __future__ import annotations

import itertools
import re

from upbridge.language.cues import NICE, importance_cue
from upbridge.language.item import Item
from upbridge.language.tokens import content_stems
from upbridge.model.requirements import Importance, RequirementKind
from upbridge.model.text import Span

_INSISTS = re.compile(
    r"\b(?:is|are) (?:a )?(?:must|mandatory|essential|required|compulsory)\b|\bmust (?:have|know|hold|be able)\b|\bmust;",
    re.IGNORECASE,
)


def strengthened(sentence: str, base: Importance) -> Importance:
    """A heading decides, unless the sentence itself says "desirable" or, under duties, what the person must have."""
    if base is Importance.NICE and _INSISTS.search(sentence):
        return Importance.MUST
    sentence = _NAMING_BRACKETS.sub(" ", sentence)
    cue = importance_cue(sentence)
    if cue is Importance.NICE and not only_tail(sentence):
        return Importance.NICE
    asked = base is Importance.DUTY and cue is Importance.MUST and _ASKED_OF_YOU.search(sentence)
    return Importance.MUST if asked else base


_ASKED_OF_YOU = re.compile(
    r"\b(?:is|are) (?:essential|required|mandatory)\b|\bmust have\b|^\W*you(?:['’]ll| will| would)? (?:have|hold|possess|know)\b"
    r"|^\W*you(?:['’]ll| will| would|['’]d)? (?:also )?(?:need|must)"
    r" (?:an?|be (?:\w+ )?(?:registered|licen[cs]ed|qualified|certified)|to (?:have|hold|know|speak|be (?:on|able|(?:\w+ )?(?:registered|licen[cs]ed|qualified|certified)))|have|hold|know|speak)\b",
    re.IGNORECASE,
)
"""Among duties, what is asked of the person: "You will hold PA1 and PA2"."""


TAIL_CUES = re.compile(r"\b(?:ideally|preferably|even better|bonus if|useful if)\b", re.IGNORECASE)


def only_tail(sentence: str) -> bool:
    """Whether "ideally" or the like speaks only of what follows it, with something asked for before."""
    if _LAST_IS_NICE.search(sentence) or nice_parts(sentence):
        return True
    match = TAIL_CUES.search(sentence)
    others = [m for m in NICE.finditer(sentence) if not TAIL_CUES.fullmatch(m.group())]
    return match is not None and not others and len(content_stems(sentence[: match.start()])) >= 1


def nice_parts(sentence: str) -> list[Span]:
    """The parts between semicolons that would be welcome, where others have no such word: "English; Danish is a plus"."""
    ends = [m.start() for m in re.finditer(";", sentence)]
    parts = [Span(start, end) for start, end in itertools.pairwise([0, *ends, len(sentence)])]
    nice = [part for part in parts if NICE.search(part.of(sentence)) and not TAIL_CUES.search(part.of(sentence))]
    return nice if nice and parts[0] not in nice else []


def importance_of(item: Item, sentence: str, base: Importance) -> Importance:
    match = TAIL_CUES.search(sentence)
    if match and only_tail(sentence) and match.start() <= item.span.start < _end_of(sentence, match.end()):
        return Importance.NICE
    aside = next((m.group() for m in _BRACKETS.finditer(sentence) if m.start() < item.span.start < m.end()), "")
    if NICE.search(aside) or _WITH_US.match(aside):
        return Importance.NICE
    if any(part.covers(item.span) for part in nice_parts(sentence)):
        return Importance.NICE
    held = item.kind in _HELD or item.label == "Driving licence"
    if held and base is Importance.DUTY and not re.search(r"\bdriv(?:e|es|ing) (?:the|our|an?)\b", sentence):
        base = Importance.MUST
    if item.kind is RequirementKind.ELIGIBILITY and base is Importance.NICE and _states(sentence):
        return Importance.MUST
    last = _LAST_IS_NICE.search(sentence)
    if last and item.span.start >= last.start():
        return Importance.NICE
    return base


_HELD = frozenset({RequirementKind.EDUCATION})
"""What people bring and no work can be, wherever it is named."""


def _states(sentence: str) -> bool:
    """Whether a whole sentence states a condition: "The successful candidate joins the scheme."."""
    return sentence.rstrip().endswith(".") and importance_cue(sentence) is not Importance.NICE and " " in sentence


_BRACKETS = re.compile(r"\([^()]*\)")
_WITH_US = re.compile(
    r"\((?:here )?we (?:currently |mostly |mainly )?(?:use|run|work with)\b|\(ours is\b", re.IGNORECASE
)
"""Brackets that say what the employer has: "drawings (we use Bluebeam)"."""

_NAMING_BRACKETS = re.compile(r"\([^()]*[A-Z][^()]*\)")
"""Brackets that name something of their own, which is weighed by itself: "SQL (some Xero is a plus)"."""


def _end_of(sentence: str, place: int) -> int:
    """Where the words end that "ideally" speaks of: at the next semicolon."""
    return sentence.find(";", place) if ";" in sentence[place:] else len(sentence)


_LAST_IS_NICE = re.compile(
    r"[,;]\s*(?:and |but )?(?:an? |any |further |additional |good |some |prior |previous |knowledge |experience |certification )[^,;]{3,80}"
    r"\b(?:is|are|would be|will be)\s+(?:an?\s+)?(?:\w+\s)?(?:advantage|advantageous|plus|bonus|asset|beneficial|desirable|preferred|welcome|useful|helpful)\W*$",
    re.IGNORECASE,
)
"""A last clause that would be welcome, after things that are asked for: "Fluent German, a further language is a plus"."""
