"""The matrix: every service of the registry, each law that reaches it, each element it asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.blank import Given
from app.letters.shape.place_shape import PlaceShape
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from tests.conftest import Reached
from tests.golden.letters import texts
from tests.letters.matrix import ELEMENTS, LAWS, forbidden, laws_of, required
from tests.letters.reached_services import KINDS, reaches, situations


@cache
def _letter(shape: PlaceShape) -> Letter:
    return compose(shape, texts())


def shapes(kind: LetterKind) -> Iterator[tuple[PlaceShape, Given, int]]:
    """Each different shape of a kind, with the first answers that make it, and how many do."""
    found: dict[PlaceShape, tuple[Given, int]] = {}
    for reach, given in situations(kind):
        try:
            shape = shape_of(Answers.of(kind, given), kind)
        except InconsistentAnswers:
            continue
        assert isinstance(shape, PlaceShape)
        first, already = found.get(shape, (given, 0))
        found[shape] = first, already + reaches()[reach]
    for shape, (given, times) in found.items():
        yield shape, given, times


@pytest.mark.parametrize("kind", KINDS)
def test_every_element_that_a_law_asks_for_stands_and_no_other_law_does(
    kind: LetterKind, reached: Reached
) -> None:
    looks, letters, services = Counter[str](), 0, 0
    for shape, given, times in shapes(kind):
        letters, services = letters + 1, services + times
        for look in (*required(shape, _letter(shape)), *forbidden(shape, _letter(shape))):
            looks[look.law or "forbidden"] += 1
            assert look.right, f"{look.amiss(shape)}\n{given}"
    reached(f"{kind}: {services} services and places in {letters} letters: {dict(looks)}")
    assert letters > 20


def test_every_law_of_the_matrix_is_met_somewhere() -> None:
    met = {law for kind in KINDS for shape, *_ in shapes(kind) for law in laws_of(shape)}
    assert met == {law["id"] for law in LAWS}
    assert {law for element in ELEMENTS for law in element["laws"]} == met
