"""Marks at the ends of lines: what they say, and that they are no part of what is asked."""

from upbridge.documents import read_text
from upbridge.language.marks import importance_by_mark, without_marks
from upbridge.language.requirements import read_requirements
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.requirements import Importance
from upbridge.model.text import Span

COLUMNS = """Shift Supervisor

PERSON SPECIFICATION
                                     Essential   Desirable
Sourdough baking                         X
Welding of thin sheet                                X
"""


def test_a_cross_counts_under_the_nearest_heading() -> None:
    assert list(importance_by_mark(COLUMNS).values()) == [Importance.MUST, Importance.NICE]


def test_a_mark_in_brackets_speaks_for_itself_and_a_sentence_holds_none() -> None:
    assert list(importance_by_mark("Makaton (D)\nFirst aid [Essential]\n").values()) == [
        Importance.NICE,
        Importance.MUST,
    ]
    assert not importance_by_mark("Stock control is desirable\nPlan E\nVitamin D\n")


def test_marks_and_the_heads_of_rows_are_no_part_of_what_is_asked() -> None:
    for line, asked in (
        ("Makaton (D)", "Makaton"),
        ("Stock control                   X", "Stock control"),
        ("Hygiene       Hand over a clean line", "Hand over a clean line"),
        ("Loads ......... tender and book", "tender and book"),
        ("Analyst       June 2019 to May 2020 in Hull", "Analyst       June 2019 to May 2020 in Hull"),
    ):
        assert without_marks(line, Span(0, len(line))).of(line) == asked


def test_an_advert_with_columns_gives_each_line_its_importance() -> None:
    found = {r.label: r.importance for r in read_requirements(read_text(COLUMNS), Vocabulary.of([])).requirements}
    assert found == {"Sourdough baking": Importance.MUST, "Welding of thin sheet": Importance.NICE}


LETTERED = """Fleet Administrator

PERSON SPECIFICATION

Criteria                                E/D    How assessed
Keeping of vehicle files                 E      A / I
Sourdough baking                         D      I

E = Essential, D = Desirable. A = application form, I = interview.
"""


def test_a_letter_in_its_own_column_counts_where_the_advert_explains_it() -> None:
    found = {r.label: r.importance for r in read_requirements(read_text(LETTERED), Vocabulary.of([])).requirements}
    assert found == {"Keeping of vehicle files": Importance.MUST, "Sourdough baking": Importance.NICE}


CELLS = """Events Coordinator

PERSON SPECIFICATION

                Essential                          Desirable
Experience      Sourdough baking in a hotel        Dough lamination
Other           Kneading by hand
"""


def test_columns_of_text_are_read_cell_by_cell() -> None:
    found = {r.label: r.importance for r in read_requirements(read_text(CELLS), Vocabulary.of([])).requirements}
    assert found == {
        "Sourdough baking in a hotel": Importance.MUST,
        "Dough lamination": Importance.NICE,
        "Kneading by hand": Importance.MUST,
    }


LEGEND = """Payroll Officer

PERSON SPECIFICATION
Essential (E) / Desirable (D)
A recognised payroll certificate (E)
Membership of a professional body (D)

The council welcomes applications from everyone in our community.
"""


def test_a_legend_of_marks_heads_no_columns() -> None:
    found = {r.label: r.importance for r in read_requirements(read_text(LEGEND), Vocabulary.of([])).requirements}
    assert found["Membership of a professional body"] is Importance.NICE
    assert not any("application" in label.lower() for label in found)
