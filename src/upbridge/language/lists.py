"""What the members of a list in an advert lend each other: a verb, a noun, a way of doing, the kind they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upbridge.language.item import Item
from upbridge.language.labels import label, leading_verbs
from upbridge.language.naming import DEPARTMENTS
from upbridge.language.tokens import VERBS, tokens
from upbridge.language.verbs import opens_with_verb
from upbridge.language.vocabulary import Mention
from upbridge.language.worth import GENERIC_VERBS, is_company
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span

_A_KIND = re.compile(r"\W*(?:an?|one|some|any) [\w /-]{3,40}:\s", re.IGNORECASE)


def without_class(sentence: str, items: list[Item]) -> list[Item]:
    """Without the kind of thing that the alternatives after a colon are: "a cloud: AWS, GCP or Azure"."""
    kind = _A_KIND.match(sentence)
    listed = [i for i in items if kind and i.span.start >= kind.end()]
    if kind is None or len(listed) < 2 or any(i.group is None for i in listed):
        return items
    return [i for i in items if i.span.end > kind.end() or i.names]


_BY_MEANS = re.compile(
    r"\b(?:across|via|by|over|between|from|among|throughout|through|at|in|on|to)\s+(?:(?:the|our|all|each|both) )?\w+$",
    re.IGNORECASE,
)


def opens_list(sentence: str, span: Span) -> bool:
    """Whether the span is the first member of a list behind a colon."""
    return sentence[: span.start].rstrip().endswith(":") and "," in sentence[span.end : span.end + 2]


_WITH_DEPARTMENT = re.compile(
    rf"\b(?:with|to|from|for) (?:the |our )?(?:{'|'.join(sorted(DEPARTMENTS))})$", re.IGNORECASE
)

_FEW_WORDS = re.compile(r"[a-z]+(?:(?: and| or|,) [a-z]+)*")


_BESIDE_US = DEPARTMENTS | {"supply chain", "r&d", "customer service", "quality assurance", "human resources"}
_WITH_CAPITALS = re.compile(r"\b(?:with|from|between|alongside) (?:the )?[A-Z][\w&]*(?: [A-Z]\w*)?$")


def goes_on(clause: str, first: Span, member: Span) -> bool:
    """Whether a lone word goes on with where or how the first thing is done: "across chat, email and phone"."""
    words = member.of(clause).strip()
    if _ON_MATTERS.search(first.of(clause)) and not opens_with_verb(words):
        return True
    if words.lower() in _BESIDE_US and _WITH_CAPITALS.search(first.of(clause)):
        return True
    if _WITH_DEPARTMENT.search(first.of(clause)) and set(re.findall(r"[a-z]{3,}", words)) - {"and"} <= DEPARTMENTS:
        return True
    return words.islower() and bool(_FEW_WORDS.fullmatch(words)) and bool(_BY_MEANS.search(first.of(clause)))


_ON_MATTERS = re.compile(
    r"\b(?:queries|questions|enquiries|inquiries|rules|regulations|guidance|policies) "
    r"(?:[\w-]+ ){0,3}(?:on|about|regarding) [\w -]{2,25}$"
)
"""What questions are about, the first of several matters: "answer queries from staff on pay, [leave and so on]"."""


_KEPT = re.compile(r"\b(?:registers?|logs?|records?|inventor(?:y|ies)|lists?) of \w+(?: \w+)?$", re.IGNORECASE)


def is_written_down(clause: str, first: Span, member: Span) -> bool:
    """Whether the words are a further thing that a record is kept of: "registers of gifts, offers and complaints"."""
    words = member.of(clause).strip()
    return (
        bool(_KEPT.search(first.of(clause)))
        and words.islower()
        and len(words.split()) <= 4
        and not opens_with_verb(words)
    )


def further_object(clause: str, first: Span, member: Span, span: Span) -> list[Item]:
    """A lone word as the further object of the verb that opens the list: "draft storyboards and scripts"."""
    verbs, rest = leading_verbs(label(first.of(clause)))
    plain = re.fullmatch(r"[a-z]{4,}s", member.of(clause)) and not is_company(member.of(clause), among=True)
    told = 0 < len(tokens(rest)) <= 2 and not rest.startswith(("what", "how"))
    if is_company(first.of(clause).split()[-1], among=True):
        return []  # "brief photographers and printers"
    if not plain or len(verbs) != 1 or verbs[0] in GENERIC_VERBS or not told:
        return []
    return [Item(f"{verbs[0].capitalize()} {member.of(clause)}", Kind.SKILL, span, names=(member.of(clause),))]


_WITH_THEM = re.compile(
    r"\b(?:at ease|comfortable|confident|gentle|patient|good|great|work|worked|working) with (?:the |our )?$",
    re.IGNORECASE,
)
_WORKING_WITH = re.compile(r"work(?:ed|ing)? with (?:the |our )?", re.IGNORECASE)


def people_worked_with(sentence: str, span: Span, inside: Sequence[Mention]) -> Item | None:
    """Those whom one is used to, where they are all that is asked: "at ease with families"."""
    lead = _WITH_THEM.search(sentence, 0, span.start) or _WORKING_WITH.match(sentence, span.start)
    words = sentence[max(span.start, lead.end() if lead else 0) : span.end]
    if not lead or len(words.split()) > 2 or not is_company(words, among=True):
        return None
    return Item(f"Working with {words}", Kind.SKILL, span, names=(*(m.entry.name for m in inside), words))


_OF_DOING = re.compile(r"(?:ing|tion|sion|ment|ance|ence|design|repair|control|support|analysis)$")


def heir_of(clause: str, first: Span, member: Span, span: Span, inside: Sequence[Mention]) -> Item | None:
    """A lone noun of doing that takes the noun before its brother: "bridge design or rehabilitation"."""
    before, word = first.of(clause).split(), member.of(clause).strip()
    alone = member.start and not inside and word.isalpha() and word.islower() and _OF_DOING.search(word)
    if (
        not alone
        or len(before) != 2
        or not _OF_DOING.search(before[1])
        or not clause[: member.start].rstrip().endswith((" or", " and"))
    ):
        return None
    if before[0].lower() in VERBS or not before[0].isalpha() or not before[0][1:].islower():
        return None
    name = f"{before[0].capitalize()} {word}"
    return Item(name, Kind.SKILL, span, names=(word,))
