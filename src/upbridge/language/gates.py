"""What adverts ask for in set forms: years, degrees, licences, eligibility. General patterns only."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from upbridge.language.levels import Degree, find_degrees, find_years
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One thing asked for in a set form: its kind, a label, the words, and the grade where one is named."""

    kind: RequirementKind
    label: str
    span: Span
    years: float | None = None
    level: str | None = None

    def moved(self, offset: int) -> Found:
        """The same in a text that begins `offset` characters earlier."""
        return replace(self, span=Span(self.span.start + offset, self.span.end + offset))


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’]"), re.IGNORECASE)


ELIGIBILITY: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Right to work", _p(
        r"\b(?:(?:(?:EU|EEA|UK|US|British|Irish|Swiss|Canadian|Australian)(?:/\w+)* passport|no (?:visa )?sponsorship\b|(?:USC|GC|EAD)(?:/(?:USC|GC|EAD))* only)(?:,? or (?:an? )?(?:valid )?(?:work|residence) (?:permit|visa))?(?: for (?-i:[A-Z])\w+)?|(?:be )?resident in (?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?(?:,? or (?:be )?(?:allowed|entitled|able|permitted) to work(?: here)?)?|(?:legal(?:ly)? |full )?(?:right|permission|permit|entitle(?:d|ment)|authori[sz](?:ed|ation)|eligib(?:le|ility)|able(?= to (?:live and )?work (?:legally|lawfully|full[- ]time|in (?:the )?(?-i:[A-Z])|within (?:the )?(?-i:[A-Z])|without))|allowed) to (?:live and )?work"
        r"(?: and live)?(?: full[- ]time)?(?! (?:flexib|under|with|well|as|on|in (?:an?|teams?)\b|independent|alone|to|night|weekend|shift|late|early|at|over|unsuperv|the|remote|from|for|across|out|quick|fast|autonom))(?: (?:in|within) (?:the )?[A-Z][\w.]*(?: (?!without|and|or)[A-Z]\w+)?)?(?: without (?:\w+ ){0,4}sponsorship)?"
        r"|(?:full |unrestricted )?work(?:ing)? rights(?: in (?:the )?[A-Z]\w+)?|(?:us|u\.s\.|eu|uk|australian|singapore|canadian|indian|british|irish|nz|new zealand) citizen(?:s|ship)?\b(?: or (?:pr|permanent residen\w+))?|\w+ citizenship(?: or (?:an? )?(?:valid )?(?:work|residence) permit)?|(?:own|transferable|residence) visa(?: or \w+ visa)?(?: can apply)?|(?:\w+ )?nationals? or (?:holders of (?:an? )?)?(?:valid )?(?:work|residence) permits?|citizens? or (?:pr\b|permanent residen\w+)|work (?:permit|visa|authori[sz]ation)s?|visa sponsorship|sponsor(?:ship)?(?: of)? (?:a )?(?:work )?visas?|(?:cannot|unable to|not able to|can't|(?:do|does|will|are) not|don't|doesn't|won't) (?:offer |provide )?sponsor\w*(?: (?:work )?visas?)?(?: for (?:this|the) (?:role|job|post))?)")),
    ("U.S. person", _p(r"(?:\bus|\bu\.s\.) person(?:s| status)?\b(?: (?:under|as defined (?:in|by)|per) (?:itar|ear)| \(itar\))?")),
    ("Background check", _p(
        r"\b(?:(?:criminal |employment )?(?:background|record|police|ministry of justice|moj)[ -](?:vetted|check|screen\w*|vetting|verification|clearance|investigation)s?|background stud(?:y|ies)|(?:clean|clear) security (?:check|screening)|security (?:vetting|screening)|(?:pass )?vetting|(?:basic|standard|enhanced)? ?(?:dbs|crb|pvg|access ?ni|garda vetting)(?: (?:scheme )?membership| check| disclosure| clearance| certificate| scheme)?|(?:basic|standard|enhanced) disclosure(?: check)?"
        r"|(?:fitness and probity|(?:children|vulnerable children)(?:'s)? act(?: safety)?|worker safety) check\w*|vulnerable[- ]sector\b(?: (?:check|search|screen\w*))?"
        r"|fingerprint\w*(?: clearance)?(?: card)?|(?:police )?certificate of (?:good )?(?:character|conduct)(?: \(VOG\))?|\bVOG\b|character certificate|bpss|(?:the )?rehabilitation of offenders act(?: \(exceptions\) order)?(?: \d{4})?|criminal (?:and credit )?records?|disclosure scotland|disclosure and barring service(?: check)?)\b")),
    ("Working with children check", _p(r"\b(?:working with (?:children|vulnerable people)(?: check| card| clearance)|wwcc|wwvp)\b")),
    ("Credit check", _p(r"\bcredit (?:check|history)s?\b")),
    ("Drug test", _p(r"\b(?:(?:pre-employment|post[- ](?:offer|hire)) )?drug(?: and alcohol)?[- ](?:test|screen)\w*\b(?:/physical)?")),
    ("Security clearance", _p(r"\b(?:security clear\w+|sc clear\w+|dv clear\w+|clearance at (?:sc|dv)|nato clearance|secret clearance|(?:able to obtain )?(?:enhanced )?reliability status|enhanced reliability)\b")),
    ("Medical check", _p(r"\b(?:(?:pre-employment )?medical (?:clearance|examination|exam|check)|medically fit|fitness (?:certificate|to work certificate))\b")),
    ("Vaccination", _p(r"\b(?:(?:proof of )?immuni[sz]ations?(?:: [^.;]+| \([^()]*\))|(?:vaccinat\w+|immuni[sz]\w+)(?! (?:sessions?|clinics?|programmes?|programs?|campaigns?|records?|rates?|schedules?|services?|uptake|to (?:patients|children)))|hepatitis b|flu shot|tb test|occupational health (?:check|clearance))\b")),
    ("Irregular hours", _p(r"\b(?:early starts\b|work overtime\b|(?:work(?:ing)? )?(?:irregular|unsociable|varied|variable) hours(?:,? including [^.;]*)?)")),
    ("On call", _p(r"\b(?:(?:share|join|take|cover|take part in|be part of|participate in|work) (?:the |an |our )?)?(?:on[- ]call|on standby|standby (?=duty|rota|one week))\b(?: (?:rota|rotation|roster|schedule|duty|duties))?")),
    ("Night shifts", _p(r"\b(?:(?:(?:work )?early,? late,? (?:and|or) )?night(?:s(?! (?:away|out|off|a (?:week|month|year)))|[- ]?shifts?| work)|waking nights?|sleep-?ins?|(?<!travel\s)overnight(?! (?:stays?|travel|delivery|guests?|parking|oats|success)))\b")),
    ("Shift work", _p(r"\b(?:four on,? four off|4 on,? 4 off|rotating roster|rotat(?:ing|ional) (?:shifts?(?: (?:pattern|rota|schedule|basis))?|rota)|shift (?:work|rota|pattern)s?|(?:early|late|split|double|day|evening|12[- ]hour|three|two)(?: and (?:early|late))?[- ]shifts?|rota(?:ting)? (?:basis|including)|unsocial hours|late week|continental shifts?)\b")),
    ("Weekend work", _p(r"\b(?:(?:every|each) (?:other |second |third )?(?:saturday|sunday|weekend)s?\b|(?:work\w* |some |alternate |every other |occasional )(?:on )?weekends?|weekends(?: and| or|,|/)(?: (?:bank|public))? holidays|(?<=nights,\s)weekends|(?<=evenings,\s)weekends|(?<=overtime,\s)weekends|weekend (?:work|shift|availability|working|rota)s?|(?:saturday|sunday)s?(?: and sundays?)? (?:work|shift|rota|morning)s?|(?:one|1|two|2) (?:saturday|sunday|weekend)s? (?:in|out of|per) (?:\w+)|weekends required)\b")),
    ("Evening work", _p(r"\b(?:one (?:late )?evening\b|(?:work\w* |some |occasional |regular )+evenings?(?! (?:standard|post|class))(?: and weekends?)?|evening (?:work|availability|events)|evenings (?:now and then|now and again|occasionally|sometimes)|evenings and weekends)\b")),
    ("Working hours", _p(r"\b(?:work(?:ing)? )?(?:from |between )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? (?:to|and|until|-|–) \d{1,2}(?:[:.]\d\d)? ?(?:am |pm )?(?:central|eastern|pacific|mountain|uk|gmt|cet|est|pst|ist|aest)(?: time)?\b")),
    ("Flexible hours", _p(r"\b(?:(?:happy|willing|able|prepared) to start (?:early|at \d[\d.:]*)(?: in \w+)?|flexib\w+ (?:to work|about|with|on) (?:\w+ )?(?:hours|shifts?|times)|work(?:ing)? flexib\w+ hours)\b")),
    ("Travel", _p(r"\b(?:(?:(?:one|two|three|four|five|\d|some|several|a few|occasional) )?(?:(?:or|to|and) (?:two|three|four|five|\d) )?nights? away(?: from home)?(?: (?:a|per|in|each|every) (?:\w+ ){0,1}(?:weeks?|months?|year))?|(?:willing\w*|able|ability|prepared|happy|free|required|expected) to travel(?: overnight)?(?: (?:to|between) (?:the |our )?\w+(?: (?!when|if|as|and|or|for|on|by|up)\w+){0,4})?(?: (?:for )?(?:up to )?\d+ nights (?:a|per) (?:week|month|year))?|(?:some |occasional |regular |frequent |extensive |international |european |domestic )+travel\b(?! agen)|overnight stays?|travel (?:is )?(?:required|up to|between|across|to (?:sites?|customers?|clients?))|\d+ ?% travel|travel \(?\d+|(?:being |be )?on the road (?:\w+ )?\d+ ?%(?: of the (?:time|week|month))?|(?:may |must |will |can )?be deployed (?:with|at|on|for|anywhere|away)(?: (?:little|short) notice)?(?: for up to \w+ \w+)?)")),
    ("Relocation", _p(r"\b(?:willing\w* to relocate|relocat(?:e|ion) (?:is )?required)\b")),
    ("Physical demands", _p(r"\b(?:(?:ok|okay|comfortable|happy|fine) with (?:wet|cold|heat|dust|noise|loud|blood|heights)\b[^.;]*|work(?:ing)? in (?:temperatures|(?:the )?(?:heat|cold|wet|all weathers?))\b[^.;,]*|(?:able|ability) to (?:lift|stand|climb|carry|kneel|bend)(?:[^,.;:]{0,20}?\d+ ?(?:kg|kilos?|lbs?|pounds))?\b|(?:lifts?|lifting|carr(?:y|ies|ying)) (?:up to )?\d+(?: ?(?:kg|kilos?|lbs?|pounds))?|climb(?:ing)? (?:stairs|ladders)(?: (?:and|or) (?:stairs|ladders))?|stands?(?:ing)?(?: (?:and|or)|,) walk(?:s|ing)?(?: \d+ ?% of (?:the )?(?:shift|time|day))?|colou?r vision(?: [^.;,]{0,40})?|physically (?:fit|demanding|able)|manual handling of up to|stand(?:ing)? for (?:long|\d)|work(?:ing)? at height|head for heights)\b")),
    ("Minimum age", _p(r"\b(?:(?:at least |over |aged? |be )(?:18|21|25)(?: years (?:old|of age)| or over|\+)?|minimum age)\b")),
    ("Living near", _p(r"\b(?:liv(?:e|es|ing)|resid(?:e|es|ing)) within (?:\w+ ){0,3}\d* ?(?:minutes?|miles?|km|kilomet(?:er|re)s?|hours?)(?:' drive)?(?: (?:of|from) [^.;,]{3,60})?")),
    ("References", _p(r"\b(?:(?:two|three|satisfactory|professional|good) (?:\w+ )?references|references (?:are |will be )?(?:required|needed|requested))\b")),
    ("Notice period", _p(r"\b(?:(?:able to |can )?(?:start|join) immediately(?: or (?:within|at) short notice)?|immediate joiners?(?:,? (?:or|with) (?:max(?:imum)?[.]? )?\d+ days'? notice)?|notice(?: period)?: (?:(?:max(?:imum)?|up to|within) )?\d+ (?:days|weeks|months)(?: or (?:less|sooner))?"
        r"|notice period (?:of )?(?:max(?:imum)?|up to|not more than|less than|within) \d+ (?:days|weeks|months)|(?:max(?:imum)?[.]? |up to |within )\d+ (?:days|weeks|months)'? notice)")),
    ("Own transport", _p(r"\b(?:a (?:car|vehicle) (?:\([^)]*\) )?(?:is|will be) (?:essential|required|needed)|own (?:car|vehicle|transport\w*)|use of (?:a |your own )?(?:car|vehicle)|access to (?:a |own )?(?:car|vehicle|transport)|reliable transport\w*|car owner|(?:keep|own|maintain) a motor (?:car|vehicle)|(?:have|own|got) (?:a |your own )(?:car|van|vehicle)(?! insur| park| licen))\b")),
)  # fmt: skip
"""Conditions of a job that a resume seldom shows, by what adverts commonly call them."""

