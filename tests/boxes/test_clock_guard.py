"""A clock that is wrong deletes nothing."""

import pytest
from flask import Flask

from app.boxes.clock_guard import DAY_SECONDS, ClockGuard
from app.boxes.room import Room
from app.boxes.sweeping import sweep_once
from tests.boxes.asking import Device
from tests.boxes.conftest import TODAY
from tests.boxes.files import age_file

PEOPLE = 20
HOUR = 3600


class Time:
    """What the machine's two clocks say: one only ticks, the other can be set."""

    ticked = 5_000.0
    clock = float(TODAY * DAY_SECONDS)

    def pass_by(self, seconds: float) -> None:
        self.ticked += seconds
        self.clock += seconds

    def set_ahead(self, days: int) -> None:
        self.clock += days * DAY_SECONDS

    @property
    def today(self) -> int:
        return int(self.clock) // DAY_SECONDS


@pytest.fixture
def time(room: Room) -> Time:
    time = Time()
    room.today = lambda: time.today
    return time


@pytest.fixture
def guard(time: Time) -> ClockGuard:
    return ClockGuard(lambda: time.ticked, lambda: time.clock)


@pytest.fixture
def people(device: Device, time: Time) -> list[Device]:
    """Twenty people who saved, each keeping the draft for 30 days."""
    people = [Device(device.client, address=f"198.51.{n}.7") for n in range(PEOPLE)]
    for person in people:
        person.create(age_file())
        person.fetch()
    assert time.today == TODAY
    return people


def left(people: list[Device]) -> int:
    return sum(person.fetch().status_code == 200 for person in people)


def test_a_clock_31_days_ahead_deletes_nothing(
    app: Flask, room: Room, people: list[Device], time: Time, guard: ClockGuard
) -> None:
    room.store.sweep(TODAY)
    time.set_ahead(31)
    for _ in range(23):
        sweep_once(app, guard)
        time.pass_by(HOUR)
    time.set_ahead(-31)
    assert left(people) == PEOPLE


def test_nor_does_it_in_a_server_that_starts_with_it(
    app: Flask, room: Room, people: list[Device], time: Time
) -> None:
    room.store.sweep(TODAY)
    time.set_ahead(31)
    guard = ClockGuard(lambda: time.ticked, lambda: time.clock)
    sweep_once(app, guard)
    done = app.test_cli_runner().invoke(args=["boxes", "sweep"])
    assert done.exit_code != 0
    assert "2024-11-04" in done.output, "it says which day it believes it is"
    time.set_ahead(-31)
    assert left(people) == PEOPLE


def test_a_server_that_was_off_sweeps_after_24_hours_in_which_the_clock_moved_24_hours(
    app: Flask, room: Room, people: list[Device], time: Time
) -> None:
    room.store.sweep(TODAY)
    time.pass_by(40 * DAY_SECONDS)
    guard = ClockGuard(lambda: time.ticked, lambda: time.clock)
    sweep_once(app, guard)
    assert room.store.last_sweep() == TODAY
    time.pass_by(24 * HOUR)
    sweep_once(app, guard)
    assert room.store.last_sweep() == TODAY + 41
    assert len(room.store.room()) == 0
    assert len(people) == PEOPLE


def test_a_clock_that_is_set_while_the_server_runs_is_watched_for_24_hours_anew(
    time: Time, guard: ClockGuard
) -> None:
    time.pass_by(30 * DAY_SECONDS)
    time.set_ahead(31)
    assert not guard.believes(time.today, TODAY)
    time.pass_by(23 * HOUR)
    assert not guard.believes(time.today, TODAY)
    time.pass_by(HOUR)
    assert guard.believes(time.today, TODAY)


@pytest.mark.parametrize(("days", "believed"), [(-3, False), (-2, True), (2, True), (3, False)])
def test_a_sweep_within_two_days_of_the_last_one_acts(
    time: Time, guard: ClockGuard, days: int, believed: bool
) -> None:
    assert guard.believes(time.today, TODAY - days) is believed


def test_before_the_first_sweep_the_server_waits(guard: ClockGuard, time: Time) -> None:
    assert not guard.believes(time.today, None)
    time.pass_by(DAY_SECONDS)
    assert guard.believes(time.today, None)


def test_somebody_who_looked_at_the_date_can_sweep_at_once(
    app: Flask, room: Room, people: list[Device], time: Time
) -> None:
    time.pass_by(31 * DAY_SECONDS)
    done = app.test_cli_runner().invoke(args=["boxes", "sweep", "--now"])
    assert done.exit_code == 0, done.output
    assert f": {PEOPLE}." in done.output
    assert room.store.room() == []
    assert left(people) == 0
