"""Items of one sentence that are alternatives, and items that say the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from upbridge.language.item import Item
from upbridge.language.tokens import is_acronym
from upbridge.language.verbs import opens_with_verb
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span


def unique(items: Iterable[Item]) -> list[Item]:
    """Without a phrase that only repeats a name of the same words."""
    kept: list[Item] = []
    items = list(items)
    for item in items:
        if any(_spells_out(other, item) for other in items):
            continue
        same = next((k for k in kept if k.key == item.key), None)
        if same is None:
            kept.append(item)
        elif len(item.names) > len(same.names):
            kept[kept.index(same)] = replace(item, span=same.span)
    return kept


def _spells_out(longer: Item, item: Item) -> bool:
    """Whether the longer one is the same thing with its short form in brackets: "good manufacturing practices (GMP)"."""
    within = longer.span.covers(item.span) and len(longer.span) > len(item.span)
    return within and is_acronym(item.label) and longer.names[:1] == item.names[:1] != ()


_OR = re.compile(r"\bor\b|/|\bOR\b", re.IGNORECASE)
_ONLY_LIST = re.compile(
    r"^[\s,)/]*(?:[A-Z]\w+\s+(?=or\b))?(?:(?:or|either|a|an|the|another|any other|other|similar|and/or|completion of|experience (?:with|of|in)|knowledge of|certifi\w+|skills?|codes?|certificate)[\s,)/]*)*$",
    re.IGNORECASE,
)
_OR_ALIKE = re.compile(
    r"\s*,?\s*or\s+(?:an?\s+|any\s+|the\s+)?(?:like|similar|equivalent|comparable|others?|such|suchlike)\b",
    re.IGNORECASE,
)
"""After a list of names, what makes them examples of one thing: "Manhattan, Blue Yonder or like"."""

_ONE_OF = re.compile(
    r"\b(?:an?|any|one) (?:(?!\b(?:and|or)\b)[\w/-]+ ){0,3}(?:tool|system|platform|suite|program|package|framework|database|crm|rtos|language|library)\s*"
    r"\(\s*$",
    re.IGNORECASE,
)
"""Before brackets, that one of what they name is asked for: "a ticketing system (Zendesk, Freshdesk)"."""

_ADDED = re.compile(r"(?:preferably|ideally|with|plus|together with|along with|up to)\s", re.IGNORECASE)
"""How what is asked for besides begins: "QFA or APA, with CPD up to date"."""

_NEVER = re.compile(r"\b(?:nobody|never|no|not|without|breaks?)\b", re.IGNORECASE)


def grouped(sentence: str, items: Sequence[Item]) -> list[Item]:
    """Items joined by "or" get one group: "Tableau, Looker or Power BI". What stands in brackets is grouped apart."""
    outer = [i for i in items if not _in_brackets(sentence, i.span)]
    inner = [i for i in items if i not in outer]
    bare = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), sentence)
    return sorted([*_runs(sentence, bare, outer), *_runs(sentence, sentence, inner)], key=lambda i: i.span)


def _in_brackets(sentence: str, span: Span) -> bool:
    return sentence.count("(", 0, span.start) > sentence.count(")", 0, span.start)


def _is_task(item: Item) -> bool:
    """Whether the item is something to do, of which names after a comma are the means: "control systems, Crestron"."""
    return item.kind is Kind.SKILL and opens_with_verb(item.label) and " " in item.label


def _runs(sentence: str, bare: str, items: Sequence[Item]) -> Iterator[Item]:
    runs: list[list[Item]] = []
    joined: list[bool] = []
    for item in items:
        before = runs[-1][-1].span.end if runs else item.span.end
        between = bare[before : item.span.start] if before <= item.span.start else None
        added = _ADDED.match(bare, item.span.start) is not None or (
            bool(runs) and item.kind is Kind.TOOL and _is_task(runs[-1][-1]) and ("," in (between or ""))
        )
        if between is not None and _ONLY_LIST.match(between) and " and " not in between and not added:
            runs[-1].append(item)
            joined[-1] = joined[-1] or bool(_OR.search(between))
        else:
            runs.append([item])
            joined.append(False)
        if len(runs[-1]) > 1 and (
            _OR_ALIKE.match(bare, item.span.end) or _ONE_OF.search(sentence, 0, runs[-1][0].span.start)
        ):
            joined[-1] = True
    for number, (run, alternative) in enumerate(zip(runs, joined, strict=True)):
        ruled_out = _NEVER.search(sentence[: run[0].span.start][-30:])
        group = (run[0].span.start, number) if alternative and len(run) > 1 and not ruled_out else None
        yield from (_alternative(sentence, item, group) if group else item for item in run)


def _alternative(sentence: str, item: Item, group: tuple[int, int]) -> Item:
    """A member of a group; an unknown one in capitals is a product ("Aurora Solar or Helioscope")."""
    words = item.span.of(sentence).split()
    product = item.kind is Kind.SKILL and not item.names and len(words) <= 3 and all(w[:1].isupper() for w in words)
    code = item.kind is Kind.SKILL and len(words) == 1 and words[0][0].isdigit() and words[0][-1].isupper()
    return replace(item, group=group, kind=Kind.LICENCE if code else Kind.TOOL if product else item.kind)