DRIVING = _p(
    r"\b(?:(?:full |valid |clean |current |uk |eu |irish |manual |category b |class b |[A-Z]\.[A-Z]\. )*driv(?:ing|er's|ers'|er) (?:license|licence)s?(?: (?:class|category|cat\.?) [A-Z]\d?E?\b)?"
    r"|(?:license|licence) to drive|class [a-g]\d? (?:license|licence)|(?:valid |full |clean |unrestricted )*(?:ontario|alberta|quebec|manitoba|saskatchewan|bc|b\.c\.) (?:class )?[a-g]?\d? ?licen[cs]e|(?-i:G2?) licen[cs]e|licen[cs]ed driver|full (?:clean |manual |victorian |nsw |queensland |tasmanian |australian |nz |new zealand |ontario |canadian |uk |irish |eu |state |g |b )*licen[cs]e|car licen[cs]e|(?:valid|clean|current) (?-i:DL)\b(?: (?:w/|with|and) (?:an? )?clean (?:MVR|driving record))?|(?:^|you (?:can )?|able to |and )drive(?= and\b| or\b|[.,;]|$)|you (?:must|need to|have to|will need to|(?:will|'ll) have to|should) (?:be able to )?drive(?= and\b| or\b|\W*[.,;:]|$| (?:to|between|for|since|because|as)\b))\b"
)
LICENCE_WORD = _p(
    r"(?P<name>(?:[A-Z0-9][\w+&/.-]*|of|in|and|for|the)(?: (?:[A-Z0-9][\w+&/.-]*|of|in|and|for|the)){0,6}) "
    r"(?:certificat(?:e|ion)s?|credential(?!s)|certified|licen[cs]e[sd]?|card|ticket|registration|accreditation|accredited|chartered status)\b"
)

