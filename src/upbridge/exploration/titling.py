"""What a position's title says: the words to look up, and the occupations that they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.exploration.facts import Facts
from upbridge.model.documents import Position
from upbridge.model.occupations import OccupationMatch
from upbridge.ports import Occupations

SEARCHED = 40

WHOLE, FIRST_PART, WITH_EMPLOYER, OTHER_PARTS = 0.3, 0.3, 0.3, 0.1
"""What a title counts for as a whole, up to its first "and" or comma, beside its employer, and after the "and"."""

LEAST_SCORE = 0.01
"""A title's score below which an occupation is no candidate by its title."""

SURE, CERTAIN, VAGUE = 0.5, 0.9, 0.3
"""The score from which words of an entry are taken for the title that its layout hides; the same where a title was
read that leads nowhere, by a score under the last."""

HEADING_LINES, LONGEST_LINE, MOST_WORDS, MOST_FRAGMENTS = 3, 140, 6, 8
"""Where a hidden title is looked for: lines of the entry and their characters, words of a fragment, fragments."""

_RANK = re.compile(
    r"\b(?:(?:lance|staff|master|colou?r|flight|gunnery|sub|chief|leading|junior|senior|acting)[ -])*(?:sergeant"
    r"|corporal|bombardier|private|lieutenant|captain|major|colonel|brigadier|petty officer|seaman|able rat(?:e|ing)"
    r"|airman|aircraft(?:wo)?man|warrant officer|commander|nco|gunner|sapper|trooper|rifleman|guardsman|signaller"
    r"|soldier|infantry\w*|marine)\b(?:[ ,]*(?:first|second|third|1st|2nd|3rd|[123])\b(?: class)?)?",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\b(?:army|navy|naval|air ?force|raf|usaf|usmc|marine corps|royal (?:corps|engineers|marines|artillery|logistic)"
    r"|regiment\w*|battalion|brigade|squadron|infantry|military|armed forces|bundeswehr|national guard|army corps)\b",
    re.IGNORECASE,
)
_POLICE = re.compile(r"\b(?:police|sheriff|constabulary|prison|fire|salvation)\b", re.IGNORECASE)
_LETTERS = re.compile(r"\([A-Z][A-Z0-9&./-]{0,5}\)")
"""A grade or a department in letters, which is often another thing's short name elsewhere ("(SEO)")."""

_BRACKETS = re.compile(r"\([^)]*\)")
_JOINTS = re.compile(r"\s*(?:,|/|\||;|\s[-–]\s|\bthen\b|\band\b|&)\s*")
_APART = re.compile(r"\s{2,}|\t|\s*[|•·;:()]\s*|,\s*|\.\s+|\s[-–—]{1,2}\s|\b(?:then|now|later|at)\b")
_DATED = re.compile(
    r"\b(?:19|20)\d{2}\b|\d{1,2}[/.]\d{4}|\b(?:present|today|till date|to date|ongoing)\b", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-•*–·]")

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Search:
    """What the titles say: a score a row, and for each row the best match that was found for it."""

    score: Floats
    matches: Mapping[int, OccupationMatch]


def title_of(position: Position, text: str, base: Occupations) -> str:
    """The title to look up: none for a rank in the forces, which names no work; of a hidden one what can be found."""
    title = position.title
    if not title:
        return _hidden(position.span.of(text), base, SURE)
    heading = f"{title} {position.employer} {position.span.of(text)[:200]}"
    if _RANK.search(title) and _FORCES.search(heading) and not _POLICE.search(heading):
        return _RANK.sub(" ", title).strip(" ,;-–()")
    best = next(iter(base.find_occupations(title, 1)), None)
    if best is None or best.score < VAGUE:
        return _hidden(position.span.of(text), base, CERTAIN) or title
    return title


def _hidden(entry: str, base: Occupations, least: float) -> str:
    """Of the fragments of the entry's first lines the one that is surest a title of the table."""
    lines = [line for line in entry.splitlines() if line.strip() and not _BULLET.match(line)]
    lines = [line for line in lines[:HEADING_LINES] if len(line) <= LONGEST_LINE]
    fragments = [part.strip(" .") for line in lines for part in _APART.split(line) if not _DATED.search(part)]
    words = [part for part in fragments if part and 1 <= len(part.split()) <= MOST_WORDS][:MOST_FRAGMENTS]
    best, found = least, ""
    for part in words:
        for match in base.find_occupations(part, 1):
            if match.score > best:
                best, found = match.score, part
    return found


def search(title: str, employer: str, base: Occupations, facts: Facts) -> Search:
    """The title looked up as a whole, in parts, and with its employer's name; nothing for an empty one."""
    matches: dict[int, OccupationMatch] = {}
    if not title:
        return Search(np.zeros(len(facts.codes)), matches)
    plain = _BRACKETS.sub(" ", title).strip() or title
    first, *others = [part for part in _JOINTS.split(plain) if part] or [plain]
    full = _LETTERS.sub(" ", title).strip()
    whole = _found(plain, base, facts, matches)
    if full and full != plain:
        whole = np.maximum(whole, _found(full, base, facts, matches))
    score = WHOLE * whole + FIRST_PART * (whole if first == plain else _found(first, base, facts, matches))
    if employer:
        score = score + WITH_EMPLOYER * _found(f"{plain} {employer}", base, facts, {})
    for part in others[:2]:
        score = score + OTHER_PARTS * _found(part, base, facts, matches)
    return Search(score, matches)


def _found(title: str, base: Occupations, facts: Facts, matches: dict[int, OccupationMatch]) -> Floats:
    """The scores of one search by row; what is found is added to `matches`."""
    score = np.zeros(len(facts.codes))
    for match in base.find_occupations(title, SEARCHED):
        row = facts.places.get(match.code)
        if row is not None and match.score >= LEAST_SCORE:
            score[row] = max(score[row], match.score)
            if row not in matches or match.score > matches[row].score:
                matches[row] = match
    return score
