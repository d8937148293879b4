"""One SMART goal: read from a sentence, checked letter by letter, and mended to the nearest valid one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from upbridge.guidance.days import read_day
from upbridge.learning.stems import content_stems
from upbridge.model.guidance import Failing, Goal, Letter

SLACK = 0.15
"""The share of the time until the date that stays free for what nobody foresees."""

_VAGUE = frozenset(
    content_stems(
        """get become be do make learn study improve increase develop grow grown advance enhance upskill reskill upgrade
        boost work know understand gain acquire master start finish move want like love try maybe some more most better
        best good great really very much many well improved harder hard new newer next different other another thing
        things stuff something anything everything everybody nothing life career careers job jobs role roles position
        positions field industry sector area areas skill skills ability abilities knowledge experience expertise myself
        self person professional professionally successful success happy happier meaningful stressed stress less
        confident confidence relevant digital technology technologies tech computer computers it data business
        management manager people communication communications leadership leader lead soft hard time year years month
        months week weeks world living money find into find pay pays paid more asap soon food cook public customer
        service language languages online course courses class classes programming coding marketing finance health
        science productivity organised organized future goal level higher high top expert skilled fluent"""
    )
)
_PROOF = re.compile(
    r"""(?ix)\b(?:
      pass(?:es|ed)?\b | exams?\b | examination | test\b | certificat\w+ | certified | certify | licen[cs]e | diploma\b | degree\b
    | qualify | qualified | accredit\w+ | graduate\b | grade\b | score[sd]? | portfolio | publish\w* | repository | demo\b
    | deploy\w* | deliver\w* | launch\w* | submit\w* | present(?:ation|ed)?\b | talks?\b | build\b | built | rebuild\b | create[sd]?\b | write\b | written
    | complete[sd]?\b | finish(?:es|ed)?\b | signed?\soff | sign\s(?:it|them|this)\soff | review(?:s|ed)?\b | proof\b | done\swhen
    | promot(?:ed|ion)\sto | (?:get|land|find|start)\s(?:a|the|my)\s(?:first\s)?(?:new\s)?(?:job|post|role|position)\s(?:as|in|at)\b
    | hired | job\soffer | become\s(?:a|an|the|head) | (?:reach|to|at|level)\s(?:level\s)?[abc][12]\b | cefr
    | errors?\b | mistakes?\b | complaints?\b
    | (?:cut|reduce|raise|increase|lower|lift)\s.{3,80}?\bby\s\d | close\s(?:one|two|three|four|five|six|\d+)
    )"""  # noqa: E501
)
_FUTURE_ROLE = re.compile(r"(?i)\bbecome\s+(?:a\s+|an\s+)?(?:better|successful|more|good|great|expert)\b")
_REASON = re.compile(
    r"""(?ix)(?: \b(?:because | since(?!\s\d) | so\sthat | so\sI\b | so\swe\b | in\sorder\sto | as\s(?:the|my|our|this|required) | in\sview\sof
    | for\s(?:the|my|a|our)\s(?:\w+\s){0,4}?(?:promotion|job|role|post|position|advert|application|team|family|move)\b
    | (?:which|that|because|since)?\s?(?:the|this|my|our)\s(?:\w+\s){0,4}(?:role|post|advert|job|position|manager|employer|shipyard|company|law)\s
      (?:\w+\s)?(?:asks?|requires?|needs?|demands?|lists?|wants?|expects?|pays?)
    | serves\b)
    | ,\s?(?:in\sorder\s)?to\s(?:close|leave|have|be|become|enter|work|move|earn|run|qualify|support|keep|get|apply|return)\b
    | (?<!learn\s)(?<!want\s)(?<!like\s)(?<!able\s)(?<!how\s)(?<!hope\s)(?<!need\s)(?<!plan\s)\bto\s[a-z]{4,}\s(?:our|my)\b)"""  # noqa: E501
)
_ABSOLUTE = re.compile(
    r"(?i)\b(?:never|always|everything|perfect(?:ly)?|flawless(?:ly)?|in the (?:whole )?world|of all time|best ever|"
    r"100 ?%|zero (?:errors|mistakes)|every single|overnight)\b"
)
_WEEKLY = re.compile(r"(?i)(\d+(?:[.,]\d+)?)\s*(?:h|hours?|hrs?)\s*(?:a|per|each|every|/)\s*week\b")
_PRONOUN = re.compile(r"(?i)\b(?:i|we)['’]\w+")

QUESTIONS = {
    Letter.SPECIFIC: "Which skill or role exactly, and to which level?",
    Letter.MEASURABLE: "How would someone else see it? What could you show them?",
    Letter.ACHIEVABLE: "How many hours a week can you really give, and does that add up by then?",
    Letter.RELEVANT: "What is it for: which job, which gap, or what that matters to you?",
    Letter.TIME_BOUND: "By when, as a date?",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the sentence: the day, hours a week, hours needed (low, high), what it may serve."""

    today: date
    hours: float | None = None
    needs: tuple[int, int] | None = None
    serves: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A goal with the letters that fail, none where it holds."""

    goal: Goal
    failing: tuple[Failing, ...]

    @property
    def valid(self) -> bool:
        return not self.failing

    @property
    def letters(self) -> str:
        return "".join(f.letter for f in self.failing)


def read_goal(sentence: str, known: Known) -> Checked:
    """A goal from a free sentence, each letter checked. Nothing is added that the sentence or `known` does not say."""
    text = " ".join(sentence.split())
    day, words, broken = read_day(text, known.today)
    weekly = _WEEKLY.search(text)
    bare = text.replace(words, " ") if words else text
    reason = _REASON.search(bare)
    serves = bare[reason.start() :].strip(" .;,") if reason else _linked(bare, known.serves)
    proof = _PROOF.search(bare[: reason.start()] if reason else bare) or _PROOF.search(_after_proof_word(bare))
    goal = Goal(
        what=_object(bare[: reason.start()] if reason and reason.start() > 8 else bare),
        proof=text if proof and not _FUTURE_ROLE.search(text) else "",
        by=day,
        serves=serves,
        weekly=float(weekly[1].replace(",", ".")) if weekly else known.hours,
        needs=known.needs,
    )
    failing = [*check(goal, known.today).failing]
    if broken:
        failing = [
            _fail(Letter.TIME_BOUND, f"“{words.strip()}” is no day of the calendar")
            if f.letter is Letter.TIME_BOUND
            else f
            for f in failing
        ]
    if absolute := _ABSOLUTE.search(text):
        failing = [f for f in failing if f.letter is not Letter.ACHIEVABLE]
        failing.append(_fail(Letter.ACHIEVABLE, f"“{absolute[0]}” is in nobody's hands"))
        order = "SMART"
        failing.sort(key=lambda f: order.index(f.letter))
    return Checked(goal, tuple(failing))


def _after_proof_word(text: str) -> str:
    found = re.search(r"(?i)\b(?:proof is|done when|shown by|measured by)\b.*", text)
    return found[0] if found else ""


def _object(text: str) -> str:
    """The words that name what is to be reached; empty where only vague ones are left."""
    stems = content_stems(_PRONOUN.sub(" ", _WEEKLY.sub(" ", text))) - _VAGUE
    return text.strip(" .;,:") if {s for s in stems if not s.isdigit()} else ""


def _linked(text: str, serves: Sequence[str]) -> str:
    stems = content_stems(text)
    return next((s for s in serves if content_stems(s) & stems), "")


def _fail(letter: Letter, why: str) -> Failing:
    return Failing(letter, why, QUESTIONS[letter])


def check(goal: Goal, today: date) -> Checked:
    """Each letter of a goal object; a goal holds only when none fails."""
    found = (
        None if goal.what and _object(goal.what) else _fail(Letter.SPECIFIC, "it names no skill or role"),
        None if goal.proof else _fail(Letter.MEASURABLE, "nobody else could see whether it is reached"),
        _achievable(goal, today),
        None if goal.serves else _fail(Letter.RELEVANT, "it does not say which gap or value it serves"),
        _time_bound(goal.by, today),
    )
    return Checked(goal, tuple(f for f in found if f))


def _time_bound(by: date | None, today: date) -> Failing | None:
    if by is None:
        return _fail(Letter.TIME_BOUND, "it has no date")
    return _fail(Letter.TIME_BOUND, f"{by:%d %B %Y} has passed") if by <= today else None


def _achievable(goal: Goal, today: date) -> Failing | None:
    if goal.weekly is None:
        return _fail(Letter.ACHIEVABLE, "it is not said how many hours a week there are for it")
    if goal.needs is None or goal.by is None or goal.by <= today:
        return None
    has = feasible_hours(goal.weekly, today, goal.by)
    if has >= goal.needs[1]:
        return None
    return _fail(
        Letter.ACHIEVABLE,
        f"it takes {goal.needs[0]} to {goal.needs[1]} hours, and {goal.weekly:g} hours a week leave about {has:.0f} "
        "until then, some slack kept",
    )


def feasible_hours(weekly: float, start: date, by: date) -> float:
    """Hours from `start` to `by` at `weekly` hours a week, with `SLACK` kept free."""
    return max(0.0, (by - start).days / 7 * weekly * (1 - SLACK))


def nearest_date(weekly: float, needs: tuple[int, int], start: date) -> date:
    """The first day by which the high end of the hours fits, slack kept."""
    return start + timedelta(days=ceil(needs[1] / (weekly * (1 - SLACK)) * 7))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a goal can be mended with: taken from the person's gaps and the plan, never invented."""

    what: str
    proof: str
    serves: str
    needs: tuple[int, int] = (20, 40)
    weekly: float = 4.0
    finish: date | None = None


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The nearest valid goal, and what was changed, in words."""

    goal: Goal
    changes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        return sentence_of(self.goal)


_BETTER = re.compile(
    r"(?i)^(?:i\s+(?:want|would\s+like)\s+to\s+|to\s+)?(?:get|become|be)\s+better\s+(?:at|in|with)\s+(?P<skill>[^,;.]{2,60})$"
)


def rewrite(goal: Goal, offer: Offer, today: date) -> Rewritten:
    """Keep all that holds, mend only the letters that fail. The result passes `check`."""
    letters = {f.letter: f for f in check(goal, today).failing}
    changes: list[str] = []
    if Letter.SPECIFIC in letters:
        goal = replace(goal, what=offer.what)
        changes.append(f"S: “{offer.what}” instead of something general")
    elif better := _BETTER.match(goal.what.strip(" .")):
        goal = replace(goal, what=f"show {better['skill']} at a first working level")
        changes.append(f"S: “{goal.what}”, as nobody can see “better”")
    if Letter.MEASURABLE in letters:
        goal = replace(goal, proof=offer.proof)
        changes.append(f"M: shown by {offer.proof}")
    if Letter.RELEVANT in letters:
        goal = replace(goal, serves=offer.serves)
        changes.append(f"R: it serves {offer.serves}")
    if goal.weekly is None:
        goal = replace(goal, weekly=offer.weekly)
        changes.append(f"A: with {offer.weekly:g} hours a week")
    goal = replace(goal, needs=goal.needs or offer.needs)
    return _dated(goal, offer, today, changes)


def _dated(goal: Goal, offer: Offer, today: date, changes: list[str]) -> Rewritten:
    assert goal.weekly is not None and goal.needs is not None
    soonest = max(nearest_date(goal.weekly, goal.needs, today), offer.finish or today)
    if goal.by is None or goal.by <= today:
        goal = replace(goal, by=soonest)
        changes.append(f"T: by {soonest:%d %B %Y}")
    elif _achievable(goal, today):
        goal = replace(goal, by=soonest)
        changes.append(f"A: by {soonest:%d %B %Y}, so that the hours are enough")
    return Rewritten(goal, tuple(changes))


def sentence_of(goal: Goal) -> str:
    """The goal as a sentence, every letter in it, and what will show it as a second."""
    by = f"{goal.by.day} {goal.by:%B %Y}" if goal.by else "no date yet"
    weekly = f", with {goal.weekly:g} hours a week" if goal.weekly else ""
    proof = f" Shown by: {_small(goal.proof.rstrip('.'))}." if goal.proof and goal.proof != goal.what else ""
    serves = goal.serves if re.match(r"(?i)\W*(?:because|since|so |in order|as |for |to )", goal.serves) else ""
    told = content_stems(goal.serves) <= content_stems(goal.what)
    named = ", because it closes this gap" if told else f", because it serves {goal.serves}"
    why = f", {goal.serves}" if serves else named if goal.serves else ""
    return f"By {by}{weekly}: {goal.what.rstrip('.')}{why}.{proof}"


def _small(text: str) -> str:
    """The text with a small first letter, unless its first word is written with more capitals than one."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or first == "I" else text[:1].lower() + text[1:]