EXPERIENCE_IN = _p(
    r"\b(?:(?:prior|previous|proven|solid|strong|relevant|some|direct|demonstrable|hands-on|practical|commercial|recent|extensive|good|significant|professional|industry|paid|full-time|working|post-qualification|demonstrated) )*"
    r"(?:experience|background|track record|history|exposure) (?:of |in |as |with |to |using |from )+(?:an? |the )?(?:either )?(?:in |of |as )?"
)
_TAIL = re.compile(
    r"\s*(?:,\s*(?:paid|an?|sound|good|strong|some|full|at least|including|preferably|ideally|with|in the|of which|one of|gained|either|as well)\b|\s(?:behind you|under your belt|is (?:required|essential|needed|a must)|are required"
    r"|required|preferred|essential|desired|desirable|would be|gained|plus|or equivalent|and (?:an?|the|you|have|be|hold|must)\b)|[.;:(–—]|\s-\s|\bOR\b|,\s*(?:or|and)\b|\sor\s(?:completion|equivalent|an?\s(?:relevant\s)?(?:degree|diploma|certificate|qualification))).*$",
    re.DOTALL,
)
_LINK = re.compile(
    r"^[.+]?\s*(?:['’]s?\s+)?(?:(?:of|in|as|with|working|it|proven|relevant|solid|professional|hands-on|prior|previous|recent|full-time|paid|commercial|experience|exp\.?|background|post-qualification|or more|plus|minimum|practical|industry|progressive|equivalent|the|an|a)\s+)*",
    re.IGNORECASE,
)


