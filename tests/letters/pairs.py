"""Answers in which every two facts meet: a small covering array, the same on every run.

A *fact* is one tick set or not set, or one pick with its value. For each two facts that have not
met yet a row is built around them, the best of a few; where no row that a letter takes can be
built, the two cannot meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import TypeAlias

Fact: TypeAlias = tuple[str, str]
Row: TypeAlias = dict[str, str]  # factor -> value
Pair: TypeAlias = tuple[Fact, Fact]

#: Rows looked at for each two facts, and tries at each.
_CANDIDATES, _TRIES = 4, 24


@dataclass
class Covered:
    """The rows, how many pairs of facts meet in them, and those that no letter takes together."""

    rows: list[Row] = field(default_factory=list)
    met: int = 0
    apart: list[Pair] = field(default_factory=list)


class Covering:
    """`fit` bends a row to what letters take, all but what is fixed; `takes` says if one does."""

    def __init__(
        self,
        factors: dict[str, Sequence[str]],
        fit: Callable[[Row, Row, Random], Row],
        takes: Callable[[Row], bool],
    ) -> None:
        self._factors = factors
        self._fit = fit
        self._takes = takes
        facts = [(name, value) for name in factors for value in dict.fromkeys(factors[name])]
        self._numbers = {fact: number for number, fact in enumerate(facts)}

    def cover(self, seed: str) -> Covered:
        """Rows in which every two facts meet that can."""
        random = Random(seed)
        done, met = Covered(), set[int]()
        alone = [fact for fact in self._numbers if self._row(dict([fact]), random)]
        pairs = [pair for pair in combinations(alone, 2) if pair[0][0] != pair[1][0]]
        random.shuffle(pairs)
        for pair in pairs:
            if self._number(*pair) in met:
                continue
            rows = [row for _ in range(_CANDIDATES) if (row := self._row(dict(pair), random))]
            if not rows:
                done.apart.append(pair)
                continue
            best = max(rows, key=lambda row: len(self._pairs(row) - met))
            done.rows.append(best)
            met |= self._pairs(best)
        done.met = len(met)
        return done

    def _number(self, first: Fact, second: Fact) -> int:
        one, other = sorted((self._numbers[first], self._numbers[second]))
        return one * len(self._numbers) + other

    def _pairs(self, row: Row) -> set[int]:
        size = len(self._numbers)
        facts = sorted(self._numbers[fact] for fact in row.items())
        return {one * size + other for one, other in combinations(facts, 2)}

    def _row(self, fixed: Row, random: Random) -> Row:
        """A row that holds what is fixed; empty where none was found."""
        for _ in range(_TRIES):
            free = {name: random.choice(values) for name, values in self._factors.items()}
            row = self._fit({**free, **fixed}, fixed, random)
            if self._takes(row):
                return row
        return {}
