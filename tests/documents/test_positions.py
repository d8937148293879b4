"""Positions that resumes tell in prose, in ladders, or outside any section."""

from datetime import date

from upbridge.documents import read_text


def test_a_paragraph_may_open_with_the_heading_of_a_position() -> None:
    told = (
        "Wrote about courts, the city hall and housing, and ran the home page at night with six others, on the clock."
    )
    resume = read_text(
        "Ada Byron\nRESUME\n\nMetro reporter, then night editor, Hill Courier, 2014–2019. "
        f"{told}\n\nEDUCATION\nBA English, 2012\n\nSKILLS\nShorthand\n"
    )
    [held] = resume.positions
    assert (held.title, held.employer) == ("Metro reporter, then night editor", "Hill Courier")
    assert (held.start, held.end) == (date(2014, 1, 1), date(2019, 1, 1))


def test_titles_held_at_one_place_in_one_line_are_one_run_of_time() -> None:
    resume = read_text(
        "EXPERIENCE\n\nThe Dale Courier, Bradford\nDeputy editor, 2019 - present. Reporter, 2015 - 2019.\n"
        "- Edited stories\n"
    )
    [held] = resume.positions
    assert (held.title, held.start, held.current) == ("Deputy editor", date(2015, 1, 1), True)


def test_a_position_may_be_open_in_words_and_stand_in_no_section() -> None:
    resume = read_text(
        "Ada Byron\nHull\n\nI like order.\n\nPARALEGAL, Oak Solicitors, Hull (September 2020 onwards)\n"
        "Drafted letters.\n\n"
        "OTHER WORK\nVolunteer driver, Food Bank, 2018 to 2019\n"
    )
    assert [(p.title, p.current) for p in resume.positions] == [("PARALEGAL", True), ("Volunteer driver", False)]
