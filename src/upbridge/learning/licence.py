"""The way to a licence or certificate: to renew it, to finish it, or to get it from the body that gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.learning.by_kind import short
from upbridge.learning.resources import Resource
from upbridge.learning.wording import in_sentence
from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Action, ActionKind, Link
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Importance

_LAPSED = re.compile(
    r"(?i)\b(?:expired?|lapsed|out of date|ra?un out|no longer valid|until 20\d\d|needs? renew\w*|overdue)\b"
)
_COMMON_ENDS = re.compile(r"(?i)\b(?:licen[cs]e|certificate|certification|training|card|ticket|permit|qualification)$")
_IS_BEGUN = re.compile(
    r"(?i)(?<!not )(?<!not yet )\b(?:booked|enrolled|passed|started|studying|in progress|half[- ]?way|sitting)\b"
)
_BEGUN = frozenset({Strength.LEARNING, Strength.ASPIRATIONAL})

STEPS = (
    "Read at the body that gives it who may apply, what it costs, how long it takes and where it holds.",
    "Ask the employer whether you may start and get it within a set time, and who pays.",
    "Book the date of the examination or course first, then plan backwards from it.",
)


def get_licence(aligned: Aligned, known: Sequence[Resource], links: tuple[Link, ...]) -> Action:
    """How to come by it, from where the resume says that the person stands. Its hours are the body's to say."""
    title, text = _stand(aligned, called(aligned))
    who = f"{known[0].provider} gives it." if known else "Find the body that gives it where you want to work."
    first = (
        " It is only preferred here: see whether other adverts that you want name it too, before you pay."
        if aligned.requirement.importance is Importance.NICE
        else ""
    )
    return Action(
        ActionKind.CERTIFICATE,
        title,
        f"{text} {who}{first}",
        links,
        proof="The licence or certificate: its name, the body, the date and until when it holds.",
        steps=STEPS,
    )


def _stand(aligned: Aligned, name: str) -> tuple[str, str]:
    """What to do and why, by what the resume says of it: lapsed, begun, or nothing."""
    lapsed = next((e for e in aligned.evidence if _LAPSED.search(e.quote.text)), None)
    if lapsed is not None:
        return (
            f"Renew {name}",
            f"{_says(lapsed)} A refresher is often shorter than the first course: book it now, and write the date on "
            "your resume.",
        )
    begun = next((e for e in aligned.evidence if e.strength in _BEGUN), None)
    if begun is not None and (begun.strength is Strength.LEARNING or _IS_BEGUN.search(begun.quote.text)):
        return (
            f"Finish {name}, and give its date",
            f"{_says(begun)} Write what is passed already and the date of the next examination: an employer can plan "
            "with a date.",
        )
    if begun is not None:
        return f"Book {name}, and give its date", f"{_says(begun)} A plan shows nothing yet; a booked date does."
    if denied := next((e for e in aligned.evidence if e.strength is Strength.NEGATED), None):
        return f"Get {_article(name)}{name}", f"{_says(denied)} Change that line once the date is booked."
    return f"Get {_article(name)}{name}", "If you hold it already, name it with its date: that alone closes this gap."


def _article(name: str) -> str:
    return "the " if name[:1].islower() else ""


def _says(evidence: Evidence) -> str:
    return f"Your resume says “{short(evidence.quote.text).rstrip('.')}”."


def called(aligned: Aligned) -> str:
    """Its name inside a sentence: “the forklift licence”, but “First Aid at Work” and “IOSH Managing Safely”."""
    whole = in_sentence(aligned.requirement)
    name = _bare(whole)
    first, *rest = name.split()
    plain = (
        whole.startswith(name)
        and first[1:].islower()
        and rest
        and all(word.islower() for word in rest)
        and _COMMON_ENDS.search(name)
    )
    return name[0].lower() + name[1:] if plain else name


def searched(aligned: Aligned) -> str:
    """What to look for: the name without what the advert says of its state."""
    return " ".join(_bare(aligned.requirement.label).split("(")[0].replace("/", " ").split()[:8])


def certified(words: str) -> str:
    """The words of a search of the whole web, that it finds the certificate and not its namesakes."""
    return words if _COMMON_ENDS.search(words) else f"{words} certification"


def _bare(name: str) -> str:
    """“Valid Colorado driver license w/ acceptable MVR” is the Colorado driver license."""
    bare = re.split(r"(?i)\s+(?:w/|with|and an?)\s", _STATE.sub("", name), maxsplit=1)[0].strip(" .,;:")
    return bare or name


_STATE = re.compile(r"(?i)^(?:an?\s+)?(?:valid|current|full|clean|active|up[- ]to[- ]date)\s+")
