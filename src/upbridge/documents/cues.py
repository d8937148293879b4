"""What running text without a telling heading is about, by the words that it uses."""

from __future__ import annotations

import re

from upbridge.model.documents import SectionKind as K

_BODY_CUES: tuple[tuple[str, K, float], ...] = (
    (
        r"\bequal[- ]opportunit|\bregardless of\b|\bprotected (?:veteran|characteristic|status)|\bdiversity\b|"
        r"\breasonable (?:adjustment|accommodation)|\ball qualified applicants\b|\bsexual orientation\b",
        K.BOILERPLATE,
        3,
    ),
    (
        r"\bto apply\b|\bapply (?:by|now|via|at|through|with|online)\b|\bapplications?\b|\bcovering? letters?\b|"
        r"\bsend (?:us )?(?:your|a) (?:cv|resume|résumé)\b|\bclosing date\b|\bcv\b|\binterviews\b|, apply\b",
        K.BOILERPLATE,
        1.5,
    ),
    (
        r"\bpension\b|\bholidays?\b|\bannual leave\b|\bhealth insurance\b|\bbonus\b|\bsalary\b|\ballowance\b|"
        r"\bdental\b|\b401\(?k\)?|\bpaid time off\b|\bpto\b|\bper (?:hour|annum)\b|\bfree (?:parking|lunch|fruit)\b|"
        r"\bparking is free\b|\bdiscount\b|\bdays off\b|[£$€] ?\d|\bflexible (?:hours|working)\b|\bwellbeing\b",
        K.BENEFITS,
        1.5,
    ),
    (r"\bwe offer\b|\byou(?:'|’)?ll (?:get|receive|enjoy)\b|\byou will (?:get|receive|enjoy)\b", K.BENEFITS, 2),
    (
        r"\bwe(?:'|’)?(?: a|’?'?)re\b|\bour\b|\bwe (?:make|sell|build|run|have|help|believe|report|were|serve|"
        r"work|do)\b|"
        r"\bfounded\b|\bfamily[- ]run\b",
        K.ABOUT,
        1,
    ),
    (
        r"\b(?<!if )you (?:must|should|need|have|are|know|can)\b|\byou(?:'|’)(?:ve|ll need)|"
        r"\bexperience (?:of|in|with)\b|"
        r"\bknowledge of\b|\bability to\b|\bable to\b|\bat least (?:\w+) years?\b|\byears(?:'|’)? experience\b|"
        r"\bproficien|\bfamiliarity with\b|\bdegree in\b|\bis (?:required|essential)\b",
        K.REQUIREMENTS,
        1.5,
    ),
    (
        r"\bis (?:desirable|preferred|an advantage|a plus)\b|\bwould be (?:an advantage|a plus|useful|helpful)\b|"
        r"\bideally\b|\ba bonus\b",
        K.NICE,
        1.5,
    ),
    (
        r"\byou (?:will|would)\b(?! (?:get|receive|enjoy|need|have))|\byou(?:'|’)(?:ll|d)\b(?! (?:get|receive|"
        r"enjoy|need|have))|"
        r"\bthe (?:role|job) (?:involves|includes)\b|\bresponsible for\b",
        K.DUTIES,
        1,
    ),
)
_CUES = tuple((re.compile(pattern, re.IGNORECASE), kind, weight) for pattern, kind, weight in _BODY_CUES)

_LANGUAGES = re.compile(
    r"\b(?:english|spanish|french|german|italian|portuguese|dutch|polish|romanian|russian|ukrainian|arabic|hindi|urdu|"
    r"punjabi|bengali|gujarati|tamil|telugu|marathi|mandarin|cantonese|chinese|japanese|korean|vietnamese|thai|"
    r"turkish|greek|hebrew|swedish|norwegian|danish|finnish|czech|slovak|hungarian|bulgarian|serbian|croatian|"
    r"swahili|yoruba|igbo|hausa|somali|amharic|persian|farsi|tagalog|malay|indonesian|welsh|irish|gaelic|catalan|"
    r"lithuanian|latvian|estonian|albanian|bsl|asl|native|mother tongue|fluent|bilingual|"
    r"deutsch|englisch|französisch|français|anglais|español|inglés)\b",
    re.IGNORECASE,
)


def body_kind(body: str) -> K:
    """The kind that the words of an advert's paragraph speak for; OTHER where none stands out."""
    scores: dict[K, float] = {}
    for rule, kind, weight in _CUES:
        if count := len(rule.findall(body)):
            scores[kind] = scores.get(kind, 0.0) + weight * min(count, 4)
    if not scores:
        return K.OTHER
    best = max(scores, key=lambda k: scores[k])
    runner_up = max((s for k, s in scores.items() if k is not best), default=0.0)
    return best if scores[best] >= 1.5 and scores[best] > runner_up else K.OTHER


def names_languages(body: str) -> bool:
    """Whether the text names languages that people speak."""
    return _LANGUAGES.search(body) is not None
