"""The linker over six made-up skills and an encoder that counts words."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.handbook.adapter import load_adapter
from upbridge.knowledge.home import Home
from upbridge.language.linker import LIKENESSES, SkillLinker
from upbridge.language.linker_lexicon import Lexicon, find_words, root, trimmed, written_words
from upbridge.language.linker_tables import Tables
from upbridge.language.linker_windows import widened, windows
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Span
from upbridge.ports import SkillIndex, TokenVectors

WIDTH = 64
SKILLS = {
    "manage budgets": ("administer finances", "oversee spending plans"),
    "bake bread": ("prepare loaves",),
    "SQL": ("structured query language",),
    "weld steel": ("join steel by welding",),
    "work in teams": ("teamwork",),
    "C#": (),
}


class WordCounter:
    """Each word is a direction of its own; a text is the mean of its words."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def _vector(self, word: str) -> np.ndarray:
        return np.eye(WIDTH, dtype=np.float32)[self._seen.setdefault(root(word.lower()), len(self._seen)) % WIDTH]

    def sentences(self, texts: Sequence[str]) -> np.ndarray:
        return np.array([vector for vector, _ in self.tokens(texts)], dtype=np.float32).reshape(-1, WIDTH)

    def tokens(self, texts: Sequence[str]) -> list[tuple[np.ndarray, TokenVectors]]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> tuple[np.ndarray, TokenVectors]:
        offsets, at = [], 0
        for word in text.split():
            at = text.index(word, at)
            offsets.append((at, at + len(word)))
            at += len(word)
        vectors = np.array([self._vector(text[a:b]) for a, b in offsets], dtype=np.float32).reshape(-1, WIDTH)
        mean = vectors.mean(axis=0) if len(vectors) else np.zeros(WIDTH, np.float32)
        length = max(float(np.linalg.norm(mean)), 1e-9)
        return mean / np.float32(length), TokenVectors(vectors, np.array(offsets, np.int32).reshape(-1, 2))


def made_up(encoder: WordCounter) -> SkillIndex:
    """The six skills and one tool, which has a name and no text."""
    labels = [*SKILLS, "Acme Planner"]
    names = [(row, name) for row, label in enumerate(labels) for name in (label, *SKILLS.get(label, ()))]
    owners = np.array([row for row, _ in names], dtype=np.int32)
    wordings = [name for _, name in names]
    texts = encoder.sentences([" ".join((label, *SKILLS.get(label, ()))) for label in labels])
    texts[-1] = 0
    return SkillIndex(
        ids=[f"http://skill/{row}" for row in range(len(labels))],
        labels=labels,
        kinds=["skill"] * len(SKILLS) + ["tool"],
        names=wordings,
        name_skill=owners,
        name_vectors=encoder.sentences(wordings).astype(np.float16),
        vector_skill=owners,
        vector_name=np.arange(len(names), dtype=np.int32),
        text_vectors=texts.astype(np.float16),
    )


@pytest.fixture(scope="module")
def linker() -> SkillLinker:
    encoder = WordCounter()
    return SkillLinker.of(made_up(encoder), encoder)


def test_the_skill_that_is_named_comes_first_with_the_words_that_name_it(linker: SkillLinker) -> None:
    text = "You manage budgets and bake cakes"
    first = linker.link([text])[0][0]
    assert (first.skill.label, first.span.of(text)) == ("manage budgets", "manage budgets")


def test_another_name_of_the_skill_counts_whatever_its_endings(linker: SkillLinker) -> None:
    text = "overseeing spending plans"
    first = linker.link([text])[0][0]
    assert (first.skill.label, first.span.of(text)) == ("manage budgets", text)


def test_two_skills_of_one_sentence_both_stand_above_the_others(linker: SkillLinker) -> None:
    matches = linker.link(["weld steel and bake bread"], top=2)[0]
    assert {match.skill.label for match in matches} == {"weld steel", "bake bread"}


def test_a_sentence_without_a_skill_scores_lower_than_one_with(linker: SkillLinker) -> None:
    without, named = linker.link(["apples grow on hills", "bake bread"], top=1)
    assert without[0].score < named[0].score


def test_a_tool_is_no_skill_unless_asked_for() -> None:
    encoder = WordCounter()
    index = made_up(encoder)
    assert "Acme Planner" not in {m.skill.label for m in SkillLinker.of(index, encoder).link(["Acme Planner"])[0]}
    assert SkillLinker.of(index, encoder, without=()).link(["Acme Planner"])[0][0].skill.label == "Acme Planner"


def test_a_name_that_only_the_vocabulary_knows_leads_to_its_skill_with_the_words_that_say_so() -> None:
    encoder = WordCounter()
    entry = Entry("Dough work", RequirementKind.SKILL, "hospitality", aliases=("sourdoughing",), esco="bake bread")
    linker = SkillLinker.of(made_up(encoder), encoder, vocabulary=Vocabulary.of([entry]))
    text = "years of sourdoughing at night"
    first = linker.link([text])[0][0]
    assert (first.skill.label, first.span.of(text)) == ("bake bread", "sourdoughing")


def test_an_adapter_that_turns_nothing_changes_no_answer() -> None:
    encoder = WordCounter()
    index = made_up(encoder)
    texts = ["weld steel and bake bread", "C# and SQL", ""]
    adapted = SkillLinker.of(index, encoder, adapter=np.eye(WIDTH, dtype=np.float32))
    assert adapted.link(texts) == SkillLinker.of(index, encoder).link(texts)


