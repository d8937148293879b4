"""A sentence of an advert to the single things it asks for: set forms first, then known names, then plain phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from upbridge.language.cues import blank_out
from upbridge.language.gates import (
    LICENCE_WORD,
    Found,
)
from upbridge.language.grouping import grouped, unique
from upbridge.language.idle import Part, asks_nothing, is_rest_of_condition, only_details
from upbridge.language.item import NAMED, Item
from upbridge.language.labels import label, leading_verbs, variants
from upbridge.language.lead_ins import speaks_of_knowledge
from upbridge.language.levels import LANGUAGE
from upbridge.language.lists import further_object, heir_of, opens_list, people_worked_with, without_class
from upbridge.language.members import members
from upbridge.language.naming import (
    aside_names,
    bracketed,
    goes_by_name,
    is_department,
    is_place,
    is_plain_word,
    is_team_worked_with,
    named_item,
    place_lists,
    proper_names,
    unknown_tool,
)
from upbridge.language.phrases import clauses
from upbridge.language.set_forms import set_forms, years_width
from upbridge.language.spoken import is_nationality
from upbridge.language.tokens import VERBS, content_stems, is_acronym
from upbridge.language.verbs import is_done, opens_with_verb
from upbridge.language.vocabulary import Mention, Vocabulary
from upbridge.language.worth import (
    GENERIC_VERBS,
    gerund,
    is_administration,
    is_bare,
    is_company,
    is_fragment,
    is_frame,
    is_idiom,
    is_remark,
    is_worth,
    leaves_open,
)
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span


def read_clauses(sentence: str, vocabulary: Vocabulary, *, names: frozenset[str], duty: bool) -> list[Item]:
    """The items of one sentence, in order. `names` are words never taken for tools: the employer, its town."""
    fixed = list(set_forms(sentence))
    taken = [f.span for f in fixed if f.kind is not Kind.EXPERIENCE]
    years = [Span(f.span.start, f.span.start + years_width(f, sentence)) for f in fixed if f.kind is Kind.EXPERIENCE]
    rest = blank_out(sentence, [*taken, *years, *place_lists(sentence, vocabulary.find(sentence))])
    mentions = [m for m in vocabulary.find(sentence) if not m.span.overlaps_any(taken) and _is_meant(sentence, m)]
    domains = [f.span for f in fixed if f.kind is Kind.EXPERIENCE]
    items = [_from_found(f) for f in fixed]
    for piece in clauses(rest):
        clause = piece.span.of(rest)
        if is_rest_of_condition(sentence, clause, piece.span, fixed, mentions):
            continue
        known = [
            Span(max(0, m.span.start - piece.span.start), m.span.end - piece.span.start)
            for m in mentions
            if m.span.overlaps(piece.span)
        ]
        parts = members(clause, known, rest[: piece.span.start])
        detailed = duty and not piece.verb and only_details(sentence, piece.span.start)
        for member in parts:
            span = _with_whole_names(Span(piece.span.start + member.start, piece.span.start + member.end), mentions)
            inside = [m for m in mentions if m.span.overlaps(span)]
            if not duty and (people := people_worked_with(sentence, span, inside)):
                items.append(people)
                continue
            if asks_nothing(Part(sentence, clause, parts[0], member, span, inside, fixed, piece.verb, detailed)):
                continue
            if span.overlaps_any(domains):
                inside = [m for m in inside if m.entry.kind in NAMED and not _only_describes(sentence, m)]
                items += [named_item(sentence, m) for m in inside]
                continue
            read = _member_items(
                sentence,
                span,
                inside,
                names=names,
                duty=duty or piece.verb,
                lone=member.start > 0 or opens_list(sentence, span),
            )
            shared = further_object(clause, parts[0], member, span) if piece.verb and member.start else []
            if heir := heir_of(clause, parts[0], member, span, inside):
                items.append(heir)
                continue
            items += [_with_shown(i, vocabulary) for i in read] or _shown_items(sentence, span, vocabulary) or shared
    beside = blank_out(rest, _owners(sentence, fixed))
    items += _names_beside(sentence, beside, mentions, items, names)
    return without_class(sentence, grouped(sentence, sorted(unique(items), key=lambda i: i.span)))


def _is_meant(sentence: str, mention: Mention) -> bool:
    """Whether a name found is meant as such: no department, no plain word, no country's adjective."""
    nation = mention.entry.kind is Kind.LANGUAGE and is_nationality(sentence, (mention.span.start, mention.span.end))
    staff = mention.entry.kind is Kind.LICENCE and _STAFF.fullmatch(mention.span.of(sentence))
    return not (nation or staff or is_department(sentence, mention) or is_plain_word(sentence, mention))


