"""`POST /letters`: declared choices in, a letter out, and never a word that somebody typed."""

from collections.abc import Iterator
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.asker import Askers
from app.letters.answers.vocabulary import Format
from app.limits import Limits
from app.problems import Problem
from app.rendering.drafting import MEDIA_TYPES
from app.wizard.letters_endpoint import MAX_BODY, draft_letter

FORM = "application/x-www-form-urlencoded"
HEAD = [("kind", "platform-report"), ("format", "blocks"), ("edition", "e1")]
ANSWERS = [
    ("adults", "yes"),
    ("shows", "intimate"),
    ("seen", "never"),
    ("acting", "self"),
    ("uk", "yes"),
    ("place.sort", "post"),
    ("keep", "remove"),
    ("service.kind", "platform"),
    ("service.regimes", "uk-osa"),
    ("service.regimes", "eu-dsa"),
    ("has.links", "one"),
    ("has.name", "yes"),
]


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    app = Flask("letters")
    app.config["RELINQUISH"] = SimpleNamespace(edition="e1")
    app.extensions |= {"limits": Limits(), "askers": Askers((), print)}
    app.add_url_rule("/letters", view_func=draft_letter, methods=["POST"])
    app.register_error_handler(Problem, lambda p: Response(p.body(), p.status))
    with app.test_client() as test_client:
        yield test_client


def ask(client: FlaskClient, pairs: list[tuple[str, str]], form: str = FORM) -> TestResponse:
    return client.post("/letters", data=urlencode(pairs), content_type=form)


def check_refused(answer: TestResponse, slug: str, status: int) -> None:
    assert answer.status_code == status
    assert answer.get_json(force=True) == {"type": f"/problems/{slug}", "status": status}


def test_declared_answers_bring_the_letter_as_blocks(client: FlaskClient) -> None:
    answer = ask(client, HEAD + ANSWERS)
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.get_json()["kind"] == "platform-report"


def test_the_same_answers_bring_the_same_skeleton(client: FlaskClient) -> None:
    head = [HEAD[0], ("format", "docx"), HEAD[2]]
    first, second = ask(client, head + ANSWERS), ask(client, head + ANSWERS)
    assert first.mimetype == MEDIA_TYPES[Format.DOCX]
    assert first.data.startswith(b"PK")
    assert first.data == second.data


@pytest.mark.parametrize(
    ("place", "pair"),
    [
        (15, ("sender.name", "Siân O'Connor-Núñez")),
        (15, ("note", "محمد")),
        (3, ("adults", "<b>&")),
        (0, ("kind", "love-letter")),
        (1, ("format", "pdf")),
        (2, ("edition", "something I typed")),
        (4, ("police", "no")),
    ],
)
def test_anything_undeclared_is_refused_and_not_echoed(
    client: FlaskClient, place: int, pair: tuple[str, str]
) -> None:
    pairs = HEAD + ANSWERS
    answer = ask(client, [*pairs[:place], pair, *pairs[place + 1 :]])
    check_refused(answer, "undeclared", 400)


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        HEAD[:2],
        [HEAD[1], HEAD[0], HEAD[2], *ANSWERS],
        [*HEAD, *reversed(ANSWERS)],
        [*HEAD, *ANSWERS, HEAD[0]],
        [*HEAD, HEAD[2], *ANSWERS],
    ],
    ids=["empty", "no edition", "head out of order", "out of order", "again", "twice"],
)
def test_the_body_has_one_order(client: FlaskClient, pairs: list[tuple[str, str]]) -> None:
    check_refused(ask(client, pairs), "undeclared", 400)


@pytest.mark.parametrize("body", [b"\xff\xfe", b"kind=%ff", b"kind", b"kind=a;b", b"\x00"])
def test_a_malformed_body_is_refused(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/letters", data=body, content_type=FORM)
    check_refused(answer, "undeclared", 400)


def test_only_a_plain_form_is_read(client: FlaskClient) -> None:
    for form in ("application/json", "text/plain", "multipart/form-data; boundary=x"):
        check_refused(ask(client, HEAD + ANSWERS, form), "undeclared", 400)


def test_the_address_carries_no_answer(client: FlaskClient) -> None:
    body = urlencode(HEAD + ANSWERS)
    answer = client.post("/letters?kind=platform-report", data=body, content_type=FORM)
    check_refused(answer, "undeclared", 400)


def test_a_page_of_another_build_is_told_so(client: FlaskClient) -> None:
    answer = ask(client, [*HEAD[:2], ("edition", "e0"), *ANSWERS])
    check_refused(answer, "edition", 409)


def test_answers_that_close_the_letter_are_inconsistent(client: FlaskClient) -> None:
    check_refused(ask(client, [*HEAD, ("adults", "unsure")]), "inconsistent", 400)


def test_a_body_over_the_limit_is_not_read(client: FlaskClient) -> None:
    answer = client.post("/letters", data=b"a" * (MAX_BODY + 1), content_type=FORM)
    check_refused(answer, "too-large", 413)


def test_a_body_that_hides_its_length_is_not_read_past_the_limit(client: FlaskClient) -> None:
    answer = client.post(
        "/letters",
        data=b"a" * (MAX_BODY + 1),
        content_type=FORM,
        environ_overrides={"CONTENT_LENGTH": "", "wsgi.input_terminated": True},
    )
    check_refused(answer, "too-large", 413)
