"""Which words occupations are told in, and how much words of a resume speak for each of them: rare ones more.

Where an encoder takes "payslips" and "tax returns" for one field, words keep them apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.language.tokens import content_stems

Array = npt.NDArray[Any]

OFTEN, LENGTH = 1.2, 0.75
"""BM25's constants as usually set: how soon a word said often says no more, and how far long texts are held back."""


@dataclass(frozen=True)
class Wording:
    """Stems (k) in order of the alphabet; of stem i the rows of occupations `rows[starts[i]:starts[i + 1]]`, with
    what the stem speaks for each (BM25, Robertson and Zaragoza 2009). `size` occupations."""

    stems: Array
    starts: Array
    rows: Array
    weights: Array
    size: int

    @classmethod
    def of(cls, places: Mapping[str, int], told: Iterable[tuple[str, str]]) -> Wording:
        """Of pairs of an occupation's code and a text about it; a stem counts once a text."""
        counts = Counter((stem, places[code]) for code, text in told if code in places for stem in content_stems(text))
        if not counts:
            return cls(np.zeros(0, "<U1"), np.zeros(1, np.int64), np.zeros(0, np.int16), np.zeros(0), len(places))
        pairs = sorted(counts)
        stems, starts = np.unique([stem for stem, _ in pairs], return_index=True)
        rows = np.asarray([row for _, row in pairs], dtype=np.int16)
        often = np.asarray([counts[pair] for pair in pairs], dtype=np.float64)
        ends = np.append(starts, len(pairs))
        having = np.diff(ends)
        total = np.bincount(rows, weights=often, minlength=len(places))
        long = total / total[total > 0].mean()
        held = often + OFTEN * (1.0 - LENGTH + LENGTH * long[rows])
        weights = often * (OFTEN + 1.0) / held * np.repeat(np.log(len(places) / having), having)
        return cls(stems, ends, rows, weights.astype(np.float16), len(places))

    def speaks(self, stems: Iterable[str]) -> Array:
        """How much these stems speak for each occupation `(n)`: the sum over those that it is told in."""
        asked = sorted(set(stems))
        total = np.zeros(self.size)
        if not asked or not len(self.stems):
            return total
        for stem, place in zip(asked, np.searchsorted(self.stems, asked).tolist(), strict=True):
            if place < len(self.stems) and self.stems[place] == stem:
                span = slice(int(self.starts[place]), int(self.starts[place + 1]))
                total[self.rows[span]] += self.weights[span]
        return total

    def arrays(self, name: str) -> dict[str, Array]:
        """Everything as arrays under names that begin with `name`."""
        parts = {"stems": self.stems, "starts": self.starts, "rows": self.rows, "weights": self.weights}
        return {f"{name}_{part}": array for part, array in parts.items()}

    @classmethod
    def from_arrays(cls, name: str, given: Mapping[str, Array], size: int) -> Wording:
        """What `arrays` gave."""
        stems, starts, rows, weights = (given[f"{name}_{part}"] for part in ("stems", "starts", "rows", "weights"))
        return cls(stems, starts, rows, weights, size)
