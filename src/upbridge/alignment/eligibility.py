"""Conditions of a job: met where the resume states them, unknown where it cannot tell. They never enter the fit."""

from __future__ import annotations

import re

from upbridge.alignment.right_to_work import countries, may_work
from upbridge.alignment.support import Resume
from upbridge.language.claims import Claim
from upbridge.model.alignment import Aligned, Status
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement
from upbridge.model.text import Span


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’]"), re.IGNORECASE)


SHOWN: dict[str, re.Pattern[str]] = {
    "right to work": _p(
        r"\b(?:(?:british|irish|eu|us|u\.s\.|canadian|german|french|australian|american|eea|swiss|dual|uk) (?:citizen\w*|passport|national)|(?!(?:senior|fellow|private|good|corporate|global|digital|model|world|active|elderly|older|young|responsible|every|each|a|the|an|honorary)\b)[a-z.]+ citizen\b|citizen of|(?<!safe\s)(?<!foundation\s)(?<!skills\s)(?<!safety\s)passport(?! (?:control|offic|service|photo|check|expires?))"
        r"|nationality: (?:british|irish|american|canadian|german|french|australian)|(?:right|permit(?:ted)?|authori[sz]ed|eligible|entitled|permission|free) to (?:live and )?work(?! (?:checks?|documents?|compliance|audits?|file))|settled status|indefinite leave|stamp (?:1g|4|5)"
        r"|green card|permanent resident|work (?:permit|visa|authori[sz]ation)|no sponsorship|blue card|citizenship|pre-?settled)\b"),
    "background check": _p(r"\b(?:(?:enhanced |basic |standard )?(?:dbs|pvg|garda vett\w+|crb|access ?ni|bpss|police check|vulnerable[- ]sector (?:check|search))\b|fingerprint clear\w+|cleared background|vetted)"),
    "working with children check": _p(r"\b(?:wwcc|wwvp|working with (?:children|vulnerable people) (?:check|card|clearance))\b"),
    "security clearance": _p(r"\b(?:sc|dv|security)[- ]clear(?:ed|ance)\b"),
    "on call": _p(r"\bon[- ]call\b"),
    "night shifts": _p(r"\b(?:nights?|night[- ]?shifts?|night trunking|four on four off|waking nights?|12-hour|rotating)\b"),
    "shift work": _p(r"\b(?:(?:four|4) on,? (?:four|4) off|shifts?(?!-pattern)|rotas?|rotating|rosters?|lates|earlies|late (?:shifts?|nights?|turns?|finish\w*)|early (?:shifts?|starts?|mornings?|turns?))\b"),
    "weekend work": _p(r"\b(?:weekends?(?! (?:\w+ )?(?:staff|teams?|students?|assistants?|workers|edition|trips?|breaks?|guests?|visitors?|magazine))|saturdays?|sundays?|internal rotation|rotating)\b"),
    "evening work": _p(r"\b(?:evenings?|lates|late (?:shifts?|turns?|finish\w*)|nights?|unsocial hours)\b"),
    "flexible hours": _p(r"\b(?:flexible|any shift|available (?:any|for|to work|at|evenings|weekends|all))\b"),
    "u.s. person": _p(r"\b(?:u\.?s\.? (?:citizen|person|national)\w*|american citizen\w*|green card|lawful permanent resident|permanent resident of the (?:us|u\.s\.|united states))"),
    "travel": _p(r"\b(?:happy to travel|willing to travel|travel(?:led|ling|ed|ing)?|(?:business|overseas|site|sales|field|sourcing|buying) trips?|trips? to)\b"),
    "relocation": _p(r"\b(?:relocat\w+|happy to move|willing to move)\b"),
    "vaccination": _p(r"\b(?:vaccinat\w+|immuni[sz]\w+)\b"),
    "notice period": _p(r"\b(?:notice(?: period)?:? (?:of |is )?\d+ (?:days|weeks|months)|(?:immediate joiner|immediately available|available immediately|immediate start|no notice period))"),
    "own transport": _p(r"\b(?:own (?:car|vehicle|transport\w*)|reliable transport\w*|car owner|driv(?:ing|er's) licen[cs]e|clean licen[cs]e)\b"),
    "physical demands": _p(r"\b(?:lift(?:ing|ed)? (?:up to )?\d+|physically (?:fit|demanding)|work(?:ing|ed)? at height|on my feet)\b"),
    "references": _p(r"\breferences?\b"),
    "driving licence": _p(
        r"\b(?:driv(?:ing|er's|ers'|er) licen[cs]e|clean licen[cs]e|full (?:(?!time|software|data|trade)\w+ ){0,2}licen[cs]e|(?<!licence,\s)(?<!license,\s)category [bcd]\w?(?:\+e)?|class [a-g1-6]\b|licen[cs]e,? \(?(?:manual|automatic)|hgv|cdl|licen[cs]e: |licen[cs]e since \d{4},? (?:clean|full|b\b)|licen[cs]es?: (?:full|clean|category|b\b))"),
}  # fmt: skip
"""How resumes state a condition, by the label that `language.gates` gives it."""

