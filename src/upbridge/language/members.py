"""The members of a list in an advert's clause, and what its words share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.language.lead_ins import CUT, PREDICATE, depth, has_content, strip_lead, trim
from upbridge.language.levels import NUMBER_WORDS
from upbridge.language.tokens import DETERMINERS, PREPOSITIONS, VERBS, Token, is_acronym, tokens
from upbridge.language.verbs import is_done, is_verb
from upbridge.model.text import Span

_SEPARATOR = re.compile(r"\s*,\s*(?:and|or|&)\s+(?:of\s+)?|\s*,\s+|\s+(?:and/or|and|or|&|plus|\+)\s+(?:of\s+)?")


def members(clause: str, whole: Sequence[Span] = (), lead: str = "") -> list[Span]:
    """The members of the list that a clause is, or the clause itself: "SOPs and batch records" gives two.

    Words that share one noun stay together ("insurance and patient payments", "kind, patient manner"), and so does
    what stands in brackets. Nothing is cut inside the spans of `whole`: known names such as "health and safety".
    `lead` is what stands before the clause in its sentence.
    """
    open_words = re.sub(r"\([^()]*\)", lambda m: "x" * len(m[0]), clause)
    cut = CUT.search(open_words)
    end = cut.start() if cut and cut.start() > 5 else len(clause)
    if (
        (predicate := PREDICATE.search(open_words[:end]))
        and predicate.start() > 1
        and has_content(clause[: predicate.start()])
    ):
        end = predicate.start()
    spans, start = [], 0
    for match in _SEPARATOR.finditer(clause, 0, end):
        if Span(*match.span()).overlaps_any(whole):
            continue
        again = _after_same(clause, lead, match.end(), end)[0] > match.end()
        apart = again or match.group().endswith("of ") or _both_known(clause, start, match, end, whole)
        if depth(clause, 0, match.start()) > 0 or (
            not apart
            and _shares_a_noun(clause[start : match.start()], match.group(), clause[match.end() : end], first=not start)
        ):
            continue
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, end))
    trimmed = [_after_same(clause, lead, *trim(clause, *span)) for span in spans]
    return [
        Span(*span)
        for number, span in enumerate(trimmed)
        if has_content(clause[span[0] : span[1]])
        and not (
            number
            and ADJUNCT.match(clause[span[0] : span[1]])
            and (_FROM_TO.match(clause[span[0] : span[1]]) or not any(Span(*span).covers(s) for s in whole))
        )
    ]


_FROM_TO = re.compile(r"from \S+(?: \S+){0,3} to \S", re.IGNORECASE)
_SAME = re.compile(r"(for|with|as) (?=\w)")


def _after_same(clause: str, lead: str, start: int, end: int) -> tuple[int, int]:
    """The member without the preposition that the one before it has too: "ready for audits, and [for] visits"."""
    opens = _SAME.match(clause, start, end)
    if not opens or not clause[:start].endswith(("and ", "or ")):
        return start, end
    before = f"{lead} {clause[:start]}".lower()
    return (opens.end(), end) if re.search(rf"(?:^|\s){opens[1]}\s", before) else (start, end)


_DESCRIBES_ONLY = re.compile(
    r"\b(?:creative|digital|visual|social|commercial|technical|financial|clinical|medical|legal)$"
)


def _both_known(clause: str, start: int, match: re.Match[str], end: int, whole: Sequence[Span]) -> bool:
    """Whether a known name stands alone on either side of the separator: "fundraising or programme management"."""
    if _DESCRIBES_ONLY.search(clause[: match.start()]):
        return False
    left = any(s.end == match.start() and strip_lead(clause[start:] + " ") >= s.start - start for s in whole)
    return left and any(
        s.start == match.end() and (s.end >= end or _SEPARATOR.match(clause, s.end) or clause.startswith(" (", s.end))
        for s in whole
    )


ADJUNCT = re.compile(
    r"(?:(?:mainly|mostly|usually|often|sometimes|chiefly|partly|largely|especially|particularly|preferably|ideally|all|both)\s+)?(?:enough to|(?:usually|often|about|around|roughly|up to|at least) (?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve)|with|from|against|for|in|on|by|at|of|under|within|during|per|between|across|plus one|as|\w{2,}ed (?:within|in|by|on|at|to|with|for|from|under))\s",
    re.IGNORECASE,
)


_ADJECTIVE = re.compile(r"(?:ive|al|able|ible|ed|ful|ent|ant|ous|ic|less|ish|ary|ory)$", re.IGNORECASE)
_ADJECTIVES = frozenset(
    """kind patient clear calm warm strong good friendly clean accurate simple short honest polite
    firm fair quick fast new existing internal external key""".split()
)


_BODY = re.compile(
    r"\b(?:College|Board|Council|Institute|Society|Association|Department|Ministry|Office|Chamber|Faculty) (?:of|for) (?:[A-Z]\w+,? ?)+$"
)
"""A body whose name goes on after "and": the College of Health and Care Professionals."""


_TITLE_TAIL = re.compile(
    r"^(?:[A-Z]\w+ )+(?:Act|Regulations?|Directive|Law|Code|Standards?|standards?|rules|regime|requirements|Agency|Authority|Council|Board)\b"
)


_SPELT = re.compile(
    r"(?:[A-Z]{2,5}(?:\s*,\s*|\s+(?:and|or|&)\s+))*[A-Z]{2,5}\s+"
    r"(?:models?|calculations?|returns?|submissions?|parameters|statements?|assessments?)\b"
)
"""After an acronym, further ones and the noun that all share: "PD, [LGD and EAD models]"."""


def _shares_a_noun(left: str, separator: str, right: str, *, first: bool) -> bool:
    """Whether the words on both sides of a separator belong to one noun or one verb, so that it does not cut."""
    words, following = tokens(left), tokens(right)
    if not words or not following:
        return not words
    last = words[-1]
    if {last.lower, following[0].lower} <= set(NUMBER_WORDS):
        return True  # "two or three jobs"
    if words[0].lower == "both" or any(w.lower == "both" for w in words[-3:]):
        return separator.strip() == "and"
    if _are_verbs(words, following) or (
        last.text[0].isupper() and "," not in separator and (_TITLE_TAIL.search(right) or _BODY.search(left))
    ):
        return True
    if is_acronym(last.text) and _SPELT.match(right):
        return True
    if words[0].lower in _LEAVES_SO and "," in separator:
        return False  # "keep the files spotless, and pass on what you hear"
    if last.text.islower() and _describes(last.lower, separator) and len(following) > 1:
        shared = re.match(r"\w+ (?:and|or) [a-z]+ [a-z]+s\b", right)  # "creative, media and activation agencies"
        return (
            "," not in separator or not _SEPARATOR.search(right) or _describes(following[0].lower, ",") or bool(shared)
        )
    if last.text[0].isupper() and (right[:1].isupper() or right[:1].isdigit() or not first):
        return False
    plain = [w for w in words if w.lower not in DETERMINERS]
    if len(plain) == 3 and plain[0].lower in VERBS and plain[1].lower in ("out", "up", "off", "down"):
        plain = [plain[0], plain[2]]  # "carry out shelf-life and sensory testing"
    if [w.lower for w in words[-2:-1]] == ["of"] and is_verb(words[0].lower) and _NOMINAL.search(words[-3].lower):
        return (
            "," not in separator
            and last.text.islower()
            and last.lower.endswith("s")
            and not is_verb(following[0].lower)
        )
    if _OF_ALL.match(right) and _NOMINAL.search(last.lower):
        return True
    if _shares_last_noun(left, words, right):
        return True
    if _AFRESH.match(right) or ("or" in separator.split() and _ANOTHER.match(right)):
        return False
    if len(plain) > 2 and plain[-2].lower == "of" and _NOMINAL.search(plain[-3].lower) and last.text.islower():
        plain = plain[-1:]  # "preparation of customs and shipping documents"
    while len(plain) > 2 and plain[0].lower in VERBS and plain[1].lower == "and":
        plain = plain[2:]  # "build and own batch and streaming pipelines"
    alone = len(plain) == 1 or (len(plain) == 2 and is_verb(plain[0].lower))
    odd = any(c.isupper() or c.isdigit() for c in last.text[1:]) or (last.text[0].isupper() and len(words) > 1)
    return alone and not odd and _belongs_to_next(last, len(words), following, separator)


def _belongs_to_next(last: Token, count: int, following: Sequence[Token], separator: str) -> bool:
    """Whether a word that stands alone before a separator shares the noun behind it: "[insurance] and patient payments"."""
    if "," in separator:
        return last.lower in _ADJECTIVES or bool(_ADJECTIVE.search(last.lower))
    if count == 1 and len(following) > 2 and following[1].lower == "of":
        return _NOMINAL.search(last.lower) is not None
    plural = last.lower.endswith("s") and not last.lower.endswith("ss") and last.lower not in _NOT_PLURAL
    joined = next((n for n, w in enumerate(following) if w.lower in PREPOSITIONS), len(following))
    return not plural and joined <= 4


_NOT_PLURAL = frozenset(
    "customs sales logistics operations graphics economics ethics news physics electronics goods statistics mathematics robotics".split()
)
"""What ends like a plural and describes what comes: "customs and shipping documents"."""

_LAST_NOUN = re.compile(r"[a-z]+ [a-z]+s\b(?! of)")


def _shares_last_noun(left: str, words: Sequence[Token], right: str) -> bool:
    """Whether single words after a verb describe the noun that ends the list."""
    single = all(w.text.islower() and not w.lower.endswith("s") for w in words[1:])
    if not (single and 2 <= len(words) <= 5 and is_verb(words[0].lower)):
        return False
    return bool(_ONE_NOUN.match(right) or ("," in left and _LAST_NOUN.match(right)))


_AFRESH = re.compile(r"(?:an?|very|really|some|basic|strong|solid|excellent|at least)\s", re.IGNORECASE)
"""How a member begins that shares nothing with the one before: "Python and very good SQL"."""


_ANOTHER = re.compile(r"(?:another|any other|other|similar|equivalent|comparable)\s", re.IGNORECASE)

_ONE_NOUN = re.compile(r"(?:[a-z]+, )*[a-z]+ (?:and|&|or) [a-z]+ [a-z]+s\b(?! of)")
"""The rest of a list that shares its last noun: "pressure, [flow, level & temperature transmitters]"."""

_OF_ALL = re.compile(r"(?:\w+(?:ing|tion|sion|ment|ance|ence),? )*(?:and )?\w+(?:ing|tion|sion|ment|ance|ence) of ")
"""Further nouns of doing that share what follows: "planning, [implementation and reporting of] the programme"."""

_NOMINAL = re.compile(r"(?:ing|tion|sion|ment|ance|ence)$")
"""Nouns of doing, which share what follows: "planning and execution of process audits"."""


def _are_verbs(words: Sequence[Token], following: Sequence[Token]) -> bool:
    """ "Clean and document data", "managing and developing a team": two verbs with one object."""
    both = [w.lower for w in (*words, following[0])]
    return len(following) > 1 and (all(map(is_verb, both)) or all(map(is_done, both)))


def _describes(word: str, separator: str) -> bool:
    """Whether a word describes what comes: any adjective before a comma, a plain one before "and"."""
    return word in _STATES or bool((_ADJECTIVE if "," in separator else _SURE_ADJECTIVE).search(word))


_LEAVES_SO = frozenset(["keep", "keeping", "leave", "leaving"])
"""Verbs whose object is followed by how it is to be."""

_STATES = frozenset(
    [
        "accurate",
        "timely",
        "prompt",
        "safe",
        "correct",
        "efficient",
        "new",
        "existing",
        "internal",
        "external",
        "current",
        "old",
    ]
)
_SURE_ADJECTIVE = re.compile(r"(?:ed|al|ive|less|ful|ous)$")
