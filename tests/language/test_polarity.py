"""What a sentence of a resume claims, denies, hopes for or learns, and who did what it tells."""

import pytest

from upbridge.language.polarity import is_modest, polarity
from upbridge.model.evidence import Strength
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
        ("Helm I know only from job adverts.", "Helm", Strength.LEARNING),
        ("Scala: one book.", "Scala", Strength.ASPIRATIONAL),
        ("Python, SQL (I have never tuned a query)", "Python", None),
        ("Looking to move into logistics", "logistics", Strength.ASPIRATIONAL),
        ("Working towards AAT Level 3", "AAT", Strength.LEARNING),
        ("Week three of five: welding", "welding", Strength.LEARNING),
        ("Certificate in Bookkeeping, started September", "Bookkeeping", Strength.LEARNING),
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
    assert is_modest("Excel, Word, Photoshop a bit", Span(13, 22))
    assert not is_modest("Excel, Word, Photoshop a bit", Span(0, 5))


def test_a_clause_that_opens_with_a_denial_denies_all_of_itself() -> None:
    assert polarity("I do not write HTML.", Span(0, 19)) is Strength.NEGATED
    assert polarity("Wrote the newsletter, not the website", Span(0, 20)) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Colleagues draw in AutoCAD, I mark up the prints.", "AutoCAD"),
        ("The old firm used SAP; I was not given a login.", "SAP"),
        ("Payroll is outsourced.", "Payroll"),
        ("Payroll goes to a bureau.", "Payroll"),
        ("VAT returns are filed by our accountant.", "VAT returns"),
        ("Photoshop and InDesign are the designer's.", "Photoshop"),
        ("Uploading was done by the web team on Shopify; I had no login.", "Shopify"),
        ("Payroll and hiring waited for the director.", "hiring"),
        ("I leave the SQL to our analyst.", "SQL"),
        ("Asked the data team for SQL extracts when I needed them.", "SQL"),
        ("I get the Google Analytics numbers from marketing.", "Google Analytics"),
        ("Was coached by the regional trainer.", "coached"),
        ("The revenue manager sets the rates.", "rates"),
    ],
)
def test_what_others_do_is_not_claimed(sentence: str, word: str) -> None:
    assert said_of(word, sentence) is Strength.NEGATED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The director asked me to run the payroll.", "payroll"),
        ("My manager left the budget to me.", "budget"),
        ("The board approved my five-year plan.", "plan"),
        ("Sat with the sales team two days a week.", "sales team"),
        ("Weekly reports, read by the whole board.", "reports"),
        ("Lead of a team of four engineers", "team"),
        ("The engineers use the dashboards I built.", "dashboards"),
        ("Welding without supervision since 2015.", "Welding"),
        ("Never lost a supplier in a negotiation.", "negotiation"),
        ("Key audit every month (312 keys, none missing since January)", "audit"),
    ],
)
def test_others_in_the_line_do_not_take_the_claim_back(sentence: str, word: str) -> None:
    assert said_of(word, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "word", "strength"),
    [
        ("No experience of Puppet or Go.", "Go", Strength.NEGATED),
        ("PRINCE2: failed in 2019, not retaken.", "PRINCE2", Strength.NEGATED),
        ("Forklift licence, not refreshed since 2015", "Forklift licence", Strength.NEGATED),
        ("Tableau licence requested, refused.", "Tableau", Strength.NEGATED),
        ("High-school Spanish, not conversational", "Spanish", Strength.NEGATED),
        ("AutoCAD viewer only", "AutoCAD", Strength.NEGATED),
        ("We are due to move to Salesforce in March.", "Salesforce", Strength.ASPIRATIONAL),
        ("SQL is something I would have to learn.", "SQL", Strength.ASPIRATIONAL),
        ("Bought a book on Python; still wrapped.", "Python", Strength.ASPIRATIONAL),
        ("Procare I know only from looking over the director's shoulder.", "Procare", Strength.ASPIRATIONAL),
        ("Halfway through a Python course", "Python", Strength.LEARNING),
    ],
)
def test_what_is_not_there_yet_or_no_more_is_not_claimed(sentence: str, word: str, strength: Strength) -> None:
    assert said_of(word, sentence) is strength


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Built machine learning models in PyTorch", "PyTorch"),
        ("Support worker for adults with learning disabilities", "Support"),
        ("Data protection e-learning (GDPR), each January", "GDPR"),
        ("Looking for faults with a multimeter", "multimeter"),
        ("Wrote homework sheets for 30 pupils", "sheets"),
        ("Observed 12 lessons a term and fed back", "lessons"),
        ("Sample preparation for HPLC", "HPLC"),
        ("Taught a beginners' course in Python", "Python"),
        ("Led tutorials for 40 first-year students in statistics", "statistics"),
        ("Not just payroll: pensions too", "payroll"),
        ("Shadowed by two trainees", "trainees"),
        ("Enrolled 40 patients in the trial", "trial"),
        ("Led the introduction of e-prescribing", "e-prescribing"),
        ("Led the transition to SAP S/4HANA", "SAP"),
        ("Prepare next week's menu and order", "menu"),
        ("Meter reading for 300 homes", "reading"),
        ("Planned for 40 weddings a year", "weddings"),
        ("Working towards targets for new accounts", "accounts"),
        ("Some 40 shifts in progress at any time", "shifts"),
        ("Basics of hygiene taught to 60 starters", "hygiene"),
    ],
)
def test_who_teaches_enrols_or_introduces_is_no_learner(sentence: str, word: str) -> None:
    assert said_of(word, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("I have never set OKRs, planned a launch, or opened Mixpanel.", "Mixpanel"),
        ("I have not used Helm, Go or Rust.", "Rust"),
        ("When an installer put Crestron panels in the foyer I held the ladder.", "Crestron"),
    ],
)
def test_a_denial_goes_on_over_its_list_and_an_installer_is_somebody_else(sentence: str, word: str) -> None:
    assert said_of(word, sentence) is Strength.NEGATED


def test_what_one_did_while_others_did_theirs_is_ones_own() -> None:
    assert said_of("list", "When an installer put panels in I wrote the list of faults.") is None
    assert said_of("SQL", "I have never used Helm, but SQL every day.") is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Withdrew from the prescribing course in the second term.", "prescribing"),
        ("18th Edition: sat it twice, no pass.", "18th Edition"),
        ("We subbed out all plastering to a firm from Ghent.", "plastering"),
        ("Requested access to SAP Retail in 2021; it was never granted.", "SAP Retail"),
        ("Recruited by the regional manager at a jobs fair.", "Recruited"),
        ("Grew up in foster care in Ohio.", "foster care"),
        ("PEG feeds are for nurses only in this home, which leaves me out.", "PEG feeds"),
    ],
)
def test_what_did_not_come_about_is_not_claimed(sentence: str, word: str) -> None:
    assert said_of(word, sentence) is Strength.NEGATED


def test_a_certificate_never_allowed_to_expire_is_held() -> None:
    assert said_of("BLS", "BLS provider, renewed every two years and never allowed to expire") is None
