"""Sections, positions, titles and kinds of plain texts in many styles."""

from __future__ import annotations

from datetime import date

import pytest

from upbridge.documents import read_text
from upbridge.documents.dates import dates_in
from upbridge.model.documents import DocumentKind
from upbridge.model.documents import SectionKind as K


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What you'll bring", K.REQUIREMENTS), ("PERSON SPECIFICATION", K.REQUIREMENTS), ("Extra credit", K.NICE),
        ("THE BIT WHERE WE ASK FOR THINGS", K.REQUIREMENTS), ("On a usual day you", K.DUTIES),
        ("What you will be accountable for", K.DUTIES), ("SKILLS AND EXPERIENCE (ESSENTIAL)", K.REQUIREMENTS),
        ("SKILLS AND EXPERIENCE (DESIRABLE)", K.NICE), ("Essential Duties and Responsibilities", K.DUTIES),
        ("What we do", K.ABOUT), ("What we will do for you", K.BENEFITS), ("What you'll get", K.BENEFITS),
        ("How to apply", K.BOILERPLATE), ("Even better", K.NICE), ("Who are we?", K.ABOUT),
        ("What will you be doing all day?", K.DUTIES), ("## Minimum requirements", K.REQUIREMENTS),
        ("**About you**", K.REQUIREMENTS), ("Preferred qualifications:", K.NICE), ("3. Key duties", K.DUTIES),
        ("Not essential, but useful", K.NICE), ("Equal opportunities", K.BOILERPLATE), ("Our story", K.ABOUT),
        ("What you'll be getting up to", K.DUTIES), ("How you'll help", K.DUTIES), ("What needs doing", K.DUTIES),
        ("What we need from you", K.REQUIREMENTS), ("What would make you good at this", K.REQUIREMENTS),
        ("What tips the balance", K.NICE), ("Tie-breakers", K.NICE), ("Cherries on the cake", K.NICE),
        ("What you can look forward to", K.BENEFITS), ("A bit of background", K.ABOUT),
        ("Who you'd work with", K.ABOUT), ("Not for you if", K.BOILERPLATE),
    ],
)  # fmt: skip
def test_a_heading_over_a_list_tells_what_the_list_is_about(heading: str, kind: K) -> None:
    text = f"Shop Manager\nAcme, Leeds\n\n{heading}\n- first thing\n- second thing\n"
    section = read_text(text, role=DocumentKind.ADVERT).sections[-1]
    assert (section.kind, section.span.of(text)) == (kind, "- first thing\n- second thing")


def test_an_advert_in_prose_is_one_section() -> None:
    text = (
        "Planner, nights.\n\nYou would plan routes and talk to drivers.\n\nYou must know the law. We need two years.\n"
    )
    assert [s.kind for s in read_text(text, role=DocumentKind.ADVERT).sections] == [K.OTHER]


def test_text_may_run_on_after_a_headings_colon() -> None:
    text = "Picker\n\nEssential: Python, SQL\nDesirable: Go\n\nWe are kind people and we like our work a lot.\n"
    sections = read_text(text, role=DocumentKind.ADVERT).sections
    assert [(s.kind, s.heading, s.span.of(text)) for s in sections[1:3]] == [
        (K.REQUIREMENTS, "Essential", "Python, SQL"), (K.NICE, "Desirable", "Go")]  # fmt: skip
    assert sections[3].kind is K.ABOUT


@pytest.mark.parametrize(
    ("words", "first", "last", "current"),
    [
        ("January 2015 to date", date(2015, 1, 1), None, True),
        ("2009 to 2014", date(2009, 1, 1), date(2014, 1, 1), False),
        ("Feb 2023 - present", date(2023, 2, 1), None, True), ("since 2013", date(2013, 1, 1), None, True),
        ("03/2019–", date(2019, 3, 1), None, True), ("2022-23", date(2022, 1, 1), date(2023, 1, 1), False),
        ("Summer 2016", date(2016, 6, 1), date(2016, 8, 1), False), ("2008", date(2008, 1, 1), date(2008, 1, 1), False),
        ("March to June 2019", date(2019, 3, 1), date(2019, 6, 1), False),
        ("Sept '14 – Aug '19", date(2014, 9, 1), date(2019, 8, 1), False),
    ],
)  # fmt: skip
def test_dates_are_read_in_the_ways_that_people_write_them(
    words: str, first: date, last: date | None, current: bool
) -> None:
    (found,) = dates_in(f"Cook, The Inn, {words}")
    assert (found.first, found.last, found.current) == (first, last, current)


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        ("Lead Cashier, Palo Market, Tucson          May 2019 - now", "Lead Cashier", "Palo Market"),
        ("Driver and Trainer, Hob Logistics, Leeds. January 2015 to date", "Driver and Trainer", "Hob Logistics"),
        ("Analyst, Lake Laboratory\nMay 2019 - present", "Analyst", "Lake Laboratory"),
        ("ACME CORPORATION, London\nSoftware Engineer\tJan 2020 – Present", "Software Engineer", "ACME CORPORATION"),
        ("Forge Ltd — Welder\n09/2019–", "Welder", "Forge Ltd"),
        ("2019 - present: Delivery Driver at FastVan", "Delivery Driver", "FastVan"),
        ("Company: Bright Ltd\nPosition: Accountant\nDates: 2016 - 2019", "Accountant", "Bright Ltd"),
    ],
)
def test_title_and_employer_of_a_position_are_told_apart(head: str, title: str, employer: str) -> None:
    start = "Ada Example\nada@example.com\n\nEXPERIENCE\n\n"
    text = f"{start}{head}\n- Did one thing\n- Did another\n\nEDUCATION\nBSc, 2010 - 2013\n"
    (position,) = read_text(text, role=DocumentKind.RESUME).positions
    assert (position.title, position.employer) == (title, employer)
    assert position.span.of(text).endswith("- Did another")


def test_a_resume_given_as_the_advert_is_noticed() -> None:
    text = "Ada Example\nada@example.com\n\nEXPERIENCE\nCook, The Inn, 2019 - now\n\nEDUCATION\nNVQ, 2012 - 2014\n"
    document = read_text(text, role=DocumentKind.ADVERT)
    assert document.kind is DocumentKind.RESUME
    assert [notice.code for notice in document.notices] == ["resume-as-advert"]


def test_another_language_is_said() -> None:
    text = (
        "Wir suchen einen Entwickler für unser Team in Berlin. "
        "Ihre Aufgaben sind die Pflege der Datenbanken und der Bau neuer Anwendungen."
    )
    document = read_text(text)
    assert (document.language, [notice.code for notice in document.notices]) == ("de", ["not-english"])
