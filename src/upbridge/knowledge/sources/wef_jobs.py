"""A few cited facts of the World Economic Forum's Future of Jobs Report 2025, and its two skill lists where given."""

from __future__ import annotations

from pathlib import Path

from upbridge.knowledge.sources.grid import Reading, comma, needed, number, whole
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.shelf import Member, newest, opened, sha256_of
from upbridge.knowledge.tables import FactRow, Release
from upbridge.model.figures import Source

ID = "wef-jobs-2025"
ABOUT = Source(
    ID,
    "Future of Jobs Report 2025",
    "World Economic Forum",
    "2025",
    "© World Economic Forum; single facts cited with their source",
    "World Economic Forum, Future of Jobs Report 2025, January 2025.",
    "https://www.weforum.org/publications/the-future-of-jobs-report-2025/",
    "2025-01",
)
_CORE = "wef/wef_foj2025_core_skills_2025.csv"
_RISING = "wef/wef_foj2025_top10_fastest_growing_skills_2030.csv"

_CITED: tuple[tuple[str, str, str, float, str, str], ...] = (
    ("jobs-created", "jobs", "Employers expect 170 million jobs to be created by 2030.", 170.0, "million jobs", "2030"),
    ("jobs-displaced", "jobs", "Employers expect 92 million jobs to be displaced by 2030.", 92.0, "million jobs",
     "2030"),
    ("jobs-net", "jobs", "Employers expect 78 million more jobs than today by 2030.", 78.0, "million jobs", "2030"),
    ("core-skills-changed", "skills", "39 % of workers' core skills are expected to change by 2030.", 39.0,
     "per cent of core skills", "2030"),
    ("training-needed", "training", "Of 100 workers, 59 would need training by 2030.", 59.0, "of 100 workers", "2030"),
    ("training-upskilled", "training", "29 of 100 workers could be upskilled in the role that they have.", 29.0,
     "of 100 workers", "2030"),
    ("training-redeployed", "training", "19 of 100 workers could be upskilled and redeployed elsewhere.", 19.0,
     "of 100 workers", "2030"),
    ("training-unlikely", "training", "11 of 100 workers are unlikely to get the training that they need.", 11.0,
     "of 100 workers", "2030"),
)  # fmt: skip


def read(root: Path) -> Release:
    """The cited facts, always; the core skills of 2025 and the skills rising to 2030 where their files are."""
    reading = Reading()
    facts = [FactRow(f"wef-{fact[0]}", *fact[1:], ID) for fact in _CITED]
    files: list[tuple[str, str]] = []
    for pattern, read_facts in ((_CORE, _core), (_RISING, _rising)):
        if (path := newest(root, pattern)) is not None:
            files.append((path.name, sha256_of(path)))
            facts += read_facts(reading, next(iter(opened(path).members.values())))
    return Release(ABOUT, {"facts": facts}, tuple(files), tuple(reading.problems))


def _core(reading: Reading, member: Member) -> list[FactRow]:
    def make(skill: str, share: str) -> FactRow:
        name, value = needed(skill, "skill"), number(share, "share")
        if value is None or not 0 <= value <= 100:
            raise ValueError(f"the share {share!r} is no per cent")
        sentence = f"{value:.0f} % of employers call {name} a core skill in 2025."
        return FactRow(f"wef-core-{_slug(name)}", name, sentence, value, "per cent of employers", "2025", ID)

    return reading.rows(comma(member), make, ("skill", "pct_employers_core_skill_2025"))


def _rising(reading: Reading, member: Member) -> list[FactRow]:
    def make(rank: str, skill: str) -> FactRow:
        name, place = needed(skill, "skill"), whole(rank, "rank")
        sentence = f"{name} is number {place} of the skills rising fastest to 2030."
        return FactRow(f"wef-rising-{_slug(name)}", name, sentence, float(place), "rank", "2030", ID)

    return reading.rows(comma(member), make, ("rank", "skill"))


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


PUBLISHER = Publisher(
    ABOUT,
    ("wef/wef_foj2025_*.csv",),
    read,
    "the lists of core and rising skills of the Future of Jobs Report (its cited facts need no file)",
    tuple(Download(path, page=ABOUT.url) for path in (_CORE, _RISING)),
)
