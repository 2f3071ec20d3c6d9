"""What a check tells the browser (its verdicts: test_shared_vectors.py)."""

import json
from pathlib import Path

import pytest
from wtforms.validators import StopValidation

from forms.contact import ContactStep
from forms.validators import AtMost, OneOf, Required

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "checks.json"
MESSAGE = "Type it again."


def test_a_check_is_exported_with_its_name_its_parameter_and_its_sentence() -> None:
    assert Required(MESSAGE).as_json() == {"check": "required", "message": MESSAGE}
    assert AtMost(MESSAGE, 300).as_json() == {"check": "max", "n": 300, "message": MESSAGE}
    assert OneOf(MESSAGE, ("a",)).as_json() == {
        "check": "one-of",
        "values": ["a"],
        "message": MESSAGE,
    }


def test_the_shared_vectors_try_every_check_both_ways() -> None:
    tried = {(v["check"], v["passes"]) for v in json.loads(VECTORS.read_text("utf-8"))["vectors"]}
    checks = ("required", "min", "max", "link", "email", "date", "not-after-today", "one-of")
    assert tried == {(check, outcome) for check in checks for outcome in (True, False)}


@pytest.mark.parametrize(
    ("email", "good"), [("siân.o'connor@exämple.org", True), ("", False), ("no at sign", False)]
)
def test_the_same_checks_work_as_wtforms_validators(email: str, good: bool) -> None:
    form = ContactStep(data={"email": email, "sender": "محمد"})
    try:
        passed = form.validate()
    except StopValidation:
        passed = False
    assert passed is good
