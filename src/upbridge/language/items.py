"""A sentence of an advert to the single things it asks for: set forms first, then known names, then plain phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from upbridge.language.cues import blank_out
from upbridge.language.gates import (
    LICENCE_WORD,
    Found,
    find_education,
    find_eligibility,
    find_experience,
    find_languages,
)
from upbridge.language.phrases import clauses, is_substantial, label, members, speaks_of_knowledge, variants
from upbridge.language.tokens import VERBS, content_stems, is_acronym, stem, tokens
from upbridge.language.vocabulary import Mention, Vocabulary
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span

NAMED = frozenset({Kind.TOOL, Kind.LICENCE, Kind.LANGUAGE})
"""Kinds of names that are always a requirement of their own, whatever words stand around them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for. `span` lies in the sentence; `names` are what the vocabulary calls it, and ways to say it.

    Items with the same `key` are one requirement; items of one `group` are alternatives.
    """

    label: str
    kind: Kind
    span: Span
    names: tuple[str, ...] = ()
    group: tuple[int, int] | None = None
    years: float | None = None
    level: str | None = None

    @property
    def key(self) -> str:
        """What makes two wordings one requirement: the vocabulary's name, else the stems of the label."""
        if self.kind is Kind.ELIGIBILITY:
            return re.split(r" \(| in | within ", self.label)[0].lower()
        if self.kind in (Kind.EXPERIENCE, Kind.EDUCATION):
            return f"{self.kind}:{self.label.lower()}"
        if self.names and self.kind in (Kind.TOOL, Kind.LANGUAGE):
            return self.names[0].lower()
        return " ".join(sorted({*content_stems(self.label), *re.findall(r"\d+", self.label)})) or self.label.lower()


def read_clauses(sentence: str, vocabulary: Vocabulary, *, names: frozenset[str], duty: bool) -> list[Item]:
    """The items of one sentence, in order. `names` are words never taken for tools: the employer, its town."""
    fixed = list(_set_forms(sentence, vocabulary))
    rest = blank_out(sentence, [f.span for f in fixed if f.kind is not Kind.EXPERIENCE])
    rest = blank_out(
        rest, [Span(f.span.start, f.span.start + _years_width(f, sentence)) for f in fixed if f.kind is Kind.EXPERIENCE]
    )
    mentions = [
        m
        for m in vocabulary.find(sentence)
        if not m.span.overlaps_any([f.span for f in fixed if f.kind is not Kind.EXPERIENCE])
    ]
    domains = [f.span for f in fixed if f.kind is Kind.EXPERIENCE]
    items = [_from_found(f) for f in fixed]
    for piece in clauses(rest):
        clause = piece.span.of(rest)
        if _is_rest_of_condition(sentence, piece.span, fixed, mentions):
            continue
        known = [
            Span(max(0, m.span.start - piece.span.start), m.span.end - piece.span.start)
            for m in mentions
            if m.span.overlaps(piece.span)
        ]
        for member in members(clause, known):
            span = Span(piece.span.start + member.start, piece.span.start + member.end)
            if member.start and piece.verb and _is_company(member.of(clause)):
                continue
            inside = [m for m in mentions if m.span.overlaps(span)]
            if span.overlaps_any(domains):
                inside = [m for m in inside if m.entry.kind in NAMED]
                items += [_named(sentence, m) for m in inside]
                continue
            read = _member_items(sentence, span, inside, names=names, duty=duty or piece.verb, lone=member.start > 0)
            items += list(read) or _shown_items(sentence, span, vocabulary)
    seen = [i.span for i in items]
    items += [_named(sentence, m) for m in mentions if _is_named(sentence, m) and not m.span.overlaps_any(seen)]
    items += [
        i for i in _bracketed(sentence, mentions) if not i.span.overlaps_any([k.span for k in items if k.kind in NAMED])
    ]
    items += [
        Item(s.of(sentence), Kind.KNOWLEDGE, s)
        for s in _proper_names(rest, names)
        if not s.overlaps_any([i.span for i in items])
    ]
    return _grouped(sentence, sorted(_unique(items), key=lambda i: i.span))


