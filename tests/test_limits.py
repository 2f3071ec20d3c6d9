"""The table of limits: shared by processes, bounded, and leading to nobody."""

import os
import signal
import threading
import time
from collections.abc import Callable

from app.limits import PLACES, Allowance, Limits

TWO = Allowance(burst=2, per_minute=60)
MANY = Allowance(burst=100, per_minute=0.001)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def in_another_process(action: Callable[[], object]) -> int:
    """Run `action` in a forked process, as a worker would; returns its process id."""
    child = os.fork()
    if child == 0:
        try:
            action()
        finally:
            os._exit(0)
    return child


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


def test_what_costs_less_is_allowed_more_often() -> None:
    limits = Limits(Clock())
    assert [limits.allow(TWO, "address", b"a", 0.1) for _ in range(21)] == [True] * 20 + [False]
    assert not limits.allow(TWO, "address", b"b", 3)
    assert limits.allow(TWO, "address", b"b", 2), "a refusal takes nothing"


def test_somebody_who_is_not_counted_is_never_refused() -> None:
    limits = Limits(Clock())
    assert all(limits.allow(TWO, "address", None) for _ in range(100))
    assert limits.kept() == []


def test_an_entry_is_gone_when_its_allowance_is_full_again() -> None:
    clock = Clock()
    limits = Limits(clock)
    limits.allow(TWO, "address", b"a")
    limits.allow(TWO, "address", b"b")
    clock.now += 0.5
    limits.allow(TWO, "address", b"b")
    assert len(limits.kept()) == 2
    clock.now += 0.6
    assert len(limits.kept()) == 1
    clock.now += 1
    assert limits.kept() == []


def test_what_is_kept_leads_to_no_address_and_is_another_hash_every_day() -> None:
    clock = Clock()
    limits = Limits(clock)
    limits.allow(MANY, "address", b"\x7f\x00\x00\x01")
    before = set(limits.kept())
    assert len(before) == 1
    assert b"\x7f\x00\x00\x01" not in bytes(limits._table)
    clock.now += 86_400
    limits.allow(MANY, "address", b"\x7f\x00\x00\x01")
    assert len(set(limits.kept()) - before) == 1


def test_memory_is_bounded_and_a_flood_frees_nobody_who_was_refused() -> None:
    limits = Limits(Clock(), sets=4)
    while limits.allow(MANY, "address", b"guilty"):
        pass
    for number in range(1_000):
        limits.allow(MANY, "address", str(number).encode())
    assert len(limits.kept()) <= 4 * PLACES
    assert not limits.allow(MANY, "address", b"guilty")


def test_all_processes_count_in_one_table() -> None:
    limits = Limits(Clock())
    os.waitpid(in_another_process(lambda: limits.allow(TWO, "address", b"a")), 0)
    os.waitpid(in_another_process(lambda: limits.allow(TWO, "address", b"a")), 0)
    assert not limits.allow(TWO, "address", b"a")
    assert limits.allow(TWO, "address", b"b")


def test_processes_that_count_at_once_lose_no_count() -> None:
    limits = Limits(Clock())
    each, rate = 300, Allowance(burst=1_000, per_minute=0.001)
    counting = [
        in_another_process(lambda: [limits.allow(rate, "address", b"a") for _ in range(each)])
        for _ in range(3)
    ]
    for child in counting:
        os.waitpid(child, 0)
    assert [limits.allow(rate, "address", b"a") for _ in range(101)] == [True] * 100 + [False]


def test_one_process_counts_at_a_time_and_one_that_is_killed_meanwhile_stops_nobody() -> None:
    limits = Limits(Clock())
    told, tell = os.pipe()

    def hold() -> None:
        with limits._locked():
            os.write(tell, b"held")
            time.sleep(60)

    child = in_another_process(hold)
    assert os.read(told, 4) == b"held"
    counting = threading.Thread(target=limits.allow, args=(TWO, "address", b"a"))
    counting.start()
    counting.join(0.3)
    assert counting.is_alive(), "it waits for the one that counts"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    counting.join(20)
    assert not counting.is_alive()
    assert len(limits.kept()) == 1
