"""The mentor's dialogue as logic without input or output: it yields what to say and ask, and is handed each answer.

    mentor = Mentor(bank)
    state, steps = mentor.begin({"growth": -4.0})
    while not state.closed:
        state, steps = mentor.answer(state, words)

The state is a plain value: `as_json` and `from_json` save and resume it anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from upbridge.guidance.care import PAUSED, care_for, pointer_for
from upbridge.guidance.criteria import RANGES
from upbridge.guidance.direction import decide
from upbridge.guidance.questions import WITHOUT_WORK, Question, next_question
from upbridge.model.guidance_decision import Decision

MOST = 12
"""Questions of one talk, unless told."""


@dataclass(frozen=True, slots=True)
class Say:
    """Words of the mentor."""

    words: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: its id, its words, how it is answered (scale, number, text)."""

    id: str
    words: str
    kind: str


Step = Say | Ask


@dataclass(frozen=True, slots=True)
class State:
    """A talk so far. `values` are numbers known (facts and answers), `told` answers in words by what they tell."""

    values: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    awaiting: str = ""
    retried: bool = False
    paused: bool = False
    closed: bool = False
    transcript: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values, ready for `json.dumps`."""
        return {
            "values": dict(self.values),
            "told": dict(self.told),
            "known": list(self.known),
            "asked": list(self.asked),
            "skipped": list(self.skipped),
            "awaiting": self.awaiting,
            "retried": self.retried,
            "paused": self.paused,
            "closed": self.closed,
            "transcript": [list(line) for line in self.transcript],
        }

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> State:
        """The state that `as_json` wrote."""
        return cls(
            {str(key): float(value) for key, value in read["values"].items()},
            {str(key): str(value) for key, value in read["told"].items()},
            known=tuple(read["known"]),
            asked=tuple(read["asked"]),
            skipped=tuple(read["skipped"]),
            awaiting=str(read["awaiting"]),
            retried=bool(read["retried"]),
            paused=bool(read["paused"]),
            closed=bool(read["closed"]),
            transcript=tuple((str(who), str(words)) for who, words in read["transcript"]),
        )


_WHY = re.compile(r"(?i)^\W*why\b(?:\s+(?:do|are|would)\s+you\s+(?:ask|want|need).*|\s+that|\s+this)?\W*$")
_SKIP = re.compile(r"(?i)^\W*(?:skip|pass|next|no answer|rather not(?: say)?|i(?:'d| would) rather not.*)\W*$")
_STOP = re.compile(r"(?i)^\W*(?:stop|enough|quit|finish|that'?s all|end)\W*$")
_GO_ON = re.compile(r"(?i)^\W*(?:continue|go on|carry on|continuer|weiter|continuar|seguir|dalej|continua|verder)\W*$")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_WORDS = (
    (re.compile(r"(?i)\b(?:not at all|none|never|nothing|hate)\b"), 0.0),
    (re.compile(r"(?i)\b(?:a little|hardly|rarely|not much)\b"), 1.0),
    (re.compile(r"(?i)\b(?:so-so|average|half|sometimes|okay|ok)\b"), 2.0),
    (re.compile(r"(?i)\b(?:very much|completely|always|love|totally)\b"), 4.0),
    (re.compile(r"(?i)\b(?:much|mostly|often|quite|a lot)\b"), 3.0),
)


@dataclass(frozen=True)
class Mentor:
    """The talk over a bank of questions, at most `most` of them."""

    bank: Sequence[Question]
    most: int = MOST

    def begin(self, values: Mapping[str, float] | None = None, known: Iterable[str] = ()) -> tuple[State, list[Step]]:
        """A new talk. `values` are numbers known already, `known` names of what else is; neither is asked for."""
        opening = Say(
            f"I shall ask at most {self.most} questions, those first that change most for you. "
            "“why” tells you why I ask, “skip” passes on, “stop” ends it."
        )
        return self._next(State(dict(values or {}), known=tuple(known)), [opening])

    def resume(self, state: State) -> tuple[State, list[Step]]:
        """A talk taken up again: the open question once more; after a pause a word first."""
        if state.closed:
            return self._said(state, [Say(self.sum_up(state))])
        return self._said(state, [Say(PAUSED)]) if state.paused else self._again(state, [])

    def answer(self, state: State, words: str) -> tuple[State, list[Step]]:
        """The talk after the person's words: the new state, and what to say and ask now."""
        text = " ".join(words.split())
        state = _noted(state, "you", text)
        if word := care_for(text):
            return self._said(replace(state, paused=True), [Say(word)])
        if state.paused and not _GO_ON.match(text):
            return self._said(state, [Say(PAUSED)])
        if state.paused:
            return self._again(replace(state, paused=False), [])
        if state.closed or _STOP.match(text):
            return self._close(state, [])
        question = self._question(state.awaiting)
        if _WHY.match(text):
            return self._again(state, [Say(f"{question.why} Your answer changes {question.changes}.")])
        if not text or _SKIP.match(text):
            return self._next(replace(state, skipped=(*state.skipped, question.id)), [Say("Passed over.")])
        return self._take(state, question, text)

    def _take(self, state: State, question: Question, text: str) -> tuple[State, list[Step]]:
        pointer = pointer_for(text)
        said: list[Step] = [Say(pointer)] if pointer else []
        if question.kind == "text":
            told = {**state.told, question.sets: text}
            return self._next(replace(state, told=told), [Say(_reflected(question, text)), *said])
        value = _number(question, text)
        if value is None and not state.retried:
            return self._again(replace(state, retried=True), [*said, Say(_wanted(question))])
        if value is None:
            told = {**state.told, question.sets: text}
            return self._next(replace(state, told=told), [Say("I keep your words, without a number."), *said])
        reflected: list[Step] = [Say(_reflected(question, f"{value:g}")), *said]
        if question.sets in RANGES:
            return self._next(replace(state, values={**state.values, question.sets: value}), reflected)
        return self._next(replace(state, told={**state.told, question.sets: f"{value:g}"}), reflected)

    def _next(self, state: State, said: list[Step]) -> tuple[State, list[Step]]:
        if len(state.asked) >= self.most:
            return self._close(state, said)
        known = (*state.known, *state.told)
        question = next_question(self.bank, state.values, (*state.asked, *state.skipped), known)
        if question is None:
            return self._close(state, said)
        new = replace(state, asked=(*state.asked, question.id), awaiting=question.id, retried=False)
        return self._said(new, [*said, _asked(question, state)])

    def _again(self, state: State, said: list[Step]) -> tuple[State, list[Step]]:
        question = self._question(state.awaiting)
        return self._said(state, [*said, _asked(question, state)])

    def _close(self, state: State, said: list[Step]) -> tuple[State, list[Step]]:
        done = replace(state, closed=True, awaiting="")
        return self._said(done, [*said, Say(self.sum_up(done))])

    def _said(self, state: State, steps: list[Step]) -> tuple[State, list[Step]]:
        for step in steps:
            state = _noted(state, "mentor", step.words)
        return state, steps

    def _question(self, id: str) -> Question:
        return next(q for q in self.bank if q.id == id)

    def sum_up(self, state: State) -> str:
        """What was said, in the person's own words, and where the decision stands."""
        lines = ["What I heard:"]
        for id in state.asked:
            question = self._question(id)
            answer = state.told.get(question.sets) or (
                f"{state.values[question.sets]:g}" if question.sets in state.values else ""
            )
            if answer:
                lines.append(f"- {_asked(question, state).words} {answer}")
        if len(lines) == 1:
            lines.append("- nothing that can be weighed yet")
        lines.append(self.decision(state).says)
        lines.append("If I have something wrong, say it again in your words.")
        return "\n".join(lines)

    def decision(self, state: State) -> Decision:
        """The direction with what is known by now."""
        return decide({k: v for k, v in state.values.items() if k in RANGES})


