"""PUT, GET and DELETE /box, and every way in which they refuse."""

import base64
import hashlib
import os
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text

from app.boxes.age_shape import PADDED
from app.boxes.room import Room
from tests.boxes.asking import Device, secret_text, slug
from tests.boxes.conftest import TODAY, app_with
from tests.boxes.files import age_file

ETAG_OF_ANOTHER = '"' + secret_text(os.urandom(32)) + '"'


def test_a_new_box_is_kept_and_comes_back_byte_for_byte(device: Device) -> None:
    file = age_file()
    created = device.create(file)
    assert created.status_code == 201
    fetched = device.fetch()
    assert fetched.status_code == 200
    assert fetched.data == file
    assert fetched.headers["ETag"] == created.headers["ETag"]
    assert fetched.mimetype == "application/octet-stream"


def test_the_etag_is_the_hash_of_the_file_and_never_a_counter(device: Device) -> None:
    file = age_file()
    digest = base64.urlsafe_b64encode(hashlib.sha256(file).digest()).rstrip(b"=").decode()
    assert device.create(file).headers["ETag"] == f'"{digest}"'


def test_every_answer_says_to_keep_and_change_nothing(device: Device) -> None:
    answers = [device.fetch(), device.create(age_file()), device.fetch(), device.delete()]
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store, no-transform"}
    assert not any("Set-Cookie" in answer.headers for answer in answers)
    assert all("Content-Security-Policy" in answer.headers for answer in answers)


def test_a_save_needs_the_etag_last_seen(device: Device) -> None:
    first, second = age_file(), age_file()
    seen = device.create(first).headers["ETag"]
    changed = device.change(second, seen)
    assert changed.status_code == 204
    assert slug(device.change(first, seen)) == "stale"
    assert device.fetch().data == second
    assert device.change(first, changed.headers["ETag"]).status_code == 204


def test_a_proxys_weak_mark_on_the_etag_is_ignored(device: Device) -> None:
    seen = device.create(age_file()).headers["ETag"]
    assert device.change(age_file(), f"W/{seen}").status_code == 204


def test_a_box_that_is_there_cannot_be_created_again(device: Device) -> None:
    file = age_file()
    device.create(file)
    assert slug(device.create(age_file())) == "exists"
    assert device.fetch().data == file


def test_a_save_may_grow_and_shrink(device: Device) -> None:
    seen = device.create(age_file(PADDED[0])).headers["ETag"]
    seen = device.change(age_file(PADDED[3], stanzas=8), seen).headers["ETag"]
    assert device.change(age_file(PADDED[1]), seen).status_code == 204


def test_a_wrong_token_learns_as_little_as_an_unknown_locator(device: Device) -> None:
    file = age_file()
    seen = device.create(file).headers["ETag"]
    stranger = Device(device.client, locator=device.locator)
    nobody = Device(device.client)
    for person in (stranger, nobody):
        assert slug(person.change(age_file(), seen)) == "not-found"
        assert slug(person.change(age_file(), ETAG_OF_ANOTHER)) == "not-found"
        assert slug(person.delete()) == "not-found"
    assert device.fetch().data == file


def test_a_wiped_box_is_gone(device: Device) -> None:
    seen = device.create(age_file()).headers["ETag"]
    assert slug(device.delete(If_Match=ETAG_OF_ANOTHER)) == "stale"
    assert device.delete().status_code == 204
    assert slug(device.fetch()) == "not-found"
    assert slug(device.delete()) == "not-found"
    assert slug(device.change(age_file(), seen)) == "not-found"


def test_wiping_with_the_etag_last_seen_works_too(device: Device) -> None:
    seen = device.create(age_file()).headers["ETag"]
    assert device.delete(If_Match=seen).status_code == 204


