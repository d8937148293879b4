"""What to call a requirement: a thing to do as “keeping site diaries”, what a course is on, what a goal can be held to.

Adverts name things in passing (“buttons”, “run everything”, “team of 22”). Such words are kept where the advert is
quoted; nobody can be held to them, so goals and courses pass them by.
"""

from __future__ import annotations

import re

from upbridge.learning.stems import content_stems, is_acronym
from upbridge.model.requirements import Requirement, RequirementKind

_LEARNED = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE})

VERBS = frozenset(
    """
    advise analyse answer arrange assess assign assist attend automate bring build buy calibrate carry collect
    communicate conduct configure contribute coordinate create debug define deliver deploy describe develop diagnose
    discuss draft drive edit engage ensure escalate establish evaluate examine explain facilitate find fix follow
    gather give grow identify implement improve induct influence inspect install instruct interpret introduce
    investigate juggle keep liaise lift listen maintain make manage mentor migrate monitor motivate move negotiate
    operate organise organize oversee own participate perform prepare prioritise promote protect provide read
    recommend reconcile recruit reduce repair reply represent resolve respond retire rewrite satisfy select sell
    send serve solve sort spot supervise take teach translate troubleshoot validate verify welcome write
    """.split()
)
"""Words that begin a thing to do, and are seldom nouns before another noun."""

_EITHER = frozenset(
    """
    analyze audit block book chair check clean clear close coach complete contact control cover deal design direct
    document estimate file forecast guide handle help hire host interview issue launch lead log look map market match
    measure mount order pack place plan post present price process produce publish purchase raise record report
    research review run schedule screen secure set source staff support test track train treat triage tune update
    use visit walk watch wear work
    """.split()
)
"""Words that begin a thing to do or a name: “plan rotas”, “market research”. What follows decides."""

_ANY = VERBS | _EITHER

_FOLLOW_VERBS = frozenset(
    "a as after all an any by each every for from in on out own our people some the their to up us with your".split()
)
_NAME_ENDS = re.compile(
    r"(?i)(?:management|planning|administration|analysis|development|design|software|systems?|platforms?|tools?|automation|"
    r"control|testing|keeping|trails?|plans?|engineering|research|generation|desk|skills?|work|handling|assurance)$"
)
_IRREGULAR = {"lie": "lying", "liaise": "liaising", "debug": "debugging", "submit": "submitting", "see": "seeing"}
_DOUBLED = re.compile(r"^(?:plan|run|set|get|cut|log|sit|fit|map|spot|scan|ship|put|stop|program|begin|refer|control)$")


def gerund(verb: str) -> str:
    """“write” is “writing”, “plan” is “planning”, “carry” is “carrying”."""
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if _DOUBLED.match(low):
        return f"{low}{low[-1]}ing"
    return f"{low[:-1]}ing" if low.endswith("e") and not low.endswith(("ee", "oe", "ye")) else f"{low}ing"


def doing(label: str) -> str | None:
    """The label as something that one does: “build and maintain dashboards” is “building and maintaining dashboards”.

    None where it does not begin with what is done, or where its first word may be part of a name (“market research”).
    """
    words = label.split()
    if len(words) < 2 or is_acronym(words[0]) or not _is_done(words):
        return None
    made = [gerund(_base(words[0]))]
    for place, word in enumerate(words[1:], 1):
        joined = words[place - 1].lower() in ("and", "or") or words[place - 1].endswith(",")
        made.append(gerund(word) if joined and place < 5 and _is_verb(word) and place + 1 < len(words) else word)
    return " ".join(made)


def _is_verb(word: str) -> bool:
    return word.lower() in _ANY


def _base(word: str) -> str:
    """The verb that “verifies” or “coordinates” is a form of, where it is one that is seldom a noun; else the word."""
    low = word.lower()
    forms = (low.removesuffix("ies") + "y", low.removesuffix("es"), low.removesuffix("s"))
    return next((form for form in forms if low.endswith("s") and form != low and form in VERBS), word)


def _is_done(words: list[str]) -> bool:
    first, second = words[0].lower(), words[1].lower().strip(",")
    if _base(first) in VERBS and first not in VERBS:
        return second not in ("and", "or", "of", "for", "in")
    if first in VERBS:
        return True
    if first not in _EITHER:
        return False
    follows = second in _FOLLOW_VERBS or (second in ("and", "or") and len(words) > 3 and _is_verb(words[2]))
    plural = len(words) == 2 and second.endswith("s") and not second.endswith(("ss", "ics"))
    return follows or (plural and not _NAME_ENDS.search(second))


def subject_of(requirement: Requirement) -> str | None:
    """The skill's own name where the advert's words say it and more: “build and maintain dashboards” is Dashboards.

    None where the advert's words are no clause, or no linked skill's name stands in them and makes up half of them.
    """
    label = requirement.label
    if doing(label) is None and len(label.split()) < LONG:
        return None
    words = content_stems(label)
    matter = words - content_stems(" ".join(w for w in label.split() if _is_verb(w.strip(","))))
    names = [s.label for s in requirement.skills if doing(s.label) is None and s.label.split()[0].lower() not in _ANY]
    held = [name for name in names if _stands_in(name, label)]
    enough = [name for name in held if 2 * len(content_stems(name)) >= max(1, len(matter))]
    best = max(enough, key=lambda name: (len(content_stems(name)), -len(name)), default=None)
    written = re.search(rf"(?i)(?<!\w){re.escape(best)}(?!\w)", label) if best else None
    return written.group()[:1].upper() + written.group()[1:] if written else best


