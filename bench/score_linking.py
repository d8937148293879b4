"""R-precision of a ranking of ESCO skills for sentences of adverts, as Decorte et al. 2022 define it.

RP@k is the hits among the first k over the lesser of k and the number of gold labels, averaged over the sentences that
have a gold label. The gold is a CSV file with a `sentence` and a `label` in each row; labels that say that there is
none are passed over.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

NO_LABEL = frozenset({"UNDERSPECIFIED", "LABEL NOT PRESENT", ""})
CUTS = (1, 5, 10)

Gold = dict[str, set[str]]


def read_gold(path: Path) -> Gold:
    """The labels, in lower case, of each sentence that has any."""
    gold: Gold = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            label = (row["label"] or "").strip()
            if label not in NO_LABEL:
                gold.setdefault(row["sentence"].strip(), set()).add(label.lower())
    return gold


def read_predictions(lines: Iterable[str]) -> dict[str, list[str]]:
    """The labels of each line's `{"text": ..., "skills": [{"label": ...}, ...]}`, best first, in lower case."""
    rows = (json.loads(line) for line in lines if line.strip())
    return {row["text"].strip(): [skill["label"].lower() for skill in row["skills"]] for row in rows}


def score(gold: Mapping[str, AbstractSet[str]], predicted: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """RP at each cut and the mean reciprocal rank."""
    figures = dict.fromkeys([*(f"RP@{cut}" for cut in CUTS), "MRR"], 0.0)
    for sentence, labels in gold.items():
        ranked = list(dict.fromkeys(predicted.get(sentence, ())))
        for cut in CUTS:
            figures[f"RP@{cut}"] += len(labels & set(ranked[:cut])) / min(cut, len(labels))
        figures["MRR"] += _reciprocal_rank(labels, ranked)
    return {name: round(figure / len(gold), 4) for name, figure in figures.items()}


def _reciprocal_rank(labels: AbstractSet[str], ranked: Sequence[str]) -> float:
    return next((1 / rank for rank, label in enumerate(ranked, 1) if label in labels), 0.0)


def report(gold_path: Path, predictions_path: Path) -> dict[str, float]:
    """The figures of a file of predictions, with how many sentences it left out."""
    gold = read_gold(gold_path)
    predicted = read_predictions(predictions_path.read_text("utf-8").splitlines())
    missing = len(gold.keys() - predicted.keys())
    return {"sentences": len(gold), "without_prediction": missing, **score(gold, predicted)}


def main(arguments: Sequence[str]) -> int:
    """`python -m bench.score_linking GOLD.csv PREDICTIONS.jsonl`"""
    gold, predictions = arguments
    print(json.dumps(report(Path(gold), Path(predictions))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
