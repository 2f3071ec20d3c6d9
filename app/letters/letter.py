"""A letter: a title and its blocks, with gaps where the browser will write.

Nothing here knows how a letter looks. `as_json` gives the form that the browser builds preview,
plain text and print from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from app.letters.placeholders import BY_NAME
from app.letters.vocabulary import LetterKind

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place for one detail; `name` is a placeholder of the closed list."""

    name: str

    def as_json(self) -> Json:
        """`{"gap": name}`."""
        return {"gap": self.name}


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    runs: Runs

    def as_json(self) -> Json:
        """`{"strong": [run, ...]}`."""
        return {"strong": runs_json(self.runs)}


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""

    def as_json(self) -> Json:
        """`{"br": true}`."""
        return {"br": True}


@dataclass(frozen=True, slots=True)
class RowNumber:
    """The number of a list's row, counted by the browser from 1."""

    def as_json(self) -> Json:
        """`{"row": true}`."""
        return {"row": True}


Run: TypeAlias = str | Gap | Strong | Break | RowNumber
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The letter's own heading."""

    runs: Runs
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a part or a schedule, level 2 stands inside one."""

    level: int
    runs: Runs
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `style` is one of `PARA_STYLES`."""

    style: str
    runs: Runs
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered paragraph. `number` is what Word's own numbering shows: 3., 3.1 or (a)."""

    level: int
    number: str
    runs: Runs
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullet:
    """A paragraph with a bullet."""

    runs: Runs
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; with `list_name`, the prototype that the browser repeats for each list row."""

    cells: tuple[Runs, ...]
    list_name: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `head` is empty where the columns need no heading."""

    head: tuple[Runs, ...]
    rows: tuple[Row, ...]
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A paragraph that the browser repeats for each row of a list. Never numbered: see Item."""

    list_name: str
    block: Para | Bullet

    @property
    def cites(self) -> tuple[str, ...]:
        """The authorities of the repeated paragraph."""
        return self.block.cites


@dataclass(frozen=True, slots=True)
class Page:
    """A new page; numbering starts again after it."""

    cites: tuple[str, ...] = ()


Block: TypeAlias = Title | Heading | Para | Item | Bullet | Table | Repeat | Page

PARA_STYLES = ("body", "address", "reference", "subject", "notice", "signature", "fine")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of one shape. `short` is the text for a web form; empty where there is none."""

    kind: LetterKind
    title: str
    blocks: tuple[Block, ...]
    short: tuple[Block, ...] = ()
    authorities: tuple[str, ...] = field(default=())

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The gaps of letter and short text, in order of first use."""
        return placeholders_in(self.blocks + self.short)

    def as_json(self, edition: str) -> Json:
        """The letter as the browser reads it, stamped with the build it belongs to."""
        return {
            "kind": self.kind.value,
            "edition": edition,
            "title": self.title,
            "blocks": [block_json(block) for block in self.blocks],
            "short": [block_json(block) for block in self.short],
            "placeholders": list(self.placeholders),
            "lists": list(lists_in(self.blocks + self.short)),
            "authorities": list(self.authorities),
        }


def runs_json(runs: Runs) -> list[str | Json]:
    """Runs as JSON: a string, or an object that says what stands there."""
    return [run if isinstance(run, str) else run.as_json() for run in runs]


def block_json(block: Block) -> Json:
    """One block as JSON; `type` names it."""
    match block:
        case Title(runs):
            return {"type": "title", "runs": runs_json(runs)}
        case Heading(level, runs):
            return {"type": "heading", "level": level, "runs": runs_json(runs)}
        case Para(style, runs):
            return {"type": "para", "style": style, "runs": runs_json(runs)}
        case Item(level, number, runs):
            return {"type": "item", "level": level, "number": number, "runs": runs_json(runs)}
        case Bullet(runs):
            return {"type": "bullet", "runs": runs_json(runs)}
        case Table(head, rows):
            return {
                "type": "table",
                "head": [runs_json(cell) for cell in head],
                "rows": [
                    {"list": row.list_name, "cells": [runs_json(cell) for cell in row.cells]}
                    for row in rows
                ],
            }
        case Repeat(list_name, inner):
            return {"type": "repeat", "list": list_name, "block": block_json(inner)}
        case Page():
            return {"type": "page"}


def runs_of(block: Block) -> Iterator[Runs]:
    """Every line of runs in a block, cells included, in reading order."""
    match block:
        case Table(head, rows):
            yield from head
            for row in rows:
                yield from row.cells
        case Repeat(_, inner):
            yield inner.runs
        case Page():
            return
        case _:
            yield block.runs


def flat(runs: Runs) -> Iterator[str | Gap | Break | RowNumber]:
    """Runs without their emphasis."""
    for run in runs:
        if isinstance(run, Strong):
            yield from flat(run.runs)
        else:
            yield run


def placeholders_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Names of the gaps in these blocks, in order of first use."""
    gaps = (run for block in blocks for runs in runs_of(block) for run in flat(runs))
    return tuple(dict.fromkeys(gap.name for gap in gaps if isinstance(gap, Gap)))


def lists_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Names of the lists whose gaps stand in these blocks, in order of first use."""
    names = (BY_NAME[name].list_name for name in placeholders_in(blocks))
    return tuple(dict.fromkeys(name for name in names if name))
