"""From an occupation that is aimed at to the gaps that a plan closes: what exploration finds lacking, with actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from upbridge.errors import NotInBase
from upbridge.exploration.preferences import Preferences
from upbridge.exploration.readiness import HOURS
from upbridge.exploration.tool_names import names_tool, spoken_name
from upbridge.guidance.study import SURE
from upbridge.learning.naming import undangled
from upbridge.learning.resources import TEACHING, Resource, teaches
from upbridge.learning.stems import content_stems
from upbridge.learning.toolbox import Toolbox
from upbridge.learning.wording import capital
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind, Gap
from upbridge.model.documents import Document
from upbridge.model.exploration import Lack, Move
from upbridge.model.occupations import Domain, Occupation
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote
from upbridge.services.explore import Explorer

_KINDS = {
    "skill": RequirementKind.SKILL,
    "knowledge": RequirementKind.KNOWLEDGE,
    "technology": RequirementKind.TOOL,
    "task": RequirementKind.EXPERIENCE,
    "education": RequirementKind.EDUCATION,
    "licence": RequirementKind.LICENCE,
}

MOST_TOOLS = 4
"""Tools that adverts for the occupation often ask for, those first that most other work uses too."""

MOST_TASKS = 2

ENOUGH = 3
"""With so many gaps of other kinds O*NET's general skills ("Coordination") are left out: no course closes them, and
the tasks of the work train them."""


@dataclass(frozen=True, slots=True)
class Toward:
    """A move and its gaps, heaviest first."""

    move: Move
    gaps: tuple[Gap, ...]

    @property
    def called(self) -> str:
        """The target in a sentence; titles of occupations are plural."""
        return f"the work of {self.move.title}"


def toward(explorer: Explorer, toolbox: Toolbox, resume: Document, code: str, *, said: str | None = None) -> Toward:
    """What stands between the resume and an occupation. Deterministic. Raises `NotInBase`."""
    if code not in explorer.facts.places:
        raise NotInBase("occupation", code)
    wanted = Preferences()
    reading = explorer.read(resume, said=said)
    maker = explorer.maker(reading, explorer.rank(reading, wanted), wanted)
    move = maker.make(explorer.facts.places[code])
    here = explorer.describe(reading.held[0].code) if reading.held else None
    there = explorer.describe(code)
    named = tools_lacking(there, here, resume.text, toolbox.resources) or skills_lacking(there, resume.text)
    return Toward(move, gaps_of(move, toolbox, named, resume.text))


def tools_lacking(
    there: Occupation, here: Occupation | None, resume: str, resources: Sequence[Resource] = ()
) -> list[Lack]:
    """What adverts for the occupation often ask for, and neither the resume names nor the present adverts ask for.

    Those that the catalogue teaches come first, then those that most other work uses too. What nearly all work uses
    (a word processor) is taken to be known.
    """
    asked = {r.label: r for r in there.requirements if r.domain is Domain.TECHNOLOGY and r.spread < EVERYWHERE}
    own = {t.name for t in here.technologies if t.in_demand} if here else set()
    wanted = [t.name for t in there.technologies if t.in_demand and t.name in asked and t.name not in own]
    unnamed = [name for name in wanted if not names_tool(resume, name)]
    first = sorted(unnamed, key=lambda name: (not _is_taught(name, resources), -asked[name].spread, name))[:MOST_TOOLS]
    hours = HOURS["technology"]
    return [
        Lack(spoken_name(n), "technology", round(0.6 * asked[n].weight, 3), WHY_TOOL, asked[n].source, hours)
        for n in first
    ]


def skills_lacking(there: Occupation, resume: str) -> list[Lack]:
    """Where a base knows no tools and no ratings of the occupation: the skills its tasks speak of, heaviest first.

    Those are left out of which the resume names half the words, or which share half with a heavier one.
    """
    if there.technologies or any(r.domain in (Domain.SKILL, Domain.KNOWLEDGE) for r in there.requirements):
        return []
    linked = [r for r in there.requirements if r.domain is Domain.TASK and r.skill is not None]
    known, found = content_stems(resume), list[Lack]()
    for asked in sorted(linked, key=lambda r: -r.weight):
        words = content_stems(asked.label)
        heavier = [content_stems(lack.label) for lack in found]
        if words and all(2 * len(words & other) < len(words) for other in (known, *heavier)):
            found.append(
                Lack(asked.label, "skill", round(0.6 * asked.weight, 3), WHY_LINKED, asked.source, HOURS["skill"])
            )
    return found[:MOST_TOOLS]


def _is_taught(tool: str, resources: Sequence[Resource]) -> bool:
    name = spoken_name(tool)
    asked = Requirement("tool", name, RequirementKind.TOOL, Importance.MUST, Quote(0, len(name), name))
    return any(teaches(resource, asked, None) >= SURE for resource in resources if resource.kind in TEACHING)


EVERYWHERE = 0.5
"""Tools that more than half of all occupations use are no gap to plan for."""

WHY_TOOL = "often asked for in adverts for it"
WHY_LINKED = "its tasks speak of it"


def gaps_of(move: Move, toolbox: Toolbox, tools: Sequence[Lack] = (), resume: str = "") -> tuple[Gap, ...]:
    """A gap a lack, heaviest first: licences and degrees, what is to be known, and at most two tasks to try.

    Knowledge that the resume names (a degree in history) is a gap in part, to be shown and not learned from nothing;
    the language that the resume is written in is none.
    """
    asked = [(lack, _requirement(n, lack)) for n, lack in enumerate(_planned(move.missing, tools))]
    asked = [(lack, r) for lack, r in asked if not (r.label.startswith("English") and _AND.search(resume))]
    bundle, words = [requirement for _, requirement in asked], content_stems(resume)
    gaps = (_gap(lack, r, move.title, bundle, toolbox, shown=_is_shown(r, words)) for lack, r in asked)
    return tuple(sorted(gaps, key=lambda gap: -gap.severity))


_AND = re.compile(r"\b(?:and|the|of)\b")
"""Words that only English has so often."""


def _is_shown(asked: Requirement, resume: frozenset[str]) -> bool:
    """Whether the resume names at least half of what the label names."""
    words = content_stems(asked.label)
    return asked.kind is RequirementKind.KNOWLEDGE and bool(words) and 2 * len(words & resume) >= len(words)


def _planned(missing: Sequence[Lack], tools: Sequence[Lack]) -> list[Lack]:
    """What a plan can do something about. A licence holds the schooling that comes with it."""
    found = sorted((*(lack for lack in missing if lack.kind != "technology"), *tools), key=lambda lack: -lack.weight)
    if any(lack.kind == "licence" for lack in found):
        found = [lack for lack in found if lack.kind != "education"]
    tasks = [lack for lack in found if lack.kind == "task"]
    found = [lack for lack in found if lack not in tasks[MOST_TASKS:]]
    others = [lack for lack in found if lack.kind != "skill"]
    return others if len(others) >= ENOUGH else found


def _requirement(number: int, lack: Lack) -> Requirement:
    label = capital(clause(lack.label) if lack.kind == "task" else _plain(lack))
    quote = Quote(0, len(lack.label), lack.label)
    named = () if lack.kind == "task" else (Skill(f"upbridge:{lack.label}", label),)
    return Requirement(f"lack-{number}", label, _KINDS[lack.kind], Importance.MUST, quote, named)


def _plain(lack: Lack) -> str:
    """O*NET writes its elements in capitals: “Administration and Management”; names of languages keep theirs."""
    if lack.kind not in ("skill", "knowledge"):
        return lack.label
    return lack.label.lower().replace("english", "English")


def clause(statement: str) -> str:
    """A task short enough to name it: its first clause, or its first words where the clause says too little.

    It never ends in a word that wants another."""
    plain = statement.strip(" .")
    first = re.split(r",| such as | including | using | according to | in order to ", plain, maxsplit=1)[0].split()
    words = first if len(first) >= FEWEST_WORDS else plain.split()
    if len(words) <= MOST_WORDS:
        return " ".join(words)
    aim = re.split(r" (?:to ensure|to determine|to be|so that|that|which|to \w+) ", " ".join(words), maxsplit=1)[0]
    return aim if FEWEST_WORDS <= len(aim.split()) <= MOST_WORDS else undangled(" ".join(words[:MOST_WORDS]))


FEWEST_WORDS, MOST_WORDS = 3, 12


def _gap(
    lack: Lack, asked: Requirement, target: str, bundle: Sequence[Requirement], toolbox: Toolbox, *, shown: bool
) -> Gap:
    aligned = Aligned(asked, Status.PARTIAL if shown else Status.GAP, lack.why)
    if lack.kind == "task":
        return Gap(aligned, lack.weight, (lack.why,), tuple(_tries(lack, asked.label, target)))
    if lack.kind == "licence":
        return Gap(aligned, lack.weight, (lack.why, f"source: {lack.source}"), (_gate(lack, target, toolbox),))
    actions = toolbox.actions(aligned, job_title=target, field=None, bundle=bundle)
    return Gap(aligned, lack.weight * (0.5 if shown else 1), (lack.why, f"source: {lack.source}"), actions)


def _gate(lack: Lack, target: str, toolbox: Toolbox) -> Action:
    """The first step toward a licence: how long the rest takes, the body that gives it says."""
    search = tuple(p.link(f"{target} licence requirements") for p in toolbox.providers if p.id == "web-search")
    return Action(
        ActionKind.CERTIFICATE,
        f"Find out the way to {lack.label}",
        f"The work is kept behind it. It usually takes {lack.hours[0]:,} to {lack.hours[1]:,} hours of study."
        if lack.hours
        else "The work is kept behind it.",
        search,
        proof="A page with the body that gives it, three schools with dates and fees, and who may pay part of it.",
        steps=(
            "Find the body that gives it where you want to work, and read who may apply.",
            "Ask which of what you have learned and done is recognised.",
            "Write down three schools: dates, fees, evening or part-time places, and who may pay part of it.",
        ),
    )


def _tries(lack: Lack, label: str, target: str) -> Iterator[Action]:
    """A task is learned by doing it beside somebody who does it."""
    small = label[:1].lower() + label[1:]
    yield Action(
        ActionKind.PRACTICE,
        f"Try one task of the new work: {small}",
        f"{target} do this: “{lack.label.strip()}” No line of your resume comes near it. Do it beside somebody who "
        "does it, as a volunteer, or on a made-up case, and have it looked over.",
        hours=(4, 8),
        proof="What you did, the date, and what the person who looked it over said.",
        steps=(
            "Find somebody who does it: a colleague's colleague, a professional body, a local group.",
            "Watch it done once, and write down its steps.",
            "Do it yourself while they look on, or on a made-up case, and ask what they would do otherwise.",
        ),
    )