def _is_rest_of_condition(sentence: str, span: Span, fixed: Sequence[Found], mentions: Sequence[Mention]) -> bool:
    """A few words left over beside a condition or a language ("[on call] one week in six", "[DBS check] with barred lists")."""
    if any(m.span.overlaps(span) for m in mentions) or len(tokens(span.of(sentence))) > 5:
        return False
    beside = (f for f in fixed if f.kind in (Kind.ELIGIBILITY, Kind.LANGUAGE))
    return any(
        not re.search(r"[.;:]|, and ", sentence[min(f.span.end, span.end) : max(f.span.start, span.start)])
        for f in beside
    )


def _set_forms(sentence: str, vocabulary: Vocabulary) -> Iterator[Found]:
    taken: list[Span] = []
    for found in (
        *find_eligibility(sentence),
        *find_experience(sentence),
        *_education(sentence, vocabulary),
        *find_languages(sentence),
    ):
        if not found.span.overlaps_any(taken):
            taken.append(found.span)
            yield found


def _education(sentence: str, vocabulary: Vocabulary) -> list[Found]:
    """Qualifications by level, and courses to have completed ("completion of a billing programme")."""
    found = find_education(sentence)
    course = re.search(
        r"\b(?:completion of|completed|graduate of)\s+(?:an?\s+|the\s+)?(?P<name>[\w &/-]*?(?:program(?:me)?|course|apprenticeship|training|bootcamp)\b[\w ]{0,30})",
        sentence,
        re.IGNORECASE,
    )
    if course and not any(f.span.overlaps(Span(*course.span())) for f in found):
        found.append(Found(Kind.EDUCATION, course["name"].strip(), Span(*course.span()), level="course"))
    return found


def _years_width(found: Found, sentence: str) -> int:
    match = re.match(
        r"[^A-Za-z]*(?:\S+\s+){0,2}?(?:years?|yrs?|months?)\W*(?:of\s+)?", found.span.of(sentence), re.IGNORECASE
    )
    return match.end() if match else 0


def _from_found(found: Found) -> Item:
    return Item(found.label, found.kind, found.span, years=found.years, level=found.level)


_BASIC = re.compile(
    r"\b(?:basics?|some|awareness|exposure|familiar\w*|beginner|elementary|rudimentary)\b", re.IGNORECASE
)


def _named(sentence: str, mention: Mention) -> Item:
    """A known name, called as the advert calls it."""
    written = mention.span.of(sentence)
    name = mention.entry.name
    kept = written if any(c.isupper() for c in written) or mention.by == "cased" else written[:1].upper() + written[1:]
    shown = name if name.casefold() == written.casefold() else kept
    aside = re.match(r"\s*\([^()]*\)", sentence[mention.span.end :])
    names = (mention.entry.name, *(_aside_names(aside.group()) if aside and mention.entry.kind is Kind.LICENCE else ()))
    level = "basic" if _BASIC.search(sentence[max(0, mention.span.start - 30) : mention.span.end + 25]) else None
    return Item(shown, mention.entry.kind, mention.span, names=names, level=level)


_TOOL_PLACE = re.compile(
    r"\s+(?:in|with|using|on|via|through|from|across|by means of)\s+(?:the\s+|our\s+)?$", re.IGNORECASE
)


def _is_named(sentence: str, mention: Mention) -> bool:
    """Tools, licences, languages, and knowledge that goes by a proper name ("Python", "GDPR"), wherever they stand."""
    if mention.entry.kind in NAMED:
        return True
    written = mention.span.of(sentence)
    inner = any(c.isupper() or c.isdigit() for c in written[1:])
    return (
        mention.entry.kind is Kind.KNOWLEDGE
        and " " not in written
        and (inner or (written[0].isupper() and mention.span.start > 0))
    )


def _member_items(
    sentence: str, span: Span, mentions: Sequence[Mention], *, names: frozenset[str], duty: bool, lone: bool = False
) -> Iterator[Item]:
    """One member of a list: its tools and licences each, and the phrase where it says more than they do."""
    named = [m for m in mentions if _is_named(sentence, m)]
    others = [m for m in mentions if m not in named]
    yield from (_named(sentence, m) for m in named)
    words, phrase_span = span.of(sentence), span
    if named and (place := _TOOL_PLACE.search(sentence[span.start : max(span.start, named[0].span.start)])):
        phrase_span = Span(span.start, span.start + place.start())
    elif not named and (unknown := _unknown_tool(words, names, [m.span.start - span.start for m in mentions])):
        tool = Span(span.start + unknown.start, span.start + unknown.end)
        yield Item(tool.of(sentence), Kind.TOOL, tool, names=(tool.of(sentence),))
        place = _TOOL_PLACE.search(sentence[span.start : tool.start])
        phrase_span = Span(span.start, span.start + place.start()) if place else Span(span.start, span.start)
    elif named:
        leftover = content_stems(label(words)) - {s for m in named for s in content_stems(m.span.of(sentence))}
        if len(leftover) < 1 or (not others and len(leftover) < 3 and not _is_administration(leftover)):
            return
    yield from _phrase_items(sentence, phrase_span, others, duty=duty, lone=lone and phrase_span == span)


