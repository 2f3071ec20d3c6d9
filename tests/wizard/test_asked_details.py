"""Each place that is forgotten when a typed detail is added is named, with the remedy."""

from dataclasses import replace
from typing import Any

import pytest
from flask_babel import lazy_gettext as _l

from app.letters.details.row import Detail, DetailList, Origin, Scope
from app.letters.details.table import BY_NAME, DETAIL_LISTS, DETAILS
from app.wizard.asked_details import mistakes
from app.wizard.steps import STEPS
from forms.base import Step
from forms.fields import Cell, Line, Rows

FORMS = [step.form for step in STEPS if step.form]
PET = Detail("pet.name", "name of the pet", "The pet", Scope.PERSON, cost="They do not know it.")


class PetStep(Step):
    step = "pet"
    scope = "person"
    heading = _l("A pet?")

    named = Line(_l("Its name"), name="pet.name")


class PetsStep(Step):
    step = "pets"
    scope = "person"
    heading = _l("Pets?")

    pets = Rows(heading, [Cell("pet.kind", "Kind")], row="", add="", remove="", name="pets")


def test_the_questions_and_the_table_agree() -> None:
    assert mistakes(FORMS, DETAILS, DETAIL_LISTS) == []


def test_a_new_detail_needs_its_row_and_its_question_and_no_more() -> None:
    assert mistakes([*FORMS, PetStep], [*DETAILS, PET], DETAIL_LISTS) == []


def test_a_question_without_a_row_names_its_form_and_the_table() -> None:
    (said,) = mistakes([*FORMS, PetStep], DETAILS, DETAIL_LISTS)
    assert said.startswith("tests/wizard/test_asked_details.py asks for 'pet.name': add its row")
    assert said.endswith("app/letters/details/")


def test_a_row_without_a_question_says_where_to_ask() -> None:
    (said,) = mistakes(FORMS, [*DETAILS, PET], DETAIL_LISTS)
    assert "app/letters/details/: 'pet.name'" in said
    assert "add a question of that name to a step in forms/" in said
    for asked_for in ({"beside": True}, {"origin": Origin.NOTED}):
        assert mistakes(FORMS, [*DETAILS, replace(PET, **asked_for)], DETAIL_LISTS) == []


def test_two_scopes_for_one_detail_are_named() -> None:
    (said,) = mistakes([*FORMS, PetStep], [*DETAILS, replace(PET, scope=Scope.PLACE)], DETAIL_LISTS)
    assert "give both the same scope" in said


def test_a_list_and_the_inputs_of_its_rows_agree() -> None:
    listed = replace(PET, list_name="pets")
    (said,) = mistakes(FORMS, [*DETAILS, listed], DETAIL_LISTS)
    assert "'pets', which is no list: add a DetailList to table.py" in said
    lists = [*DETAIL_LISTS, DetailList("pets", Scope.PERSON)]
    both = mistakes([*FORMS, PetsStep], [*DETAILS, listed], lists)
    assert [said.partition("differ: ")[2] for said in both] == [
        "add its row to app/letters/details/",
        "add a Cell('pet.name', …)",
    ]


@pytest.mark.parametrize("lacking", ["name", "prompt", "gap", "cost"])
def test_a_row_that_lacks_something_does_not_load(lacking: str) -> None:
    empty: dict[str, Any] = {lacking: ""}
    with pytest.raises(ValueError, match=r"app/letters/details/: the row .* lacks") as caught:
        replace(BY_NAME["sender.name"], **empty)
    assert lacking in str(caught.value)