_NOT_A_DEMAND = re.compile(
    r"\b(?:within|after|every|first|next|last|past|per|each|in|for up to|up to|in the (?:first|last))\s*$",
    re.IGNORECASE,
)


def find_experience(clause: str) -> list[Found]:
    """Years of something: "at least five years' B2B marketing", "5+ years in systems administration"."""
    found = []
    for years in find_years(clause):
        if years.value > 20 or _NOT_A_DEMAND.search(clause[: years.span.start]):
            continue
        rest = clause[years.span.end :]
        link = _LINK.match(rest)
        begin = years.span.end + (link.end() if link else 0)
        domain = _LEAST.sub("", _TAIL.sub("", clause[begin:])).strip(" ,.;:")
        if len(domain) < 3 or not re.match(r"[\w\"'“]", domain):
            before = clause[: years.span.start]
            lead = EXPERIENCE_IN.search(before)
            domain = _LEAST.sub("", before[lead.end() :]).strip(" ,(") if lead else ""
            span = Span(lead.start(), years.span.end) if lead else years.span
        else:
            span = Span(years.span.start, begin + len(domain))
        if done := _DONE_FOR.search(clause[: years.span.start]):
            domain = (
                done["what"]
                or done["trade"]
                or re.sub(r"ied$|e?d$", lambda m: "ying" if m[0] == "ied" else "ing", done["act"])
            )
            span = Span(done.start(done.lastgroup or 0), years.span.end)
        if domain.isalpha() and domain.islower():
            domain = "of experience" if domain == "experience" else domain if done else f"{domain} experience"
        vague = _VAGUE.match(years.span.of(clause))
        label = (
            f"{vague.group().capitalize()} of {domain.removeprefix('of ')}"
            if domain and vague
            else f"{years.value:g}{'+' if years.value >= 1 else ''} years {domain}".strip()
            if domain
            else f"{years.value:g}+ years of experience"
        )
        found.append(Found(RequirementKind.EXPERIENCE, label, span, years=years.value))
    return found


