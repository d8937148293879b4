"""Requirements of whole adverts, against a small vocabulary."""

from upbridge.documents import read_text
from upbridge.language.requirements import read_requirements
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.requirements import Importance, Requirement, RequirementKind

TOOLS = ("Python", "pandas", "SQL", "Tableau", "Looker", "Power BI", "Docker", "Excel")
VOCABULARY = Vocabulary.of(
    [
        *(Entry(name, RequirementKind.TOOL, "data") for name in TOOLS),
        Entry("Looker Studio", RequirementKind.TOOL, "data", not_same=("Looker",)),
    ]
)

ADVERT = """Data Analyst
Larkfield Foods, Leeds. We have our own bakery and three robots.

What you will do
- Build dashboards in Tableau, Looker or Power BI
- Prepare the monthly report for the board

What you need
- Python (pandas) and SQL
- At least three years' experience in retail analysis
- BSc in statistics or equivalent experience
- Full driving licence

Nice to have
- Docker
- German (B2)

What we offer
Free bread, Excel courses and a pension. You will need the right to work in the UK.
"""


def requirements() -> dict[str, Requirement]:
    return {r.label: r for r in read_requirements(read_text(ADVERT), VOCABULARY).requirements}


def test_every_distinct_thing_is_one_requirement() -> None:
    assert {"Python", "pandas", "SQL", "Tableau", "Looker", "Power BI", "Docker", "German"} <= set(requirements())


def test_importance_follows_the_heading() -> None:
    found = requirements()
    assert (found["SQL"].importance, found["Tableau"].importance, found["Docker"].importance) == (
        Importance.MUST,
        Importance.DUTY,
        Importance.NICE,
    )


def test_alternatives_share_a_group() -> None:
    found = requirements()
    assert found["Tableau"].group == found["Looker"].group == found["Power BI"].group != None  # noqa: E711
    assert found["SQL"].group is None


def test_years_degrees_licences_languages_and_conditions_keep_their_grade() -> None:
    kinds = {r.kind: r for r in requirements().values()}
    assert kinds[RequirementKind.EXPERIENCE].years == 3
    assert kinds[RequirementKind.EDUCATION].level == "bachelor"
    assert kinds[RequirementKind.LANGUAGE].level == "B2"
    assert kinds[RequirementKind.LICENCE].label == "Driving licence"
    assert kinds[RequirementKind.ELIGIBILITY].label == "Right to work in the UK"


def test_blurb_and_benefits_ask_for_nothing_but_conditions() -> None:
    assert not {"Excel", "Robots", "Bakery", "Pension"} & set(requirements())


def test_every_quote_is_its_slice_of_the_advert() -> None:
    for requirement in requirements().values():
        for quote in (requirement.quote, *requirement.mentions):
            assert ADVERT[quote.start : quote.end] == quote.text


def test_prose_without_a_heading_is_read_by_its_cues() -> None:
    text = "You must know SQL. Docker would be an advantage. You would write reports. Our robots speak Python."
    found = {r.label: r.importance for r in read_requirements(read_text(text), VOCABULARY).requirements}
    assert found["SQL"] is Importance.MUST
    assert found["Docker"] is Importance.NICE
    assert "Python" not in found


def test_an_advert_that_asks_for_nothing_gives_nothing() -> None:
    assert read_requirements(read_text("We are a bakery. Our bread is good."), VOCABULARY).requirements == ()


def _labels(advert: str) -> list[str]:
    return [r.label for r in read_requirements(read_text(advert), VOCABULARY).requirements]


def test_what_closes_an_advert_asks_for_nothing() -> None:
    advert = """Baker

The person

You bake sourdough by hand. You knead dough at night.

To apply, send a letter and a loaf. Hill Bakery is an equal opportunities employer. Free parking and cake.
"""
    said = " ".join(_labels(advert)).lower()
    assert "sourdough" in said and "dough at night" in said
    assert not any(word in said for word in ("loaf", "parking", "cake", "letter"))


def test_what_is_not_asked_for_is_no_requirement() -> None:
    labels = _labels(
        "Analyst\n\nRequirements\n- Python\n- Welding is NOT needed, we have Bernie\n"
        "- Hill Bakery does not sponsor visas\n\nNot required: Docker, Excel.\n"
    )
    assert labels == ["Python", "Right to work"]


