"""What to do about requirements that no course closes: education, experience, traits, eligibility."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from upbridge.learning.stems import content_stems
from upbridge.learning.wording import in_sentence, of_experience
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind, Link
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement


def more_evidence(aligned: Aligned) -> Action:
    """Say more of what is already there: the strongest words found, and what would make them enough."""
    skill = in_sentence(aligned.requirement)
    best = aligned.evidence[0] if aligned.evidence else None
    text = f"{_what_is_there(best)} {_what_is_missing(best)}".strip()
    return Action(
        ActionKind.EVIDENCE,
        (_EVIDENCE_TITLES.get(best.strength, _PLAINLY) if best else _PLAINLY).format(skill=skill),
        text,
        proof="A line of your resume that names it, what you did and what came of it.",
    )


_PLAINLY = "Say more plainly what you did with {skill}"
_EVIDENCE_TITLES = {
    Strength.TRANSFERABLE: "Say what carries over to {skill}",
    Strength.LEARNING: "Say how far you are with {skill}",
    Strength.DOUBTFUL: "Say what you yourself did with {skill}",
    Strength.ASPIRATIONAL: "Say how far you are with {skill}",
    Strength.NEGATED: "Change the line on {skill} once you have begun",
}


def _what_is_there(best: Evidence | None) -> str:
    return f"Your resume says “{short(best.quote.text).rstrip('.')}”." if best else ""


_MISSING = {
    Strength.STRONG: "That may be enough: use the advert's own words beside it, if they are true.",
    Strength.DEMONSTRATED: "Use the advert's word there if it is true, and add how often, how much or what came of it.",
    Strength.LISTED: "A word in a list shows nothing yet. If you have used it, add one line under a job: what you did "
    "with it, for whom, and a number.",
    Strength.TRANSFERABLE: "That is close, but not the same. If you have done the thing itself, say so; if not, say in "
    "one line what carries over.",
    Strength.LEARNING: "Learning is not yet doing. Say how far you are, and add the first thing you made or did.",
    Strength.DOUBTFUL: "That does not read as your own work. If it was, begin the line with what you did; if not, start"
    " with the next step here.",
    Strength.ASPIRATIONAL: "A wish shows nothing. If you have done any of it, say what; if not, start with the next "
    "step here.",
    Strength.NEGATED: "So start with the next step here, and change that line once you have done it.",
}


def _what_is_missing(best: Evidence | None) -> str:
    plain = "If your work touched it, write one line: what you did, for whom, and a number that shows its size."
    return _MISSING[best.strength] if best else plain


def short(text: str, most: int = 90) -> str:
    """The text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


_PIECES = frozenset(content_stems("portfolio portfolios sample samples showreel reel"))
_ABOUT_PIECES = content_stems("own strong online writing design clips link links your")


def is_of_pieces(requirement: Requirement) -> bool:
    """Whether the advert asks to see finished pieces: “portfolio of work”, “writing samples”."""
    words = content_stems(requirement.label)
    return bool(words & _PIECES) and words <= _PIECES | _ABOUT_PIECES


def for_pieces(aligned: Aligned, job_title: str) -> tuple[Action, ...]:
    """A portfolio is put together, not learned."""
    name, work = in_sentence(aligned.requirement), job_title or "this work"
    make = Action(
        ActionKind.PROJECT,
        "Put three pieces of your work where they can be looked at",
        f"The advert asks for {name}. Three pieces with a few lines each say more than a list; made-up or volunteer "
        "work counts when you say that it is.",
        hours=(6, 15),
        proof="An address with three pieces, and what somebody who does such work said about them.",
        steps=(
            f"Choose three pieces that are nearest to what {work} asks for; where there is none, make a small one.",
            "Under each write the task, what you did, and what came of it. Ask for consent, or change the names.",
            "Put them on one page or in one file that opens without a login.",
            "Have somebody who does such work look at it for ten minutes, and mend what they stumble over.",
        ),
    )
    return (more_evidence(aligned), make) if aligned.evidence else (make,)