def test_an_adapter_leads_words_to_the_names_they_stand_for() -> None:
    encoder = WordCounter()
    index = made_up(encoder)
    (_, written), (_, meant) = encoder.tokens(["sourdoughing", "bread"])
    turn = np.eye(WIDTH, dtype=np.float32) + np.outer(written.vectors[0], meant.vectors[0]).astype(np.float32) * 3
    plain, adapted = (SkillLinker.of(index, encoder, adapter=a).link(["sourdoughing"])[0] for a in (None, turn))
    assert adapted[0].skill.label == "bake bread"
    assert adapted[0].score > plain[0].score


def test_the_likenesses_of_a_named_skill_are_its_sums_before_they_are_weighed(linker: SkillLinker) -> None:
    ((skills, likenesses),) = linker.likenesses(["bake bread"])
    own = dict(zip(LIKENESSES, likenesses[[skill.label for skill in skills].index("bake bread")], strict=True))
    assert own["label_words"] == 1.0
    assert own["window_label"] == own["window_name"] == pytest.approx(1.0, abs=1e-3)
    assert linker.likenesses([""])[0][0] == []


def test_half_precision_is_widened_to_the_very_numbers_numpy_makes() -> None:
    halves = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    finite = halves[np.isfinite(halves)]
    assert np.array_equal(widened(finite), finite.astype(np.float32))


def test_stored_tables_give_the_same_answers_as_those_derived_anew() -> None:
    encoder = WordCounter()
    index = made_up(encoder)
    stored = Tables.from_arrays(Tables.of(index).arrays())
    texts = ["weld steel and bake bread", "C# and SQL", ""]
    assert SkillLinker.of(index, encoder, tables=stored).link(texts) == SkillLinker.of(index, encoder).link(texts)


def test_many_texts_are_answered_in_their_order(linker: SkillLinker) -> None:
    texts = [["bake bread", "weld steel", "SQL"][n % 3] for n in range(50)]
    assert [found[0].skill.label for found in linker.link(texts)] == texts


def test_names_are_found_word_for_word_without_the_encoder(linker: SkillLinker) -> None:
    text = "C# and SQL, teamwork; bread to bake"
    assert {match.span.of(text) for match in linker.named(text)} == {"C#", "SQL", "teamwork"}


def test_a_text_without_words_has_no_skills(linker: SkillLinker) -> None:
    assert linker.link(["", "  ", "---"]) == [(), (), ()]


WORDS = st.sampled_from(
    ("manage", "budgets", "bake", "bread", "SQL", "C#", "and", "of", "hills,", "steel.", "é", "–", "(")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_every_span_lies_in_its_text_and_scores_are_chances_in_order(linker: SkillLinker, text: str) -> None:
    matches = linker.link([text])[0]
    assert all(0 <= m.span.start < m.span.end <= len(text) and 0 <= m.score <= 1 for m in matches)
    assert [m.score for m in matches] == sorted((m.score for m in matches), reverse=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=1, max_size=5))
def test_a_text_gets_the_same_answer_in_any_company(linker: SkillLinker, texts: list[str]) -> None:
    assert linker.link(texts) == [linker.link([text])[0] for text in texts]


def test_roots_join_the_forms_of_a_word() -> None:
    assert len({root(word) for word in ("develop", "develops", "developed", "developing")}) == 1


def test_rare_words_weigh_more_than_common_ones() -> None:
    names = ["use tools", "use spoons", "use forks", "weld"]
    lexicon = Lexicon.of(names, np.arange(4, dtype=np.int32))
    assert lexicon.overlap("weld").whole() == [3]
    assert lexicon.rarity[lexicon.words["weld"]] > lexicon.rarity[lexicon.words[root("use")]]


def test_a_name_is_found_where_its_words_stand_together() -> None:
    words = written_words("We baked the bread, then baked bread.")
    assert find_words(words, "bake bread") == Span(25, 36)
    assert find_words(words, "bread oven") is None


def test_joining_words_are_cut_from_the_ends_of_a_span() -> None:
    text = "knowledge of the C++ and of"
    assert trimmed(text, Span(10, 27)).of(text) == "C++"
    assert trimmed("of the", Span(0, 6)) == Span(0, 6)


def test_windows_begin_and_end_with_words() -> None:
    text = "plan , cook"
    offsets = np.array([[0, 4], [5, 6], [7, 11]], dtype=np.int32)
    found = windows(TokenVectors(np.eye(3, dtype=np.float32), offsets), text)
    assert [text[a:b] for a, b in found.spans] == ["plan", "plan , cook", "cook"]


@pytest.mark.base
def test_plain_sentences_find_the_plain_skills_of_esco() -> None:
    home = Home.of(os.environ)
    if not home.current.is_file():
        pytest.skip("the knowledge base is not built")
    encoder = OnnxEncoder.open(home.encoder)
    base = KnowledgeBase(home.bases / home.current.read_text().strip(), encoder)
    linker = SkillLinker.of(base.skill_index(), encoder, tables=base.linker_tables(), adapter=load_adapter())
    texts = ["Strong knowledge of JavaScript", "You will feed the horses every morning", "SQL is a plus"]
    found = [{match.skill.label for match in matches} for matches in linker.link(texts, top=5)]
    assert "JavaScript" in found[0]
    assert any("horse" in label or "animal" in label or "equid" in label for label in found[1])
    assert "SQL" in found[2]
