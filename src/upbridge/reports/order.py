"""In which order, under which words and with which signs the reports show what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import ActionKind, Analysis
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance, Requirement

SIGNS = {Status.MET: "✓", Status.PARTIAL: "◐", Status.GAP: "✗", Status.UNKNOWN: "?"}

STATUS_WORDS = {
    Status.MET: "shown",
    Status.PARTIAL: "partly shown",
    Status.GAP: "missing",
    Status.UNKNOWN: "cannot be seen",
}

STRENGTH_WORDS = {
    Strength.STRONG: "strong",
    Strength.DEMONSTRATED: "demonstrated",
    Strength.LISTED: "listed only",
    Strength.TRANSFERABLE: "transferable",
    Strength.LEARNING: "still learning",
    Strength.DOUBTFUL: "perhaps not your own doing",
    Strength.ASPIRATIONAL: "hoped for or only seen",
    Strength.NEGATED: "said not to be there",
}

ACTION_WORDS = {
    ActionKind.COURSE: "Learn",
    ActionKind.PROJECT: "Build",
    ActionKind.PRACTICE: "Practise",
    ActionKind.CERTIFICATE: "Certify",
    ActionKind.EVIDENCE: "Show",
    ActionKind.ASK: "Ask",
}

_PARTS = (
    ("must", "Musts", "what the advert says it requires", Importance.MUST),
    ("duty", "Duties", "what the job holder will do", Importance.DUTY),
    ("nice", "Nice to have", "what the advert would prefer", Importance.NICE),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of findings shown under one heading. `id` is `must`, `duty`, `nice` or `gate`."""

    id: str
    title: str
    meaning: str
    aligned: tuple[Aligned, ...]

    @property
    def asked(self) -> int:
        """How many things are asked, an "A or B" counted once."""
        return len({_once(a) for a in self.aligned})

    @property
    def shown(self) -> int:
        """How many of them are met."""
        return len({_once(a) for a in self.aligned if a.status is Status.MET})


def _once(a: Aligned) -> str:
    return f"group {a.requirement.group}" if a.requirement.group is not None else a.requirement.id


def parts(analysis: Analysis) -> tuple[Part, ...]:
    """Musts, duties, nice-to-haves, then the gates apart; parts without a finding are left out."""
    open_doors = [a for a in analysis.aligned if not a.requirement.is_gate]
    found = [
        Part(id, title, meaning, together([a for a in open_doors if a.requirement.importance is importance]))
        for id, title, meaning, importance in _PARTS
    ]
    gates = tuple(a for a in analysis.aligned if a.requirement.is_gate)
    found.append(Part("gate", "Gates", "they open or close the door and take no part in the fit", gates))
    return tuple(part for part in found if part.aligned)


def together(aligned: Sequence[Aligned]) -> tuple[Aligned, ...]:
    """In the advert's order, with the members of an "A or B" next to its first."""
    first: dict[str, int] = {}
    for a in aligned:
        if a.requirement.group is not None:
            first[a.requirement.group] = min(a.requirement.quote.start, first.get(a.requirement.group, 1 << 60))

    def place(a: Aligned) -> tuple[int, str, int]:
        group = a.requirement.group
        start = a.requirement.quote.start
        return (start, "", start) if group is None else (first[group], group, start)

    return tuple(sorted(aligned, key=place))


def tally(aligned: Sequence[Aligned]) -> dict[Status, int]:
    """How many findings have each status, every status named."""
    return {status: sum(a.status is status for a in aligned) for status in Status}


def alternatives(analysis: Analysis, requirement: Requirement) -> tuple[str, ...]:
    """The labels that would do instead of this one."""
    if requirement.group is None:
        return ()
    return tuple(
        a.requirement.label
        for a in analysis.aligned
        if a.requirement.group == requirement.group and a.requirement.id != requirement.id
    )


def hours_words(hours: tuple[int, int] | None) -> str:
    """A range of hours in words, empty where nobody can say."""
    if hours is None:
        return ""
    low, high = hours
    return f"{low} hours" if low == high else f"{low} to {high} hours"


def sentence(words: str) -> str:
    """The words with a capital at the start and a full stop at the end; "iManage" keeps its own capital."""
    words = words.strip()
    if not words:
        return words
    named = any(letter.isupper() for letter in words.split()[0][1:])
    return (words if named else words[0].upper() + words[1:]) + ("" if words[-1] in ".!?…" else ".")


def shorten(text: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip(" ,;:.") + "…"
