"""For one requirement that is not met: one to four things to do about it, each with its proof.

Texts speak of what the advert asks and the resume says; they add no fact about the person, and no address that is not
in
the catalogue or a provider's search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from upbridge.learning.by_kind import (
    ask_about,
    for_education,
    for_eligibility,
    for_experience,
    for_pieces,
    is_of_pieces,
    more_evidence,
)
from upbridge.learning.estimates import GUIDED_HOURS, Hours, course_hours
from upbridge.learning.fields import field_named, field_of
from upbridge.learning.licence import certified, get_licence, searched
from upbridge.learning.naming import doing, is_background, is_named, study_name, tidied
from upbridge.learning.places import COUNTRIES, serves
from upbridge.learning.practice import practice_for
from upbridge.learning.projects import ANY_FIELD, SHOWABLE, ProjectBook, ProjectPattern, Similarity, as_action
from upbridge.learning.providers import Provider, fitting
from upbridge.learning.resources import CERTIFYING, TEACHING, Resource, ResourceKind, teaching
from upbridge.learning.stems import is_acronym
from upbridge.learning.tasks import for_task, for_unnamed, is_negated
from upbridge.learning.traits import for_trait
from upbridge.learning.wording import in_sentence, told_short
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind, Link
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance, Requirement, RequirementKind

MOST = 4
"""Actions for one requirement, at most."""


@dataclass(frozen=True)
class Toolbox:
    """What closes gaps: providers to search, project patterns to follow, catalogue resources to learn with."""

    providers: tuple[Provider, ...]
    patterns: tuple[ProjectPattern, ...]
    resources: tuple[Resource, ...] = ()

    @cached_property
    def projects(self) -> ProjectBook:
        return ProjectBook(self.patterns)

    def actions(
        self,
        aligned: Aligned,
        *,
        job_title: str,
        field: str | None,
        bundle: Sequence[Requirement],
        languages: Sequence[str] = ("en",),
        similarity: Similarity | None = None,
        place: str | None = None,
    ) -> tuple[Action, ...]:
        """One to four actions that close what is missing, in the order to do them; none where the requirement is met.

        The job's own words tell its field of work; `field` (an id or any name of it) stands in where they tell none.
        `bundle` are all requirements of the job, `languages` ISO 639-1
        codes the person can learn in. `similarity` lets an encoder help to choose the project. `place` is the country
        of the job (ISO 3166, `learning.places`): registers and laws of another one are left out.
        """
        if aligned.status is Status.MET:
            return ()
        found = field_of(job_title, [r.label for r in bundle]) or (field_named(field) if field else None)
        case = _Case(self, aligned, job_title, found.id if found else None, bundle, tuple(languages), similarity, place)
        return _BY_KIND[aligned.requirement.kind](case)[:MOST]


@dataclass(frozen=True)
class _Case:
    """One requirement with everything that bears on what to do about it."""

    toolbox: Toolbox
    aligned: Aligned
    job_title: str
    field: str | None
    bundle: Sequence[Requirement]
    languages: tuple[str, ...]
    similarity: Similarity | None
    place: str | None

    @property
    def requirement(self) -> Requirement:
        return self.aligned.requirement

    @property
    def partial(self) -> bool:
        return self.aligned.status is Status.PARTIAL

    @property
    def near(self) -> bool:
        """Whether the resume shows a neighbour of it."""
        return any(evidence.strength is Strength.TRANSFERABLE for evidence in self.aligned.evidence)

    @property
    def start(self) -> Status:
        """From where it is learned: a neighbouring skill is as good a start as a part of it."""
        return Status.PARTIAL if self.near else self.aligned.status

    @cached_property
    def known(self) -> tuple[Resource, ...]:
        """Two resources at most of the catalogue that really teach the requirement, where the job is."""
        return self._known(TEACHING)

    @cached_property
    def certifying(self) -> tuple[Resource, ...]:
        """Two resources at most that certify it, where the job is."""
        return self._known(CERTIFYING)

    def _known(self, kinds: frozenset[ResourceKind]) -> tuple[Resource, ...]:
        here = [resource for resource in self.toolbox.resources if serves(resource.url, self.place)]
        return teaching(
            here,
            self.requirement,
            field=self.field,
            languages=self.languages,
            kinds=kinds,
            beginner=not self.partial,
        )

    def searches(self, words: str, most: int = 3) -> tuple[Link, ...]:
        """Providers' search pages for the words."""
        kind = self.requirement.kind
        here = tuple(p for p in self.toolbox.providers if serves(p.search, self.place))
        if kind is RequirementKind.LICENCE:
            here = tuple(p for p in here if kind in p.kinds)
        chosen = fitting(here, words, kind=kind, field=self.field, languages=self.languages, most=most)
        return tuple(p.link(self._there(words) if p.id == _WEB else words) for p in chosen)

    def _there(self, words: str) -> str:
        """A search of the whole web names the country."""
        what = words if self.requirement.kind is not RequirementKind.LICENCE else certified(words)
        return f"{what} {COUNTRIES[self.place]}" if self.place else what


