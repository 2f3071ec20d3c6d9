"""Every letter that the tests look at: the golden cases, the blank ones, and all pairs of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, combinations

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import BY_NAME, Jurisdiction, LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BLANK_CASES, Given
from app.letters.shape.shape import LetterShape, shape_of
from app.letters.text.composing import ReadText, read_text
from app.rendering.text import render
from tests.examples import QUICK
from tests.golden.cases import CASES
from tests.golden.letters import texts
from tests.letters.people import PERSON_CELLS, covered, given_of, people
from tests.letters.places import places
from tests.letters.services import services

_SHORT = re.compile(r"\n=== short \d+ ===\n")


@dataclass
class Drafted:
    """One letter with the answers and the shape that it comes from."""

    given: Given
    shape: LetterShape
    letter: Letter
    text: str
    shorter: tuple[str, ...]  # the short texts, as the letter has them
    _read: ReadText
    _annotated: list[Letter] = field(default_factory=list)

    @property
    def short(self) -> str:
        """Every short text, one after another."""
        return "\n".join(self.shorter)

    @property
    def annotated(self) -> Letter:
        """The copy for a lawyer; made when it is first asked for."""
        if not self._annotated:
            self._annotated.append(self._read.copied(annotated=True))
        return self._annotated[0]


def _conduct() -> Iterator[tuple[LetterKind, Given]]:
    """The letter to the person for every set of things that happened, in turn in each law."""
    happened = BY_NAME["happened"].values
    sets = chain.from_iterable(combinations(happened, size) for size in range(len(happened) + 1))
    claims = [cell for cell in PERSON_CELLS if cell[0] is LetterKind.LETTER_OF_CLAIM]
    for turn, each in enumerate(sets):
        kind, part = claims[turn % len(claims)]
        rows = covered(kind, part).rows
        given = dict(given_of(rows[turn % len(rows)]))
        given.pop("happened", None)
        yield kind, {**given, **({"happened": each} if each else {})}


#: The law whose letters a quick run looks at.
_QUICK = Jurisdiction.SCOTLAND


def every_given() -> Iterator[tuple[LetterKind, Given]]:
    """The answers of every combination, those that make the same letter too."""
    if QUICK:
        yield from people(_QUICK)
        return
    yield from CASES.values()
    yield from ((case.kind, case.given) for case in BLANK_CASES)
    yield from places()
    yield from services()
    yield from people()
    yield from _conduct()


@lru_cache(maxsize=1)
def drafted() -> tuple[Drafted, ...]:
    """Every combination as a letter, each shape once."""
    found: dict[LetterShape, Drafted] = {}
    for kind, given in every_given():
        try:
            shape = shape_of(Answers.of(kind, given), kind)
        except InconsistentAnswers:
            continue
        if shape not in found:
            read = read_text(shape, texts())
            letter = read.copied()
            text, *shorter = _SHORT.split(render(letter))
            found[shape] = Drafted(given, shape, letter, text, tuple(shorter), read)
    return tuple(found.values())


@lru_cache(maxsize=1)
def every_line() -> dict[tuple[LetterKind, Jurisdiction, str], Drafted]:
    """Every different line of the letters of a cell, with the first letter that has it."""
    found: dict[tuple[LetterKind, Jurisdiction, str], Drafted] = {}
    for each in drafted():
        for line in f"{each.text}\n{each.short}".splitlines():
            found.setdefault((each.shape.kind, each.shape.jurisdiction, line), each)
    return found


def of_kind(*kinds: LetterKind) -> tuple[Drafted, ...]:
    """The letters of some kinds."""
    return tuple(each for each in drafted() if each.shape.kind in kinds)
