"""Downloads against a local HTTP server with the faults that real ones have."""

from __future__ import annotations

import hashlib
import http.server
import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from upbridge.errors import DownloadFailed, InvalidRequest
from upbridge.knowledge.pull import Fetching, pull
from upbridge.knowledge.pull_labels import pull_labels
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.tables import Release
from upbridge.model.figures import Source

ABOUT = Source("moon", "Moon jobs", "Moon Office", "1", "CC0", "Moon Office", "https://moon.example/jobs")
BODY = b"PK" + bytes(range(256)) * 2000
SHA = hashlib.sha256(BODY).hexdigest()
QUICK = Fetching(attempts=4, wait=0.01, timeout=0.5)


@dataclass
class Behaviour:
    """How the server behaves: cut the first answers after so many bytes, pause, refuse ranges, answer a status."""

    cuts: list[int] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    pause: float = 0.0
    pauses: int = 0
    ranges: bool = True
    body: bytes = BODY
    asked: list[str] = field(default_factory=list)
    pages: dict[str, list[dict]] = field(default_factory=dict)


def _handler(behaviour: Behaviour) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that the standard library calls
            wanted = self.headers.get("Range", "")
            behaviour.asked.append(wanted)
            if behaviour.statuses:
                self.send_error(behaviour.statuses.pop(0))
                return
            if behaviour.pages:
                self._page()
                return
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and behaviour.ranges else 0
            if start >= len(behaviour.body):
                self.send_error(416)
                return
            self._body(start)

        def _body(self, start: int) -> None:
            rest = behaviour.body[start:]
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            if behaviour.pauses:
                behaviour.pauses -= 1
                time.sleep(behaviour.pause)
            sent = rest[: behaviour.cuts.pop(0)] if behaviour.cuts else rest
            for at in range(0, len(sent), 1 << 15):
                self.wfile.write(sent[at : at + (1 << 15)])

        def _page(self) -> None:
            parts = urlsplit(self.path)
            fields = parse_qs(parts.query)
            pages = behaviour.pages[parts.path.rsplit("/", 1)[-1]]
            page = int(fields["offset"][0])
            found = pages[page] if page < len(pages) else {}
            text = json.dumps({"total": sum(map(len, pages)), "_embedded": found}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: object) -> None:
            return

    return Handler


@contextmanager
def serving(behaviour: Behaviour):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(behaviour))
    server.handle_error = lambda *_: None
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def publisher(url: str, **pins) -> Publisher:
    download = Download("moon/jobs.zip", f"{url}/jobs.zip" if url else "", ABOUT.url, **pins)
    return Publisher(ABOUT, ("moon/jobs.zip",), lambda _: Release(ABOUT, {}), "nothing", (download,))


def test_a_file_comes_whole_and_a_second_pull_keeps_it(tmp_path):
    with serving(Behaviour()) as url:
        first = pull(publisher(url, size=len(BODY), sha256=SHA), tmp_path, fetching=QUICK)
        second = pull(publisher(url, size=len(BODY), sha256=SHA), tmp_path, fetching=QUICK)
    assert [(f.how, f.size) for f in first + second] == [("downloaded", len(BODY)), ("kept", len(BODY))]
    assert (tmp_path / "moon/jobs.zip").read_bytes() == BODY


def test_a_cut_connection_is_resumed_where_it_broke(tmp_path):
    behaviour = Behaviour(cuts=[100_000, 200_000])
    with serving(behaviour) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert (tmp_path / "moon/jobs.zip").read_bytes() == BODY
    assert behaviour.asked == ["", "bytes=100000-", "bytes=300000-"]


def test_a_pull_that_was_stopped_goes_on_at_the_next(tmp_path):
    (tmp_path / "moon").mkdir()
    (tmp_path / "moon/jobs.zip.part").write_bytes(BODY[:4096])
    behaviour = Behaviour()
    with serving(behaviour) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert behaviour.asked == ["bytes=4096-"]
    assert not (tmp_path / "moon/jobs.zip.part").exists()


def test_a_server_that_cannot_resume_sends_all_of_it_again(tmp_path):
    with serving(Behaviour(cuts=[100_000], ranges=False)) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert (tmp_path / "moon/jobs.zip").read_bytes() == BODY


def test_a_part_longer_than_the_file_is_thrown_away_and_fetched_anew(tmp_path):
    (tmp_path / "moon").mkdir()
    (tmp_path / "moon/jobs.zip.part").write_bytes(BODY + b"more")
    with serving(Behaviour()) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert (tmp_path / "moon/jobs.zip").read_bytes() == BODY


def test_a_connection_that_always_breaks_is_given_up_with_the_address_and_the_place(tmp_path):
    with serving(Behaviour(cuts=[10] * 9)) as url, pytest.raises(DownloadFailed) as caught:
        pull(publisher(url), tmp_path, fetching=QUICK)
    assert "jobs.zip could not be fetched: after 4 attempts" in str(caught.value)
    assert caught.value.hint == f"Fetch it by hand from {ABOUT.url} and put it at {tmp_path}/moon/jobs.zip."


def test_a_wrong_hash_is_refused_and_nothing_is_left(tmp_path):
    with serving(Behaviour()) as url, pytest.raises(DownloadFailed, match="SHA-256 is not that of the pinned release"):
        pull(publisher(url, sha256="0" * 64), tmp_path, fetching=QUICK)
    assert [path.name for path in (tmp_path / "moon").iterdir() if path.suffix != ".lock"] == []


def test_a_wrong_size_is_refused(tmp_path):
    with serving(Behaviour()) as url, pytest.raises(DownloadFailed, match=r"512,002 bytes, the pinned release has 7"):
        pull(publisher(url, size=7), tmp_path, fetching=QUICK)


