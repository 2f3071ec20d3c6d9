"""Rate limits: enough for a shared address, too little for guessing, and nothing kept."""

import pytest
from flask import Flask

from app.boxes.limits import BY_LOCATOR, CREATED_BY_ADDRESS, Allowance, Limits, subject_of
from app.boxes.room import Room
from tests.boxes.asking import Device, slug
from tests.boxes.files import age_file

TWO = Allowance(burst=2, per_minute=60)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_allowed_and_then_as_much_as_time_brings() -> None:
    clock = Clock()
    limits = Limits(clock)
    asked = [limits.allow(TWO, "address", b"a") for _ in range(3)]
    assert asked == [True, True, False]
    clock.now += 1
    assert limits.allow(TWO, "address", b"a")
    assert not limits.allow(TWO, "address", b"a")
    clock.now += 3600
    assert [limits.allow(TWO, "address", b"a") for _ in range(3)] == [True, True, False]


def test_one_subject_does_not_use_up_anothers_allowance() -> None:
    limits = Limits(Clock())
    assert [limits.allow(TWO, "address", b"a") for _ in range(3)][-1] is False
    assert limits.allow(TWO, "address", b"b")
    assert limits.allow(TWO, "locator", b"a")


def test_what_is_kept_leads_to_no_address_and_is_another_hash_every_day() -> None:
    clock = Clock()
    limits = Limits(clock)
    limits.allow(TWO, "address", b"\x7f\x00\x00\x01")
    before = set(limits._left)
    assert all(b"\x7f\x00\x00\x01" not in key for key in before)
    clock.now += 86_400
    limits.allow(TWO, "address", b"\x7f\x00\x00\x01")
    assert not before & set(limits._left)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.boxes.limits.MOST_KEPT", 10)
    limits = Limits(Clock())
    for number in range(100):
        limits.allow(TWO, "address", str(number).encode())
    assert len(limits._left) <= 10


@pytest.mark.parametrize(
    ("peer", "forwarded", "same_as"),
    [
        ("198.51.100.7", None, "198.51.100.7"),
        ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.2", "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        ("8.8.8.8", "203.0.113.9", "8.8.8.8"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("2001:470:1:2::1", None, "2001:470:1:2:ffff::9"),
    ],
)
def test_only_a_proxy_beside_us_may_say_who_asks(
    peer: str, forwarded: str | None, same_as: str
) -> None:
    assert subject_of(peer, forwarded) == subject_of(same_as, None)


def test_an_unreadable_address_still_counts() -> None:
    assert subject_of(None, None) == subject_of("", None) == b"unknown"


def test_too_many_new_boxes_from_one_address_are_slowed_down(device: Device) -> None:
    answers = [Device(device.client).create(age_file()) for _ in range(35)]
    allowed = int(CREATED_BY_ADDRESS.burst)
    assert [answer.status_code for answer in answers[:allowed]] == [201] * allowed
    assert slug(answers[-1]) == "slow-down"


def test_guessing_at_one_box_is_slowed_down_and_others_are_not(device: Device) -> None:
    device.create(age_file())
    answers = [device.fetch() for _ in range(int(BY_LOCATOR.burst) + 5)]
    assert slug(answers[-1]) == "slow-down"
    assert Device(device.client).create(age_file()).status_code == 201


def test_wiping_is_never_refused_for_the_saves_before_it(device: Device) -> None:
    device.create(age_file())
    for _ in range(int(BY_LOCATOR.burst) + 5):
        device.fetch()
    assert device.delete().status_code == 204


def test_the_allowance_of_an_address_comes_back(app: Flask, room: Room, device: Device) -> None:
    clock = Clock()
    room.limits = Limits(clock)
    answers = [device.client.get("/box") for _ in range(125)]
    assert slug(answers[-1]) == "slow-down"
    clock.now += 60
    assert slug(device.client.get("/box")) == "undeclared"
    assert app.extensions["boxes"] is room
