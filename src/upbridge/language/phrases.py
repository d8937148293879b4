"""A sentence of an advert taken apart: clauses, and the members of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from upbridge.language.tokens import DETERMINERS, STOPWORDS, VERBS, Token, tokens
from upbridge.model.text import Span

_LEAD_INS = tuple(
    re.compile(pattern.replace(" ", r"\s+").replace("'", "['’]"), re.IGNORECASE)
    for pattern in (
        r"^we (?:(?:would|will|do|'d|also) )*(?:expect|ask|want|need|like|require) (?:you|candidates|applicants|somebody|someone) (?:to |who (?:can |is |has )?)?(?:be able to |have |know )?",
        r"^(?:at least )?(?:one|two|three|some|most|half|part|all) of (?:them|which|it|these|those|that)(?: (?:spent|as|in|with|on|at|of|using)(?: an?)?)* (?=\w)",
        r"^(?:(?:mainly|mostly) )?(?:work|liais)(?:ing|e)? (?:closely )?(?:with|alongside) (?:our |the |your )?[\w -]{3,40}? on (?=\w)",
        r"^reporting (?:directly )?to (?:the |our |a |your )?[^,.;:]{3,50}, (?:you(?:'ll| will|'d| would) |(?:the|your) main (?:things?|tasks?|duties|jobs?) (?:are|is|will be) )?",
        r"^how to ",
        r"^what (?:we|you) (?:\w+ ){1,5}?(?:is|are) ",
        r"^we (?:also )?(?:ask|look|hope) for ",
        r"^(?:the|your) main (?:things?|tasks?|duties|jobs?|parts?) (?:are|is|will be) ",
        r"^(?:the )?(?:basics|fundamentals|essentials|principles) of ",
        r"^(?:if|where|since) you (?:also )?(?:hold|have|know|can|are|speak|possess)(?: (?:a|an|the|any|some|used|worked with))? ",
        r"^(?:(?:and|or|but|also|plus|then|both|either|ideally|preferably|including|e\.g\.|i\.e\.|such as|like|especially|particularly)\b,? )+",
        r"^(?:you(?:'ll| will|'d| would|'ve| have|'re| are| should| must| can| need to| may)?|we(?:'re| are| need you to| want you to| expect you to| ask you to)?|the successful candidate|applicants?|candidates?|the post ?holder|this role|the role|your (?:job|role|task|work) (?:is|will be))"
        r"(?: (?:will|would|should|must|can|may|shall|be|also|then|have|need|needs|to|is|are|expected|required|asked|responsible for|accountable for|able|get|do|involves?|includes?|help to|help us|love|enjoy|know|understand|hold|bring|possess|demonstrate|show|looking for|somebody|someone|a|an|who|with))* ",
        r"^(?:must|should|will|would|can|need to|needs to|has to|have to|has|have|having|had|be|being|is|are|been)\b(?: (?:be|have|able|to|also|hold|possess|been))*(?= )",
        r"^(?:responsible for|accountable for|responsibility for|in charge of|duties include|tasked with|expected to|required to|asked to) ",
        r"^(?:to )?(?:see|hear from|meet) (?=an? |your )",
        r"^(?:(?:day[- ]to[- ]day|in practice|in short|typically),? )?(?:this|that|it) (?:(?:starts|begins) with|means|includes|involves|covers) ",
        r"^(?:to )?(?:make|making) (?:sure|certain) (?:that )?",
        r"^(?:know(?:ing)? )?(?:your|their|the) way (?:around|about) ",
        r"^(?:a (?!levels?\b)|an |the |your |some |any |our )",
        r"^(?:(?:very|really|genuinely|highly|fully|truly) )?(?:strong|good(?! (?:\w+ ){0,2}practices?\b)|great|excellent|solid|proven|sound|working|basic|deep|in-depth|done|hands on|advanced|thorough|detailed|practical|hands-on|demonstrable|demonstrated|outstanding|exceptional|clear|some|broad|firm|full|prior|previous|recent|relevant|extensive|significant|confident|proficient|expert|genuine|real|intermediate|accurate|up-to-date|current|first-class|high|general|technical working|professional|commercial|minimum|first-rate|fluent)(?:,| and|,? or)? (?=\w)",
        r"^(?:knowledge|exp\.?|understanding|grasp|grip|idea|command|awareness|familiarity|experience|experienced|expertise|proficiency|proficient|skills?|skilled|competence|competent|competency|confidence|confident|ability|able|capable|capability|comfort|comfortable|fine|happy|ok|okay|exposure|background|track record|history|track-record|fluency|qualified|literate|literacy|aptitude|flair|passion|passionate|enthusiasm|enthusiastic|interest|interested|eye|understand|know|knowing|familiar|aware|adept|versed|well-versed|at home|at ease|trained|practised|practiced|evidence|completion|appreciation|mastery|use)"
        r" (?:(?:of|in|with|for|on|using|to|about|as|at|around|by|across|working with|working in|working as|working on|use|how|the use of|and (?:experience|understanding|knowledge|use|application) (?:of|in|with))\b ?)+",
        r"^(?:comfortable|confident|happy|at ease|used to) (?=\w{2,}ing\b)",
        r"^(?:experience|experienced|success|confidence|confident|skill(?:ed|s)?|track record) (?=(?:leading|managing|working|building|running|developing|designing|writing|using|teaching|training|selling|delivering|operating|handling|supporting|supervising|coaching|planning|analysing|analyzing|negotiating|caring|creating|implementing) )",
        r"^(?:understand|know|demonstrate|possess|hold|used|using|use|worked with|worked in|working with|working in|with|in|of|for|to|at|about|as|on|be) (?=\w)",
        r"^(?:experience|knowledge|proficiency|skills?|ability|familiarity|understanding)\s*[:–-] ",
    )
)  # fmt: skip
_KNOWLEDGE = re.compile(
    r"\b(?:knowledge|understand\w*|know|knowing|familiar\w*|aware\w*|grasp|appreciation|versed|theory|principles|law|rules|regulations?|legislation"
    r"|standards?|codes?)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s*(?:[,;:]?\s*\b(?:because|so that|so as|so nobody|so we|so you|so (?=(?-i:[A-Z])|the |it |they |people |everyone )|even (?:if|when|though)|to a (?:level|standard|point|degree)|you have (?:been|had|run|done|led|managed)|when|while|whilst|whereas|that(?! (?:means|includes|involves)\b)|as (?:directed|instructed|agreed|delegated) by|which|who|whom|whose|where|until|unless|(?:since|as) (?:we|our)|than (?:you|we|they|the)"
    r"|together with (?:our|the|your|their|an?|hr|it|sales|marketing|finance|legal|purchasing|engineering|production)\b|you (?:can|cannot|can['’]t|will|won['’]t|need|get|may|might)|as a matter of course|in order to|to ensure|to make sure|as required|as needed|as necessary|where needed|through to|if|on time|every day|every night|each week"
    r"|before (?:you|we|they|anybody|anyone|somebody|the|it)\b|at short notice|(?<!look\s)(?<!looks\s)(?<!looking\s)(?<!looked\s)after|once|at all times|the same day|without)\b.*|\s[–—-]\s.*|\.\s.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PREDICATE = re.compile(
    r"\s+(?:included|(?:is|are|would be|will be|would|was|were|being|should (?:not |never )?(?:be|come|feel|sound))\b.*|(?:required|preferred|essential|desirable|desired|needed|a plus|a must|an advantage|an asset|welcome|useful|helpful))[.!]?$",
    re.IGNORECASE | re.DOTALL,
)
TRIM = " \t\n,;:.!?–—-•*\"'“”"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence that asks for one thing, and whether it opens with the verb of a duty."""

    span: Span
    verb: bool


