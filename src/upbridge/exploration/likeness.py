"""How alike any two occupations are: in what people do, in what they know, in what they are called.

The three contributors, and that knowledge is told by ratings and the other two by texts, are those that the O*NET
programme names for its own list ("Developing Related Occupations for the O*NET Program", 2022). The list itself is
read nowhere here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from upbridge.exploration.blocks import (
    Floats,
    Places,
    Tables,
    activities,
    meant,
    profiled,
    rated,
    task_words,
    title_words,
)

Array = npt.NDArray[np.float64]
Make = Callable[[Tables, Places], Floats]

CONTRIBUTORS: Mapping[str, tuple[float, Mapping[str, Make]]] = {
    "what people do": (
        1.0, {"tasks": meant("tasks", "occupation"), "task words": task_words, "activities": activities},
    ),
    "what they know": (0.5, {"knowledge": rated("knowledge")}),
    "what they are called": (1.0, {"titles": meant("titles", "occupation"), "title words": title_words}),
    "what it takes": (
        0.25,
        {
            "skills": rated("skill"), "activities": rated("activity"), "abilities": rated("ability"),
            "interests": profiled("interest"), "work styles": profiled("style"),
        },
    ),
}  # fmt: skip
"""Each contributor with its weight and its views; those of one count alike. A half for what is told one way."""

FEW_TITLES, FEW = 10.0, 0.5
"""Where a base has fewer titles an occupation than this on average, what they are called counts by half."""

HEAD = 2.0
"""Added to places before their logarithm is taken: the first few are nearly as good as each other."""

_TOO_EVEN = 1e-6
"""A view in which all occupations are alike says nothing."""


def alike(base: Tables, places: Places) -> Floats:
    """Seen from each occupation (rows), how alike every other one is `(n, n)`, the diagonal zero.

    Which are nearest is told by places: in each view the others stand in a row, and the logarithms of their places
    are averaged, so that no view outvotes the rest by the size of its numbers. How near they are is told by values:
    standard deviations above two occupations drawn at random, laid along that order. What is not published of an
    occupation counts as the average: the less is known, the less two occupations can be held to be alike.
    """
    size = len(places)
    order, values, weights = np.zeros((size, size)), np.zeros((size, size)), _weights(base)
    for name, (_, views) in CONTRIBUTORS.items():
        products = [product for make in views.values() if (product := _product(make(base, places))) is not None]
        if products:
            order += weights[name] * _together([_by_place(product) for product in products])
            values += weights[name] * _together(products)
    return _laid(order, values)


def _weights(base: Tables) -> dict[str, float]:
    found = {name: weight for name, (weight, _) in CONTRIBUTORS.items()}
    titles = base.columns("titles", "occupation")
    if titles is None or len(titles["occupation"]) < FEW_TITLES * len(base.codes()):
        found["what they are called"] *= FEW
    return found


def _product(block: Floats) -> Array | None:
    """The product of every two rows; NaN where one says nothing, None where all say the same or nothing."""
    has = np.abs(block).sum(axis=1) > 0
    both = np.outer(has, has) & ~np.eye(len(block), dtype=bool)
    if not both.any():
        return None
    found = np.where(both, (block @ block.T).astype(np.float64), np.nan)
    return found if float(found[both].std()) > _TOO_EVEN else None


def _together(views: list[Array]) -> Array:
    """The mean of views, each in its standard deviations and so itself; zero where none says anything."""
    known = np.any([~np.isnan(view) for view in views], axis=0)
    count = np.maximum(np.sum([~np.isnan(view) for view in views], axis=0), 1)
    mean = np.sum([np.nan_to_num(_standard(view)) for view in views], axis=0) / count
    return np.nan_to_num(_standard(np.where(known, mean, np.nan)))


def _by_place(product: Array) -> Array:
    """Less the logarithm of the place that each other occupation has, seen from each."""
    filled = np.where(np.isnan(product), -np.inf, product)
    place = np.argsort(np.argsort(-filled, axis=1, kind="stable"), axis=1, kind="stable")
    return np.where(np.isnan(product), np.nan, -np.log(place + HEAD))


def _standard(values: Array) -> Array:
    return np.asarray((values - np.nanmean(values)) / max(float(np.nanstd(values)), 1e-9))


def _laid(order: Array, values: Array) -> Floats:
    """In each row the values, highest first, along the order."""
    apart = ~np.eye(len(order), dtype=bool)
    scaled = (values - values[apart].mean()) / max(float(values[apart].std()), 1e-9)
    by_order = np.argsort(np.where(apart, -order, np.inf), axis=1, kind="stable")
    sorted_values = -np.sort(np.where(apart, -scaled, np.inf), axis=1)
    found = np.zeros_like(order)
    np.put_along_axis(found, by_order, sorted_values, axis=1)
    return np.where(apart, found, 0.0).astype(np.float32)
