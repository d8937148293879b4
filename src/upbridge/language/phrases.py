"""A sentence of an advert taken apart into clauses, each of which asks for something of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from upbridge.language.lead_ins import TRIM, depth, has_content, strip_lead, trim
from upbridge.language.members import ADJUNCT
from upbridge.language.tokens import PREPOSITIONS, STOPWORDS, VERBS, tokens
from upbridge.language.verbs import base, is_done, opens_with_verb
from upbridge.model.text import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence that asks for one thing, and whether it opens with the verb of a duty."""

    span: Span
    verb: bool


def clauses(sentence: str) -> Iterator[Piece]:
    """The clauses of a sentence: cut at semicolons, and where a further duty begins ("..., and obtain ...")."""
    sentence = _ASIDE.sub(lambda m: " " * len(m.group()), sentence)
    for start, end in _cut_at(sentence, _BETWEEN_CLAUSES):
        if _ABOUT_US.match(sentence[start:end]) or _BESIDE.search(sentence[start:end]):
            continue
        if sentence[:start].endswith("as well as") and ADJUNCT.match(sentence[start:end].lstrip()):
            continue
        if sentence[:start].endswith("as well as") and _ONE_MORE.fullmatch(sentence[start:end]):
            continue
        if _HEAD.fullmatch(sentence[:start]) and _OF_THE_READER.match(sentence[start:end]):
            continue
        if sentence[:start].endswith(":") and _EXPLAINS.match(sentence[start:end]):
            continue
        begin = start + _after_subject(sentence[start:end])
        begin += strip_lead(sentence[begin:end])
        if sentence[:begin].endswith("how "):
            end = begin + len(sentence[begin:end].rstrip(TRIM).removesuffix(" works"))
        if _BE_THERE.match(sentence[start + _after_subject(sentence[start:end]) : end]):
            continue
        verb = opens_with_verb(sentence[begin:end])
        cuts = list(_verb_cuts(sentence, begin, end)) if verb else []
        for left, right in zip([begin, *(c[1] for c in cuts)], [*(c[0] for c in cuts), end], strict=True):
            left, right = trim(sentence, left, right)
            if has_content(sentence[left:right]) and not OTHERS.match(sentence[left:right]):
                yield Piece(Span(left, right), verb)


_ASIDE = re.compile(r",\s*(?:when|if|where|although|once)\b[^,;.]{1,40},", re.IGNORECASE)
_BETWEEN_CLAUSES = re.compile(
    r";|\s[•●▪►·]\s|,?\s+incl\.\s|\s-\s(?=and [a-z]+ )|(?<!Certified):(?=\s)|\s/\s(?=[A-Z])|\s[–—]\s|\bas well as\b|\bas would\b|,?\s+(?:and\s+)?so (?:would|will|is|are|does|do|can)\b|\bOR\b|,\s*(?:(?:and|or|but)\s+)?(?=(?:be|have|had|has|hold|knew|know)\s|to (?:be|have|hold|know|understand)\s|(?:you|must|should|will|can)\s)"
    r"|\s+and\s+(?=(?:be (?:able|confident|comfortable|willing|happy)|(?:are|is) (?:handy|comfortable|confident|good|great|at ease|happy|able|familiar|used to|skilled)|you(?:['’](?:re|ve|ll|d)| (?:can|will|have|are|must)))\b)"
)
OTHERS = re.compile(
    r"(?:note:|did you know\b|not (?:only|just|merely)\b|(?:some|every|any|no)(?:body|one)|join(?:ing)? (?:an?|our|the|us)|we|it|this|they|there|that|our|can['’]?t|cannot)\b(?! need| want| ask|['’]d like you| would like you| (?:would|will|might) suit| is \w+ing\b| (?:starts|begins) with| means| includes| involves| covers)",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(
    r"\W*(?:we (?:have (?!to\b)|already|use\b|run\b)|we(?:['’]ll| will| can)? (?:train|teach|send|put|pay|insure|arrange|provide|cover|supply)\b|we(?:['’]re| are) (?!looking|seeking|hiring|expecting|asking)\w+ing\b|(?-i:I)(?:['’]\w+)? (?!need|want|am looking)\w+|our (?:[\w&-]+ ){1,3}(?:is|are|has|have|says?|wants?|loves?|lives?|writes?|uses?|works?|runs?|builds?|swears?|does|do|makes?|looks?|takes?))\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"\s*(?:an?|the) [\w-]+\W*")
"""What else a thing is done with: "shoot with a camera as well as [a phone]"."""

_EXPLAINS = re.compile(
    r"\s*[a-z]+s? (?:will|would) [a-z]+ you\W*$|\s*(?!(?:you|we|this|candidates?|applicants?)\b)[\w' -]{3,40}? (?:is|are|means?|stands? for)\b"
    r"(?! (?:\w+ly )?(?:required|essential|needed|necessary|preferred|desirable|mandatory|expected|important|key|vital|critical|an? |welcome|useful|helpful))",
    re.IGNORECASE,
)
"""After a colon, what only explains: "the GDPR: location data is personal data"."""

_HEAD = re.compile(r"\W*[\w+#./&-]+(?: [\w+#./&-]+)?:")
_OF_THE_READER = re.compile(
    r"\s*you (?!can|have|are|know|hold|will|must|should|need)[a-z]+ (?:your|the|all|every|it|them|what|when|where)\b",
    re.IGNORECASE,
)
"""After one or two words and a colon, how the reader is to have them: "SQL: you answer your own questions"."""

_BE_THERE = re.compile(
    r"\W*(?:to )?be (?:on|at|in|there|with|around|present|back|home|out) (?!charge|touch|control|call)", re.IGNORECASE
)
"""Where one has to be, which is no skill: "be on the field on the day"."""

_BESIDE = re.compile(
    r"^\W*you(?:['’](?:d|ll)| will| would) (?:do|drive|cover|travel) (?:up to |about |around )?[\d,]+|^\W*you(?:['’]ll)? have (?:the|one of the) (?:best|greatest|most)\b|^\W*(?:would be|is|are|will be) (?:useful|helpful|an? (?:advantage|plus|asset|bonus)|beneficial|desirable|preferred|required|essential)\b"
    r"|^\W*as (?:our|the|an?) [^,.;:]{3,60}?,? you(?: are|['’]re| become| will be|['’]ll be)\b|\bbe (?:evaluated|assessed|rated|marked) on\W*$"
    r"|\b(?:you(?:['’](?:d|ll)| will| would)? (?:sit|be based) (?:with|between|in|among|alongside|at)|reporting to(?![^,]*, )|you report to|sits between)\b",
    re.IGNORECASE,
)
"""Where a job sits among others, which asks for nothing."""

_SUBJECT = re.compile(
    r"^(?:(?:after|before|during|at|on|every|each|once|when|throughout|from)\b[^,.;:]{0,40}?,? you (?:also |then )?(?=[a-z]+ (?!will|are|have|can|must|would|should))"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?: to| and| through|,) \w+days?)*(?: you(?: are (?:out|on|in)[^,.;:]*:)?| are for)(?= \w)"
    r"|as an? [^,.;:]{3,60}?,? you(?:['’]ll| will| would)(?: be able to)?(?= |:)|.{0,60}?\bthe (?:incumbent|post ?holder|job ?holder|appointee|successful (?:candidate|applicant)) (?=[a-z]+s\b)|.{0,60}?\b(?:if you(?:['’]ve| have| had| can| could| know| hold| are)|we (?:need|want|ask for|seek|are looking for) (?:somebody|someone|a person|an? \w+|people) (?:who|that)(?: can| is| are| has| have)?|(?<!than )you(?:'d|'ll|’d|’ll| would| will| should| must)|the (?:post ?holder|successful candidate|incumbent|appointee|role|job) (?:will|would|involves?|includes?))\b(?= \w))",
    re.IGNORECASE,
)


