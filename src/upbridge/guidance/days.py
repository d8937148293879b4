"""Dates as people write them: "by 30 June 2027", "within nine months", "by Easter 2027", "Q2 2027"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from dateutil.easter import easter
from dateutil.parser import ParserError, parse
from dateutil.relativedelta import relativedelta

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SEASONS = {"spring": (5, 31), "summer": (8, 31), "autumn": (11, 30), "fall": (11, 30), "winter": (2, 28)}
_LEAD = r"(?:(?:by|before|until|till|no\s+later\s+than|on|in|from|this|the|end|of|beginning|start|next)\s+)*"
_WORDED = re.compile(
    rf"""\b{_LEAD}(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})
    | (?P<full>\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\.?,?\s+\d{{4}}|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})
    | (?P<month>{_MONTH}\.?\s+\d{{4}})
    | (?P<quarter>q[1-4]\s*(?:of\s+)?\d{{4}})
    | (?P<feast>(?:easter|christmas)(?:\s+\d{{4}})?)
    | (?P<season>(?:spring|summer|autumn|fall|winter)(?:\s+\d{{4}})?)
    | (?P<span>(?:\d+|a|an|{"|".join(_NUMBERS)})\s+(?:day|week|month|year)s?)(?:\s+from\s+(?:now|today))?
    | (?P<next>next\s+(?:week|month|year|{"|".join(_DAYS)}))
    | (?P<year>(?:the\s+)?year\s+\d{{4}}|20\d\d\b)
    | (?P<dayless>\d{{1,2}}\s+{_MONTH}\b|{_MONTH}\b(?!\s+\d))
    )""",  # noqa: E501
    re.IGNORECASE | re.VERBOSE,
)
_BOUND = re.compile(r"(?i)^(?:by|before|until|till|no later than|on|in|within|over)\b")
_THIS_YEAR = re.compile(r"(?i)\b(?:by the end of |within |before the end of )?this year\b")
_SPAN_LEAD = re.compile(r"(?i)(?:within|in|over|inside|during)\s+(?:the\s+)?(?:next\s+|coming\s+|about\s+)?$")


def read_day(text: str, today: date) -> tuple[date | None, str, bool]:
    """The day a text binds itself to: the day (None where there is none), its words, and whether the words are broken.

    A month, quarter, season or year means its last day. "Broken" is a day that no calendar has (30 February).
    """
    found = []
    for match in _WORDED.finditer(text):
        kind = match.lastgroup or ""
        words = match[kind]
        if kind == "span":
            if not _SPAN_LEAD.search(text[: match.start(kind)]):
                continue
        elif kind in ("dayless", "season", "feast", "next", "year") and not _BOUND.match(match[0] + " "):
            continue
        day = _READERS[kind](words.lower(), today)
        found.append((day, _with_lead(text, match, kind), day is None))
    this_year = _THIS_YEAR.search(text)
    if this_year:
        found.append((date(today.year, 12, 31), this_year[0], False))
    return found[-1] if found else (None, "", False)


def _with_lead(text: str, match: re.Match[str], kind: str) -> str:
    lead = _SPAN_LEAD.search(text[: match.start(kind)])
    return text[lead.start() : match.end()] if lead and kind == "span" else match[0]


def _parsed(words: str, today: date) -> date | None:
    try:
        return parse(words, dayfirst=not words[:4].isdigit(), default=datetime(today.year, 1, 1)).date()
    except (ParserError, OverflowError):
        return None


def _month_end(day: date) -> date:
    return day + relativedelta(day=31)


def _month(words: str, today: date) -> date | None:
    day = _parsed(f"1 {words}", today)
    return _month_end(day) if day else None


def _dayless(words: str, today: date) -> date | None:
    day = _parsed(words if words[0].isdigit() else f"1 {words}", today)
    if day is None:
        return None
    day = day if words[0].isdigit() else _month_end(day)
    return day if day >= today else day + relativedelta(years=1)


def _quarter(words: str, today: date) -> date:
    return _month_end(date(int(words[-4:]), int(words[1]) * 3, 1))


def _feast(words: str, today: date) -> date:
    def of(year: int) -> date:
        return easter(year) if words.startswith("easter") else date(year, 12, 25)

    year = re.search(r"\d{4}", words)
    if year:
        return of(int(year[0]))
    return of(today.year) if of(today.year) >= today else of(today.year + 1)


def _season(words: str, today: date) -> date:
    month, day = _SEASONS[words.split()[0]]
    year = re.search(r"\d{4}", words)
    if year:
        return date(int(year[0]), month, day)
    found = date(today.year, month, day)
    return found if found >= today else date(today.year + 1, month, day)


def _span(words: str, today: date) -> date:
    count, unit = words.split()
    number = 1 if count in ("a", "an") else int(count) if count.isdigit() else _NUMBERS.index(count) + 1
    unit = unit.rstrip("s") + "s"
    steps = {"days": (0, 0, number), "weeks": (0, 0, 7 * number), "months": (0, number, 0), "years": (number, 0, 0)}
    years, months, days = steps[unit]
    return today + relativedelta(years=min(years, 100), months=min(months, 1200), days=min(days, 36500))


def _next(words: str, today: date) -> date:
    unit = words.split()[1]
    if unit in _DAYS:
        return today + timedelta(days=(_DAYS.index(unit) - today.weekday() - 1) % 7 + 1)
    if unit == "week":
        return today + timedelta(days=13 - today.weekday())
    return _month_end(today + relativedelta(months=1)) if unit == "month" else date(today.year + 1, 12, 31)


def _year(words: str, today: date) -> date:
    return date(int(words[-4:]), 12, 31)


_READERS = {
    "iso": _parsed,
    "slash": _parsed,
    "full": _parsed,
    "month": _month,
    "quarter": _quarter,
    "feast": _feast,
    "season": _season,
    "span": _span,
    "next": _next,
    "year": _year,
    "dayless": _dayless,
}
