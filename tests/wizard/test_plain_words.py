"""Beside each letter stands what it says, in plain words: every clause of it, and nothing else."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from app.letters.blocks.letter_json import letter_json
from tests.golden.cases import CASES
from tests.golden.letters import letter
from tests.wizard.conftest import Pages

#: Blocks that say nothing by themselves: names, dates, where one signs.
_SILENT = {"title", "heading", "page"}
_SILENT_STYLES = {"address", "reference", "subject", "signature", "fine", "notice"}


@cache
def _blocks(name: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = letter_json(letter(name), "testing")["blocks"]
    return blocks


def _clauses(name: str) -> Iterator[dict[str, Any]]:
    for block in _blocks(name):
        if block["type"] not in _SILENT and block.get("style") not in _SILENT_STYLES:
            yield block


@pytest.fixture(scope="module")
def used() -> set[str]:
    """The keys that the golden letters use."""
    return {key for name in CASES for block in _blocks(name) for key in block.get("plain", ())}


@pytest.mark.parametrize("name", CASES)
def test_every_clause_of_every_golden_letter_is_explained(name: str) -> None:
    silent = [block for block in _clauses(name) if not block.get("plain")]
    assert silent == []


def test_every_key_has_its_words_once_and_in_every_language(pages: Pages, used: set[str]) -> None:
    for path, page in pages.items():
        templates = page.xpath("//template[@data-plain]")
        keys = [template.get("data-plain") for template in templates]
        assert len(keys) == len(set(keys)), f"{path}: {[k for k in keys if keys.count(k) > 1]}"
        assert used - set(keys) == set(), path
        for template in templates:
            assert template.text_content().strip(), f"{path}: {template.get('data-plain')}"


def test_no_words_stand_there_for_a_key_that_no_letter_has(pages: Pages, used: set[str]) -> None:
    keys = set(pages["/write"].xpath("//template/@data-plain"))
    assert keys - used == set()
