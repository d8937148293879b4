"""How reports write what they say."""

import pytest

from upbridge.reports.order import sentence


@pytest.mark.parametrize(
    ("words", "written"),
    [("", ""), ("names it", "Names it."), ("iManage is a system", "iManage is a system."), ("Is it?", "Is it?")],
)
def test_a_sentence_begins_with_a_capital_but_for_names_with_their_own(words: str, written: str) -> None:
    assert sentence(words) == written
