"""Trains the reader of who did what a line of a resume tells (`upbridge.language.deeds`), and measures it.

    python -m bench.train_deeds [FILE.json]    without a file only measures

Learned from are the lines of `bench/lines` (see `bench.lines`), and of the development cases of `bench/cases` the
claims that are given as evidence and those that name an item labelled as a gap. A logistic regression, held in by a
penalty, gives every turn of phrase that is met twice a weight for or against the writer's having done it; the smallest
weights are left out. Measured is on files, and on cases, that took no part in the fitting.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from bench.cases import OWN, read_cases
from bench.lines import LINES, read_lines
from upbridge.bootstrap import Upbridge
from upbridge.language.claims import Claim, read_claims
from upbridge.language.deeds import turns_of
from upbridge.language.polarity import polarity
from upbridge.model.text import Span

PENALTY = 10.0
"""The inverse of the penalty's weight, as scikit-learn has it."""
LEAST = 0.2
"""Weights nearer to 0 are left out."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Told:
    """A line, which words of it are meant, whether they are the writer's doing, and where it comes from."""

    text: str
    at: Span
    done: bool
    source: str


def told_lines() -> Iterator[Told]:
    """The single lines kept for this."""
    for path in sorted(LINES.glob("*.txt")):
        for line in read_lines(path):
            yield Told(line.text, line.at, line.status != "gap", path.stem)


def case_lines(program: Upbridge) -> Iterator[Told]:
    """What the development cases say of claims: evidence was done, what names a gap was not."""
    for case in read_cases(OWN, split="dev"):
        resume = program.read(case.resume_path)
        claims = [c for c in read_claims(resume, program.vocabulary) if not c.is_header]
        for item in case.gold["requirements"]:
            for claim in claims:
                named = _named(claim, [item["name"], *item["aliases"]])
                proves = any(" ".join(e.split()) in " ".join(claim.text.split()) for e in item["evidence"])
                if proves or (item["status"] == "gap" and named):
                    yield Told(claim.text, named or Span(0, len(claim.text)), proves, case.name)


def _named(claim: Claim, names: Sequence[str]) -> Span | None:
    for name in sorted((n for n in names if len(n) > 2), key=len, reverse=True):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", claim.text, re.IGNORECASE):
            return Span(*found.span())
    return None


def table(lines: Sequence[Told]) -> list[dict[str, float]]:
    """Each line as its turns of phrase, of unit length."""
    turns = [turns_of(line.text, line.at) for line in lines]
    return [dict.fromkeys(sorted(some), len(some) ** -0.5) for some in turns]


def fitted(rows: Sequence[dict[str, float]], done: Floats) -> tuple[dict[str, float], float]:
    """Weight by turn of phrase, and the bias."""
    often = Counter(turn for row in rows for turn in row)
    kept = [{turn: value for turn, value in row.items() if often[turn] > 1} for row in rows]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=5000).fit(vectors.fit_transform(kept), done)
    names, weights = vectors.get_feature_names_out(), model.coef_[0]
    telling = {str(n): round(float(w), 2) for n, w in zip(names, weights, strict=True) if abs(w) >= LEAST}
    return telling, round(float(model.intercept_[0]), 3)


def odds(rows: Sequence[dict[str, float]], weights: dict[str, float], bias: float) -> Floats:
    return np.array([bias + sum(value * weights.get(turn, 0.0) for turn, value in row.items()) for row in rows])


def measured(lines: Sequence[Told], folds: Sequence[Sequence[str]]) -> Iterator[str]:
    """For each fold of sources, what a reader fitted to the others says of it, beside the rules."""
    rows, done = table(lines), np.array([line.done for line in lines], dtype=float)
    for fold in folds:
        out = np.array([line.source in fold for line in lines])
        learned = fitted([r for r, o in zip(rows, out, strict=True) if not o], done[~out])
        seen = odds([r for r, o in zip(rows, out, strict=True) if o], *learned)
        ruled = np.array([polarity(x.text, x.at) is None for x, o in zip(lines, out, strict=True) if o], dtype=float)
        name = fold[0] if len(fold) == 1 else f"{len(fold)} cases"
        yield (
            f"{name}: {int(out.sum())} lines, area under the curve {roc_auc_score(done[out], seen):.3f}, "
            f"right {np.mean((seen > 0) == done[out]):.3f}, rules alone {np.mean(ruled == done[out]):.3f}"
        )


def main(arguments: Sequence[str]) -> int:
    lines = list(told_lines())
    files = sorted({line.source for line in lines})
    lines += case_lines(Upbridge.from_environment())
    cases = sorted({line.source for line in lines} - set(files))
    print("\n".join(measured(lines, [*([name] for name in files), *(cases[n::4] for n in range(4))])))
    if arguments:
        weights, bias = fitted(table(lines), np.array([line.done for line in lines], dtype=float))
        kept = json.dumps({"bias": bias, "weights": weights}, ensure_ascii=False, indent=0, sort_keys=True)
        Path(arguments[0]).write_text(kept + "\n", encoding="utf-8")
        print(f"{len(weights)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
