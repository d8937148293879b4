"""Grades that texts name: numbers of years, degree levels, levels of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from upbridge.model.text import Span

NUMBER_WORDS = {
    word: float(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split()
    )
} | {
    "a": 1.0,
    "an": 1.0,
    "thirty": 30.0,
    "couple of": 2.0,
    "a couple of": 2.0,
    "a few": 3.0,
    "several": 3.0,
    "half a": 0.5,
}
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
YEARS = re.compile(
    rf"\b(?P<between>between\s+)?(?P<low>{_NUMBER})\s*(?:\(\d{{1,2}}\)\s*)?(?P<plus>\+|plus|or more|or so)?(?:\s*(?:to|-|–|or|(?(between)and|to))\s*{_NUMBER}\s*(?:\+)?)?[\s-]*"
    r"(?:full\s+)?(?P<unit>years?|yrs?|months?|mths?)\b(?![- ]olds?\b)['’]?(?:\s+(?:or more|plus|minimum))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Years:
    """A length of time that a text names, in years, and the words that name it."""

    value: float
    span: Span


_SPENT = re.compile(r"\b(?:need|have|with|done|spent|worked|least)\s+$", re.IGNORECASE)
"""Before a year that counts: "you need a year in lettings"; two fairs "a year in Cork" is a rate."""


def find_years(text: str) -> list[Years]:
    """Every length of time in the text: "5+ years", "eighteen months", "two to three years" (the lower end)."""
    found = []
    for match in YEARS.finditer(text):
        number = match["low"].lower()
        vague = re.match(r"\s+or\s+(?:two|so)\b", text[match.end() :])
        loose = vague or match.group().lower().endswith(" or more")
        if (
            number in ("a", "an")
            and not loose
            and not re.match(r"[’']?s?\s+(?:of|experience)\b|[’']s", text[match.end() :])
            and not (_SPENT.search(text, 0, match.start()) and re.match(r"\s+(?:in|as)\b", text[match.end() :]))
        ):
            continue
        if re.fullmatch(r"\d+-(?:month|mth)\s*", match.group().lower()):
            continue  # "an 18-month forecast"
        value = NUMBER_WORDS[number] if number in NUMBER_WORDS else float(number)
        if match["unit"].lower().startswith("m"):
            value /= 12
        end = match.end() + (vague.end() if vague else 0)
        found.append(Years(round(value, 2), Span(match.start(), end)))
    return found


DEGREES: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (name, rank, re.compile(pattern, re.IGNORECASE if flags else 0))
    for name, rank, pattern, flags in (
        ("doctorate", 8, r"\b(?:ph\.?\s?d\b\.?(?! (?:researchers?|students?|candidates?|fellows?|supervis|\w+(?:ists?|ologists?)\b))|d\.?phil\b|ed\.?d\b\.?|pharm\.?d\b\.?|juris doctor|doctorate|doctoral(?! (?:researchers?|students?|candidates?|fellows?|theses|thesis|schools?|programmes?|supervis)))", True),
        ("master", 7, r"\b(?:master['’]?s?(?:\s+(?:degree|of)|\b(?=\s+in\b))|master(?:['’]s|s['’])(?!\w)|post-?graduate (?:degree|diploma|certificate|qualification)|pg[- ]?(?:dip|cert)\b|magister|mgr(?= inż|\.)|dipl\.?[- ]ing\b\.?|laurea magistrale)|\bmaster\b(?=\s*(?:$|[,;.)/]|(?:or|level|preferred|required|desirable)\b))", True),
        ("master", 7, r"\b(?:M\.?Sc|M\.A\b\.?|M\.S\b\.?|MA|M\.?Eng|MBA|M\.?Phil|MRes|MSci|M\.?Com|M\.?Pharm|MSc|Msc|MPH|MPA|MEd|M\.Ed|MSW|LLM(?= (?:in|degree)\b)|(?<=LLB/)LLM|(?<=LLB or )LLM|(?<=BS/)MS|MS(?= (?:preferred|degree|or PhD|or MBA)\b)|MChem|MPhys|MFA|MCA|M\.?\s?Tech)\b", False),
        ("bachelor", 6, r"\b(?:bachelor['’]?s?|undergraduate degree|tertiary (?:qualification|degree|education)|honou?rs degree|university degree|college degree|first degree"
         r"|(?<!new )graduate(?!d| \w+ (?:program|scheme|intake|rotation)| (?:scheme|program|recruit|trainee|intake|job|career|role|fair|hire|staff)| \w+(?:eers|ers|ors|ists|ants|ees|ians|nurses|students|apprentices)\b)|graduated\b|(?<!associate )(?<!associates )(?<!associate['’]s )(?<!foundation )degree(?:[- ]level)?|graduate diploma|licenciatura|licencjat|(?:industrie)?meister(?:brief|prüfung)|industriemeister"
         r"|(?:(?:rqf|qcf|nvq|svq) level [678]|(?:qqi|fetac|nfq) level [78](?: (?:or|/) (?:level )?[89])?|(?<!qqi )(?<!fetac )(?<!nfq )level [678](?: (?:or|/) (?:level )?[789])? (?:diploma|degree|award|certificate|qualification|nvq|apprenticeship)))\b", True),
        ("bachelor", 6, r"\b(?:HBO(?:\s*(?:or|/)\s*WO)?(?:\s+work(?:ing)?\s+and\s+thinking\s+level|\s+level)?|WO\s+(?:level|degree)|B\.?Sc|Bsc|BASc|BHSc|B\.?Pharm|BVSc|BDS|MBBS|MBChB|BNurs|BSW|B\.?Arch|LL\.B|B\.A\b\.?|B\.S\b\.?|B\.E\b\.?|B\.?\s?Tech|BA|B\.?Eng|BBA|B\.?Ed|LLB|BFA|BSN|B\.?Com|BTech|BCA|BS)\b", False),
        ("foundation degree", 5, r"\b(?:foundation degree|associate(?:['’]?s)?(?= or (?:an? )?bachelor)|associate['’]s(?= plus\b| and\b| with\b| in\b|\W*$)|HND|higher national diploma|associate(?:['’]?s)? degree|associate of|diploma of higher education|(?:qqi|fetac|nfq) level 6(?: (?:or|/) (?:level )?\d)?"
         r"|(?:(?:scqf|nvq|rqf|qcf|eqf)[\s/]+)?(?<!qqi )(?<!fetac )(?<!nfq )level 5|ADN|A\.A\.S?\.?)\b", True),
        ("certificate of higher education", 4, r"\b(?:HNC|cert(?:ificate)?\.? (?:iv|4)|cert\.? ?he|higher certificate|(?:qqi|fetac|nfq) level 5(?: (?:or|/) (?:level )?\d)?|(?:(?:mbo|eqf|nlqf|dqf|rqf|qcf|scqf)[\s-]*)?(?:level|niveau) 4|higher national certificate)\b", True),
        ("upper secondary", 3, r"\b(?:a-levels?|cert(?:ificate)?\.? (?:iii|3)|(?:12th|twelfth) (?:pass|standard|class|grade)|class (?:xii|12)|10 ?\+ ?2|plus two|grade 12|year 12|fachabitur|(?:fach)?hochschulreife|btec (?:extended )?(?:national|diploma)(?: (?:extended )?(?:diploma|certificate))?|(?-i:T[- ]Levels?|ITI)|trade (?:certificate|papers)|leaving cert(?:ificate)?|baccalaureate|abitur|matric(?:ulation)?\b|national senior certificate|highers|(?:(?:nvq|svq|qcf|rqf|qqi|fetac|nfq|scqf|ncfe|cache|vrq|btec|mbo|eqf|city (?:and|&) guilds)[\s/]*)*level 3|[ns]vq ?3"
         r"|(?:high[- ]school|HS) diploma(?:\s?/\s?GED)?|high[- ]school graduate|high[- ]school(?! (?:spanish|french|german|italian|latin|irish|welsh))|secondary school diploma|GED|apprenticeship|(?:college )?diploma|ausbildung|matura|journeyman(?!\S*(?:\s+\w+){0,3}\s+(?:licen|card|ticket|certif)))\b", True),
        ("lower secondary", 2, r"\b(?:gcses?|cert(?:ificate)?\.? (?:ii|2)|10th (?:pass|standard|class|grade)|class (?:x|10)(?= pass| board)|grade 10|year 10|hauptschulabschluss|realschulabschluss|mittlere reife|o-levels?|junior cert(?:ificate)?|(?:(?:nvq|svq|qcf|rqf|qqi|fetac|nfq|scqf|ncfe|cache|vrq|btec|city (?:and|&) guilds)[\s/]*)*level 2(?: or 3)?|[ns]vq ?2|secondary school|standard grades?|national 5s?)\b", True),
    )
)  # fmt: skip
"""Names of qualifications with their level, highest first; the ranks follow the European Qualifications Framework."""


@dataclass(frozen=True, slots=True)
class Degree:
    """A qualification that a text names: its level's name, its rank on the EQF (2..8), and the words."""

    level: str
    rank: int
    span: Span


