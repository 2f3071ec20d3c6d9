"""Compressed pages are kept: each once, whatever strangers ask for and in whatever order."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest
from flask import Flask

from app import compression
from app.compression import CACHED, KEPT
from app.locale import LANGUAGES, prefix_of
from tests.pages import CARD, PAGES, app_in

ODD = ("br", "gzip", "gzip, br;q=0.1", "*", "identity", "zstd, br", "BR", "gzip;q=0", "x" * 900)


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Each compression that is made: its way and the length of the page."""
    made: list[tuple[str, int]] = []

    def pretend(way: str) -> object:
        def press(body: bytes) -> bytes:
            made.append((way, hash(body)))
            sleep(0.01)
            return b"small"

        return press

    monkeypatch.setattr(compression, "_WAYS", {way: pretend(way) for way in ("br", "gzip")})
    KEPT.clear()
    return made


def ask_for_all(app: Flask, way: str) -> None:
    client = app.test_client()
    for code in LANGUAGES:
        for page in (*PAGES, CARD):
            client.get(prefix_of(code) + page, headers={"Accept-Encoding": way})
            client.post(prefix_of(code) + page, headers={"Accept-Encoding": way})
        for path in ("/nothing", "/%00", "/write//", "/nothing/else?this=that", "/cy/cy"):
            client.get(prefix_of(code) + path, headers={"Accept-Encoding": way})


def test_nothing_that_strangers_ask_for_is_compressed_twice(
    tmp_path: Path, pressed: list[tuple[str, int]]
) -> None:
    app = app_in(tmp_path)
    for way in (*ODD, *ODD[:2]):
        ask_for_all(app, way)
    assert len(pressed) == len(set(pressed))
    assert 20 < len(pressed) <= CACHED / 2
    KEPT.clear()


def test_a_page_that_many_ask_for_at_once_is_compressed_once(
    tmp_path: Path, pressed: list[tuple[str, int]]
) -> None:
    app = app_in(tmp_path)
    app.test_client().get("/")
    with ThreadPoolExecutor(16) as pool:
        answers = pool.map(
            lambda _: app.test_client().get("/", headers={"Accept-Encoding": "br"}).data, range(64)
        )
        assert set(answers) == {b"small"}
    assert len(pressed) == 1
    KEPT.clear()
