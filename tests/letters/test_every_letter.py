"""Every letter that the texts can make, and nothing asked for that changes none of them."""

from collections.abc import Iterator
from functools import cache

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, Answer, Jurisdiction, LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BLANK_CASES, BlankCase, Given
from app.letters.shape.jurisdiction import CELLS
from app.letters.shape.shape import LetterShape, shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import Texts
from tests.conftest import Reached
from tests.golden.letters import texts
from tests.letters.cases import BASES, variations
from tests.letters.people import PERSON_CELLS, covered, given_of
from tests.letters.services import FOLLOWING, covered_service


@cache
def letter_of(shape: LetterShape) -> Letter:
    """The annotated copy: it has all that the clean one has."""
    return compose(shape, texts(), annotated=True)


def outcome(kind: LetterKind, given: Given) -> Letter | None:
    """The letter, or None where the answers close it."""
    try:
        return letter_of(shape_of(Answers.of(kind, given), kind))
    except InconsistentAnswers:
        return None


def bases(kind: LetterKind) -> Iterator[Given]:
    """Answers to change one by one: the plain cases first, then all pairs of facts."""
    yield from (given for base_kind, given in BASES if base_kind is kind)
    rows = [covered(*cell).rows for cell in PERSON_CELLS if cell[0] is kind]
    rows += [covered_service(kind).rows] if kind in FOLLOWING else []
    for turn in range(max(map(len, rows), default=0)):
        yield from (given_of(each[turn]) for each in rows if turn < len(each))


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(kind, answer) for kind in LetterKind for answer in answers_used(kind)],
    ids=lambda value: value.name if isinstance(value, Answer) else str(value),
)
def test_every_answer_that_is_sent_decides_something(kind: LetterKind, answer: Answer) -> None:
    """An answer that changes no letter must not leave the device."""
    for given in bases(kind):
        made = {outcome(kind, each) for each in variations(kind, given, answer)}
        if len(made) > 1:
            return
    pytest.fail(f"{answer.name} is sent for a {kind} and changes nothing in it")


def test_every_two_facts_meet_in_every_letter_about_a_person(reached: Reached) -> None:
    """Two that never meet are closed by a rule of the letters, and they are few."""
    rows = met = apart = 0
    for cell in PERSON_CELLS:
        done = covered(*cell)
        rows, met, apart = rows + len(done.rows), met + done.met, apart + len(done.apart)
        assert len(done.apart) < done.met / 20, (cell, done.apart[:5])
    reached(f"{met} pairs of facts meet in {rows} letters; {apart} pairs no letter takes")
    assert met > 150_000


def test_every_two_facts_meet_in_every_letter_that_follows_a_report(reached: Reached) -> None:
    """And in every other letter to a service; two that never meet are closed by its rule.

    A question with more values that close the letter leaves fewer pairs to meet, not more apart.
    """
    rows = met = apart = 0
    for kind in FOLLOWING:
        done = covered_service(kind)
        rows, met, apart = rows + len(done.rows), met + done.met, apart + len(done.apart)
        assert len(done.apart) < done.met / 19, (kind, done.apart[:5])
    reached(f"{met} pairs of facts meet in {rows} letters; {apart} pairs no letter takes")
    assert met > 15_000


@pytest.mark.parametrize("case", BLANK_CASES, ids=lambda case: case.id)
def test_every_blank_letter_can_be_drafted(case: BlankCase) -> None:
    assert letter_of(case.shape).blocks


@pytest.mark.parametrize(("kind", "part"), CELLS, ids=str)
def test_every_letter_has_a_blank_form(kind: LetterKind, part: Jurisdiction) -> None:
    shapes = [case.shape for case in BLANK_CASES]
    assert [shape for shape in shapes if (shape.kind, shape.jurisdiction) == (kind, part)]


def test_the_same_shape_is_the_same_letter() -> None:
    for case in BLANK_CASES[:: len(PLACE_KINDS) * 3]:
        for annotated in (False, True):
            again = compose(case.shape, Texts(), annotated)
            assert compose(case.shape, texts(), annotated) == again
