"""What a sentence of an advert insists on, and what it rules out."""

import pytest

from upbridge.language.cues import importance_cue, unwanted
from upbridge.model.requirements import Importance


@pytest.mark.parametrize(
    ("sentence", "importance"),
    [
        ("A CPC would be an advantage.", Importance.NICE),
        ("You must know the law properly.", Importance.MUST),
        ("On a usual night you would build routes.", Importance.DUTY),
        ("You should be able to use a TMS.", Importance.MUST),
        ("Our canteen won an award.", None),
    ],
)
def test_a_sentence_says_how_much_it_matters(sentence: str, importance: Importance | None) -> None:
    assert importance_cue(sentence) is importance


def test_what_the_advert_does_not_want_is_found() -> None:
    sentence = "AWS or Azure (we do not use GCP)"
    assert [s.of(sentence) for s in unwanted(sentence)] == ["we do not use GCP"]
