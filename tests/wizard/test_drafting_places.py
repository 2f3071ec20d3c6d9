"""A letter that nobody asked for before takes a place; one that is kept is free."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app.rendering.drafting import KEPT
from app.wizard import drafting_places
from app.wizard.drafting_places import DRAFTED_BY_ADDRESS, MOST_AT_ONCE
from tests.pages import app_in
from tests.wizard.test_letters_endpoint import ANSWERS, ask, check_refused

BURST = int(DRAFTED_BY_ADDRESS.burst)


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FlaskClient]:
    """A server that keeps nothing yet and drafts at once: what counts here is whether it does."""
    monkeypatch.setattr("app.rendering.drafting._drafted", lambda *_: b"{}")
    KEPT.clear()
    yield app_in(tmp_path).test_client()
    KEPT.clear()


def letter(client: FlaskClient, edition: str = "test", form: str = "blocks") -> int:
    """Ask for a letter; the status."""
    client.application.config["RELINQUISH"].__dict__["edition"] = edition
    head = [("kind", "platform-report"), ("format", form), ("edition", edition)]
    return ask(client, head + ANSWERS).status_code


def cold(client: FlaskClient, form: str = "blocks") -> list[int]:
    """Ask for a new letter again and again; the statuses."""
    return [letter(client, f"{form}-{number}", form) for number in range(BURST + 5)]


def test_one_address_may_ask_for_so_many_letters_that_are_not_kept(client: FlaskClient) -> None:
    statuses = cold(client)
    assert BURST <= statuses.count(200) <= BURST + 2
    assert statuses[-1] == 429


def test_a_letter_that_is_kept_is_free(client: FlaskClient) -> None:
    assert {letter(client) for _ in range(3 * BURST)} == {200}
    assert cold(client).count(200) >= BURST - 1


def test_an_annotated_copy_counts_twice(client: FlaskClient) -> None:
    assert BURST / 2 <= cold(client, "annotated").count(200) <= BURST / 2 + 2


def test_another_address_is_not_refused(client: FlaskClient) -> None:
    assert cold(client)[-1] == 429
    client.environ_base["REMOTE_ADDR"] = "198.51.100.7"
    assert letter(client, "another") == 200


def test_when_all_places_are_taken_nobody_waits_and_nothing_is_counted(client: FlaskClient) -> None:
    places = drafting_places._places
    assert all(places.acquire(blocking=False) for _ in range(MOST_AT_ONCE))
    try:
        for _ in range(2 * BURST):
            assert letter(client) == 429
    finally:
        places.release(MOST_AT_ONCE)
    assert letter(client) == 200
    assert cold(client).count(200) >= BURST - 1


def test_the_refusal_is_slow_down(client: FlaskClient) -> None:
    cold(client)
    client.application.config["RELINQUISH"].__dict__["edition"] = "x"
    head = [("kind", "platform-report"), ("format", "blocks"), ("edition", "x")]
    check_refused(ask(client, head + ANSWERS), "slow-down", 429)
