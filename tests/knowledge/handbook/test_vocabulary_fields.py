"""The hand-kept vocabulary is whole: every reference leads somewhere and no name belongs to two entries."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from upbridge.knowledge.handbook.vocabulary import expand, load_vocabulary
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.language.words import stems
from upbridge.model.requirements import RequirementKind

ENTRIES = load_vocabulary()
VOCABULARY = Vocabulary.of(ENTRIES)


def writings(entry: Entry) -> list[tuple[str, str]]:
    """Each way of writing as stems, with the exact form where only that counts."""
    plain = [*entry.aliases] + ([] if entry.name in entry.cased else [entry.name])
    return [(" ".join(stems(w)), "") for w in plain] + [(" ".join(stems(w)), w) for w in entry.cased]


def test_names_are_unique() -> None:
    assert [n for n, k in Counter(e.name.casefold() for e in ENTRIES).items() if k > 1] == []


def test_every_relation_leads_to_an_entry() -> None:
    dangling = [
        (e.name, other)
        for e in ENTRIES
        for other in (*e.near, *e.implies, *e.classes, *e.not_same)
        if VOCABULARY.entry(other) is None
    ]
    assert dangling == []


def test_no_name_belongs_to_two_entries_unless_words_around_it_decide() -> None:
    owners: dict[tuple[str, str], Entry] = {}
    shared = []
    for entry in ENTRIES:
        for writing in writings(entry):
            owner = owners.setdefault(writing, entry)
            if owner is not entry and not (owner.context and entry.context):
                shared.append((writing, owner.name, entry.name))
    assert shared == []


def test_every_name_has_words() -> None:
    assert [e.name for e in ENTRIES if not all(key for key, _ in writings(e))] == []


def test_a_phrase_that_shows_a_skill_begins_with_a_word() -> None:
    assert [p for e in ENTRIES for p in e.shown_by if not p[:2].isalnum()] == []


def test_nothing_is_its_own_neighbour_or_class() -> None:
    own = [e.name for e in ENTRIES if e.name in (*e.near, *e.implies, *e.classes, *e.not_same)]
    assert own == []


def test_every_entry_is_found_under_its_own_name_in_its_context() -> None:
    lost = []
    for entry in ENTRIES:
        text = f"{entry.cased[0] if entry.name in entry.cased else entry.name}. {' '.join(entry.context)}"
        if "(" not in entry.name and entry.name not in {m.entry.name for m in VOCABULARY.find(text)}:
            lost.append(entry.name)
    assert lost == []


def test_it_covers_many_fields_in_depth() -> None:
    fields = Counter(e.field for e in ENTRIES)
    assert len(fields) >= 15 and len(ENTRIES) >= 600
    assert {f: n for f, n in fields.items() if n < 15} == {}


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown keys"):
        expand({"x": {"tool": {"Hammer": {"alias": ["maul"]}}}})


def test_members_become_entries_of_their_class() -> None:
    entries = {e.name: e for e in expand({"x": {"tool": {"Saw": {"members": ["Jigsaw", "=Bow"]}, "Jigsaw": {}}}})}
    assert entries["Jigsaw"].classes == ("Saw",) and entries["Jigsaw"].cased == ()
    assert entries["Bow"].cased == ("Bow",) and entries["Bow"].kind is RequirementKind.TOOL


@pytest.mark.mirror
def test_every_esco_label_exists() -> None:
    mirror = Path(os.environ.get("UPBRIDGE_MIRROR") or Path(__file__).parents[4] / "shared/data")
    archives = sorted((mirror / "esco").glob("*en*.zip")) if mirror.is_dir() else []
    if not archives:
        pytest.skip("the ESCO release is not beside the project")
    with zipfile.ZipFile(archives[0]) as archive:
        name = next(n for n in archive.namelist() if n.endswith("skills_en.csv"))
        rows = csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8"))
        labels = {row["preferredLabel"] for row in rows}
    assert [(e.name, e.esco) for e in ENTRIES if e.esco and e.esco not in labels] == []
