"""The peers side by side on the same cases: `python -m bench.peers [CASES]`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.analysis import by_command, measure
from bench.cases import OWN, read_cases
from bench.peers.environments import VERSIONS, command_of
from bench.score_analysis import totals


def main(arguments: Sequence[str]) -> int:
    cases = Path(arguments[0]) if arguments else OWN
    for name, version in VERSIONS.items():
        scores = list(measure(read_cases(cases), by_command(command_of(name))))
        print(f"{name} {version}: {json.dumps(totals(scores))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
