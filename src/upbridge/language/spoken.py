"""The languages that adverts ask for, and the adjectives of countries that only look like them."""

from __future__ import annotations

import re

from upbridge.language.gates import Found
from upbridge.language.levels import CEFR, FOREIGN_LANGUAGE, LANGUAGE, language_level
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Span


def find_languages(clause: str) -> list[Found]:
    """Languages asked for, with the least level where one is named (as CEFR)."""
    names = [m for m in LANGUAGE.finditer(clause) if not is_nationality(clause, m.span())]
    level = language_level(clause)
    grade = CEFR[level] if level else None
    found = [Found(RequirementKind.LANGUAGE, m.group(), _with_level(clause, m), level=grade) for m in names]
    foreign = FOREIGN_LANGUAGE.search(clause)
    if foreign and not names and not _LIKENED.search(clause, 0, foreign.start()):
        found.append(Found(RequirementKind.LANGUAGE, foreign.group(), Span(*foreign.span()), level=grade))
    return found


_LIKENED = re.compile(r"\b(?:is|are|as|like) (?:your|a|their)\s+$", re.IGNORECASE)
"""Before "second language", what is no language: "SQL is your"."""

_LEVEL_AFTER = re.compile(
    r"[\s(,:–-]*(?:\b(?:is|are|should be|must be|at|to|level|of|a|least|minimum)\s+)*[ABC][12]\b\+?(?: (?:or|and) (?:better|above|higher|more|up))?"
    r"|,? (?:both )?(?:(?:spoken|oral|verbal) and written|written and (?:spoken|oral|verbal)|in speech and writing|in writing)\b"
)


def _with_level(clause: str, language: re.Match[str]) -> Span:
    """The language with the level that follows it ("English at C1"), which is no requirement of its own."""
    level = _LEVEL_AFTER.match(clause, language.end())
    variety = _VARIETY.search(clause, 0, language.start())
    return Span(variety.start() if variety else language.start(), level.end() if level else language.end())


_VARIETY = re.compile(
    r"\b(?:(?:[Cc]lear|[Gg]ood|[Ee]xcellent|[Ss]trong|[Ff]luent|[Cc]onfident)\s+)?(?:(?:[Ww]ritten|[Ss]poken)(?:\s*(?:and|&|/|or)\s*(?:written|spoken))?)\s+$"
    r"|\b(?:Brazilian|European|Latin[- ]American|Mexican|Swiss|Austrian|Canadian|Modern|Standard)\s+$"
    r"|\b[Bb]ilingual(?:\s+in)?(?:\s*[:(])?\s*$|\b(?:(?:native|fluent|mother[- ]tongue)(?:[- ]level)?\s+)?(?:speaker|command)\s+(?:of|in)(?:\s+at\s+least)?(?:\s+(?:one|two|any)\s+of)?\s+$"
)
"""Right before a language: which one of its varieties, or that one speaks it."""


_NATIONALITY = re.compile(
    r"^\s+(?:(?:employment|labou?r|company|corporate|tax|health|building|data|consumer|property|land|health and safety|contract|criminal|family|insurance|immigration|environmental) (?:law|legislation|rules|regulations?)|legislation|market|law|gaap|passport|citizen\w*|national\w*|customers?|clients?|compan\w+|owned|tax|driving|licen[cs]e|government|office|"
    r"team|restaurant|cuisine|food|standards?|regulations?|retail|suppliers?|branch|subsidiar\w+|engineering|universit\w+|cooking|wine|hub)\b",
    re.IGNORECASE,
)


def is_nationality(clause: str, at: tuple[int, int]) -> bool:
    """Whether a language's name at `at` only says of which country something is: "Irish applications"."""
    if _OF_THAT_COUNTRY.match(clause, at[1]):
        return True
    return bool(_NATIONALITY.match(clause[at[1] :])) or clause[: at[0]].lower().endswith("plain ")


_OF_THAT_COUNTRY = re.compile(
    r"\s+(?!(?:speakers|skills|languages|classes|is|as|was|has|counts|helps|comes|gets|always|opens|needs|plus|lessons|levels|texts|exams)\b)[a-z]{3,}s\b"
)
"""Things of a country, after its adjective: "Irish applications and renewals"."""