_LEAST = re.compile(r"\W*\b(?:minimum(?: of)?|min\.?|at least)\W*$", re.IGNORECASE)
"""Before the number, that it is the least: "care of adults (minimum [two years])"."""

_DONE_FOR = re.compile(
    r"\b(?:have|has|['’]ve) (?P<act>[a-z]+ed)(?: for)? (?:at least |over |more than |a minimum of )?$"
    r"|\b(?:done|been doing|practi[sc]ed) (?P<what>(?:(?! or )[^,.;:]){4,60}?) for (?:at least |over |more than |a minimum of )?$"
    r"|\bworked (?:in|as an?) (?P<trade>(?:(?! or an)[^.;:]){4,60}?) for (?:at least |over |more than |a minimum of )?$",
    re.IGNORECASE,
)
"""What comes before its years: "who has done localisation project management for at least"."""

_VAGUE = re.compile(r"(?:several|many|some|a few) years", re.IGNORECASE)
"""Years without a number: a label says no more than the advert does."""

_FIELD = re.compile(
    r"^[’'s]*\s*(?:degree|diploma|qualification|level)?\s*(?:\([^)]*\)\s*)?(?:(?:at )?grades?\s+[A-C4-9*/–-]+(?:\s*\([^)]*\))?(?:\s+or\s+(?:above|higher|better))?,?\s*)?(?:in|of)\s+((?:(?!,?\s+(?:or|and|plus|with)\s+(?:[^\s;,]+\s+){0,2}(?:years?|equivalent|completion|experience)|,\s*(?:ideally|preferably|plus|and)\b|,?\s+(?:and|plus|with|or)\s+(?:an?|the|your)\s+(?:[^\s,;]+\s+){0,3}(?:licen[cs]e|certificate|certification|registration|credential|card)s?\b|,?\s+or\s+(?:\w+\s+)?(?:training|apprenticeship|traineeship)\s+(?:as|in)\b|,?\s+or\s+(?:be\s+)?(?:willing|prepared|happy|ready|able|working|enrolled|studying)\b)[^.;()])+)",
    re.IGNORECASE,
)
_SUBJECT = r"(?:maths?|mathematics|english(?: language)?|science|irish|welsh|ict|physics|chemistry|biology|a language)"
_SUBJECTS = re.compile(
    rf"\s*(?:\([^)]*\)\s*)?(?:,?\s*(?:including|incl\.?|in|with|:))?\s*{_SUBJECT}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+or\s+){_SUBJECT})*"
    r"(?:\s+(?:at\s+)?(?:grades?|level)\s+[A-C4-9*/–-]+(?:\s*\([^)]*\))?(?:\s+or\s+(?:above|higher|better))?)?",
    re.IGNORECASE,
)
"""School subjects behind a certificate: "GCSEs including English and maths at grade C"."""

