"""The size of the store is known without a scan, in every process, and limits what is added."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event

from app.boxes.database import connect
from app.boxes.quota import share_of_a_day
from app.boxes.sealing import Seals
from app.boxes.store import BoxKeys, BoxStore
from app.problems import Problem
from tests.boxes.conftest import TODAY

FILE, KEPT = 972, 1_000
QUOTA = 100 * KEPT


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engines(database_url: str) -> Iterator[list[Engine]]:
    """Two, as two server processes have them."""
    both = [connect(database_url), connect(database_url)]
    yield both
    for engine in both:
        engine.dispose()


@pytest.fixture
def stores(engines: list[Engine], clock: Clock) -> list[BoxStore]:
    return [BoxStore(engine, Seals(bytes(32)), QUOTA, clock) for engine in engines]


def used(store: BoxStore) -> int:
    with store._engine.begin() as connection:
        return store.fill.used(connection)


def create(store: BoxStore, size: int = FILE) -> tuple[BoxKeys, bytes]:
    keys = BoxKeys(os.urandom(32), os.urandom(32))
    return keys, store.create(keys, os.urandom(size), TODAY, 30)


def problem(action: object) -> str | None:
    assert callable(action)
    try:
        action()
    except Problem as raised:
        return raised.slug
    return None


def test_each_process_knows_what_the_others_added_within_a_second(
    stores: list[BoxStore], clock: Clock
) -> None:
    one, other = stores
    create(one)
    create(other)
    clock.now += 1
    create(one)
    create(other)
    clock.now += 1
    assert used(one) == used(other) == 4 * KEPT


def test_changes_wipes_and_sweeps_are_counted_too(stores: list[BoxStore], clock: Clock) -> None:
    one, other = stores
    grown, wiped = create(one), create(one)
    create(one)
    one.change(grown[0], os.urandom(2 * KEPT - 28), grown[1], TODAY, 90)
    other.delete(wiped[0], TODAY)
    clock.now += 1
    other.sweep(TODAY + 3)
    clock.now += 1
    create(one, FILE)
    clock.now += 1
    assert used(one) == used(other) == 3 * KEPT


def test_a_refused_save_is_not_counted(stores: list[BoxStore]) -> None:
    keys, seen = create(stores[0])
    assert problem(lambda: stores[0].create(keys, b"again", TODAY, 30)) == "exists"
    assert problem(lambda: stores[0].change(keys, b"again", bytes(32), TODAY, 30)) == "stale"
    assert used(stores[0]) == KEPT
    assert seen


def test_no_save_reads_all_boxes_to_learn_how_full_the_store_is(
    stores: list[BoxStore], engines: list[Engine]
) -> None:
    asked: list[str] = []
    event.listen(
        engines[0], "before_cursor_execute", lambda _c, _u, sql, *_: asked.append(sql.lower())
    )
    keys, seen = create(stores[0])
    stores[0].change(keys, os.urandom(4_000), seen, TODAY, 30)
    sums = [sql for sql in asked if "sum(" in sql]
    assert all("from totals" in sql for sql in sums)
    assert asked


def test_what_a_killed_process_had_not_written_is_counted_by_the_next(
    stores: list[BoxStore], engines: list[Engine], clock: Clock
) -> None:
    for _ in range(5):
        create(stores[0])  # only the first within this second is written
    heir = BoxStore(engines[1], Seals(bytes(32)), QUOTA, clock)
    assert used(heir) == KEPT
    heir.fill.recount()
    assert used(heir) == 5 * KEPT


def test_a_process_goes_on_counting_after_another_has_counted_anew(
    stores: list[BoxStore], clock: Clock
) -> None:
    create(stores[0])
    clock.now += 1
    create(stores[0])
    stores[1].fill.recount()
    clock.now += 1
    create(stores[0])
    clock.now += 1
    assert used(stores[0]) == used(stores[1]) == 3 * KEPT


def test_a_quarter_is_for_boxes_that_exist(stores: list[BoxStore]) -> None:
    one = stores[0]
    grown = create(one)
    for _ in range(74):
        create(one)
    assert problem(lambda: create(one)) == "full"
    keys, seen = grown
    seen = one.change(keys, os.urandom(26 * KEPT - 28), seen, TODAY, 30)
    assert used(one) == QUOTA
    assert problem(lambda: one.change(keys, os.urandom(27 * KEPT), seen, TODAY, 30)) == "full"
    assert one.change(keys, os.urandom(26 * KEPT - 28), seen, TODAY, 30)


def test_over_half_full_a_network_is_asked_for_its_share_and_changes_are_not(
    stores: list[BoxStore],
) -> None:
    one, asked = stores[0], list[int]()

    def share(size: int) -> bool:
        asked.append(size)
        return sum(asked) <= share_of_a_day(QUOTA)

    def add() -> tuple[BoxKeys, bytes]:
        keys = BoxKeys(os.urandom(32), os.urandom(32))
        return keys, one.create(keys, os.urandom(FILE), TODAY, 30, share)

    made = [add() for _ in range(51)]
    assert asked == []
    assert [problem(add) for _ in range(6)] == [None] * 5 + ["slow-down"]
    assert asked == [KEPT] * 6
    keys, seen = made[0]
    assert one.change(keys, os.urandom(5 * KEPT), seen, TODAY, 30)
    assert len(asked) == 6


def test_what_another_process_has_freed_is_seen_before_anything_is_refused(
    stores: list[BoxStore], clock: Clock
) -> None:
    one, other = stores
    large = create(one, 40 * KEPT - 28)
    create(one, 35 * KEPT - 28)
    clock.now += 1
    assert problem(lambda: create(one)) == "full"
    other.delete(large[0], TODAY)
    assert problem(lambda: create(one)) is None
