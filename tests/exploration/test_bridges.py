"""Bridges out of any trade, and what bears them."""

from __future__ import annotations

from pathlib import Path

import pytest

from upbridge.documents import read_document
from upbridge.exploration.bridges import BRIDGES, OWN_TRADE, bridged
from upbridge.language.claims import Claim, read_claims
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import DocumentKind

PLACES = {
    code: row for row, code in enumerate(sorted({c for b in BRIDGES for c in b.codes} | {"47-1011.00", "47-2111.00"}))
}
TRAINER = PLACES["13-1151.00"]


def claims(folder: Path, lines: list[str]) -> list[Claim]:
    path = folder / "resume.txt"
    duties = "\n".join(f"- {line}" for line in lines)
    path.write_text(f"Sam Doe\n\nEXPERIENCE\n\nElectrician, Brightwire, 2016 to present\n{duties}\n", "utf-8")
    document = read_document(path, role=DocumentKind.RESUME)
    return [c for c in read_claims(document, Vocabulary.of([])) if c.position is not None]


def test_the_more_lines_speak_of_training_the_firmer_the_bridge_to_training(tmp_path: Path) -> None:
    lines = ["Trained four apprentices on testing.", "Coached new starters on site.", "Ran toolbox workshops weekly."]
    strengths = [
        bridged(claims(tmp_path, lines[:count]), None, PLACES).strength[TRAINER] for count in range(1, len(lines) + 1)
    ]
    assert 0 < strengths[0] < strengths[1] < strengths[2] == 1.0


def test_one_more_line_never_takes_a_bridge_away(tmp_path: Path) -> None:
    lines = ["Trained four apprentices.", "Quoted for domestic jobs.", "Planned the weekly rota for six electricians."]
    before = bridged(claims(tmp_path, lines), "47-2111.00", PLACES).strength
    after = bridged(claims(tmp_path, [*lines, "Pulled cable through ceilings."]), "47-2111.00", PLACES).strength
    assert (after >= before).all()


def test_a_trade_leads_to_its_own_supervisors_even_before_anybody_was_led() -> None:
    found = bridged([], "47-2111.00", PLACES)
    assert found.strength[PLACES["47-1011.00"]] == OWN_TRADE
    assert found.doing(PLACES["47-1011.00"]) == ""


@pytest.mark.parametrize("bridge", BRIDGES, ids=[bridge.doing for bridge in BRIDGES])
def test_a_bridge_leads_somewhere(bridge: object) -> None:
    assert bridge.codes  # type: ignore[attr-defined]