@pytest.mark.parametrize(
    ("asked", "days"), [({}, 30), ({"Box_Days": "1"}, 1), ({"Box_Days": "90"}, 90)]
)
def test_a_box_is_served_on_its_last_day_and_not_after(
    device: Device, room: Room, asked: dict[str, str], days: int
) -> None:
    device.create(age_file(), **asked)
    device.fetch()
    room.today = lambda: TODAY + days
    assert device.fetch().status_code == 200
    room.today = lambda: TODAY + days + 1
    assert slug(device.fetch()) == "not-found"


def test_what_is_over_is_not_found_even_before_the_sweep(device: Device, room: Room) -> None:
    seen = device.create(age_file(), Box_Days="1").headers["ETag"]
    room.today = lambda: TODAY + 2
    assert slug(device.fetch()) == "not-found"
    assert slug(device.change(age_file(), seen)) == "not-found"
    assert slug(device.delete()) == "not-found"
    assert room.store.sweep(TODAY + 2) == 1


def test_the_days_count_from_the_last_save(device: Device, room: Room) -> None:
    seen = device.create(age_file(), Box_Days="5").headers["ETag"]
    device.fetch()
    room.today = lambda: TODAY + 5
    device.change(age_file(), seen, Box_Days="5")
    room.today = lambda: TODAY + 10
    assert device.fetch().status_code == 200


def test_the_place_of_a_box_that_is_over_can_be_taken(device: Device, room: Room) -> None:
    device.create(age_file(), Box_Days="1")
    room.today = lambda: TODAY + 2
    file = age_file()
    successor = Device(device.client, locator=device.locator)
    assert successor.create(file).status_code == 201
    assert device.fetch().data == file


def test_the_sweep_leaves_what_is_not_over(device: Device, room: Room) -> None:
    device.create(age_file(), Box_Days="1")
    other = Device(device.client)
    other.create(age_file(), Box_Days="3")
    assert room.store.sweep(TODAY + 2) == 1
    assert other.fetch().status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Box_Locator": ""},
        {"Box_Locator": secret_text(os.urandom(31))},
        {"Box_Locator": secret_text(os.urandom(33))},
        {"Box_Locator": "A" * 42 + "B"},
        {"Box_Locator": "A" * 42 + "="},
        {"Box_Locator": "é" * 43},
        {"Authorization": ""},
        {"Authorization": "Bearer"},
        {"Authorization": "Basic " + secret_text(bytes(32))},
        {"Box_Days": "0"},
        {"Box_Days": "91"},
        {"Box_Days": "-1"},
        {"Box_Days": "٣٠"},
        {"Box_Days": "1e1"},
        {"If_None_Match": ETAG_OF_ANOTHER},
        {"If_Match": ETAG_OF_ANOTHER},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Content_Type": "multipart/form-data; boundary=x"},
    ],
)
def test_headers_that_are_not_as_agreed_are_undeclared(
    device: Device, headers: dict[str, str]
) -> None:
    asked = {"If_None_Match": "*"} | headers
    assert slug(device.put(age_file(), **asked)) == "undeclared"


@pytest.mark.parametrize(
    "match",
    ["*", "", '"abc"', f"{ETAG_OF_ANOTHER}, {ETAG_OF_ANOTHER}"],
    ids=["any", "empty", "short", "two"],
)
def test_only_one_whole_etag_can_be_matched(device: Device, match: str) -> None:
    assert slug(device.put(age_file(), If_Match=match)) == "undeclared"


def test_a_save_without_a_condition_is_undeclared(device: Device) -> None:
    assert slug(device.put(age_file())) == "undeclared"


def test_what_is_not_age_or_not_padded_is_refused_and_not_echoed(device: Device) -> None:
    canary = b"CANARY-Sian-OConnor"
    answer = device.create(canary * 1000)
    assert slug(answer) == "not-age"
    assert canary not in answer.data
    assert slug(device.create(age_file() + b" ")) == "not-padded"
    assert slug(device.fetch()) == "not-found"


def test_a_body_over_256_kib_is_too_large(device: Device) -> None:
    assert slug(device.create(bytes(256 * 1024 + 1))) == "too-large"
    assert slug(device.create(bytes(256 * 1024))) == "not-age"


