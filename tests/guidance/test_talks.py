"""Three whole talks with made-up people: each question natural, none asked twice, and an end that can be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from upbridge.guidance.answers import is_unknown, number_in
from upbridge.guidance.dialogue import BESIDES, Ask, Mentor, State, transcript_markdown
from upbridge.guidance.questions import Question
from upbridge.knowledge.handbook.questions_bank import read_questions

BANK = read_questions()
MENTOR = Mentor(BANK)

NURSE = {
    "liking": "4! I love nursing, I have wanted it since I was six",
    "fulfilment": "mostly, 3",
    "advance": "very much, I want to become a ward manager",
    "hours": "six hours, some weeks eight",
    "months": "about a year and a half",
    "constraint": "two children, and my shifts rotate",
    "experiment": "I could act up as deputy for a week",
    "energy": "not much",
    "hidden_skill": "I speak Spanish and Yoruba",
    "support": "my sister takes the children on Saturdays",
    "why_now": "my manager said I should apply for the next grade",
    "change_employer": "0",
}
DRIVER = {
    "liking": "1, it is just boxes",
    "fulfilment": "0",
    "advance": "not really",
    "hours": "I come home and I can't do this any more, I cry every night",
    "months": "half a year",
    "experiment": "no idea",
    "constraint": "my knee hurts, the doctor says no more nights",
    "energy": "nothing",
}


def talk(answers: Mapping[str, str], otherwise: str = "skip") -> Iterator[tuple[Ask | None, str, State, str]]:
    """Each turn: the question, the answer given, the state after it and what was then said."""
    state, steps = MENTOR.begin({"growth": 2.0})
    given: set[str] = set()
    while not state.closed:
        ask = next((step for step in steps if isinstance(step, Ask)), None)
        sets = next(q.sets for q in BANK if q.id == state.awaiting)
        words = "continue" if state.paused else answers.get(sets, otherwise) if sets not in given else "5"
        given |= set() if state.paused else {sets}
        state, steps = MENTOR.answer(state, words)
        yield ask, words, state, "\n".join(step.words for step in steps)


def test_an_eager_nurse_is_heard_and_gets_an_end_in_her_own_terms() -> None:
    turns = list(talk(NURSE))
    asked = [ask.words for ask, *_ in turns if ask]
    assert len(asked) == len(set(asked)) <= 12
    state, end = turns[-1][2], turns[-1][3]
    assert state.values["months"] == 18 and state.values["hours"] == 7 and state.values["advance"] == 4
    assert "You want very much to go further in it." in end and "about 18 months" in end
    assert "“two children, and my shifts rotate”" in end
    assert "upskill" in end and "What would turn it:" in end


def test_a_tired_worker_in_distress_is_met_first_and_never_hurried() -> None:
    turns = list(talk(DRIVER))
    heavy = next(place for place, turn in enumerate(turns) if "cry every night" in turn[1])
    assert turns[heavy][2].paused and "Plans can wait" in turns[heavy][3]
    assert turns[heavy + 1][1] == "continue" and turns[heavy + 1][3].startswith("Good that you are here")
    said = "\n".join(turn[3] for turn in turns)
    assert "On health I cannot advise" in said
    assert "let somebody near you know" in turns[-1][3]


def test_who_skips_most_is_offered_to_stop_and_still_gets_a_next_step() -> None:
    turns = list(talk({"advance": "2", "months": "18 months"}))
    offers = [turn[3] for turn in turns if "“stop” sums up" in turn[3]]
    assert 1 <= len(offers) <= 3
    end = turns[-1][3]
    assert "You are in two minds about going further in it." in end and "To find out first:" in end


def test_what_is_said_beside_the_question_is_kept() -> None:
    state, _ = MENTOR.begin({"liking": 2, "fulfilment": 2, "advance": 2, "months": 9})
    assert state.awaiting == "hours"
    state, steps = MENTOR.answer(state, "that depends on my mother, who is ill")
    assert state.told[BESIDES] == "that depends on my mother, who is ill"
    assert any("How many hours a week, about?" in step.words for step in steps)
    state, _ = MENTOR.answer(state, "5")
    state, steps = MENTOR.answer(state, "stop")
    assert "Beside the questions you said: “that depends on my mother, who is ill”" in steps[-1].words


def question(sets: str) -> Question:
    return next(q for q in BANK if q.sets == sets)


@pytest.mark.parametrize(
    ("sets", "words", "value"),
    [
        ("months", "about a year", 12), ("months", "half a year", 6), ("months", "two years", 24),
        ("months", "18 months", 18), ("months", "a year and a half", 18), ("months", "in six months or so", 6),
        ("hours", "three to four", 3.5), ("hours", "an hour a day", 5), ("hours", "5-6", 5.5), ("hours", "1,5", 1.5),
        ("hours", "my knee hurts", None), ("hours", "200", None),
        ("liking", "not really", 1), ("liking", "very much", 4), ("liking", "3 of 4", 3), ("liking", "3/4", 3),
        ("liking", "maybe 3 hours", None), ("liking", "it depends", 2), ("liking", "9", None),
    ],
)  # fmt: skip
def test_amounts_and_levels_are_read_as_people_say_them(sets: str, words: str, value: float | None) -> None:
    assert number_in(question(sets), words) == value


@pytest.mark.parametrize("words", ["I don't know", "no idea", "Not sure.", "hard to say, really", "I can't say"])
def test_not_knowing_is_an_answer(words: str) -> None:
    assert is_unknown(words)
    state, _ = MENTOR.begin()
    after, steps = MENTOR.answer(state, words)
    assert after.awaiting != state.awaiting and "stays open" in steps[0].words


def test_a_bare_number_for_a_question_in_words_is_asked_for_in_words_once() -> None:
    known = {"liking": 2.0, "fulfilment": 2.0, "advance": 2.0, "months": 9.0, "hours": 5.0}
    state, _ = MENTOR.begin(known)
    assert question_of(state).kind == "text"
    again, steps = MENTOR.answer(state, "5")
    assert again.awaiting == state.awaiting and "few words" in steps[-1].words
    assert MENTOR.answer(again, "5")[0].awaiting != state.awaiting


def question_of(state: State) -> Question:
    return next(q for q in BANK if q.id == state.awaiting)


def test_every_talk_can_be_read_back() -> None:
    """The transcript holds each word of both."""
    check: Callable[[str], bool] = lambda words: words.split()[0].strip("“”") in text  # noqa: E731
    last = list(talk(NURSE))[-1][2]
    text = transcript_markdown(last)
    assert all(check(words) for words in NURSE.values())