_BARE_FIELD = re.compile(r"\s+(?:\(Hons\)\s+)?[A-Z][a-z]+(?:(?:/|\s+(?:and\s+|&\s+)?)[A-Z][a-z]+){0,3}\b")
"""What a degree is in, right behind its letters: "BSc Radiography"."""

_BRACKETED_FIELD = re.compile(
    r"[’'s]*(?:\s+degree)?\s+\((?!hons|or\b|min|at least|level|prefer|desir|essential|required|ideally|any\b|eqf|nqf)(?=[^()]*[a-z]{4})[^()\d;]{4,90}\)",
    re.IGNORECASE,
)
"""What a degree is in, in brackets: "Bachelor's degree (communication, journalism or equivalent)"."""

_TRADE = re.compile(r"\s+as an? [a-z]+(?:[ /][a-z]+){0,2}(?=\W*$|[,.;(]| or\b| and\b| with\b)")
"""The trade of an apprenticeship: "apprenticeship [as a substation electrician/wireman]"."""

_NEXT_IN_LIST = re.compile(r",(?![^;.]*\b(?:or|and)\b)")
"""A comma that ends a subject: no further one follows, "Diploma of Leadership[,] Storypark"."""

_EQUIVALENT = re.compile(
    r",?\s*or\s+(?:(?:an?\s+)?(?:equivalent|similar|comparable|relevant)[^.;]*|\w+\s+additional\s+years?\b[^.;]*|(?:the same|as much)\s+(?:\w+\s+)?(?:learned|learnt|gained|earned)[^.;]*)",
    re.IGNORECASE,
)


_ACCREDITED = re.compile(
    r"(?:(?:[A-Z][\w&-]+ )+(?:accredited|approved|recogni[sz]ed|validated) |(?:two|three|four|five|six|\d) (?=GCSEs?|A-?levels?|Highers)|\b[Ll]evel \d )$"
)
"""By whom a degree is accredited, and how many certificates: "a Landscape Institute accredited degree", "four GCSEs"."""


_TITLED = re.compile(r"(?:[A-Z][a-z]+ (?:(?:and|of|in|for) )?){1,4}$|\b[A-Z]{4,} $")
"""The rest of a diploma's name: "[Legal Secretaries] Diploma"."""


