"""Four of the twelve from resume and advert to plan: the whole way that a user goes, beside what was written down.

`python -m bench.personas.whole` prints it to read.
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bench.personas.report import START, read_personas
from upbridge.bootstrap import Upbridge
from upbridge.guidance.goal import sentence_of
from upbridge.guidance.schedule import Terms
from upbridge.guidance.study import Shelf
from upbridge.model.documents import DocumentKind
from upbridge.model.guidance import Week
from upbridge.model.guidance_decision import Decision
from upbridge.reports.plan_text import plan_text
from upbridge.services.decide import decide_for, facts_in
from upbridge.services.plan import Planned, plan_for

FOLDER = Path(__file__).parent
PERSONAL = ("liking", "fulfilment", "advance", "hours", "months", "money", "care", "tied")


@dataclass(frozen=True)
class Walked:
    """What one person got, and what was written down as acceptable."""

    expected: dict[str, Any]
    decision: Decision
    planned: Planned

    @property
    def findings(self) -> dict[str, bool]:
        """Each thing written down beforehand, and whether it came so."""
        plan, wanted = self.planned.plan, self.expected
        told = " ".join([i.serves for i in plan.items] + list(plan.notes)).lower()
        titles = " ".join(item.title for item in plan.items).lower()
        low, high = wanted["weeks"]
        return {
            "direction": self.decision.direction.value in wanted["directions"],
            "goal": self.planned.checked.valid and any(n in plan.goal.what.lower() for n in wanted["names"]),
            "closes": all(any(one in told for one in row.split("|")) for row in wanted["closes"]),
            "never": not any(words in titles for words in wanted["never"]),
            "weeks": low <= (plan.finish - START).days // 7 + 1 <= high,
        }


def read_papers() -> list[dict[str, Any]]:
    """What is expected of the four, in order."""
    expected = tomllib.loads((FOLDER / "papers" / "expected.toml").read_text(encoding="utf-8"))
    return list(expected["person"])


def walk(program: Upbridge, expected: dict[str, Any], today: date = START) -> Walked:
    """From the two papers of a person to a direction and a plan; their answers are those of the twelve."""
    persona = next(p for p in read_personas() if p["id"] == expected["id"])
    answers = {key: float(value) for key, value in persona["inputs"].items() if key in PERSONAL}
    papers = FOLDER / "papers"
    resume = program.read(str(papers / f"{expected['id']}_resume.txt"), DocumentKind.RESUME)
    advert = program.read(str(papers / f"{expected['id']}_advert.txt"), DocumentKind.ADVERT)
    found = program.explorer.explore(resume, today=today)
    held = found.person.occupations
    present = program.base.occupation(held[0].code) if held else None
    decision = decide_for(found, present, answers, facts=facts_in(program.base))
    shelf = Shelf(program.toolbox.resources, shown=resume.text)
    analysis = program.analyze(resume, advert, today=today)
    return Walked(expected, decision, plan_for(analysis, Terms(today, Week(expected["hours"])), shelf=shelf))


def main() -> int:
    """Prints all four; 1 where something did not come as written down."""
    program, missed = Upbridge.from_environment(), 0
    for expected in read_papers():
        walked = walk(program, expected)
        wrong = [name for name, held in walked.findings.items() if not held]
        missed += bool(wrong)
        print(f"{expected['id'].upper()}: {walked.decision.says}\n{sentence_of(walked.planned.plan.goal)}\n")
        print(plan_text(walked.planned, width=100))
        print(f"NOT as written down: {', '.join(wrong)}\n" if wrong else "as written down\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
