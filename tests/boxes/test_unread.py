"""A box that no page ever read back is gone after two days, and no other box is."""

import os
from collections.abc import Callable

import pytest

from app.boxes.database import connect
from app.boxes.sealing import Seals
from app.boxes.store import BoxKeys, BoxStore
from app.problems import Problem
from tests.boxes.conftest import TODAY

FILE = b"an age file" * 10


@pytest.fixture
def store(database_url: str) -> BoxStore:
    return BoxStore(connect(database_url), Seals(bytes(32)), 2**30)


def new_keys() -> BoxKeys:
    return BoxKeys(os.urandom(32), os.urandom(32))


def is_there(store: BoxStore, keys: BoxKeys, day: int) -> bool:
    try:
        return store.read(keys.locator, day)[1] != b""
    except Problem as problem:
        return problem.slug != "not-found"


def test_a_box_that_nobody_read_is_there_for_two_days_and_not_on_the_third(
    store: BoxStore,
) -> None:
    early, late = new_keys(), new_keys()
    for keys in (early, late):
        store.create(keys, FILE, TODAY, 90)
    assert is_there(store, early, TODAY + 2)
    assert not is_there(store, late, TODAY + 3)
    assert store.sweep(TODAY + 3) == 1
    assert is_there(store, early, TODAY + 90)


Use = Callable[[BoxStore, BoxKeys, bytes], object]
USES: dict[str, Use] = {
    "read": lambda store, keys, _: store.read(keys.locator, TODAY),
    "changed": lambda store, keys, seen: store.change(keys, FILE + b"2", seen, TODAY, 30),
}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("days_later", [2, 3, 30])
def test_a_box_that_was_used_is_there_until_the_day_that_was_named(
    store: BoxStore, use: str, days_later: int
) -> None:
    keys = new_keys()
    USES[use](store, keys, store.create(keys, FILE, TODAY, 30))
    assert store.sweep(TODAY + days_later) == 0
    assert is_there(store, keys, TODAY + days_later)
    assert not is_there(store, keys, TODAY + 31)


def test_a_box_for_one_day_is_not_kept_for_two(store: BoxStore) -> None:
    keys = new_keys()
    store.create(keys, FILE, TODAY, 1)
    assert not is_there(store, keys, TODAY + 2)


def test_a_refused_change_does_not_count_as_use(store: BoxStore) -> None:
    keys = new_keys()
    store.create(keys, FILE, TODAY, 30)
    stranger = BoxKeys(keys.locator, os.urandom(32))
    with pytest.raises(Problem, match="not-found"):
        store.change(stranger, FILE, bytes(32), TODAY, 30)
    with pytest.raises(Problem, match="stale"):
        store.change(keys, FILE, bytes(32), TODAY, 30)
    assert store.sweep(TODAY + 3) == 1