_STAFF = re.compile(
    r"[a-z ]+ (?:nurses|midwives|electricians|teachers|accountants|technicians|therapists|practitioners)"
)
"""People by their licence: "students and [registered nurses]"."""


def _only_describes(sentence: str, mention: Mention) -> bool:
    """Whether the words are a small-written form of a name: "robotic equipment" is no robotics."""
    said = mention.span.of(sentence)
    return said.islower() and said != mention.entry.name.lower()


def _owners(sentence: str, fixed: Sequence[Found]) -> list[Span]:
    """Whose a condition is, named right before it: "a [Ministry of Justice] criminal record check"."""
    before = (
        re.search(r"(?:[A-Z][\w&.'’-]+ (?:of |and |the |for )*)+$", sentence[: f.span.start])
        for f in fixed
        if f.kind is Kind.ELIGIBILITY
    )
    return [Span(*match.span()) for match in before if match]


def _names_beside(
    sentence: str, rest: str, mentions: Sequence[Mention], read: Sequence[Item], names: frozenset[str]
) -> list[Item]:
    """What goes by a name beside the phrases already read: known names, products in brackets, laws and standards."""
    items = list(read)
    seen = [i.span for i in items]
    items += [named_item(sentence, m) for m in mentions if goes_by_name(sentence, m) and not m.span.overlaps_any(seen)]
    items += [
        i
        for i in bracketed(sentence, mentions)
        if not i.span.overlaps_any([k.span for k in items if k.kind in NAMED or k.kind is Kind.EDUCATION])
    ]
    items += [
        Item(s.of(sentence), Kind.KNOWLEDGE, s)
        for s in proper_names(rest, names)
        if not s.overlaps_any([i.span for i in items if _says(i, s.of(sentence), sentence)])
    ]
    return items[len(read) :]


def _says(item: Item, name: str, sentence: str) -> bool:
    """Whether an item stands for a name inside its words; "audits according to VDA 6.3" does not say which standard."""
    numbered = name[-1].isdigit() and name.split()[0].isupper()
    return not numbered or name.lower() in item.label.lower() or item.span.of(sentence) == name or item.kind in NAMED


def _with_whole_names(span: Span, mentions: Sequence[Mention]) -> Span:
    """The span begun earlier where it would cut a known name: "[an eye for] detail"."""
    return Span(
        min([span.start, *(m.span.start for m in mentions if m.span.start < span.start < m.span.end)]), span.end
    )


def _from_found(found: Found) -> Item:
    return Item(found.label, found.kind, found.span, years=found.years, level=found.level)


_TOOL_PLACE = re.compile(
    r"\s+(?:in|with|using|on|via|through|from|across|by means of)\s+(?:the\s+|our\s+)?$", re.IGNORECASE
)