def find_degrees(text: str) -> list[Degree]:
    """Every qualification named in the text, in order; the highest reading of overlapping words."""
    found: list[Degree] = []
    for level, rank, pattern in DEGREES:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Degree(level, rank, span))
    return sorted(found, key=lambda degree: degree.span)


LANGUAGES = tuple(
    """Afrikaans Albanian Amharic Arabic Armenian Assamese Auslan Basque Bengali Bosnian Bulgarian Burmese Cantonese Catalan Cebuano Chinese Croatian Dari
    Czech Danish Dutch English Estonian Farsi Filipino Finnish Flemish French Gaelic Galician Georgian German Greek Gujarati
    Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian Japanese Kannada Kazakh Khmer Kinyarwanda Konkani Korean Kurdish Lao Lingala Latvian
    Lithuanian Luxembourgish Macedonian Malay Malayalam Maltese Mandarin Maori Marathi Mongolian Nepali Norwegian Odia Oromo Pashto Persian Polish
    Portuguese Punjabi Romanian Russian Samoan Serbian Shona Sindhi Sinhala Slovak Slovenian Somali Spanish Swahili Swedish Tagalog Tamil
    Telugu Thai Tigrinya Turkish Twi Ukrainian Urdu Vietnamese Welsh Wolof Xhosa Yoruba Zulu""".split()
)
"""Names of living languages that adverts ask for."""

