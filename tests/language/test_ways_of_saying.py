"""Adverts whose headings and sentences say things in their own way, as people write them."""

import pytest

from upbridge.documents import read_text
from upbridge.language.requirements import read_requirements
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.requirements import Importance, Requirement, RequirementKind

DUTY, MUST, NICE = Importance.DUTY, Importance.MUST, Importance.NICE
VOCABULARY = Vocabulary.of(
    [
        Entry("GMP", RequirementKind.KNOWLEDGE, "laboratory", ("good manufacturing practices",), cased=("GMP",)),
        Entry("Wound care", RequirementKind.SKILL, "health"),
        Entry("SQL", RequirementKind.KNOWLEDGE, "data", cased=("SQL",)),
    ],
    tools=["Xero", "Airflow", "Zendesk", "Manhattan"],
)


def read(text: str) -> tuple[Requirement, ...]:
    return read_requirements(read_text(text), VOCABULARY).requirements


def labels(text: str) -> dict[str, Importance]:
    return {r.label: r.importance for r in read(text)}


def asked(sentence: str) -> list[str]:
    return [r.label for r in read(f"Requirements\n• {sentence}\n")]


PAYROLL = """Payroll Coordinator
Fennimore Foods, Leeds

What keeps you busy
• Run the weekly payroll and the pension scheme
• Answer payslip queries
• Help the auditors at year end

{must}
• Two years in a payroll office
• Knowledge of payroll legislation
• Budget forecasts

{nice}
• Audit experience
• Some Polish
• Shift rota planning
"""


@pytest.mark.parametrize("must", ["We can't do without", "Bring with you", "Things that matter on the day"])
@pytest.mark.parametrize(
    "nice",
    ["It would be lovely if you had", "Would put you at the front of the queue", "What might tip it", "Other threads"],
)
def test_lists_are_told_by_heading_and_by_place(must: str, nice: str) -> None:
    found = labels(PAYROLL.format(must=must, nice=nice))
    assert found["Answer payslip queries"] is DUTY
    assert found["Payroll legislation"] is MUST
    assert found["Polish"] is NICE


def test_a_list_of_benefits_under_a_strange_heading_asks_for_nothing() -> None:
    text = PAYROLL.format(must="You have", nice="The soft landing")
    text = text.replace("• Audit experience\n• Some Polish\n", "• Pension and free parking\n• 28 days' annual leave\n")
    assert not any("parking" in label.lower() or "leave" in label.lower() for label in labels(text))


def test_what_is_not_needed_asks_for_nothing() -> None:
    found = labels(
        "Requirements\n• SQL joins and reports\n• Survey design\n\nWhat we don't need: deep learning or a PhD.\n\n"
        "Our waiters juggle; you need not. Our statisticians use Zendesk (you need neither)."
    )
    assert set(found) == {"SQL", "Survey design"}


def test_a_heading_s_last_word_decides() -> None:
    found = labels(
        "Person specification: essential\n• Wound care\n• Care planning\n\n"
        "Person specification: desirable\n• Oncology nursing\n"
    )
    assert (found["Wound care"], found["Oncology nursing"]) == (MUST, NICE)


def test_what_sums_the_job_up_before_its_list_is_no_list() -> None:
    found = labels(
        "Planner\n\nAbout the job\nFourteen kilns, two hundred lines and never enough drying space.\n\n"
        "Key tasks\n– Balance kiln capacity\n– Run the weekly schedule\n– Report stock turns\n"
    )
    assert not any("kilns" in label or "lines" in label for label in found)
    assert found["Balance kiln capacity"] is DUTY


def test_each_part_of_a_sentence_is_weighed_by_its_own_words() -> None:
    found = labels(
        "Treasury Analyst\nNordhaven, Esbjerg\n\nProfile\n• Audit\n"
        "• Fluent English; Danish is useful but not required\n• Accounting\n"
    )
    assert (found["English"], found["Danish"]) == (MUST, NICE)


