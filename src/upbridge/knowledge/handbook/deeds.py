"""Reads what `bench/train_deeds.py` learned of how people tell what they did."""

from __future__ import annotations

import json
from importlib.resources import files

from upbridge.language.deeds import Deeds


def load_deeds() -> Deeds:
    """The reader with its learned weights."""
    kept = json.loads(files(__package__).joinpath("deeds.json").read_text("utf-8"))
    return Deeds(kept["weights"], kept["bias"])
