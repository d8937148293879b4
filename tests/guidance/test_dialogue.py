"""The mentor: what is asked, what is never asked, and when it stops planning."""

from __future__ import annotations

import json
import re

import pytest

from upbridge.guidance.care import Distress, distress_in, pointer_for
from upbridge.guidance.care_tongues import TONGUES
from upbridge.guidance.dialogue import Ask, Mentor, Say, State, transcript_markdown
from upbridge.guidance.questions import WITHOUT_WORK, next_question
from upbridge.knowledge.handbook.questions_bank import read_questions

MENTOR = Mentor(read_questions())


def words_of(steps: list[Say | Ask]) -> str:
    return "\n".join(step.words for step in steps)


def test_the_bank_has_eighty_questions_each_with_purpose_and_effect() -> None:
    bank = read_questions()
    assert len(bank) >= 80
    assert len({q.id for q in bank}) == len({q.words for q in bank}) == len(bank)
    assert all(q.why and q.changes for q in bank)


def test_at_most_twelve_questions_are_asked_and_then_it_sums_up() -> None:
    state, steps = MENTOR.begin()
    asked = []
    while not state.closed:
        asked.append(state.awaiting)
        state, steps = MENTOR.answer(state, "3 or so")
    assert len(asked) == 12 == len(set(asked))
    assert "What I heard:" in words_of(steps)


def test_no_question_whose_answer_is_known() -> None:
    state, _ = MENTOR.begin({"liking": 3, "hours": 5}, known=("constraint",))
    while not state.closed:
        sets = next(q.sets for q in MENTOR.bank if q.id == state.awaiting)
        assert sets not in ("liking", "hours", "constraint")
        state, _ = MENTOR.answer(state, "2")


def test_the_same_matter_is_not_asked_again_after_a_skip() -> None:
    first = next_question(MENTOR.bank, {})
    assert first is not None
    second = next_question(MENTOR.bank, {}, [first.id])
    assert second is not None and second.sets != first.sets


@pytest.mark.parametrize("words", ["why", "Why?", "why do you ask?", "Why do you want to know that?"])
def test_why_is_answered_and_the_question_stays(words: str) -> None:
    state, _ = MENTOR.begin()
    again, steps = MENTOR.answer(state, words)
    assert again.awaiting == state.awaiting
    assert "Your answer changes" in words_of(steps)


@pytest.mark.parametrize("words", ["skip", "Skip.", "pass", "I'd rather not say", ""])
def test_skip_always_works(words: str) -> None:
    state, _ = MENTOR.begin()
    later, _ = MENTOR.answer(state, words)
    assert later.awaiting != state.awaiting


def test_a_talk_can_be_saved_and_resumed() -> None:
    state, _ = MENTOR.begin()
    state, _ = MENTOR.answer(state, "3")
    back = State.from_json(json.loads(json.dumps(state.as_json())))
    assert back == state
    assert MENTOR.answer(back, "2") == MENTOR.answer(state, "2")
    assert "**Mentor:**" in transcript_markdown(state)


def test_a_number_out_of_range_is_asked_for_again() -> None:
    state, _ = MENTOR.begin()
    again, steps = MENTOR.answer(state, "9")
    assert again.awaiting == state.awaiting and "0 to 4" in words_of(steps)


def test_it_neither_flatters_nor_diagnoses() -> None:
    state, steps = MENTOR.begin()
    said = words_of(steps)
    while not state.closed:
        state, steps = MENTOR.answer(state, "4 I think")
        said += words_of(steps)
    assert not re.search(
        r"(?i)\b(?:great|amazing|excellent|wonderful|well done|impressive|perfect|you are a|disorder)\b", said
    )


ACUTE = """I want to die
I don't want to live anymore
sometimes I think about killing myself
everyone would be better off without me
I just wish I was dead
I can't go on like this
there is no point in living
I won't be here next year anyway
I have been cutting myself again
I'd like to fall asleep and never wake up
I'm a burden to everyone
I have given away all my things
my husband hits me
I am going to end it all"""

HEAVY = """I can't stop crying
I have panic attacks before every shift
I feel completely worthless
nothing matters any more
I cannot cope
I hate myself
I feel trapped and there is no way out
nobody would notice if I was gone
I haven't slept for days"""

PLAIN = """I am dying to try something new
this job is killing me, I want out
I need to cut costs at the shop
I would kill for a day off
I'm hopeless at maths
the deadline is next year
I want to break down the goal into weeks
I want to live in Leeds
I cannot go on holiday before May
we end it all with a retrospective on Fridays
I hate Mondays
I can't take it home with me
I want to be here in two years
I cried of joy when I passed"""