_CRAFTS = frozenset(
    stem(w)
    for w in [
        "administration",
        "development",
        "programming",
        "design",
        "configuration",
        "reporting",
        "management",
        "support",
        "analysis",
        "modelling",
        "scripting",
        "integration",
        "maintenance",
        "operation",
    ]
)


def _is_administration(leftover: frozenset[str]) -> bool:
    """ "PostgreSQL administration", "Salesforce reporting": a craft named with its tool."""
    return len(leftover) == 1 and next(iter(leftover)) in _CRAFTS


_GENERIC = frozenset(
    stem(w)
    for w in [
        "work",
        "support",
        "help",
        "assist",
        "team",
        "day",
        "role",
        "business",
        "customer",
        "client",
        "company",
        "site",
        "office",
        "standard",
        "quality",
        "service",
        "project",
        "process",
        "system",
        "activity",
        "issue",
        "problem",
        "need",
        "area",
        "user",
        "stakeholder",
        "colleague",
        "member",
        "people",
        "staff",
        "manager",
        "other",
        "level",
        "thing",
        "way",
        "result",
        "goal",
        "target",
        "deadline",
        "matter",
        "question",
        "detail",
        "part",
        "place",
        "time",
        "hour",
        "question",
        "order",
        "request",
        "information",
        "back-end",
        "developer",
        "ours",
        "yours",
        "one",
        "shape",
        "hand",
        "home",
        "visit",
        "note",
        "number",
        "size",
    ]
)


_NOMINAL = re.compile(r"(?:ing|tion|sion|ment|logy|graphy|nce|ship|ics|try|cy)$")


def _phrase_items(
    sentence: str, span: Span, mentions: Sequence[Mention], *, duty: bool, lone: bool = False
) -> Iterator[Item]:
    words = span.of(sentence)
    name = label(words)
    inside = [m for m in mentions if m.span.overlaps(span)]
    if not lone and name.lower() in VERBS and name.lower() not in _GENERIC_VERBS:
        yield Item(gerund(name), Kind.SKILL, span)
        return
    if lone and not inside and _is_bare(name, words):
        return
    if not _is_worth(name) or (not inside and (_is_frame(name, duty=duty) or _is_idiom(name))):
        yield from (_named(sentence, m) for m in inside)
        return
    names = (*dict.fromkeys(m.entry.name for m in inside), *_aside_names(words), *variants(name))
    yield Item(name, _phrase_kind(sentence, name, [m.entry.kind for m in inside], duty=duty), span, names=names)


def _is_bare(name: str, words: str) -> bool:
    """A single common word in a list ("portal", "better"), which alone says too little."""
    return " " not in name and words[:1].islower() and not _NOMINAL.search(name)


def _is_frame(name: str, *, duty: bool) -> bool:
    """A phrase of general words only ("support the team"); a telling verb saves it ("recruit staff")."""
    spoken = name.lower().split()
    stems = content_stems(name) - {stem(v) for v in VERBS if v in spoken}
    telling = duty and bool(stems) and any(v in VERBS and v not in _GENERIC_VERBS for v in spoken)
    return stems <= _GENERIC and not telling


_LIGHT = frozenset("tell reach share sit show hand bring make get see live go feel stay enjoy love".split())


def _is_idiom(name: str) -> bool:
    """A light verb with no known skill behind it is a turn of speech ("hand in glove", "tell the story")."""
    first, *rest = name.split(" ")
    return first.lower() in _LIGHT and bool(rest)


def gerund(verb: str) -> str:
    """ "Write" as the name of a skill: "Writing"."""
    base = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{base}ing"


