"""The tables of a knowledge base: what each row means and the type of each column; no reading, no writing.

Every source emits these rows, the builder writes them, the base reads them back. A column that may be
missing is `X | None`; missing is None, never zero and never an empty string. Occupations of several
classifications live in one table and are told apart by `scheme`:

=========  =============================================  =========================
scheme     code                                           example
=========  =============================================  =========================
onet       O*NET-SOC 2019                                 41-1011.00
soc        SOC 2018, six digits                           41-1011
esco       ESCO occupation URI                            http://data.europa.eu/esco/occupation/...
isco       ISCO-08                                        1420
onet2010   O*NET-SOC 2010 (crosswalks only)               15-1132.00
soc2010    SOC 2010 (crosswalks only)                     15-1132
own        an organisation's own code                     own:warehouse-lead
=========  =============================================  =========================

`source` is always a `Source.id` of the release that says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from upbridge.knowledge.handover import Problem as Problem
from upbridge.knowledge.handover import Release as Release
from upbridge.knowledge.labour_tables import AreaRow as AreaRow
from upbridge.knowledge.labour_tables import ProjectionRow as ProjectionRow
from upbridge.knowledge.labour_tables import WageRow as WageRow


class SkillRow(NamedTuple):
    """`skills`: one skill. `id` an ESCO URI or `upbridge:<name>`; `kind` skill, knowledge, language or attitude.

    `reuse` is ESCO's reuse level (transversal, cross-sector, sector-specific, occupation-specific).
    """

    id: str
    label: str
    kind: str
    description: str | None
    reuse: str | None
    source: str


class SkillLabelRow(NamedTuple):
    """`skill_labels`: one name of a skill. `kind` preferred, alternative or hidden; `language` ISO 639-1."""

    skill: str
    label: str
    kind: str
    language: str
    source: str


class SkillGroupRow(NamedTuple):
    """`skill_groups`: a node of the hierarchy over skills. `code` as S4.5.1, K0613, T4.4; `parent` a code."""

    code: str
    label: str | None
    parent: str | None
    source: str


class SkillParentRow(NamedTuple):
    """`skill_parents`: `skill` lies under `parent`, a code of `skill_groups` or the id of a broader skill."""

    skill: str
    parent: str
    source: str


class SkillRelationRow(NamedTuple):
    """`skill_relations`: `other` is essential or optional (`relation`) to having `skill`."""

    skill: str
    other: str
    relation: str
    source: str


class ToolRow(NamedTuple):
    """`tools`: the name of a tool or technology (Adobe Acrobat, forklift), once a name.

    `skill` is the id of the ESCO skill of that name, or `upbridge:<name>`; `None` lets the builder find it.
    `kind` technology or tool; `category` the UNSPSC commodity title where known; `trust` 0..1: how surely
    the name is a tool's (a publisher's list 1, a list gathered from adverts less).
    """

    name: str
    skill: str | None
    kind: str
    category: str | None
    trust: float
    source: str


class OccupationRow(NamedTuple):
    """`occupations`: one occupation of any scheme. `isco` is the ISCO-08 group of an ESCO occupation."""

    code: str
    scheme: str
    title: str
    description: str | None
    isco: str | None
    source: str


class TitleRow(NamedTuple):
    """`titles`: one name of an occupation. `kind` main, alternate, short or reported; `language` ISO 639-1.

    `main` is emitted for the occupation's own title too, so that this table alone is enough to find by.
    """

    occupation: str
    title: str
    kind: str
    language: str
    source: str


class TaskRow(NamedTuple):
    """`tasks`: one task statement. `kind` core, supplemental or emerging, None where not said.

    `id` is the publisher's task number; two occupations may share a statement, never an id.
    """

    id: str
    occupation: str
    statement: str
    kind: str | None
    source: str


class ActivityRow(NamedTuple):
    """`activities`: a detailed work activity. `intermediate` its IWA id and `element` its work activity's id."""

    id: str
    title: str
    intermediate: str | None
    element: str | None
    source: str


class TaskActivityRow(NamedTuple):
    """`task_activities`: doing this task is doing this detailed work activity."""

    occupation: str
    task: str
    activity: str
    source: str


class ElementRow(NamedTuple):
    """`elements`: what an O*NET element id means. `domain` as in `ratings` and `profiles`, None for headings."""

    id: str
    name: str
    description: str | None
    domain: str | None
    source: str


class RatingRow(NamedTuple):
    """`ratings`: how much an occupation asks of one element.

    `domain` skill, knowledge, ability or activity; `importance` on O*NET's 1..5 (1: not important, no zero),
    `level` on 0..7; None where not released. `suppress`: the publisher advises against using the figure.
    `irrelevant`: the publisher marks the level as not relevant to the occupation.
    """

    occupation: str
    element: str
    name: str
    domain: str
    importance: float | None
    level: float | None
    suppress: bool
    irrelevant: bool
    source: str


