"""Somebody tries to fill the store, so that nobody else can save."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.boxes.age_shape import PADDED
from app.boxes.allowances import CREATED_BY_ADDRESS
from app.boxes.database import connect
from app.boxes.room import day_now
from app.boxes.sealing import Seals
from app.boxes.store import BoxStore
from app.settings import LEAST_QUOTA_BYTES
from tests.attacks.strangers import Stranger
from tests.boxes.files import age_file
from tests.conftest import Reached
from tests.serving import Server, serving

QUOTA = LEAST_QUOTA_BYTES
BOX = len(age_file()) + 28
FOR_NEW = QUOTA * 3 // 4
REFUSED = {429, 507}


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """By how many days the server's day is moved."""
    file = tmp_path / "days-later"
    file.write_text("0", "ascii")
    return file


@pytest.fixture
def server(tmp_path: Path, later: Path) -> Iterator[Server]:
    """A server with little room, in one process.

    Two may be over by what one second brings: much of so little room, a thousandth of 2 GiB.
    """
    small = {
        "BOX_QUOTA_BYTES": str(QUOTA),
        "DAYS_LATER_FILE": str(later),
        "WEB_CONCURRENCY": "1",
    }
    with serving(tmp_path, small, "tests.boxes.another_day:app") as server:
        yield server


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Server]:
    """A server with two processes."""
    with serving(tmp_path) as server:
        yield server


def store_of(server: Server) -> BoxStore:
    engine = connect(f"sqlite:///{server.instance / 'boxes.sqlite3'}")
    return BoxStore(engine, Seals((server.instance / "secret.key").read_bytes()), QUOTA)


def in_use(server: Server) -> int:
    return sum(row.number * row.size for row in store_of(server).room())


def attack(server: Server, network: str, most: int, until: int = QUOTA) -> int:
    """Make boxes from the addresses of one /24, one after another; returns how many were taken."""
    taken = 0
    for number in range(most):
        if taken and in_use(server) + BOX > until:
            break
        status = Stranger(server, f"{network}.{2 + number % 200}").save()
        assert status in {201, *REFUSED}, status
        taken += status == 201
        if status in REFUSED:
            break
    return taken


def person(server: Server, address: str) -> Stranger:
    """Somebody whose page saves a plan, and reads it back."""
    somebody = Stranger(server, address)
    assert somebody.save() == 201
    assert somebody.look() == 200
    return somebody


def test_the_attack_leaves_room_for_people_and_its_junk_is_gone_after_two_days(
    server: Server, later: Path, reached: Reached
) -> None:
    early = [person(server, "127.0.1.7") for _ in range(20)]
    taken = attack(server, "127.0.0", 300)
    assert in_use(server) < 0.56 * QUOTA, "one network gets half, and a twentieth a day"

    network = 2
    while in_use(server) < 0.9 * FOR_NEW - BOX:
        network += 1
        taken += attack(server, f"127.0.{network}", 20, int(0.9 * FOR_NEW))
        assert network < 30
    late = [person(server, f"127.1.{number}.7") for number in (1, 2)]

    while more := attack(server, f"127.0.{network}", 20):
        taken, network = taken + more, network + 1
    nobody = Stranger(server, "127.1.3.7")
    assert nobody.save() == 507, "no more new boxes"
    for somebody in (early[0], late[0]):
        assert somebody.save(age_file(PADDED[3])) == 204, "boxes that exist may grow"
    for somebody in (*early[1:], late[1]):
        assert somebody.save() == 204
    full = in_use(server)

    later.write_text("3", "ascii")
    assert store_of(server).sweep(day_now() + 3) == taken
    assert [somebody.look() for somebody in (*early, *late)] == [200] * 22
    assert nobody.save() == 201
    reached(
        f"an attack took {taken} boxes ({full / QUOTA:.0%} of the store); 22 people kept theirs"
    )


def test_all_processes_together_take_no_more_than_one_address_may_add(two: Server) -> None:
    started = time.monotonic()
    answers = [Stranger(two, "127.0.0.9").save() for _ in range(80)]
    minutes = (time.monotonic() - started) / 60
    most = CREATED_BY_ADDRESS.burst + 1 + minutes * CREATED_BY_ADDRESS.per_minute
    assert CREATED_BY_ADDRESS.burst <= answers.count(201) <= most
    assert Stranger(two, "127.0.0.10").save() == 201


def test_strangers_at_a_dual_stack_socket_are_told_apart(tmp_path: Path) -> None:
    both = {"HOST": "[::]"}
    try:
        with serving(tmp_path, both) as server:
            people = [Stranger(server, f"127.0.0.{2 + number}") for number in range(20)]
            saved = [[Stranger(server, one.address).save() for _ in range(4)] for one in people]
    except AssertionError as error:
        if "Invalid address" in str(error) or "not supported" in str(error):
            pytest.skip("this machine has no IPv6")
        raise
    assert saved == [[201] * 4] * 20