def test_prose_about_the_holder_of_the_job_tells_duties() -> None:
    found = labels("Stage Technician\nThe Maltings, Berwick\n\nThe technician rigs lights and programmes desks.\n")
    assert any("lights" in label.lower() for label in found)


@pytest.mark.parametrize(
    ("sentence", "wanted", "never"),
    [
        ("Python and very good SQL", ["Python", "SQL"], []),
        ("Good manufacturing practices (GMP)", ["Good manufacturing practices"], ["GMP"]),
        ("A cloud: Airflow, Xero or Zendesk", ["Airflow", "Xero"], ["Cloud"]),
        ("Support customers across chat, email and phone", [], ["Email and phone", "Phone"]),
        ("GCSEs including English and maths at grade C", [], ["English", "Maths"]),
        ("An engineering HNC or degree", [], ["Engineering"]),
        ("French at B2, mainly in writing", ["French"], ["Mainly in writing"]),
        ("A year or two of event work, a full driving licence", ["1+ years event work", "Driving licence"], []),
        ("Parenting groups (Circle of Calm or Tuning in to Kids)", ["Circle of Calm", "Tuning in to Kids"], []),
        ("A right to work, and a Ministry of Justice criminal record check", [], ["Ministry of Justice"]),
        ("11,000 lines a night, Sunday to Thursday", [], ["11,000 lines a night", "Sunday to Thursday"]),
        ("Bridge design or rehabilitation", ["Bridge rehabilitation"], ["Rehabilitation"]),
        ("Experience with visits to 180 fourteen-year-olds", [], ["14+ years of experience"]),
        ("Working with clinicians on labelling guidelines", ["Labelling guidelines"], []),
    ],
)
def test_phrases_ask_for_what_a_reader_would_say(sentence: str, wanted: list[str], never: list[str]) -> None:
    found = asked(sentence)
    assert set(wanted) <= set(found), found
    assert not set(never) & set(found), found


def test_names_before_or_like_are_alternatives() -> None:
    found = {r.label: r.group for r in read("Requirements\n• WMS (Manhattan, Zendesk or like)\n")}
    assert found["Manhattan"] == found["Zendesk"] is not None


def test_master_of_a_schedule_is_no_degree() -> None:
    assert not any(r.kind is RequirementKind.EDUCATION for r in read("Duties\n• Run the master production schedule\n"))


def duties(sentence: str) -> dict[str, RequirementKind]:
    return {r.label: r.kind for r in read(f"Duties\n• {sentence}\n• Sweep the yard\n") if r.label != "Sweep the yard"}


def test_what_follows_a_task_s_colon_only_details_it() -> None:
    assert list(duties("Run simulations each quarter: air embolism, low pressure, alarms")) == ["Run simulations"]


def test_a_register_is_one_thing_whatever_it_lists() -> None:
    assert len(duties("Maintain registers of gifts, hospitality and complaints")) == 1


def test_a_licence_among_duties_is_what_the_work_is_about() -> None:
    assert RequirementKind.LICENCE not in duties("Assist with the renewal of practising certificates").values()


def test_a_long_paragraph_may_begin_with_its_heading() -> None:
    more = "Take part in whatever the yard needs. " * 12
    found = labels(f"Dispatcher\n\nWhat we need: SQL and Xero. {more}\n\nWhat you get: a pension.\n")
    assert found["SQL"] is MUST
    assert found["Xero"] is MUST


def test_what_the_employer_uses_is_good_to_know() -> None:
    assert labels("Requirements\nYou know SQL. We use Xero for the books.\n")["Xero"] is NICE


def test_one_of_several_languages_is_a_choice() -> None:
    found = read("Requirements\n• A native-level speaker of at least one of German, French or Brazilian Portuguese\n")
    assert [r.label for r in found] == ["German", "French", "Portuguese"]
    assert len({r.group for r in found}) == 1 and found[0].group


