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

from upbridge.guidance.answers import is_unknown, number_in, tells_nothing, wanted
from upbridge.guidance.care import PAUSED, care_for, pointer_for
from upbridge.guidance.criteria import RANGES
from upbridge.guidance.direction import decide
from upbridge.guidance.questions import WITHOUT_WORK, Question, next_question
from upbridge.guidance.reflect import kept, said_back, short, summary
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
    """A talk so far. `values` are numbers known (facts and answers), `told` answers in words by what they tell.

    `cared`: it was paused once for distress.
    """

    values: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    awaiting: str = ""
    retried: bool = False
    paused: bool = False
    closed: bool = False
    cared: bool = False
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
            "cared": self.cared,
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
            cared=bool(read.get("cared", False)),
            transcript=tuple((str(who), str(words)) for who, words in read["transcript"]),
        )


_WHY = re.compile(r"(?i)^\W*why\b(?:\s+(?:do|are|would)\s+you\s+(?:ask|want|need).*|\s+that|\s+this)?\W*$")
_SKIP = re.compile(r"(?i)^\W*(?:skip|pass|next|no answer|rather not(?: say)?|i(?:'d| would) rather not.*)\W*$")
_STOP = re.compile(r"(?i)^\W*(?:stop|enough|quit|finish|that'?s all|end)\W*$")
_GO_ON = re.compile(r"(?i)^\W*(?:continue|go on|carry on|continuer|weiter|continuar|seguir|dalej|continua|verder)\W*$")

BESIDES = "besides"
"""Under this name is kept what was said beside the question."""

MANY_SKIPS = 4
"""After so many questions passed over in a row the mentor offers to stop."""

_GENTLY = "Good that you are here. There is no hurry, and “stop” is fine at any time."
_OFFER = "You have passed over several in a row, which is fine. “stop” sums up what there is; or we go on."
_CLOSE_BY = (
    "You said that it is heavy just now. Nothing has to be decided today; please let somebody near you know how it is. "
    "For a lighter day I note this:"
)


@dataclass(frozen=True)
class Mentor:
    """The talk over a bank of questions, at most `most` of them."""

    bank: Sequence[Question]
    most: int = MOST

    def begin(self, values: Mapping[str, float] | None = None, known: Iterable[str] = ()) -> tuple[State, list[Step]]:
        """A new talk. `values` are numbers known already, `known` names of what else is; neither is asked for."""
        opening = Say(
            f"I shall ask at most {self.most} questions, those first that change most for you. Answer in your own "
            "words. “why” tells you why I ask, “skip” passes on, “stop” ends it."
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
            return self._said(replace(state, paused=True, cared=True), [Say(word)])
        if state.paused and not _GO_ON.match(text):
            return self._said(state, [Say(PAUSED)])
        if state.paused:
            return self._again(replace(state, paused=False), [Say(_GENTLY)])
        if state.closed or _STOP.match(text):
            return self._close(state, [])
        question = self._question(state.awaiting)
        if _WHY.match(text):
            return self._again(state, [Say(f"{question.why} Your answer changes {question.changes}.")])
        if not text or _SKIP.match(text) or is_unknown(text):
            return self._pass(state, question, text)
        return self._take(state, question, text)

    def _pass(self, state: State, question: Question, text: str) -> tuple[State, list[Step]]:
        new = replace(state, skipped=(*state.skipped, question.id))
        row = new.asked[-MANY_SKIPS:]
        many = len(row) == MANY_SKIPS and set(row) <= set(new.skipped) and len(new.skipped) % MANY_SKIPS == 0
        word = "That is all right, it stays open." if is_unknown(text) else "Passed over."
        return self._next(new, [Say(_OFFER if many else word)])

    def _take(self, state: State, question: Question, text: str) -> tuple[State, list[Step]]:
        pointer = pointer_for(text)
        said: list[Step] = [Say(pointer)] if pointer else []
        if question.kind == "text" and tells_nothing(text) and not state.retried:
            return self._hint(state, question, said)
        if question.kind == "text":
            told = {**state.told, question.sets: text}
            return self._next(replace(state, told=told), [Say(kept(question, text)), *said])
        value = number_in(question, text)
        if value is None:
            return self._without_number(state, question, text, said)
        reflected: list[Step] = [Say(said_back(question, value)), *said]
        if question.sets in RANGES:
            return self._next(replace(state, values={**state.values, question.sets: value}), reflected)
        return self._next(replace(state, told={**state.told, question.sets: f"{value:g}"}), reflected)

    def _without_number(
        self, state: State, question: Question, text: str, said: list[Step]
    ) -> tuple[State, list[Step]]:
        """What was said instead of a number is kept; the number is asked for once more, in fewer words."""
        if not tells_nothing(text):
            state = replace(
                state, told={**state.told, BESIDES: "; ".join(filter(None, [state.told.get(BESIDES), text]))}
            )
        if not state.retried:
            return self._hint(state, question, said)
        return self._next(replace(state, skipped=(*state.skipped, question.id)), [Say("I leave that open."), *said])

    def _hint(self, state: State, question: Question, said: list[Step]) -> tuple[State, list[Step]]:
        return self._said(replace(state, retried=True), [*said, Ask(question.id, wanted(question), question.kind)])

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
        """What was said, where the decision stands, what would turn it, and the first thing to find out."""
        questions = [self._question(id) for id in state.asked]
        answered = [q for q in questions if q.sets in state.told or q.sets in state.values]
        heard = summary([(_put(q, state), state.told.get(q.sets, ""), _value(q, state)) for q in answered])
        if said := state.told.get(BESIDES):
            heard.append(f"- Beside the questions you said: “{short(said)}”")
        decision = self.decision(state)
        lines = ["What I heard:", *(heard or ["- nothing that can be weighed yet"]), ""]
        lines += [_CLOSE_BY, decision.says] if state.cared else [decision.says]
        lines += [f"What would turn it: “{f.to}”{f.text.removeprefix(f.to)}." for f in decision.flips[:1]]
        lines += [f"To find out first: {question}" for question in decision.find_out[:1]]
        return "\n".join(lines)

    def decision(self, state: State) -> Decision:
        """The direction with what is known by now."""
        return decide({k: v for k, v in state.values.items() if k in RANGES})


def _put(question: Question, state: State) -> Question:
    """The question in the words that fit whether there is work now."""
    other = question.without_work if WITHOUT_WORK in state.known else None
    return replace(question, words=other) if other else question


def _asked(question: Question, state: State) -> Ask:
    return Ask(question.id, _put(question, state).words, question.kind)


def _value(question: Question, state: State) -> float | None:
    """The number that a question was answered with; None where it was answered in words."""
    if question.sets in state.values:
        return state.values[question.sets]
    return float(state.told[question.sets]) if question.kind != "text" else None


def _noted(state: State, who: str, words: str) -> State:
    return replace(state, transcript=(*state.transcript, (who, words)))


def transcript_markdown(state: State) -> str:
    """The talk as Markdown, to keep or to hand to a counsellor."""
    escaped = ((who, re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", words)) for who, words in state.transcript)
    lines = "\n\n".join(f"**{who.capitalize()}:** {words}" for who, words in escaped)
    return f"# A talk with the mentor\n\n{lines}\n"
