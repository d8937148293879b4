"""Names in adverts: those the vocabulary knows, and products, standards and acronyms that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from upbridge.language.item import NAMED, Item
from upbridge.language.tokens import VERBS, is_acronym, tokens
from upbridge.language.vocabulary import Mention
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span


def goes_by_name(sentence: str, mention: Mention) -> bool:
    """Tools, licences, languages, and knowledge that goes by a proper name ("Python", "GDPR"), wherever they stand."""
    if mention.entry.kind in NAMED:
        return True
    written = mention.span.of(sentence)
    inner = any(c.isupper() or c.isdigit() for c in written[1:])
    proper = inner or (written[0].isupper() and mention.span.start > 0)
    known = mention.entry.kind is Kind.KNOWLEDGE or (mention.entry.kind is Kind.SKILL and mention.by == "cased")
    return known and " " not in written and proper


_BASIC = re.compile(
    r"\b(?:basics?|some|awareness|exposure|familiar\w*|beginner|elementary|rudimentary)\b", re.IGNORECASE
)


def named_item(sentence: str, mention: Mention) -> Item:
    """A known name, called as the advert calls it."""
    written = mention.span.of(sentence)
    name = mention.entry.name
    kept = written if any(c.isupper() for c in written) or mention.by == "cased" else written[:1].upper() + written[1:]
    shown = name if name.casefold() == written.casefold() else kept
    aside = re.match(r"\s*\([^()]*\)", sentence[mention.span.end :])
    names = (mention.entry.name, *(aside_names(aside.group()) if aside and mention.entry.kind is Kind.LICENCE else ()))
    level = "basic" if _BASIC.search(sentence[max(0, mention.span.start - 30) : mention.span.end + 25]) else None
    return Item(shown, mention.entry.kind, mention.span, names=names, level=level)


def aside_names(words: str) -> tuple[str, ...]:
    """Names and acronyms in brackets: "(EOB)", "(Enphase or SolarEdge)"."""
    names: list[str] = []
    for aside in re.findall(r"\(([^()]{2,60})\)", words):
        for part in re.split(r",|/|\bor\b|\band\b|;", aside):
            part = _BEFORE_NAME.sub("", part.strip(" ."))
            if 1 < len(part) <= 25 and any(c.isupper() for c in part) and len(part.split()) <= 3:
                names.append(part)
    return tuple(names)


_BEFORE_NAME = re.compile(
    r"(?:we use|we run|e\.g\.|such as|like|using|currently|ideally|preferably|mainly|mostly)\s+", re.I
)

_COMMON_CAPS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december christmas easter i uk us usa eu ireland england scotland
    wales britain london europe european germany france spain italy netherlands poland canada america
    american british irish german french spanish dutch australia asia africa norway sweden denmark finland austria switzerland belgium portugal greece turkey czech republic
    slovakia hungary romania bulgaria ukraine russia china japan india korea singapore brazil mexico israel emirates dubai
    north south east west m1 ceo aboriginal māori maori pasifika indigenous
    cto cfo coo hr it pr board english qualified chef cook""".split()
)
"""Capitalised words that name no product."""


_COUNTRIES = frozenset(("NZ", "UK", "US", "USA", "EU", "UAE", "NSW", "QLD"))
_QUARTER = re.compile(r"(?:Q[1-4]|H[12]|FY ?\d{2,4})")
"""A part of the year, which no product is called by."""

DEPARTMENTS = frozenset(
    """purchasing finance marketing sales operations engineering production quality legal procurement logistics maintenance design product
    support creative qa qc ehs accounting accounts manufacturing compliance risk regulatory technical planning hr it pr""".split()
)


_AMONG_DEPARTMENTS = re.compile(
    r"\b(?:with|from|to|between|alongside) (?:(?:the )?[A-Z][\w&]*(?: [A-Z]\w*)?(?:, | and |, and | & ))+$"
)
"""Before a department in a list of them: "with R&D, Supply Chain and [Sales]"."""


