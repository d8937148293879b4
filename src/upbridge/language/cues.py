"""Turns of phrase that say how much a sentence of an advert matters, and how much a sentence of a resume counts.

Tables of general phrases only; what they are applied to is decided by `requirements` and `evidence`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance
from upbridge.model.text import Span


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(phrases).replace(" ", r"\s+").replace("'", "['’]") + r")(?!\w)", re.IGNORECASE
    )


NICE = _any(
    "nice to have", "nice-to-have", "an? (?:(?:added|additional|extra|further) )?(?:advantage|plus|bonus|asset|benefit)", "(?:have|has|get|gain|give(?:s)? you) an edge", "(?:is|are|would be|comes? in) handy", "advantageous", "beneficial",
    "(?:big|huge|real|definite|distinct|strong) (?:plus|advantage|bonus)", "preferred", "preferably", "preferable",
    "desirable", "desired", "ideally", "ideal", "useful", "helpful", "welcome(?! to|,)", "of (?:particular |special |real |great )?interest(?! to)", "welcomed", "bonus(?= if| points| for|:|\\)|\\W*$)", "extra credit",
    "good to have", "would be good", "would be great", "would be nice", "would help", "any (?:knowledge|experience|exposure)(?: of (?:it|them|this|that))? (?:will|would|is|can) (?:be )?(?:help|useful)\\w*", "(?:is|are|would be) nice(?! to)", "would be lovely", "is a plus",
    "not essential", "not required", "not necessary", "not needed", "not compulsory", "optional", "if you (?:also )?(?:hold|have|know|can|speak)", "if you've (?:ever |also |already )?\\w+",
    "even better", "brownie points", "extra points", "bonus points", "we'd love(?! to (?:hear|meet|see))", "would love(?! to (?:hear|meet|see))", "we would like(?! to (?:hear|meet|see))", "we'd like(?! to (?:hear|meet|see))",
    "you do not need", "you don't need", "no need for", "valued", "highly regarded", "looked on kindly", "favourably",
    "favorably", "counts in your favou?r", "pleased to see", "delighted if", "(?:glad|pleased|thrilled) (?:of|by|with|if|to see)", "not expected", "not a must", "cherry on (?:top|the (?:top|cake))", "nice if", "great if", "good if", "(?:say|do say) so(?=[.!,]|$| in\\b)", "let us know", "do tell us",
)  # fmt: skip
MUST = _any(
    "must", "required", "requires", "requirement", "requirements (?:are|include)", "essential", "mandatory", "necessary", "needed", "you need", "needs?(?=:)", "must-haves?(?=:)",
    "you'll need", "you will need", "you should (?:have|be|know)", "should be able", "has to", "(?<!they\\s)(?<!customers\\s)(?<!clients\\s)(?<!users\\s)(?<!people\\s)(?<!patients\\s)(?<!anyone\\s)have to", "minimum", "at least",
    "no less than", "expected to have", "you have", "you've", "you will have", "you'll have", "you(?: are|'re)(?! welcome| free | encouraged| invited)", "you bring",
    "you know", "you understand", "you can (?:use|read|write|speak|explain|handle|manage|find|work|show|demonstrate)", "you hold", "you possess", "we are looking for", "we're looking for",
    "we expect", "expect (?:you|candidates|applicants) to", "we ask for", "you enjoy", "you write", "you speak", "we cannot", "non-negotiable", "applicants", "prerequisite",
    "will not (?:be )?consider", "not something we can teach", "qualified to", "proof of",
)  # fmt: skip
DUTY = _any(
    "you will(?! not)", "you'll(?! not)", "you would(?! not)", "you'd", "responsible for", "responsibilities include", "accountable for", "duties",
    "day to day", "day-to-day", "the role involves", "the job is", "the work is", "tasked with", "in charge of",
    "the post ?holder", "(?:in practice |day to day )?this (?:means|involves) (?=\\w+ing)", "(?:he|she|he or she|she or he|s/he|he/she) (?:will|would)", "the successful candidate will", "this role will", "the (?:job|role|post|position) (?:includes|involves)",
    "the main (?:things?|tasks?|parts?|duties|jobs?) (?:is|are|will be)", "your job", "your role", "your days?", "expect(?:ed)? to",
)  # fmt: skip
COMPANY = re.compile(
    r"^\s*(?:(?:here )?at (?-i:[A-Z])[^,.;:]{1,40}?,? (?=we\b|we['’]))?(?:we|our|us|the company|the team|founded|established|based|about|it is|it's|there (?:is|are)|since)\b",
    re.IGNORECASE,
)
SEEKING = re.compile(
    r"^\W*(?:so |and |now |then )?we(?:['’]re|['’]d| are| will| would| also)*\s+(?:(?:love|like) to (?:hear|meet|see)|need|want|looking|after|hiring|seeking|expect|ask|require|would like|would love|welcome (?!applica|candidates|people|everyone|anyone|all\b|you\b))",
    re.IGNORECASE,
)
LOGISTICS = _any(
    "apply(?! to\\b)", "please address", "preference (?:applies|is given|will be given)", "(?:your|all|late|online|speculative|job|these) applications?", "applications? (?:by|to|from|close|are|must|should|will|deadline|form|process|welcome)", "please send", "short-?listed", "cover(?:ing)? letter", "closing date", "send (?:us|your|a|an)", "interviews?", "salary",
    "pension", "holidays?", "annual leave", "days(?:'|’)? leave", "health insurance", "perks", "bonus scheme", "equal opportunit\\w+",
    "discriminat\\w+", "encourage (?:applications|applicants|candidates|you|people|everyone|anyone|all)", "we offer", "you(?:'ll| will) get", "in return", "benefits", "recruitment agenc\\w+",
    "per hour", "per annum", "per year", "a year plus", "overtime", "start date", "contact", "(?:dogs|pets|children|families|visitors) (?:are )?welcome",
)  # fmt: skip


_OF_YOU = re.compile(
    r"\W*you (?!(?:will|would|can|may|might|could|won|get|receive|join|should|work|report|start|choose|decide)\b)[a-z]{3,}(?!['’])",
    re.IGNORECASE,
)
"""A plain statement about the reader ("You take criticism well") describes who is wanted."""


_INVITES = re.compile(r"\b(?:hear from|meet) you if\b", re.IGNORECASE)
"""Who is wanted: "We would love to hear from you if"."""


def importance_cue(sentence: str) -> Importance | None:
    """What the sentence itself says of how much it matters; None where it says nothing."""
    if _INVITES.search(sentence):
        return Importance.MUST
    if NICE.search(sentence):
        return Importance.NICE
    duty, must = DUTY.search(sentence), MUST.search(sentence)
    if duty and (not must or duty.start() <= must.start()):
        return Importance.MUST if _OWNS.match(sentence, duty.end()) else Importance.DUTY
    return Importance.MUST if must or _OF_YOU.match(sentence) else None


_OWNS = re.compile(
    r".{0,6}?\b(?:need|have|be able|possess|hold (?=(?-i:[A-Z])|an? (?:current|valid|full|clean|relevant|recogni|degree|licen|certif|qualif)))",
    re.IGNORECASE,
)
"""After "you will", what one is to have rather than to do: "have run a farm", "hold PA1"."""


UNWANTED = re.compile(
    r"\byou (?:probably |certainly )?(?:won['’]t|will not|would not|wouldn['’]t) (?:love|like|enjoy|want)\b[^.;]*|^\W*no (?!less|fewer|more\b|later|one|\d)(?-i:[a-z])[^.;:]*|\byou(?:['’]re| are| will be|['’]ll be) the (?:person|one|colleague) (?!who|that|responsible|in charge|accountable)[^.;]*|\(our [\w ]+ (?:is|are|was) (?:in|at|near|on|by) [^)]*\)|[^.;]*\byou (?:will |would )?(?:need|use|want|touch|have to know) (?:neither|none|nothing)\b[^.;]*|\bor (?:be )?(?:(?:actively |currently )?(?:studying|working|willing to work) towards?|(?:the )?(?:capacity|ability|willingness) to (?:\w+ )?(?:acquire|learn|obtain|develop)) (?:it|one|this|them|these)\b|\b(?:is|are|would be|comes? in) handy\b|,\s*or (?:you(?:['’]ll| will)? (?:get|gain|learn|earn)|we(?:['’]ll| will)? (?:train|teach|pay|put|send)) [^.;]*|,?\s*\bor (?:ready|willing|able|prepared|due) to (?:be|become)(?: so)? (?:within|in|by|inside)\b[^,.;]*|\bnot (?:required|needed|necessary|essential)\s*:[^.;]*|\bin accordance with the (?:mission|vision|values)\b(?:[^.;,]*,)?[^.;,]*?values\b(?: of (?:the )?(?:(?!and\b)\w+ ?)+)?|(?:\bor )?\ban equivalent combination of [^.;]*|[^.;:,]{3,60}\b(?:is|are) not needed\b[^.;]*|\b(?:(?:we|they) (?:do|will|did) not|(?:we|they) (?:don['’]t|won['’]t|never)|please (?:do not|don['’]t)|not (?=(?-i:[A-Z]))|rather than|instead of|as opposed to"
    r"|the (?:\w+ ){1,2}(?:does|do|did|will) not|you (?:will )?(?:never|do not|don['’]t|won['’]t|will not) (?:need|have)|you (?:will|would) not be|no (?:need|prior|previous)"
    r"|(?:is|are) not (?:required|needed|necessary|compulsory)|[\w ]{0,30}[;,:] (?:but )?you (?:need not|needn['’]t|will not have to|won['’]t have to|don['’]t have to)|no [\w -]{1,40} (?:is |are )?(?:required|needed|necessary)"
    r"|[\w ]{1,25} need not (?:worry|apply|fear))\b[^,.;:)!?]*(?:,\s*(?:or |nor |and )?to [^,.;:)!?]*)*",
    re.IGNORECASE,
)


_OTHER_WAY = re.compile(
    r";\s*or\s+(?:an?\s+)?(?:master|bachelor|ph\.?\s?d|doctor|associate|high[- ]school|degree|diploma|equivalent|any combination)[^;.]*",
    re.IGNORECASE,
)
"""A further way to qualify, after the first: "; OR Master's degree and 1+ year"."""


def unwanted(sentence: str) -> list[Span]:
    """The parts of an advert's sentence that ask for nothing more: what is *not* wanted ("we do not use GCP", "not
    Java"), and other ways to meet what was asked before."""
    return [Span(*m.span()) for rule in (UNWANTED, _OTHER_WAY) for m in rule.finditer(sentence)]


