"""Several devices at one box in the same moment: one save wins, the others are told."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

from app.boxes.database import connect
from app.boxes.sealing import Seals, etag_of
from app.boxes.store import BoxKeys, BoxStore
from app.problems import Problem
from tests.boxes.conftest import TODAY

DEVICES = 4
ROUNDS = 12


def outcomes(*actions: Callable[[], object]) -> list[str]:
    """Run all actions at the same moment; returns "done" or the slug of the problem for each."""
    start = Barrier(len(actions))

    def run(action: Callable[[], object]) -> str:
        start.wait()
        try:
            action()
        except Problem as problem:
            return problem.slug
        return "done"

    with ThreadPoolExecutor(len(actions)) as pool:
        return sorted(pool.map(run, actions))


def stores(database_url: str) -> list[BoxStore]:
    """One store a device, as if each spoke to another server process."""
    return [BoxStore(connect(database_url), Seals(bytes(32)), 2**30) for _ in range(DEVICES)]


def new_keys(locator: bytes | None = None) -> BoxKeys:
    return BoxKeys(locator or os.urandom(32), os.urandom(32))


def test_of_several_saves_over_the_same_version_exactly_one_wins(database_url: str) -> None:
    keys, file = new_keys(), os.urandom(1000)
    devices = stores(database_url)
    devices[0].create(keys, file, TODAY, 30)
    for _ in range(ROUNDS):
        files, seen = [os.urandom(1000) for _ in devices], etag_of(file)
        pairs = zip(devices, files, strict=True)
        told = outcomes(*(partial(one.change, keys, mine, seen, TODAY, 30) for one, mine in pairs))
        assert told == ["done", *["stale"] * (DEVICES - 1)]
        file = devices[0].read(keys.locator, TODAY)[1]
        assert file in files


def test_of_several_that_create_the_same_box_exactly_one_wins(database_url: str) -> None:
    devices = stores(database_url)
    for _ in range(ROUNDS):
        locator, file = os.urandom(32), os.urandom(1000)
        told = outcomes(
            *(partial(one.create, new_keys(locator), file, TODAY, 30) for one in devices)
        )
        assert told == ["done", *["exists"] * (DEVICES - 1)]


def test_a_save_and_a_wipe_at_the_same_moment_leave_no_half_box(database_url: str) -> None:
    first, second, *_ = stores(database_url)
    for _ in range(ROUNDS):
        keys = new_keys()
        seen = first.create(keys, os.urandom(1000), TODAY, 30)
        change = partial(first.change, keys, os.urandom(1000), seen, TODAY, 30)
        told = outcomes(change, partial(second.delete, keys, TODAY))
        assert told in (["done", "done"], ["done", "not-found"])
        assert outcomes(partial(first.read, keys.locator, TODAY)) == ["not-found"]
