"""What the mentor says back: the answer in plain words, without praise and without judging, and what it bears on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from upbridge.guidance.questions import Question

_LEVELS = ("not at all", "a little", "in part", "a good deal", "very much")

_SCALES: Mapping[str, tuple[str, str, str, str, str]] = MappingProxyType(
    {
        "liking": (
            "You do not like the field",
            "You like the field little",
            "You are in two minds about the field",
            "You like the field",
            "You like the field very much",
        ),
        "fulfilment": (
            "The work gives you nothing beyond pay",
            "The work gives you little beyond pay",
            "The work gives you something beyond pay",
            "The work gives you a good deal beyond pay",
            "The work gives you very much beyond pay",
        ),
        "advance": (
            "You do not want to go further in it",
            "You care little about going further in it",
            "You are in two minds about going further in it",
            "You want to go further in it",
            "You want very much to go further in it",
        ),
        "money": (
            "There is no money for a change",
            "There is little money for a change",
            "There is some money for a change",
            "There is a good deal of money for a change",
            "There is money for a year without pay",
        ),
        "care": (
            "Nobody you care for binds your hours",
            "People you care for bind a few of your hours",
            "People you care for bind a good part of your hours",
            "People you care for bind most of your hours",
            "People you care for need you around the clock",
        ),
        "tied": (
            "You could move anywhere",
            "You could move if it is worth it",
            "You could move a little way",
            "You would rather stay where you are",
            "You stay where you are",
        ),
        "energy": (
            "Nothing is left of you after a usual day",
            "Little is left of you after a usual day",
            "Something is left of you after a usual day",
            "A good deal is left of you after a usual day",
            "You are still fresh after a usual day",
        ),
        "change_employer": (
            "Another employer would solve nothing of it",
            "Another employer would solve little of it",
            "Another employer would solve half of it",
            "Another employer would solve most of it",
            "Another employer would solve it all",
        ),
    }
)

_NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "hours": "You can give about {:g} hours in a usual week",
        "months": "Something should have changed within about {:g} months",
    }
)

LONGEST = 140


def in_words(question: Question, value: float) -> str:
    """A level or a number as a sentence about the person, without its full stop."""
    if question.sets in _SCALES:
        return _SCALES[question.sets][min(4, max(0, round(value)))]
    if question.sets in _NUMBERS:
        return _NUMBERS[question.sets].format(value)
    if question.kind == "scale":
        return f"I take that as {value:g} of 4, {_LEVELS[min(4, max(0, round(value)))]}"
    return f"I take that as {value:g}"


def said_back(question: Question, value: float) -> str:
    """The number as it was understood, so that it can be mended."""
    return f"{in_words(question, value)}."


def kept(question: Question, text: str) -> str:
    """That the person's own words were heard, and what they bear on."""
    return f"“{short(text)}”: that bears on {question.changes}."


def short(text: str) -> str:
    """At most `LONGEST` signs, cut at a word."""
    plain = text.strip().rstrip(".!")
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"


def summary(answers: Sequence[tuple[Question, str, float | None]]) -> list[str]:
    """What was heard, a line each: levels and numbers as sentences, words as the person said them."""
    lines = []
    for question, words, value in answers:
        if value is not None and (question.sets in _SCALES or question.sets in _NUMBERS):
            lines.append(f"- {in_words(question, value)}.")
        elif value is not None and question.kind == "scale":
            lines.append(f"- {question.words} {value:g} of 4")
        else:
            lines.append(f"- {question.words} “{short(words)}”")
    return lines
