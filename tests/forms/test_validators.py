"""What a check tells the browser (its verdicts: test_shared_vectors.py)."""

import json
from pathlib import Path

import pytest
from wtforms.validators import StopValidation

from forms.contact import ContactStep
from forms.dates import DatesStep
from forms.validators import AtMost, NotBefore, OneOf, Required

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
    assert NotBefore(MESSAGE, "conduct.first").as_json() == {
        "check": "not-before",
        "other": "conduct.first",
        "message": MESSAGE,
    }


def test_the_shared_vectors_try_every_check_both_ways() -> None:
    tried = {(v["check"], v["passes"]) for v in json.loads(VECTORS.read_text("utf-8"))["vectors"]}
    dates = ("date", "not-after-today", "not-before")
    checks = ("required", "min", "max", "link", "email", *dates, "one-of")
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


@pytest.mark.parametrize(
    ("first", "last", "good"),
    [
        ("2025-03", "2026-02", True),
        ("2026-02", "2025-03", False),
        ("", "2025-03", True),
        ("2025-03", "", True),
    ],
)
def test_the_latest_month_is_held_against_the_first(first: str, last: str, good: bool) -> None:
    form = DatesStep(data={"first": first, "occasions": "several", "last": last})
    assert form.validate() is good
    assert bool(form.last.errors) is not good
    assert not form.first.errors