def test_demands_on_the_body_count_wherever_they_stand() -> None:
    found = labels("Requirements\n• SQL\n\nPreferred\n• Xero\n\nPhysical requirements: Lifts up to 50 lbs\n")
    assert found["Physical demands (Lifts up to 50 lbs)"] is MUST


def test_verbs_of_other_trades_open_duties_too() -> None:
    assert list(duties("Query physicians when the chart does not say enough")) == ["Query physicians"]
    assert list(duties("Submit returns on time and clear the errors that come back"))[-1] == "Clear the errors"


NEEDED = """Process Engineer

Your work here
You program new parts and write the setup sheets.

Needed
Survey design
SQL joins and reports
QFA or APA, with continuing training up to date

Wanted
Vericut
Having led people
Spanish

We pay $88,000 and a bonus. Police checks do not apply here.
"""


def test_lines_without_bullets_are_lists_too_and_pay_ends_them() -> None:
    found = labels(NEEDED)
    assert found["SQL"] is MUST
    assert found["Vericut"] is NICE
    assert found["Spanish"] is NICE
    assert not any("bonus" in label.lower() or "check" in label.lower() for label in found)


def test_what_is_asked_for_besides_is_no_alternative() -> None:
    groups = {r.label: r.group for r in read(NEEDED)}
    assert groups["QFA"] == groups["APA"] is not None
    assert not any(group for label, group in groups.items() if "raining" in label)


def test_a_heading_in_capitals_with_a_colon_is_one_heading() -> None:
    found = labels(
        "HALF YOUR TIME: CURRICULUM\nCoach fourteen teachers.\n\nHALF YOUR TIME: THE HOUSE\nOpen the building.\n"
    )
    assert not any("CURRICULUM" in label or "HOUSE" in label for label in found)


def test_what_stands_in_brackets_is_weighed_by_itself() -> None:
    found = labels("Requirements\n• SQL (some Xero is a plus)\n• Survey design\n")
    assert (found["SQL"], found["Xero"]) == (MUST, NICE)


PROSE = """Maintenance Technician
Haribon Dairy, Cork

About the job: you'd be one of eight who keep three lines running.

Responsibilities include fault-finding on drives; planned maintenance; and calibration of flow instruments.

Requirements are a working knowledge of GMP; SQL as a minimum. To be shortlisted you will need Xero.
We would welcome Zendesk.

We offer a subsidised canteen and free butter. No cold calling, no overtime.
"""


def test_paragraphs_after_a_short_one_tell_their_own_kind() -> None:
    found = labels(PROSE)
    assert found["Planned maintenance"] is DUTY
    assert (found["GMP"], found["SQL"], found["Xero"]) == (MUST, MUST, MUST)
    assert found["Zendesk"] is NICE
    assert not any("calling" in label.lower() or "canteen" in label.lower() for label in found)


def test_a_word_between_items_only_names_the_part_that_follows() -> None:
    text = "Duties\nTeam\n- Recruit and coach the front desk\nMoney\n- Submit the claims\n- Run the payroll\n"
    assert not {"Team", "Money"} & set(labels(text))


def test_a_condition_stated_under_a_wish_list_is_no_wish() -> None:
    found = labels("Nice to have\n• Xero\n• SQL\n\nThe successful candidate joins the PVG scheme.\n")
    assert next(v for k, v in found.items() if k.startswith("Background check")) is MUST


def test_what_to_bring_and_what_to_bring_if_you_have_it() -> None:
    found = labels(
        "Bring\n- SQL and Xero\n- Survey design\n- GMP\n\nBring if you have it\n- Airflow\n- Zendesk\n- Manhattan\n"
    )
    assert (found["SQL"], found["Airflow"]) == (MUST, NICE)


def test_what_one_will_hold_is_asked_for_and_what_they_will_do_is_a_duty() -> None:
    found = labels(
        "Duties\nThe post holder will run the booking desk. They will investigate complaints. You will have a clean "
        "driving licence and you will hold GMP.\n"
    )
    assert found["Investigate complaints"] is DUTY
    assert found["Driving licence"] is MUST


