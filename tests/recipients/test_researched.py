"""The facts researched on one day: all are in the registry, with no more confidence than found.

`researched.json` has for each recipient the confidence of every source of every field. A fact
that was checked again later speaks for itself, so to correct an entry stays a change of one file.
"""

import json
from datetime import date
from pathlib import Path

from app.recipients.registry import by_id, registry
from app.recipients.sourced import CONFIDENCES
from tests.conftest import Reached

RESEARCHED_ON = date(2026, 11, 23)
RESEARCHED: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("researched.json").read_text("utf-8")
)


def test_no_id_is_lost() -> None:
    assert len(RESEARCHED) == 121
    assert {recipient.id for recipient in registry()} >= set(RESEARCHED)


def test_every_sourced_field_is_there_and_as_sure_as_it_was(reached: Reached) -> None:
    sources, later = 0, 0
    for name, fields in RESEARCHED.items():
        facts = by_id(name).sourced_by_field()
        assert facts.keys() >= fields.keys(), name
        for field, expected in fields.items():
            fact = facts[field]
            if fact.checked_on > RESEARCHED_ON:
                later += len(expected.split())
                continue
            given = [fact.confidence, *(source.confidence for source in fact.also)]
            assert " ".join(given) == expected, f"{name}.{field}"
            sources += fact.sources
    assert sources + later == 504
    reached(f"sourced fields of the registry: {sources}, and {later} checked again since")


def test_nothing_was_added_to_the_research_without_being_checked() -> None:
    for recipient in registry():
        for field, fact in recipient.sourced_by_field().items():
            known = field in RESEARCHED.get(recipient.id, {})
            assert known or fact.checked_on > RESEARCHED_ON, f"{recipient.id}.{field}"


def test_a_fact_is_as_sure_as_its_best_source() -> None:
    for recipient in registry():
        for field, fact in recipient.sourced_by_field().items():
            given = [fact.confidence, *(source.confidence for source in fact.also)]
            assert fact.confidence == min(given, key=CONFIDENCES.index), f"{recipient.id}.{field}"
