"""The clock of the measurements, and the lines of their report."""

import statistics
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def milliseconds(action: Callable[[], object], rounds: int = 15) -> float:
    """The median time of one call, in milliseconds, after one call to warm up."""
    action()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def each_once(action: Callable[[Given], Made], things: Iterable[Given]) -> tuple[float, list[Made]]:
    """The median time of a call with each of these, in milliseconds, and what the calls made."""
    times, made = [], []
    for thing in things:
        start = time.perf_counter()
        made.append(action(thing))
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), made


def line(what: str, value: str, goal: str, met: bool | None) -> str:
    """One row: what was measured, the value, the goal, and whether it is met."""
    mark = "" if met is None else ("met" if met else "NOT MET")
    return f"{what:<58} {value:>26}   {goal:<28} {mark}"
