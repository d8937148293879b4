"""What in an advert's phrase only introduces, and where the phrase ends."""

from __future__ import annotations

import re

from upbridge.language.tokens import DETERMINERS, STOPWORDS, tokens

_LEAD_INS = tuple(
    re.compile(pattern.replace(" ", r"\s+").replace("'", "['’]"), re.IGNORECASE)
    for pattern in (
        r"^we(?:'d)? (?:(?:would|will|do|also) )*(?:expect|ask|want|need|like|require) (?:you|candidates|applicants|somebody|someone) (?:to |who (?:can |is |has )?)?(?:be able to |have |know )?",
        r"^(?:at least )?(?:one|two|three|some|most|half|part|all) of (?:them|which|it|these|those|that)(?: (?:spent|as|in|with|on|at|of|using)(?: an?)?)* (?=\w)",
        r"^(?:(?:mainly|mostly) )?(?:work|liais)(?:ing|e)? (?:closely )?(?:with|alongside) (?:our |the |your )?[\w -]{3,40}? on (?=\w)",
        r"^reporting (?:directly )?to (?:the |our |a |your )?[^,.;:]{3,50}, (?:you(?:'ll| will|'d| would) |(?:the|your) main (?:things?|tasks?|duties|jobs?) (?:are|is|will be) )?",
        r"^(?:at )?least (?:an? )?(?=nodding|passing|some|basic|working)",
        r"^who(?:'s|'ve| has| have) (?:used|worked with|worked in) (?:an? )?",
        r"^(?:they|she or he|he or she|s/he|he/she) (?:will|would|must|shall) (?:also )?(?!pay|give|offer|ask|tell|help|support|train|teach|show|be\b)",
        r"^at least (?=\w)",
        r"^(?:mostly|mainly|largely|chiefly),? (?=\w)",
        r"^how to ",
        r"^so (?=an? |the |any )",
        r"^(?:at least )?\d{1,2}\+? (?:of (?:them|those|which) )?(?=(?:leading|managing|working|running|building|in|as|with) )",
        r"^(?:the|this) (?:post|role|job|position) (?:needs|requires|calls for) ",
        r"^perform(?:s|ing)? (?:a )?(?:wide )?(?:variety|range) of (?:[\w-]+ ){0,4}(?:duties|tasks|work) (?:in|for|involving|related to) ",
        r"^better (?:be|have) ",
        r"^(?:roughly |about |around )?(?:half|most|a third|a quarter|the rest|part|much) (?:of )?(?:your|the) (?:week|day|days|time|job|work|year) (?:is|will be|goes) (?:(?:spent )?(?:on|in|with|into) )?",
        r"^(?:(?:day[- ]to[- ]day|in practice|mostly|mainly),? )?(?:that|this|it)(?:'s| is) (?=\w+ing\b)",
        r"^(?:high|good|advanced)[- ]level (?=\w)",
        r"^(?:it|this|the (?:job|role|post)) (?:would|will|might) suit (?:someone|somebody|anyone|a person|people) (?:who (?:has |have |is |are )?(?:used |done )?|with )",
        r"^(?:to )?(?:have|keep|get) us (?:all )?ready (?:for|to) (?=\w)",
        r"^what (?:we|you) (?:\w+ ){1,5}?(?:is|are) ",
        r"^we (?:also )?(?:ask|look|hope) for ",
        r"^(?:the|your) main (?:things?|tasks?|duties|jobs?|parts?) (?:are|is|will be) ",
        r"^(?:the )?(?:basics|fundamentals|essentials|principles) of ",
        r"^(?:if|where|since) you (?:also )?(?:hold|have|know|can|are|speak|possess)(?: (?:a|an|the|any|some|used|worked with))? ",
        r"^(?:above all|most of all|more than anything|most importantly),? ",
        r"^(?:(?:and|or|but|also|plus|then|both|either|ideally|preferably|including|e\.g\.|i\.e\.|such as|like|especially|particularly)\b,? )+",
        r"^(?:you(?:'ll| will|'d| would|'ve| have|'re| are| should| must| can| need to| may)?|we(?:'re| are| need you to| want you to| expect you to| ask you to)?|the successful candidate|applicants?|candidates?|the post ?holder|this role|the role|your (?:job|role|task|work|purpose|mission|aim) (?:is|will be))"
        r"(?: (?:will|would|should|must|can|may|shall|be|also|then|have|need|needs|to|is|are|expected|required|asked|responsible for|accountable for|able|get|do|involves?|includes?|help to|help us|love|enjoy|know|understand|hold|bring|possess|demonstrate|show|looking for|somebody|someone|a|an|who|with))* ",
        r"^(?:must|should|will|would|can|need to|needs to|has to|have to|has|have|having|had|be|being|is|are|been)\b(?: (?:be|have|able|to|also|hold|possess|been))*(?= )",
        r"^(?:to )?tak(?:e|ing) (?:full |overall |end-to-end )?(?:responsibility|ownership|charge) (?:for|of) (?!(?:an?|the) (?:shift|ward|unit|kitchen|shop|store|department|floor|section|station|watch|night)\b)",
        r"^working under (?:the )?(?:supervision|guidance|direction) of [^,.;]{3,40}, (?:you(?:'ll| will) )?",
        r"^(?:the|this|our) (?:[\w/&-]+ ){1,5}(?:will be|is) (?:responsible|accountable) for ",
        r"^the (?-i:[A-Z])[\w/&-]*(?: (?:of |and )?(?-i:[A-Z])[\w/&-]*){0,4} (?:will|shall|must|should) (?:also )?(?!be\b)",
        r"^as (?:an? |our |the )?[A-Z][\w/-]+(?: [A-Z][\w/-]+){0,3},? you(?:'ll| will)? (?=\w)",
        r"^as a condition of (?:employment|hire|the offer),? ",
        r"^with (?:the |our )?(?-i:[A-Z])\w+ on (?=\w)",
        r"^(?:responsible for|accountable for|responsibility for|in charge of|duties include|tasked with|expected to|required to|asked to) (?!(?:an?|the) (?:shift|ward|unit|kitchen|shop|store|department|floor|section|station|watch|night)\b)",
        r"^(?:to )?(?:see|hear from|meet) (?=an? |your )",
        r"^(?:(?:day[- ]to[- ]day|in practice|in short|typically),? )?(?:this|that|it) (?:(?:starts|begins) with|means|includes|involves|covers) ",
        r"^(?:to )?(?:make|making) (?:sure|certain) (?:that )?",
        r"^(?:know(?:ing)? )?(?:your|their|the) way (?:around|about) ",
        r"^(?:a (?!levels?\b)|an |the |your |some |any |our )",
        r"^(?:(?:very|really|genuinely|highly|fully|truly) )?(?:strong|good(?! (?:\w+ ){0,2}practices?\b)|great|excellent|solid|proven|sound|working|basic|deep|in-depth|done|hands on|advanced|thorough|detailed|practical|hands-on|demonstrable|demonstrated|outstanding|exceptional|clear|some|broad|firm|full|prior|previous|recent|relevant|extensive|significant|confident|proficient|expert|genuine|real|intermediate|accurate|up-to-date|current|first-class|high|general|technical working|professional|commercial(?! (?:acumen|awareness|property|law|vehicles?|insurance|kitchens?|contracts?|cleaning|lending|finance))|minimum|first-rate|nodding|passing|fluent)(?:,| and|,? or)? (?=\w)(?!(?:the|an?|our|your|their|all|any) )",
        r"^(?:knowledge|exp\.?|understanding|grasp|grip|idea|command|awareness|familiarity|experience|experienced|expertise|proficiency|proficient|skills?|skilled|competence|competent|competency|confidence|confident|ability|able|capable|capability|acquaintance|acquainted|knack|comfort|comfortable|handy|deft|quick|fine|happy|ok|okay|exposure|background|track record|history|track-record|fluency|qualified|literate|literacy|aptitude|flair|passion|passionate|enthusiasm|enthusiastic|interest|interested|eye(?! for (?:detail|errors|mistakes|accuracy|colour|color|layout|design|typography))|understand|know|knowing|familiar|aware|adept|versed|well-versed|at home|at ease|trained|practised|practiced|evidence|completion|appreciation|mastery|possession|use)"
        r" (?:(?:of|in|with|for|on|using|to|about|as|at|around|by|across|working with|working in|working as|working on|use|how|the use of|and (?:experience|understanding|knowledge|use|application) (?:of|in|with))\b ?)+",
        r"^(?:comfortable|confident|happy|at ease|used to) (?=\w{2,}ing\b)",
        r"^(?:experience|experienced|success|confidence|confident|skill(?:ed|s)?|track record) (?=(?:leading|managing|working|building|running|developing|designing|writing|using|teaching|training|selling|delivering|operating|handling|supporting|supervising|coaching|planning|analysing|analyzing|negotiating|caring|creating|implementing) )",
        r"^(?:not|never) (?:afraid|scared|shy) of ",
        r"^(?:understands?|knows?|holds|has|demonstrate(?= (?:an?|the|your|strong|good|excellent|\w+ (?:of|in|with|to)|ability|knowledge|experience)\b)|possess|hold(?! \w+ to (?:their|its|a|the|account)\b)|used|using|use|worked with|worked in|working with|working in|with|in(?! house| charge)|of|for|to|at|about|as|on|be) (?=\w)",
        r"^(?:experience|knowledge|proficiency|skills?|ability|familiarity|understanding)\s*[:–-] ",
    )
)  # fmt: skip
_KNOWLEDGE = re.compile(
    r"\b(?:knowledge|understand\w*|know|knowing|familiar\w*|aware\w*|grasp|appreciation|versed|theory|principles|law|rules|regulations?|legislation"
    r"|standards?|codes?)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s*(?:[,;:]?\s*\b(?:because|so that|under the (?:guidance|supervision|direction|eye) of|and what (?:we|you|they|it)\b|so that|to (?:find|see|learn|understand|know|decide|show|tell|explain|check)(?: out)? (?:where|what|how|which|why|whether|who|if)\b|so as|so nobody|so we|so you|so (?=(?-i:[A-Z])|the |it |they |people |everyone )|even (?:if|when|though)|to a (?:level|standard|point|degree)|you have (?:been|had|run|done|led|managed)|when|while|whilst|whereas|that(?! (?:means|includes|involves)\b)|as (?:directed|instructed|agreed|delegated) by|which|who|whom|whose|where|until|unless|(?:since|as) (?:we|our)|since you|than (?:you|we|they|the)"
    r"|as (?:it|they) (?:appl(?:y|ies)|relates?) to\b|together with (?:our|the|your|their|an?|hr|it|sales|marketing|finance|legal|purchasing|engineering|production)\b|you (?:can|cannot|can['’]t|will|won['’]t|need|get|may|might)|as a matter of course|in order to|to ensure|to make sure|(?:with|w/) (?:the )?(?:support|help|guidance) of|as required|as needed|as necessary|as appropriate|as you go|in the absence of|where needed|through to|if|on time|every day|every night|each week"
    r"|before (?:you|we|they|anybody|anyone|somebody|the|it)\b|at short notice|(?<!look\s)(?<!looks\s)(?<!looking\s)(?<!looked\s)after(?!-)|once|at all times|the same day|without|and (?:everything|anything|whatever|all) (?:else|that|in between))\b.*|\s[–—=-]\s.*|\.\s.*)$",
    re.IGNORECASE | re.DOTALL,
)
PREDICATE = re.compile(
    r"(?<!\band)\s+(?:included|(?:(?:will|would) )?(?:tells?|shows?) us\b.*|(?:(?:do|does) not|don['’]t|doesn['’]t|holds? no|won['’]t)\s+(?:scare|frighten|worry|faze|bother|daunt|fears?|terrors?|myster(?:y|ies)|secrets?)\b.*|(?:is|are|would be|will be|would|was|were|being|should (?:not |never )?(?:be|come|feel|sound))\b.*|(?:an? )?(?:absolute |real |definite )?must|(?:(?:strongly|highly|greatly|much) )?(?:helps?|appreciated|required|preferred|essential|desirable|desired|needed|a plus|a must|(?:an? )?(?:added |distinct |strong |definite |clear )?advantage|of advantage|an asset|welcome|useful|helpful))[.!]?$",
    re.IGNORECASE | re.DOTALL,
)
TRIM = " \t\n,;:.!?–—-•*\"'“”"


def strip_lead(text: str) -> int:
    """How many characters at the start only introduce ("Strong working knowledge of")."""
    at = 0
    for _ in range(6):
        rest = text[at:]
        at += len(rest) - len(rest.lstrip(TRIM + "("))
        matched = next((m.end() for p in _LEAD_INS if (m := p.match(text[at:])) and m.end()), 0)
        if not matched or not has_content(text[at + matched :]):
            break
        at += matched
    return at


def speaks_of_knowledge(text: str) -> bool:
    """Whether the sentence asks to know something rather than to do it."""
    return bool(_KNOWLEDGE.search(text))


def has_content(text: str) -> bool:
    return any(t.lower not in STOPWORDS and t.lower not in DETERMINERS for t in tokens(text))


def depth(text: str, start: int, end: int) -> int:
    return text.count("(", start, end) - text.count(")", start, end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end
