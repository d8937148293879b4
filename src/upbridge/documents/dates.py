"""Dates and ranges of dates as people write them in resumes, with where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero",
            "february feb février februar febrero",
            "march mar mars märz marzo",
            "april apr avril abril",
            "may mai mayo",
            "june jun juin juni junio",
            "july jul juillet juli julio",
            "august aug août agosto",
            "september sept sep septembre septiembre",
            "october oct octobre oktober octubre okt",
            "november nov novembre noviembre",
            "december dec décembre dezember diciembre dez",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12)}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_SEASON = "(?:" + "|".join(_SEASONS) + ")"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"(?:['’]\d\d)"
_POINT = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH}|{_SEASON})(?:\s+of)?[\s,/\-]*(?:{_YEAR}|{_SHORT_YEAR})"
    rf"|{_MONTH}[\s\-/]+\d\d(?!\d)"
    rf"|(?:\d{{1,2}}[./]){{1,2}}{_YEAR}|{_YEAR}[./\-](?:0[1-9]|1[0-2])(?:[./\-]\d\d)?(?!\d)|Q[1-4]\s*{_YEAR}|{_YEAR})"
)
_NOW = (
    r"(?:(?:the\s+)?present(?:\s+day)?|now|(?:to\s+)?date|current(?:ly)?|today|on-?going|heute|aujourd['’]hui|"
    r"actualidad|presente|actuel|still\s+there)\b"
)
_TO = r"\s*(?:–|—|‒|−|-{1,2}|→|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b|\bbis\b|\bà\b)\s*"
_RANGE = re.compile(
    rf"(?<![\w£$€.,])(?:from\s+|between\s+)?(?P<a>{_POINT}|(?:{_MONTH}))(?:{_TO}|\s+and\s+(?=\S))"
    rf"(?P<b>{_POINT}|{_NOW}|\d\d(?![\d%]))(?![\w%])",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"\b(?:since|from|seit|depuis|desde)\s+(?P<a>{_POINT})(?!\w)", re.IGNORECASE)
_OPEN = re.compile(
    rf"(?<![\w£$€])(?P<a>{_POINT})(?:\s*(?:–|—|-)\s*(?=$|\)|\]|\||\t|\s{{3,}})|\s+onwards?\b)", re.IGNORECASE
)
_SINGLE = re.compile(rf"(?<![\w£$€.\-/])(?P<a>{_POINT})(?![\w%]|[.,]\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Dates:
    """A run of dates in a line: where it stands, first days of the months named, and whether it goes on."""

    start: int
    end: int
    first: date
    last: date | None
    current: bool
    single: bool = False


def point(words: str, *, last: bool = False) -> date | None:
    """The first day of the month that the words name; a season's first month, or its last where it ends a range."""
    words = words.lower().strip(" .,")
    numbers = [int(n) for n in _NUMBERS.findall(words)]
    if not numbers:
        return None
    named = re.search(rf"{_MONTH}|{_SEASON}|q(?=[1-4])", words)
    year = next((n for n in numbers if 1950 <= n <= 2049), None)
    if year is None:
        year = 2000 + numbers[-1] if numbers[-1] < 50 else 1900 + numbers[-1]
    if named is None:
        return _numeric(numbers, year)
    name = named[0].rstrip(".")
    if name == "q":
        return date(year, (numbers[0] - 1) * 3 + (3 if last else 1), 1)
    if name in _SEASONS:
        return date(year, _SEASONS[name][last], 1)
    return date(year, _MONTHS[name], 1)


def _numeric(numbers: list[int], year: int) -> date | None:
    """`03/2019`, `2019-03`, `14/03/2019`, `2019`."""
    others = [n for n in numbers if n != year]
    if not others:
        return date(year, 1, 1)
    if numbers[0] == year:
        month = others[0]
    else:
        month = others[-1] if others[-1] <= 12 else others[0]
    return date(year, month, 1) if 1 <= month <= 12 else None


def _end_of(words: str, first: date) -> tuple[date | None, bool]:
    """What the second half of a range says: a date, or that it goes on."""
    if re.fullmatch(_NOW, words, re.IGNORECASE):
        return None, True
    if re.fullmatch(r"\d\d", words):
        year = first.year - first.year % 100 + int(words)
        return (date(year, 1, 1) if year >= first.year else None), False
    return point(words, last=True), False


_DIGIT = re.compile(r"\d")


def _range(match: re.Match[str]) -> Dates | None:
    a, b = match["a"], match["b"]
    if not any(c.isdigit() for c in a):  # "March to June 2019": the year is said once
        year = re.search(_YEAR, b)
        if year is None:
            return None
        a = f"{a} {year[0]}"
    first = point(a)
    if first is None:
        return None
    last, current = _end_of(b, first)
    if (last is None and not current) or (last is not None and last < first):
        return None
    return Dates(match.start(), match.end(), first, last, current)


@lru_cache(maxsize=1 << 12)
def dates_in(line: str) -> tuple[Dates, ...]:
    """Ranges of dates in the line, in order; failing these, dates that stand alone."""
    if _DIGIT.search(line) is None:
        return ()
    found = [dates for match in _RANGE.finditer(line) if (dates := _range(match))]
    for rule in (_SINCE, _OPEN):
        for match in rule.finditer(line):
            first = point(match["a"])
            if first and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(Dates(match.start(), match.end(), first, None, True))
    if found:
        return tuple(sorted(found, key=lambda d: d.start))
    singles = ((m, point(m["a"]), point(m["a"], last=True)) for m in _SINGLE.finditer(line))
    return tuple(Dates(m.start(), m.end(), a, b, False, single=True) for m, a, b in singles if a)