_WEB = "web-search"


def _for_capability(case: _Case) -> tuple[Action, ...]:
    """A skill, tool or piece of knowledge: say it, learn it, make something with it, use it at work, certify it."""
    asked = case.requirement
    if is_of_pieces(asked):
        return for_pieces(case.aligned, case.job_title)
    if is_background(asked) and case.aligned.status is not Status.UNKNOWN:
        return for_experience(case.aligned, case.job_title)
    learned = study_name(asked) is not None or bool(case.known)
    if case.aligned.status is Status.UNKNOWN:
        return (ask_about(case.aligned), *((_course(case, None),) if learned else ()))
    project = _project(case)
    made = as_action(project, asked, case.bundle) if project else None
    ordered = _in_order(case, made) if learned else _undone(case, made)
    most = 2 if asked.importance is Importance.NICE else MOST
    return tuple(action for action in ordered if action is not None)[:most]


def _in_order(case: _Case, made: Action | None) -> tuple[Action | None, ...]:
    """What is there is said first; then it is learned, made something of, used and certified."""
    course, practice = _course(case, made), practice_for(case.requirement, case.field)
    if case.partial:
        return (more_evidence(case.aligned), made, course, practice)
    near = more_evidence(case.aligned) if case.near else None
    return (near, course, made, practice, _asked_certificate(case))


def _undone(case: _Case, made: Action | None) -> tuple[Action | None, ...]:
    """A task of the job, or words that name no subject: show a case of it, then do it once."""
    practice = practice_for(case.requirement, case.field)
    if case.partial:
        return (more_evidence(case.aligned), made, practice)
    if is_negated(case.aligned):
        return (practice, made)
    asked, is_done = case.requirement, doing(tidied(case.requirement)) is not None
    if is_done or (asked.kind is RequirementKind.SKILL and not is_acronym(asked.label)):
        return (for_task(case.aligned), made if is_named(asked) else None, practice)
    return (for_unnamed(case.aligned), practice)


def _project(case: _Case) -> ProjectPattern | None:
    """The pattern that shows it best; none of another field where the words mean something else in this one.

    “GCP” is good clinical practice in science and a cloud elsewhere: the catalogue's resources of the field tell.
    """
    found = case.toolbox.projects.best(
        case.requirement, field=case.field, bundle=case.bundle, similarity=case.similarity
    )
    if found is None or case.field is None or {case.field, ANY_FIELD} & set(found.fields):
        return found
    here = next(iter(case.known), None)
    return None if here is not None and case.field in here.fields and not here.fields & set(found.fields) else found


def _course(case: _Case, made: Action | None) -> Action:
    """What to learn with: resources known to teach it first, then searches where they leave room."""
    asked = case.requirement
    subject = study_name(asked)
    named = subject is not None and subject.lower() != asked.label.lower()
    skill = in_sentence(replace(asked, label=subject) if named and subject else asked)
    known = case.known
    taken = {resource.provider for resource in known}
    found = [link for link in case.searches(query(asked), most=4) if link.provider not in taken]
    unsaid = f"Learn with “{known[0].title}”" if known and subject is None else ""
    return Action(
        ActionKind.COURSE,
        unsaid or (f"Take a further course on {skill}" if case.partial else f"Take a course on {skill}"),
        " ".join(words for words in (_why(known), _until(case), _estimate(known, case)) if words),
        (*(resource.link for resource in known), *found[: 3 - len(known)]),
        _stated_hours(known) or course_hours(asked.kind, case.start),
        proof="The next step here, done with what you learned." if made else "One thing that you made or did with it.",
    )


def _why(known: Sequence[Resource]) -> str:
    if not known:
        return "Compare two or three by their exercises and date, and take the shortest that has both."
    first = known[0]
    hours = f", {first.hours:g} hours by its provider" if first.hours else ""
    return f"Start with “{first.title}” ({first.provider}; {first.cost.value}{hours})."


def _until(case: _Case) -> str:
    """What the advert wants it for, where its words say more than the name: the place to stop learning."""
    said = case.requirement.quote.text.strip(" .,;:•-–*")
    more = len(said.split()) - len(case.requirement.label.split())
    if case.partial or not MORE_WORDS <= more <= MANY_WORDS:
        return ""
    return f"Learn it as far as the advert needs it: “{' '.join(said.split())}”."


MORE_WORDS, MANY_WORDS = 3, 22
"""By how many words the advert's sentence must say more than the name to be worth quoting, and at most."""


