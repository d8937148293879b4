"""Labels of adverts inside sentences, and the actions whose words depend on them."""

from __future__ import annotations

import pytest

from upbridge.knowledge.handbook.toolbox import read_toolbox
from upbridge.learning.toolbox import query
from upbridge.learning.wording import in_sentence, of_experience
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import ActionKind
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.text import Quote


def asked(label: str, kind: RequirementKind = RequirementKind.SKILL) -> Requirement:
    return Requirement("r", label, kind, Importance.MUST, Quote(0, len(label), label))


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Train colleagues", "training colleagues"),
        ("Customer service", "customer service"),
        ("Bank Secrecy Act", "“Bank Secrecy Act”"),
        ("Build and maintain dashboards", "building and maintaining dashboards"),
        ("Sell-through and returns", "“sell-through and returns”"),
        ("SQL", "SQL"),
        ("Level 3 in electric and hybrid vehicles, or ready to take it", "“Level 3 in electric and hybrid vehicles”"),
    ],
)
def test_things_to_do_are_told_as_doing_them_and_names_keep_their_capitals(label: str, words: str) -> None:
    assert in_sentence(asked(label)) == words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("3+ years workshop experience", "workshop work"),
        ("3+ years writing or editing for digital products", "writing or editing for digital products"),
        ("At least two years experience", "this work"),
    ],
)
def test_experience_is_told_by_what_it_is_of(label: str, words: str) -> None:
    assert of_experience(asked(label, RequirementKind.EXPERIENCE)) == words


def test_a_search_leaves_out_the_alternative() -> None:
    label = "Level 3 in electric and hybrid vehicles, or ready to take it within six months"
    assert query(asked(label, RequirementKind.EDUCATION)) == "Level 3 in electric and hybrid vehicles"


def test_a_portfolio_is_put_together_and_not_learned() -> None:
    wanted = asked("Portfolio of work")
    actions = read_toolbox().actions(
        Aligned(wanted, Status.GAP, ""), job_title="UX Writer", field=None, bundle=[wanted]
    )
    assert [action.kind for action in actions] == [ActionKind.PROJECT]


def test_gcp_is_good_clinical_practice_in_science_and_a_cloud_elsewhere() -> None:
    wanted = asked("GCP", RequirementKind.TOOL)

    def made(title: str, *others: str) -> list[str]:
        bundle = [wanted, *(asked(other) for other in others)]
        found = read_toolbox().actions(Aligned(wanted, Status.GAP, ""), job_title=title, field=None, bundle=bundle)
        return [action.title for action in found if action.kind is ActionKind.PROJECT]

    assert not any(
        "platform" in title for title in made("Clinical Research Coordinator", "Laboratory", "Clinical trials")
    )
    assert any("platform" in title for title in made("Cloud Engineer", "Terraform", "Kubernetes"))


def test_a_licence_is_written_small_where_the_advert_does_so() -> None:
    wanted = Requirement(
        "r", "Driving licence", RequirementKind.LICENCE, Importance.MUST, Quote(0, 20, "Full driving licence")
    )
    assert in_sentence(wanted) == "driving licence"
    found = read_toolbox().actions(
        Aligned(wanted, Status.GAP, ""), job_title="Site Manager", field=None, bundle=[wanted]
    )
    assert found[0].title == "Get the driving licence"
    assert in_sentence(asked("First Aid at Work", RequirementKind.LICENCE)) == "First Aid at Work"
