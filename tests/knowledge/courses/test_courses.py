"""Importers and the visit of addresses, against a server on this machine with answers of the recorded shapes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from upbridge.knowledge.courses.check import State, check
from upbridge.knowledge.courses.published import (
    from_coursera,
    from_free_programming_books,
    from_lms,
    from_mit_learn,
    stated_hours,
)
from upbridge.knowledge.courses.table import read_table, write_table
from upbridge.knowledge.handbook.catalogue import read_catalogue
from upbridge.learning.providers import Cost
from upbridge.learning.resources import Level, Resource

TODAY = date(2026, 11, 22)

COURSERA = [
    {
        "courseType": "v2.ondemand",
        "description": "What it is about.",
        "domainTypes": [
            {"domainId": "data-science", "subdomainId": "machine-learning"},
            {"domainId": "computer-science", "subdomainId": "algorithms"},
        ],
        "photoUrl": "https://pictures.example/1.jpg",
        "id": "69Bku0KoEeWZtA4u62x6lQ",
        "instructorIds": ["126611"],
        "slug": "machine-learning",
        "specializations": [],
        "workload": "4 weeks of study, 2-3 hours/week",
        "primaryLanguages": ["en"],
        "partnerIds": ["6"],
        "certificates": ["VerifiedCert"],
        "name": "Machine Learning",
    },
    {"courseType": "v2.ondemand", "id": "x", "name": "A course without an address", "primaryLanguages": ["pt-BR"]},
]
"""Elements as the catalogue answers them: every field asked for may be missing but `id`, `name` and `courseType`."""

MIT = {
    "id": 1234,
    "position": None,
    "resource_type": "course",
    "readable_id": "6.006+fall_2011",
    "title": "Introduction to Algorithms",
    "description": "What it is about.",
    "url": "https://ocw.mit.edu/courses/6-006",
    "platform": {"code": "ocw", "name": "MIT OpenCourseWare"},
    "offered_by": {"code": "ocw", "name": "MIT OpenCourseWare", "channel_url": None},
    "topics": [{"id": 8, "name": "Algorithms and Data Structures", "parent": 3, "channel_url": None}],
    "departments": [{"department_id": "6", "name": "Electrical Engineering and Computer Science"}],
    "course": {"course_numbers": [{"value": "6.006", "primary": True}]},
    "runs": [
        {
            "id": 77,
            "run_id": "fall_2011",
            "title": "Introduction to Algorithms",
            "languages": ["en-us"],
            "level": [{"code": "undergraduate", "name": "Undergraduate"}],
            "delivery": [{"code": "online", "name": "Online"}],
        }
    ],
    "prices": ["0.00"],
    "resource_prices": [{"amount": "0.00", "currency": "USD"}],
    "certification": False,
    "certification_type": {"code": "none", "name": "No Certificate"},
    "free": True,
    "professional": False,
    "time_commitment": "6-8 hours per week",
    "min_weekly_hours": 6,
    "max_weekly_hours": 8,
    "duration": "12 weeks",
    "min_weeks": 12,
    "max_weeks": 12,
}
"""A course as the API's description gives it; address, platform, levels and weeks may be null."""


class Answers(BaseHTTPRequestHandler):
    """Answers as the publishers do, and as live, moved and dead pages do."""

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if path == "/coursera":
            start = int(query["start"][0])
            paging = {"next": "1", "total": 2} if start == 0 else {"total": 2}
            self._send(200, {"elements": [COURSERA[start]], "paging": paging, "linked": {}})
        elif path == "/mit":
            last = "page" in query
            following = None if last else f"http://127.0.0.1:{self.server.server_address[1]}/mit?page=2"
            row = MIT | {"readable_id": "2", "url": None} if last else MIT
            self._send(200, {"count": 2, "next": following, "previous": None, "results": [row]})
        elif path.startswith("/busy"):
            self._busy(path)
        elif path in ("/moved", "/away"):
            self.send_response(301 if path == "/moved" else 302)
            self.send_header("Location", "/alive")
            self.end_headers()
        else:
            self._send({"/alive": 200, "/closed": 403}.get(path, 404), {})

    def _busy(self, path: str) -> None:
        """Busy until asked for the third time; each path has its own way of saying for how long."""
        asked = self.server.asked = [*getattr(self.server, "asked", []), path]  # type: ignore[attr-defined]
        self.send_response(200 if path == "/busy" and asked.count(path) == 3 else 429)
        waits = {"/busy": "7", "/busy-long": "86400", "/busy-date": "Mon, 23 Nov 2026 10:00:30 GMT"}
        self.send_header("Retry-After", waits[path])
        self.end_headers()

    def date_time_string(self, timestamp: float | None = None) -> str:
        return "Mon, 23 Nov 2026 10:00:00 GMT"

    def _send(self, status: int, body: object) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the test's output quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


