"""Each person's direction, first three questions, goal and plan, beside what was written down as acceptable."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from upbridge.guidance.dialogue import Mentor
from upbridge.guidance.direction import decide
from upbridge.guidance.goal import Offer, Rewritten, rewrite
from upbridge.guidance.questions import WITHOUT_WORK, Question, next_question
from upbridge.guidance.schedule import Terms, schedule
from upbridge.knowledge.handbook.questions_bank import read_questions
from upbridge.model.guidance import Goal, Item, Plan, Week
from upbridge.model.guidance_decision import Decision

START = date(2026, 11, 23)


@dataclass(frozen=True)
class Judged:
    """What the guidance did for one person."""

    persona: dict[str, Any]
    decision: Decision
    questions: tuple[Question, ...]
    plan: Plan
    goal: Rewritten

    @property
    def weeks(self) -> int:
        return (self.plan.finish - START).days // 7 + 1

    @property
    def findings(self) -> dict[str, bool]:
        """Each thing written down beforehand, and whether it came so."""
        accept = self.persona["accept"]
        low, high = accept["weeks"]
        return {
            "direction": self.decision.direction.value in accept["directions"],
            "questions": all(q.sets in accept["first_questions"] for q in self.questions),
            "plan": low <= self.weeks <= high,
        }

    def words(self, question: Question) -> str:
        """The question as this person hears it."""
        return (self.persona.get("work", True) is False and question.without_work) or question.words

    @property
    def accepted(self) -> bool:
        return all(self.findings.values())


def read_personas() -> list[dict[str, Any]]:
    """All twelve, in order."""
    folder = Path(__file__).parent
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]


def judge(persona: dict[str, Any]) -> Judged:
    """Run the guidance on one person; the first three questions are those asked if each is passed over."""
    values = {key: float(value) for key, value in persona["inputs"].items()}
    bank, asked = read_questions(), list[Question]()
    known = [WITHOUT_WORK] if persona.get("work", True) is False else []
    while len(asked) < 3 and (found := next_question(bank, values, [q.id for q in asked], known)):
        asked.append(found)
    Mentor(bank).begin(values, known)
    plan, goal = _planned(persona)
    return Judged(persona, decide(values), tuple(asked), plan, goal)


def _planned(persona: dict[str, Any]) -> tuple[Plan, Rewritten]:
    hours = float(persona["plan"]["hours"])
    items = []
    for number, gap in enumerate(persona["plan"]["gaps"]):
        low, high = gap["hours"]
        items.append(
            Item(f"learn-{number}", f"Learn {gap['label']}", (low, high), gap["label"], 0.8, proof="your notes")
        )
        show = f"A first piece of work with {gap['label']}"
        items.append(Item(f"show-{number}", show, (4, 8), gap["label"], 0.8, (f"learn-{number}",), proof="the piece"))
    label = persona["plan"]["gaps"][0]["label"]
    plan = schedule(Goal(label), items, Terms(START, Week(hours)))
    needs = round(sum(i.hours[0] for i in items)), round(sum(i.hours[1] for i in items))
    offer = Offer(f"show {label} at a first working level", "a first piece of work", f"the gap {label}", needs, hours)
    return plan, rewrite(Goal("", weekly=hours), offer, START)


def report(judged: Sequence[Judged]) -> str:
    """All of them to read, and how many came as written down."""
    parts = []
    for j in judged:
        missed = ", ".join(name for name, held in j.findings.items() if not held)
        parts.append(
            f"{j.persona['id']}: {j.persona['who']}\n"
            f"  {j.decision.direction} ({j.decision.band}). {j.decision.says}\n"
            + "".join(f"  turns: {flip.text}\n" for flip in j.decision.flips[:2])
            + "".join(f"  asks: {j.words(q)}\n" for q in j.questions)
            + f"  goal: {j.goal.sentence}\n"
            f"  plan: {j.weeks} weeks, {len(j.plan.items)} pieces, ends {j.plan.finish.isoformat()}\n"
            f"  {'as written down' if not missed else f'NOT as written down: {missed}'}\n"
        )
    held = sum(j.accepted for j in judged)
    return "\n".join([*parts, f"{held} of {len(judged)} as a counsellor would accept."])
