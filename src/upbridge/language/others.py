"""Who did what a line of a resume tells: the person, or others beside whom, for whom or to whom it was done."""

from __future__ import annotations

import re

from upbridge.language.tokens import VERBS
from upbridge.language.verbs import is_done
from upbridge.model.text import Span

_ROLE = (
    r"(?:accountants?|administrators?|advis[eo]rs?|agenc(?:y|ies)|agents?|analysts?|apprentices?|architects?|auditors?|authorit(?:y|ies)|boss(?:es)?|bookkeepers?|bureau|buyers?"
    r"|carers?|chefs?|clerks?|colleagues?|consultants?|contractors?|controllers?|co-?workers?|crew|deput(?:y|ies)|designers?|developers?|directors?|doctors?|editors?|electricians?|employers?|engineers?|estimators?"
    r"|executives?|experts?|firms?|foremen|foreman|fitters?|installers?|joiners?|builders?|operators?|translators?|lecturers?|tutors?|drivers?|cleaners?|bakers?|researchers?|presenters?|reporters?|curators?|solicitors?|barristers?|brokers?|underwriters?|adjusters?|inspectors?|assessors?|examiners?|co-?ordinators?|investigators?|testers?|dieti[ct]ians?|physicians?|pharmacists?|chemists?|dentists?|hygienists?|economists?|psychologists?|registrars?|midwi(?:fe|ves)|caretakers?|treasurer|committee|bank|university|company|manufacturers?|publishers?|fundraisers?|head|head ?(?:teacher|chef|office|quarters)|instructors?|landlords?|lawyers?|leads?|leader|librarians?|managers?|matron|mechanics?|mentors?"
    r"|nurses?|office|officers?|others|owners?|partners?|pharmacists?|photographers?|physios?|planners?|plumbers?|practitioners?|predecessor|principals?|producers?|programmers?|providers?|receptionist|recruiters?"
    r"|scientists?|secretar(?:y|ies)|sencos?|setters?|sommeliers?|seniors?|specialists?|sponsor|statisticians?|suppliers?|supervisors?|surgeons?|surveyors?|teachers?|technicians?|therapists?|trainers?|vendors?|vets?|welders?|writers?)"
)
"""Who else there is in a line of work. "Team", "client" and "user" are left out: what they do is often one's own work."""

_UNIT = r"(?:HR|IT|QA|finance|legal|marketing|purchasing|procurement|payroll|head office|headquarters|R&D|accounts)"

_SOMEBODY = rf"(?:(?:an? |the )?(?:outside|external) (?:crew|company|firm|team|contractors?|agency)|(?:an? |the )?(?:head office|council|agency|group) (?:team|staff|people|instructors)|(?:the|my|our|an?|their|another|one) (?:[\w'’-]+ ){{0,3}}?{_ROLE}|(?:the|another|an?) (?!whole |entire |night |day |same )[\w-]+ team|(?-i:[A-Z][a-z]+), (?:the|my|our) (?:[\w-]+ ){{0,2}}?{_ROLE},|(?:[\w-]+ )?colleagues|others|{_ROLE}(?<=s)|(?-i:{_UNIT})|head office|somebody|someone|everyone else|they|she|he)"

_DONE = (
    r"(?:done|prepared|handled|owned|run|managed|written|made|led|kept|set(?: up)?|filed|drawn(?: up)?|built|designed|calculated|processed|posted|given|administered|taken|booked|negotiated|fixed|agreed"
    r"|decided|maintained|paid|produced|ordered|planned|chaired|taught|drafted|carried out|performed|completed|signed(?: off)?|looked after|dealt with|taken care of|coded|developed|installed|serviced|tested|created|conducted|delivered|arranged|supplied|programmed|configured)"
)
"""What the one who does it does; what others do with it afterwards ("read by", "approved by") is left out."""

