"""A new typed field does not slip past the leak tests: each has a marked word of its own."""

from app.wizard.steps import STEPS
from forms.fields import LinkList, Rows
from tests.leaks.typing_canaries import CANARIES, TYPED

#: Of lists to choose from: lines of ours.
LEFT = ("someone told me", "not sure")


def test_every_typed_field_and_every_input_of_a_row_holds_a_canary() -> None:
    for step in STEPS:
        for question in step.form().questions() if step.form else []:
            if not question.typed:
                continue
            given = TYPED[question.name]
            if isinstance(question, Rows | LinkList):
                first = given[0]
                assert not isinstance(first, str)
                own = {"link.url"} if isinstance(question, LinkList) else set()
                assert set(first) == own | {cell.name for cell in question.cells}, question.name
                assert all("canary" in typed.lower() or typed in LEFT for typed in first.values())
            assert any(canary in str(given).lower() for canary in map(str.lower, CANARIES)), (
                question.name
            )