_OWN_FIELD = re.compile(
    r"[’'s]*\s*(?:degree|diploma|qualification)?\s*in\s+[^;.()]{3,80}?(?P<cut>,?\s+or\s+)(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
"""Between two qualifications, the field of the first: "a master's [in archives or a] diploma in records"."""


def _second_way(clause: str, degrees: Sequence[Degree]) -> int | None:
    """Where another qualification in a field of its own begins; None where the clause has none such."""
    for first, then in itertools.pairwise(degrees):
        between = _OWN_FIELD.match(clause[first.span.end : then.span.start])
        if between and re.match(
            r"[’'s]*\s*(?:degree|diploma|qualification)?\s*in\s", clause[then.span.end :], re.IGNORECASE
        ):
            return first.span.end + between.start("cut")
    return None


_DESCRIBED = re.compile(
    r"\bgraduation from an? (?:\w+ ){0,2}(?:college|university|institution)(?: or (?:college|university))? with an?\s+$|\b(?:completed|recogni[sz]ed|relevant|accredited|formal|finished)\s+$",
    re.IGNORECASE,
)
"""Right before a qualification, what only describes it."""


def find_education(clause: str) -> list[Found]:
    """The qualifications a clause asks for, joined into one where it offers them as alternatives."""
    degrees = [d for d in find_degrees(clause) if not _is_grade_of_something_else(clause, d)]
    if not degrees:
        return []
    if (cut := _second_way(clause, degrees)) is not None:
        return [*find_education(clause[:cut]), *(found.moved(cut) for found in find_education(clause[cut:]))]
    lowest = min(degrees, key=lambda d: d.rank)
    first, last = degrees[0], degrees[-1]
    rest = clause[last.span.end :]
    field = _FIELD.match(rest) or _SUBJECTS.match(rest) or _BRACKETED_FIELD.match(rest) or _TRADE.match(rest)
    if (field is None and last.span.of(clause)[1:2].isupper()) or last.span.of(clause)[:3] in ("BSc", "MSc"):
        field = field or _BARE_FIELD.match(rest)
    subject = field.group(0) if field else ""
    subject = subject if subject.endswith(")") else _NEXT_IN_LIST.split(subject)[0]
    end = last.span.end + len(subject.rstrip(" ,"))
    before = (
        re.search(r"(?:[A-Za-z]+(?:,| or| and)\s+)*(?:[A-Za-z]+\s+){1,2}$", clause[: first.span.start])
        if first.level == "bachelor"
        else None
    )
    start = first.span.start
    if described := _DESCRIBED.search(clause[:start]):
        start = described.start()
    titled = _TITLED.search(clause[:start]) if clause[start:].lower().startswith(("diploma", "certificate")) else None
    if accredited := titled or _ACCREDITED.search(clause[:start]):
        start = accredited.start()
    if before and clause[start:].lower().startswith(("degree", "graduate")):
        words = re.sub(
            r"^(?:(?:you|who|are|an?|the|have|has|hold|holds|with|relevant|related|good|recognised|recognized|completed|complete|minimum|and|is|or|to|of|in|for|as|by|at|require|requires|need|needs|must|either|your|university|suitable|appropriate|any|first|strong|bring|possess)\s+)+",
            "",
            before.group(0),
            flags=re.IGNORECASE,
        )
        words = _BEFORE_IT.sub("", words)
        start -= len(words) if len(words.split()) <= 6 else 0
    tail = _EQUIVALENT.match(clause[end:])
    return [
        Found(
            RequirementKind.EDUCATION,
            _whole(clause[start:end]),
            Span(start, end + (tail.end() if tail else 0)),
            level=lowest.level,
        )
    ]


_BEFORE_IT = re.compile(r"^.*?,\s*(?:(?:with|and|or|an?|the)\s+)*")
"""What stands before the comma in front of a degree: "[working towards it, with a] degree in planning"."""


def _whole(words: str) -> str:
    """The words without a bracket that is not closed in them."""
    return words[: words.rindex("(")].strip() if words.count("(") > words.count(")") else words.strip()


_QUALIFIES = re.compile(
    r"\b(?:nvq|svq|qcf|rqf|btec|guilds|an?|at|to|least|minimum|or|and|of|with|have|hold|qualified) ?$"
)
_AWARDED = re.compile(r"\W*(?:diploma|certificate|award|nvq|svq|qualification|apprenticeship|or (?:above|higher)|in\b)")


_OF_A_SUBJECT = re.compile(
    r"\s+(?!or\b|in\b|and\b|would\b|will\b|is\b|are\b|as\b|prefer|required|minimum|desirable|essential|qualif|diploma|award|certif|nvq|apprentice|teaching|childcare|early|standard|degree)[a-z]+\s+[a-z]+"
)
"""After a bare level, what it is a level of: "Level 3 [food safety]"."""


def _is_grade_of_something_else(clause: str, degree: Degree) -> bool:
    """ "Level 3" of food hygiene, a "graduate scheme", "high degree of"."""
    before, after = clause[: degree.span.start].lower(), clause[degree.span.end :].lower()
    bare = re.fullmatch(r"\s*level \d", degree.span.of(clause), re.IGNORECASE) is not None
    if (
        bare
        and re.search(r"[a-z]{2}[a-z)]* ?\(?$", before)
        and not _QUALIFIES.search(before)
        and not _AWARDED.match(after)
    ):
        return True
    if bare and not before.strip() and _OF_A_SUBJECT.match(after):
        return True
    return (before.endswith(("high ", "some ", "large ", "a ")) and after.startswith(" of ")) or after.startswith(
        (" scheme", " program", " trainee")
    )


_SPARED = frozenset(["On call", "Night shifts", "Shift work", "Weekend work", "Evening work", "Travel", "Drug test"])
_NONE_OF_IT = re.compile(r"\b(?:no|never|without)\s+(?:\w+\s+(?:or\s+)?)?$", re.IGNORECASE)
"""Before what an advert says it spares people: "no on-call", "never any night shifts"."""


_NOT_APPLIED = re.compile(
    r"\W*(?:\w+ )?(?:do(?:es)? not apply|(?:is|are) not (?:needed|required|necessary))\b", re.IGNORECASE
)
"""After a condition that an advert names to rule it out: "Garda vetting does not apply"."""

_THEY_SPONSOR = re.compile(r"\bwe (?:(?:can|do|will|also|may|happily) )*$", re.IGNORECASE)
"""Before what an employer does for people: "we sponsor visas"."""

_OF_OTHERS = re.compile(
    r"\bwith (?:our|the|an?) (?:[\w-]+ ){1,3}$|\b(?:people|staff|patients|drivers|nurses|workers|teams|colleagues|those) (?:who|that|on|working)\b[^,.;:]*$",
    re.IGNORECASE,
)
"""Before what is said of those whom one works with: "people who have just come off a night shift"."""


_WHOSE_CHECK = re.compile(
    r"\b(?:pass|clear|undergo|complete|obtain|have|hold) (?:an? |the )?(?:(?:clear|clean|full|satisfactory|successful|[A-Z]\w+) )*$"
)
"""Before a check: that one passes it, and whose it is ("pass a Minnesota DHS")."""


def find_eligibility(clause: str) -> list[Found]:
    """Right to work, checks, shifts, travel and the like; a driving licence counts as a licence."""
    found = []
    for label, pattern in ELIGIBILITY:
        for match in pattern.finditer(clause):
            before = clause[: match.start()]
            if _NOT_APPLIED.match(clause, match.end()):
                continue
            if (
                label == "Right to work"
                and _THEY_SPONSOR.search(before)
                and match.group().lower().startswith("sponsor")
            ):
                continue
            if label in _SPARED and (_NONE_OF_IT.search(before) or _OF_OTHERS.search(before)):
                continue
            name = (
                match.group().strip()
                if label
                in ("Right to work", "Travel", "Physical demands", "Background check", "Shift work", "Irregular hours")
                else ""
            )
            whose = _WHOSE_CHECK.search(before) if label == "Background check" else None
            start = whose.start() if whose else match.start()
            found.append(Found(RequirementKind.ELIGIBILITY, _named(label, name), Span(start, match.end())))
    driving = DRIVING.search(clause)
    if driving:
        found.append(Found(RequirementKind.LICENCE, "Driving licence", Span(*driving.span())))
    return found


def _named(label: str, words: str) -> str:
    """The common name first, then the advert's own words where they say more: "Right to work in the UK"."""
    place = re.search(r"\b(?:in|within)\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*", words)
    if label == "Right to work":
        return f"{label} {place.group()}" if place else label
    return (
        label if not words or label.lower() in words.lower() or words.lower() in label.lower() else f"{label} ({words})"
    )
