"""Which names share words with a text, the rare words counting most; no vectors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.model.text import Span

_WORD = re.compile(r"\.net\b|[^\W_]+[+#]*", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W_](?:\S*[^\W_+#])?[+#]*")
_WORD_OR_END = re.compile(r"\n|\.net\b|[^\W_]+[+#]*", re.IGNORECASE)
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_EMPTY = (
    "the",
    "a",
    "an",
    "of",
    "in",
    "to",
    "and",
    "or",
    "for",
    "with",
    "on",
    "at",
    "by",
    "from",
    "as",
    "use",
    "is",
    "are",
    "be",
)

Weights = npt.NDArray[np.float32]


@lru_cache(maxsize=1 << 15)
def root(word: str) -> str:
    """A lower-case word without its ending: developing, developed and develops are one."""
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + put
            break
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


_EMPTY_ROOTS = frozenset(root(word) for word in _EMPTY)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Names `touched` by a text: of each `covered`, the rarity of the shared words, and their `share` (0..1)."""

    touched: npt.NDArray[np.intp]
    covered: Weights
    share: Weights

    def whole(self) -> list[int]:
        """The names that have all their words in the text, rarest first."""
        whole = np.flatnonzero((self.share > 0.999) & (self.covered > 0))
        return [int(row) for row in self.touched[whole[np.argsort(-self.covered[whole], kind="stable")]]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by the roots of their words. `posts[bounds[w]:bounds[w+1]]` are the names that hold word `w`.

    `rarity` (words) is the natural logarithm of skills over skills with the word in a name (Spärck Jones
    1972); `totals` (names) its sum over a name's words.
    """

    words: Mapping[str, int]
    rarity: Weights
    totals: Weights
    posts: npt.NDArray[np.int32]
    bounds: npt.NDArray[np.int64]

    @classmethod
    def of(cls, names: Sequence[str], owners: npt.NDArray[np.int32]) -> Lexicon:
        """Reads every name; `owners` is the skill of each."""
        words, word, name = _read(names)
        pairs = np.unique(word.astype(np.int64) * max(1, len(names)) + name)
        word, name = pairs // max(1, len(names)), pairs % max(1, len(names))
        skills = int(owners.max()) + 1 if len(owners) else 1
        held = np.unique(word * skills + owners[name])
        spread = np.bincount(held // skills, minlength=len(words))
        rarity = np.log(skills / np.maximum(spread, 1)).astype(np.float32)
        rarity[[words[empty] for empty in _EMPTY_ROOTS if empty in words]] = 0.0
        totals = np.bincount(name, weights=rarity[word], minlength=len(names)).astype(np.float32)
        return cls(words, rarity, totals, name.astype(np.int32), np.searchsorted(word, np.arange(len(words) + 1)))

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Lexicon:
        """What `arrays` gave."""
        words = bytes(arrays["words"]).decode().split(" ")
        numbers = {word: number for number, word in enumerate(words)}
        return cls(numbers, arrays["rarity"], arrays["totals"], arrays["posts"], arrays["bounds"])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """As plain arrays by name; `words` are UTF-8 with blanks between words, in the order of their numbers."""
        words = np.frombuffer(" ".join(sorted(self.words, key=self.words.__getitem__)).encode(), dtype=np.uint8)
        return {
            "words": words,
            "rarity": self.rarity,
            "totals": self.totals,
            "posts": self.posts,
            "bounds": self.bounds,
        }

    def overlap(self, text: str) -> Overlap:
        """How much of each name stands somewhere in the text."""
        known = sorted({self.words[r] for r in roots(text) if r in self.words})
        known = [w for w in known if self.rarity[w] > 0]
        runs = [self.posts[self.bounds[w] : self.bounds[w + 1]] for w in known]
        weights = np.repeat(self.rarity[known], [len(run) for run in runs])
        if not runs:
            return Overlap(np.zeros(0, np.intp), np.zeros(0, np.float32), np.zeros(0, np.float32))
        counted = np.bincount(np.concatenate(runs), weights=weights, minlength=len(self.totals))
        touched = np.flatnonzero(counted > 0)  # of truths: ten times as quick as of numbers
        covered = counted[touched].astype(np.float32)
        share = (covered / np.maximum(self.totals[touched], 1e-6)).astype(np.float32)
        return Overlap(touched, covered, share)


def roots(text: str) -> list[str]:
    return [root(m.group()) for m in _WORD.finditer(text.lower())]


def written_words(text: str) -> list[tuple[str, Span]]:
    """The roots of a text's words and where each stands."""
    return [(root(m.group().lower()), Span(*m.span())) for m in _WORD.finditer(text)]


def find_words(words: Sequence[tuple[str, Span]], name: str) -> Span | None:
    """Where the words of a text first hold the name's, one after the other, whatever their endings."""
    wanted = roots(name)
    for at in range(len(words) - len(wanted) + 1):
        if wanted and all(words[at + i][0] == word for i, word in enumerate(wanted)):
            return Span(words[at][1].start, words[at + len(wanted) - 1][1].end)
    return None


def trimmed(text: str, span: Span) -> Span:
    """The span without `and`, `of`, `the` and the like at its ends; unchanged where nothing else is left."""
    words = [m for m in _PLAIN.finditer(text, span.start, span.end) if m.group().lower() not in _EMPTY]
    if not words:
        return span
    return Span(words[0].start(), words[-1].end())


def _read(names: Sequence[str]) -> tuple[dict[str, int], npt.NDArray[np.int32], npt.NDArray[np.int64]]:
    """Every word of every name: the numbers of the roots, and for each occurrence its root and its name."""
    found = _WORD_OR_END.findall("\n".join(name.replace("\n", " ") for name in names).lower())
    forms = {form: root(form) for form in set(found)}
    words = {word: number for number, word in enumerate(sorted(set(forms.values())))}
    numbers = {form: words[base] for form, base in forms.items()}
    occurrence = np.fromiter((numbers[form] for form in found), np.int32, len(found))
    ends = np.fromiter((form == "\n" for form in found), bool, len(found))
    owner = np.cumsum(ends)
    return words, occurrence[~ends], owner[~ends]
