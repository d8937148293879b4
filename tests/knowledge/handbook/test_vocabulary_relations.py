"""An alias is the very same thing; what is narrower shows the broader, never the reverse."""

from __future__ import annotations

import pytest

from upbridge.knowledge.handbook.vocabulary import load_vocabulary
from upbridge.language.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of(load_vocabulary())


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("T-SQL", "SQL"),
        ("RHCSA", "Linux"),
        ("AZ-104", "Azure certification"),
        ("second line support", "IT support"),
        ("Cyber Essentials Plus", "Cyber Essentials"),
        ("enhanced DBS", "DBS check"),
        ("reach truck licence", "forklift licence"),
        ("HGV Class 2", "7.5 tonne licence"),
        ("stocktaking", "stock control"),
        ("CNC turning", "CNC machining"),
        ("IOSH Managing Safely", "IOSH"),
        ("PRINCE2 Practitioner", "PRINCE2 Foundation"),
        ("ILM Level 5", "ILM Level 3"),
        ("CELTA", "TEFL"),
        ("technical SEO", "SEO"),
        ("key account management", "account management"),
        ("BSL", "sign language"),
        ("VBA", "advanced Excel"),
    ],
)
def test_the_narrower_shows_the_broader_and_not_the_reverse(narrow: str, broad: str) -> None:
    wide, fine = VOCABULARY.entry(broad), VOCABULARY.entry(narrow)
    assert wide is not None and fine is not None and wide is not fine
    assert wide.name in VOCABULARY.shows(fine.name) and fine.name not in VOCABULARY.shows(wide.name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("working time directive", "drivers' hours"),
        ("DVSA", "tachographs"),
        ("AngularJS", "Angular"),
        ("Redis", "Memcached"),
        ("ADR licence", "DGSA"),
        ("IELTS", "TOEFL"),
        ("PVG", "enhanced DBS"),
        ("PGCE", "QTS"),
        ("TIG welding", "MIG welding"),
        ("minute taking", "diary management"),
    ],
)
def test_what_only_lies_near_shows_neither(one: str, other: str) -> None:
    a, b = VOCABULARY.entry(one), VOCABULARY.entry(other)
    assert a is not None and b is not None and a is not b
    assert b.name not in VOCABULARY.shows(a.name) and a.name not in VOCABULARY.shows(b.name)


def test_no_two_entries_show_each_other() -> None:
    shown = {e.name: VOCABULARY.shows(e.name) for e in VOCABULARY.entries}
    assert [(a, b) for a, others in shown.items() for b in others if a in shown.get(b, ())] == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Carried out changeovers", "Physical fitness"),
        ("You can be flexible: flexibility to work weekends", "Adaptability"),
        ("Free parking within 10 minutes", "Minute taking"),
        ("Decisions driven by data", "Self-motivation"),
    ],
)
def test_everyday_words_name_nothing(text: str, never: str) -> None:
    found = {m.entry.name for m in (*VOCABULARY.find(text), *VOCABULARY.shown(text))}
    assert never not in found
