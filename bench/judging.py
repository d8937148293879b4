"""How well words that do not name a requirement tell whether it is met: what the weights of alignment rest on.

python -m bench.judging CASES [--folds 8]    labelled cases of the usual form; needs the knowledge base

For every labelled item that was found, and that no known name settles, the claims of the resume are laid on it with the
signals of `upbridge.alignment.support.Signals`. Printed are

- accepted statuses against those said, by kind and by reason;
- the share rightly judged as the program stands;
- the same of an ordinal logistic model of the signals, held in by a penalty, on cases it was not fitted to: whole cases
  are left out, so that no resume speaks for itself;
- the model's weights, with the cosine of the nearest clause set to 1, beside those in use.

The status of an item is that of its best claim, so a further claim can only raise it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.cases import Case, read_cases
from bench.words import Place, carries_any, meet, places
from upbridge import read_document
from upbridge.alignment.align import wording
from upbridge.alignment.asked import Asked
from upbridge.alignment.support import Resume, signals
from upbridge.bootstrap import Upbridge
from upbridge.language.claims import read_claims
from upbridge.language.nearness import nearness
from upbridge.model.alignment import Aligned
from upbridge.model.requirements import Requirement

Rows = npt.NDArray[np.float64]
SIGNALS = ("part", "whole", "lexical", "named_part", "thing", "act", "trait")
BY_HAND = np.array([8.0, 2.8, 2.4, 4.8, 0.0, 0.0, 0.0])
"""Weights set by hand before any were fitted: the penalty is on the distance from them."""

ORDER = ("gap", "partial", "met")
SOFT = re.compile(r"says it in other words|something close|nothing in the resume|not found;")


@dataclass(frozen=True)
class Judged:
    """One item: its case, what was said and accepted, and a row of signals a claim that counts."""

    case: str
    kind: str
    reason: str
    said: str
    label: str
    accepted: frozenset[str]
    rows: Rows

    @property
    def right(self) -> bool:
        return self.said in self.accepted

    @property
    def soft(self) -> bool:
        """Whether no known name settled it."""
        return len(self.rows) > 0 and SOFT.match(self.reason) is not None


def judged(root: Path, program: Upbridge) -> Iterator[Judged]:
    """Every found item of the cases under `root`."""
    analyzer = program.analyzer
    for case in read_cases(root):
        resume, job = read_document(case.resume_path), read_document(case.job_path)
        analysis = analyzer.analyze(resume, job, today=program.today())
        person = Resume(resume, read_claims(resume, analyzer.vocabulary), analyzer.vocabulary)
        for item, aligned in _matched(case, analysis.aligned):
            accepted = frozenset({item["status"], *item.get("status_alt", ())})
            rows = _rows(aligned, person, program, job.title)
            kind, reason, said = aligned.requirement.kind.value, aligned.reason, aligned.status.value
            yield Judged(case.name, kind, reason, said, item["status"], accepted, rows)


def _matched(case: Case, aligned: Sequence[Aligned]) -> Iterator[tuple[dict[str, Any], Aligned]]:
    """Each found item with the requirement that stands for it: as `bench.score_analysis` pairs them."""
    for item in case.gold["requirements"]:
        where = places(case.job, [item["quote"]])
        accepted = {item["status"], *item.get("status_alt", ())}
        found = [a for a in aligned if _speaks_of(a.requirement, item["aliases"], where)]
        if found:
            yield item, next((a for a in found if a.status in accepted), found[0])


def _speaks_of(asked: Requirement, aliases: Sequence[str], where: Sequence[Place]) -> bool:
    quoted = [(quote.start, quote.end) for quote in (asked.quote, *asked.mentions)]
    labels = [asked.label, *(skill.label for skill in asked.skills)]
    return (not where or any(meet(place, where) for place in quoted)) and carries_any(labels, aliases)


def _rows(aligned: Aligned, person: Resume, program: Upbridge, title: str) -> Rows:
    asked = Asked(aligned.requirement, person.vocabulary)
    if not SOFT.match(aligned.reason) or asked.strict or aligned.requirement.years:
        return np.zeros((0, len(SIGNALS)))
    texts = [claim.text for claim in person.claims]
    near = nearness([wording(aligned.requirement, title)], texts, program.analyzer.encoder)
    rows = []
    for j, claim in enumerate(person.claims):
        if claim.strength(near.spans[j][int(near.where[0, j])]).counts and not claim.reaches:
            seen = signals(asked, claim, float(near.whole[0, j]), float(near.part[0, j]))
            rows.append([float(getattr(seen, name)) for name in SIGNALS])
    return np.array(rows).reshape(-1, len(SIGNALS))


def _chances(scores: Rows, low: float, high: float) -> Rows:
    over_low, over_high = (1 / (1 + np.exp(-(scores - cut))) for cut in (low, high))
    return np.stack([1 - over_low, over_low - over_high, over_high], axis=1)


def fit(items: Sequence[Judged], *, penalty: float = 0.3, passes: int = 3) -> Rows:
    """Weights of the signals and the two cuts, by the likelihood of accepted statuses and the way from `BY_HAND`."""
    allowed = np.array([[status in item.accepted for status in ORDER] for item in items], dtype=float)
    p = np.array([*BY_HAND, 4.0, -0.5])
    for _ in range(passes):
        best = np.stack([item.rows[int(np.argmax(item.rows @ p[:-2]))] for item in items])

        def loss(q: Rows, best: Rows = best) -> float:
            chances = _chances(best @ q[:-2], q[-2], q[-2] + np.exp(q[-1]))
            return float(-np.log((chances * allowed).sum(1) + 1e-9).sum() + penalty * ((q[:-2] - BY_HAND) ** 2).sum())

        p = _least(loss, p)
    return p


def _least(loss: Callable[[Rows], float], p: Rows, *, steps: int = 300, rate: float = 0.05, h: float = 1e-4) -> Rows:
    """Where the loss is least, by Adam's steps (arXiv:1412.6980) along slopes taken by differences."""
    mean, square, p = np.zeros_like(p), np.zeros_like(p), p.copy()
    for step in range(1, steps + 1):
        slope = np.array([(loss(p + h * unit) - loss(p - h * unit)) / (2 * h) for unit in np.eye(len(p))])
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        p -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return p


