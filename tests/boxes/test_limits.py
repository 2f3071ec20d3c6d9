"""Rate limits of boxes: enough for a shared address, too little for guessing."""

from flask import Flask

from app.boxes.allowances import BY_ADDRESS, BY_LOCATOR, CREATED_BY_ADDRESS
from app.boxes.room import Room
from app.limits import Limits
from tests.boxes.asking import Device, slug
from tests.boxes.files import age_file

PEOPLE, STEPS = 20, 12


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_twenty_people_behind_one_address_work_normally(room: Room, device: Device) -> None:
    """All begin in the same minute, read back, save once a minute, and open it again."""
    clock = Clock()
    room.limits = Limits(clock)
    people = [Device(device.client) for _ in range(PEOPLE)]
    file = age_file()
    answers = [person.create(file) for person in people]
    assert {answer.status_code for answer in answers} == {201}
    assert {person.fetch().status_code for person in people} == {200}
    seen = answers[0].headers["ETag"]
    for step in range(STEPS):
        clock.now += 60
        file = age_file()
        saved = [person.change(file, seen) for person in people]
        assert {answer.status_code for answer in saved} == {204}, step
        seen = saved[0].headers["ETag"]
    assert {person.fetch().status_code for person in people} == {200}
    assert {person.delete().status_code for person in people} == {204}


def test_too_many_new_boxes_from_one_address_are_slowed_down(device: Device) -> None:
    allowed = int(CREATED_BY_ADDRESS.burst)
    answers = [Device(device.client).create(age_file()) for _ in range(allowed + 5)]
    assert [answer.status_code for answer in answers[:allowed]] == [201] * allowed
    assert slug(answers[-1]) == "slow-down"
    elsewhere = Device(device.client, address="198.51.100.7")
    assert elsewhere.create(age_file()).status_code == 201


def test_guessing_at_one_box_is_slowed_down_and_others_are_not(device: Device) -> None:
    device.create(age_file())
    answers = [device.fetch() for _ in range(int(BY_LOCATOR.burst) + 5)]
    assert slug(answers[-1]) == "slow-down"
    assert Device(device.client).create(age_file()).status_code == 201


def test_asking_with_a_wrong_etag_is_counted_as_a_whole_request(device: Device) -> None:
    device.create(age_file())
    wrong = '"' + "A" * 43 + '"'
    answers = [device.fetch(If_None_Match=wrong) for _ in range(int(BY_LOCATOR.burst) + 5)]
    assert slug(answers[-1]) == "slow-down"


def test_wiping_is_never_refused_for_the_saves_before_it(device: Device) -> None:
    device.create(age_file())
    for _ in range(int(BY_LOCATOR.burst) + 5):
        device.fetch()
    assert device.delete().status_code == 204


def test_the_allowance_of_an_address_comes_back(app: Flask, room: Room, device: Device) -> None:
    clock = Clock()
    room.limits = Limits(clock)
    answers = [device.client.get("/box") for _ in range(int(BY_ADDRESS.burst) + 5)]
    assert slug(answers[-1]) == "slow-down"
    clock.now += 60
    assert slug(device.client.get("/box")) == "undeclared"
    assert app.extensions["boxes"] is room