_PROVISIONAL = _p(
    r"\b(?:provisional|learner'?s?) (?:driving )?(?:licen[cs]e|permit)|\b(?:road|driving|licen[cs]e) test (?:is |was )?(?:booked|in|on|due|next)\b|\btest in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)

_REFUSED = {
    "right to work": _p(
        r"\b(?:need(?:s|ing)?|require[sd]?|requiring|seeking) (?:a |an )?(?:visa |work |h-?1b )?(?:sponsor\w*|visa)"
    ),
    "driving licence": _p(
        r"\bno (?:driving )?licen[cs]e|\b(?:do|does|can) ?(?:not|n't) drive(?! (?:a |an |the )?(?:fork|hgv|lorr|truck|van))|\bdon't drive(?! \w)"
    ),
}
"""How resumes say that a condition does not hold."""


_CHECKS = (
    _p(r"\b(?:dbs|pvg|crb|access ?ni|bpss|disclosure scotland)\b"),
    _p(r"\bgarda\b"),
    _p(r"\bvulnerable[- ]sector\b"),
    _p(r"\b(?:wwcc|working with children)\b"),
)
"""Checks that only one country's offices give: who passed one has not passed another's."""


def _is_other_check(asked: str, said: str) -> bool:
    wanted, has = ({i for i, check in enumerate(_CHECKS) if check.search(text)} for text in (asked, said))
    return bool(wanted and has) and not wanted & has


def _holds_here(requirement: Requirement, key: str, claim: str, said: re.Match[str]) -> bool:
    """Whether what is stated holds in the country that the advert speaks of, where both name one."""
    asked = f"{requirement.label} {requirement.quote.text}"
    if key == "right to work":
        return may_work(countries(asked), claim, said)
    return key != "background check" or not _is_other_check(asked, claim)


_NOTICE = re.compile(r"\b(\d+) (day|week|month)s?", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30}


def _days(text: str) -> int:
    """The notice that a text names, in days; 0 where it names none."""
    named = _NOTICE.search(text)
    return int(named[1]) * _DAYS[named[2].lower()] if named else 0


def _headed(claim: Claim, resume: Resume) -> str:
    """The claim with the label before it, where that is what tells ("Nationality: Irish", "Licence: full B")."""
    heading = claim.unit.section.heading_span if claim.unit.section else None
    label = heading.of(resume.document.text).strip(" :") if heading else ""
    return f"{claim.text} [{label}: {claim.text}]" if 0 < len(label.split()) <= 2 else claim.text


def align_condition(requirement: Requirement, resume: Resume) -> Aligned:
    """Met with the words that state it; unknown where they are silent."""
    key = next((k for k in SHOWN if requirement.label.lower().startswith(k)), None)
    denial = _REFUSED.get(key or "")
    refused = next((c for c in resume.claims if denial and denial.search(c.text)), None)
    if key == "notice period":
        most = _days(requirement.quote.text)
        refused = next((c for c in resume.claims if SHOWN[key].search(c.text) and _days(c.text) > most > 0), None)
    if refused is not None:
        evidence = (Evidence(refused.quote(resume.document), Strength.NEGATED, "says otherwise"),)
        return Aligned(requirement, Status.GAP, "the resume says that this is not so yet", evidence)
    elsewhere = None
    if key:
        for claim in resume.claims:
            headed = _headed(claim, resume)
            match = SHOWN[key].search(headed)
            counts = match and claim.strength(Span(0, min(match.end(), len(claim.text)))).counts
            if match and counts and not _holds_here(requirement, key, headed, match):
                elsewhere = elsewhere or claim
            elif counts and not _PROVISIONAL.search(headed):
                evidence = (Evidence(claim.quote(resume.document), Strength.LISTED, "states it"),)
                return Aligned(requirement, Status.MET, "the resume states it", evidence)
    if elsewhere is not None:
        evidence = (Evidence(elsewhere.quote(resume.document), Strength.LISTED, "names another country", 0.5),)
        return Aligned(requirement, Status.UNKNOWN, "the resume names another country: say what holds here", evidence)
    if key == "driving licence":
        return Aligned(requirement, Status.GAP, "no driving licence is named: add it if you hold one")
    return Aligned(requirement, Status.UNKNOWN, "a resume seldom shows this: be ready to say")