def test_days_are_no_tools_and_plain_english_is_no_language() -> None:
    found = {r.label: r.kind for r in read("Duties\n• Look at crash reports on Mondays\n• Write in plain English\n")}
    assert "Mondays" not in found
    assert RequirementKind.LANGUAGE not in found.values()


def test_the_right_to_work_in_a_country_that_begins_like_an_article() -> None:
    assert "Right to work in Australia" in labels("The rest\nYou need to be able to work in Australia.\n")


def test_a_sign_before_a_heading_and_a_question_in_running_text_head_what_follows() -> None:
    found = labels(
        "👉 What will you do?\n✔ plan people over zones\n✔ coach the coaches\n\n"
        "👉 What do you bring?\n✔ SQL\n✔ Dutch is handy\n"
    )
    assert (found["Plan people over zones"], found["SQL"], found["Dutch"]) == (DUTY, MUST, NICE)
    found = labels("So what's involved? Reconciling control accounts.\n\nAnd what do you need? Xero, for a start.\n")
    assert (found["Reconciling control accounts"], found["Xero"]) == (DUTY, MUST)


def test_of_two_wish_lists_the_first_is_what_is_required() -> None:
    found = labels(
        "What would convince us\n* SQL: you answer your own questions\n* Survey design\n* Xero\n\n"
        "What would delight us\n* French\n* Airflow\n* Zendesk\n"
    )
    assert (found["SQL"], found["French"]) == (MUST, NICE)
    assert not any("questions" in label.lower() for label in found)


def test_a_table_s_last_column_says_how_much_each_row_matters() -> None:
    found = labels(
        "QUALIFICATIONS\nSQL joins and reports          Must have\nSurvey design          Must have\n"
        "Xero                     Advantage\n"
    )
    assert (found["Survey design"], found["Xero"]) == (MUST, NICE)


def test_headings_in_single_stars_and_lists_with_other_signs() -> None:
    found = labels(
        "*What you'll do:*\n✔ Run the payroll\n✔ Submit the claims\n✔ Sweep the yard\n\n"
        "COOL, BUT NO MUST\n✱ SQL\n✱ Xero\n✱ Survey design\n"
    )
    assert (found["Run the payroll"], found["SQL"], found["Survey design"]) == (DUTY, NICE, NICE)


def test_what_the_employer_brings_asks_for_nothing() -> None:
    found = labels(
        "You bring\n- SQL\n- Xero\n- Survey design\n\nWhat we bring\nBenefits from day one, four weeks off.\n"
    )
    assert not any("week" in label.lower() or "benefit" in label.lower() for label in found)


def test_the_subject_of_a_degree_stands_behind_its_letters() -> None:
    assert "BSc Radiography" in asked("BSc Radiography or equivalent")


def test_a_list_of_what_is_not_needed_asks_for_nothing() -> None:
    text = "To be considered\n- SQL\n- Xero\n- Survey design\n\nNo need for\n- A degree\n- Airflow: we hire\n- A hat\n"
    assert set(labels(text)) == {"SQL", "Xero", "Survey design"}
    assert not labels("You don't need to translate, to play games, or to own binoculars.\n")


def test_the_bonus_that_is_paid_and_the_mail_that_welcomes_are_no_wishes() -> None:
    found = labels(
        "Duties\n• Ensure compliance with payroll law: Bonus, Gratuity\n• Design journeys: welcome, win-back\n"
    )
    assert set(found.values()) == {DUTY}


def test_to_work_three_screens_is_no_right_to_work() -> None:
    assert not any("Right to work" in label for label in labels("Requirements\n• Able to work three screens at once\n"))


def test_a_degree_ends_where_a_licence_begins() -> None:
    found = asked("You hold a bachelor's degree in early childhood education and a Minnesota teaching license.")
    assert {"bachelor's degree in early childhood education", "Minnesota teaching license"} <= set(found)
    either = asked("A degree in computer science, or vocational training as a Fachinformatiker")
    assert {"degree in computer science", "vocational training as a Fachinformatiker"} <= set(either)