_CLAUSE_END = r"[^.;:!?,()]*"
_NEGATIONS = (
    # "have not used X", "never worked in X": up to the clause's end
    re.compile(
        r"\b(?:(?:have|has|had|am|is|are|was|were|did|do|does|can|could|would|may|might) (?:not|never)|(?:have|has|had|do|did|does|is|are|was|ca|could|wo)n['’]t"
        rf"|cannot|never|not yet|yet to|unfamiliar with|new to|not)\b(?! only| just| least| afraid| without| to mention){_CLAUSE_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:nobody|no one)\b{_CLAUSE_END}", re.IGNORECASE),
    # "no SQL": the next few words
    re.compile(
        r"\b(?:no|without|lacking|lack of|little or no|zero|none of|neither|nor)\s+(?:(?:\S+\s+){1,3}(?:such as|like|including)\s+[^.;]*|(?:[^\s);]+\s*){1,4})",
        re.IGNORECASE,
    ),
)
_BY_OTHERS = re.compile(
    r"\b(?:sits?|lies?|rests?|stays?)\s+with\s+(?!me\b|us\b|my\b)\w+|\b(?:is|are|was|were|gets?|be)\s+(?:\w+\s+)?(?:done|prepared|handled|owned|run|managed|written|made|led|kept|set)\s+by\s+(?!me\b|us\b|myself)\w+",
    re.IGNORECASE,
)
_THEY_DID = re.compile(
    r"\b(?:they|she|he|(?:the|my|our) (?:\w+ )?(?:developers?|team|suppliers?|manager|office|others|colleagues?|accountant|engineers?)|colleagues|others)"
    r"\s+(?:did|do|does|owns?|owned|wrote|writes|ran|runs?|handled|handles?|prepared|prepares?|closed|made|look(?:s|ed)? after)\b"
    r"|\bbelongs? to (?!me\b|us\b|my\b)|\b(?:somebody|someone) else\b|^\W*(?:the|my|our|an?) (?!team i\b|part i\b|work i\b)(?:\w+ ){1,2}(?:did|do|does|handled|handles|took care of|takes care of|looked after|looks after) (?:the|all|our|that|this|it)\b",
    re.IGNORECASE,
)
_NEGATED_LEAD = re.compile(
    r"^\W*(?:(?:not|never|none|neither)\b|no (?!\d))[^:.]{0,40}:|^[^:]*\b(?:not yet|never used|not used|no experience|never|unfamiliar|not (?:familiar|started|certified|held))\b[^:]*:",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:not (?:yet |currently )?(?:started|certified|held|taken|completed|finished|mine|used)|never (?:used|touched|tried|done|had (?:a|an|the) \w+|opened|owned)(?: it| them)?"
    r"|(?:and|but) (?:i )?(?:have |had |was |am )?(?:not|never)(?: yet)?(?: been)? (?:asked|allowed|involved|trained|done|used|touched|tried|needed|held|run|owned)\b"
    r"|(?:not|never) (?:\w+ )?(?:signed off|passed|written|sat|practi[sc]ed|in production)|exam not|but (?:have )?(?:not|never)\b[^.;]*\b(?:it|them|that|one)|(?:now )?(?:lapsed|expired|out of date|ran out|run out|not renewed|no longer valid|not valid|invalid)|on my list|is next|to do next)\b"
    r"|\b(?:is|are|was) (?:only|just|merely|still) (?:a|an) (?:word|name|acronym|rumou?r|logo|mystery)\b"
    r"|;\s*(?:somebody|someone|others?|(?:the|my|our|an?) (?:\w+ ){1,2}?)(?: else)? (?:writes?|does|do|makes?|owns?|keeps?|files?|prepares?|closes?) (?:it|them|those|that)\b"
    r"|(?:(?:^|[:,–-])\s*(?:i )?|\band (?:i )?)(?:have |had )?(?:not|never)\b(?! (?:missed|lost|failed|dropped|broke|let|turned|refused|needed to|had to|been (?:late|away|off)))[^.;]{0,40}\b(?:it|them|that|this|one|those)\b",
    re.IGNORECASE,
)
_ASPIRING = _any(
    "hop(?:e|es|ing) to", "hope for", "(?:would|'d) (?:really )?(?:like|love) to", "i want to", "want(?:s|ed)? to (?:learn|become|get into|move|start|try|train)", "wanting to", "looking to",
    "looking for", "seeking", "aspir\\w+", "plan(?:s|ning)? to", "intend(?:s|ing)? to", "on (?:my|the|a) (?:list|to-?do list)", "keen to", "eager to", "interested in",
    "interest in learning", "ready to learn", "aiming", "thinking (?:of|about)", "expression of interest", "enquired", "moving (?:in)?to(?:wards?)?", "mov(?:e|ing) into", "transition(?:ing)? (?:in)?to", "making the move", "career change", "my (?:goal|aim|dream|ambition)", "wish to", "next step", "want to move",
    "willing to", "curious about", "have offered to", "has offered to", "have heard", "(?:is|are|was) planned", "planned (?:for|in)", "not certified yet", "exam in", "due to (?:sit|start|take|begin)", "applied for a place", "(?:saw|seen|met) [^.;]{0,40} at (?:a|an|the) (?:\\w+ )?(?:show|fair|conference|expo|exhibition)", "registered for (?:the|an?) (?:\\w+ )?(?:sitting|exam|course|intake|module)", "no (?:module|exam|paper|unit)s? (?:yet )?(?:taken|sat|passed|done)", "waiting list", "next (?:year|month|week|term|spring|summer|autumn|fall|winter)", "signed up for", "not booked", "not (?:yet )?enrolled", "have my eye on", "considering", "would welcome",
    "exam (?:is |was )?(?:scheduled|booked|planned|due|date|next)", "sitting the", "(?:have|bought|got) the (?:text)?books?", "read the (?:website|brochure|syllabus|prospectus|handbook|book|adverts?)", "booked (?:for|onto?) (?:an? |the |my )?(?:exam|course|test|class|training)", "booked (?:for|in) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|next|20\\d\\d)", "to be taken", "no (?:exam |test |start )?date(?: yet)?", "study guide", "someday", "some day", "looks? like fun", "sounds? like fun", "start(?:s|ing) (?:in|next)", "will (?:start|begin|take|sit)",
)  # fmt: skip
_LEARNING = _any(
    "learning", "studying", "teaching myself", "self-stud\\w+", "in progress", "enrolled", "getting there", "tutorials?",
    "homework", "coursework", "beginners?", "beginning to", "started (?:to learn|learning)", "part-?way", "working towards?",
    "taking (?:a|an|the|my)[^.,;]* (?:course|class|module|evening)", "evening course", "bootcamp", "online course", "following a course",
    "currently (?:taking|doing|completing)", "read about", "know (?:\\w+ )?(?:only )?(?:from|of|by) (?:the )?(?:adverts?|ads|hearsay|news|reading|name|repute|sight)", "heard of", "as an? (?:parent|patient|customer|passenger|pupil|guest|spectator|fan|member of the public)", "reading (?:about|up|into)", "part-qualified", "course started", "started last", "two thirds done", "half ?way", "week \\w+ of", "module \\w+ of", "lessons? (?:in|done|so far)", "\\w+ of (?:the )?\\w+ (?:modules?|units?|exams?|papers?|lessons?|parts?|courses?|subjects?|classes|terms?|semesters?)(?: (?:finished|done|completed?|passed|so far))?", "working through", "reading for", "reading up", "observed", "attended a (?:talk|webinar|taster)", "practice (?:version|exam|set|account)", "sample", "shadow(?:ed|ing)", "basics of",
    "(?:certificate|operational|foundation|intermediate|first|second) (?:level|stage|year) complete", "[a-z]\\d(?:,? and [a-z]\\d)? passed", "handed in", "(?:only|just|merely|mostly) (?:from|in|through|by|at|on) (?:(?:an?|one|the|my|other) )?(?:\\S+ ){0,2}(?:demos?|demonstrations?|videos?|courses?|tutorials?|class(?:es|rooms?)?|books?|reading|webinars?|lectures?|talks?|fairs?|trials?|sight|name|afar|hearsay|training)", "demo video", "\\w+ (?:modules?|units?|papers?|exams?|courses?) of \\w+", "trainee", "watched (?:the|a|some)", "covered so far", "mock (?:study|project|client|brief|data)", "simulated", "e-?courses?", "free (?:\\w+ )?courses?", "one (?:\\w+ )?course", "short course", "crash course", "(?:self-)?taught at home", "some exposure", "dabbl\\w+", "familiar with the idea", "introduct(?:ion|ory)", "student project",
)  # fmt: skip
_MODEST = _any(
    "basic", "basics", "beginner", "helped", "helping", "assisted", "s[ai]t(?:s|ting)? in", "covered for", "covering for", "occasional(?:ly)?",
    "a bit of", "fill in", "(?:used|opened|tried|saw|seen) [^.,;]{0,20}once", "my (?:grand)?(?:mother|father|parents|family|kids|children|son|daughter|neighbou?r|friend|husband|wife|partner|landlord|brother|sister|uncle|aunt)(?:'s|s')?", "own projects", "my own (?:projects?|time|lab|site|use|blog|accounts?)", "hobby", "limited", "free trial", "elementary", "personal projects", "as a student",
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
    clause = clause_at(sentence, at)
    if _BY_OTHERS.search(clause) or _THEY_DID.search(clause):
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
    opens = len(sentence[at.start : negation.start()].split()) <= 1
    return opens and at.start <= negation.start() and at.end <= negation.end() + 1


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
    r"(?<=[\w)%”\"])[.;!?]\s|\s[–—]\s|,\s+(?:and|but|although|though|while|whereas)\s+(?=\w+)|\bbut\b|\balthough\b|\bthough\b"
)


def clause_at(sentence: str, at: Span) -> str:
    """The clause of the sentence that holds the span: cut at full stops, semicolons, dashes, "but" and ", and"."""
    start = max((m.end() for m in _BREAK.finditer(sentence, 0, at.start)), default=0)
    end = next((m.start() for m in _BREAK.finditer(sentence, at.end)), len(sentence))
    return sentence[start:end]


def blank_out(sentence: str, spans: Iterable[Span]) -> str:
    """The sentence with the spans turned to blanks, offsets unchanged."""
    for span in spans:
        sentence = sentence[: span.start] + " " * len(span) + sentence[span.end :]
    return sentence
