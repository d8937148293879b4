"""What to call a requirement: the advert's own words, so that a person would recognise them; other ways to say it."""

from __future__ import annotations

import re
from functools import lru_cache

from upbridge.language.lead_ins import CUT, TRIM, strip_lead
from upbridge.language.levels import NUMBER_WORDS
from upbridge.language.tokens import DETERMINERS, PREPOSITIONS, STOPWORDS, VERBS, WEAK, tokens
from upbridge.language.verbs import is_done

_POSSESSIVE = frozenset(
    ["our", "your", "their", "its", "his", "her", "this", "that", "these", "those", "any", "all", "each", "every"]
)


_A_LEVEL = re.compile(r"A levels?$")
_WHEN = re.compile(
    r"(?<=\w),?\s+(?:(?:each|every|on) (?:other )?(?:day|night|week|month|quarter|year|shift|morning|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)days?)|(?:once|twice|\w+ times) (?:a|per|each) (?:day|week|month|quarter|year)|(?:next|this|last) (?:day|week|month|quarter|year|spring|summer|autumn|fall|winter|season)|now and then|from time to time|day to day|at (?:a|any(?: one)?) time|(?:a|per) (?:day|week|month|year)(?= (?:in|with|for|on|at|to)\b|$))(?!-)\b",
    re.IGNORECASE,
)
"""When a thing is done, which is no part of its name."""


_HOW_LONG = re.compile(r"\s+for (?:at least|over|more than|a minimum of|up to)\s*$", re.IGNORECASE)
"""What is left of how long a thing was done, the years having been read."""


_EXAMPLES = re.compile(r"(?<=\w),?\s+(?:such as|e\.g\.|i\.e\.|for example)\s.*", re.DOTALL)
"""Examples, each of which is a requirement of its own."""


_COUNT = re.compile(
    r"(?<=[a-z] )(?:(?:(?:at least|about|around|over|up to) )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?=(?:customers|clients|patients|pupils|students|users|sites|stores|suppliers|guests|reports) ?$)|(?:about|around|some|over|up to|more than|at least|approximately|roughly|nearly|almost) \d[\d,.]*\+?"
    r"|\d[\d,]*\+?(?: (?:to|or) \d[\d,]*)?(?= (?:\w+ )?(?:people|colleagues|staff|students|pupils|patients|clients|customers|employees|users|children"
    r"|guests|members|vacancies|sites|stores|shops|branches|doors|reports|suppliers|accounts)\b))\s+(?=[a-z])",
)
"""How many there are, which is no part of what is to be done: "train [about 300] colleagues"."""


@lru_cache(maxsize=1 << 13)
def label(words: str) -> str:
    """What to call a requirement: the advert's own words without articles, lead-ins and asides; at most nine words."""
    text = _COUNT.sub("", words[strip_lead(words) :])
    text = _WHEN.sub("", _EXAMPLES.sub("", re.sub(r"\s*\([^)]*\)?", "", text)))
    text = CUT.sub("", text) if (cut := CUT.search(text)) and cut.start() > 5 else text
    text = _HOW_LONG.sub("", text)
    said = re.split(r"\s+", text.strip(TRIM))
    kept = [w for i, w in enumerate(said) if w.lower() not in _POSSESSIVE or (i and w.lower() in ("each", "every"))]
    while kept and kept[0].lower() in DETERMINERS and not _A_LEVEL.match(" ".join(kept[:2])):
        kept.pop(0)
    if len(kept) > 7:
        stop = next((i for i, w in enumerate(kept) if i >= 4 and w.lower() in PREPOSITIONS), 9)
        kept = kept[:stop]
    while kept and (
        kept[-1].lower() in STOPWORDS
        or kept[-1].lower() in NUMBER_WORDS
        or kept[-1].lower() in ("mostly", "mainly", "chiefly", "largely", "ideally", "preferably")
        or kept[-1].lower() in PREPOSITIONS
        or kept[-1].lower() == "according"
    ):
        kept.pop()
    result = " ".join(kept).strip(TRIM).removeprefix("+ ")
    return (
        result[:1].upper() + result[1:] if result and not any(c.isupper() for c in result.split(" ")[0][1:]) else result
    )


def variants(text: str) -> tuple[str, ...]:
    """Other ways to say a label: each reading of a shared noun or verb ("Post insurance payments", "Post patient payments")."""
    match = re.match(
        r"^(?:(?P<verb>\w+)\s+)?(?P<left>[\w-]*[^\Ws])(?:\s+(?:and|or|&)\s+|,\s+)(?P<right>[\w-]+)\s+(?P<noun>[\w-]+(?: [\w-]+)?)$",
        text,
    )
    if not match or any(
        w in PREPOSITIONS | DETERMINERS | VERBS for w in (match["right"].lower(), *match["noun"].lower().split())
    ):
        return ()
    verb = f"{match['verb']} " if match["verb"] else ""
    return (f"{verb}{match['left']} {match['noun']}", f"{verb}{match['right']} {match['noun']}")


def leading_verbs(text: str) -> tuple[list[str], str]:
    """The verbs that open a phrase ("recruit and induct new staff": two), and the words after them."""
    verbs: list[str] = []
    before = 0
    for token in tokens(text):
        word, joined = token.lower, text[before : token.start].strip()
        if word not in ("and", "or"):
            follows = not verbs or joined in (",", "and", "or", "&", ", and", ", or") or verbs[-1:] == ["help"]
            if not (follows and (word in VERBS or (not verbs and is_done(word) and len(text) > token.end))):
                return verbs, text[token.start :]
            verbs.append(word)
            before = token.end
    return verbs, ""


def is_substantial(text: str) -> bool:
    """Whether a phrase names something to be able to do or know, not only a frame ("relevant experience")."""
    verbs, rest = leading_verbs(text)
    words = [t.lower for t in tokens(rest) if t.lower not in STOPWORDS]
    return any(w not in WEAK or (verbs and w in PEOPLE) for w in words) or len({*verbs} - _LIGHT_VERBS) > 2


PEOPLE = frozenset(["people", "team", "teams"])
_LIGHT_VERBS = frozenset(["help", "make", "do", "get", "give", "take", "work"])
