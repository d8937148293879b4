"""`occupations find|show` and `skills find|show`, as a process of their own over the starter base."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from upbridge.bootstrap import Upbridge

pytestmark = pytest.mark.base


@pytest.fixture(scope="module")
def ready(program: Upbridge) -> Upbridge:
    return program


def upbridge(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from upbridge.cli.main import main; main()", "--quiet", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_an_occupation_is_found_by_title_and_shown_by_code(ready: Upbridge) -> None:
    found = json.loads(upbridge("occupations", "find", "store", "manager", "--format", "json").stdout)
    assert found[0]["code"] == "41-1011.00"
    assert found[0]["by"] == "exact"
    shown = upbridge("occupations", "show", "41-1011.00")
    assert shown.returncode == 0
    assert "First-Line Supervisors of Retail Sales Workers" in shown.stdout


def test_seniority_is_told_apart_and_a_typing_error_forgiven(ready: Upbridge) -> None:
    found = json.loads(upbridge("occupations", "find", "Senior Sofware Engineer", "--format", "json").stdout)
    assert (found[0]["code"], found[0]["seniority"]) == ("15-1252.00", ["senior"])


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Head of Marketing", "11-2021.00"),
        ("Head of IT", "11-3021.00"),
        ("VP of Sales", "11-2022.00"),
        ("VP Engineering", "11-9041.00"),
        ("scrum master", "13-1082.00"),
        ("barista", "35-3023.01"),
        ("labourer", "47-2061.00"),
        ("staff nurses", "29-1141.00"),
        ("electricain", "47-2111.00"),
        ("29-1141", "29-1141.00"),
    ],
)
def test_ten_titles_lead_where_a_person_would_look(ready: Upbridge, title: str, code: str) -> None:
    assert code in [match.code for match in ready.base.find_occupations(title, 2)]


def test_an_unknown_code_is_refused_with_a_hint(ready: Upbridge) -> None:
    shown = upbridge("occupations", "show", "99-9999.99")
    assert shown.returncode != 0
    assert "99-9999.99" in shown.stderr


@pytest.mark.parametrize("asked", ["accounts payable", "kubernetes", "purchase ledger"])
def test_a_skill_is_found_by_name_and_shown_by_id(ready: Upbridge, asked: str) -> None:
    found = json.loads(upbridge("skills", "find", asked, "--format", "json").stdout)
    assert found[0]["score"] == 1.0
    shown = upbridge("skills", "show", found[0]["id"])
    assert shown.returncode == 0
    assert found[0]["label"] in shown.stdout
