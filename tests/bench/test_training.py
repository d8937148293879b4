"""What fits the linker's small parts, on made-up numbers."""

from __future__ import annotations

import numpy as np
import pytest
from bench.frames import FRAMES_OF_ACTS, FRAMES_OF_THINGS
from bench.train_adapter import fill, gerund, train
from bench.train_linker import Case, error, fit_chance, fit_weights, precision

from upbridge.language.linker import LIKENESSES


def test_names_are_filled_into_a_frame_with_the_characters_where_they_stand() -> None:
    names = iter([(3, "manage budgets (finance)"), (5, "bake bread")])
    written = fill("Responsible for {g}, able to {}.", names)
    assert written.text == "Responsible for managing budgets, able to bake bread."
    assert [(skill, written.text[a:b]) for skill, a, b in written.names] == [(3, "managing budgets"), (5, "bake bread")]


def test_names_move_along_when_a_sentence_stands_after_another() -> None:
    one, other = (fill("{} is a plus.", iter([(number, name)])) for number, name in ((1, "SQL"), (2, "Go")))
    both = one.beside(other)
    assert [(skill, both.text[a:b]) for skill, a, b in both.names] == [(1, "SQL"), (2, "Go")]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("bake bread", "baking bread"),
        ("plan work", "planning work"),
        ("oversee staff", "overseeing staff"),
        ("C#", "C#"),
    ],
)
def test_gerunds_are_spelled_as_english_does(name: str, written: str) -> None:
    assert gerund(name) == written


@pytest.mark.parametrize("frame", [*FRAMES_OF_ACTS, *FRAMES_OF_THINGS])
def test_every_frame_has_a_slot_and_closes_it(frame: str) -> None:
    names = iter([(number, f"manage part {number}") for number in range(9)])
    text = fill(frame, names).text
    assert "part 0" in text
    assert "{" not in text


def test_training_leads_written_names_to_their_own_labels() -> None:
    rng = np.random.default_rng(0)
    labels = rng.standard_normal((40, 16)).astype(np.float32)
    labels /= np.linalg.norm(labels, axis=1, keepdims=True)
    skills = rng.integers(0, 40, 2000)
    colour = rng.standard_normal((16, 16)).astype(np.float32) * 0.3 + np.eye(16, dtype=np.float32)
    written = (labels[skills] @ colour).astype(np.float32)
    matrix = train(written, skills, labels, rng)

    def hits(vectors: np.ndarray) -> float:
        turned = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return float(((turned @ labels.T).argmax(axis=1) == skills).mean())

    assert hits(written @ matrix) > max(0.95, hits(written))


def made_up(rng: np.random.Generator, number: int) -> Case:
    likenesses = rng.standard_normal((20, len(LIKENESSES)))
    best = int((likenesses[:, 0] + 2 * likenesses[:, -1]).argmax())
    labels = tuple(f"skill {row}" for row in range(20))
    return Case(f"sentence {number}", frozenset({labels[best]}), labels, likenesses)


def test_weights_are_found_from_what_annotators_chose() -> None:
    rng = np.random.default_rng(0)
    cases = [made_up(rng, number) for number in range(200)]
    weights = fit_weights(cases)
    assert weights[0] == pytest.approx(0.5, abs=0.1)
    assert abs(weights[1:-1]).max() < 0.1
    assert precision(cases, weights)["RP@1"] > 0.95


def test_the_chance_fits_the_cases_it_was_fitted_on() -> None:
    rng = np.random.default_rng(0)
    sums = rng.standard_normal(4000)
    right = (rng.random(4000) < 1 / (1 + np.exp(-(2 * sums - 1)))).astype(np.float64)
    slope, offset = fit_chance(sums, right)
    assert (slope, offset) == (pytest.approx(2, abs=0.2), pytest.approx(-1, abs=0.2))
    assert error(sums, right, slope, offset) < 0.02