def is_department(sentence: str, mention: Mention) -> bool:
    """Whether a department is meant, not its craft: "source ingredients with Purchasing"."""
    written, before = mention.span.of(sentence), sentence[: mention.span.start]
    if written == "R" and sentence.startswith("&D", mention.span.end):
        return True  # "R&D"
    if _AMONG_DEPARTMENTS.search(before) and (written.istitle() or written.isupper()):
        return written.lower() in DEPARTMENTS or written.lower() in ("supply chain", "r&d", "customer service")
    return (
        (written.istitle() or written in ("HR", "IT", "PR"))
        and written.lower() in DEPARTMENTS
        and re.search(r"\b(?:with|to|from|and|tell|brief)\s+$", before) is not None
    )


_WORKED_WITH = re.compile(
    r"\b(?:work\w*|liais\w+|partner\w*|collaborat\w+) (?:closely )?with (?:[A-Z]\w*(?:, | and |, and | & ))*$",
    re.IGNORECASE,
)


def is_team_worked_with(sentence: str, start: int, name: str) -> bool:
    """Whether the name that begins at `start` is of a department that one works with: "Working with Production & [QA]"."""
    return name.lower() in DEPARTMENTS and _WORKED_WITH.search(sentence, 0, start) is not None


_NAMED_AFTER = re.compile(
    r"\s*(?:$|[,;:/)(]|\d|and\b|or\b|(?:experience|knowledge|skills?|proficiency|administrat\w+|develop\w+|certifi\w+|software|dashboards?|reports?"
    r"|power user|user|expert\w*|platform|system|database|admin|scripting|programming|modelling|modeling)\b)",
    re.IGNORECASE,
)


_NUMBERED = re.compile(r"[A-Z]{2,5}[ -]?\d")
"""A standard's number: "VDA 6.3" is no damage assessment of vehicles."""


_INSIDE_A_NAME, _NAME_GOES_ON = re.compile(r"\b[A-Z][a-z]+ $"), re.compile(r" [A-Z][a-z]+\b")
"""Before and after a word that is only part of a longer name: "Key Word Sign"."""


def _is_no_trait(sentence: str, span: Span) -> bool:
    """Whether a trait's word is part of a name ("Creative Curriculum") or the name of a body ("an organisation of 500")."""
    before, said = sentence[: span.start], span.of(sentence)
    if said.lower() in ("organisations", "organizations"):
        return True
    if said.lower() in ("organisation", "organization"):
        return (
            re.search(r"\b(?:an?|the|our|your|large|small|similar|\w+ed|charitable)\s+$", before, re.IGNORECASE)
            is not None
        )
    named = re.match(r"\s[A-Z][a-z]+", sentence[span.end :]) or re.search(r"[A-Z][a-z]+ $", before)
    return bool(named) and bool(before.strip()) and said.istitle() and " " not in said


def is_plain_word(sentence: str, mention: Mention) -> bool:
    """Whether the words are plain English, though some product of the base is called so.

    A lone capital at the start of a sentence proves no name ("Analyze variances", "Later you"), nor does one inside a
    longer name ("Practice Standards Scheme") or a title's brackets ("Registered Nurse (Adult)"); "lead database lock"
    opens with a verb. Names of the hand-kept vocabulary are trusted.
    """
    if mention.entry.kind is Kind.SKILL and _NUMBERED.match(sentence, mention.span.start):
        return mention.span.of(sentence).isupper()
    if sentence[: mention.span.start].lower().endswith("immediate "):
        return True  # "immediate joiners" join soon
    if mention.entry.kind is Kind.TRAIT and _is_no_trait(sentence, mention.span):
        return True
    if mention.entry.field != "base":
        return bool(
            _INSIDE_A_NAME.search(sentence[: mention.span.start]) and _NAME_GOES_ON.match(sentence, mention.span.end)
        ) and (
            mention.entry.kind is Kind.TOOL
            and mention.span.of(sentence).istitle()
            and " " not in mention.span.of(sentence)
        )
    if is_country(mention.span.of(sentence)):
        return True
    written, before, after = (
        mention.span.of(sentence),
        sentence[: mention.span.start],
        sentence[mention.span.end :],
    )
    first, *more = written.split()
    opens = re.search(r"(?:^|[.:;!?•]\s*|[\"'“*-]\s*)$", before) is not None
    if more:
        return opens and first.lower() in VERBS and " ".join(more).islower()
    if not (written[0].isupper() and written[1:].islower()):
        return False
    within = re.search(r"\b[A-Z][a-z]+ $", before) and not re.search(r"(?:^|[.:;•]\s*)[A-Z][a-z]+ $", before)
    bracketed_title = re.search(r"\b[A-Z][a-z]+ [A-Z][a-z]+ \($", before) and after.startswith(")")
    return bool((opens and not _NAMED_AFTER.match(after)) or within or bracketed_title)


