"""Addresses, against a server on this computer: redirects, sizes, statuses, and networks that are refused."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from upbridge.documents import Limits, read_document
from upbridge.errors import AddressRefused, AddressUnreachable, DocumentTooLarge

_PAGE = b"<html><body><main><h1>Gardener</h1><h2>Requirements</h2><ul><li>Pruning</li></ul></main></body></html>"
_LOCAL = Limits(private_addresses=True, size=20_000, fetch_seconds=3)


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/hops/"):
            left = int(self.path.rsplit("/", 1)[1])
            self.send_response(302)
            self.send_header("Location", f"/hops/{left - 1}" if left > 1 else "/page")
            self.end_headers()
            return
        self.send_response(404 if self.path == "/none" else 200)
        self.end_headers()
        self.wfile.write(b"x" * 50_000 if self.path == "/large" else _PAGE)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.shutdown()
    made.server_close()


def test_three_redirects_are_followed_and_a_fourth_is_not(server: str) -> None:
    assert "Pruning" in read_document(f"{server}/hops/3", limits=_LOCAL).text
    with pytest.raises(AddressRefused):
        read_document(f"{server}/hops/4", limits=_LOCAL)


def test_a_large_page_and_a_missing_one_are_named(server: str) -> None:
    with pytest.raises(DocumentTooLarge):
        read_document(f"{server}/large", limits=_LOCAL)
    with pytest.raises(AddressUnreachable, match="404"):
        read_document(f"{server}/none", limits=_LOCAL)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://localhost/", "http://10.0.0.1/", "http://169.254.169.254/", "http://[::1]/",
     "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0.0.0.0/", "ftp://example.org/", "file:///etc/hosts"],
)  # fmt: skip
def test_private_networks_and_other_schemes_are_refused(address: str) -> None:
    with pytest.raises(AddressRefused):
        read_document(address)


def test_the_connection_goes_to_the_number_that_was_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    resolve = socket.getaddrinfo

    def once(host: object, *rest: object, **more: object) -> object:
        asked.append(host)
        return resolve("127.0.0.1" if host == "rebound.example" else host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    port = server.rsplit(":", 1)[1]
    assert "Pruning" in read_document(f"http://rebound.example:{port}/page", limits=_LOCAL).text
    assert asked.count("rebound.example") == 1
