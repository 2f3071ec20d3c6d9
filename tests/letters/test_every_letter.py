"""Every letter that the texts can make: several hundred shapes, composed from the real texts."""

from functools import cache, lru_cache

import pytest

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.blank import BLANK_CASES, BlankCase
from app.letters.composing import compose
from app.letters.letter import Letter
from app.letters.shape import LetterShape, shape_of
from app.letters.texts import Texts
from app.letters.used import answers_used
from app.letters.vocabulary import Answer, LetterKind
from tests.letters.cases import BASES, every_shape, variations

texts = lru_cache(maxsize=1)(Texts)


@cache
def letter_of(shape: LetterShape) -> Letter:
    return compose(shape, texts())


def outcome(kind: LetterKind, given: dict[str, str | tuple[str, ...]]) -> Letter | None:
    """The letter, or None where the answers close it."""
    try:
        return letter_of(shape_of(Answers.of(kind, given), kind))
    except InconsistentAnswers:
        return None


def test_every_shape_makes_a_letter() -> None:
    shapes = every_shape()
    assert len(shapes) > 200
    for shape in shapes:
        assert letter_of(shape).kind is shape.kind


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(kind, answer) for kind in LetterKind for answer in answers_used(kind)],
    ids=lambda value: value.name if isinstance(value, Answer) else str(value),
)
def test_every_answer_that_is_sent_decides_something(kind: LetterKind, answer: Answer) -> None:
    """An answer that changes no letter must not leave the device."""
    for base_kind, given in BASES:
        if base_kind is kind:
            made = {outcome(kind, dict(each)) for each in variations(kind, given, answer)}
            if len(made) > 1:
                return
    pytest.fail(f"{answer.name} is sent for a {kind} and changes nothing in it")


@pytest.mark.parametrize("case", BLANK_CASES, ids=lambda case: case.id)
def test_every_blank_letter_can_be_drafted(case: BlankCase) -> None:
    assert letter_of(case.shape).blocks


def test_the_same_shape_is_the_same_letter() -> None:
    shape = BLANK_CASES[0].shape
    assert compose(shape, texts()) == compose(shape, Texts())