_ELIGIBILITY: tuple[tuple[str, str, str], ...] = (
    (
        "sponsor sponsorship visa authorized authorised authorization authorisation citizen citizenship permit "
        "eligible "
        "right",
        "State your right to work",
        "If you may work there without sponsorship, write one line near your name: “Right to work in …: yes, no "
        "sponsorship needed”. If you would need sponsorship, ask before you apply whether they offer it.",
    ),
    (
        "background check fingerprint dbs criminal record clearance vetting security barred references",
        "Be ready for the check",
        "A resume cannot show this. The employer usually starts the check after an offer; if you already hold one that "
        "is still valid, name it with its date. If something in your past may come up, ask what the check covers.",
    ),
    (
        "drug test screening medical vaccination vaccinated immunization immunisation health fit",
        "Ask what the check covers",
        "A resume cannot show this, and you need not write about your health in it. Ask what is checked and when, and "
        "whether adjustments are possible; a doctor or an adviser can help where it touches your health.",
    ),
    (
        "travel travelling overnight relocate relocation commute",
        "Say how much you can travel or move",
        "If it suits you, write one line: “Willing to travel up to … % / to relocate to …”. If only part of it "
        "does, ask "
        "how it is spread over the year.",
    ),
    (
        "shift shifts night nights weekend weekends evening evenings rota on-call call overtime hours flexible "
        "availability "
        "available start",
        "Say when you can work",
        "If it suits you, write one line: “Available for … shifts, from …”. If only some of it does, ask how the "
        "rota is "
        "made before you apply.",
    ),
    (
        "site onsite on-site office hybrid remote local based reside live location residency",
        "Say where you can work",
        "Name your town (no street) and, if it is so, “able to work on site”. If not, ask how many days it is about.",
    ),
    (
        "drive driving driver vehicle car licence license transport",
        "State your driving licence",
        "If you hold it, write its class and, if asked, that you have the use of a car. If not, ask whether the job "
        "can "
        "be done without.",
    ),
    (
        "lift lifting stand standing physical physically carry climb heights pounds lbs kg",
        "Ask about the physical side",
        "You need not write about your body in a resume. If you have done such work, name it under a job. If you are "
        "not sure, ask what is lifted, how often, and which adjustments are possible.",
    ),
    (
        "age years old 18 21",
        "State it if asked",
        "If you meet it, the application form is the place to say so; a date of birth is not needed in a resume.",
    ),
)


def for_eligibility(aligned: Aligned) -> tuple[Action, ...]:
    """What cannot be learned: what to write about it, or what to ask."""
    words = content_stems(f"{aligned.requirement.label} {aligned.requirement.quote.text}")
    hits = [len(words & content_stems(cues)) for cues, _, _ in _ELIGIBILITY]
    if not hits or not max(hits):
        return (ask_about(aligned),)
    _, title, text = _ELIGIBILITY[hits.index(max(hits))]
    proof = "One line in your resume or cover letter, if it is true."
    return (
        Action(
            ActionKind.ASK, title, f"The advert says “{short(aligned.requirement.quote.text)}”. {text}", proof=proof
        ),
    )


def ask_about(aligned: Aligned) -> Action:
    """State it if it is so, ask if it is not clear."""
    skill = in_sentence(aligned.requirement)
    return Action(
        ActionKind.ASK,
        f"State or ask about {skill}",
        f"Your resume does not tell. If you have it, write one line that says so in the advert's words: "
        f"“{short(aligned.requirement.quote.text)}”. If you are not sure what is meant, ask the contact person "
        f"before you apply.",
        proof="One line in your resume or cover letter, if it is true.",
    )


def for_experience(aligned: Aligned, job_title: str) -> tuple[Action, ...]:
    """How to show time that was worked, and how to come by what is missing."""
    wanted = aligned.requirement
    skill = of_experience(wanted)
    years = f"{wanted.years:g} years" if wanted.years and wanted.years != 1 else "a year"
    asks = f"The advert asks for {years}." if wanted.years else "The advert does not say how much of it."
    count = Action(
        ActionKind.EVIDENCE,
        f"Count what you already have of {skill}",
        f"{asks} Give every position its months, and say under each which part of it was such work; part-time, "
        "temporary, family and volunteer work counts if you say what it was. Do not round up.",
        proof="Dated positions in your resume that add up to what is asked.",
    )
    where = f" for {job_title}" if job_title else ""
    gain = Action(
        ActionKind.PRACTICE,
        f"Gain experience of {skill}",
        f"Ask for a share of such work where you are, cover for a colleague who does it, or take a temporary, "
        f"trainee or volunteer role beside your job. Where you fall short by little, apply anyway{where}, and say in "
        "the letter what you did in the time you have.",
        proof="Dates, tasks and one number for each piece of such work, and somebody who can confirm it.",
        steps=(
            "Name two people who do this work and ask them how they came to it.",
            "Ask your manager, or a voluntary organisation, for one task of this kind with an end date.",
            "Write down what you did each week and what came of it.",
        ),
    )
    return (count, gain) if aligned.status is Status.PARTIAL or aligned.evidence else (gain, count)


