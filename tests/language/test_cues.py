"""What a sentence of a resume claims, denies, hopes for or learns; what one of an advert insists on."""

import pytest

from upbridge.language.cues import importance_cue, is_modest, polarity, unwanted
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance
from upbridge.model.text import Span


def said_of(word: str, sentence: str) -> Strength | None:
    start = sentence.index(word)
    return polarity(sentence, Span(start, start + len(word)))


@pytest.mark.parametrize(
    ("sentence", "word", "strength"),
    [
        ("I have not worked in TrackWise, and Excel is my daily tool.", "TrackWise", Strength.NEGATED),
        ("I have not worked in TrackWise, and Excel is my daily tool.", "Excel", None),
        ("Never used: Ansible, Helm, Go", "Helm", Strength.NEGATED),
        ("I have heard good things about Paragon but never used it.", "Paragon", Strength.NEGATED),
        ("No infringement on my own card in nine years.", "card", None),
        ("Cisco CCNA, 2018 (lapsed)", "CCNA", Strength.NEGATED),
        ("I am hoping to start TypeScript this winter.", "TypeScript", Strength.ASPIRATIONAL),
        ("On the list: gRPC, Terraform", "Terraform", Strength.ASPIRATIONAL),
        ("Currently learning: Terraform", "Terraform", Strength.LEARNING),
        ("Ran twelve Terraform workspaces", "Terraform", None),
        ("Not touched so far: Helm, Go", "Helm", Strength.NEGATED),
        ("No. of staff: 5 nurses", "nurses", None),
        ("I know what a bid bond is and have never placed one.", "bid bond", Strength.NEGATED),
        ("Ran payroll for forty and never missed one.", "payroll", None),
        ("The university did the ethics paperwork.", "ethics paperwork", Strength.NEGATED),
        ("Did the ethics paperwork for the university.", "ethics paperwork", None),
        ("Yearly agreements belong to the account managers.", "agreements", Strength.NEGATED),
        ("The CSP is a someday thing.", "CSP", Strength.ASPIRATIONAL),
        ("Welding only from evening classes", "Welding", Strength.LEARNING),
        ("Budgets and quotes sit with the account team.", "Budgets", Strength.NEGATED),
        ("I may not write the CHIM exam until I graduate.", "CHIM", Strength.NEGATED),
        ("XBRL is only a word to me so far.", "XBRL", Strength.NEGATED),
        ("I read our PFMEA; somebody else writes it.", "PFMEA", Strength.NEGATED),
        ("I saw Vericut at a trade show.", "Vericut", Strength.ASPIRATIONAL),
        ("LCI: registered for the January sitting", "LCI", Strength.ASPIRATIONAL),
        ("Excel (no Power Query), the bank's own lending system", "lending", None),
        ("The CISA study guide is on my shelf", "CISA", Strength.ASPIRATIONAL),
    ],
)
def test_a_claim_counts_only_where_it_is_made(sentence: str, word: str, strength: Strength | None) -> None:
    assert said_of(word, sentence) is strength


def test_a_claim_can_play_itself_down() -> None:
    assert is_modest("Helped to test the audit trail", Span(15, 30))
    assert not is_modest("Own the audit trail", Span(4, 19))
    looks = "Open the Power BI dashboards each morning; I look, I don't build"
    assert is_modest(looks, Span(9, 17))
    assert is_modest("Power BI: I open and filter reports that others have built", Span(0, 8))
    assert not is_modest("Build the Power BI dashboards; I look after the data too", Span(10, 18))


def test_a_clause_that_opens_with_a_denial_denies_all_of_itself() -> None:
    assert polarity("I do not write HTML.", Span(0, 19)) is Strength.NEGATED
    assert polarity("Wrote the newsletter, not the website", Span(0, 20)) is None


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