def _member_items(
    sentence: str, span: Span, mentions: Sequence[Mention], *, names: frozenset[str], duty: bool, lone: bool = False
) -> Iterator[Item]:
    """One member of a list: its tools and licences each, and the phrase where it says more than they do."""
    named = [m for m in mentions if goes_by_name(sentence, m) and not _describes_trade(sentence, span, m)]
    others = [m for m in mentions if m not in named]
    if _is_sort_of_certificate(sentence, span, named):
        yield Item(label(span.of(sentence)), Kind.LICENCE, span, names=(named[0].entry.name,))
        return
    yield from (named_item(sentence, m) for m in named)
    words, phrase_span = span.of(sentence), span
    if named and (place := _place_of(named[0], sentence[span.start : max(span.start, named[0].span.start)])):
        phrase_span = Span(span.start, span.start + place.start())
        verbs, asked = leading_verbs(label(phrase_span.of(sentence)))
        telling = bool({*verbs} - GENERIC_VERBS) and bool(content_stems(asked))
        beside = "(" in place.group() or telling or len(content_stems(asked)) > 1
        if not (others or beside or is_acronym(asked)):
            return  # "run tests in Jenkins" asks for Jenkins
    elif not named and (unknown := unknown_tool(words, names, [m.span.start - span.start for m in mentions])):
        tool = Span(span.start + unknown.start, span.start + unknown.end)
        yield Item(tool.of(sentence), Kind.TOOL, tool, names=(tool.of(sentence),))
        place = _TOOL_PLACE.search(sentence[span.start : tool.start])
        phrase_span = Span(span.start, span.start + place.start()) if place else Span(span.start, span.start)
    elif named:
        told = [m.span.of(sentence) for m in named if "(" not in sentence[span.start : m.span.start]]
        leftover = content_stems(label(words)).difference(*map(content_stems, told))
        craft = is_administration(leftover) and not leading_verbs(label(words))[0]
        if len(leftover) == 1 and words.endswith((" for analysis", " for reporting", " for automation")):
            return  # "Python for analysis"
        if len(leftover) < 1 or (not others and len(leftover) < 3 and not craft):
            return
    yield from _phrase_items(sentence, phrase_span, others, duty=duty, lone=lone and phrase_span == span)


_WITH_US = re.compile(r"\s*\((?:here )?we (?:currently |mostly |mainly )?(?:use|run|work with)\s+$", re.IGNORECASE)
"""What the employer does it with, in brackets: "drawings (we use [Bluebeam])"."""


def _place_of(tool: Mention, before: str) -> re.Match[str] | None:
    """How what is done is joined to the tool that it is done in, or for: "plan content [for] Instagram"."""
    made_for = tool.entry.kind is Kind.TOOL and re.search(r"\s+for\s+$", before)
    return made_for or _TOOL_PLACE.search(before) or _WITH_US.search(before)


def _describes_trade(sentence: str, span: Span, mention: Mention) -> bool:
    """Whether a qualification only describes who is wanted: "time-served joiner"."""
    said = mention.span.of(sentence)
    goes_on = mention.span.end < span.end and sentence[mention.span.end : span.end].strip().isalpha()
    return mention.entry.kind is Kind.LICENCE and said.islower() and said.endswith("ed") and goes_on


def _is_sort_of_certificate(sentence: str, span: Span, named: Sequence[Mention]) -> bool:
    """Whether the words are a certificate's name and, before it, of which sort it is: "Pediatric CPR"."""
    if len(named) != 1 or named[0].entry.kind is not Kind.LICENCE:
        return False
    before, after = sentence[span.start : named[0].span.start], sentence[named[0].span.end : span.end]
    if before.endswith(" (") and after == ")":
        return LICENCE_WORD.search(before) is not None
    if after:
        return False
    return bool(re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)? ", before)) and not opens_with_verb(before)


_ADJECTIVE = re.compile(r"[a-z]+(?:ic|ous|ive)")
"""What only describes, left alone in a list: "bundles, paper and electronic"."""

_SPOKEN = re.compile(rf"/?(?:{LANGUAGE.pattern})(?:[,/]|$)")
"""A language with what is only said of it: "English, written for people"."""

_ONLY_DONE = re.compile(r"\w+(?:,?\s+(?:and|very|really|quite|well|fast|\w+ly))*\W*$", re.IGNORECASE)
"""A verb with how it is done alone ("write very well"): "write down what is wasted" is no writing."""

_AND_DOES = re.compile(r"\s*(?:,|and\b|&)\s*\S+\s+\w", re.IGNORECASE)
"""After a verb alone, a further one with what both are done to: "[build] and QA email campaigns"."""

_WHICH = re.compile(r"\s+(?:which|whether|where|how|why|who|you|they|that|when|if|against|on|in|to)\b", re.IGNORECASE)
"""After a verb, what leaves open what is done: "decide which"."""

_OF_IT = re.compile(r"\bof (?:them|it|these|those)\W*$")
"""What belongs to something named before: "the annual audit of them"."""

_POINTING_BACK = re.compile(r"\w+ (?:them|it|these|those)(?: \w+)?", re.IGNORECASE)
"""A verb and what was named before: "writing adverts and [posting them]", "define metrics and [keep them honest]"."""


