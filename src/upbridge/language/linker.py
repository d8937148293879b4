"""Ranks ESCO skills for sentences and phrases, each with the words that speak for it; no disk, no requirements.

A skill's score adds seven likenesses (cosines but two): the whole sentence with the preferred label and with the
skill's whole text; the best window of words with any name, with the preferred label, and with the whole text; the
shares of any name's and of the label's words that stand in the sentence, by rarity. A skill that no scout (a few
windows and rare words) points at is not looked at, and its other names are compared only if its label or text gives
reason to. `docs/linking.md` has the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from upbridge.language.linker_lexicon import Overlap, find_words, trimmed, written_words
from upbridge.language.linker_tables import Shared, Tables, texts_of
from upbridge.language.linker_windows import Windows, widened, windows
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.skills import Skill, SkillMatch
from upbridge.model.text import Span
from upbridge.ports import Encoder, SkillIndex, TokenVectors, Vectors

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

BLOCK = 32
"""Texts encoded at once, while those of the block before are ranked."""

BY_MEANING, BY_WORDS = 80, 30
"""Candidates of each sort whose labels and whole texts are compared, for ten skills a text."""

CLOSE = 30
"""Candidates of which every name is compared too."""

FEW = 8
"""Fewer are looked at where fewer skills are asked for: this many more than asked for count as ten and this many."""


LIKENESSES = (
    "sentence_label", "sentence_text", "window_label", "window_text", "words", "label_words", "window_name",
)  # fmt: skip
"""In the order of the columns of `SkillLinker.likenesses`."""


@dataclass(frozen=True, slots=True)
class Mix:
    """What each likeness weighs, and `slope` and `offset`, which turn the sum into a chance.

    As `bench/train_linker.py` prints them, rounded: the chance is that of an annotator naming the skill.
    """

    sentence_label: float = 0.5
    sentence_text: float = 0.12
    window_label: float = 0.16
    window_text: float = 0.68
    words: float = 0.03
    label_words: float = 0.19
    window_name: float = 1.0
    slope: float = 4.91
    offset: float = -9.49

    @property
    def weights(self) -> Floats:
        """Those of the seven likenesses, in order."""
        return np.array([getattr(self, name) for name in LIKENESSES], np.float32)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text as ranking sees it: what the encoder read, the names that share words, the names the vocabulary knows."""

    text: str
    sentence: Floats
    windows: Windows
    overlap: Overlap
    known: dict[int, Span]


@dataclass(frozen=True, slots=True)
class _Looked:
    """Candidates for one text: the `skills` (n, places) and their `likenesses` (n, 7).

    Of each name, the cosine of its best window and which that is; the names of candidate `i` are those from
    `bounds[i]` to before `bounds[i + 1]`.
    """

    skills: Numbers
    likenesses: Floats
    bounds: Numbers
    best: Floats
    windows: Numbers

    def window(self, row: int) -> int:
        """The window nearest to any name of the candidate."""
        start, end = self.bounds[row], self.bounds[row + 1]
        return int(self.windows[start + int(self.best[start:end].argmax())])