class ProfileRow(NamedTuple):
    """`profiles`: interests (1..7), work values (1..7) and work styles (their own scale) of an occupation.

    `domain` interest, value or style.
    """

    occupation: str
    element: str
    name: str
    domain: str
    value: float | None
    source: str


class TechnologyRow(NamedTuple):
    """`technologies`: an occupation uses this tool. `kind` technology or tool; marks None where not said."""

    occupation: str
    name: str
    kind: str
    category: str | None
    category_code: str | None
    hot: bool | None
    in_demand: bool | None
    source: str


class OccupationSkillRow(NamedTuple):
    """`occupation_skills`: a skill is essential or optional (`relation`) to an occupation."""

    occupation: str
    skill: str
    relation: str
    source: str


class RelatedRow(NamedTuple):
    """`related`: the publisher's own list of related occupations. Shown apart, never used in ranking."""

    occupation: str
    other: str
    tier: str | None
    rank: int
    source: str


class EducationRow(NamedTuple):
    """`education`: the share (per cent) of an occupation's people in one category of one question.

    `question` education, experience, on-site training or on-the-job training; `category` counts up from 1
    (least) and `label` says it in words.
    """

    occupation: str
    question: str
    category: int
    label: str
    share: float | None
    source: str


class JobZoneRow(NamedTuple):
    """`job_zones`: 1 (little preparation) to 5 (extensive)."""

    occupation: str
    zone: int
    source: str


class JobZoneMeaningRow(NamedTuple):
    """`job_zone_meanings`: what a zone means in the publisher's words."""

    zone: int
    name: str
    experience: str | None
    education: str | None
    training: str | None
    svp: str | None
    source: str


class ExposureRow(NamedTuple):
    """`exposure`: how much of an occupation AI systems could touch, by one measure of one study.

    Exposure is not job loss. `scheme` is that of `code`; `measure` the study's own name of it (alpha, beta,
    gamma by people or by a model; applicability score).
    """

    code: str
    scheme: str
    measure: str
    value: float | None
    source: str


class AutomationRow(NamedTuple):
    """`automation`: automation risk of an occupation, 0..1, with the study's own band in words."""

    code: str
    scheme: str
    risk: float | None
    band: str | None
    source: str


class CrosswalkRow(NamedTuple):
    """`crosswalks`: `code` of `scheme` corresponds to `target` of `target_scheme`; many to many.

    `match` exact, close, broad, narrow, or None where the publisher does not say.
    """

    scheme: str
    code: str
    target_scheme: str
    target: str
    match: str | None
    source: str


class FactRow(NamedTuple):
    """`facts`: a cited finding of a report, kept as a sentence with its number."""

    id: str
    subject: str
    statement: str
    value: float | None
    unit: str
    year: str
    source: str


class RequirementRow(NamedTuple):
    """`requirements`: an occupation as a weighted list in one skill space; computed when the base is built.

    `domain` skill, knowledge, ability, activity, technology, task or esco; `weight` 0..1 (how much the
    occupation asks for it among all that it asks for); `level` 0..1 or None; `skill` the id of a skill, None
    where nothing in the skill space is near enough; `relation` essential or optional where the source says;
    `spread` 0..1: the share of occupations that ask for the same.
    """

    occupation: str
    label: str
    domain: str
    weight: float
    level: float | None
    skill: str | None
    relation: str | None
    spread: float
    source: str


TABLES: Mapping[str, type[Any]] = {
    "skills": SkillRow,
    "skill_labels": SkillLabelRow,
    "skill_groups": SkillGroupRow,
    "skill_parents": SkillParentRow,
    "skill_relations": SkillRelationRow,
    "tools": ToolRow,
    "occupations": OccupationRow,
    "titles": TitleRow,
    "tasks": TaskRow,
    "activities": ActivityRow,
    "task_activities": TaskActivityRow,
    "elements": ElementRow,
    "ratings": RatingRow,
    "profiles": ProfileRow,
    "technologies": TechnologyRow,
    "occupation_skills": OccupationSkillRow,
    "related": RelatedRow,
    "areas": AreaRow,
    "wages": WageRow,
    "projections": ProjectionRow,
    "education": EducationRow,
    "job_zones": JobZoneRow,
    "job_zone_meanings": JobZoneMeaningRow,
    "exposure": ExposureRow,
    "automation": AutomationRow,
    "crosswalks": CrosswalkRow,
    "facts": FactRow,
    "requirements": RequirementRow,
}
"""Every table of a base by name, in the order they are written."""


def skill_id_of(name: str) -> str:
    """The id of a skill that ESCO has no URI for: `upbridge:` and its name in small letters, blanks as hyphens."""
    return "upbridge:" + "-".join(name.casefold().split())