def _phrase_items(
    sentence: str, span: Span, mentions: Sequence[Mention], *, duty: bool, lone: bool = False
) -> Iterator[Item]:
    words = span.of(sentence)
    name = label(words)
    if is_place(name) or (lone and _ADJECTIVE.fullmatch(words.strip())) or _SPOKEN.match(name):
        return
    if is_team_worked_with(sentence, span.start, name):
        return
    inside = [m for m in mentions if m.span.overlaps(span) and not (duty and m.entry.kind is Kind.EDUCATION)]
    if (
        name.lower().endswith((" them", " it"))
        or _OF_IT.search(sentence, span.start, span.end + 9)
        or _POINTING_BACK.fullmatch(words.strip())
    ):
        return
    if name.lower() in VERBS and _WHICH.match(sentence, span.end):
        return
    goes_on_doing = duty and _AND_DOES.match(sentence, span.end)
    if sentence[span.end : span.end + 1] == ":" and name.lower() in ("demonstrate", "show"):
        return
    if not lone and goes_on_doing and " " not in name and is_done(name.lower()):
        return  # "[sources], contracts and supervises vendors"
    if not lone and not goes_on_doing and _ONLY_DONE.match(words) and name.lower() in VERBS - GENERIC_VERBS:
        yield Item(gerund(name), Kind.SKILL, span)
        return
    if (lone and not inside and is_bare(name, words)) or is_fragment(name, bool(inside)):
        return
    if is_remark(name):
        return
    if not is_worth(name) or (not inside and (is_frame(name, duty=duty) or is_idiom(name))):
        yield from (named_item(sentence, m) for m in inside)
        return
    if inside and leaves_open(name) and (behind := [m for m in inside if m.span.of(sentence) not in name]):
        name = label(behind[0].span.of(sentence))  # "measure what people learned with the Kirkpatrick model"
    if inside and len(name.split()) < 4 and is_company(name.split()[0], among=True):
        name = inside[0].entry.name  # "working with children" asks for no children
    names = (*dict.fromkeys(m.entry.name for m in inside), *aside_names(words), *variants(name))
    yield Item(name, _phrase_kind(sentence, name, [m.entry.kind for m in inside], duty=duty), span, names=names)


def _with_shown(item: Item, vocabulary: Vocabulary) -> Item:
    """The item with the names of skills that its words are a turn of speech for: "clean messy data files"."""
    if item.kind in NAMED:
        return item
    meant = (m.entry.name for m in vocabulary.shown(item.label) if m.entry.kind is not Kind.TOOL)
    return replace(item, names=tuple(dict.fromkeys((*item.names, *meant))))


def _shown_items(sentence: str, span: Span, vocabulary: Vocabulary) -> list[Item]:
    """Skills that a phrase names only in a turn of speech ("you have managed people"); to join a team leads none."""
    if span.of(sentence).lower().startswith(("join", "be part", "part of", "work in")):
        return []
    shown = vocabulary.shown(span.of(sentence))
    skills = [m for m in shown if m.entry.kind is Kind.SKILL]
    return [Item(m.entry.name, m.entry.kind, span, names=(m.entry.name,)) for m in skills[:1]]


def _phrase_kind(sentence: str, name: str, kinds: Sequence[Kind], *, duty: bool) -> Kind:
    if duty:  # to run an apprenticeship scheme is not to hold an apprenticeship
        kinds = [kind for kind in kinds if kind is not Kind.EDUCATION]
    if Kind.TRAIT in kinds:
        return Kind.TRAIT
    if LICENCE_WORD.search(name):
        return Kind.LICENCE
    if name.startswith("Years "):
        return Kind.EXPERIENCE
    if (
        re.search(
            r"\b(?:experience|background|exposure|track record)\s+(?:of|in|as|to)\b|\bexposure\b",
            sentence,
            re.IGNORECASE,
        )
        and not kinds
        and not duty
        and not is_acronym(name)
    ):
        return Kind.EXPERIENCE
    if Kind.KNOWLEDGE in kinds or (speaks_of_knowledge(sentence) and not duty):
        return Kind.KNOWLEDGE
    return kinds[0] if kinds else Kind.SKILL