class SkillLinker:
    """Every skill of an index, ready to be ranked. Without stored tables the first text pays for deriving them."""

    def __init__(
        self,
        index: SkillIndex,
        encoder: Encoder,
        mix: Mix,
        without: Collection[str],
        tables: Tables | None,
        vocabulary: Vocabulary | None,
        adapter: Vectors | None,
    ) -> None:
        self._index, self._encoder, self._mix, self._without = index, encoder, mix, frozenset(without)
        self._given, self._vocabulary, self._adapter = tables, vocabulary, adapter

    @classmethod
    def of(
        cls,
        index: SkillIndex,
        encoder: Encoder,
        *,
        mix: Mix | None = None,
        without: Collection[str] = ("tool",),
        tables: Tables | None = None,
        vocabulary: Vocabulary | None = None,
        adapter: Vectors | None = None,
    ) -> SkillLinker:
        """A linker over the skills of an index, those of the kinds in `without` left out.

        `tables` are those stored with the index, made with the same `without`; derived at the first text if None.
        What `vocabulary` finds in a text counts as the preferred label of the ESCO skill that its entry names.
        `adapter` (d, d) turns the vectors of words in a text toward those of names (`bench/train_adapter.py`).
        """
        return cls(index, encoder, mix or Mix(), without, tables, vocabulary, adapter)

    def link(
        self, texts: Sequence[str], top: int = 10, *, encoder: Encoder | None = None
    ) -> list[tuple[SkillMatch, ...]]:
        """For each text the `top` likeliest skills, best first; the same text gives the same answer in any company.

        A score is the chance (0..1) that a person would say the sentence asks for or shows the skill.
        Each span lies in its text. A text without a word gives none. `encoder` is asked in place of the linker's own:
        one that remembers what it has read saves a pass.
        """
        reader = encoder or self._encoder
        blocks = [texts[start : start + BLOCK] for start in range(0, len(texts), BLOCK)]
        found: list[tuple[SkillMatch, ...]] = []
        for block, passes in zip(blocks, _ahead(reader.tokens, blocks), strict=True):
            found += [self._rank(text, *pair, top) for text, pair in zip(block, passes, strict=True)]
        return found

    def named(self, text: str) -> tuple[SkillMatch, ...]:
        """The skills with a name that stands in the text word for word, rarest first; the encoder is not asked."""
        found = self._written(text, self._tables.lexicon.overlap(text))
        return tuple(SkillMatch(self._skill(skill), 1.0, span) for skill, span in found.items())

    def _written(self, text: str, overlap: Overlap, among: Collection[int] | None = None) -> dict[int, Span]:
        """Where the rarest name of each skill (of those `among`) stands that the text holds word for word."""
        found: dict[int, Span] = {}
        rows = overlap.whole()
        owners = self._tables.owners[rows].tolist()
        wanted = [pair for pair in zip(rows, owners, strict=True) if among is None or pair[1] in among]
        words = written_words(text) if wanted else []
        for row, skill in wanted:
            if skill not in found and (span := find_words(words, self._name(row))) is not None:
                found[skill] = span
        return found

    def likenesses(self, texts: Sequence[str], top: int = 10) -> list[tuple[list[Skill], Floats]]:
        """For each text the candidates and their likenesses (n, 7), the columns as `LIKENESSES` names them."""
        found: list[tuple[list[Skill], Floats]] = []
        for text, (sentence, tokens) in zip(texts, self._encoder.tokens(texts), strict=True):
            seen = self._see(text, sentence, tokens)
            if len(seen.windows.vectors):
                look = self._look(seen, top)
                found.append(([self._skill(skill) for skill in look.skills], look.likenesses))
            else:
                found.append(([], np.zeros((0, len(LIKENESSES)), np.float32)))
        return found

    def _see(self, text: str, sentence: Floats, tokens: TokenVectors) -> _Seen:
        if self._adapter is not None:
            tokens = TokenVectors(tokens.vectors @ self._adapter, tokens.offsets)
        return _Seen(text, sentence, windows(tokens, text), self._tables.lexicon.overlap(text), self._known(text))

    def _rank(self, text: str, sentence: Floats, tokens: TokenVectors, top: int) -> tuple[SkillMatch, ...]:
        seen = self._see(text, sentence, tokens)
        if not len(seen.windows.vectors):
            return ()
        look = self._look(seen, top)
        sums = np.round(look.likenesses @ self._mix.weights, 4)
        order = np.lexsort((look.skills, -sums))[:top]
        written = {**seen.known, **self._written(text, seen.overlap, set(look.skills[order].tolist()))}
        return tuple(self._match(seen, look, row, written, float(sums[row])) for row in order)

    def _known(self, text: str) -> dict[int, Span]:
        """The skills that the vocabulary knows by another name in the text, and where."""
        if self._vocabulary is None:
            return {}
        mentions = (m for m in self._vocabulary.find(text) if m.entry.esco)
        pairs = ((self._places.get(m.entry.esco.casefold()), m.span) for m in mentions)
        return {place: span for place, span in pairs if place is not None}

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each preferred label, in small letters, stands among the ranked skills."""
        return {self._index.labels[row].casefold(): place for place, row in enumerate(self._tables.skills.tolist())}

    def _candidates(self, seen: _Seen, shared: Shared, top: int) -> Numbers:
        scouts = np.vstack([seen.sentence[None], seen.windows.vectors[seen.windows.scouts]])
        likeness = (scouts @ self._tables.directions @ self._tables.scouted.T).max(axis=0)
        by_meaning = _best(likeness, _count(BY_MEANING, top))
        by_words = shared.skills[_best(shared.covered, _count(BY_WORDS, top))]
        return np.union1d(np.concatenate([by_meaning, by_words]), np.array(list(seen.known), np.intp))

    def _look(self, seen: _Seen, top: int) -> _Looked:
        """Labels and whole texts of all candidates first, then every name of the best of them."""
        tables, weights = self._tables, self._mix.weights
        shared = tables.shared(seen.overlap)
        skills = self._candidates(seen, shared, top)
        words, label_words = self._words(seen, shared, skills)
        labels = widened(self._index.name_vectors[tables.order[tables.first[skills]]])
        texts = texts_of(self._index, tables.skills[skills], labels)
        near_label = (labels @ seen.windows.vectors.T).max(axis=1)
        near_text = (texts @ seen.windows.vectors.T).max(axis=1)
        whole = (labels @ seen.sentence, texts @ seen.sentence)
        so_far = np.stack([*whole, near_label, near_text, words, label_words, near_label], axis=1)
        promise = so_far @ weights + self._mix.words * words
        kept = np.sort(_best(promise, _count(CLOSE, top)))
        return self._names(seen.windows, skills[kept], so_far[kept])

    def _words(self, seen: _Seen, shared: Shared, skills: Numbers) -> tuple[Floats, Floats]:
        """The two likenesses of words; what the vocabulary knows counts as its label written out."""
        words, label_words = shared.best(skills), self._tables.label_shares(seen.overlap, skills)
        told = np.isin(skills, list(seen.known))
        words[told] = np.maximum(words[told], np.log(len(self._tables.skills)))
        label_words[told] = 1.0
        return words, label_words

    def _names(self, seen: Windows, skills: Numbers, likenesses: Floats) -> _Looked:
        """The candidates with the best window of any name in the last column."""
        tables = self._tables
        low, high = tables.first[skills], tables.first[skills + 1]
        bounds = np.concatenate([[0], np.cumsum(high - low)])
        starts = bounds[:-1]
        rows = np.repeat(low - starts, high - low) + np.arange(int(bounds[-1]))
        near = widened(self._index.name_vectors[tables.order[rows]]) @ seen.vectors.T
        best = near.max(axis=1)
        likenesses[:, -1] = np.maximum.reduceat(best, starts)
        return _Looked(skills, likenesses, bounds, best, near.argmax(axis=1))

    def _match(self, seen: _Seen, look: _Looked, row: int, written: dict[int, Span], total: float) -> SkillMatch:
        skill = int(look.skills[row])
        span = written.get(skill)
        if span is None:
            start, end = map(int, seen.windows.spans[look.window(row)])
            span = trimmed(seen.text, Span(start, end))
        chance = 1.0 / (1.0 + float(np.exp(-(self._mix.slope * total + self._mix.offset))))
        return SkillMatch(self._skill(skill), round(chance, 4), span)

    def _skill(self, row: int) -> Skill:
        at = int(self._tables.skills[row])
        return Skill(self._index.ids[at], self._index.labels[at])

    def _name(self, row: int) -> str:
        return self._index.names[int(self._index.vector_name[self._tables.order[row]])]

    @cached_property
    def _tables(self) -> Tables:
        return self._given or Tables.of(self._index, self._without)


def _ahead(work: Callable[[_Given], _Made], given: Sequence[_Given]) -> Iterator[_Made]:
    """The results in order, each made while the one before is used."""
    if len(given) < 2:
        yield from map(work, given)
        return
    with ThreadPoolExecutor(1) as other:
        coming = other.submit(work, given[0])
        for following in given[1:]:
            ready, coming = coming.result(), other.submit(work, following)
            yield ready
        yield coming.result()


def _count(full: int, top: int) -> int:
    """How many to look at for `top` skills where `full` are looked at for ten."""
    return max(top, round(min(1.0, (top + FEW) / (10 + FEW)) * full))


def _best(values: Floats, count: int) -> Numbers:
    if len(values) <= count:
        return np.arange(len(values))
    return np.argpartition(-values, count)[:count]