def says(p: Rows, item: Judged) -> str:
    """The likeliest status of an item."""
    chances = _chances(np.array([np.max(item.rows @ p[:-2])]), p[-2], p[-2] + np.exp(p[-1]))
    return ORDER[int(chances[0].argmax())]


def cross_validated(items: Sequence[Judged], folds: int) -> float:
    """Share rightly judged by models fitted to the other cases."""
    cases = sorted({item.case for item in items})
    right = 0
    for fold in range(folds):
        out = set(cases[fold::folds])
        p = fit([item for item in items if item.case not in out])
        right += sum(says(p, item) in item.accepted for item in items if item.case in out)
    return right / len(items)


def tables(items: Sequence[Judged]) -> Iterator[str]:
    """Where the program errs: labelled against said, by kind and by reason."""
    for name, key in (("kind", lambda i: i.kind), ("reason", lambda i: re.sub(r"[\d.]+", "N", i.reason)[:50])):
        yield f"by {name}:"
        for value, many in Counter(key(item) for item in items).most_common(14):
            wrong = Counter(f"{i.label}>{i.said}" for i in items if key(i) == value and not i.right)
            yield f"  {value}: {many}, wrong {sum(wrong.values())} {dict(wrong)}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.judging", description="What alignment's weights rest on.")
    parser.add_argument("cases", type=Path)
    parser.add_argument("--folds", type=int, default=8)
    chosen = parser.parse_args(arguments)
    items = list(judged(chosen.cases, Upbridge.from_environment()))
    print("\n".join(tables(items)))
    soft = [item for item in items if item.soft and item.accepted & set(ORDER)]
    print(f"{len(soft)} of {len(items)} unsettled by a name; rightly judged {np.mean([i.right for i in soft]):.3f}")
    print(f"fitted to other cases {cross_validated(soft, chosen.folds):.3f}")
    p = fit(soft)
    print({name: round(float(w / p[0]), 2) for name, w in zip(SIGNALS, p, strict=False)}, "cut", round(p[-2] / p[0], 2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
