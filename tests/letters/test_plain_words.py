"""The plain words of a clause are true in every letter that has the clause."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.letters.blocks.letter_json import letter_json
from tests.letters.combinations import Drafted, drafted
from tests.pages import CARD, app_in, document
from tests.rules import holds

#: Blocks that say nothing by themselves: names, dates, where one signs.
_SILENT = {"title", "heading", "page"}
_SILENT_STYLES = {"address", "reference", "subject", "signature", "fine", "notice"}


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Each key of plain words with the rule that it is true by; None where it always is."""
    card = document(app_in(tmp_path_factory.mktemp("plain")), CARD)
    templates = card.xpath("//template[@data-plain]")
    return {
        each.get("data-plain"): json.loads(each.get("data-true-when") or "null")
        for each in templates
    }


def _blocks(each: Drafted) -> Iterator[dict[str, Any]]:
    blocks: list[dict[str, Any]] = letter_json(each.letter, "testing")["blocks"]
    yield from blocks


def _keys(each: Drafted) -> set[str]:
    return {key for block in _blocks(each) for key in block.get("plain", ())}


def test_no_letter_has_plain_words_that_are_not_true_of_its_answers(words: dict[str, Any]) -> None:
    false = {
        (str(each.shape.kind), key)
        for each in drafted()
        for key in _keys(each)
        if words[key] is not None and not holds(words[key], each.given)
    }
    assert false == set()


def test_every_clause_of_every_letter_is_explained(words: dict[str, Any]) -> None:
    silent = {
        json.dumps(block["runs"])
        for each in drafted()
        for block in _blocks(each)
        if block["type"] not in _SILENT
        and block.get("style") not in _SILENT_STYLES
        and not block.get("plain")
    }
    assert silent == set()


def test_no_words_stand_there_for_a_key_that_no_letter_has(words: dict[str, Any]) -> None:
    used = {key for each in drafted() for key in _keys(each)}
    assert words.keys() - used == set()
    assert used - words.keys() == set()
