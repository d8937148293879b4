"""Whether a sentence of a resume claims what it speaks of: done or not, hoped for, being learned, done by others."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from upbridge.language.others import is_by_others
from upbridge.language.stances import ASPIRING, GAVE, GIVEN, LACKING, LEARNING, MODEST, TEACHES
from upbridge.model.evidence import Strength
from upbridge.model.text import Span

_CLAUSE_END = r"[^.;:!?,()]*(?:,(?! (?:but|and|I)\b)[^.;:!?()]*?(?:,|\s)(?:or|nor)\b[^.;:!?,()]*)?"
"""To the clause's end, and on where a list goes on with "or": "never set a target, planned a launch or led one"."""

_NEGATIONS = (
    # "have not used X", "never worked in X": up to the clause's end
    re.compile(
        r"\b(?:(?:have|has|had|am|is|are|was|were|did|do|does|can|could|would|may|might) (?:not|never)|(?:have|has|had|do|did|does|is|are|was|ca|could|wo)n['’]t"
        rf"|cannot|never|not yet|yet to|unfamiliar with|new to|not)\b(?! only| just| least| afraid| without| to mention| (?:once |ever |been |yet )*(?:lost|missed|failed|late|breached|exceeded|overspent|over ?run|let (?:down|anyone|anybody)|short\b|stopped|broke|a (?:day|penny|minute|week|shift|month)|an? (?:\w+ )?(?:complaint|accident|incident|error)|had (?:a|an|any|one) (?:\w+ )?(?:complaint|accident|incident|failure|injury|finding|refusal|recall|claim|spill))){_CLAUSE_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:nobody|no one)\b(?! else\b| was| fell| hurt| has complained| complained|[^.;]{{0,40}} (?:but|except) (?:me|I)\b){_CLAUSE_END}",
        re.IGNORECASE,
    ),
    # "no SQL": the next few words
    re.compile(
        r"\b(?:no (?:hands-on |real |direct |practical |commercial |professional )?(?:experience|knowledge|use) (?:of|with|in) [^.;:!?()]*"
        r"|(?:no(?! (?:late|lost|missed|complaints?|accidents?|incidents?|errors?|mistakes?|faults?|findings?|defects?|downtime|injur\w+|penalt\w+|rejects?|breach\w*|claims?|losses|delays?|overtime|sick|less|fewer|more than|\d)\b)|without|lacking|lack of|little or no|zero(?! (?:late|lost|complaints?|accidents?|incidents?|errors?|defects?|downtime|injur\w+))|none of|neither|nor)\s+(?:(?:\S+\s+){1,3}(?:such as|like|including)\s+[^.;]*|(?:[^\s);]+\s*){1,4}))",
        re.IGNORECASE,
    ),
)
_NEGATED_LEAD = re.compile(
    r"^\W*(?:(?:not|never|none|neither)\b(?! (?:only|just|merely|least))|no (?!\d))[^:.]{0,40}:|^[^:().;]*\b(?:not yet|never used|not used|no experience|never|unfamiliar|not (?:familiar|started|certified|held))\b[^:().;]*:",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:not (?:yet |currently )?(?:started|certified|held|taken|completed|finished|mine|used)|never (?:used|touched|tried|done|had (?:a|an|the) \w+|opened|owned)(?: it| them)?"
    r"|(?:and|but) (?:i )?(?:have |had |was |am )?(?:not|never)(?: yet)?(?: been)? (?:asked|allowed(?! to (?:expire|lapse|slip|go))|involved|trained|done|used|touched|tried|needed|held|run|owned)\b"
    r"|(?:not|never) (?:\w+ )?(?:signed off|passed|written|sat|practi[sc]ed|in production)|exam not|but (?:have )?(?:not|never)\b[^.;]*\b(?:it|them|that|one)|(?:now )?(?:lapsed|expired|out of date|long gone|gone (?:now|since)|(?<!never )(?<!not )forgotten|faded|never (?:passed|finished|completed|renewed)|ran out|run out|not renewed|no longer valid|not valid|invalid)|on my list|is next|to do next)\b"
    r"|^,?\s*(?:but )?not (?:yet |really |at all )?(?:conversational|fluent|certified|qualified|practised|practiced|current|licensed|trained|accredited|confident|hands[- ]on|active|registered|valid|in use|used|recent)\b"
    r"|(?:[:,(–—-]|\band|\bbut)\s*(?:i |was |were |is |have been )?(?:failed|withdrawn|withdrew|refused|abandoned|given up|gave (?:it )?up|dropped(?: out)?|rejected|turned down|cancelled|declined|not (?:passed|refreshed|renewed|kept up|retaken))\b(?=\W*$|\s*[,;.)]| (?:in|by|at|after|twice|on|once|before|due)\b)"
    r"|\b(?:not|never|nothing|none)(?! (?:a single |one )?(?:lost|missing|missed|failed|late|out|wrong|broken|been (?:late|away|off|lost|missed)))(?: \w+){0,2} since\b(?! then)|\b(?:viewer|read[- ]only|demo(?:s| version)?|trial(?: version)?) only\b|\bonly (?:as a |the )?(?:viewer|to (?:open|look|view|read|check))\b"
    r"|\bbefore (?:i|my) (?:joined|came|started|arrived|time)\b"
    r"|\b(?:is|are|was) (?:only|just|merely|still) (?:a|an) (?:word|name|acronym|rumou?r|logo|mystery)\b"
    r"|;\s*(?:somebody|someone|others?|(?:the|my|our|an?) (?:\w+ ){1,2}?)(?: else)? (?:writes?|does|do|makes?|owns?|keeps?|files?|prepares?|closes?) (?:it|them|those|that)\b"
    r"|(?:(?:^|[:,–-])\s*(?:i )?|\band (?:i )?)(?:have |had |do |did |can |could |am |was )?(?:not|never)\b(?! (?:missed|lost|failed|dropped|broke|let|turned|refused|needed to|had to|been (?:late|away|off)))[^.;]{0,40}\b(?:it|them|that|this|one|those)\b",
    re.IGNORECASE,
)
_ONLY_LOOKS = re.compile(
    r"[^.!?]*(?:[;,:(–—-]\s*|\bbut )(?:i |we )?(?:open and (?:filter|read|look)|(?:only|just) (?:look|read|view|watch|use|open)|look(?! after| into)\b|read\b|view\b"
    r"|(?:do not|don['’]t|did not|didn['’]t|never) (?:build|make|write|create|design|change|own|develop|configure|set (?:it|them) up)"
    r"|(?:have |had )?never (?:built|made|written|created|designed|programmed|configured|set (?:one|it|any) up))",
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
    if LACKING.search(clause):
        return Strength.NEGATED
    if ASPIRING.search(clause):
        return Strength.ASPIRATIONAL
    return Strength.LEARNING if any(not _gives(m, clause) for m in LEARNING.finditer(clause)) else None


def _gives(cue: re.Match[str], clause: str) -> bool:
    """Whether words of a course tell of one that was given: "taught a beginners' course"."""
    given = TEACHES.search(clause, 0, cue.start()) or GAVE.search(clause, cue.end())
    return bool(given and GIVEN.fullmatch(cue.group().strip()))


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
    looks = _ONLY_LOOKS.match(sentence, at.end)
    return bool(MODEST.search(_item_at(sentence, at)) or (looks and not _of_another(sentence[at.end : looks.end()])))


def _item_at(sentence: str, at: Span) -> str:
    """The item of a bare list that holds the span ("Word, Excel a bit, Outlook"); the clause of any other sentence."""
    held = clause_span(sentence, at)
    cuts = [m.start() for m in _COMMA.finditer(sentence, held.start, held.end)]
    bounds = [held.start, *cuts, held.end]
    items = [sentence[a:b].strip(" ,") for a, b in itertools.pairwise(bounds)]
    if len(cuts) < 2 or any(len(item.split()) > 4 for item in items):
        return held.of(sentence)
    return next(item for item, end in zip(items, bounds[1:], strict=True) if end > at.start)


_COMMA = re.compile(r",(?![^()]*\))")
"""A comma that stands in no brackets."""


def _of_another(between: str) -> bool:
    """Whether words stand in brackets behind another thing of a list: "Python, SQL (I have never tuned a query)"."""
    opened = between.rfind("(")
    return opened > between.rfind(")") and re.search(r"[,;]", between[:opened]) is not None


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