EUROPEAN_LANGUAGES = frozenset(
    """Albanian Basque Bosnian Bulgarian Catalan Croatian Czech Danish Dutch English Estonian Finnish Flemish French Galician German
    Greek Hungarian Icelandic Irish Italian Latvian Lithuanian Luxembourgish Maltese Norwegian Polish Portuguese Romanian Russian
    Serbian Slovak Slovenian Spanish Swedish Ukrainian Welsh""".split()
)
LANGUAGE = re.compile(r"\b(?:" + "|".join(LANGUAGES) + r")\b")
FOREIGN_LANGUAGE = re.compile(
    r"\b(?:second|another|other|additional|foreign|further|one other)\s+(?:(?P<area>European|EU|Asian|Nordic|Scandinavian)\s+)?languages?\b"
    r"|\blanguage skills\b",
    re.IGNORECASE,
)
_CEFR = re.compile(r"\b([ABC][12])\b")
_WORDS = (
    (1, re.compile(r"\b(?:understand(?:ing)? only|only understand|can understand|passive|reading only|read only)\b", re.IGNORECASE)),
    (6, re.compile(r"\b(?:native|mother tongue|first language|grew up|c2)\b", re.IGNORECASE)),
    (5, re.compile(r"\b(?:fluent|fluency|fluently|bilingual|full professional|proficient|excellent|c1)\b", re.IGNORECASE)),
    (4, re.compile(r"\b(?:upper[- ]intermediate|advanced|professional working|(?<!limited )working (?=(?-i:[A-Z]))|good|business|strong|very good|b2|second language)\b", re.IGNORECASE)),
    (3, re.compile(r"\b(?:intermediate|conversational|working knowledge|limited working|b1|competent|spoken)\b", re.IGNORECASE)),
    (2, re.compile(r"\b(?:elementary|some|basic conversation|a2|gcse|survive|get by|(?:can|i) read (?:it|a little|some)|enough (?:for|to))\b", re.IGNORECASE)),
    (1, re.compile(r"\b(?:basic|basics|beginner|a1|a few words|a little|greetings|numbers|to order (?:food|lunch|dinner|a (?:coffee|beer|meal))|rusty|forgotten|at school|school)\b", re.IGNORECASE)),
)  # fmt: skip


def language_level(text: str) -> int | None:
    """The level a text gives a language, 1 (A1) to 6 (C2, native); None where it gives none."""
    grade = _CEFR.search(text)
    if grade:
        return ("A1", "A2", "B1", "B2", "C1", "C2").index(grade.group(1)) + 1
    return next((level for level, pattern in _WORDS if pattern.search(text)), None)


CEFR = ("", "A1", "A2", "B1", "B2", "C1", "C2")