def test_a_check_is_a_condition_whoever_makes_it() -> None:
    found = asked("You can pass a Minnesota DHS background study.")
    assert found == ["Background check (background study)"]


def test_a_further_for_opens_a_further_thing() -> None:
    found = asked("Have us ready for licensing visits, and for school reaccreditation")
    assert found == ["Licensing visits", "School reaccreditation"]


def test_people_one_works_with_are_called_so() -> None:
    assert asked("Experience of working with children") == ["Working with children"]
    assert asked("You are at ease with families, also when the news is bad.") == ["Working with families"]


def test_what_is_made_in_earnest_is_a_task() -> None:
    assert asked("Make the staff schedule, so that every room is in ratio") == ["Make the staff schedule"]
    assert not asked("Make a difference every day")


def test_names_of_points_are_no_duties() -> None:
    text = (
        "Main duties\nPartnerships: represent the Trust at meetings\nFinance: prepare the budgets\n"
        "Safeguarding: audit the records\n"
    )
    assert set(labels(text)) == {"Represent the Trust at meetings", "Prepare the budgets", "Audit the records"}
    numbered = labels("Duties\n1. Cadastral data\n   1.1 Capture survey plans\n   1.2 Correct errors\n")
    assert "Cadastral data" not in numbered


def test_what_matters_is_required_and_what_does_not_is_not() -> None:
    found = labels("What matters to us:\n✓ SQL\n✓ Xero\n✓ Survey design\n\nWhat doesn't: a degree, tattoos.\n")
    assert set(found) == {"SQL", "Xero", "Survey design"}
    assert set(found.values()) == {MUST}


def test_the_other_way_to_qualify_asks_for_nothing_more() -> None:
    assert not asked("OR a Ph.D. or three full years of graduate education.")
    assert not asked("A Bachelor's with 8 years will be considered.")


def test_an_employer_that_sponsors_asks_for_no_right_to_work() -> None:
    assert not any("Right to work" in label for label in asked("We sponsor visas for exceptional people."))
    assert "Right to work" in asked("We cannot sponsor visas.")


def test_an_advantage_at_the_end_is_welcome() -> None:
    found = labels(
        "Requirements\n* SQL\n* Survey design - advantage\n* Confident handling of Xero; Airflow of advantage\n"
    )
    assert (found["SQL"], found["Survey design"], found["Airflow"]) == (MUST, NICE, NICE)


def test_examples_by_name_are_alternatives() -> None:
    advert = read("Requirements\n* Record keeping on a system such as Morse or Xero\n")
    assert {r.label for r in advert if r.group} == {"Morse", "Xero"}


def test_nouns_of_doing_share_what_they_are_of() -> None:
    assert asked("Lead the planning, implementation and reporting of the programme") == [
        "Lead the planning, implementation and reporting of the programme"
    ]
    assert asked("Preparation of customs and shipping documents") == ["Preparation of customs and shipping documents"]


def test_women_who_are_encouraged_are_no_requirement() -> None:
    text = "Requirements\nSQL and Xero.\nWomen are encouraged to apply. Only shortlisted people will be contacted.\n"
    assert not {"Women", "Shortlisting"} & set(labels(text))


def test_lists_with_marks_of_their_own_are_lists() -> None:
    duties = labels(
        "Responsibilities include but are not limited to:\n-Supervision of cable pulling\n-Survey design\n-SQL\n"
    )
    assert set(duties) == {"Supervision of cable pulling", "Survey design", "SQL"}
    criteria = labels("Officer\n\nKey selection criteria\nKSC1. SQL\nKSC2. Survey design\nKSC3. Xero\n")
    assert set(criteria) == {"SQL", "Survey design", "Xero"}


def test_a_registration_beside_a_check_stays() -> None:
    found = asked("Current VIT registration and Working with Children Check")
    assert {"VIT registration", "Working with children check"} == set(found)


