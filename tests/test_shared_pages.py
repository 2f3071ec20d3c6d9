"""A page is the same for every visitor: nothing of one visitor's request stands in it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest
from flask import Flask, render_template, request
from jinja2 import ChoiceLoader, DictLoader
from werkzeug.test import TestResponse

from app import shared_pages
from app.factory import create_app
from app.locale import LANGUAGES, prefix_of
from app.shared_pages import RequestReached
from tests.pages import CARD, PAGES, app_in, settings_in

EVIL = "evil.example"
MISSING = "/nothing-here"
#: Ways in which a template might reach for the request, or for what is made from it.
REACHES = {
    "the path": "{{ request.path }}",
    "the whole request": "{{ request }}",
    "whether there is a request": "{% if request %}yes{% endif %}",
    "a header in a branch": "{% if request.headers['X-Planted'] %}yes{% endif %}",
    "the session": "{{ session }}",
    "what is noted of the request": "{{ g.language }}",
    "something noted that is not there": "{{ g.nothing }}",
    "Flask's own addresses": "{{ url_for('site.start') }}",
    "messages of the session": "{% for each in get_flashed_messages() %}{{ each }}{% endfor %}",
    "the settings": "{{ config.SERVER_NAME }}",
    "a macro": "{% macro planted() %}{{ request.host }}{% endmacro %}{{ planted() }}",
    "a macro of another file": "{% from 'planted.html' import planted %}{{ planted() }}",
    "a function": "{{ reaching() }}",
}
#: A template that each of these pages includes, to plant something in.
INCLUDED = {
    "/write": "layout/talk.html",
    CARD: "wizard/letter-card.html",
    "/law": "layout/talk.html",
    "/about": "layout/talk.html",
    MISSING: "layout/talk.html",
}
#: Targets that a framework likes to answer with a redirect to the host of the request.
ODD_TARGETS = (
    "/cy",
    "/write/",
    "//write",
    "/law//",
    f"//{EVIL}/cy",
    f"/cy//{EVIL}",
    f"///{EVIL}/%2e%2e",
    f"/%2f{EVIL}/",
    f"/%5c{EVIL}/cy",
    f"/http://{EVIL}/cy",
)


@pytest.fixture(scope="module")
def templates() -> dict[str, str]:
    macro = "{% macro planted() %}{{ request.url_root }}{% endmacro %}"
    return {"planted.html": macro}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, templates: dict[str, str]) -> Flask:
    """An app that takes a template from `templates` before its own."""
    app = create_app(settings_in(tmp_path_factory.mktemp("planted"), edition="planted"))
    own = app.jinja_env.loader
    assert own is not None
    app.jinja_env.loader = ChoiceLoader([DictLoader(templates), own])
    app.jinja_env.auto_reload = True
    app.jinja_env.globals["reaching"] = lambda: request.path
    app.config["PROPAGATE_EXCEPTIONS"] = True
    return app


@pytest.fixture(params=list(REACHES.values()), ids=list(REACHES))
def reach(request: pytest.FixtureRequest, templates: dict[str, str]) -> Iterator[dict[str, str]]:
    for name in INCLUDED.values():
        templates[name] = str(request.param)
    yield templates
    for name in INCLUDED.values():
        templates.pop(name, None)


@pytest.mark.usefixtures("reach")
@pytest.mark.parametrize("page", INCLUDED)
def test_a_page_whose_template_reaches_for_the_request_fails_to_render(
    planted: Flask, page: str
) -> None:
    with pytest.raises((RequestReached, RuntimeError)):
        planted.test_client().get(page)


def test_the_pages_render_when_nothing_is_planted(planted: Flask) -> None:
    for page in INCLUDED:
        assert planted.test_client().get(page).status_code in {200, 404}, page


def test_no_template_is_rendered_beside_a_request(tmp_path: Path) -> None:
    with app_in(tmp_path).test_request_context("/about"), pytest.raises(RequestReached):
        render_template("site/start.html")


def _hostile(app: Flask, path: str) -> TestResponse:
    return app.test_client().get(
        path,
        base_url=f"https://{EVIL}/",
        query_string={"x": EVIL},
        headers={
            "X-Forwarded-Host": EVIL,
            "X-Forwarded-Prefix": f"//{EVIL}",
            "X-Script-Name": f"//{EVIL}",
            "Forwarded": f"host={EVIL}",
            "Accept-Language": "ar, cy;q=0.5",
            "Cookie": f"session={EVIL}",
        },
        environ_overrides={
            "SCRIPT_NAME": f"//{EVIL}",
            "SERVER_NAME": EVIL,
            "SERVER_PORT": "66",
            "REMOTE_USER": EVIL,
        },
    )


def test_nothing_that_a_request_carries_stands_in_a_page(tmp_path: Path) -> None:
    for name in ("hostile", "plain"):
        (tmp_path / name).mkdir()
    hostile, plain = app_in(tmp_path / "hostile"), app_in(tmp_path / "plain")
    for code in LANGUAGES:
        for page in (*PAGES, CARD, MISSING):
            path = prefix_of(code) + page
            first, after = _hostile(hostile, path), hostile.test_client().get(path)
            wanted = plain.test_client().get(path)
            for answer in (first, after):
                assert answer.status == wanted.status, path
                assert answer.data == wanted.data, path
                assert dict(answer.headers) == dict(wanted.headers), path


@pytest.mark.parametrize("target", ODD_TARGETS)
def test_no_answer_sends_anybody_to_another_address(tmp_path: Path, target: str) -> None:
    answer = app_in(tmp_path).test_client().open(target, base_url=f"http://{EVIL}/")
    assert answer.status_code in {200, 404}
    assert "Location" not in answer.headers
    assert EVIL not in answer.text


def test_a_large_page_that_many_ask_for_at_once_is_made_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a restart, or once a day: made by each of them, it took 23 s among 562 visitors."""
    made: list[str] = []
    make = shared_pages._without_request

    def counted(language: str, rendered: Callable[[], str]) -> str:
        made.append(language)
        sleep(0.1)
        return make(language, rendered)

    app = app_in(tmp_path)
    monkeypatch.setattr(shared_pages, "_without_request", counted)
    with ThreadPoolExecutor(8) as pool:
        pages = set(pool.map(lambda _: app.test_client().get("/law").data, range(16)))
    assert len(pages) == 1
    assert made == ["en"]
