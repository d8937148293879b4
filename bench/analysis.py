"""Job Analysis measured on labelled cases, as a command from outside or through the public API.

python -m bench.analysis CASES -- COMMAND [ARG ...]    COMMAND is run once a case with the two paths added
python -m bench.analysis CASES                         the public API, in this process
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from bench.cases import OWN, SPLITS, Case, read_cases
from bench.programs import Given, answer_of
from bench.score_analysis import CaseScore, score_case, totals

Analyst = Callable[[Case], Given]
"""Whoever analyses a case."""


def by_command(command: Sequence[str]) -> Analyst:
    """An analyst that runs a command."""
    return lambda case: answer_of([*command, str(case.resume_path), str(case.job_path)])


def by_api() -> Analyst:
    """An analyst in this process. Raises `ImportError` where the public API is not there."""
    from upbridge import analyze, read_document
    from upbridge.reports.analysis_json import analysis_json

    def run(case: Case) -> Given:
        start = time.perf_counter()
        analysis = analyze(read_document(case.resume_path), read_document(case.job_path))
        return Given(analysis_json(analysis), time.perf_counter() - start)

    return run


def measure(cases: Iterable[Case], analyst: Analyst) -> Iterator[CaseScore]:
    """The score of each case, as it comes."""
    for case in cases:
        given = analyst(case)
        if given.complaint:
            print(f"{case.name}: {given.complaint}", file=sys.stderr)
        yield score_case(case, given.answer, seconds=given.seconds)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.analysis", description="Score job analyses.")
    parser.add_argument("cases", type=Path, nargs="?", default=OWN)
    parser.add_argument("command", nargs="*")
    parser.add_argument("--split", choices=SPLITS, default="", help="only the cases of this split")
    parser.add_argument("--statuses", action="store_true", help="also print each item whose status is not accepted")
    chosen = parser.parse_args(arguments)
    scores = []
    analyst = by_command(chosen.command) if chosen.command else by_api()
    for score in measure(read_cases(chosen.cases, split=chosen.split), analyst):
        scores.append(score)
        print(score.line())
        if chosen.statuses:
            print("".join(f"    {judged}\n" for judged in score.misjudged), end="")
    print(json.dumps(totals(scores)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
