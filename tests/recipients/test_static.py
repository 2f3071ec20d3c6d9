"""The registry as the browser gets it: whole, small, the same for everybody, and not kept."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from app.recipients import static
from app.recipients.blueprint import address
from app.recipients.registry import registry
from tests.conftest import Reached
from tests.pages import app_in

#: The most bytes that a slow phone may be asked to load for it.
AT_MOST = 16 * 1024


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    return app_in(tmp_path_factory.mktemp("static")).test_client()


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(static.body())
    return found


def test_it_has_everybody_and_every_fact_with_its_day_and_how_sure_it_is(
    table: dict[str, Any],
) -> None:
    services = {service["id"]: service for service in table["services"]}
    for recipient in registry():
        service = services.pop(recipient.id)
        for field, fact in recipient.sourced_by_field().items():
            value, day, sure, *role = service[field]
            assert value == (list(fact.value) if isinstance(fact.value, tuple) else fact.value)
            assert day == fact.as_of.isoformat()
            assert table["confidences"][sure] == fact.confidence
            assert role == ([fact.role] if fact.role else [])
    assert not services


def test_no_source_and_no_note_leaves_the_server(table: dict[str, Any]) -> None:
    text = static.body().decode()
    for recipient in registry():
        assert recipient.note not in text, recipient.id
    assert "datenanfragen" not in text
    assert not any({"note", "domains"} & service.keys() for service in table["services"])


def test_what_nobody_knows_is_left_out(table: dict[str, Any]) -> None:
    assert not any(value in (None, "", [], {}) for s in table["services"] for value in s.values())


def test_it_is_small(reached: Reached) -> None:
    small = len(brotli.compress(static.body(), quality=11))
    assert small <= AT_MOST
    reached(f"the registry for the browser: {small} bytes, brotli")


@pytest.mark.parametrize(
    ("way", "open_it"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("", bytes)]
)
def test_it_is_served_as_small_as_the_browser_can_read_and_asked_for_each_time(
    client: FlaskClient, way: str, open_it: Callable[[bytes], bytes]
) -> None:
    answer = client.get(address(), headers={"Accept-Encoding": way})
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers.get("Content-Encoding", "") == way
    assert open_it(answer.data) == static.body()


def test_another_name_is_not_there(client: FlaskClient) -> None:
    answer = client.get("/static/list-0000000000000000.json")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_its_name_says_nothing_and_changes_with_it() -> None:
    assert Path(static.name()).stem.removeprefix("list-").isalnum()
    assert address() == f"/static/{static.name()}"