def test_a_full_store_says_so_and_loses_nothing(database_url: str, tmp_path: Path) -> None:
    client = app_with(database_url, tmp_path, quota=800_000).test_client()
    devices = [Device(client, address=f"198.51.{number}.7") for number in range(25)]
    file = age_file()
    answers = [device.create(file) for device in devices]
    assert [answer.status_code for answer in answers[:19]] == [201] * 19
    assert {slug(answer) for answer in answers[20:]} == {"full"}
    first, seen = devices[0], answers[0].headers["ETag"]
    grown = [first.change(age_file(PADDED[3]), seen)]
    assert grown[0].status_code == 204
    assert slug(devices[1].change(age_file(PADDED[2]), seen)) == "full"
    assert devices[1].fetch().data == file
    assert devices[1].change(age_file(), seen).status_code == 204
    for device in [first, devices[2]]:
        device.delete()
    assert Device(client, address="198.51.100.7").create(age_file()).status_code == 201


def test_one_network_cannot_fill_the_second_half(database_url: str, tmp_path: Path) -> None:
    client = app_with(database_url, tmp_path, quota=800_000).test_client()
    answers = [Device(client, address=f"198.51.100.{n}").create(age_file()) for n in range(17)]
    assert [answer.status_code for answer in answers[:15]] == [201] * 15
    assert {slug(answer) for answer in answers[15:]} == {"slow-down"}
    assert Device(client, address="198.51.101.1").create(age_file()).status_code == 201


def test_who_has_the_newest_version_is_told_so_without_a_body(device: Device) -> None:
    seen = device.create(age_file()).headers["ETag"]
    unchanged = device.fetch(If_None_Match=seen)
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    assert unchanged.headers["ETag"] == seen
    assert unchanged.headers["Cache-Control"] == "no-store, no-transform"
    assert device.fetch(If_None_Match=f"W/{seen}").status_code == 304
    assert device.fetch(If_None_Match=ETAG_OF_ANOTHER).status_code == 200
    assert slug(device.fetch(If_None_Match="*")) == "undeclared"
    device.delete()
    assert slug(device.fetch(If_None_Match=seen)) == "not-found"


def test_asking_whether_anything_changed_is_reading_and_counts_a_tenth(
    device: Device, room: Room
) -> None:
    seen = device.create(age_file()).headers["ETag"]
    answers = [device.fetch(If_None_Match=seen).status_code for _ in range(500)]
    assert answers == [304] * 500
    room.today = lambda: TODAY + 30
    assert device.fetch(If_None_Match=seen).status_code == 304


def test_every_answer_says_that_it_is_for_this_locator(device: Device) -> None:
    seen = device.create(age_file()).headers["ETag"]
    answers = [device.fetch(), device.fetch(If_None_Match=seen), device.put(b""), device.delete()]
    assert all("Box-Locator" in answer.headers["Vary"] for answer in answers)


def test_a_database_that_does_not_answer_is_unavailable(
    device: Device, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    engine = create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE heads RENAME TO heads_elsewhere"))
    try:
        for answer in (device.create(age_file()), device.fetch(), device.delete()):
            assert slug(answer) == "unavailable"
    finally:
        with engine.begin() as connection:
            connection.execute(text("DROP TABLE heads_elsewhere"))
        engine.dispose()
    assert device.locator not in caplog.text
    assert "parameters" not in caplog.text


@pytest.mark.parametrize("method", ["post", "patch"])
def test_other_methods_are_not_allowed_and_carry_the_same_headers(
    client: FlaskClient, method: str
) -> None:
    answer = getattr(client, method)("/box")
    assert answer.status_code == 405
    assert "Content-Security-Policy" in answer.headers
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_locator_is_never_part_of_an_address(app: Flask) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("boxes.")]
    assert rules
    assert set(rules) == {"/box"}