def test_404_is_said_at_once_and_not_tried_again(tmp_path):
    behaviour = Behaviour(statuses=[404])
    with serving(behaviour) as url, pytest.raises(DownloadFailed, match="the server answered 404"):
        pull(publisher(url), tmp_path, fetching=QUICK)
    assert len(behaviour.asked) == 1


def test_a_server_that_is_busy_is_asked_again(tmp_path):
    behaviour = Behaviour(statuses=[503, 429])
    with serving(behaviour) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert len(behaviour.asked) == 3


def test_a_slow_server_is_asked_again_after_the_timeout(tmp_path):
    with serving(Behaviour(pause=1.0, pauses=1)) as url:
        pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK)
    assert (tmp_path / "moon/jobs.zip").read_bytes() == BODY


def test_a_file_over_the_limit_is_refused_before_it_is_taken(tmp_path):
    with serving(Behaviour()) as url, pytest.raises(DownloadFailed, match="larger than the limit of 1,000 bytes"):
        pull(publisher(url, limit=1000), tmp_path, fetching=QUICK)
    assert not (tmp_path / "moon/jobs.zip.part").exists()


def test_a_web_page_in_place_of_a_zip_is_refused(tmp_path):
    page = b"<!DOCTYPE html><title>Access denied</title>"
    with serving(Behaviour(body=page)) as url, pytest.raises(DownloadFailed, match=r"what came is no \.zip file"):
        pull(publisher(url), tmp_path, fetching=QUICK)


def test_an_address_without_https_is_refused(tmp_path):
    with pytest.raises(DownloadFailed, match="no https address"):
        pull(publisher("http://moon.example"), tmp_path, fetching=QUICK)


def test_a_file_without_an_address_says_where_a_person_gets_it(tmp_path):
    with pytest.raises(DownloadFailed, match="no direct address") as caught:
        pull(publisher(""), tmp_path, fetching=QUICK)
    assert ABOUT.url in caught.value.hint


def test_two_pulls_at_once_fetch_it_once(tmp_path):
    behaviour = Behaviour(pause=0.2, pauses=1)
    with serving(behaviour) as url:
        found: list[str] = []
        jobs = [
            threading.Thread(
                target=lambda: found.extend(f.how for f in pull(publisher(url, sha256=SHA), tmp_path, fetching=QUICK))
            )
            for _ in range(2)
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
    assert sorted(found) == ["downloaded", "kept"]
    assert len(behaviour.asked) == 1


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from upbridge.errors import DownloadFailed
sys.path.insert(0, sys.argv[3])
from test_pull import QUICK, publisher
from upbridge.knowledge.pull import pull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    pull(publisher(sys.argv[1]), Path(sys.argv[2]), fetching=QUICK)
except DownloadFailed as error:
    sys.exit(str(error))
"""


def test_a_full_disk_is_said_and_the_unfinished_file_makes_room_again(tmp_path):
    # The largest file that the process may write is 100,000 bytes, a quota that fails as a full disk does.
    with serving(Behaviour()) as url:
        ran = subprocess.run(
            [sys.executable, "-c", FULL_DISK, url, str(tmp_path), str(Path(__file__).parent)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert f"jobs.zip could not be fetched: the disk under {tmp_path} is full" in ran.stderr
    assert not (tmp_path / "moon/jobs.zip.part").exists()


def test_a_mirror_gives_the_same_files_in_the_same_places(tmp_path):
    mirror, into = tmp_path / "mirror", tmp_path / "into"
    (mirror / "moon").mkdir(parents=True)
    (mirror / "moon/jobs.zip").write_bytes(BODY)
    moon = publisher("", sha256=SHA)
    assert [f.how for f in pull(moon, into, mirror=mirror)] == ["copied"]
    assert [f.how for f in pull(moon, into, mirror=mirror)] == ["kept"]
    assert (into / "moon/jobs.zip").read_bytes() == BODY


def test_a_changed_file_in_a_mirror_is_refused_as_a_download_would_be(tmp_path):
    (tmp_path / "mirror/moon").mkdir(parents=True)
    (tmp_path / "mirror/moon/jobs.zip").write_bytes(BODY + b"!")
    with pytest.raises(DownloadFailed, match="SHA-256"):
        pull(publisher("", sha256=SHA), tmp_path / "into", mirror=tmp_path / "mirror")


def test_a_mirror_without_the_file_is_named(tmp_path):
    with pytest.raises(DownloadFailed, match="does not hold it"):
        pull(publisher(""), tmp_path / "into", mirror=tmp_path)


def concept(label: str, *others: str) -> dict:
    return {"preferredLabel": {"fr": label}, "alternativeLabel": {"fr": list(others)}}


def test_labels_come_page_by_page_and_are_written_as_label_files(tmp_path):
    pages = {
        "skill": [
            {"s:a": concept("cuire le pain", "faire du pain", "cuire")},
            {"s:b": {"preferredLabel": {"en": "x"}}},
        ],
        "occupation": [{"o:x": concept("boulanger/boulangère")}],
    }
    with serving(Behaviour(pages=pages, statuses=[503])) as url:
        fetched = pull_labels("fr", tmp_path, api=url, fetching=QUICK)
    assert [f.path for f in fetched] == ["esco/labels_fr/skills_fr.csv", "esco/labels_fr/occupations_fr.csv"]
    assert (tmp_path / "esco/labels_fr/skills_fr.csv").read_text("utf-8") == (
        "conceptUri,preferredLabel,altLabels\ns:a,cuire le pain,faire du pain|cuire\n"
    )


def test_a_language_that_is_none_is_refused(tmp_path):
    with pytest.raises(InvalidRequest, match="no language"):
        pull_labels("../x", tmp_path)
