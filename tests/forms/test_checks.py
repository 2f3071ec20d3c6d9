"""The JSON of a check for the browser, which runs it (`tests/client/fields/checks.test.ts`)."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.wizard.steps import STEPS
from forms.fields import LinkList, Question, Rows
from forms.validators import AtMost, NotBefore, Required

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "checks.json"
SHARED: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8"))["vectors"]
#: Of a vector, what is no part of the check.
TRIED_WITH = {"value", "other_value", "passes"}
MESSAGE = "Type it again."


def exported(question: Question) -> list[dict[str, Any]]:
    """Every check that the page carries for a question, and for the cells of its rows."""
    cells = question.cells if isinstance(question, Rows | LinkList) else ()
    return [*question.checks(), *(check for cell in cells for check in cell.as_json())]


CHECKS = [
    check
    for step in STEPS
    if step.form
    for question in step.form().questions()
    for check in exported(question)
]


def test_a_check_is_exported_with_its_name_its_parameter_and_its_sentence() -> None:
    assert Required(MESSAGE).as_json() == {"check": "required", "message": MESSAGE}
    assert AtMost(MESSAGE, 300).as_json() == {"check": "max", "n": 300, "message": MESSAGE}
    assert NotBefore(MESSAGE, "conduct.first").as_json() == {
        "check": "not-before",
        "other": "conduct.first",
        "message": MESSAGE,
    }


@pytest.mark.parametrize("name", sorted({check["check"] for check in CHECKS}))
def test_the_vectors_try_a_check_both_ways_with_the_parameters_that_the_page_gives(
    name: str,
) -> None:
    tried = [vector for vector in SHARED if vector["check"] == name]
    assert {vector["passes"] for vector in tried} == {True, False}
    given = {frozenset(check.keys() - {"message"}) for check in CHECKS if check["check"] == name}
    assert {frozenset(vector.keys() - TRIED_WITH) for vector in tried} == given


def test_each_check_of_the_page_has_a_sentence() -> None:
    assert CHECKS
    assert all(check["message"] for check in CHECKS)


def test_a_date_is_held_against_one_of_the_same_step() -> None:
    for step in STEPS:
        names = {question.name for question in step.form().questions()} if step.form else set()
        for question in step.form().questions() if step.form else ():
            held = {check["other"] for check in question.checks() if "other" in check}
            assert held <= names, question.name