def test_places_teams_and_other_peoples_offices_are_no_requirements() -> None:
    labels = _labels(
        "Analyst\n\nWhat you will do\n- Attend fairs in Carlow and Tallaght\n"
        "- You will sit with three analysts and a baker\n"
        "- Source flour with Purchasing\n"
    )
    assert not {"Carlow", "Tallaght", "Baker", "Purchasing"} & set(labels)


def test_unheaded_bullets_under_you_will_are_duties() -> None:
    advert = """Baker

Hill Bakery makes bread. Reporting to the owner, the successful candidate will:

- Knead dough by hand
- Act as contact for millers
- Fire the oven
"""
    found = read_requirements(read_text(advert), VOCABULARY).requirements
    assert {r.importance for r in found} == {Importance.DUTY}
    assert {"Knead dough by hand", "Fire the oven"} <= {r.label for r in found}


def test_a_body_with_and_in_its_name_is_one_and_so_is_a_pair_after_both() -> None:
    labels = _labels(
        "Nurse\n\nRequirements\n- Registration with the College of Health and Care Professionals\n"
        "- Wire both the DC and AC sides\n"
    )
    assert labels == ["Registration with the College of Health and Care Professionals", "Wire both the DC and AC sides"]


def test_a_list_that_would_be_great_to_have_is_nice_wherever_it_stands() -> None:
    advert = """Baker

About you
We'd love to hear from you if you know Python.
It would be great, but it is no deal breaker, if you have
- Docker
- Tableau
"""
    found = {r.label: r.importance for r in read_requirements(read_text(advert), VOCABULARY).requirements}
    assert found == {"Python": Importance.MUST, "Docker": Importance.NICE, "Tableau": Importance.NICE}


def test_what_is_only_said_of_a_thing_asked_for_is_no_further_one() -> None:
    labels = _labels(
        "Analyst\n\nRequirements\n- Clear written English, and the heart to cut it\n"
        "- Your German is B2 or better, since every meeting is in German\n"
        "- You know the basics of baking: proving, crumbs, the usual metrics\n"
        "- Spreadsheets (we are leaving Tableau)\n"
        "- Valid Ontario G licence, since you will visit two sites a month\n"
        "- If you would like to go further into research, our sister company does that\n"
    )
    assert labels == ["English", "German", "Baking", "Spreadsheets", "Driving licence"]


def test_a_thing_that_ends_like_a_person_is_asked_for_too() -> None:
    advert = "Baker\n\nWhat you will do\n- Keep the flour book and the allergen register\n"
    assert _labels(advert) == ["Keep the flour book", "Allergen register"]


def test_a_list_under_an_odd_heading_behind_the_requirements_is_nice() -> None:
    advert = """Baker

Why there is a job
- Cake each Friday

Requirements
- Python

Sprinkles
> Docker
> Tableau
> A little Rust
"""
    found = {r.label: r.importance for r in read_requirements(read_text(advert), VOCABULARY).requirements}
    assert found["Docker"] is found["Tableau"] is Importance.NICE


def test_a_paragraph_of_things_between_semicolons_is_a_list_and_late_prose_is_none() -> None:
    advert = """Baker

Requirements
- Python

Nice to have
- Rust

Odds and ends
Sharing is what you need to like. Others pour the concrete.

Ahead of the pack
Docker; Tableau; a forecast of 18 months
"""
    found = {r.label: r.importance for r in read_requirements(read_text(advert), VOCABULARY).requirements}
    assert found["Docker"] is found["Tableau"] is Importance.NICE
    assert not any("concrete" in label for label in found)


def test_what_an_advert_requires_is_found_under_a_heading_that_speaks_of_applying() -> None:
    advert = """Baker

You'd be the person who
- kneads dough by hand
- fires the oven
- keeps the flour book

Before the interview
- Python
- Docker
- you know how to prove dough
"""
    found = {r.label: r.importance for r in read_requirements(read_text(advert), VOCABULARY).requirements}
    assert found["Python"] is found["Docker"] is Importance.MUST
    assert Importance.DUTY in found.values()


def test_idioms_that_ask_and_reasons_that_do_not() -> None:
    advert = """Engineer

Somebody who
knows Python, or Rust and is quick;
reads schematics; you don't have to draw them;
speaks Romanian, since half the pickers do;
doesn't mind mud;

Docker and Tableau are old friends.
"""
    labels = _labels(advert)
    assert {"Python", "Romanian", "Docker", "Tableau"} <= set(labels)
    assert not any("picker" in label.lower() or "mud" in label.lower() for label in labels)
