"""Whether a sentence of a resume claims what it speaks of: done or not, hoped for, being learned, done by others."""

from __future__ import annotations

import re
from functools import lru_cache

from upbridge.language.cues import any_of
from upbridge.language.others import is_by_others
from upbridge.model.evidence import Strength
from upbridge.model.text import Span

_CLAUSE_END = r"[^.;:!?,()]*"
_NEGATIONS = (
    # "have not used X", "never worked in X": up to the clause's end
    re.compile(
        r"\b(?:(?:have|has|had|am|is|are|was|were|did|do|does|can|could|would|may|might) (?:not|never)|(?:have|has|had|do|did|does|is|are|was|ca|could|wo)n['’]t"
        rf"|cannot|never|not yet|yet to|unfamiliar with|new to|not)\b(?! only| just| least| afraid| without| to mention| (?:once |ever |been |yet )*(?:lost|missed|failed|late|breached|exceeded|overspent|over ?run|let (?:down|anyone|anybody)|short\b|stopped|broke|a (?:day|penny|minute|week|shift|month)|an? (?:\w+ )?(?:complaint|accident|incident|error)|had (?:a|an|any|one) (?:\w+ )?(?:complaint|accident|incident|failure|injury|finding|refusal|recall|claim|spill))){_CLAUSE_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:nobody|no one)\b(?! else\b| was| fell| hurt| has complained| complained){_CLAUSE_END}", re.IGNORECASE
    ),
    # "no SQL": the next few words
    re.compile(
        r"\b(?:no (?:hands-on |real |direct |practical |commercial |professional )?(?:experience|knowledge|use) (?:of|with|in) [^.;:!?()]*"
        r"|(?:no|without|lacking|lack of|little or no|zero|none of|neither|nor)\s+(?:(?:\S+\s+){1,3}(?:such as|like|including)\s+[^.;]*|(?:[^\s);]+\s*){1,4}))",
        re.IGNORECASE,
    ),
)
_NEGATED_LEAD = re.compile(
    r"^\W*(?:(?:not|never|none|neither)\b|no (?!\d))[^:.]{0,40}:|^[^:]*\b(?:not yet|never used|not used|no experience|never|unfamiliar|not (?:familiar|started|certified|held))\b[^:]*:",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:not (?:yet |currently )?(?:started|certified|held|taken|completed|finished|mine|used)|never (?:used|touched|tried|done|had (?:a|an|the) \w+|opened|owned)(?: it| them)?"
    r"|(?:and|but) (?:i )?(?:have |had |was |am )?(?:not|never)(?: yet)?(?: been)? (?:asked|allowed|involved|trained|done|used|touched|tried|needed|held|run|owned)\b"
    r"|(?:not|never) (?:\w+ )?(?:signed off|passed|written|sat|practi[sc]ed|in production)|exam not|but (?:have )?(?:not|never)\b[^.;]*\b(?:it|them|that|one)|(?:now )?(?:lapsed|expired|out of date|long gone|gone (?:now|since)|(?<!never )(?<!not )forgotten|faded|never (?:passed|finished|completed|renewed)|ran out|run out|not renewed|no longer valid|not valid|invalid)|on my list|is next|to do next)\b"
    r"|^,?\s*(?:but )?not (?:yet |really |at all )?(?:conversational|fluent|certified|qualified|practised|practiced|current|licensed|trained|accredited|confident|hands[- ]on|active|registered|valid|in use|used|recent)\b"
    r"|(?:[:,(–—-]|\band|\bbut)\s*(?:i |was |were |is |have been )?(?:failed|withdrawn|withdrew|refused|abandoned|given up|gave (?:it )?up|dropped(?: out)?|rejected|turned down|cancelled|declined|not (?:passed|refreshed|renewed|kept up|retaken))\b"
    r"|\b(?:not|never|nothing|none)(?! (?:a single |one )?(?:lost|missing|missed|failed|late|out|wrong|broken|been (?:late|away|off|lost|missed)))(?: \w+){0,2} since\b(?! then)|\b(?:viewer|read[- ]only|demo(?:s| version)?|trial(?: version)?) only\b|\bonly (?:as a |the )?(?:viewer|to (?:open|look|view|read|check))\b"
    r"|\b(?:is|are|was) (?:only|just|merely|still) (?:a|an) (?:word|name|acronym|rumou?r|logo|mystery)\b"
    r"|;\s*(?:somebody|someone|others?|(?:the|my|our|an?) (?:\w+ ){1,2}?)(?: else)? (?:writes?|does|do|makes?|owns?|keeps?|files?|prepares?|closes?) (?:it|them|those|that)\b"
    r"|(?:(?:^|[:,–-])\s*(?:i )?|\band (?:i )?)(?:have |had )?(?:not|never)\b(?! (?:missed|lost|failed|dropped|broke|let|turned|refused|needed to|had to|been (?:late|away|off)))[^.;]{0,40}\b(?:it|them|that|this|one|those)\b",
    re.IGNORECASE,
)
_ASPIRING = any_of(
    "hop(?:e|es|ing) to", "hope for", "(?:would|'d) (?:really )?(?:like|love) to", "i want to", "want(?:s|ed)? to (?:learn|become|get into|move|start|try|train)", "wanting to", "looking to",
    "looking for", "seeking", "aspir\\w+", "plan(?:s|ning)? to", "intend(?:s|ing)? to", "on (?:my|the|a) (?:list|to-?do list)", "keen to", "eager to", "interested in",
    "interest in learning", "ready to learn", "aiming", "thinking (?:of|about)", "expression of interest", "enquired", "moving (?:in)?to(?:wards?)?", "mov(?:e|ing) into", "transition(?:ing)? (?:in)?to", "making the move", "career change", "my (?:goal|aim|dream|ambition)", "wish to", "next step", "want to move",
    "willing to", "curious about", "have offered to", "has offered to", "have heard", "due to (?:move|switch|migrate|get|go|replace)", "(?:would|will|'d|'ll) (?:still )?(?:have|need) to learn", "something (?:i|to) (?:would |'d |still )?(?:want|learn|like)", "(?:bought|have|own|got|ordered|borrowed) (?:a|an|one|two|some) (?:\\w+ )?(?:books?|manuals?|guide) (?:on|about|for)", "start(?:ing)? date", "to be confirmed", "still to come", "yet to start", "on order", "(?:test|exam|course|theory) (?:is )?booked", "planned by", "in (?:name|theory) only", "only in theory", "as far as (?:i|we|that|it) (?:got|went|goes)", "nothing to", "gathering dust", "still (?:wrapped|in its box|in the box|unopened)", "(?:seen|shown|saw) in (?:a |some )?demos?", "only from (?:looking|watching|hearing|seeing|listening)", "over (?:\\w+ ){1,3}shoulder", "over (?:\\w+ ){0,3}\\w+'s shoulder", "(?:is|are|was) planned", "planned (?:for|in)", "not certified yet", "exam in", "due to (?:sit|start|take|begin)", "applied for a place", "(?:saw|seen|met) [^.;]{0,40} at (?:a|an|the) (?:\\w+ )?(?:show|fair|conference|expo|exhibition)", "registered for (?:the|an?) (?:\\w+ )?(?:sitting|exam|course|intake|module)", "no (?:module|exam|paper|unit)s? (?:yet )?(?:taken|sat|passed|done)", "waiting list", "next (?:year|month|week|term|spring|summer|autumn|fall|winter)", "signed up for", "not booked", "not (?:yet )?enrolled", "have my eye on", "considering", "would welcome",
    "exam (?:is |was )?(?:scheduled|booked|planned|due|date|next)", "sitting the", "(?:have|bought|got) the (?:text)?books?", "read the (?:website|brochure|syllabus|prospectus|handbook|book|adverts?)", "booked (?:for|onto?) (?:an? |the |my )?(?:exam|course|test|class|training)", "booked (?:for|in) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|next|20\\d\\d)", "to be taken", "no (?:exam |test |start )?date(?: yet)?", "study guide", "someday", "some day", "looks? like fun", "sounds? like fun", "start(?:s|ing) (?:in|next)", "will (?:start|begin|take|sit)",
)  # fmt: skip
_LEARNING = any_of(
    "learning", "studying", "teaching myself", "self-stud\\w+", "in progress", "enrolled", "getting there", "tutorials?",
    "homework", "coursework", "beginners?", "beginning to", "started (?:to learn|learning)", "part-?way", "working towards?",
    "taking (?:a|an|the|my)[^.,;]* (?:course|class|module|evening)", "evening course", "bootcamp", "online course", "following a course",
    "currently (?:taking|doing|completing)", "read about", "know (?:\\w+ )?(?:only )?(?:from|of|by) (?:the )?(?:adverts?|ads|hearsay|news|reading|name|repute|sight)", "heard of", "as an? (?:parent|patient|customer|passenger|pupil|guest|spectator|fan|member of the public)", "reading (?:about|up|into)", "part-qualified", "course started", "started last", "two thirds done", "half\\W?way", "week \\w+ of", "module \\w+ of", "lessons? (?:in|done|so far)", "\\w+ of (?:the )?\\w+ (?:modules?|units?|exams?|papers?|lessons?|parts?|courses?|subjects?|classes|terms?|semesters?)(?: (?:finished|done|completed?|passed|so far))?", "working through", "reading for", "reading up", "observed", "attended a (?:talk|webinar|taster)", "practice (?:version|exam|set|account)", "sample", "shadow(?:ed|ing)", "basics of",
    "(?:certificate|operational|foundation|intermediate|first|second) (?:level|stage|year) complete", "[a-z]\\d(?:,? and [a-z]\\d)? passed", "handed in", "(?:only|just|merely|mostly) (?:from|in|through|by|at|on) (?:(?:an?|one|the|my|other) )?(?:\\S+ ){0,2}(?:demos?|demonstrations?|videos?|courses?|tutorials?|class(?:es|rooms?)?|books?|reading|webinars?|lectures?|talks?|fairs?|trials?|sight|name|afar|hearsay|training)", "demo video", "\\w+ (?:modules?|units?|papers?|exams?|courses?) of \\w+", "trainee(?! (?:teachers|nurses|staff|drivers|solicitors|engineers|managers|chefs|accountants|doctors))", "watched (?:the|a|some)", "covered so far", "mock (?:study|project|client|brief|data)", "simulated", "e-?courses?", "free (?:\\w+ )?courses?", "one (?:\\w+ )?course", "short course", "crash course", "(?:self-)?taught at home", "some exposure", "dabbl\\w+", "familiar with the idea", "introduct(?:ion|ory)", "student project",
)  # fmt: skip
_MODEST = any_of(
    "basic", "basics", "beginner", "helped", "helping", "assisted", "s[ai]t(?:s|ting)? in", "covered for", "covering for", "occasional(?:ly)?",
    "a bit of", "fill in", "(?:used|opened|tried|saw|seen|done|did) [^.,;]{0,20}(?:once|twice|a few times|a couple of times)", "my (?:grand)?(?:mother|father|parents|family|kids|children|son|daughter|neighbou?r|friend|husband|wife|partner|landlord|brother|sister|uncle|aunt)(?:'s|s')?", "own projects", "my own (?:projects?|time|lab|site|use|blog|accounts?)", "hobby", "limited", "free trial", "elementary", "personal projects", "as a student",
    "lapsed", "expired", "rusty", "years ago",
)  # fmt: skip

