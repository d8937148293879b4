"""The study of noise: what the labels explain, and a model that is fitted without the case it judges."""

from pathlib import Path

import numpy as np
from bench.cases import Case
from bench.doubt import fit, table, unseen

CASE = Case(
    Path("made-up"),
    resume="",
    job="You use Git. We drink coffee.",
    gold={
        "shape": "reskill",
        "requirements": [
            {"name": "Git", "quote": "You use Git.", "aliases": ["git"], "importance": "must", "status": "gap"}
        ],
    },
)


def asked(label: str, start: int, end: int) -> dict[str, object]:
    quote = {"text": label, "start": start, "end": end}
    return {"label": label, "kind": "tool", "importance": "must", "status": "gap", "quote": quote}


def test_what_no_label_explains_is_noise_and_what_alone_finds_an_item_is_needed() -> None:
    rows = table(CASE, [asked("Git", 8, 11), asked("Coffee", 22, 28)])
    assert [(label, noise, needed) for label, _, noise, needed in rows] == [
        ("Git", False, True),
        ("Coffee", True, False),
    ]


def test_a_feature_of_noise_alone_gets_a_positive_weight_and_tells_noise_of_unseen_cases() -> None:
    rows = np.array([[1.0, 0.0], [1.0, 1.0]] * 20)
    noise = rows[:, 1]
    sure = unseen(rows, noise, np.array([str(n // 4) for n in range(40)]))
    assert fit(rows, noise)[1] > 1
    assert sure[noise > 0].min() > sure[noise == 0].max()
