"""The names by which people call skills, tools and licences, found in text; it reads no file."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from upbridge.language.words import Words, end_of, pattern_word, stems
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Span

By = Literal["name", "alias", "cased", "shown_by"]

_Rest = tuple[tuple[str, ...], frozenset[str], "Entry"]

AROUND = 2
"""Words of an entry's context that a document must hold for a bare short form in one of its sentences."""

NARROW = 40
"""A class of at most so many members is narrow: knowing one member helps with another."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One skill, tool, licence or trait, with its names and its relations to others.

    `aliases` are matched whatever their capitals, hyphens and plurals (short acronyms such as "FORS" only
    in capitals, lest they be taken for words); `cased` only as written (a name
    that is in `cased` too is matched only so). `classes` say what it is one of, `implies` what else it
    shows, `near` what is transferable but not the same, `not_same` what it must never be taken for.
    With `context`, a mention counts only in a text that holds one of these words; with `not_context`,
    it does not count directly before or after these. `shown_by` are phrases of resumes that show it
    without its name: `*` alone stands for up to three words, after letters for a word's rest.
    """

    name: str
    kind: RequirementKind
    field: str
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    esco: str = ""
    classes: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_same: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    not_context: tuple[str, ...] = ()
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry, the words that name or show it, and by which of its names."""

    entry: Entry
    span: Span
    by: By


class _Name(NamedTuple):
    """A way to write the entry of that number; `exact` is the only writing that counts, or empty."""

    number: int
    by: By
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """All ways of writing, worked out once and able to be kept: strings alone, so that reading them back is quick.

    `further` are the tools that no entry knows; they are numbered on from the entries. `begun` gives for the first
    stem of names a JSON object: the stems of each joined by blanks, and `[number, by, exact]` of what it names.
    """

    further: Sequence[str]
    begun: Mapping[str, str]

    @classmethod
    def of(cls, entries: Sequence[Entry], tools: Iterable[str]) -> Names:
        """Those of the entries and of further tools; where both know a name, the entry stands."""
        taken = {" ".join(stems(n)) for e in entries for n in (e.name, *e.aliases, *e.cased)}
        further: dict[str, str] = {}
        for tool in tools:
            key = " ".join(stems(tool))
            if _is_usable(tool) and key not in taken:
                further.setdefault(key, tool)
        begun: defaultdict[str, defaultdict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
        for number, entry in enumerate((*entries, *map(_bare, further.values()))):
            for key, name in _writings(number, entry):
                begun[key.partition(" ")[0]][key].append(name)
        return cls(tuple(further.values()), {first: _dumped(names) for first, names in begun.items()})


_WORKED_OUT = ("_begun", "_entry_of", "_shown_by", "_by_name", "_patterns", "_near", "_unlike", "_members")
_Begun = tuple[Mapping[str, Sequence[_Name]], int]


class Vocabulary:
    """Entries under all their names: found in text, and with what they show, resemble and must not be taken for."""

    def __init__(self, entries: tuple[Entry, ...], names: Names) -> None:
        self.entries, self._names = entries, names
        self._around: Words | None = None

    @classmethod
    def of(cls, entries: Iterable[Entry], tools: Iterable[str] = ()) -> Vocabulary:
        """A vocabulary of hand-kept entries and further names of tools; where both know a name, the entry stands."""
        kept = tuple(entries)
        return cls(kept, Names.of(kept, tools))

    def within(self, document: str) -> Vocabulary:
        """The same for the sentences of a document: a short form counts where the document holds its context."""
        for worked_out in _WORKED_OUT:
            getattr(self, worked_out)  # once, for all documents
        bound = copy.copy(self)
        bound._around = Words.of(document)
        return bound

    def find(self, text: str) -> tuple[Mention, ...]:
        """The entries named in the text, the longest name first where several begin, none overlapping, in order."""
        tokens = Words.of(text)
        found: list[Mention] = []
        i = 0
        while i < len(tokens.stems):
            best = self._longest(tokens, i)
            if best is None:
                i += 1
                continue
            last, name = best
            found.append(Mention(self._entry(name.number), Span(tokens.starts[i], tokens.ends[last]), name.by))
            i = last + 1
        return tuple(found)

    def shown(self, text: str) -> tuple[Mention, ...]:
        """The entries that phrases of the text show without naming them; those of different entries may overlap."""
        tokens = Words.of(text)
        found: dict[tuple[str, int], Mention] = {}
        said = frozenset(tokens.stems)
        literal, prefixed = self._patterns
        for i, word in enumerate(tokens.stems):
            low = tokens.lowered[i]
            begun = [*literal.get(word, ())]
            for prefix, patterns in prefixed.get(low[:2], ()):
                if low.startswith(prefix):
                    begun += patterns
            for rest, whole, entry in begun:
                last = end_of(rest, 0, tokens, i) if whole <= said else None
                if last is not None and not any(tokens.beside(i, last, other) for other in entry.not_context):
                    end = tokens.ends[last]
                    found.setdefault((entry.name, end), Mention(entry, Span(tokens.starts[i], end), "shown_by"))
        return tuple(sorted(found.values(), key=lambda m: m.span))

    def entry(self, name: str) -> Entry | None:
        """The entry of that name or alias, whatever its capitals unless several entries differ by them alone."""
        return self._entry_of(name)

    def _look_up(self, name: str) -> Entry | None:
        words = stems(name)
        known = self._begun(words[0])[0].get(" ".join(words), ()) if words else ()
        meant = [(self._entry(n.number), n.exact) for n in known]
        exact = next((entry for entry, exact in meant if name in (entry.name, exact)), None)
        return exact or next((entry for entry, _ in meant), None)

    def shows(self, name: str) -> Mapping[str, str]:
        """Everything that having `name` shows, itself left out, each with the reason why."""
        return self._shown_by(name)

    def _work_out(self, name: str) -> Mapping[str, str]:
        start = self._canonical(name)
        why: dict[str, str] = {}
        waiting = [start]
        for current in waiting:
            for other, reason in self._shown_directly(current):
                if other != start and other not in why:
                    why[other] = f"{why[current]}; {reason}" if current in why else reason
                    waiting.append(other)
        return why

    def neighbours(self, name: str) -> Mapping[str, str]:
        """What lies near `name` and what stands beside it in one narrow class, each with the reason why."""
        me = self._canonical(name)
        why = {other: f"{other} and {me} are neighbours" for other in self._near.get(me, ())}
        for group in self._classes_of(me):
            members = self._members.get(group, ())
            for other in members if len(members) <= NARROW else ():
                if other != me and other not in why and not self.not_same(me, other):
                    why[other] = f"{other} and {me} are each {_article(group)} {group}"
        return why

    def members(self, group: str) -> tuple[str, ...]:
        """The names of everything that is one of a class."""
        return tuple(self._members.get(self._canonical(group), ()))

    def not_same(self, a: str, b: str) -> bool:
        """Whether the two are known to be taken for each other wrongly."""
        return self._canonical(b) in self._unlike.get(self._canonical(a), ())

    def _canonical(self, name: str) -> str:
        known = self.entry(name)
        return known.name if known else name

    def _shown_directly(self, name: str) -> Iterator[tuple[str, str]]:
        entry = self._by_name.get(name)
        if entry is None:
            return
        for group in map(self._canonical, entry.classes):
            yield group, f"{name} is {_article(group)} {group}"
        for other in map(self._canonical, entry.implies):
            yield other, f"{name} implies {other}"

    def _classes_of(self, name: str) -> tuple[str, ...]:
        entry = self._by_name.get(name)
        return tuple(map(self._canonical, entry.classes)) if entry else ()

    def _longest(self, tokens: Words, first: int) -> tuple[int, _Name] | None:
        """The last token of the longest name that begins at `first`, and the name."""
        names, words = self._begun(tokens.stems[first])
        best = None
        key = ""
        for last in range(first, min(first + words, len(tokens.stems))):
            if last > first and not tokens.glued(last):
                break
            key = f"{key} {tokens.stems[last]}" if key else tokens.stems[last]
            counting = (n for n in names.get(key, ()) if self._counts(n, tokens, first, last))
            name = next(counting, None)
            best = (last, name) if name is not None else best
        return best

    def _counts(self, name: _Name, tokens: Words, first: int, last: int) -> bool:
        """Whether the entry is meant by these tokens, which have the stems of that name."""
        entry = self._entry(name.number)
        if not _could_be(entry, name.exact, tokens, first, last):
            return False
        if not entry.context or any(tokens.holds(phrase) for phrase in entry.context):
            return True
        around = self._around
        if around is None or len(name.exact) <= 2 or not name.exact.isupper():
            return False
        return sum(around.holds(phrase) for phrase in entry.context) >= AROUND

    def _entry(self, number: int) -> Entry:
        hand_kept = len(self.entries)
        return self.entries[number] if number < hand_kept else _bare(self._names.further[number - hand_kept])

    @cached_property
    def _begun(self) -> Callable[[str], _Begun]:
        """The names that begin with a stem, and the words of the longest; read when a text first holds the stem."""

        @lru_cache(maxsize=1 << 15)
        def begun(first: str) -> _Begun:
            found = json.loads(self._names.begun.get(first, "{}"))
            names = {key: [_Name(*name) for name in several] for key, several in found.items()}
            return names, max((key.count(" ") + 1 for key in names), default=0)

        return begun

    @cached_property
    def _entry_of(self) -> Callable[[str], Entry | None]:
        return lru_cache(maxsize=1 << 14)(self._look_up)

    @cached_property
    def _shown_by(self) -> Callable[[str], Mapping[str, str]]:
        return lru_cache(maxsize=1 << 13)(self._work_out)

    @cached_property
    def _by_name(self) -> Mapping[str, Entry]:
        return {e.name: e for e in self.entries}

    @cached_property
    def _patterns(self) -> tuple[Mapping[str, Sequence[_Rest]], Mapping[str, Sequence[tuple[str, Sequence[_Rest]]]]]:
        """What follows the first word of each `shown_by` phrase: by that word, and by its first two letters if cut."""
        literal: defaultdict[str, list[_Rest]] = defaultdict(list)
        cut: defaultdict[str, list[_Rest]] = defaultdict(list)
        for entry in self.entries:
            for phrase in entry.shown_by:
                first, *rest = map(pattern_word, phrase.replace("-", " ").split())
                group = cut[first[:-1]] if first.endswith("*") else literal[first]
                whole = frozenset(word for word in rest if not word.endswith("*"))
                group.append((tuple(rest), whole, entry))
        by_letters: defaultdict[str, list[tuple[str, Sequence[_Rest]]]] = defaultdict(list)
        for prefix, patterns in cut.items():
            by_letters[prefix[:2]].append((prefix, patterns))
        return literal, by_letters

    @cached_property
    def _near(self) -> Mapping[str, Sequence[str]]:
        return _both_ways((e.name, self._canonical(other)) for e in self.entries for other in e.near)

    @cached_property
    def _unlike(self) -> Mapping[str, Sequence[str]]:
        return _both_ways((e.name, self._canonical(other)) for e in self.entries for other in e.not_same)

    @cached_property
    def _members(self) -> Mapping[str, Sequence[str]]:
        members: defaultdict[str, list[str]] = defaultdict(list)
        for entry in self.entries:
            for group in entry.classes:
                members[self._canonical(group)].append(entry.name)
        return members


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for a, b in pairs:
        found[a][b] = None
        found[b][a] = None
    return {name: tuple(others) for name, others in found.items()}


def _article(name: str) -> str:
    first = name.split()[0]
    spelled = first.isupper() and len(first) <= 4
    return "an" if first[0] in ("AEFHILMNORSX" if spelled else "AEIOaeiou") else "a"


def _is_usable(tool: str) -> bool:
    """Whether a bare name of a tool is safe to look for: a lone word must be longer than two letters, no plain word."""
    words = tool.split()
    return len(words) > 1 or (len(tool) > 2 and not tool.islower() and not tool.isdigit())


def _bare(tool: str) -> Entry:
    return Entry(tool, RequirementKind.TOOL, "base", cased=() if len(tool.split()) > 1 else (tool,))


def _dumped(names: Mapping[str, list[_Name]]) -> str:
    """Names as JSON; of several with the same stems those first that ask for an exact writing, then own names."""
    return json.dumps({key: sorted(n, key=lambda n: (not n.exact, n.by != "name")) for key, n in names.items()})


def _writings(number: int, entry: Entry) -> Iterator[tuple[str, _Name]]:
    if entry.name not in entry.cased:
        yield from _spellings(entry.name, _Name(number, "name"))
    for alias in entry.aliases:
        acronym = len(alias) <= 5 and alias.isalpha() and alias.isupper()
        yield from _spellings(alias, _Name(number, "alias", alias if acronym else ""))
    for writing in entry.cased:
        yield " ".join(stems(writing)), _Name(number, "cased", writing)


def _spellings(writing: str, name: _Name) -> Iterator[tuple[str, _Name]]:
    """A hyphen may be a blank or left out; a slash between words may be left out."""
    words = stems(writing)
    yield " ".join(words), name
    if "-" in writing and " " not in writing:
        yield " ".join(stems(writing.replace("-", ""))), name
    if "/" in words and all(len(w) > 1 or w == "/" for w in words):
        yield " ".join(w for w in words if w != "/"), name


def _could_be(entry: Entry, exact: str, tokens: Words, first: int, last: int) -> bool:
    """Whether the tokens, which have the stems of one of the entry's names, are written as it is and stand alone."""
    start, end = tokens.starts[first], tokens.ends[last]
    if exact and not _as_written(tokens.text[start:end], exact):
        return False
    if end - start <= 2 and not _stands_alone(tokens.text, start, end):
        return False
    if _CODE_GOES_ON.match(tokens.text, end) and tokens.text[start:end].isupper():
        return False
    return not any(tokens.beside(first, last, phrase) for phrase in entry.not_context)


_CODE_GOES_ON = re.compile(r"-[A-Z]{2,}\d")
"""What makes an acronym the head of a longer code: "ASD-STE100"."""


def _as_written(words: str, exact: str) -> bool:
    if words == exact:
        return True
    words = " ".join(words.replace("’s", "").replace("'s", "").split())
    return words == exact or (exact.isupper() and words == exact + "s")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name of one or two letters is no part of "C-level", "R&D" or "A/C"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if re.match(r"[-&'’]\w", after) or re.search(r"\w[-&'’]$", before):
        return False
    lone = end - start == 1
    return not (lone and (re.match(r"/\w(?![\w+#])", after + "  ") or re.search(r"(?:^|\W)\w/$", before)))
