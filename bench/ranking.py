"""Linking measured as a user meets it: `upbridge skills` on the sentences of a gold file."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.score_linking import read_gold, read_predictions, score
from bench.speed import upbridge


def measure(gold_path: Path) -> dict[str, Any]:
    """R-precision and sentences a second, the start of the program included. Raises `CalledProcessError`."""
    gold = read_gold(gold_path)
    with tempfile.TemporaryDirectory() as folder:
        sentences = Path(folder) / "sentences.txt"
        sentences.write_text("\n".join(gold), "utf-8")
        command = [*upbridge(), "skills", str(sentences), "--top", "10", "--format", "jsonl"]
        start = time.perf_counter()
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - start
    figures = score(gold, read_predictions(ran.stdout.splitlines()))
    return {"sentences": len(gold), **figures, "a second": round(len(gold) / seconds, 1)}
