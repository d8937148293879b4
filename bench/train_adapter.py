"""Trains the linker's adapter: a matrix that turns the vectors of a sentence's words toward those of ESCO's names.

    python -m bench.train_adapter FILE.npy

A name that stands in a sentence has another vector than the name alone: the words around it colour it. Names of the
base in use are therefore put into the frames of `bench/frames.py`, their words' mean vectors are read off, and the
matrix (384 x 384, begun as the identity) is fitted so that each lies nearer to its own skill's label than to those of
other skills (softmax over the skills of the step and `OTHERS` more). No annotated sentence takes part. The
seed is fixed; products of matrices may differ in their last bits between machines.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.frames import FRAMES_OF_ACTS, FRAMES_OF_THINGS
from bench.linking import open_base
from upbridge.language.linker_tables import Tables
from upbridge.language.linker_windows import unit
from upbridge.ports import Encoder, SkillIndex

SEED = 20261122
NAMES = 48_000
"""Names put into sentences."""
BOTH = 0.3
"""The share of sentences that stand beside another one."""
STEPS, BATCH, OTHERS = 600, 512, 2000
PEAK_RATE, SHARPNESS = 1e-3, 20.0
"""Adam's rate after the first 50 steps, falling to nearly nothing; what cosines are multiplied by."""

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]

_SLOT = re.compile(r"\{(?:g|G)?\}")
_NOTE = re.compile(r" \([^)]*\)$")
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")


@dataclass(frozen=True)
class Written:
    """A sentence with names in it: of each the skill's place and the characters."""

    text: str
    names: tuple[tuple[int, int, int], ...]

    def beside(self, other: Written) -> Written:
        """Both, one after the other."""
        after = len(self.text) + 1
        later = tuple((skill, start + after, end + after) for skill, start, end in other.names)
        return Written(f"{self.text} {other.text}", self.names + later)


def gerund(name: str) -> str:
    """The name with its first word as the -ing form: manage budgets, managing budgets."""
    first, *others = name.split(" ")
    if not (first.isalpha() and first.islower()):
        return name
    if first.endswith("e") and not first.endswith("ee"):
        first = first[:-1]
    elif _DOUBLED.fullmatch(first):
        first += first[-1]
    return " ".join([first + "ing", *others])


def fill(frame: str, names: Iterator[tuple[int, str]]) -> Written:
    """The frame with a name in each of its slots: `{}` as it is, `{g}` as gerund, `{G}` as gerund with a capital."""
    text, at, found = "", 0, []
    for slot in _SLOT.finditer(frame):
        text += frame[at : slot.start()]
        skill, name = next(names)
        name = _NOTE.sub("", name) if slot.group() == "{}" else gerund(_NOTE.sub("", name))
        if slot.group() == "{G}" or not text:
            name = name[:1].upper() + name[1:]
        found.append((skill, len(text), len(text) + len(name)))
        text, at = text + name, slot.end()
    return Written(text + frame[at:], tuple(found))


def sentences(index: SkillIndex, tables: Tables, chance: random.Random) -> list[Written]:
    """Names of every sort in frames that suit them."""
    rows = chance.sample(range(len(tables.order)), min(NAMES, len(tables.order)))
    named = [(int(tables.owners[row]), index.names[int(index.vector_name[tables.order[row]])]) for row in rows]
    kinds = [index.kinds[int(row)] for row in tables.skills]
    acts = [(s, n) for s, n in named if kinds[s] == "skill" and n[:1].islower() and " " in n]
    told = set(acts)
    made: list[Written] = []
    for pool, frames in ((acts, FRAMES_OF_ACTS), ([pair for pair in named if pair not in told], FRAMES_OF_THINGS)):
        names = iter(pool)
        try:
            while True:
                made.append(fill(chance.choice(frames), names))
        except StopIteration:
            pass
    chance.shuffle(made)
    pairs = int(BOTH / 2 * len(made))
    return [a.beside(b) for a, b in zip(made[:pairs], made[pairs : 2 * pairs], strict=True)] + made[2 * pairs :]


def read(written: Sequence[Written], encoder: Encoder, block: int = 1024) -> tuple[Floats, Places]:
    """The mean vector of the words of each name where it stands, and its skill's place."""
    vectors: list[Floats] = []
    skills: list[int] = []
    for start in range(0, len(written), block):
        some = written[start : start + block]
        for one, (_, tokens) in zip(some, encoder.tokens([w.text for w in some]), strict=True):
            for skill, low, high in one.names:
                inside = (tokens.offsets[:, 0] >= low) & (tokens.offsets[:, 1] <= high)
                if inside.any():
                    vectors.append(tokens.vectors[inside].mean(axis=0))
                    skills.append(skill)
        print(f"\r{start + len(some)} of {len(written)} sentences read", end="", file=sys.stderr, flush=True)
    return unit(np.array(vectors)), np.array(skills)


def pull(turned: Floats, targets: Floats, right: Places) -> Floats:
    """How the summed surprise at each row's right target changes with the rows; targets and rows have length one."""
    chances = SHARPNESS * turned @ targets.T
    np.exp(chances - chances.max(axis=1, keepdims=True), out=chances)
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(right)), right] -= 1
    gradient: Floats = SHARPNESS / len(turned) * chances @ targets
    return gradient


def train(vectors: Floats, skills: Places, targets: Floats, rng: np.random.Generator) -> Floats:
    """The matrix, by Adam; `targets` are the labels' vectors."""
    width = vectors.shape[1]
    matrix = np.eye(width, dtype=np.float32)
    mean, square = np.zeros_like(matrix), np.zeros_like(matrix)
    for step in range(1, STEPS + 1):
        batch = rng.integers(0, len(vectors), BATCH)
        rivals = np.unique(np.concatenate([skills[batch], rng.integers(0, len(targets), OTHERS)]))
        right = np.searchsorted(rivals, skills[batch])
        turned = vectors[batch] @ matrix
        lengths = np.linalg.norm(turned, axis=1, keepdims=True)
        turned /= lengths
        slope = pull(turned, targets[rivals], right)
        slope = (slope - (slope * turned).sum(axis=1, keepdims=True) * turned) / lengths
        gradient = vectors[batch].T @ slope
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        rate = PEAK_RATE * min(1.0, step / 50) * max(0.05, 1 - step / STEPS)
        matrix -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return matrix


def main() -> int:
    index, encoder, tables, _ = open_base()
    assert tables is not None
    vectors, skills = read(sentences(index, tables, random.Random(SEED)), encoder)
    labels = index.name_vectors[tables.order[tables.first[:-1]]].astype(np.float32)
    matrix = train(vectors, skills, labels, np.random.default_rng(SEED))
    np.save(Path(sys.argv[1]), matrix.astype(np.float16))
    return 0


if __name__ == "__main__":
    sys.exit(main())
