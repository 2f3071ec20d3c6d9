"""The questions: what they may offer, and how they speak."""

import re

import pytest

from app.letters.answers.vocabulary import BY_NAME as ANSWERS
from app.letters.blocks.placeholders import BY_NAME as GAPS
from app.letters.blocks.placeholders import LISTS
from app.wizard.steps import STEPS
from forms.base import Step
from forms.fields import Pick, Question, Rows, Ticks
from forms.messages import MESSAGES

FORMS = [step.form for step in STEPS if step.form]
QUESTIONS = [question for form in FORMS for question in form().questions()]
#: Typed or picked in a step, and printed as something else or not at all.
NOT_GAPS = {"links", "place.service", "place.host", "place.cdn", "place.registrar"}
UNWANTED = re.compile(r"revenge|victim|abuser|perpetrator|your fault|why did you|nude|naked", re.I)


def words_of(form: type[Step]) -> list[str]:
    found = [str(form.heading), str(form.hint)]
    for question in form().questions():
        found += [str(question.label.text), str(question.hint)]
        found += [str(check["message"]) for check in question.checks()]
        for choice in [
            *getattr(question, "choices", ()),
            *(c for group in getattr(question, "groups", ()) for c in group.choices),
        ]:
            found += [str(choice.text), str(choice.hint)]
        if isinstance(question, Rows):
            found += words_of_rows(question)
    return found


def words_of_rows(rows: Rows) -> list[str]:
    found = [str(rows.row), str(rows.add), str(rows.remove)]
    for cell in rows.cells:
        found += [str(cell.label), str(cell.hint), *(str(each.text) for each in cell.choices)]
        found += [str(check["message"]) for check in cell.as_json()]
    return found


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_every_question_is_an_answer_or_a_detail_that_some_letter_can_use(
    question: Question,
) -> None:
    if isinstance(question, Pick | Ticks):
        assert question.name in ANSWERS or question.name == "path"
        assert not question.typed
    elif isinstance(question, Rows):
        assert {cell.name for cell in question.cells} == set(LISTS[question.name])
        assert question.typed
    else:
        assert question.name in GAPS or question.name in NOT_GAPS
        assert question.typed


def test_no_question_is_asked_twice() -> None:
    names = [question.name for question in QUESTIONS]
    assert len(names) == len(set(names))


def test_every_declared_answer_is_asked_or_chosen_on_the_letter_page() -> None:
    asked = {question.name for question in QUESTIONS}
    declared = {name for name, answer in ANSWERS.items() if not answer.derived}
    assert declared - asked == {
        "keep", "route", "offence", "refusal", "still", "copyright.understood",
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.step)
def test_a_step_speaks_plainly_and_blames_nobody(form: type[Step]) -> None:
    for words in words_of(form):
        assert not UNWANTED.search(words), words
        longest = max((len(part.split()) for part in re.split(r"[.?!:;]", words)), default=0)
        assert longest <= 24, words


def test_messages_are_whole_sentences_that_say_what_to_do() -> None:
    for key, message in MESSAGES.items():
        assert str(message)[0].isupper(), key
        assert str(message).endswith((".", "com", "2024.", "123")), key


def test_typed_lines_have_a_length_that_a_letter_can_hold() -> None:
    for question in QUESTIONS:
        if isinstance(question, Rows):
            for cell in question.cells:
                checks = {check["check"] for check in cell.as_json()}
                assert cell.choices or "max" in checks, cell.name
        elif question.typed and question.kind != "month":
            assert any(check["check"] == "max" for check in question.checks()), question.name


def test_the_checklist_stands_in_two_labelled_groups_and_none_of_these() -> None:
    (risk,) = (question for question in QUESTIONS if question.name == "risk")
    assert isinstance(risk, Ticks)
    assert [len(group.choices) for group in risk.groups] == [4, 5]
    assert [choice.value for choice in risk.choices] == [risk.exclusive] == ["none"]