def test_courseras_pages_are_followed_and_a_broken_entry_is_reported(server: str) -> None:
    with httpx.Client() as client:
        found = from_coursera(client, TODAY, address=f"{server}/coursera")
    assert [r.url for r in found.resources] == ["https://www.coursera.org/learn/machine-learning"]
    assert "slug" in found.problems[0].message
    (course,) = found.resources
    assert (course.language, course.hours) == ("en", 10)
    assert [skill.label for skill in course.skills] == ["machine learning", "algorithms"]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("4 weeks of study, 2-3 hours/week", 10),
        ("4 semanas de estudo", None),
        ("5-8 hours/week", None),
        ("Approx. 20 hours to complete", 20),
        ("6 weeks, 4 to 6 hours per week", 30),
        ("6 hours", 6),
        ("10 hours of videos and quizzes", None),
        ("", None),
    ],
)
def test_hours_are_taken_only_where_the_words_give_them_in_all(words: str, hours: float | None) -> None:
    assert stated_hours(words) == hours


def test_mit_learns_pages_are_followed(server: str) -> None:
    with httpx.Client() as client:
        found = from_mit_learn(client, TODAY, address=f"{server}/mit")
    (course,) = found.resources
    assert course.id == "mit-6-006-fall-2011"
    assert (course.provider, course.language, course.hours) == ("MIT OpenCourseWare", "en", 84)
    assert (course.level, course.cost) == (Level.INTERMEDIATE, Cost.FREE)
    assert [p.message for p in found.problems] == ["it has no address"]


def test_the_books_lists_give_their_subject_and_leave_out_insecure_addresses() -> None:
    text = "### Python\n\n* [A Book](https://a.example/book) - Ann Author\n* [Old](http://b.example/)\n"
    found = from_free_programming_books(text, TODAY)
    assert [(r.title, r.also) for r in found.resources] == [("A Book", ("Python",))]
    assert len(found.problems) == 1


def test_an_lms_export_is_read_by_its_own_column_names() -> None:
    text = "Course Name,Link,Tags,Duration\nForklift safety,https://lms.example/1,Forklift;Safety,2.5\n,https://x.example,,\n"
    found = from_lms(text, TODAY, provider="Our school")
    assert [(r.title, r.hours, r.also) for r in found.resources] == [("Forklift safety", 2.5, ("Forklift", "Safety"))]
    assert found.problems[0].message == "it has no title"


def test_a_table_written_is_read_back_unchanged() -> None:
    catalogue = read_catalogue()
    assert read_table(write_table(catalogue)).resources == catalogue


def test_a_broken_row_of_a_table_is_named_by_its_line() -> None:
    found = read_table("title,provider,url\nGood,P,https://p.example/\nBad,P,http://p.example/\n", "ours.csv")
    assert len(found.resources) == 1
    assert found.problems[0].place == "ours.csv, line 3"


class LocalClient(httpx.Client):
    """Sends what is addressed to school.example to the local server."""

    def __init__(self, server: str) -> None:
        super().__init__()
        self.server = server
        self.asked: list[str] = []

    def get(self, url: object, **more: object) -> httpx.Response:
        self.asked.append(str(url))
        return super().get(str(url).replace("https://school.example", self.server), **more)  # type: ignore[arg-type]


def rows(*paths: str) -> tuple[Resource, ...]:
    text = "title,provider,url\n" + "".join(f"T {p},School,https://school.example/{p}\n" for p in paths)
    return read_table(text).resources


def test_addresses_are_told_alive_moved_redirected_closed_and_dead(server: str, tmp_path: Path) -> None:
    pauses: list[float] = []
    with LocalClient(server) as client:
        paths = rows("alive", "moved", "away", "closed", "gone")
        found = list(check(paths, client, tmp_path / "log", pause=0.5, sleep=pauses.append))
    assert [v.state for v in found] == [State.ALIVE, State.MOVED, State.REDIRECTED, State.REFUSED, State.DEAD]
    assert pauses == [0.5] * 5


def test_a_stopped_check_goes_on_where_it_was(server: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with LocalClient(server) as client:
        list(check(rows("alive"), client, log, sleep=lambda _: None))
        log.write_text(log.read_text() + '{"id": "cut sho')
        log.write_text(log.read_text() + "\n")
        found = list(check(rows("alive", "gone"), client, log, sleep=lambda _: None))
        assert client.asked == ["https://school.example/alive", "https://school.example/gone"]
    assert [v.state for v in found] == [State.ALIVE, State.DEAD]


def test_a_busy_site_is_waited_for_as_long_as_it_asks_and_then_left_for_the_next_run(
    server: str, tmp_path: Path
) -> None:
    waits: list[float] = []
    with LocalClient(server) as client:
        found = list(check(rows("busy", "busy-date", "busy-long"), client, tmp_path / "log", sleep=waits.append))
        assert [v.state for v in found] == [State.ALIVE, State.UNREACHED, State.UNREACHED]
        assert waits == [7, 7, 1, 30, 30, 1, 1]
        again = list(check(rows("busy", "busy-long"), client, tmp_path / "log", sleep=waits.append))
    assert client.asked.count("https://school.example/busy") == 3
    assert [v.state for v in again] == [State.ALIVE, State.UNREACHED]
    assert client.asked.count("https://school.example/busy-long") == 2