def test_things_of_a_country_ask_for_no_language() -> None:
    found = read("Requirements\n• Filing EU and Irish applications and renewals\n• Irish or French\n")
    assert [r.label for r in found if r.kind is RequirementKind.LANGUAGE] == ["Irish", "French"]


def test_departments_worked_with_ask_for_nothing() -> None:
    assert asked("Lead new products with R&D, Supply Chain and Sales") == ["Lead new products with R&D"]


def test_a_description_of_the_days_is_of_duties() -> None:
    text = "In this role you'll look after a portfolio. Day to day that's docketing files, instructing agents.\n"
    assert {"Docketing files", "Instructing agents"} <= set(labels(text))


def test_a_question_to_the_reader_heads_nothing() -> None:
    text = "Officer\n\nAre you careful? Do you have Xero?\n\nDuties\n- Survey design\n- SQL\n- Airflow\n"
    assert labels(text)["Xero"] is MUST


def test_what_the_successful_candidate_shall_do_are_duties() -> None:
    found = labels(
        "The successful candidate shall:\n(i) reconcile the ledgers;\n(ii) submit filings;\n(iii) audit the files.\n"
    )
    assert set(found.values()) == {DUTY} and "Reconcile the ledgers" in found


def test_modifiers_share_the_last_noun() -> None:
    assert asked("Calibrate pressure, flow, level & temperature transmitters") == [
        "Calibrate pressure, flow, level & temperature transmitters"
    ]


def test_age_and_heads_of_facts_ask_for_nothing() -> None:
    found = labels("Candidate requirement:\nLanguage: English\nAge: below 40\nOwn visa or cancelled visa can apply\n")
    assert set(found) == {"English", "Right to work"}


def test_what_one_can_stop_doing_asks_for_nothing() -> None:
    text = (
        "Duties\n- Survey design\n- SQL\n- Airflow\n\nWhat you can stop doing\nNights, and being on call. You will not"
        " scan patients here, and nobody will ask you to program: our developers write Xero behind a door.\n"
    )
    assert set(labels(text)) == {"Survey design", "SQL", "Airflow"}


def test_nights_away_are_travel() -> None:
    assert asked("Two or three nights away in most weeks") == ["Travel (Two or three nights away in most weeks)"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Garda vetting will be sought for the successful applicant", ["Background check (Garda vetting)"]),
        ("Basic disclosure", ["Background check (Basic disclosure)"]),
        ("Able to travel to the depot at Marl Lane when the buses do not run", ["Travel"]),
        ("Ability to work from 10 to 2 Central time", ["Working hours"]),
        ("Worked in hospitality, retail or sales for two years", ["2+ years hospitality, retail or sales"]),
        ("IOSH Managing Safely, or willingness to sit it in your first six months", ["IOSH Managing Safely"]),
        ("An RSA tells us you know the trade", ["RSA"]),
        ("A requirements tool (DOORS, Jama, Polarion)", ["DOORS", "Jama", "Polarion"]),
        ("Fluent English, both verbal and written", ["English"]),
    ],
)
def test_what_stands_beside_a_thing_is_no_further_one(sentence: str, expected: list[str]) -> None:
    assert [label for label in asked(sentence) if label in expected] == expected
    assert len(asked(sentence)) <= len(expected) + ("tool" in sentence)


def test_capital_letters_and_points_may_mark_a_list() -> None:
    text = "Officer\n\nAs an officer you...\n... plan appeals\n\nWhat we need to see\nA. Bookkeeping\nB. Calligraphy\n"
    assert labels(text) == {"Plan appeals": DUTY, "Bookkeeping": MUST, "Calligraphy": MUST}


def test_names_in_brackets_behind_one_tool_are_alternatives() -> None:
    groups = {
        r.group
        for r in read("Requirements\n• A requirements tool (DOORS, Jama, Polarion)\n")
        if r.label != "Requirements tool"
    }
    assert len(groups) == 1
    assert None not in groups