def study_name(requirement: Requirement) -> str | None:
    """What a course can be on: “Negotiate the price with the client” is Negotiation, “Power BI” is itself.

    None for what is a task of the job and no subject (“Mount racking”, “Order consumables”), and for words that name
    nothing by themselves (“Regulations”): nobody teaches those, and a search for them finds nothing.
    """
    if subject := subject_of(requirement):
        return subject
    label = tidied(requirement)
    if not is_named(requirement) and not (requirement.skills and is_acronym(label)):
        return None
    if not is_led(label) and (requirement.skills or requirement.kind is not RequirementKind.SKILL):
        return label
    return next((skill.label for skill in requirement.skills if _is_about(skill.label, label)), None)


def is_led(label: str) -> bool:
    """Whether the label is something to do, also where its first word may be a name: “Run factory trials”."""
    words = label.split()
    return doing(label) is not None or (
        len(words) > 2 and words[0].lower().removesuffix("s") in _ANY and not _NAME_ENDS.search(label)
    )


def _is_about(name: str, label: str) -> bool:
    """Whether a linked skill's name is a subject that the clause speaks of: “Stakeholder management”."""
    shared = content_stems(name) & content_stems(label)
    short = 1 < len(name.split()) < LONG or is_acronym(name)
    return short and bool(shared) and not is_led(name) and name.split()[0].lower() not in VERBS


def _stands_in(name: str, label: str) -> bool:
    """Whether the label holds all words of the name; of three words and more in one run, as parts glue badly."""
    wanted = [stem for word in name.split() for stem in sorted(content_stems(word))]
    told = [stem for word in label.split() for stem in sorted(content_stems(word))]
    if len(wanted) < 3:
        return bool(wanted) and set(wanted) <= set(told)
    return any(told[at : at + len(wanted)] == wanted for at in range(len(told)))


LONG = 5
"""Words from which on a label is a clause that a name says better."""

_VAGUE = re.compile(
    r"(?i)\b(?:everything|everybody|everyone|anything|something|somebody|someone|nobody|things?|stuff|ones|others|them|"
    r"they|it|you|your|we|us|me|alike|afterwards|behind|somewhere|everywhere)\b"
)
_IS_BACKGROUND = re.compile(r"(?i)\b(?:background|sector|industry|eligibility)$|\bexperience\b")
_DANGLING = re.compile(
    r"(?i)(?:\s+(?:a|an|and|as|at|by|each|every|for|from|in|into|least|of|on|or|our|per|set|some|than|that|the|their|to|"
    r"towards?|up to|with|within|your))+$"
)
_AMOUNT = re.compile(r"(?i)\s+(?:of|on|for|to|with|in)\s+(?:an?\s+|the\s+)?(?:\w+\s+of\s+)?(?:\d|£|\$|€).*$")
_EACH = re.compile(r"(?i)\b(?:each|every)\s+(\w+)")


def tidied(requirement: Requirement) -> str:
    """The label without a dangling end: “Safety talk morning” (each morning) is “Safety talk”."""
    label = _AMOUNT.sub("", requirement.label.strip(" .,;:"))
    for match in _EACH.finditer(requirement.quote.text):
        label = re.sub(rf"(?i)\s+{re.escape(match.group(1))}$", "", label)
    return undangled(label) or requirement.label


def undangled(text: str) -> str:
    """The text without last words that want another: “coordinate the programs of” ends at “programs”."""
    return _DANGLING.sub("", text.strip(" .,;:")).strip(" .,;:")


def is_background(requirement: Requirement) -> bool:
    """Whether time in a kind of work is asked for, in whatever words: “trade background”, “fleet experience”."""
    return requirement.kind in _LEARNED and bool(_IS_BACKGROUND.search(requirement.label.strip(" .,;:")))


def is_named(requirement: Requirement) -> bool:
    """Whether the words name something that a person can learn and show; always so for kinds that are not learned.

    A single word does where it was linked to a skill called by it, or is a tool's abbreviation; several words do where
    they hold two that say something and none that points elsewhere (“everything”, “them”).
    """
    if requirement.kind not in _LEARNED:
        return True
    label = tidied(requirement)
    words = content_stems(label)
    single, tool = len(label.split()) == 1, requirement.kind is not RequirementKind.SKILL
    if not words or _VAGUE.search(label) or (single and label.lower() in _ANY):
        return False
    if any(words & content_stems(skill.label) for skill in requirement.skills):
        return True
    if single:
        return tool and (bool(requirement.skills) or _is_mixed(label))
    return len(words) > 1 and not label[0].isdigit() and not re.search(r"[|()*]", label)


def _is_mixed(word: str) -> bool:
    """An abbreviation, or a name with a capital inside: IMI, WHODrug."""
    return (is_acronym(word) and len(word) < LONGEST_ACRONYM) or bool(re.search(r"[a-z][A-Z]|[A-Z]{2}[a-z]", word))


LONGEST_ACRONYM = 6


def goal_name(requirement: Requirement) -> str:
    """What a goal calls it: the skill's own name for a clause or an abbreviation, else the words without what dangles.

    “Build and maintain dashboards” is Dashboards, “OFAC” is OFAC sanctions.
    """
    label = tidied(requirement)
    first = requirement.skills[0].label if requirement.skills else ""
    if is_acronym(label) and label.lower() in first.lower().split() and 1 < len(first.split()) < LONG:
        return first
    return subject_of(requirement) or label
