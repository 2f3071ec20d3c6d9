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
#: The words of `researched.json`: one for each source of each fact.
SOURCES = 504

_LOOKED_AGAIN = f"set `checked_on` to the day on which you looked, later than {RESEARCHED_ON}"
_TAKEN_AWAY = "a fact taken away: delete its words in researched.json too, and lower SOURCES here"


def test_no_id_is_lost() -> None:
    assert len(RESEARCHED) == 121
    assert {recipient.id for recipient in registry()} >= set(RESEARCHED)


def test_every_sourced_field_is_there_and_as_sure_as_it_was(reached: Reached) -> None:
    sources, later = 0, 0
    for name, fields in RESEARCHED.items():
        facts = by_id(name).sourced_by_field()
        assert facts.keys() >= fields.keys(), f"{name}: {_TAKEN_AWAY}"
        for field, expected in fields.items():
            fact = facts[field]
            if fact.checked_on > RESEARCHED_ON:
                later += len(expected.split())
                continue
            given = [fact.confidence, *(source.confidence for source in fact.also)]
            assert " ".join(given) == expected, f"{name}.{field}: {_LOOKED_AGAIN}"
            sources += fact.sources
    assert sources + later == SOURCES, _TAKEN_AWAY
    reached(f"sourced fields of the registry: {sources}, and {later} checked again since")


def test_nothing_was_added_to_the_research_without_being_checked() -> None:
    for recipient in registry():
        for field, fact in recipient.sourced_by_field().items():
            known = field in RESEARCHED.get(recipient.id, {})
            looked = known or fact.checked_on > RESEARCHED_ON
            assert looked, f"{recipient.id}.{field}: {_LOOKED_AGAIN}"


def test_a_fact_is_as_sure_as_its_best_source() -> None:
    for recipient in registry():
        for field, fact in recipient.sourced_by_field().items():
            given = [fact.confidence, *(source.confidence for source in fact.also)]
            assert fact.confidence == min(given, key=CONFIDENCES.index), f"{recipient.id}.{field}"