TASKS_BY_NAME = """Project Coordinator
Talus Builders

What you'll own
Documents: keep the drawings register for every site
Schedule: update the look-ahead with the superintendent
Money: process pay applications in Xero

Bonus
Chess
"""


def test_a_word_and_a_colon_in_a_list_of_tasks_head_no_section() -> None:
    found = labels(TASKS_BY_NAME)
    assert {"Update the look-ahead with the superintendent", "Process pay applications", "Xero"} <= set(found)
    assert all(importance is DUTY for label, importance in found.items() if label != "Chess")


def test_invitations_and_travel_ask_for_no_skill() -> None:
    text = """Rep

Requirements
- Patience: farmers will test you
- A full driving licence; you'd do 50,000 km a year
- To be resident in New Zealand, or allowed to work here

Acme Growers welcomes applicants from all communities.
"""
    assert set(labels(text)) == {"Patience", "Driving licence", "Right to work in New Zealand"}


def test_what_is_preferred_besides_is_no_alternative_to_the_years() -> None:
    found = read("Requirements\n- 5 years in indirect procurement, preferably in mechanical engineering or brewing\n")
    years = next(r for r in found if r.years)
    assert years.group is None


def test_lines_that_begin_small_may_each_be_an_item() -> None:
    text = "Groom\n\nWE NEED SOMEONE WHO\nhas a driving licence\nspeaks Welsh\nhas worked in a livery yard\n"
    found = labels(text)
    assert {"Driving licence", "Welsh"} <= set(found)
    assert not any("has worked" in label for label in found)


def test_an_asterisk_or_a_dot_without_a_blank_marks_an_item() -> None:
    assert labels("Clerk\n\nRequirements\n*Bookkeeping\n*Calligraphy\n") == {"Bookkeeping": MUST, "Calligraphy": MUST}
    assert labels("Clerk\n\nRequirements\n•Bookkeeping\n•Calligraphy\n") == {"Bookkeeping": MUST, "Calligraphy": MUST}


def test_prose_behind_a_list_without_marks_asks_for_nothing() -> None:
    text = """Clerk

Requirements
Bookkeeping
Calligraphy
Spanish

Acme Letters is the oldest letterpress workshop in the county and prints wedding invitations by hand.
"""
    assert set(labels(text)) == {"Bookkeeping", "Calligraphy", "Spanish"}


def test_a_degree_keeps_its_field_in_brackets_as_one_item() -> None:
    assert asked("Bachelor's degree (communication, journalism or equivalent)") == [
        "Bachelor's degree (communication, journalism or equivalent)"
    ]
    assert asked("MSc (Computer Science or similar) and SQL") == ["MSc (Computer Science or similar)", "SQL"]


def test_bank_holidays_among_the_leave_are_no_weekend_work() -> None:
    assert "Weekend work" not in labels("Clerk\n\nRequirements\n- SQL\n\nWe offer 25 days + bank holidays\n")


def test_what_one_will_need_is_a_must_among_duties() -> None:
    found = labels("Clerk\n\nWhat you'll do\n- Answer payslip queries\n- You'll need a UK driving licence\n")
    assert found["Driving licence"] is MUST


def test_a_wish_said_by_its_line_does_not_close_the_list_before_it() -> None:
    text = "Clerk\n\nRequirements\nBookkeeping\nCalligraphy\nNot required, but a plus: Spanish\n"
    assert labels(text) == {"Bookkeeping": MUST, "Calligraphy": MUST, "Spanish": NICE}


