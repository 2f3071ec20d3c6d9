"""The checks give the verdicts that the browser gives: both run one file of vectors."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forms import validators
from forms.validators import Check

FILE = Path(__file__).parent.parent / "vectors" / "checks.json"
SHARED = json.loads(FILE.read_text("utf-8"))

CHECKS: dict[str, type[Check]] = {
    check.check: check
    for check in (
        validators.Required,
        validators.AtLeast,
        validators.AtMost,
        validators.Link,
        validators.Email,
        validators.Date,
        validators.NotAfterToday,
        validators.NotBefore,
        validators.OneOf,
    )
}


def _check(vector: dict[str, Any]) -> Check:
    kind = CHECKS[vector["check"]]
    parameters = {name: vector[name] for name in ("n", "other", "values") if name in vector}
    if "values" in parameters:
        parameters["values"] = tuple(parameters["values"])
    return kind("", **parameters)


@pytest.mark.parametrize("vector", SHARED["vectors"], ids=lambda vector: json.dumps(vector)[:80])
def test_a_shared_vector_has_its_verdict(
    vector: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validators, "today", lambda: date.fromisoformat(SHARED["today"]))
    given = [vector[name] for name in ("value", "other_value") if name in vector]
    assert _check(vector).passes(*given) is vector["passes"]
