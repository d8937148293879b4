"""Turns of phrase that say how much a sentence of an advert matters. Tables of general phrases only; what they are
applied to is decided by `requirements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from upbridge.model.requirements import Importance
from upbridge.model.text import Span


def any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(phrases).replace(" ", r"\s+").replace("'", "['’]") + r")(?!\w)", re.IGNORECASE
    )


NICE = any_of(
    "nice to have", "nice-to-have", "nice(?=:)", "would (?:save|spare) us", "an? (?:(?:added|additional|extra|further|real|definite|great|major|clear|significant|huge) )?(?:advantage|plus|bonus|asset|benefit)", "appreciated", "helps(?=\\W*$)", "(?:gets|earns|brings) you (?=\\+|\\$|£|€|extra|more|a bonus)", "(?:have|has|get|gain|give(?:s)? you) an edge", "(?:is|are|would be|comes? in) handy(?! with| at| around)", "advantageous", "of advantage", "advantage(?=\\W*$)", "(?:is|are|would be) great(?! at| with)", "make (?:our|your|my|the|life|things)(?: \\w+){0,2} easier", "would suit (?:someone|somebody|anyone|a person|people) (?:who|with)", "beneficial",
    "(?:big|huge|real|definite|distinct|strong) (?:plus|advantage|bonus)", "preferred", "preferably", "preferable",
    "desirable", "desired", "ideally", "ideal", "useful", "helpful", "(?<!equally\\s)(?<!as\\s)welcome(?! to|,)", "of (?:particular |special |real |great )?interest(?! to)", "welcomed", "bonus(?= if| points| for|:|\\)|\\W*$)", "extra credit",
    "good to have", "would be good", "would be great", "would be nice", "would help", "any (?:knowledge|experience|exposure)(?: of (?:it|them|this|that))? (?:will|would|is|can) (?:be )?(?:help|useful)\\w*", "(?:is|are|would be) nice(?! to)", "would be lovely", "is a plus",
    "not essential", "not required", "not necessary", "not needed", "not compulsory", "optional", "if you (?:also )?(?:hold|have|know|can|speak)", "if you've (?:ever |also |already )?\\w+",
    "even better", "brownie points", "extra points", "bonus points", "we'd love(?! to (?:hear|meet|see))", "(?:would|will) set you apart", "sets you apart", "(?:is|are) a pre(?=\\W*$|[;,.])", "we'd notice", "would love(?! to (?:hear|meet|see))", "we would like(?! to (?:hear|meet|see))", "we'd like(?! to (?:hear|meet|see))",
    "you do not need", "you don't need", "no need for", "valued", "highly regarded", "looked on kindly", "favourably",
    "favorably", "go a long way", "(?:is|are)(?: not|n't) a deal ?-?breaker", "not a deal ?-?breaker", "would be noticed", "counts in your favou?r", "pleased to see", "delighted if", "(?:glad|pleased|thrilled) (?:of|by|with|if|to see)", "not expected", "not a must", "not a requirement", "always a (?:pleasure|bonus|plus)", "\\s*[–—:-] (?:great|lovely|brilliant|handy)(?=\\W*(?:$|[.;]|for\\b))", "more money for", "cherry on (?:top|the (?:top|cake))", "nice if", "great if", "good if", "(?:say|do say) so(?=[.!,]|$| in\\b)", "let us know", "do tell us",
)  # fmt: skip
MUST = any_of(
    "must", "required", "requires", "requirement", "requirements (?:are|include)", "essential", "mandatory", "necessary", "needed", "you need", "needs?(?=:)", "must-haves?(?=:)",
    "you'll need", "you will need", "you should (?:have|be|know)", "should be able", "has to", "(?<!they\\s)(?<!customers\\s)(?<!clients\\s)(?<!users\\s)(?<!people\\s)(?<!patients\\s)(?<!anyone\\s)have to", "minimum", "at least",
    "no less than", "expected to have", "you have", "you've", "you will have", "you'll have", "you(?: are|'re)(?! welcome| free | encouraged| invited)", "you bring",
    "you know", "you understand", "you read", "you think in", "(?:is|are) (?:an? )?(?:old friends?|second nature|no (?:mystery|secret|strangers?)|familiar (?:ground|territory)|your bread and butter)", "holds? no (?:secrets|terrors|fear)", "comes? naturally", "(?-i:[A-Z])\\w+ is enough", "you can (?:use|read|write|speak|explain|handle|manage|find|work|show|demonstrate)", "you hold", "you possess", "do you (?:have|hold|know)", "have you got", "we are looking for", "we're looking for",
    "we expect", "expect (?:you|candidates|applicants) to", "we ask for", "you enjoy", "you write", "you speak", "we cannot", "non-negotiable", "applicants", "prerequisite",
    "will not (?:be )?consider", "not something we can teach", "qualified to", "proof of",
)  # fmt: skip
DUTY = any_of(
    "you will(?! not| never| see your| feel| notice)", "you'll(?! not| never| see your| feel| notice)", "you would(?! not)", "you'd", "responsible for", "responsibilities include", "accountable for", "duties",
    "day to day", "day-to-day", "the role involves", "the job is", "the work is", "tasked with", "in charge of",
    "the post ?holder", "(?:in practice |day to day )?this (?:means|involves) (?=\\w+ing)", "(?:he|she|he or she|she or he|s/he|he/she) (?:will|would)", "the successful candidate (?:will|shall)", "this role will", "the (?:job|role|post|position) (?:includes|involves)",
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
LOGISTICS = any_of(
    "apply(?! to\\b)", "please address", "preference (?:applies|is given|will be given)", "(?:your|all|late|online|speculative|job|these) applications?", "applications? (?:by|to|from|close|are|must|should|will|deadline|form|process|welcome)", "please send", "submit (?:your |an? )?(?:resume|résumé|cv|curriculum vitae|application)", "welcomes? (?:\\w+ )?applica\\w+", "short-?listed", "cover(?:ing)? letter", "closing date", "send (?:us|your|a|an)", "interviews?", "salary",
    "address (?:each|all|the) (?:\\w+ )?(?:criteri\\w+|ksc)", "(?:no more than|maximum of|up to) \\w+ pages", "pension", "allowances? (?:is|are|will be)", "holidays?", "notice period of (?:\\d+|one|two|three|six) (?:months?|weeks?)", "annual leave", "days(?:'|’)? leave", "health insurance", "perks", "bonus scheme", "equal opportunit\\w+",
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
    r".{0,6}?\b(?:need|have|better (?:be|have)|be able|possess|hold (?=(?-i:[A-Z])|an? (?:current|valid|full|clean|relevant|recogni|degree|licen|certif|qualif)))",
    re.IGNORECASE,
)
"""After "you will", what one is to have rather than to do: "have run a farm", "hold PA1"."""


UNWANTED = re.compile(
    r"^\W*you (?:need not|needn['’]t|(?:do not|don['’]t|will not|won['’]t) (?:need|have) to)\b[^;.]*|\b(?:nobody|no one) (?:will|would) (?:ever )?(?:ask|want|expect) you to\b[^.;]*|\byou (?:will|would) (?:never|not) (?!only|just|merely|need|be\b|have\b)[a-z]+[^.;:]*|\bhold (?:your|their) own\b[^,.;]*|\byou (?:probably |certainly )?(?:won['’]t|will not|would not|wouldn['’]t) (?:love|like|enjoy|want)\b[^.;]*|^\W*no (?!objections? to|less|fewer|more\b|later|one|\d)(?-i:[a-z])[^.;:]*|\byou(?:['’]re| are| will be|['’]ll be) the (?:person|one|colleague) (?!who|that|responsible|in charge|accountable)[^.;]*|\(we (?:keep|sit|move|reimburse|share|(?:can |will )?(?:train|teach|pay you))\b[^()]*\)|\(our [\w ]+ (?:is|are|was) (?:in|at|near|on|by) [^)]*\)|\b(?:we|which we|that we)(?: are|['’]re| have|['’]ve) (?:leaving|left|moving (?:off|away from)|moved (?:off|away from)|retiring|retired|replacing|replaced|dropped|phasing out)\b[^,.;:)]*|^\W*if you (?:would|['’]d) (?:like|love|want|rather|prefer)\b[^.;]*,\s*(?:our|we|the|there)\b[^.;]*|\bbetter, (?:since|because|as)\b[^.;]*|[;,]\s*(?-i:[A-Z])\w+ (?:comes|will come|can come|follows) (?:with time|later|in time)\b[^.;]*|[,;]\s*(?:since|because) (?:half|most|many|all|some|our|the|we|they|it|nobody|everybody|everyone)\b[^.;]*|,?\s*\b(?:since|because|as) you(?: will| would| may|['’]ll)\b[^.;]*|[^.;]*\byou (?:will |would )?(?:need|use|want|touch|have to know) (?:neither|none|nothing)\b[^.;]*|\bor (?:be )?(?:(?:actively |currently )?(?:studying|working|willing to work) towards?|(?:the )?(?:capacity|ability|willingness) to (?:\w+ )?(?:acquire|learn|obtain|develop)) (?:it|one|this|them|these)\b|\b(?:is|are|would be|comes? in) handy\b(?! with| at| around)|,\s*or (?:you(?:['’]ll| will)? (?:get|gain|learn|earn)|we(?:['’]ll| will)? (?:train|teach|pay|put|send)) [^.;]*|,?\s*\bor (?:ready|willing|able|prepared|due) to (?:be|become)(?: so)? (?:within|in|by|inside)\b[^,.;]*|\bnot (?:required|needed|necessary|essential)\s*:[^.;]*|\bin (?:line|accordance|keeping) with (?:the|our|its|their) (?:[\w-]+(?:['’]s)? ){0,4}(?:policy|policies|procedures?|guidelines?|guidance|rules)\b|[^.;]{2,40}\b(?:alone|by itself|on its own) (?:(?:won|doesn|isn)['’]t|will not|does not|is not) (?:do|enough|suffice|cut it)\b|[^.;]{2,40}\b(?:won['’]t|will not) prepare you\b[^.;]*|^\W*people trust you\b|\binside(?: and)? out\b|\b(?:to|with|for|at|on) (?:the|our) (?-i:(?:[A-Z]\w+ )+(?:& |and )(?:[A-Z]\w+ )+(?:Committee|Board|Panel|Forum|Council|Group))\b|^\W*no [^.;–—]{2,30}\s?[–—?:-]\s+(?:we(?:['’]ll| will| can)|no problem|that['’]s fine)\b[^.;]*|,\s*(?-i:I)(?:['’](?:ll|d)| shall| will| would)\b[^.;:]*|\byou still log in\b|\(or [^()]*\byears?\b[^()]*\)|\b(?:and|with) the years to (?:go with|match) (?:it|them)\b|\bin accordance with the (?:mission|vision|values)\b(?:[^.;,]*,)?[^.;,]*?values\b(?: of (?:the )?(?:(?!and\b)\w+ ?)+)?|(?:\bor )?\ban equivalent combination of [^.;]*|[^.;:,]{3,60}\b(?:is|are) not needed\b[^.;]*|\b(?:(?:we|they) (?:do|will|did) not|(?:we|they) (?:don['’]t|won['’]t|never)|please (?:do not|don['’]t)|not (?=(?-i:[A-Z]))|rather than|instead of|as opposed to"
    r"|the (?:\w+ ){1,2}(?:does|do|did|will) not|you (?:will )?(?:never|do not|don['’]t|won['’]t|will not) (?:need|have)|you (?:will|would) not be|no (?:need|prior|previous)"
    r"|(?:is|are) not (?:required|needed|necessary|compulsory)|[\w ]{0,30}[;,:] (?:but )?you (?:need not|needn['’]t|will not have to|won['’]t have to|don['’]t have to)(?! \w+ (?:them|it|one|those|these))|no [\w -]{1,40} (?:is |are )?(?:required|needed|necessary)"
    r"|[\w ]{1,25} need not (?:worry|apply|fear))\b[^,.;:)!?]*(?:,\s*(?:or |nor |and )?to [^,.;:)!?]*)*",
    re.IGNORECASE,
)


_OTHER_WAY = re.compile(
    r"^\W*(?-i:OR)\b[^;]*|^\W*(?:an?|the)\s+(?:bachelor|master|diploma|degree|first degree|hnd|associate)[^;.]*\b(?:will|may|can|would)\s+(?:also\s+)?be\s+(?:considered|accepted)\b[^;.]*|;\s*or\s+(?:an?\s+)?(?:master|bachelor|ph\.?\s?d|doctor|associate|high[- ]school|degree|diploma|equivalent|any combination)[^;.]*",
    re.IGNORECASE,
)
"""A further way to qualify, after the first: "; OR Master's degree and 1+ year"."""


def unwanted(sentence: str) -> list[Span]:
    """The parts of an advert's sentence that ask for nothing more: what is *not* wanted ("we do not use GCP", "not
    Java"), and other ways to meet what was asked before."""
    return [Span(*m.span()) for rule in (UNWANTED, _OTHER_WAY) for m in rule.finditer(sentence)]


def blank_out(sentence: str, spans: Iterable[Span]) -> str:
    """The sentence with the spans turned to blanks, offsets unchanged."""
    for span in spans:
        sentence = sentence[: span.start] + " " * len(span) + sentence[span.end :]
    return sentence