def _asked(question: Question, state: State) -> Ask:
    """The question in the words that fit whether there is work now."""
    other = question.without_work if WITHOUT_WORK in state.known else None
    return Ask(question.id, other or question.words, question.kind)


def _noted(state: State, who: str, words: str) -> State:
    return replace(state, transcript=(*state.transcript, (who, words)))


def _reflected(question: Question, text: str) -> str:
    """The answer said back, without judging it."""
    if question.kind == "scale":
        return f"I note {text} of 4."
    return f"I note: {text[:120].rstrip('.')}."


def _wanted(question: Question) -> str:
    return "A number from 0 to 4, please, or “skip”." if question.kind == "scale" else "A number, please, or “skip”."


def _number(question: Question, text: str) -> float | None:
    """The number in an answer, inside the range of what it tells; None where there is none."""
    low, high = RANGES[question.sets][:2] if question.sets in RANGES else (0, 4 if question.kind == "scale" else 10_000)
    found = [float(n.replace(",", ".")) for n in _NUMBER.findall(text)]
    if len(found) == 2 and question.kind == "number":
        found = [sum(found) / 2]
    if len(found) == 1:
        return found[0] if low <= found[0] <= high else None
    if question.kind == "scale" and not found:
        return next((value for pattern, value in _WORDS if pattern.search(text)), None)
    return None


def transcript_markdown(state: State) -> str:
    """The talk as Markdown, to keep or to hand to a counsellor."""
    escaped = ((who, re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", words)) for who, words in state.transcript)
    lines = "\n\n".join(f"**{who.capitalize()}:** {words}" for who, words in escaped)
    return f"# A talk with the mentor\n\n{lines}\n"
