"""The words of a short text that can tell one skill from another, cut to their stems."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]

_WORD = re.compile(r"\.?[^\W_]+(?:['’.][^\W_]+)*[+#]*")

_EMPTY_WORDS = """
a about above across after all also am an and any are as at be because been before being below between both but by
can could did do does doing down during each either etc few for from further had has have having he her here hers him
his how i if in into is it its itself just like may me might more most much must my near need no nor not of off on
once one only or other our out over own per same shall she should so some such than that the their them then there
these they this those through to too under until up us use used using very via was we well were what when where which
while who whom whose why will with within without would yet you your
"""
_COMMON_WORDS = """
ability able advanced advantage area background basic basics beginner best candidate clear comfortable competent
confident core day daily degree demonstrated desirable effective essential excellent experience experienced expert
expertise familiar familiarity field general good great hand hands high highly including industry introduction job kind
knowledge level least main modern new nice ongoing plus position preferred previous proficiency proficient proven
relevant required requirement requirements role similar skill skills solid strong sound task tasks tool tools
understanding use variety various way week work working workplace world year years
"""
_EMPTY = frozenset(_EMPTY_WORDS.split()) | frozenset(_COMMON_WORDS.split())


@lru_cache(maxsize=50_000)
def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that can carry a skill: “Post insurance payments” gives post, insur, payment."""
    words = (match.group().lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text))
    return frozenset(_stem(word) for word in words if word not in _EMPTY)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    if not word.isalpha() or len(word) < 4:
        return word
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def is_acronym(word: str) -> bool:
    """Two to eight capitals and digits, perhaps with a small plural s: SOPs, DNS, AZ-104."""
    bare = word.removesuffix("s")
    return 2 <= len(bare) <= 8 and sum(c.isupper() for c in bare) >= 2 and bare == bare.upper()
