"""Adverts in other styles: emoji lists, a text message, a head of facts, translated English, civil-service prose."""

from upbridge.documents import read_text
from upbridge.language.requirements import read_requirements
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.requirements import Importance, Requirement, RequirementKind

VOCABULARY = Vocabulary.of(
    [Entry("Vehicle damage assessment", RequirementKind.SKILL, "insurance", ("VDA",))],
    tools=["Analyze", "Scheme", "Adult"],
)


def read(text: str) -> tuple[Requirement, ...]:
    return read_requirements(read_text(text), VOCABULARY).requirements


def labels(text: str) -> dict[str, Importance]:
    return {r.label: r.importance for r in read(text)}


def test_orders_of_a_text_message_are_duties_and_need_asks() -> None:
    found = labels(
        "NIGHT PICKERS WANTED\n10pm-6am Sun-Thu\nPick & pack orders, load trailers\n"
        "Need: steel toecaps, able to lift 25kg\nWeekly pay, free parking\nTxt NIGHTS to 60777"
    )
    assert found["Load trailers"] is Importance.DUTY
    assert found["Steel toecaps"] is Importance.MUST
    assert found["Physical demands (able to lift 25kg)"] is Importance.MUST
    assert not any("parking" in label.lower() or "txt" in label.lower() for label in found)


def test_emoji_are_the_bullets_of_a_list_and_no_part_of_a_label() -> None:
    found = labels(
        "Site Manager\n\nWhat they're after 👇\n✅ Knowledge of building standards\n✅ Scaffold inspection\n"
        "⭐ Timber frame would be the cherry on top\n\nThe day job 👷\n🔹 Quality inspections and snagging"
    )
    assert found["Scaffold inspection"] is Importance.MUST
    assert found["Timber frame"] is Importance.NICE
    assert found["Quality inspections"] is Importance.DUTY


def test_a_last_clause_that_is_welcome_leaves_the_rest_required() -> None:
    found = labels("Your profile\n• Fluent German and very good English, a further language is an advantage\n")
    assert found["German"] is Importance.MUST
    assert found["English"] is Importance.MUST
    assert found["Further language"] is Importance.NICE


def test_years_stated_at_the_head_are_required() -> None:
    years = [
        r for r in read("Job Title: Data Engineer\nExp: 5-8 yrs\nLocation: Pune\n\nMust have skills: ETL") if r.years
    ]
    assert [(r.years, r.importance) for r in years] == [(5.0, Importance.MUST)]


def test_vague_years_get_no_invented_number() -> None:
    found = labels("Requirements\n• Several years of experience in quality management\n")
    assert "Several years of quality management" in found


def test_a_body_as_the_subject_asks_for_nothing() -> None:
    found = labels(
        "Main duties\nThe Licensing Directorate protects the public. You will join a friendly directorate.\n"
        "- lead a team of caseworkers\n"
    )
    assert list(found) == ["Lead a team of caseworkers"]


def test_plain_words_are_no_products_where_a_capital_proves_nothing() -> None:
    text = "Main duties\n- Analyze inventory variances\n- Prepare Boiler Upgrade Scheme applications\n"
    assert not [r for r in read(text) if r.kind is RequirementKind.TOOL]


def test_a_numbered_standard_is_knowledge_of_its_own() -> None:
    found = read("Quality Manager\n\nMain duties\n• Planning and execution of process audits according to VDA 6.3\n")
    assert [r.label for r in found] == ["Planning and execution of process audits", "VDA 6.3"]
    assert found[1].kind is RequirementKind.KNOWLEDGE


def test_partners_after_the_first_are_no_requirements() -> None:
    found = labels("Main duties\n- Liaise with surgeons, family physicians and the insurer\n")
    assert list(found) == ["Liaise with surgeons"]


def test_lone_words_take_the_verb_of_their_list() -> None:
    found = labels("Main duties\n- Draft storyboards and scripts\n- Review code and mentor colleagues\n")
    assert {"Draft storyboards", "Draft scripts", "Review code", "Mentor colleagues"} <= set(found)


def test_the_right_to_work_counts_among_the_words_on_how_to_apply() -> None:
    found = labels("Requirements\n- Welding\n\nHow to apply\nSend a CV. You must have the right to work in the UK.\n")
    assert "Right to work in the UK" in found


def test_other_duties_as_directed_ask_for_nothing() -> None:
    found = labels("Main duties\n- Repair equipment\n- To undertake any other duties as directed by the Headteacher\n")
    assert list(found) == ["Repair equipment"]


def test_how_many_and_how_often_are_no_part_of_a_name() -> None:
    found = labels(
        "Records Officer\n\nDuties\n* Train about 300 colleagues a year in keeping records\n"
        "* Manage 25 to 30 live vacancies at a time\n* Schedule jobs and make sure somebody knows when they fail"
    )
    assert "Train colleagues in keeping records" in found
    assert "Manage live vacancies" in found
    assert not any("somebody" in label.lower() for label in found)


def test_what_is_known_of_stands_without_its_frame() -> None:
    found = labels(
        "Payroll Clerk\n\nRequirements\n* A good idea of how payroll works\n* A firm grip of ledgers and of tax codes\n"
        "* Knowledge of ground works\n* A clean criminal record check, and the right to work in Canada\n"
        "* An understanding of the GDPR: pay data is personal data\n* English at C1, which we speak at lunch"
    )
    assert {"Payroll", "Ledgers", "Tax codes", "Ground works", "Right to work in Canada", "English"} <= found.keys()
    assert not any(label in ("C1", "Pay data", "Cleaning") or label.startswith("Clean") for label in found)


def test_somebodys_office_asks_for_nothing() -> None:
    assert not labels("Clerk\n\nAbout the job\nYou will join a team of three in the Corporate Secretary's office.")


def test_what_an_advert_spares_people_is_no_condition_and_a_sector_check_is_one() -> None:
    found = labels(
        "Coordinator\n\nRequirements\n* A vulnerable sector check before the first day\n* Excel\n\n"
        "Hours\nNo on-call, no weekends."
    )
    assert "Background check (vulnerable sector check)" in found
    assert not any("call" in label or "eekend" in label for label in found)


def test_what_puts_people_ahead_is_no_must_and_small_talk_asks_nothing() -> None:
    found = labels(
        "Safety Coordinator\n\nWhat the work is\n1. Job hazard analyses for new and changed jobs\n"
        "2. Writing procedures and the annual audit of them\n3. Compensation claims, together with HR\n\n"
        "What you need\n* You hold either an associate degree or a safety card\n"
        "* A head for margin, not only for turnover\n\n"
        "What would put you ahead\n* Ergonomics\n\nYou might also have\n* Knowledge of electrical products"
    )
    assert found["Ergonomics"] is Importance.NICE
    assert found["Electrical products"] is Importance.NICE
    assert "Job hazard analyses for new and changed jobs" in found
    assert not {"HR", "Annual audit", "You hold", "Not only for turnover", "Changed jobs"} & found.keys()