def strip_lead(text: str) -> int:
    """How many characters at the start only introduce ("Strong working knowledge of")."""
    at = 0
    for _ in range(6):
        rest = text[at:]
        at += len(rest) - len(rest.lstrip(TRIM + "("))
        matched = next((m.end() for p in _LEAD_INS if (m := p.match(text[at:])) and m.end()), 0)
        if not matched or not _has_content(text[at + matched :]):
            break
        at += matched
    return at


def speaks_of_knowledge(text: str) -> bool:
    """Whether the sentence asks to know something rather than to do it."""
    return bool(_KNOWLEDGE.search(text))


def _has_content(text: str) -> bool:
    return any(t.lower not in STOPWORDS and t.lower not in DETERMINERS for t in tokens(text))


def clauses(sentence: str) -> Iterator[Piece]:
    """The clauses of a sentence: cut at semicolons, and where a further duty begins ("..., and obtain ...")."""
    sentence = _ASIDE.sub(lambda m: " " * len(m.group()), sentence)
    for start, end in _cut_at(sentence, _BETWEEN_CLAUSES):
        if _ABOUT_US.match(sentence[start:end]) or _BESIDE.search(sentence[start:end]):
            continue
        if sentence[:start].endswith("as well as") and _ADJUNCT.match(sentence[start:end].lstrip()):
            continue
        if start and sentence[start - 1 : start + 5].strip().lower().startswith((": you ", ":you")):
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
            left, right = _trim(sentence, left, right)
            if _has_content(sentence[left:right]) and not _OTHERS.match(sentence[left:right]):
                yield Piece(Span(left, right), verb)