_ONLY_LOOKS = re.compile(
    r"[^.!?]*(?:[;,:(–—-]\s*|\bbut )(?:i |we )?(?:open and (?:filter|read|look)|(?:only|just) (?:look|read|view|watch|use|open)|look(?! after| into)\b|read\b|view\b"
    r"|(?:do not|don['’]t|did not|didn['’]t|never) (?:build|make|write|create|design|change|own|develop|configure|set (?:it|them) up))",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def polarity(sentence: str, at: Span) -> Strength | None:
    """How the sentence speaks of the words at `at` (offsets in the sentence).

    `NEGATED`, `ASPIRATIONAL` or `LEARNING` where it does not claim them; None where it plainly does.
    """
    if _NEGATED_LEAD.match(sentence) or any(
        _governs(m, at, sentence) for n in _NEGATIONS for m in n.finditer(sentence)
    ):
        return Strength.NEGATED
    held = clause_span(sentence, at)
    clause = held.of(sentence)
    if is_by_others(clause, Span(at.start - held.start, at.end - held.start)):
        return Strength.NEGATED
    if _A_LITTLE.search(sentence, 0, at.start):
        return Strength.LEARNING
    after = sentence[at.end :]
    if re.match(r"\s*(?::|–|-|is|are|was|were)?\s*(?:not|never|no|none)\b(?! only)", after):
        return Strength.NEGATED
    if _BACKWARD.search(after) and _same_breath(after):
        return Strength.NEGATED
    for pattern, strength in ((_ASPIRING, Strength.ASPIRATIONAL), (_LEARNING, Strength.LEARNING)):
        if pattern.search(clause):
            return strength
    return None


_A_LITTLE = re.compile(r"\b(?:a little|a touch of|a smattering of|some tentative)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Right before what is hardly known: "a little VBA"."""


def _governs(negation: re.Match[str], at: Span, sentence: str) -> bool:
    """Whether the words at `at` stand under the negation, or are the clause that opens with it ("I do not weld")."""
    if negation.start() <= at.start < negation.end():
        return True
    before = sentence[at.start : negation.start()].lower().split()
    opens = len(before) <= 1 or before in (["and", "have"], ["and", "i"], ["but", "have"], ["but", "i"])
    return opens and at.start <= negation.start() < at.end <= negation.end() + 1


def is_modest(sentence: str, at: Span) -> bool:
    """Whether the clause itself plays the claim down ("basic", "helped to", "for my own projects"), or the next one
    does ("I look, I don't build")."""
    return bool(_MODEST.search(clause_at(sentence, at)) or _ONLY_LOOKS.match(sentence[at.end :]))


def _same_breath(after: str) -> bool:
    match = _BACKWARD.search(after)
    return (
        match is not None
        and "." not in after[: match.start()]
        and ";" not in after[: match.start()]
        and match.start() < 60
    )


_BREAK = re.compile(
    r"(?<=[\w)%”\"])(?:[;!?]|\.(?!\s+(?-i:[a-z])))\s|\s[–—]\s|,\s+(?:and|but|although|though|while|whereas)\s+(?=\w+)|,\s+(?=(?-i:I)\s)|\s+(?:and|while|whereas|so)\s+(?=(?-i:I)\s)|\bbut\b|\balthough\b|\bthough\b"
)


def clause_span(sentence: str, at: Span) -> Span:
    """Where the clause of the sentence stands that holds the span: cut at full stops, semicolons, dashes, "but", ", and"."""
    start = max((m.end() for m in _BREAK.finditer(sentence, 0, at.start)), default=0)
    return Span(start, next((m.start() for m in _BREAK.finditer(sentence, at.end)), len(sentence)))


def clause_at(sentence: str, at: Span) -> str:
    """The words of that clause."""
    return clause_span(sentence, at).of(sentence)
