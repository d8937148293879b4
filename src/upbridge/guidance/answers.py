"""Reading an answer: a number out of “about a year”, a level out of “not really”, or that they do not know."""

from __future__ import annotations

import re

from upbridge.guidance.criteria import RANGES
from upbridge.guidance.questions import Question

_DIGITS = re.compile(r"(?<![\w.,])-?\d+(?:[.,]\d+)?")
_NAMES = {
    name: float(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1.0, "an": 1.0, "thirty": 30.0, "forty": 40.0, "sixty": 60.0, "couple": 2.0, "few": 3.0}
_NAMED = re.compile(rf"(?i)\b(?:{'|'.join(_NAMES)})\b")
_HALF_YEAR = re.compile(r"(?i)\bhalf\s+(?:a\s+|of\s+(?:a|the|this|next)\s+)?year\b")
_AND_A_HALF = re.compile(r"(?i)\band\s+a\s+half\b")
_YEARS, _MONTHS, _WEEKS = (re.compile(rf"(?i)\b{unit}s?\b") for unit in ("year", "month", "week"))
_A_DAY = re.compile(r"(?i)\b(?:a|per|each|every)\s+(?:week)?day\b|\bdaily\b")
_UNIT = re.compile(r"(?i)\d\s*(?:%|€|\$|£|hours?\b|hrs?\b|minutes?\b|weeks?\b|months?\b|years?\b|days?\b|euros?\b|k\b)")
_UNKNOWN = re.compile(
    r"(?i)^\W*(?:i\s+(?:really\s+|honestly\s+)?(?:do\s*n['’]?t|do\s+not)\s+know|i\s+have\s+no\s+idea|no\s+idea|not\s+sure|"
    r"hard\s+to\s+say|i['’]?m\s+not\s+sure|i\s+can(?:no|['’])t\s+say|dunno|who\s+knows)\b.{0,20}$"
)
_LEVELS = (
    (re.compile(r"(?i)\b(?:not at all|none|never|nothing|hate|no)\b"), 0.0),
    (re.compile(r"(?i)\b(?:a little|a bit|hardly|rarely|not (?:much|really|very|so|too)|little)\b"), 1.0),
    (re.compile(r"(?i)\b(?:so-so|average|half|sometimes|okay|ok|it depends|more or less|partly|fine)\b"), 2.0),
    (re.compile(r"(?i)\b(?:very much|completely|always|love|totally|absolutely|a great deal)\b"), 4.0),
    (re.compile(r"(?i)\b(?:much|mostly|often|quite|a lot|like it|yes|rather|good)\b"), 3.0),
)
_TELLS_NOTHING = re.compile(r"^\W*(?:\d[\d.,]*|\w)?\W*$")


def is_unknown(text: str) -> bool:
    """Whether the person says that they do not know."""
    return bool(_UNKNOWN.match(text))


def tells_nothing(text: str) -> bool:
    """Whether an answer wanted in words is a bare number or a single letter."""
    return bool(_TELLS_NOTHING.match(text))


def number_in(question: Question, text: str) -> float | None:
    """The number in an answer, inside the range of what it tells; None where there is none that can be meant."""
    low, high = RANGES[question.sets][:2] if question.sets in RANGES else (0, 4 if question.kind == "scale" else 10_000)
    value = _level(text) if question.kind == "scale" else _amount(question.sets, text)
    return value if value is not None and low <= value <= high else None


def _level(text: str) -> float | None:
    """A place on the scale 0 to 4; hours, months and money are none."""
    if _UNIT.search(text):
        return None
    found = _digits(re.sub(r"(?i)\b(?:of|out of|/)\s*4\b|/4", "", text))
    if len(found) > 1:
        return None
    return found[0] if found else next((level for pattern, level in _LEVELS if pattern.search(text)), None)


def _amount(sets: str, text: str) -> float | None:
    """An amount in the unit that is asked for; of a range the middle."""
    if sets == "months" and _HALF_YEAR.search(text) and not _digits(text):
        return 6.0
    plain = _AND_A_HALF.sub("", text)
    found = _digits(plain) or [_NAMES[name.lower()] for name in _NAMED.findall(plain)][:2]
    if not found or len(found) > 2:
        return None
    value = sum(found) / len(found) + (0.5 if plain != text else 0.0)
    return value * _scale(sets, text)


def _scale(sets: str, text: str) -> float:
    """What one of the unit said is in the unit asked for: a year is twelve months, an hour a day five a week."""
    if sets == "months" and not _MONTHS.search(text):
        return 12.0 if _YEARS.search(text) else 0.25 if _WEEKS.search(text) else 1.0
    return 5.0 if sets == "hours" and _A_DAY.search(text) else 1.0


def _digits(text: str) -> list[float]:
    return [float(number.replace(",", ".")) for number in _DIGITS.findall(text)]


def wanted(question: Question) -> str:
    """What is asked for where an answer gave no number, without putting the whole question again."""
    if question.kind == "scale":
        return "I did not find a level in that. A number from 0 to 4, please (4 is very much), or “skip”."
    if question.kind == "number":
        unit = {"hours": "How many hours a week, about?", "months": "How many months, about?"}.get(question.sets, "")
        return f"I did not find a number in that. {unit or 'About how many?'} “skip” is fine too."
    return "In a few words, please, or “skip”."