_ASIDE = re.compile(r",\s*(?:when|if|where|although|once)\b[^,;.]{1,40},", re.IGNORECASE)
_BETWEEN_CLAUSES = re.compile(
    r";|\s[•●▪►]\s|,?\s+incl\.\s|\s-\s(?=and [a-z]+ )|:(?=\s)|\s/\s(?=[A-Z])|\s[–—]\s|\bas well as\b|\bas would\b|,?\s+(?:and\s+)?so (?:would|will|is|are|does|do|can)\b|\bOR\b|,\s*(?:(?:and|or|but)\s+)?(?=(?:be|have|had|has|hold|knew|know)\s|to (?:be|have|hold|know|understand)\s|(?:you|must|should|will|can)\s)"
    r"|\s+and\s+(?=(?:be (?:able|confident|comfortable|willing|happy)|you (?:can|will|have|are|must))\b)"
)
_OTHERS = re.compile(
    r"(?:not (?:only|just|merely)\b|(?:some|every|any|no)(?:body|one)|join(?:ing)? (?:an?|our|the|us)|we|it|this|they|there|that|our|can['’]?t|cannot)\b(?! need| want| ask| (?:starts|begins) with| means| includes| involves| covers)",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(
    r"\W*(?:we (?:have (?!to\b)|already|use\b|run\b)|our (?:[\w&-]+ ){1,3}(?:is|are|has|have|say|want|love|live))\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\s*(?!(?:you|we|this|candidates?|applicants?)\b)[\w' -]{3,40}? (?:is|are|means?|stands? for)\b"
    r"(?! (?:\w+ly )?(?:required|essential|needed|necessary|preferred|desirable|mandatory|expected|important|key|vital|critical|an? |welcome|useful|helpful))",
    re.IGNORECASE,
)
"""After a colon, what only explains: "the GDPR: location data is personal data"."""

_BE_THERE = re.compile(
    r"\W*(?:to )?be (?:on|at|in|there|with|around|present|back|home|out) (?!charge|touch|control|call)", re.IGNORECASE
)
"""Where one has to be, which is no skill: "be on the field on the day"."""

_BESIDE = re.compile(
    r"\b(?:you(?:['’](?:d|ll)| will| would)? (?:sit|be based) (?:with|between|in|among|alongside|at)|reporting to(?![^,]*, )|you report to|sits between)\b",
    re.IGNORECASE,
)
"""Where a job sits among others, which asks for nothing."""

_SUBJECT = re.compile(
    r"^(?:(?:after|before|during|at|on|every|each|once|when|throughout|from)\b[^,.;:]{0,40}?,? you (?:also |then )?(?=[a-z]+ (?!will|are|have|can|must|would|should))"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?: to| and| through|,) \w+days?)*(?: you(?: are (?:out|on|in)[^,.;:]*:)?| are for)(?= \w)"
    r"|as an? [^,.;:]{3,60}?,? you(?:['’]ll| will| would)(?: be able to)?(?= |:)|.{0,60}?\b(?:if you(?:['’]ve| have| had| can| could| know| hold| are)|we (?:need|want|ask for|seek|are looking for) (?:somebody|someone|a person|an? \w+|people) (?:who|that)(?: can| is| are| has| have)?|(?<!than )you(?:'d|'ll|’d|’ll| would| will| should| must)|the (?:post ?holder|successful candidate|role|job) (?:will|would|involves?|includes?))\b(?= \w))",
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


def opens_with_verb(text: str) -> bool:
    """Whether the words open with the verb of a duty."""
    words = tokens(text)
    return bool(words) and (_is_verb(words[0].lower) or is_done(words[0].lower))


def opens_with_order(line: str) -> bool:
    """Whether a line opens with the base form of a duty's verb: "Pick & pack orders"."""
    words = tokens(line)
    return len(words) > 2 and words[0].text[0].isupper() and words[0].lower in VERBS and not line.isupper()


def _base(gerund: str) -> str:
    """The base form of a gerund, where the list of verbs knows it."""
    root = gerund[:-3]
    for candidate in (root, root + "e", root[:-1]):
        if candidate in VERBS:
            return candidate
    return root


