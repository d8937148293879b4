"""When a mentor should stop planning: signs of distress, and matters that belong to other professions.

The signs are general ways of saying it, direct and indirect; they do not diagnose. A false alarm costs a kind word, a
missed sign may cost more: where in doubt the mentor pauses.
"""

from __future__ import annotations

import re
from enum import StrEnum

from upbridge.guidance.care_tongues import TONGUES, Tongue, bare


class Distress(StrEnum):
    """`acute`: somebody may be in danger; `heavy`: it is too much for a plan just now."""

    ACUTE = "acute"
    HEAVY = "heavy"


_I = r"(?:i|i'm|i am|i've|i have|i'd|i'll)"
_ACUTE = re.compile(
    rf"""(?ix)\b(?:
      suicid\w* | kill(?:ing)?\s+myself | tak(?:e|ing)\s+my\s+(?:own\s+)?life | end(?:ing)?\s+my\s+life | (?<!we\s)(?<!they\s)end(?:ing)?\s+it\s+all(?!\s+with)
    | (?:hurt|harm|cut|cutting|hurting|harming)(?:ing)?\s+myself | self[\s-]?harm\w*
    | (?:want|wish|wanted|ready|like)\s+to\s+(?:die|be\s+dead|not\s+(?:wake|be\s+here)|never\s+wake) | wish\s+{_I}\s+(?:were|was)\s+(?:dead|never\s+born)
    | (?:do\s*n[o']?t|don't|no\s+longer|not)\s+want\s+to\s+(?:live|be\s+alive|exist|wake\s+up|be\s+here)\b
    | (?:no|any)\s+(?:reason|point)\s+(?:to|in)\s+(?:live|living|go(?:ing)?\s+on|being\s+(?:alive|here))
    | (?:better\s+off|easier\s+for\s+(?:everyone|everybody|them|all))\s+(?:without\s+me|if\s+{_I}\s+(?:were|was)\s+(?:gone|dead|not\s+here))
    | (?:not|won't|will\s+not)\s+be\s+(?:here|around|alive)\s+(?:any\s?more|much\s+longer|next\s+(?:week|month|year)\s+anyway)
    | (?:can't|cannot|can\s+not)\s+(?:go\s+on(?!\s+(?:holiday|vacation|leave|an?|the|to|my|site|trips?|call|maternity)\b)|do\s+this\s+any\s?more|keep\s+(?:on\s+)?living|live\s+like\s+this)
    | (?:go\s+to\s+sleep|fall\s+asleep)\s+and\s+(?:not|never)\s+wake | (?:said|saying|say)\s+(?:my\s+)?goodbyes?\s+to\s+(?:everyone|everybody|my)
    | (?:giv(?:en|ing)|gave)\s+away\s+(?:all\s+)?my\s+(?:things|belongings) | burden\s+(?:to|on|for)\s+(?:everyone|everybody|my\s+family|them\s+all|others)
    | (?:hits|beats|beating|threatens\s+to\s+kill)\s+me\b | jump\s+(?:off|from|in\s+front\s+of)\s+(?:a|the|my)\s+(?:bridge|building|roof|train|balcony)
    )"""  # noqa: E501
)
_HEAVY = re.compile(
    rf"""(?ix)\b(?:
      (?:can't|cannot|can\s+not)\s+(?:cope|take\s+(?:it|this)\s+any\s?more|stop\s+crying|get\s+out\s+of\s+bed|breathe)
    | cry(?:ing)?\s+(?:every|all)\s+(?:day|night|morning|evening|the\s+time) | panic\s+attacks? | break(?:ing)?\s+down\b(?!\s+(?:the|a|an|my|our|tasks?|goals?))
    | (?:feel|feeling|{_I})\s+(?:so\s+|completely\s+|totally\s+|utterly\s+)?(?:worthless|hopeless(?!\s+(?:at|with|in))|empty\s+inside|trapped)
    | (?:nothing|none\s+of\s+it)\s+(?:matters|makes\s+sense)\s+any\s?more | hate\s+myself | no\s+way\s+out | at\s+the\s+end\s+of\s+my\s+(?:rope|tether)
    | (?:everything|it\s+all)\s+is\s+(?:hopeless|pointless) | haven't\s+(?:slept|eaten)\s+(?:in|for)\s+(?:days|\w+\s+days|weeks)
    | afraid\s+(?:to\s+go\s+home|for\s+my\s+life|of\s+my\s+(?:husband|wife|partner|boss)) | nobody\s+would\s+(?:notice|miss\s+me) | given\s+up\s+on\s+(?:life|everything)
    | drink(?:ing)?\s+(?:myself\s+to\s+sleep|every\s+(?:night|day)\s+to)
    )"""  # noqa: E501
)


