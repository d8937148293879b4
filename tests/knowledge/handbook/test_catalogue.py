"""The shipped catalogue keeps its promises."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from upbridge.knowledge.handbook.catalogue import read_catalogue
from upbridge.learning.fields import FIELDS

TECHNICAL = {"software", "data", "infrastructure"}
MIRROR = Path(os.environ.get("UPBRIDGE_MIRROR", Path(__file__).parents[4] / "shared" / "data"))


def test_it_holds_at_least_300_resources_over_18_fields_a_third_of_them_technical_at_most() -> None:
    catalogue = read_catalogue()
    fields = {field for resource in catalogue for field in resource.fields}
    assert len(catalogue) >= 300
    assert len(fields) >= 18
    assert sum(bool(resource.fields & TECHNICAL) for resource in catalogue) * 3 <= len(catalogue)
    assert fields <= {field.id for field in FIELDS}


def test_addresses_and_ids_are_unique_and_prerequisites_exist() -> None:
    catalogue = read_catalogue()
    assert max(Counter(resource.url for resource in catalogue).values()) == 1
    ids = {resource.id for resource in catalogue}
    assert len(ids) == len(catalogue)
    assert all(before in ids for resource in catalogue for before in resource.requires)


def test_every_resource_teaches_a_skill_and_has_a_date() -> None:
    assert all(resource.skills and resource.entered.year >= 2026 for resource in read_catalogue())


@pytest.mark.mirror
def test_every_skill_is_an_esco_skill_under_its_preferred_label() -> None:
    archive = next(MIRROR.glob("esco/*classification - en - csv.zip"), None)
    if archive is None:
        pytest.skip("needs the ESCO release beside the project")
    with zipfile.ZipFile(archive) as esco:
        name = next(n for n in esco.namelist() if n.endswith("skills_en.csv"))
        rows = csv.DictReader(io.StringIO(esco.read(name).decode("utf-8")))
        labels = {row["conceptUri"]: row["preferredLabel"].strip() for row in rows}
    wrong = [(r.id, s) for r in read_catalogue() for s in r.skills if labels.get(s.id) != s.label.strip()]
    assert wrong == []


def test_prerequisites_are_entered_without_a_circle_and_are_no_harder_than_what_follows() -> None:
    catalogue = {resource.id: resource for resource in read_catalogue()}
    asking = [resource for resource in catalogue.values() if resource.requires]
    assert len(asking) >= 30
    for resource in asking:
        seen, open_ones = {resource.id}, list(resource.requires)
        while open_ones:
            before = catalogue[open_ones.pop()]
            assert before.id not in seen and before.level.rank <= resource.level.rank
            seen.add(before.id)
            open_ones += before.requires


def test_there_is_something_to_learn_with_in_other_languages() -> None:
    languages = Counter(resource.language for resource in read_catalogue())
    assert all(languages[code] >= 5 for code in ("fr", "de", "es", "pt", "pl"))
