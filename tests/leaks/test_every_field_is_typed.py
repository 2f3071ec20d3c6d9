"""A new typed field does not slip past the leak tests: each has a marked word of its own."""

from app.wizard.steps import STEPS
from forms.fields import Rows
from tests.leaks.typing_canaries import CANARIES, TYPED


def test_every_typed_field_and_every_input_of_a_row_holds_a_canary() -> None:
    for step in STEPS:
        for question in step.form().questions() if step.form else []:
            if not question.typed:
                continue
            given = TYPED[question.name]
            if isinstance(question, Rows):
                first = given[0]
                assert not isinstance(first, str)
                assert set(first) == {cell.name for cell in question.cells}, question.name
            assert any(canary in str(given).lower() for canary in map(str.lower, CANARIES)), (
                question.name
            )