def distress_in(text: str) -> Distress | None:
    """Whether the words speak of distress, the graver first, in English or one of `TONGUES`."""
    found = _distress(text)
    return found[0] if found else None


def care_for(text: str) -> str:
    """The humane word for words of distress, in their language and in English; empty where they do not speak of it."""
    found = _distress(text)
    if found is None:
        return ""
    distress, tongue = found
    if tongue is None:
        return SAYS[distress]
    own = tongue.says_acute if distress is Distress.ACUTE else tongue.says_heavy
    return f"{own}\n\n{SAYS[distress]}"


def _distress(text: str) -> tuple[Distress, Tongue | None] | None:
    english, others = text.replace("’", "'"), bare(text)
    if _ACUTE.search(english):
        return Distress.ACUTE, None
    for tongue in TONGUES.values():
        if tongue.acute.search(others):
            return Distress.ACUTE, tongue
    if _HEAVY.search(english):
        return Distress.HEAVY, None
    heavy = (tongue for tongue in TONGUES.values() if tongue.heavy.search(others))
    return next(((Distress.HEAVY, tongue) for tongue in heavy), None)


SAYS = {
    Distress.ACUTE: (
        "I am sorry that it is like this for you. Plans can wait. If you may be in danger, or might harm yourself, "
        "please call your local emergency services or a crisis helpline in your country now, or go to somebody near "
        "you and tell them what you told me. You do not have to be alone with it. I stop here; what you wrote is kept, "
        "and we can go on another day if you like."
    ),
    Distress.HEAVY: (
        "That sounds heavy, and thank you for saying it. A plan is not what is needed just now. Please talk with "
        "somebody you trust, or with a doctor or a counselling line near you; if it becomes urgent, with your local "
        "emergency services. I stop here. When you want to go on, write “continue”; nothing is lost."
    ),
}

PAUSED = "There is no hurry. When you want to go on, write “continue”. If it is urgent, please turn to your local emergency services or a helpline."  # noqa: E501

_POINTERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?i)\b(?:debts?|loans?|mortgage|bankrupt\w*|overdraft|pension|tax(?:es)?|benefits? (?:office|claim)|alimony|invest(?:ing|ments?)?)\b"  # noqa: E501
        ),
        "On the money side I cannot advise: a debt or benefits adviser, or a tax adviser, can reckon it with you.",
    ),
    (
        re.compile(
            r"(?i)\b(?:pain|ill(?:ness)?|sick(?:ness)?|depress\w+|burn(?:t|ed)?[\s-]?out|anxiety|adhd|pregnan\w+|disabilit\w+|diagnos\w+|surgery|migraine\w*|doctor|therap\w+)\b"
        ),
        "On health I cannot advise: please talk with a doctor or an occupational health service about it.",
    ),
    (
        re.compile(
            r"(?i)\b(?:lawyer|sue|suing|lawsuit|fired|dismiss\w+|harass\w+|discriminat\w+|visa|work permit|non-?compete|contract|tribunal|severance)\b"  # noqa: E501
        ),
        "On the legal side I cannot advise: a lawyer, a union or a legal advice centre can look at it with you.",
    ),
)


def pointer_for(text: str) -> str:
    """Whom to turn to where the words touch money, health or law; empty where they do not."""
    return " ".join(words for pattern, words in _POINTERS if pattern.search(text))