def _after_subject(clause: str) -> int:
    """Where the clause's own words begin: after "On a usual night you would"."""
    match = _SUBJECT.match(clause)
    if match and _OF_A_THING.match(match.group()):
        return 0
    return match.end() if match else after_holder(clause)


_OF_A_THING = re.compile(
    r"(?!(?:on|at|in|every|each|after|before|during|when|once|as|from|here|there|most|some|day|this|that|then|also|typically|mostly|and|but|so"
    r"|next|later|together|first|last|if|to|for|an?|one|two|twice|by|over|with|we|the|what|where|while|within|until|outside|beyond|besides|apart"
    r"|sometimes|usually|normally|often|occasionally|initially|eventually|working|reporting|you)\b)[a-z]+ (?:[a-z]+ ){0,5}you ?['’ ]?(?:would|will|should|must|d|ll)?$",
    re.IGNORECASE,
)
"""What only describes a thing named before: "spelling and grammar you would bet on"."""


def after_holder(clause: str) -> int:
    """Where the verb stands after who holds the job: "The technician rigs, focuses"; 0 where there is none such."""
    words = tokens(clause[:80])[:5]
    if len(words) < 3 or words[0].lower not in ("the", "our", "this"):
        return 0
    return next((w.start for w in words[2:] if is_done(w.lower)), 0)


_NEXT_DUTY = re.compile(
    r"(?:\s*,\s*(?:and\s+|or\s+)?(?:then\s+)?|\s+and\s+(?:then\s+|to\s+)?|\s*,\s*(?:and\s+)?to\s+)(?:(?:each|every|once a|twice a)\s+(?:day|week|month|quarter|year|term|morning|season)\s+)?(?=(?P<verb>[a-z][\w-]+))",
    re.IGNORECASE,
)


_OBJECT = re.compile(r"\s+(?:the|an?|our|your|their|all|any|every|everything|new)\s", re.IGNORECASE)


def _verb_cuts(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _NEXT_DUTY.finditer(sentence, start, end):
        verb, after = match["verb"].lower(), sentence[match.end() + len(match["verb"]) : end]
        known = match["verb"][0].islower() and (
            verb in VERBS
            or (verb == "have" and re.search(r"\bto\s+$", match.group()))
            or (verb.endswith("ing") and base(verb) in VERBS and "," in match.group())
            or ("," in match.group() and verb not in STOPWORDS | PREPOSITIONS and bool(_OBJECT.match(after)))
        )
        followed = re.match(r"\s+(?:\w|\()", after)
        if (
            known
            and followed
            and depth(sentence, start, match.start()) == 0
            and not _is_verb_pair(sentence, start, match, after)
        ):
            yield match.start(), match.end()


def _is_verb_pair(sentence: str, start: int, match: re.Match[str], after: str) -> bool:
    """ "Write and revise SOPs", "build, test and run services": the verbs share what follows."""
    between = tokens(sentence[max(start, _last_cut(sentence, start, match.start())) : match.start()])
    return len(between) <= 1 or (re.match(r"\s*(?:,|and\b|or\b)", after) is not None and len(between) <= 2)


def _last_cut(sentence: str, start: int, end: int) -> int:
    return max(
        start,
        sentence.rfind(",", start, end) + 1,
        sentence.rfind(" and ", start, end) + 5 if " and " in sentence[start:end] else start,
    )


def _cut_at(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in separator.finditer(text):
        if depth(text, 0, match.start()) <= 0:
            yield start, match.start()
            start = match.end()
    yield start, len(text)