def test_what_the_employer_uses_itself_is_good_to_know() -> None:
    found = labels("Clerk\n\nRequirements\n- Bookkeeping (we use Xero or Zendesk)\n- Calligraphy\n")
    assert found["Xero"] is NICE
    assert found["Bookkeeping"] is MUST


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("JCT alone won't do.", []),
        ("A bachelor's in accounting (or an associate's plus five years)", ["bachelor's in accounting"]),
        ("Bookkeeping · Calligraphy · SQL", ["Bookkeeping", "Calligraphy", "SQL"]),
        ("Crane operator certification (NCCCO)", ["Crane operator certification"]),
        ("You need a year in lettings or sales", ["1+ years lettings or sales"]),
        (
            "Overhaul of load tap changers and oil circuit breakers",
            ["Overhaul of load tap changers", "Oil circuit breakers"],
        ),
        ("An EU passport or a valid work permit for Austria", ["Right to work"]),
        ("Nice: calligraphy", ["Calligraphy"]),
        ("Develop PD, LGD and EAD models", ["Develop PD, LGD and EAD models"]),
        ("Report usage to the Teaching & Learning Committee", ["Report usage"]),
        ("A numerate degree or proof you didn't need one", ["numerate degree"]),
        ("Valid DL w/ clean MVR", ["Driving licence"]),
        ("OK with wet, cold (38°F), loud & blood", ["Physical demands (OK with wet, cold (38°F), loud & blood)"]),
        ("Working with Production & QA", []),
        ("People trust you: farmers who do not like being told", []),
        ("A manual handling cert is not needed; we train on site.", []),
        ("Being in charge of a shift", ["In charge of a shift"]),
        ("Bookkeeping - two years at least", ["Bookkeeping", "2+ years of experience"]),
        ("Work at Band 5, 12 months of it in stroke care", ["Work at Band 5", "1+ years stroke care"]),
    ],
)
def test_turns_of_phrase_give_only_what_they_ask_for(sentence: str, expected: list[str]) -> None:
    assert asked(sentence) == expected


def test_a_question_of_the_reader_heads_a_section() -> None:
    text = """Clerk

What would I actually be doing?
Answering payslip queries. Running the payroll.

What do I need?
SQL and bookkeeping.

What's in it for me?
OTE 38,000 and a car.
"""
    found = labels(text)
    assert found["Answering payslip queries"] is DUTY
    assert found["SQL"] is MUST
    assert not any("OTE" in label for label in found)


def test_what_one_will_not_need_asks_for_nothing() -> None:
    text = "Clerk\n\nRequirements\n- SQL\n- Bookkeeping\n\nYou won't need: a degree or experience of selling.\n"
    assert set(labels(text)) == {"SQL", "Bookkeeping"}


def test_one_word_questions_head_what_stands_behind_them() -> None:
    text = """Technician, nights

Where? Newport, in a warm workshop with new kit.

What? Inspections, tyre repairs, job cards.

Who?
> SQL
> Wound care
> No Xero - we'll put you through it.
"""
    found = labels(text)
    assert found["Tyre repairs"] is DUTY
    assert found["SQL"] is MUST
    assert not any("Newport" in label or label.startswith("No ") for label in found)


def test_letters_in_a_middle_column_say_what_matters() -> None:
    text = """Clerk

Person specification
                                        Essential / Desirable      Assessed by
Skills
Bookkeeping                                        E               Interview
Calligraphy                                        D               Application
Explain figures to members of a board              E               Presentation
"""
    assert labels(text) == {"Bookkeeping": MUST, "Calligraphy": NICE, "Explain figures to members of a board": MUST}


def test_what_one_would_not_do_is_no_duty() -> None:
    text = "Manager\n\nYou'd run:\n* the payroll\n* SQL reports\n\nYou wouldn't: bake. Please.\n"
    assert not any("ak" in label for label in labels(text) if label.startswith(("Bak", "Would")))


def test_what_earns_more_or_is_appreciated_is_nice() -> None:
    found = labels(
        "Clerk\n\nRequirements\n- English; Spanish gets you +$1.50/hr\n- SQL; Dutch strongly appreciated\n"
        "- Bookkeeping would be a real asset\n"
    )
    assert found == {"English": MUST, "Spanish": NICE, "SQL": MUST, "Dutch": NICE, "Bookkeeping": NICE}