def _estimate(known: Sequence[Resource], case: _Case) -> str:
    if _stated_hours(known) or course_hours(case.requirement.kind, case.start) is None:
        return ""
    start = "what you show now" if case.partial else "the neighbouring skill" if case.near else "nothing"
    return f"The hours are our estimate of the way from {start} to a first working level."


def _stated_hours(known: Sequence[Resource]) -> Hours | None:
    hours = known[0].hours if known else None
    return (max(1, int(hours)), max(1, int(hours + 0.999))) if hours else None


def _asked_certificate(case: _Case) -> Action | None:
    """A certificate in the very thing, where the catalogue holds one of the field."""
    known = case.certifying[:1]
    if not known:
        return None
    return Action(
        ActionKind.CERTIFICATE,
        f"Certify it: {known[0].title}",
        f"Given by {known[0].provider}. Worth it only if adverts that you want name it; look at five of them first.",
        tuple(resource.link for resource in known),
        proof="The certificate, with its date.",
    )


def _for_licence(case: _Case) -> tuple[Action, ...]:
    """The way to a licence or certificate: the body that gives it, else a search."""
    known = case.certifying
    links = (*(resource.link for resource in known), *case.searches(searched(case.aligned), most=3 - len(known)))
    get = get_licence(case.aligned, known, links)
    if case.aligned.status is Status.UNKNOWN:
        return (ask_about(case.aligned), get)
    return (more_evidence(case.aligned), get) if case.partial else (get,)


def _for_language(case: _Case) -> tuple[Action, ...]:
    """Practise, then a test that names a CEFR level."""
    wanted = case.requirement
    name = in_sentence(wanted)
    level = wanted.level if wanted.level in GUIDED_HOURS else None
    hours = GUIDED_HOURS[level] if level and not case.aligned.evidence else None
    known = case.known
    told = (
        f" From nothing to {level} Cambridge English reckons {hours[0]} to {hours[1]} guided hours (for English; other "
        "languages differ)."
        if hours
        else ""
    )
    learn = Action(
        ActionKind.COURSE,
        f"Practise {name} toward {level}" if level else f"Practise {name}",
        f"Speak from the first week: a course for the ground, and a conversation partner twice a week for the "
        f"rest.{told}",
        (*(resource.link for resource in known), *case.searches(query(wanted), most=3 - len(known))),
        hours,
        proof="A recording of five minutes of speech about your work, and a level test.",
    )
    tests = case.certifying
    links = tuple(r.link for r in tests) or _level_tests(case)
    test = Action(
        ActionKind.CERTIFICATE,
        f"Test your level of {name}",
        "Write a level of the common European scale (A1 to C2) in your resume instead of “good” or “fluent”; a free "
        "placement test gives a first idea, an examination proves it.",
        links,
        proof="The level, who tested it and the date.",
    )
    state = more_evidence(case.aligned)
    return (state, test, learn) if case.partial else (learn, test)


def _level_tests(case: _Case) -> tuple[Link, ...]:
    """A search of the web for a test of the language, where the catalogue knows none."""
    words = f"{query(case.requirement)} CEFR level test"
    return tuple(p.link(words) for p in case.toolbox.providers if p.id == "web-search")


def _for_education(case: _Case) -> tuple[Action, ...]:
    return for_education(case.aligned, case.searches(query(case.requirement)))


def _for_experience(case: _Case) -> tuple[Action, ...]:
    actions = for_experience(case.aligned, case.job_title)
    project = case.toolbox.projects.best(
        case.requirement, field=case.field, bundle=case.bundle, similarity=case.similarity
    )
    made = (as_action(project, case.requirement, case.bundle),) if project and not case.partial else ()
    return (*actions, *made)


def _for_trait(case: _Case) -> tuple[Action, ...]:
    return for_trait(case.aligned)


def _for_eligibility(case: _Case) -> tuple[Action, ...]:
    return for_eligibility(case.aligned)


_BY_KIND = {
    RequirementKind.SKILL: _for_capability,
    RequirementKind.TOOL: _for_capability,
    RequirementKind.KNOWLEDGE: _for_capability,
    RequirementKind.LICENCE: _for_licence,
    RequirementKind.LANGUAGE: _for_language,
    RequirementKind.EDUCATION: _for_education,
    RequirementKind.EXPERIENCE: _for_experience,
    RequirementKind.TRAIT: _for_trait,
    RequirementKind.ELIGIBILITY: _for_eligibility,
}


def query(requirement: Requirement) -> str:
    """What to type into a search: the label without brackets and years, at most eight words."""
    named = study_name(requirement) if requirement.kind in SHOWABLE else None
    told = named or told_short(requirement.label)
    label = told.split("(")[0] if not told.startswith("(") else told
    return " ".join(label.replace("/", " ").split()[:8]).strip(" .,;:") or requirement.label