_SCHOOL = "Get an equivalent of the school certificate"
_SUBJECT = re.compile(r"(?i)\b(?:level\s+\d|(?:certificate|award|qualification|diploma)\s+in\s+\w)")
"""A certificate in a subject is no school certificate: “Level 3 in electric vehicles”."""

_LEVEL = re.compile(r"(?i)\blevel\s+[1-5]\b")
"""Below the level of a degree in the frameworks that count levels (6 is a bachelor's)."""

_VOCATIONAL = (
    "Find the course for adults, and have what you can do recognised",
    "Colleges and awarding bodies teach it in evenings, in blocks or at work; many recognise what you can do already "
    "(recognition of prior learning), so that only what is missing is taught and assessed.",
)

_STAGES: tuple[tuple[str, str, str], ...] = (
    (
        "nvq btec vocational apprenticeship journeyman city guilds imi technician",
        *_VOCATIONAL,
    ),
    (
        "high school diploma ged secondary gcse a-level matura leaving",
        _SCHOOL,
        "Adult education centres prepare for it in evening and online classes (the GED or HiSET in the United States, "
        "GCSEs or Functional Skills in England), at your own pace.",
    ),
    (
        "doctor doctorate doctoral phd",
        "Check whether a doctorate is really needed",
        "A doctorate takes years and is no answer to one advert. Ask whether a master's degree with published or "
        "industrial "
        "work counts.",
    ),
    (
        "master masters msc mba postgraduate graduate",
        "Find a part-time or modular master's route",
        "Many universities take single modules that count toward a degree later. Ask whether work experience is "
        "recognised for admission or credit.",
    ),
    (
        "bachelor bachelors bsc ba degree undergraduate college university associate diploma",
        "Find a part-time degree or credit for what you know",
        "Open and online universities let you start with one module; many give credit for earlier study and for work "
        "(recognition of prior learning). One finished module is already worth a line.",
    ),
)


def for_education(aligned: Aligned, links: Sequence[Link]) -> tuple[Action, ...]:
    """Whether something else counts, and the shortest honest route where it does not. Nobody can say its hours."""
    wanted = aligned.requirement
    words = content_stems(f"{wanted.level or ''} {wanted.label}")
    _, title, text = next((row for row in _STAGES if words & content_stems(row[0])), _STAGES[-1])
    if _LEVEL.search(wanted.label) or (_SUBJECT.search(wanted.label) and title == _SCHOOL):
        title, text = _VOCATIONAL
    route = Action(ActionKind.COURSE, title, text, tuple(links), proof="An enrolment, then the certificate.")
    if _WILLING.search(wanted.quote.text):
        return (_ready_for(wanted), route)
    equivalent = "equivalent" in wanted.quote.text.lower() or "experience" in wanted.quote.text.lower()
    says = "The advert itself allows an equivalent: " if equivalent else "Adverts often accept an equivalent: "
    ask = Action(
        ActionKind.ASK,
        f"Ask whether your experience counts instead of {in_sentence(wanted)}",
        says
        + "write what you studied, where and when, finished or not, with the years of work that stand for it, and ask "
        "the contact person before you rule yourself out.",
        proof="A line under Education that says what you have, and the answer of the employer.",
    )
    return (ask, route)


_WILLING = re.compile(
    r"(?i)\b(?:willing(?:ness)?|ready|prepared|able|commit(?:ted|ment)?) to (?:\w+ )?(?:work|take|study|complete|"
    r"obtain|gain|undertake|achieve|do)\b|working towards?\b"
)
"""The advert takes somebody who has not got it yet but will."""


def _ready_for(wanted: Requirement) -> Action:
    """The cheapest answer to “held or willing to work towards it”: say that you are."""
    name = in_sentence(
        replace(wanted, label=re.split(r",|\bor\b", wanted.label, maxsplit=1)[0].strip() or wanted.label)
    )
    return Action(
        ActionKind.EVIDENCE,
        f"Say that you are ready to take {name}",
        f"The advert says “{short(wanted.quote.text, 120)}”: that you will is enough to apply. If it is true, write "
        "one line under Education with the course, where, and when it could begin, and ask whether the employer pays.",
        proof="The line under Education, with a start date that you have checked.",
    )