def _shown_items(sentence: str, span: Span, vocabulary: Vocabulary) -> list[Item]:
    """Skills that a phrase names only in a turn of speech ("you have managed people")."""
    shown = vocabulary.shown(span.of(sentence))
    skills = [m for m in shown if m.entry.kind is Kind.SKILL]
    return [Item(m.entry.name, m.entry.kind, span, names=(m.entry.name,)) for m in skills[:1]]


_GENERIC_VERBS = frozenset(
    """support help assist work ensure manage make keep do provide take get give handle use set carry run deal meet see look
    join sit talk answer place offer bring show own act lead hand reach tell""".split()
)
_WITH_ARTICLE = re.compile(
    r"^(?:an?|the|our|your|their)\s.*(?:er|or|ist|ant|nurse|head|lead|team|director)$", re.IGNORECASE
)
_PERSON = re.compile(r"(?:ers|ors|ists|ants|nurses|people|owners|colleagues|teams|staff)$", re.IGNORECASE)


def _is_company(words: str) -> bool:
    """People that a duty has to do with, named after another object: "and a data engineer"."""
    return len(tokens(words)) <= 4 and bool(_PERSON.search(words) or _WITH_ARTICLE.match(words))


def _is_worth(name: str) -> bool:
    return (
        len(name) >= 2
        and is_substantial(name)
        and any(len(t.text) > 1 and not t.text[0].isdigit() for t in tokens(name))
        and not re.fullmatch(
            r"[\d\W]*(?:\w{1,2}\W*)?", name if not is_acronym(name) and not name[0].isupper() else "Name"
        )
    )


def _aside_names(words: str) -> tuple[str, ...]:
    """Names and acronyms in brackets: "(EOB)", "(Enphase or SolarEdge)"."""
    names: list[str] = []
    for aside in re.findall(r"\(([^()]{2,60})\)", words):
        for part in re.split(r",|/|\bor\b|\band\b|;", aside):
            part = part.strip(" .")
            if 1 < len(part) <= 25 and any(c.isupper() for c in part) and len(part.split()) <= 3:
                names.append(part)
    return tuple(names)


def _phrase_kind(sentence: str, name: str, kinds: Sequence[Kind], *, duty: bool) -> Kind:
    if Kind.TRAIT in kinds:
        return Kind.TRAIT
    if LICENCE_WORD.search(name):
        return Kind.LICENCE
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


_COMMON_CAPS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "i",
        "uk",
        "us",
        "usa",
        "eu",
        "ireland",
        "england",
        "scotland",
        "wales",
        "britain",
        "london",
        "europe",
        "european",
        "germany",
        "france",
        "spain",
        "italy",
        "netherlands",
        "poland",
        "canada",
        "america",
        "american",
        "british",
        "irish",
        "german",
        "french",
        "spanish",
        "dutch",
        "australia",
        "asia",
        "africa",
        "north",
        "south",
        "east",
        "west",
        "m1",
        "ceo",
        "cto",
        "cfo",
        "coo",
        "hr",
        "it",
        "pr",
        "board",
        "english",
        "qualified",
    ]
)


def _unknown_tool(words: str, names: frozenset[str], known: Sequence[int]) -> Span | None:
    """A capitalised name that the vocabulary does not know, standing where a tool stands ("routes in Paragon")."""
    match = re.search(
        r"\b(?:in|with|using|on|via)\s+((?:[A-Z][\w.+#/-]*|[a-z]+[A-Z]\w*)(?:\s+[A-Z0-9][\w.+#/-]*){0,2})(?!\s+[a-z]+(?:s|ing)\b)",
        words,
    )
    if not match:
        whole = re.fullmatch(r"\s*([A-Z][a-z]+[A-Z]\w+|[A-Z][\w-]+\s?\d\w*)\s*", words)
        match = whole
    if (
        not match
        or match.start(1) in known
        or any(t.lower in names or t.lower in _COMMON_CAPS for t in tokens(match.group(1)))
    ):
        return None
    return Span(*match.span(1)) if not is_acronym(match.group(1)) else None


_PROPER = re.compile(r"(?<=[a-z,'’] )(?:the )?((?:[A-Z][a-z]+|[A-Z]{2,})(?: (?:of |and )?[A-Z][a-z]+){1,4})")


_STANDARD = re.compile(r"\b((?!GBP|EUR|USD)[A-Z]{2,6}[ -](?:[A-Z]{1,3}[ -]?)?\d[\w.:-]*\w)\b")


