"""Before the leak tests are believed: they catch a leak that was planted."""

import http.client
import logging
import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.leaks.canaries import found, found_under, wrapped_every_way
from tests.leaks.recording import recording_relay

CANARY = "Siobhán-canary-7f3a"


@pytest.mark.parametrize("way", wrapped_every_way("canary7f3a"))
def test_a_canary_is_found_however_it_is_wrapped(way: str) -> None:
    assert found(wrapped_every_way("canary7f3a")[way], ["canary7f3a"]) == {"canary7f3a"}


def test_a_canary_with_accents_is_found_in_a_url() -> None:
    assert found(b"GET /?q=Siobh%C3%A1n-canary-7f3a HTTP/1.1", [CANARY]) == {CANARY}


def test_bytes_without_a_canary_are_clean() -> None:
    assert found(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n" + bytes(range(256)) * 64, [CANARY]) == set()


class _Silent(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.mark.parametrize("place", ["url", "header", "body"])
def test_the_relay_catches_a_leak_planted_in(place: str) -> None:
    server = HTTPServer(("127.0.0.1", 0), _Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with recording_relay(server.server_port) as recording:
        client = http.client.HTTPConnection(recording.url.removeprefix("http://"))
        url = "/?q=canary7f3a" if place == "url" else "/"
        headers = {"x-note": "canary7f3a"} if place == "header" else {}
        client.request("POST", url, "canary7f3a" if place == "body" else "-", headers)
        client.getresponse().read()
        client.close()
        assert found(recording.sent(), ["canary7f3a"]) == {"canary7f3a"}
    server.shutdown()


def test_the_search_catches_a_leak_planted_in_a_log(tmp_path: Path) -> None:
    handler = logging.FileHandler(tmp_path / "error.log")
    logger = logging.getLogger("planted")
    logger.addHandler(handler)
    logger.error("could not read %s", CANARY)
    handler.close()
    assert found_under(tmp_path, [CANARY]) == {CANARY}


def test_the_search_catches_a_leak_planted_in_a_database(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "boxes.sqlite3") as database:
        database.execute("create table box (body text)")
        database.execute("insert into box values (?)", (CANARY,))
    database.close()
    assert found_under(tmp_path, [CANARY]) == {CANARY}
