"""Scores of career exploration: who the person is now, and which moves are proposed.

python -m bench.score_exploration CASES -- COMMAND [ARG ...]    COMMAND is run once a case with the resume's path added
python -m bench.score_exploration CASES                         the same answers, made in this process

now@1, now@3: share of cases where an accepted code of the present occupation is first, among the first three.
plausible@20: share of a case's plausible moves among the first 20, averaged; same_soc@20 takes another O*NET code of
the same six-digit occupation as found. precision@10: share of the first ten that are plausible or lie in one broad
occupation (five digits) with a plausible one. implausible@20: implausible moves among the first 20, summed.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.cases import Case, read_cases
from bench.programs import Given, answer_of

ExplorerOf = Callable[[Case], Given]
"""Whoever explores a case."""

SOC_DIGITS = len("11-1011")
BROAD_DIGITS = len("11-101")


@dataclass(frozen=True)
class CaseScore:
    name: str
    now: tuple[str, ...]
    now_first: bool
    now_in_three: bool
    plausible: float
    same_soc: float
    precision: float
    implausible: tuple[str, ...]
    seconds: float = 0.0

    def line(self) -> str:
        """The case in one line."""
        text = f"{self.name}: now {list(self.now)}, plausible@20 {self.plausible:.2f}, "
        return text + f"precision@10 {self.precision:.2f}, implausible {list(self.implausible)}"


def score_case(case: Case, answer: Mapping[str, Any] | None, *, seconds: float = 0.0) -> CaseScore:
    """The score of one answer; None scores as an empty one."""
    gold = case.gold
    now = [o["code"] for o in answer["person"]["occupations"]] if answer else []
    moves = [move["occupation"]["code"] for move in answer["moves"]] if answer else []
    first, own = moves[:20], set(gold["current_occupation"])
    wanted = [code for code in gold["plausible_moves"] if code not in own]
    broad = {code[:BROAD_DIGITS] for code in gold["plausible_moves"]}
    return CaseScore(
        name=case.name,
        now=tuple(now[:3]),
        now_first=not own.isdisjoint(now[:1]),
        now_in_three=not own.isdisjoint(now[:3]),
        plausible=_part(wanted, first),
        same_soc=_part([c[:SOC_DIGITS] for c in wanted], [c[:SOC_DIGITS] for c in first]),
        precision=sum(code[:BROAD_DIGITS] in broad for code in moves[:10]) / 10,
        implausible=tuple(code for code in first if code in set(gold["implausible_moves"])),
        seconds=seconds,
    )


def _part(wanted: Sequence[str], found: Iterable[str]) -> float:
    known = set(found)
    return sum(code in known for code in wanted) / len(wanted)


def totals(scores: Sequence[CaseScore]) -> dict[str, Any]:
    """The figures over all cases."""
    return {
        "cases": len(scores),
        "now@1": _mean(score.now_first for score in scores),
        "now@3": _mean(score.now_in_three for score in scores),
        "plausible@20": _mean(score.plausible for score in scores),
        "same_soc@20": _mean(score.same_soc for score in scores),
        "precision@10": _mean(score.precision for score in scores),
        "implausible@20": sum(len(score.implausible) for score in scores),
        "seconds_median": round(statistics.median(s.seconds for s in scores), 2) if scores else None,
    }


def _mean(values: Iterable[float]) -> float | None:
    known = list(values)
    return round(statistics.mean(known), 4) if known else None


def by_command(command: Sequence[str]) -> ExplorerOf:
    """Who runs a command that takes the path of a resume."""
    return lambda case: answer_of([*command, str(case.resume_path)])


def by_api() -> ExplorerOf:
    """Who explores in this process, over the base of the environment, with what the command would answer."""
    from upbridge.bootstrap import Upbridge
    from upbridge.model.documents import DocumentKind
    from upbridge.reports.exploration_json import exploration_json

    program = Upbridge.from_environment()

    def run(case: Case) -> Given:
        start = time.perf_counter()
        resume = program.read(case.resume_path, DocumentKind.RESUME)
        found = program.explorer.explore(resume, today=program.today())
        return Given(exploration_json(found), time.perf_counter() - start)

    return run


def measure(cases: Iterable[Case], command: Sequence[str]) -> Iterator[CaseScore]:
    """The score of each case, as it comes: of a command, or where none is given of this process."""
    explore = by_command(command) if command else by_api()
    for case in cases:
        given = explore(case)
        if given.complaint:
            print(f"{case.name}: {given.complaint}", file=sys.stderr)
        yield score_case(case, given.answer, seconds=given.seconds)


def main(arguments: Sequence[str]) -> int:
    """`python -m bench.score_exploration CASES [-- COMMAND [ARG ...]]`"""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("python -m bench.score_exploration", description=__doc__, formatter_class=shape)
    parser.add_argument("cases", type=Path)
    parser.add_argument("command", nargs="*", help="run once a case with the path of resume.txt added")
    chosen = parser.parse_args(arguments)
    scores = []
    for score in measure(read_cases(chosen.cases), chosen.command):
        scores.append(score)
        print(score.line())
    print(json.dumps(totals(scores)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