def is_country(name: str) -> bool:
    """Whether the name is of a country or state, spelt out or short: "NZ"."""
    return name in _COUNTRIES or is_place(name)


def is_place(name: str) -> bool:
    """Whether the name is of a country, a month or the like, and of nothing else."""
    words = [t.lower for t in tokens(name) if t.lower != "the"]
    return bool(words) and all(w in _COMMON_CAPS for w in words) and name[0].isupper() and not is_acronym(name)


_CAPITALISED = r"(?:the\s+)?[A-Z][a-zé]+(?:[ -][A-Z][a-zé]+)?"
_PLACES = re.compile(
    rf"\b(?:in|across|at|between|throughout|around|near|from)\s+({_CAPITALISED}(?:,\s+{_CAPITALISED})*,?\s+and\s+{_CAPITALISED})"
)
_OF_TOOLS = re.compile(
    r"\b(?:experienced?|skill(?:s|ed)|proficien\w+|knowledge|competen\w+|expert\w*|train\w+|fluen\w+|work(?:ed|ing)?|certifi\w+|background|confident|written|built|models?)\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)


def place_lists(sentence: str, mentions: Sequence[Mention]) -> list[Span]:
    """Lists of capitalised words after "in" or "across" that hold no known name: "fairs in Carlow and Tallaght"."""
    found = [Span(*m.span(1)) for m in _PLACES.finditer(sentence) if not _OF_TOOLS.search(sentence[: m.start()])]
    return [span for span in found if not any(m.span.overlaps(span) for m in mentions)]


def unknown_tool(words: str, names: frozenset[str], known: Sequence[int]) -> Span | None:
    """A capitalised name that the vocabulary does not know, standing where a tool stands ("routes in Paragon")."""
    match = re.search(
        r"\b(?:in|with|using|on|via|through)\s+((?>[A-Z][\w.+#/-]*|[a-z]+[A-Z]\w*)(?>(?:\s+[A-Z0-9][\w.+#/-]*){0,2}))(?!&|\s+[a-z]+(?:s|ing)\b)",
        words,
    )
    if not match:
        whole = re.fullmatch(
            r"\s*([A-Z][a-z]+[A-Z]\w+|[A-Z][\w-]+\s?\d\w*)\s*",
            words,
        ) or re.search(r"\bfrom ((?:[A-Z][\w.]*-[A-Z][\w.-]*|[A-Z]+[a-z]+[A-Z]\w*))", words)
        match = whole
    if (
        not match
        or re.search(
            r"[A-Z][a-z]+\s+(?:in|with|on)\s+$", words[: match.start(1)]
        )  # "Keeping Children Safe in Education"
        or _GRADED.match(match.group(1))
        or _QUARTER.fullmatch(match.group(1))
        or re.search(
            r"\b(?:calls?|meetings?|contact|liaison|relationships?|liais\w+|dealings?) (?:with|in|at)\s+$",
            words[: match.start(1)],
        )
        or match.start(1) in known
        or any(
            {t.lower, t.lower.removesuffix("s")} & (names | _COMMON_CAPS | DEPARTMENTS | _LAWS)
            for t in tokens(match.group(1))
        )
    ):
        return None
    spelt = is_acronym(match.group(1)) and (len(match.group(1)) < _LONG or not re.match(r"in|using|via", match.group()))
    return None if spelt else Span(*match.span(1))


_LONG = 5
"""Capitals from which on a word behind "in" is a product's name rather than an acronym: "in TUFLOW"."""


_GRADED = re.compile(
    r"(?:Weeks?|Terms?|Rooms?|Division|Level|Grade|Band|Stage|Part|Phase|Tier|Class|Year)\b"
    r"|(?:Associate|Professional|Practitioner|Foundation|Specialty|Expert|Intermediate|Advanced|Fundamentals)$"
)
"""How grades begin, which are no names of their own."""

_LAWS = frozenset(["regulation", "regulations", "directive", "act", "law", "code", "standard", "standards"])

_PROPER = re.compile(
    r"(?:(?<=[a-z,'’] )|(?<=e\.g\. )|(?<=i\.e\. ))(?:the )?((?:[A-Z][a-z]+|[A-Z]{2,})(?: (?:of |and )?[A-Z][a-z]+){1,4})"
)


_STANDARD = re.compile(
    r"\b((?:Regulation|Directive) \(E[UC]\)(?: No\.?)? \d+/\d+|(?!GBP|EUR|USD|GS|WG|EQF|NQF)[A-Z]{2,6}[ -](?:[A-Z]{1,3}[ -]?)?\d[\w.:-]*\w)\b"
)


_OWNS = re.compile(r"['’]s? (?:\w+ )?(?:office|team|department|unit|section|division|group|service)\b")
"""After whose office or team it is: "the Corporate Secretary's office"."""


_CLASS = re.compile(r"(?:First|Second|Third) Class\b")
"""The class of a degree."""

_AS_WHAT = re.compile(r"\b[Aa]s (?:(?:our|the|an?) )?$|\b[Oo]ur $")
"""Before the name of the job itself or of a colleague's: "As our Field Service Engineer", "our Finance Associate"."""

_WHO_WILL = re.compile(r" (?:will|shall|must|should)\b")
"""After the name of the job itself at the head of a sentence: "The Grants Manager will"."""


def proper_names(sentence: str, names: frozenset[str]) -> Iterator[Span]:
    """Capitalised names of two words and more inside a sentence ("the Working Time Directive")."""
    for match in (*_PROPER.finditer(sentence), *_STANDARD.finditer(sentence)):
        as_what = _AS_WHAT.search(sentence, 0, match.start(1)) or _CLASS.match(match[1])
        who = sentence[: match.start(1)].strip() == "The" and _WHO_WILL.match(sentence, match.end(1))
        if (
            not (as_what or who)
            and not _OWNS.match(sentence, match.end())
            and not any(t.lower in names or t.lower in _COMMON_CAPS for t in tokens(match.group(1)))
        ):
            yield Span(*match.span(1))


_SUCH_AS = re.compile(
    r"\b(?:such as|like|e\.g\.) ((?:[A-Z][\w.+#-]+(?: [A-Z0-9][\w.+#-]*){0,2}(?:, (?:or )?| or | and )?){2,6})"
)
"""Examples by name: "a system such as Morse or TrakCare"."""


_OF_A_CLASS = re.compile(
    r"\b(?:tool|system|software|platform|suite|program|package|framework|database|solution|app)s?\s*$", re.IGNORECASE
)
"""Before brackets, what the names in them are: "a requirements tool (DOORS, Jama)"."""


def bracketed(sentence: str, mentions: Sequence[Mention]) -> Iterator[Item]:
    """Unknown products in brackets, beside known ones or joined by "or": "(Kafka, RabbitMQ or NATS)"."""
    for aside in (*re.finditer(r"\(([^()]{3,80})\)", sentence), *_SUCH_AS.finditer(sentence)):
        known = any(m.span.overlaps(Span(*aside.span(1))) and m.entry.kind is Kind.TOOL for m in mentions)
        parts = list(
            re.finditer(r"(?:^|(?<=[,/])|\b(?:or|and)\b)\s*(?P<name>(?:(?!,|/|\bor\b|\band\b).)+)", aside.group(1))
        )
        called = any(0 <= aside.start() - m.span.end <= 1 for m in mentions) and len(parts) == 1
        alternatives = len(parts) > 1 and (
            re.search(r"\bor\b", aside.group(1)) is not None
            or _OF_A_CLASS.search(sentence[: aside.start()]) is not None
        )
        for part in parts if known or alternatives or called else ():
            name = part["name"].strip()
            if (
                not is_place(name)
                and all(m.span.of(sentence) != name for m in mentions)
                and (known or alternatives or not is_acronym(name))
                and not _GRADED.match(name)
                and re.fullmatch(
                    r"(?:[A-Z][\w.+#-]+)(?:(?: (?:of|in|to|for|the|on|with))* [A-Z0-9][\w.+#-]*){0,3}", name
                )
            ):
                start = aside.start(1) + part.start("name")
                yield Item(name, Kind.TOOL, Span(start, start + len(name)), names=(name,))