def _proper_names(sentence: str, names: frozenset[str]) -> Iterator[Span]:
    """Capitalised names of two words and more inside a sentence ("the Working Time Directive")."""
    for match in (*_PROPER.finditer(sentence), *_STANDARD.finditer(sentence)):
        if not any(t.lower in names or t.lower in _COMMON_CAPS for t in tokens(match.group(1))):
            yield Span(*match.span(1))


def _unique(items: Iterable[Item]) -> list[Item]:
    """Without a phrase that only repeats a name of the same words."""
    kept: list[Item] = []
    for item in items:
        same = next((k for k in kept if k.key == item.key), None)
        if same is None:
            kept.append(item)
        elif len(item.names) > len(same.names):
            kept[kept.index(same)] = replace(item, span=same.span)
    return kept


_OR = re.compile(r"\bor\b|/|\bOR\b", re.IGNORECASE)
_ONLY_LIST = re.compile(
    r"^[\s,)/]*(?:[A-Z]\w+\s+(?=or\b))?(?:(?:or|either|a|an|the|and/or|completion of|experience (?:with|of|in)|knowledge of|certifi\w+|skills?|codes?|certificate)[\s,)/]*)*$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:nobody|never|no|not|without|breaks?)\b", re.IGNORECASE)


def _grouped(sentence: str, items: Sequence[Item]) -> list[Item]:
    """Items joined by "or" get one group: "Tableau, Looker or Power BI". What stands in brackets is grouped apart."""
    outer = [i for i in items if not _in_brackets(sentence, i.span)]
    inner = [i for i in items if i not in outer]
    bare = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), sentence)
    return sorted([*_runs(sentence, bare, outer), *_runs(sentence, sentence, inner)], key=lambda i: i.span)


def _in_brackets(sentence: str, span: Span) -> bool:
    return sentence.count("(", 0, span.start) > sentence.count(")", 0, span.start)


def _runs(sentence: str, bare: str, items: Sequence[Item]) -> Iterator[Item]:
    runs: list[list[Item]] = []
    joined: list[bool] = []
    for item in items:
        before = runs[-1][-1].span.end if runs else item.span.end
        between = bare[before : item.span.start] if before <= item.span.start else None
        if between is not None and _ONLY_LIST.match(between) and " and " not in between:
            runs[-1].append(item)
            joined[-1] = joined[-1] or bool(_OR.search(between))
        else:
            runs.append([item])
            joined.append(False)
    for number, (run, alternative) in enumerate(zip(runs, joined, strict=True)):
        ruled_out = _NEVER.search(sentence[: run[0].span.start][-30:])
        group = (run[0].span.start, number) if alternative and len(run) > 1 and not ruled_out else None
        yield from (_alternative(sentence, item, group) if group else item for item in run)


def _bracketed(sentence: str, mentions: Sequence[Mention]) -> Iterator[Item]:
    """Unknown products in brackets, beside known ones or joined by "or": "(Kafka, RabbitMQ or NATS)"."""
    for aside in re.finditer(r"\(([^()]{3,80})\)", sentence):
        known = any(m.span.overlaps(Span(*aside.span(1))) and m.entry.kind is Kind.TOOL for m in mentions)
        parts = list(re.finditer(r"(?:(?!,|/|\bor\b|\band\b).)+", aside.group(1)))
        alternatives = len(parts) > 1 and re.search(r"\bor\b", aside.group(1)) is not None
        for part in parts if known or alternatives else ():
            name = part.group().strip()
            if re.fullmatch(r"(?:[A-Z][\w.+#-]*)(?: [A-Z0-9][\w.+#-]*)?", name):
                start = aside.start(1) + part.start() + len(part.group()) - len(part.group().lstrip())
                yield Item(name, Kind.TOOL, Span(start, start + len(name)), names=(name,))


def _alternative(sentence: str, item: Item, group: tuple[int, int]) -> Item:
    """A member of a group; an unknown one in capitals is a product ("Aurora Solar or Helioscope")."""
    words = item.span.of(sentence).split()
    product = item.kind is Kind.SKILL and not item.names and len(words) <= 3 and all(w[:1].isupper() for w in words)
    return replace(item, group=group, kind=Kind.TOOL if product else item.kind)
