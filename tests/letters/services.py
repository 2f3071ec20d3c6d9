"""Answers about a place: every two facts together, in each letter that has a rule of its own.

Reports and cloud notices are drawn more fully, in `places.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, LetterKind
from app.letters.shape.blank import Given
from app.letters.shape.place_rules import PLACE_RULES, Clause, Said
from app.letters.shape.shape import shape_of
from tests.examples import LONG
from tests.letters.pairs import Covered, Covering, Row
from tests.letters.people import TICKED, factors, given_of

#: Letters about a place whose answers are drawn here.
FOLLOWING = tuple(
    kind
    for kind in LetterKind
    if kind in PLACE_KINDS and kind not in (LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE)
)

#: How often the facts are made to meet, each time in other company: in a long run, and in any
#: other, where it goes on for a letter with few answers until it has so many rows.
_TURNS, _LEAST_TURNS, _ENOUGH_ROWS = 5, 2, 200


def _facts(said: Said) -> list[tuple[str, str]]:
    """The values of a row under which this is said, in any one of these ways."""
    name, values = said
    several = BY_NAME[name].several
    return [(f"{name} {value}", TICKED) if several else (name, value) for value in values]


def _ways(clause: Clause) -> list[tuple[str, str]]:
    return [fact for said in clause for fact in _facts(said)]


def _fit(kind: LetterKind) -> Covering:
    names = factors(kind)
    rule = PLACE_RULES[kind]
    wants = [clause for clause in map(_ways, rule.wants) if ("adults", "yes") not in clause]

    def fit(row: Row, fixed: Row, random: Random) -> Row:
        for said in rule.closed_by:
            for name, value in _facts(said):
                if row.get(name) == value and name not in fixed:
                    others = [each for each in names[name] if each != value]
                    row[name] = random.choice(others)
        for ways in random.sample(wants, len(wants)):
            if any(row.get(name) == value for name, value in ways):
                continue
            open_ways = [fact for fact in ways if fact[0] not in fixed and fact[0] in names]
            if open_ways:
                name, value = random.choice(open_ways)
                row[name] = value
        return row

    def takes(row: Row) -> bool:
        try:
            shape_of(Answers.of(kind, given_of(row)), kind)
        except InconsistentAnswers:
            return False
        return True

    return Covering(names, fit, takes)


@cache
def covered_service(kind: LetterKind, turn: int = 0) -> Covered:
    """Rows in which every two facts meet, for one letter to or about a service."""
    return _fit(kind).cover(f"{kind}/{turn}")


def services() -> Iterator[tuple[LetterKind, Given]]:
    """The answers of every row of every such letter."""
    for kind in FOLLOWING:
        rows: list[Row] = []
        for turn in range(_TURNS):
            if LONG or turn < _LEAST_TURNS or len(rows) < _ENOUGH_ROWS:
                rows += covered_service(kind, turn).rows
        yield from ((kind, given_of(row)) for row in rows)
