"""Job Analysis as a use case: a resume and an advert in, what is missing and what closes it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from upbridge.alignment.align import align
from upbridge.alignment.fit import fit
from upbridge.alignment.sameness import held_before
from upbridge.alignment.support import Resume
from upbridge.analysis.gaps import find_gaps
from upbridge.analysis.verdict import coverage, is_readable, verdict
from upbridge.language.claims import read_claims
from upbridge.language.deeds import Deeds
from upbridge.language.linker import SkillLinker
from upbridge.language.requirements import read_requirements
from upbridge.language.vocabulary import Vocabulary
from upbridge.learning.places import place_of
from upbridge.learning.toolbox import Toolbox
from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Analysis
from upbridge.model.documents import Document, DocumentKind, Notice
from upbridge.model.figures import Source
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.ports import Encoder

LINKED = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE, RequirementKind.TRAIT})
SURE = 0.5
"""An ESCO skill is named beside a requirement from this calibrated score on."""


@dataclass(frozen=True)
class Analyzer:
    """What Job Analysis needs of the world.

    `linker` may be None: requirements then carry no ESCO skills; so may `deeds`: rules alone then tell who did what.
    The parts of an analysis ask `encoder` for the same texts: give one that remembers
    (`upbridge.language.remembering`).
    """

    vocabulary: Vocabulary
    encoder: Encoder
    toolbox: Toolbox
    linker: SkillLinker | None = None
    sources: tuple[Source, ...] = ()
    deeds: Deeds | None = None

    def analyze(self, resume: Document, job: Document, *, today: date) -> Analysis:
        """Lay the resume's evidence on the advert's requirements; deterministic for the same texts and day."""
        asked, told = self.vocabulary.within(job.text), self.vocabulary.within(resume.text)
        reading = read_requirements(job, asked)
        person = Resume(resume, read_claims(resume, told, self.deeds), asked)
        self.encoder.tokens([*(r.label for r in reading.requirements), *(c.text for c in person.claims)])
        aligned = self._linked(align(reading.requirements, person, self.encoder, today=today, job_title=job.title))
        covered = coverage(job, reading.asked)
        held = held_before(resume, job.title, self.encoder)
        scored = fit(aligned, held=held) if is_readable(covered, aligned) else None
        field, place = self._field(reading.requirements), place_of(job.text)
        gaps = find_gaps(aligned, self.toolbox, job_title=job.title, field=field, place=place)
        warnings = (*resume.notices, *job.notices, *_mixed_up(resume, job))
        return Analysis(
            resume, job, aligned, scored, gaps, covered, verdict(scored, aligned, gaps), warnings, self.sources
        )

    def _linked(self, aligned: Sequence[Aligned]) -> tuple[Aligned, ...]:
        """The same with the ESCO skills that each requirement's words name."""
        if self.linker is None:
            return tuple(aligned)
        return tuple(
            replace(a, requirement=_with_skills(a.requirement, self._named_by(a.requirement.label)))
            if a.requirement.kind in LINKED
            else a
            for a in aligned
        )

    @cached_property
    def _named_by(self) -> Callable[[str], tuple[Skill, ...]]:
        """The ESCO skills of a label; adverts ask for the same again and again, so the last few thousand are kept."""
        return lru_cache(maxsize=1 << 12)(self._link)

    def _link(self, label: str) -> tuple[Skill, ...]:
        assert self.linker is not None
        (matches,) = self.linker.link([label], top=2, encoder=self.encoder)
        sure = (match.skill for match in matches if match.score >= SURE)
        return tuple(skill for skill in sure if not _spelt_otherwise(label, skill.label))

    def _field(self, requirements: Sequence[Requirement]) -> str | None:
        """The field of work that most of the advert's known names belong to."""
        entries = [e for r in requirements for s in r.skills if (e := self.vocabulary.entry(s.label))]
        fields = [e.field for e in entries if e.field not in ("base", "general", "traits", "languages")]
        return max(sorted(set(fields)), key=fields.count) if fields else None


_SPELT = re.compile(r"\b[A-Z]{4,}\b")


def _spelt_otherwise(label: str, skill: str) -> bool:
    """Whether a name in capitals only has the stem of a skill's word: COINS is no coining."""
    spelt = _SPELT.findall(label)
    return label.split()[-1:] == spelt[-1:] and not any(name.casefold() in skill.casefold() for name in spelt)


def _with_skills(requirement: Requirement, skills: Sequence[Skill]) -> Requirement:
    return replace(requirement, skills=tuple(dict.fromkeys([*requirement.skills, *skills])))


def _mixed_up(resume: Document, job: Document) -> tuple[Notice, ...]:
    if resume.kind is DocumentKind.ADVERT and job.kind is DocumentKind.RESUME:
        return (
            Notice(
                "swapped", "the resume looks like an advert, and the advert like a resume", "Give the resume first."
            ),
        )
    return ()
