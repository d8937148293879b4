from __future__ import annotations

import numpy as np
import pytest

from upbridge.knowledge.find import OccupationFinder, plain_title
from upbridge.knowledge.terms import TermIndex, words
from upbridge.knowledge.title_index import TitleIndex
from upbridge.model.occupations import FoundBy

from .made_up import WordEncoder

TITLES = [
    ("11-1111.00", "Store Managers"),
    ("11-1111.00", "Shop Manager"),
    ("51-4121.00", "Welders"),
    ("51-4121.00", "Pipe Welder"),
    ("29-1141.00", "Registered Nurses"),
    ("29-1141.01", "Acute Care Nurses"),
    ("29-1141.01", "Bedside Nurse"),
    ("29-1141.00", "Bedside Nurse"),
]
MAIN = {"11-1111.00": "Store Managers", "51-4121.00": "Welders", "29-1141.00": "Registered Nurses",
        "29-1141.01": "Acute Care Nurses"}  # fmt: skip


@pytest.fixture(scope="module")
def finder() -> OccupationFinder:
    encoder = WordEncoder()
    vectors = encoder.sentences([title for _, title in TITLES]).astype(np.float16)
    described = encoder.sentences(list(MAIN.values()))
    joined = [("11-1111.00", "Filialleiterin"), ("51-4121.00", "Bedside Nurse")]
    index = TitleIndex.of(TITLES, vectors, list(MAIN), described, np.zeros_like(described), joined)
    parts = TitleIndex.from_parts(index.arrays(), index.texts())
    return OccupationFinder(parts, MAIN, encoder)


@pytest.mark.parametrize("title", ["Store Managers", "store manager", "STORE MANAGER", "  shop   managers "])
def test_a_title_of_the_table_is_found_whatever_its_number_and_case(finder: OccupationFinder, title: str) -> None:
    match = finder.find(title)[0]
    assert (match.code, match.score, match.by) == ("11-1111.00", 1.0, FoundBy.EXACT)


def test_a_title_of_two_occupations_finds_both(finder: OccupationFinder) -> None:
    found = [match.code for match in finder.find("bedside nurse") if match.by is FoundBy.EXACT]
    assert sorted(found) == ["29-1141.00", "29-1141.01"]


def test_a_joined_schemes_title_is_found_too_where_the_base_has_none_of_its_own(finder: OccupationFinder) -> None:
    match = finder.find("filialleiterin")[0]
    assert (match.code, match.score, match.by) == ("11-1111.00", 1.0, FoundBy.EXACT)


def test_a_crosswalk_is_not_believed_against_what_a_title_says(finder: OccupationFinder) -> None:
    """A joined scheme calls a welder "Welder of Pipes", and its crosswalk leads to nurses."""
    encoder = WordEncoder()
    described = encoder.sentences(list(MAIN.values()))
    titles = [*TITLES, *(("51-4121.00", f"{what} Pipe Welder") for what in ("Old", "New", "Red", "Blue", "Big", "Wee"))]
    vectors = encoder.sentences([title for _, title in titles]).astype(np.float16)
    joined = [("29-1141.00", "Green Pipe Welder"), ("29-1141.00", "Krankenschwester")]
    index = TitleIndex.of(titles, vectors, list(MAIN), described, np.zeros_like(described), joined)
    first, second = OccupationFinder(index, MAIN, encoder).find("green pipe welder", 2)
    assert (first.code, first.by) == ("51-4121.00", FoundBy.MEANING)
    assert (second.code, second.by) == ("29-1141.00", FoundBy.EXACT)
    assert first.score > second.score


def test_who_leads_something_manages_it(finder: OccupationFinder) -> None:
    for title in ("Head of Shop", "VP Shop", "vice president of shop"):
        match = finder.find(title)[0]
        assert (match.code, match.matched, match.by) == ("11-1111.00", "Shop Manager", FoundBy.EXACT)


def test_a_lead_at_the_end_of_a_title_is_a_leader() -> None:
    encoder = WordEncoder()
    titles = [("11-1111.00", "Team Leader"), ("51-4121.00", "Team")]
    vectors = encoder.sentences([title for _, title in titles]).astype(np.float16)
    described = encoder.sentences(["Managers", "Welders"])
    index = TitleIndex.of(titles, vectors, ["11-1111.00", "51-4121.00"], described, np.zeros_like(described))
    match = OccupationFinder(index, MAIN, encoder).find("Team Lead")[0]
    assert (match.code, match.matched) == ("11-1111.00", "Team Leader")


def test_the_rest_of_a_classification_is_found_by_its_titles_alone() -> None:
    encoder = WordEncoder()
    titles = [("11-9199.00", "Team Leader"), ("51-4121.00", "Welders")]
    main = {"11-9199.00": "Managers, All Other", "51-4121.00": "Welders"}
    vectors = encoder.sentences([title for _, title in titles]).astype(np.float16)
    described = encoder.sentences(list(main.values()))
    finder = OccupationFinder(
        TitleIndex.of(titles, vectors, list(main), described, np.zeros_like(described)), main, encoder
    )
    assert finder.find("team leader")[0].code == "11-9199.00"
    assert [match.code for match in finder.find("team leader of ships")] == ["51-4121.00"]


def test_a_typing_error_is_forgiven(finder: OccupationFinder) -> None:
    match = finder.find("Registred Nurse")[0]
    assert (match.code, match.by) == ("29-1141.00", FoundBy.SPELLING)
    assert match.score < 1


def test_seniority_is_stripped_and_kept_as_a_fact(finder: OccupationFinder) -> None:
    match = finder.find("Senior Pipe Welder II")[0]
    assert (match.code, match.by, match.seniority) == ("51-4121.00", FoundBy.EXACT, ("senior", "ii"))


def test_a_title_of_nothing_but_seniority_is_left_as_it_is(finder: OccupationFinder) -> None:
    assert all(match.seniority == () for match in finder.find("senior"))


def test_a_code_finds_its_occupation_and_a_short_code_its_family(finder: OccupationFinder) -> None:
    assert [match.code for match in finder.find("51-4121.00")] == ["51-4121.00"]
    assert [match.code for match in finder.find("29-1141")] == ["29-1141.00", "29-1141.01"]


def test_other_words_find_by_meaning_with_scores_below_one(finder: OccupationFinder) -> None:
    matches = finder.find("manager of a big store")
    assert matches[0].code == "11-1111.00"
    assert all(0 <= match.score < 1 for match in matches)


def test_nothing_is_found_for_nothing(finder: OccupationFinder) -> None:
    assert list(finder.find("  ")) == []


def test_little_words_and_plurals_do_not_tell_titles_apart() -> None:
    assert plain_title("Directors of the Nursery") == plain_title("director nursery")
    assert words("Business Analysts") == ["business", "analyst"]


def test_rows_that_share_rare_words_are_more_alike_than_those_that_share_common_ones() -> None:
    index = TermIndex.of(["pipe welder", "pipe fitter", "pipe layer", "boat welder"], words)
    alike = index.likeness(words("Welder"))
    assert alike[0] > 0.5
    assert alike[1] == 0
    assert index.likeness(words("pipe"))[0] < alike[0]
    assert index.likeness(words("pipe welders"))[0] == pytest.approx(1.0, abs=1e-5)
