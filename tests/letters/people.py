"""Answers about a person: every two facts together, in each letter and each jurisdiction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from random import Random

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, Jurisdiction, LetterKind
from app.letters.shape.blank import Given
from app.letters.shape.jurisdiction import CELLS
from app.letters.shape.shape import shape_of
from tests.letters.pairs import Covered, Covering, Row

SKIPPED, TICKED, NOT = "", "ticked", "not"

PERSON_CELLS = tuple(cell for cell in CELLS if cell[0] not in PLACE_KINDS)

#: Answers that a letter takes in one way only, and are nothing to combine.
_ALWAYS: Given = {"adults": "yes"}
_NEVER = {"risk under18"}

_HOLDS = {
    LetterKind.HOLDING_UNDERTAKING,
    LetterKind.HAND_OVER_RECEIPT,
    LetterKind.RELEASE_TO_DELETE,
}
_SAFE = {"happened kept-unasked": TICKED, "police": "no"}


def factors(kind: LetterKind) -> dict[str, Sequence[str]]:
    """Each tick as a factor of its own (`happened sent`), each pick with its values and skipped."""
    found: dict[str, Sequence[str]] = {}
    for answer in answers_used(kind):
        if answer.name in _ALWAYS:
            continue
        if answer.several:
            found |= {f"{answer.name} {value}": (NOT, TICKED, NOT) for value in answer.values}
        else:
            skipped = () if answer.derived else (SKIPPED,)
            found[answer.name] = (*answer.values, *skipped)
    return {name: values for name, values in found.items() if name not in _NEVER}


def given_of(row: Row) -> Given:
    """The answers of a row."""
    given: dict[str, str | tuple[str, ...]] = dict(_ALWAYS)
    for name, value in row.items():
        question, _, tick = name.partition(" ")
        if not tick and value:
            given[question] = value
        elif tick and value == TICKED:
            ticks = given.get(question, ())
            given[question] = (*ticks, tick)
    return given


def _fit(kind: LetterKind, part: Jurisdiction) -> Covering:
    names = factors(kind)

    def fit(row: Row, fixed: Row, random: Random) -> Row:
        wanted: Row = {}
        if kind in (LetterKind.POLICE_LETTER, LetterKind.DEPRIVATION_REQUEST):
            wanted["home"] = part.value
            if random.random() < 0.8 and not {"police", "risk police"} & fixed.keys():
                wanted["police"] = "reported"
        elif row["where"] not in ("elsewhere", "unknown", SKIPPED):
            wanted["where"] = part.value
        else:
            wanted["home"] = part.value
        if kind is LetterKind.ERASURE_REQUEST:
            wanted["who"] = "organisation"
        if kind in _HOLDS and "confirmed no-others" not in fixed and random.random() < 0.5:
            wanted["confirmed no-others"] = NOT
        if kind is LetterKind.WITHDRAWAL:
            wanted |= {name: NOT for name in names if name.startswith("happened ")} | _SAFE
        if kind is LetterKind.RECIPIENT_REQUEST and row["happened sent"] == NOT:
            wanted["happened shared"] = TICKED
        alone = kind in (LetterKind.WITHDRAWAL, LetterKind.RECIPIENT_REQUEST)
        if alone or row.get("route") == "self":
            wanted["risk none"] = TICKED
        if row.get("route") == "self":
            wanted |= {"home": part.value, "where": part.value, "offence": SKIPPED}
        row |= {name: value for name, value in wanted.items() if name in names} | fixed
        return {**row, **_exclusive("risk", row, fixed), **_exclusive("ties", row, fixed), **fixed}

    def takes(row: Row) -> bool:
        try:
            shape = shape_of(Answers.of(kind, given_of(row)), kind)
        except InconsistentAnswers:
            return False
        return shape.jurisdiction is part

    return Covering(names, fit, takes)


def _exclusive(question: str, row: Row, fixed: Row) -> Row:
    """`none` unticks the rest, or is unticked where one of the rest is what is looked for."""
    none = f"{question} none"
    if row.get(none) != TICKED:
        return {}
    others = {name: NOT for name in row if name.startswith(f"{question} ") and name != none}
    if any(fixed.get(name) == TICKED for name in others):
        return {none: NOT}
    return others


@cache
def covered(kind: LetterKind, part: Jurisdiction) -> Covered:
    """Rows in which every two facts meet, for one letter under one law."""
    return _fit(kind, part).cover(f"{kind}/{part}")


def people(*parts: Jurisdiction) -> Iterator[tuple[LetterKind, Given]]:
    """The answers of every row of every letter, or of those under these laws."""
    for kind, part in PERSON_CELLS:
        if part in parts or not parts:
            yield from ((kind, given_of(row)) for row in covered(kind, part).rows)