def is_done(word: str) -> bool:
    """Whether it is a verb's third person: "assesses", "carries", "leads"."""
    return any(word.endswith(end) and word.removesuffix(end) + root in VERBS for end, root in _THIRD_PERSON)


_THIRD_PERSON = (("s", ""), ("es", ""), ("ies", "y"))


_NEXT_DUTY = re.compile(
    r"(?:\s*,\s*(?:and\s+|or\s+)?(?:then\s+)?|\s+and\s+(?:then\s+|to\s+)?|\s*,\s*(?:and\s+)?to\s+)(?=(?P<verb>[a-z][\w-]+))",
    re.IGNORECASE,
)


_OBJECT = re.compile(r"\s+(?:the|an?|our|your|their|all|any|every|everything|new)\s", re.IGNORECASE)


def _verb_cuts(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _NEXT_DUTY.finditer(sentence, start, end):
        verb, after = match["verb"].lower(), sentence[match.end() + len(match["verb"]) : end]
        known = (
            verb in VERBS
            or (verb == "have" and re.search(r"\bto\s+$", match.group()))
            or (verb.endswith("ing") and _base(verb) in VERBS and "," in match.group())
            or ("," in match.group() and verb not in STOPWORDS | PREPOSITIONS and bool(_OBJECT.match(after)))
        )
        followed = re.match(r"\s+(?:\w|\()", after)
        if (
            known
            and followed
            and _depth(sentence, start, match.start()) == 0
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


def _depth(text: str, start: int, end: int) -> int:
    return text.count("(", start, end) - text.count(")", start, end)


def _cut_at(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in separator.finditer(text):
        if _depth(text, 0, match.start()) <= 0:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end


_SEPARATOR = re.compile(r"\s*,\s*(?:and|or|&)\s+|\s*,\s+|\s+(?:and/or|and|or|&|plus|\+)\s+(?:of\s+)?")


def members(clause: str, whole: Sequence[Span] = ()) -> list[Span]:
    """The members of the list that a clause is, or the clause itself: "SOPs and batch records" gives two.

    Words that share one noun stay together ("insurance and patient payments", "kind, patient manner"), and so does
    what stands in brackets. Nothing is cut inside the spans of `whole`: known names such as "health and safety".
    """
    open_words = re.sub(r"\([^()]*\)", lambda m: "x" * len(m[0]), clause)
    cut = CUT.search(open_words)
    end = cut.start() if cut and cut.start() > 5 else len(clause)
    if (predicate := _PREDICATE.search(open_words[:end])) and predicate.start() > 3:
        end = predicate.start()
    spans, start = [], 0
    for match in _SEPARATOR.finditer(clause, 0, end):
        if Span(*match.span()).overlaps_any(whole):
            continue
        apart = match.group().endswith("of ") or _both_known(clause, start, match, end, whole)
        if _depth(clause, 0, match.start()) > 0 or (
            not apart
            and _shares_a_noun(clause[start : match.start()], match.group(), clause[match.end() : end], first=not start)
        ):
            continue
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, end))
    trimmed = [_trim(clause, *span) for span in spans]
    return [
        Span(*span)
        for number, span in enumerate(trimmed)
        if _has_content(clause[span[0] : span[1]]) and not (number and _ADJUNCT.match(clause[span[0] : span[1]]))
    ]


def _both_known(clause: str, start: int, match: re.Match[str], end: int, whole: Sequence[Span]) -> bool:
    """Whether a known name stands alone on either side of the separator: "fundraising or programme management"."""
    left = any(s.end == match.start() and not clause[start : s.start].strip() for s in whole)
    return left and any(
        s.start == match.end() and (s.end >= end or _SEPARATOR.match(clause, s.end) is not None) for s in whole
    )


_ADJUNCT = re.compile(
    r"(?:(?:mainly|mostly|chiefly|partly|largely|especially|particularly|preferably|ideally|all|both)\s+)?(?:with|from|against|for|in|on|by|at|of|under|within|during|per|between|across|plus one|as|\w{2,}ed (?:within|in|by|on|at|to|with|for|from|under))\s",
    re.IGNORECASE,
)


_ADJECTIVE = re.compile(r"(?:ive|al|able|ible|ed|ful|ent|ant|ous|ic|less|ish|ary|ory)$", re.IGNORECASE)
_ADJECTIVES = frozenset(
    [
        "kind",
        "patient",
        "clear",
        "calm",
        "warm",
        "strong",
        "good",
        "friendly",
        "clean",
        "accurate",
        "simple",
        "short",
        "honest",
        "polite",
        "firm",
        "fair",
        "quick",
        "fast",
        "new",
        "existing",
        "internal",
        "external",
        "key",
    ]
)


_BODY = re.compile(
    r"\b(?:College|Board|Council|Institute|Society|Association|Department|Ministry|Office|Chamber|Faculty) (?:of|for) (?:[A-Z]\w+,? ?)+$"
)
"""A body whose name goes on after "and": the College of Health and Care Professionals."""


_TITLE_TAIL = re.compile(
    r"^(?:[A-Z]\w+ )+(?:Act|Regulations?|Directive|Law|Code|Standards?|standards?|rules|regime|requirements|Agency|Authority|Council|Board)\b"
)


def _shares_a_noun(left: str, separator: str, right: str, *, first: bool) -> bool:
    """Whether the words on both sides of a separator belong to one noun or one verb, so that it does not cut."""
    words, following = tokens(left), tokens(right)
    if not words or not following:
        return not words
    last = words[-1]
    if words[0].lower == "both" or any(w.lower == "both" for w in words[-3:]):
        return separator.strip() == "and"
    if _are_verbs(words, following) or (last.text[0].isupper() and (_TITLE_TAIL.search(right) or _BODY.search(left))):
        return True
    if last.text.islower() and _describes(last.lower, separator) and len(following) > 1:
        return "," not in separator or not _SEPARATOR.search(right)
    if last.text[0].isupper() and (right[:1].isupper() or not first):
        return False
    plain = [w for w in words if w.lower not in DETERMINERS]
    if len(plain) == 3 and plain[0].lower in VERBS and plain[1].lower in ("out", "up", "off", "down"):
        plain = [plain[0], plain[2]]  # "carry out shelf-life and sensory testing"
    if _AFRESH.match(right) or ("or" in separator.split() and _ANOTHER.match(right)):
        return False
    while len(plain) > 2 and plain[0].lower in VERBS and plain[1].lower == "and":
        plain = plain[2:]  # "build and own batch and streaming pipelines"
    alone = len(plain) == 1 or (len(plain) == 2 and plain[0].lower in VERBS)
    odd = any(c.isupper() or c.isdigit() for c in last.text[1:]) or (last.text[0].isupper() and len(words) > 1)
    if not alone or odd:
        return False
    if "," in separator:
        return last.lower in _ADJECTIVES or bool(_ADJECTIVE.search(last.lower))
    if len(words) == 1 and len(following) > 2 and following[1].lower == "of":
        return _NOMINAL.search(last.lower) is not None
    plural = last.lower.endswith("s") and not last.lower.endswith("ss")
    joined = next((n for n, w in enumerate(following) if w.lower in PREPOSITIONS), len(following))
    return not plural and joined <= 4


_AFRESH = re.compile(r"(?:very|really|some|basic|strong|solid|excellent|at least)\s", re.IGNORECASE)
"""How a member begins that shares nothing with the one before: "Python and very good SQL"."""


_ANOTHER = re.compile(r"(?:another|any other|other|similar|equivalent|comparable)\s", re.IGNORECASE)

_NOMINAL = re.compile(r"(?:ing|tion|sion|ment|ance|ence)$")
"""Nouns of doing, which share what follows: "planning and execution of process audits"."""


def _are_verbs(words: Sequence[Token], following: Sequence[Token]) -> bool:
    """ "Clean and document data", "managing and developing a team": two verbs with one object."""
    both = [w.lower for w in (*words, following[0])]
    return len(following) > 1 and (all(map(_is_verb, both)) or all(map(is_done, both)))


_GERUNDS = frozenset(["opening", "bringing", "putting", "letting"])
"""Of verbs whose base form is often no verb."""


def _is_verb(word: str) -> bool:
    return word in VERBS or (word.endswith("ing") and _base(word) in VERBS) or word in _GERUNDS


def _describes(word: str, separator: str) -> bool:
    """Whether a word describes what comes: any adjective before a comma, a plain one before "and"."""
    return word in _STATES or bool((_ADJECTIVE if "," in separator else _SURE_ADJECTIVE).search(word))


_STATES = frozenset(["new", "existing", "internal", "external", "current", "old"])
_SURE_ADJECTIVE = re.compile(r"(?:ed|al|ive|less|ful|ous)$")


PREPOSITIONS = frozenset(
    [
        "with",
        "by",
        "for",
        "at",
        "from",
        "across",
        "via",
        "using",
        "under",
        "within",
        "during",
        "per",
        "into",
        "between",
        "among",
        "against",
        "towards",
        "through",
        "over",
        "in",
        "on",
        "to",
    ]
)
