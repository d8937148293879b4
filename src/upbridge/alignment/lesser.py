"""What makes a claim less than what is asked: a part in others' work, a course without practice, only a look.

Such words still speak for a requirement: it is met in part.
"""

from __future__ import annotations

import re

from upbridge.language.claims import Claim
from upbridge.language.cues import any_of
from upbridge.language.polarity import clause_at
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.text import Span

_A_PART = any_of(
    "contribut(?:e|ed|ing) (?:\\w+ ){0,6}?to", "fed into", "fed (?:\\w+ ){1,3}into", "took part in", "taking part in", "sat (?:on|in on)", "collect(?:ed|ing)? their",
    "worked on (?:\\w+ ){0,4}as (?:a|an|the) (?!(?:\\w+ )?(?:manager|lead|leader|owner|developer|engineer|architect|designer|author|editor|supervisor|head|coordinator)\\b)\\w+", "type[ds]? (?:up )?(?:the|their|in)", "typing (?:up )?(?:the|their)", "file[ds]? (?:the|their)", "first reply", "first response",
    "pass(?:ed|ing)? (?:\\w+ ){0,4}?(?:on )?to (?:the|my|a) (?:\\w+ )?(?:manager|team|office|lead|supervisor|accountant|engineers?|specialists?)",
    "support(?:ed|ing) (?:the|my|our|a) (?:\\w+ ){0,2}(?:manager|team|lead|head|director|accountant|engineers?)(?: (?:in|with|on))?",
    "(?:typ|collect|gather|not|fil|photocop|cop|download|print|scan|fetch)\\w* [^.;,]{2,40} for the (?:\\w+ ){0,2}manager", "(?:that|which) (?:the|our|another) (?:\\w+ )?(?:team|office|agency|supplier|vendor|contractor|department|it) (?!of\\b|and\\b)\\w+", "(?:go(?:es)?|went) to (?:the|my) (?:\\w+ )?manager", "as (?:a )?subcontractor", "on loan", "stood in for", "alongside the (?:\\w+ )?(?:team|specialists?|engineers?)",
    "beside the (?:\\w+ )?(?:team|specialists?|engineers?)", "(?:the|our) (?:\\w+ )?(?:developers|engineers|team|office|firm|supplier|manager|specialists) (?:owns?|builds?|built|writes?|wrote|runs?|decides?|decided|signs?|signed|approves?|approved)",
)  # fmt: skip
"""A part in what others answer for."""

_SMALL = any_of(
    "(?:a|my) (?:friend|neighbour|neighbor|cousin|relative)'s", "for (?:a )?friends?", "home ?lab", "in my (?:spare|free) time", "for fun",
    "once or twice", "only (?:\\w+ )?(?:one|script|project) so far", "just once", "a handful of times",
)  # fmt: skip
"""Done on a small scale."""

_COURSE = any_of(
    "webinars?", "workshops?", "e-?learning", "(?:half|one|two|three|\\d)[- ]days?", "short course", "evening class(?:es)?", "training day", "seminars?", "intro(?:duction)? to", "moocs?",
    "online course", "coursera", "udemy", "edx", "(?:\\d+|four|six|eight|ten|twelve) weeks", "taster", "modules?", "\\d+ hours",
)  # fmt: skip
_PRACTICE = any_of(
    "(?:use|used|apply|applied|teach|taught|led|lead|ran|run|delivered|gave|give|since) (?:it|them|this|that|\\d+|for|at|in|on)", "(?:daily|weekly|monthly)", "each (?:day|week|month|quarter|term|year)",
    "every (?:day|week|month|quarter|term|year)", "(?:lead|led|trainer|teacher|facilitator|accredited|certified|licensed|registered)",
)  # fmt: skip
"""Words that say that what was learned is done."""

_LOOKS = re.compile(
    r"^\W*(?:i )?(?:read|view(?:ed)?|see|saw|look(?:ed)? at|check(?:ed)?|follow(?:ed)?|consult(?:ed)?|open(?:ed)?)\b(?! and| through)",
    re.IGNORECASE,
)
_ASKS_LITTLE = any_of(
    "support(?:ing)?", "assist(?:ing)?", "help(?:ing)?", "contribut\\w+", "participat\\w+", "awareness", "knowledge", "understanding", "exposure", "read(?:ing)?",
    "view(?:ing)?", "follow(?:ing)?", "work(?:ing)? with", "attend(?:ing)?", "training", "collect(?:ing)?", "filing", "typing", "familiar\\w*",
)  # fmt: skip
_PRACTISED = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE})


_SUM = re.compile(r"[£$€]\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?\b", re.IGNORECASE)
_TIMES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_FAR_BELOW = 3.0
"""A sum asked for that is more than so many times the one shown is met in part only. Our choice."""


def _sums(text: str) -> list[float]:
    """The sums of money that a text names, in its own currency."""
    return [float(m[1].replace(",", "")) * _TIMES.get((m[2] or "").lower(), 1.0) for m in _SUM.finditer(text)]


def is_less(requirement: Requirement, claim: Claim, at: Span) -> bool:
    """Whether the words at `at` of the claim show less than the requirement asks, though they speak of it."""
    if requirement.kind not in _PRACTISED:
        return False
    clause = clause_at(claim.text, at)
    asked, had = _sums(requirement.label), _sums(clause)
    if asked and had and max(had) < max(asked) / _FAR_BELOW:
        return True
    if _SMALL.search(clause) or _is_course(claim):
        return True
    if _ASKS_LITTLE.search(requirement.quote.text[:200]) and _ASKS_LITTLE.search(requirement.label):
        return False
    return bool(_A_PART.search(clause)) or (requirement.kind is RequirementKind.TOOL and bool(_LOOKS.match(claim.text)))


def _is_course(claim: Claim) -> bool:
    """A course told of where no work is: it was taught, and nothing says that it was done."""
    return (
        claim.position is None
        and claim.base is Strength.LISTED
        and (bool(_COURSE.search(claim.text)) and not _PRACTICE.search(claim.text))
    )
