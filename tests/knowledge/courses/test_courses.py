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
from upbridge.knowledge.courses.published import from_coursera, from_free_programming_books, from_lms, from_mit_learn
from upbridge.knowledge.courses.table import read_table, write_table
from upbridge.knowledge.handbook.catalogue import read_catalogue
from upbridge.learning.resources import Resource

TODAY = date(2026, 11, 22)

COURSERA = [
    {
        "slug": "machine-learning",
        "name": "Machine Learning",
        "primaryLanguages": ["en"],
        "domainTypes": [{"domainId": "data-science", "subdomainId": "machine-learning"}],
    },
    {"name": "A course without an address"},
]
MIT = {"readable_id": "6.006", "title": "Algorithms", "url": "https://ocw.mit.edu/courses/6-006", "free": True}


class Answers(BaseHTTPRequestHandler):
    """Answers as the publishers do, and as live, moved and dead pages do."""

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if path == "/coursera":
            start = int(query["start"][0])
            paging = {"next": "1"} if start == 0 else {}
            self._send(200, {"elements": [COURSERA[start]], "paging": paging})
        elif path == "/mit":
            last = "page" in query
            following = None if last else f"http://127.0.0.1:{self.server.server_address[1]}/mit?page=2"
            self._send(200, {"results": [MIT | {"readable_id": "2" if last else "1"}], "next": following})
        elif path in ("/moved", "/away"):
            self.send_response(301 if path == "/moved" else 302)
            self.send_header("Location", "/alive")
            self.end_headers()
        else:
            self._send({"/alive": 200, "/closed": 403}.get(path, 404), {})

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


def test_mit_learns_pages_are_followed(server: str) -> None:
    with httpx.Client() as client:
        found = from_mit_learn(client, TODAY, address=f"{server}/mit")
    assert [r.id for r in found.resources] == ["mit-1", "mit-2"]


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
