"""The JSON that the browser builds a preview from."""

import json
from collections.abc import Mapping

from app.letters.blocks.letter import Letter, lists_in
from app.rendering.blocks import blocks
from tests.rendering.samples import SAMPLE

RUNS = {"gap", "strong", "br", "row"}
BLOCKS = {
    "title": {"runs"},
    "heading": {"level", "runs"},
    "para": {"style", "runs"},
    "item": {"level", "number", "runs"},
    "bullet": {"runs"},
    "table": {"head", "rows"},
    "repeat": {"list", "block"},
    "page": set[str](),
}


def check_runs(runs: list[object]) -> None:
    for run in runs:
        if isinstance(run, dict):
            ((name, inner),) = run.items()
            assert name in RUNS
            if name == "strong":
                check_runs(inner)
        else:
            assert isinstance(run, str)
            assert run


def check_block(block: dict[str, object], *inherited: str) -> None:
    assert set(block) == {"type", *inherited} | BLOCKS[str(block["type"])]
    if isinstance(runs := block.get("runs"), list):
        check_runs(runs)
    if isinstance(inner := block.get("block"), dict):
        check_block(inner)


def test_the_letter_is_json_of_the_agreed_form(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        made = json.loads(blocks(letter, "e1"))
        assert made["kind"] == letter.kind
        assert made["edition"] == "e1"
        assert made["placeholders"] == list(letter.placeholders)
        assert made["lists"] == list(lists_in(letter.every_block))
        for text in made["short"]:
            assert set(text) == {"limit", "blocks"}
        for block in [
            *made["blocks"],
            *(each for text in made["short"] for each in text["blocks"]),
        ]:
            check_block(block, "plain")


def test_citations_are_listed_and_not_printed(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        made = json.loads(blocks(letter, "e1"))
        assert made["authorities"] == list(letter.authorities)
        for name in letter.authorities:
            assert name not in json.dumps(made["blocks"] + made["short"])


def test_no_mark_is_left_over(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        text = blocks(letter, "e1").decode()
        assert not [each for each in text if "\ue000" <= each <= "\uf8ff"]


def test_characters_stand_as_themselves() -> None:
    assert b"Letter & <claim>" in blocks(SAMPLE, "e1")
