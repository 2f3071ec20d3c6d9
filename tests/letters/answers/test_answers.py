"""Only declared values, in declared order, reach the drafting of a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.answers.answers import NOT_ANSWERED, Answers, UndeclaredAnswer
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind

REPORT = LetterKind.PLATFORM_REPORT
CLAIM = LetterKind.LETTER_OF_CLAIM


def refused(kind: LetterKind, *pairs: tuple[str, str]) -> str:
    with pytest.raises(UndeclaredAnswer) as caught:
        Answers.parse(kind, pairs)
    return str(caught.value)


def test_declared_answers_in_declared_order_are_read() -> None:
    answers = Answers.parse(REPORT, [("adults", "yes"), ("shows", "intimate"), ("uk", "no")])
    assert answers.one("shows") == "intimate"
    assert answers.yes("adults")
    assert not answers.yes("uk")
    assert answers.one("seen") == NOT_ANSWERED
    assert answers.one("has.links", "none") == "none"


def test_a_typed_name_is_refused_and_not_echoed() -> None:
    assert refused(REPORT, ("sender.name", "Siân O'Connor-Núñez")) == ""
    assert refused(REPORT, ("adults", "<b>&")) == ""


def test_an_answer_that_this_letter_does_not_read_is_refused() -> None:
    refused(REPORT, ("police", "no"))
    refused(CLAIM, ("place.sort", "post"))


def test_answers_out_of_order_are_refused() -> None:
    refused(REPORT, ("shows", "intimate"), ("adults", "yes"))


def test_a_pick_stands_once() -> None:
    refused(REPORT, ("adults", "yes"), ("adults", "yes"))
    refused(REPORT, ("adults", "yes"), ("adults", "no"))


def test_ticks_stand_each_once_in_declared_order() -> None:
    ticks = [("happened", "kept-asked"), ("happened", "shared")]
    assert Answers.parse(CLAIM, ticks).many("happened") == ("kept-asked", "shared")
    refused(CLAIM, *reversed(ticks))
    refused(CLAIM, ticks[0], ticks[0])


def test_an_empty_value_is_refused() -> None:
    refused(REPORT, ("adults", ""))


@given(st.sampled_from(LetterKind), st.data())
def test_what_is_parsed_is_what_was_sent(kind: LetterKind, data: st.DataObject) -> None:
    pairs = [(answer.name, value) for answer in answers_used(kind) for value in answer.values]
    several = {answer.name for answer in answers_used(kind) if answer.several}
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique_by=lambda pair: pair))
    once = dict(chosen)
    kept = [p for p in pairs if p in chosen and (p[0] in several or once[p[0]] == p[1])]
    answers = Answers.parse(kind, kept)
    assert [(name, value) for name, values in answers.given for value in values] == kept


@given(st.sampled_from(LetterKind), st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_free_text_is_refused(kind: LetterKind, pairs: list[tuple[str, str]]) -> None:
    assert refused(kind, *pairs) == ""
