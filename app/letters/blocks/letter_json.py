"""The JSON of a letter for the browser: without notes and drafting note, references as words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from app.letters.blocks.letter import (
    Block,
    Bullet,
    Contents,
    DraftingNote,
    Heading,
    Item,
    Letter,
    Page,
    Para,
    Repeat,
    Table,
    Title,
)
from app.letters.blocks.runs import Break, Gap, Label, Note, Reference, RowNumber, Run, Runs, Strong

Json: TypeAlias = dict[str, Any]


def letter_json(letter: Letter, edition: str, stale: tuple[str, ...] = ()) -> Json:
    """The letter, stamped with the build it belongs to.

    `stale` are the citations of its authorities that are past their day of review.
    """
    return {
        "kind": letter.kind.value,
        "edition": edition,
        "title": letter.title,
        "blocks": blocks_json(letter.blocks),
        "short": [
            {"limit": text.limit, "blocks": blocks_json(text.blocks)} for text in letter.short
        ],
        "placeholders": list(letter.placeholders),
        "lists": list(letter.lists),
        "authorities": list(letter.authorities),
        "stale": list(stale),
    }


def blocks_json(blocks: tuple[Block, ...]) -> list[Json]:
    """Each block with the keys of its explanations; a list of schedules as its bullets."""
    return [{**made, "plain": list(block.plain)} for block in blocks for made in _block_json(block)]


def runs_json(runs: Runs) -> list[str | Json]:
    """Runs as JSON: a string, or an object that says what stands there."""
    made: list[str | Json] = []
    for run in _each(runs):
        if isinstance(run, str) and made and isinstance(last := made[-1], str):
            made[-1] = last + run
        else:
            made.append(run)
    return made


def _each(runs: Runs) -> Iterator[str | Json]:
    for run in runs:
        if not isinstance(run, Note):
            yield _run_json(run)


def _run_json(run: Run) -> str | Json:
    match run:
        case Gap(name):
            return {"gap": name}
        case Strong(inner):
            return {"strong": runs_json(inner)}
        case Break():
            return {"br": True}
        case RowNumber():
            return {"row": True}
        case Reference(_, text) | Label(_, text):
            return text
        case _:
            return str(run)


def _block_json(block: Block) -> Iterator[Json]:
    match block:
        case Title(runs):
            yield {"type": "title", "runs": runs_json(runs)}
        case Heading(level, runs):
            yield {"type": "heading", "level": level, "runs": runs_json(runs)}
        case Para(style, runs):
            yield {"type": "para", "style": style, "runs": runs_json(runs)}
        case Item(level, number, runs):
            yield {"type": "item", "level": level, "number": number, "runs": runs_json(runs)}
        case Bullet(runs):
            yield {"type": "bullet", "runs": runs_json(runs)}
        case Table(head, rows):
            yield {
                "type": "table",
                "head": [runs_json(cell) for cell in head],
                "rows": [
                    {"list": row.list_name, "cells": [runs_json(cell) for cell in row.cells]}
                    for row in rows
                ],
            }
        case Repeat(list_name, inner):
            (made,) = _block_json(inner)
            yield {"type": "repeat", "list": list_name, "block": made}
        case Contents(entries):
            for entry in entries:
                yield {"type": "bullet", "runs": runs_json(entry.runs)}
        case Page():
            yield {"type": "page"}
        case DraftingNote():
            return