_SUBJECT = re.compile(
    rf"(?:^[^\w]*|[,:]\s+|\b(?:what|which)\s+)(?:then |while |when |as |since |because |so )?(?P<who>{_SOMEBODY})(?: (?:of|in|at|on|from) (?:(?:the|our|my|another|each) )?[\w-]+)?"
    r"(?: (?:always|also|usually|mostly|still|then|now|actually|currently|both|all|alone|herself|himself))* (?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_ABOUT_ME = re.compile(r"\b(?:me|us|I|I['’](?:m|ve|d)|my|mine)\b")
_PAST = frozenset(
    """did had was were ran drew wrote made led kept set built gave took held taught did chose saw got went came put cut
    paid sold bought sent found dealt brought""".split()
)
_PLURALS = frozenset(
    """duties roles tasks jobs skills meetings reports drawings shifts rotas accounts records requests queries complaints sales
    orders needs hours qualifications posts teams grades levels courses programmes programs standards services systems
    this his its us as is""".split()
)
"""What follows somebody's name and is no verb: "supervisor duties"."""
_NO_VERB = frozenset(
    ["and", "or", "who", "for", "with", "to", "of", "in", "on", "at", "from", "by", "i", "that", "s", "as"]
)

_PASSED_ON = re.compile(
    rf"\b(?:is|are|was|were|gets?|got|be|been|being)\s+(?:\w+ly |always |mostly |all |still |now )*{_DONE}\s+(?:\w+ )?by\s+(?!me\b|us\b|myself|my team|hand\b|then\b|now\b|the (?:end|deadline|due|time))\w+"
    r"|\b(?:is|are|was|were|stays?|stayed|remains?)\s+(?:now |all |fully |mostly |always )*(?:outsourced|contracted out|bought in|sub-?contracted(?: out)?|farmed out|externalised|done (?:externally|elsewhere|centrally|off ?-?site|abroad|for (?:us|me))|handled (?:externally|elsewhere|centrally|for (?:us|me)))\b"
    rf"|\b(?:is|are|was|were) (?:the|my|our|an?) (?:[\w-]+ )?{_ROLE}(?:['’]s|s['’])?(?: (?:job|task|department|business|call|decision|responsibility|work|area|domain|side))?(?=\s*(?:$|[;,.)]))"
    rf"|\b(?:goes|go|went|is sent|are sent|was sent|were sent|handed (?:over|on)?|passed (?:over|on)?) to (?:an?|the|our) (?:[\w-]+ )?(?:bureau|agency|outside \w+|external \w+|contractor|specialist firm|provider|bookkeeper)\b"
    rf"|(?:,|\()\s*(?:all |now )?(?:done|handled|prepared|managed|written|made|run|filed|drawn|processed|kept|owned) by (?!me\b|us\b|myself|my team|hand\b|then\b|now\b|the (?:end|deadline))\w+|\b(?:is|are|was|were) (?:\w+ly )?{_DONE} (?:at|in) (?:our |the )?(?:head office|headquarters|HQ|group)\b"
    r"|\b(?:arrives?|arrived) from\b|\bcomes? off the (?:computer|system)\b"
    r"|(?<=[\w)] )(?:sits?|lies?|rests?|stays?|stayed|lay)\s+with\s+(?!me\b|us\b|my\b)\w+"
    rf"|\b(?:(?:wait(?:s|ed)?|(?:is|are|was|were) (?:waiting|kept)) for|(?:is|are|was|were) left (?:to|for)|(?:falls?|fell) to|(?:is|are|was|were) up to) (?:the|my|our) (?:\w+ )?{_ROLE}\b"
    rf"|\b(?:comes?|came|arrives?|arrived) (?:to us |in |to me )?(?:\w+ )?(?:ready[- ]made|pre-\w+|finished|from (?:the|our|an?) (?:\w+ )?{_ROLE})"
    r"|\b(?:work(?:ed|ing)? (?:to|from)|open|follow(?:ed|ing)?|(?:only|just) (?:use|read)) (?:other people|somebody else|someone else)['’]s\b"
    r"|\b(?:outside|external) \w+ (?:that|who) \w+"
    r"|\bbelongs? to (?!me\b|us\b|my\b)|\b(?:somebody|someone) else(?:['’]s)?\b",
    re.IGNORECASE,
)
"""What is said after the thing named: that somebody else does it."""

_RECEIVED = re.compile(
    rf"^\W*(?:i )?(?:(?:recruited|hired|coached|audited|mentored) by (?:the|a|my|our)\b|reported to (?:the|our|my) (?=[^,.;]*\bpass)|left (?:the |all )?(?:\w+ ){{1,3}}to (?:the )?others?\b|(?:was|were|been|being|have been|had been|got|get) (?:\w+ )?(?:coached|audited|mentored|supervised|inspected|interviewed|assessed|managed|appraised|observed|treated|represented|counselled|recruited|shadowed|photographed)\b(?! as)"
    rf"|asked (?:the|my|our|an?|it|hr|finance) (?:[\w-]+ ){{0,3}}?(?:for|to)\b|(?:i )?(?:leave|left|hand|handed|pass|passed|send|sent|forward|forwarded|refer|referred|escalate) (?:the |all |any |my |our )?[^,.;]{{2,40}} to (?:the |my |our |an? )?(?:[\w-]+ )?{_ROLE}\b"
    rf"|(?:i )?(?:get|got|receive[ds]?|had) (?:the |my |our )?[^,.;]{{2,40}} from (?:the |my |our |an? )?(?:[\w-]+ )?(?:{_ROLE}|{_UNIT})\b)",
    re.IGNORECASE,
)
"""What came from others or went to them."""


_SOME_OFFICE = re.compile(
    r"^\W*(?:the|my|our|an?) (?!team i\b|part i\b|work i\b)(?:\w+ ){1,2}(?:did|do|does|handled|handles|took care of|takes care of|looked after|looks after) (?:the|all|our|that|this|it)\b",
    re.IGNORECASE,
)
"""Whoever it is: "The university did the ethics paperwork"."""


_WHILE = re.compile(r"\W*(?:when|while|as|since|after|before|where)\b", re.IGNORECASE)
_MAIN = re.compile(r"(?:, | )(?=I\b)")
"""Where the person's own part begins after a clause of time: "When an installer put it in, [I] held the ladder"."""

_THEN_ME = re.compile(r"\b(?:I|we|then|before|after)\b")


def is_by_others(clause: str, at: Span) -> bool:
    """Whether the clause says that others did what stands at `at` (offsets in the clause), or that it was only received."""
    for told in _SUBJECT.finditer(clause):
        inside = told.group().lower().startswith(("what", "which"))
        if (at.start if inside else at.end) > told.end("verb") and _is_finite(told["verb"], told["who"]):
            main = _MAIN.search(clause, told.end()) if _WHILE.match(told.group()) else None
            if main and at.start >= main.start():
                continue
            return not _ABOUT_ME.search(clause, told.end(), main.start() if main else len(clause))
    if _SOME_OFFICE.match(clause) or _RECEIVED.match(clause):
        return True
    passed = _PASSED_ON.search(clause)
    return passed is not None and not _THEN_ME.search(clause, passed.end(), max(passed.end(), at.start))


def _is_finite(verb: str, who: str) -> bool:
    """Whether the word after somebody is what they do or did, and no part of a name ("the manager role")."""
    word = verb.lower()
    if word in _NO_VERB:
        return False
    several = who.lower().rstrip(",").endswith("s") or who.lower() == "they"
    past = word.endswith("ed") or word in _PAST
    acts = word.endswith("s") and not several and word not in _PLURALS
    return (
        past
        or acts
        or is_done(word)
        or word in ("does", "has", "is", "are", "have", "do")
        or (several and word in VERBS)
    )