@pytest.mark.parametrize("words", ACUTE.splitlines())
def test_words_of_danger_get_a_humane_word_and_a_pause(words: str) -> None:
    assert distress_in(words) is Distress.ACUTE
    state, _ = MENTOR.begin()
    paused, steps = MENTOR.answer(state, words)
    said = words_of(steps)
    assert paused.paused and not any(isinstance(s, Ask) for s in steps)
    assert "local emergency services" in said and "helpline" in said
    assert not re.search(r"\d", said)


@pytest.mark.parametrize("words", HEAVY.splitlines())
def test_words_of_distress_pause_the_talk(words: str) -> None:
    assert distress_in(words) is Distress.HEAVY


@pytest.mark.parametrize("words", PLAIN.splitlines())
def test_everyday_words_do_not(words: str) -> None:
    assert distress_in(words) is None


ELSEWHERE = """fr acute Je veux mourir
fr acute J’ai envie d’en finir
fr acute ils seraient mieux sans moi
fr heavy Je n’en peux plus
fr heavy je pleure tous les soirs
fr plain je meurs d'envie d'essayer autre chose
fr plain je veux en finir avec ce projet avant mai
de acute Ich möchte nicht mehr leben
de acute ich denke an Selbstmord
de acute Ohne mich wären sie besser dran, ohne mich besser dran
de heavy Ich kann einfach nicht mehr.
de heavy ich habe Panikattacken vor jeder Schicht
de heavy Ich halte das nicht mehr aus
de plain Ich kann nicht mehr nachts arbeiten
de plain der Termin bringt mich noch zum Lachen
es acute Quiero morirme
es acute no quiero seguir viviendo
es heavy ya no puedo más
es heavy Me siento vacía
es plain no quiero vivir en Madrid
es plain ya no puedo trabajar de noche
pt acute quero morrer
pt acute não quero mais viver
pt heavy Não aguento mais
pt plain não quero viver longe dos meus pais
pl acute Nie chcę już żyć
pl acute chcę się zabić
pl heavy nie daję już rady
pl heavy Jestem bezwartościowy
pl plain jestem beznadziejny z matematyki
pl plain chcę żyć w Krakowie
it acute voglio farla finita
it heavy non ce la faccio più
it plain voglio vivere a Roma
nl acute ik wil niet meer leven
nl heavy Ik kan niet meer
nl plain ik kan niet meer dan vijf uur geven"""


@pytest.mark.parametrize("row", ELSEWHERE.splitlines())
def test_distress_is_heard_in_other_languages_and_answered_in_them(row: str) -> None:
    tongue, kind, words = row.split(" ", 2)
    expected = {"acute": Distress.ACUTE, "heavy": Distress.HEAVY, "plain": None}[kind]
    assert distress_in(words) is expected
    state, _ = MENTOR.begin()
    after, steps = MENTOR.answer(state, words)
    assert after.paused == (expected is not None)
    if expected:
        assert not any(isinstance(s, Ask) for s in steps) and not re.search(r"\d", words_of(steps))
        other = TONGUES[tongue]
        assert (other.says_acute if kind == "acute" else other.says_heavy) in words_of(steps)


def test_after_a_pause_it_goes_on_only_when_asked_to() -> None:
    state, _ = MENTOR.begin()
    paused, _ = MENTOR.answer(state, "I can't stop crying")
    still, steps = MENTOR.answer(paused, "3")
    assert still.paused and not any(isinstance(s, Ask) for s in steps)
    on, steps = MENTOR.answer(still, "continue")
    assert not on.paused and any(isinstance(s, Ask) for s in steps)


@pytest.mark.parametrize(
    ("words", "who"), [("I still have debts", "debt"), ("my back pain", "doctor"), ("my contract binds me", "lawyer")]
)
def test_money_health_and_law_get_a_pointer(words: str, who: str) -> None:
    assert who in pointer_for(words)


def test_somebody_without_work_is_not_asked_about_the_work_they_have() -> None:
    state, steps = MENTOR.begin(known=(WITHOUT_WORK,))
    said = words_of(steps)
    while not state.closed:
        state, steps = MENTOR.answer(state, "2 or so")
        said += words_of(steps)
    assert "studied or were trained for" in said
    assert not re.search(r"(?i)field you work in|working days|post above yours|same work elsewhere", said)
