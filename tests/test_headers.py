"""Every answer carries the headers; none sets a cookie; every route is judged."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.headers import HEADERS
from app.locale import LANGUAGES, prefix_of
from tests.pages import CARD, PAGES, app_in

#: With the pages, all that the server answers to. A new route belongs in one of these.
FILES = ("/blank/<int:number>.docx",)
KEPT = "/static/<name>.json"
HEALTH = "/healthz"
CALLS = {
    "/letters": {"POST"},
    "/box": {"GET", "HEAD", "PUT", "DELETE"},
    **{prefix_of(code) + CARD: {"GET", "HEAD", "POST"} for code in LANGUAGES},
}
AUTOMATIC = {"OPTIONS"}

CAPABILITIES = ("camera", "microphone", "geolocation", "clipboard-read", "payment", "usb")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return app_in(tmp_path_factory.mktemp("headers"))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def _answers(app: Flask) -> Iterator[tuple[str, TestResponse]]:
    """One answer of every kind there is, the failures too."""
    client = app.test_client()
    for code in LANGUAGES:
        for page in (*PAGES, CARD):
            yield page, client.get(prefix_of(code) + page)
        yield "card for the page", client.post(prefix_of(code) + CARD)
        yield "404", client.get(f"{prefix_of(code)}/nothing-here")
        yield "405", client.post(f"{prefix_of(code)}/write")
    yield HEALTH, client.get(HEALTH)
    yield "no last slash", client.get("/cy")
    yield "options", client.options("/")
    yield "problem", client.post("/letters", data={"kind": "nothing"})
    yield "box", client.get("/box")
    yield "static", client.get("/static/dist/hashed-main.js")
    yield "no such static", client.get("/static/dist/nothing.js")
    yield "413", client.put("/box", data=b"0" * (300 * 1024))


def test_every_answer_carries_every_header_and_no_cookie(app: Flask) -> None:
    for name, answer in _answers(app):
        for header, value in HEADERS.items():
            assert answer.headers.get(header) == value, f"{name}: {header}"
        assert "Set-Cookie" not in answer.headers, name
        assert "Cookie" not in answer.headers.get("Vary", ""), name
        if name == "card for the page":
            assert answer.headers["Cache-Control"] == "no-cache"
        elif name != "static":
            assert "no-store" in answer.headers["Cache-Control"], name


def test_a_failing_view_answers_500_with_the_headers_and_without_its_words(
    tmp_path: object, app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "Siân O'Connor-Núñez"
    view = app.view_functions["site.start"]

    def fails() -> str:
        raise ValueError(secret)

    app.view_functions["site.start"] = fails
    try:
        answer = app.test_client().get(f"/?name={secret}", headers={"X-Seen": secret})
    finally:
        app.view_functions["site.start"] = view
    assert answer.status_code == 500
    for header, value in HEADERS.items():
        assert answer.headers.get(header) == value, header
    assert answer.headers["Cache-Control"] == "no-store"
    assert secret not in answer.text
    assert "ValueError" in caplog.text
    for unwritten in (secret, "name=", "127.0.0.1", "GET", "X-Seen"):
        assert unwritten not in caplog.text


def test_the_policy_lets_nothing_in_but_our_own_files(client: FlaskClient) -> None:
    policy = dict(
        part.strip().split(" ", 1)
        for part in client.get("/write").headers["Content-Security-Policy"].split(";")
    )
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "font-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "ooxml",
    }


def test_the_page_may_write_to_the_clipboard_and_nothing_more(client: FlaskClient) -> None:
    policy = client.get("/").headers["Permissions-Policy"].split(", ")
    assert [part for part in policy if not part.endswith("=()")] == ["clipboard-write=(self)"]
    assert {f"{name}=()" for name in CAPABILITIES} <= set(policy)


def test_every_route_is_listed_here_and_judged(app: Flask) -> None:
    expected = {f"{prefix_of(code)}{page}" for code in LANGUAGES for page in (*PAGES, CARD, *FILES)}
    expected |= {HEALTH, KEPT, *CALLS}
    assert {rule.rule for rule in app.url_map.iter_rules()} == expected


def test_pages_are_only_read_and_calls_take_only_their_methods(app: Flask) -> None:
    for path in {rule.rule for rule in app.url_map.iter_rules()}:
        methods = {m for r in app.url_map.iter_rules() if r.rule == path for m in r.methods or ()}
        assert methods - AUTOMATIC == CALLS.get(path, {"GET", "HEAD"}), path


def test_static_files_are_kept_for_a_day_and_pages_never(client: FlaskClient) -> None:
    kept = client.get("/static/dist/hashed-main.js").headers["Cache-Control"]
    assert kept == "max-age=86400, public"
    assert client.get("/write").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("way", ["br", "gzip"])
def test_pages_are_compressed_the_way_the_browser_can_read(client: FlaskClient, way: str) -> None:
    plain = client.get("/write")
    small = client.get("/write", headers={"Accept-Encoding": way})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == way
    assert small.headers["Vary"] == "Accept-Encoding"
    assert len(small.data) < len(plain.data) / 4


def test_an_error_page_speaks_the_language_of_the_path(client: FlaskClient) -> None:
    assert 'lang="ar" dir="rtl"' in client.get("/ar/nothing-here").text
    assert 'lang="en" dir="ltr"' in client.get("/nothing-here").text


def test_an_error_page_does_not_repeat_what_was_asked(client: FlaskClient) -> None:
    assert "marker4821" not in client.get("/marker4821?marker4821").text
