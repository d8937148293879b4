"""A base made of made-up releases: verified, shown, and broken on purpose."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from made_up_releases import BAKER, write_esco, write_onet
from typer.testing import CliRunner

from upbridge.cli.data import app
from upbridge.cli.data_pages import status_as_text
from upbridge.knowledge.build import build_base
from upbridge.knowledge.home import Home
from upbridge.knowledge.releases import read_releases
from upbridge.knowledge.status import status_of
from upbridge.knowledge.store import Manifest, read_table, to_arrow, write_table
from upbridge.knowledge.tables import JobZoneRow
from upbridge.knowledge.verify import verify


class Hashing:
    """An encoder that gives each text a direction of its own."""

    def sentences(self, texts: Sequence[str]):
        seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) for text in texts]
        rows = np.stack([np.random.default_rng(seed).normal(size=16) for seed in seeds]).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def home(tmp_path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def base(home, tmp_path) -> Path:
    write_onet(tmp_path / "mirror")
    write_esco(tmp_path / "mirror")
    releases = read_releases(tmp_path / "mirror").releases
    return build_base(home, "full", releases, Hashing(), encoder_id="hashing", built="2026-01-31")


def run(home: Home, *arguments: str):
    return CliRunner().invoke(app, arguments, env={"UPBRIDGE_HOME": str(home.root), "COLUMNS": "80"})


def test_a_fresh_base_is_whole(base):
    verdict = verify(base)
    assert verdict.faults == ()
    assert verdict.files == len(Manifest.read(base).files) > 10


def test_a_changed_file_a_lost_file_and_a_strange_file_are_named(base):
    (base / "tasks.arrow").write_bytes((base / "tasks.arrow").read_bytes() + b"!")
    (base / "titles.arrow").unlink()
    (base / "notes.txt").write_text("hello")
    faults = {fault.where: fault.message for fault in verify(base).faults}
    assert faults["tasks.arrow"] == "its SHA-256 is not that of the manifest"
    assert faults["titles.arrow"] == "the file is missing"
    assert faults["notes.txt"] == "the manifest does not name this file"


def test_a_row_that_speaks_of_nothing_is_found(base):
    rows = [JobZoneRow(BAKER, 2, "onet"), JobZoneRow("99-9999.99", 3, "onet")]
    write_table(base, "job_zones", to_arrow("job_zones", rows))
    data = json.loads((base / "manifest.json").read_text("utf-8"))
    data["files"]["job_zones.arrow"] = hashlib.sha256((base / "job_zones.arrow").read_bytes()).hexdigest()
    (base / "manifest.json").write_text(json.dumps(data), "utf-8")
    assert [(fault.where, fault.message) for fault in verify(base).faults] == [
        ("job_zones", "the manifest counts 1 rows"),
        ("job_zones", "99-9999.99 is not in occupations"),
    ]


def test_occupations_with_tasks_have_requirements(base):
    required = set(read_table(base, "requirements").column("occupation").to_pylist())
    assert set(read_table(base, "tasks").column("occupation").to_pylist()) <= required


def test_the_status_says_what_is_loaded_how_old_it_is_and_what_is_missing(base):
    status = status_of(base, date(2026, 2, 2))
    ages = {loaded.source.id: (loaded.source.version, loaded.age, loaded.problems) for loaded in status.loaded}
    assert ages["onet"] == ("29.9", (date(2026, 2, 2) - date(2025, 5, 1)).days, 0)
    assert ages["esco"] == ("1.1.1", (date(2026, 2, 2) - date(2022, 9, 1)).days, 1)
    assert {missing.id for missing in status.missing} >= {"bls-oews", "bls-projections", "onet-taxonomy"}
    assert status.days == 2


def test_the_status_says_when_another_version_built_the_base(base):
    status = status_of(base, date(2026, 2, 2))
    hint = "`upbridge data build` makes it anew"
    assert not status.outdated and hint not in status_as_text(status)
    older = replace(status, manifest=replace(status.manifest, builder=1))
    assert older.outdated and hint in status_as_text(older)


def test_the_status_fits_80_columns_and_carries_every_attribution(home, base):
    result = run(home, "status")
    assert result.exit_code == 0
    assert max(len(line) for line in result.output.splitlines() if "/" not in line) <= 80
    flat = " ".join(result.output.split())
    assert "This service uses the ESCO classification of the European Commission." in flat
    assert "O*NET® is a trademark of USDOL/ETA." in flat
    assert "bls-oews: pay (median and quartiles) and employment, by area" in flat


def test_the_status_for_programs_names_versions_and_costs(home, base):
    found = json.loads(run(home, "status", "--format", "json").output)
    assert found["kind"] == "full"
    assert {source["id"]: source["broken_rows"] for source in found["sources"]}["esco"] == 1
    assert all(missing["costs"] for missing in found["missing"])


def test_verify_ends_with_1_where_something_is_wrong(home, base):
    assert run(home, "verify").exit_code == 0
    (base / "titles.arrow").unlink()
    result = run(home, "verify")
    assert result.exit_code == 1
    assert "titles.arrow: 1 rows, the file is missing" in result.output


def test_without_a_base_the_command_says_how_to_get_one(home):
    result = run(home, "status")
    assert result.exit_code == 1
    assert "upbridge data build" in result.output


def test_pull_takes_the_files_of_a_mirror_and_names_what_it_lacks(home, tmp_path):
    write_onet(tmp_path / "mirror", zipped=True)
    pulled = run(home, "pull", "onet", "--mirror", str(tmp_path / "mirror"))
    assert (pulled.exit_code, (home.root / "releases/onet/db_29_9_text.zip").is_file()) == (0, True)
    lacking = run(home, "pull", "bls-oews", "--mirror", str(tmp_path / "mirror"))
    assert lacking.exit_code == 1
    assert "oesm24nat.zip could not be fetched" in lacking.output


def test_a_source_that_does_not_exist_is_refused(home):
    assert "there is no source 'onett'" in " ".join(run(home, "pull", "onett").output.replace("│", " ").split())


def test_build_without_releases_says_what_to_do(home):
    result = run(home, "build")
    assert result.exit_code == 1
    assert "upbridge data pull" in result.output
