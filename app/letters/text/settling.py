"""Finishes the blocks of one copy: resolves references, keeps or drops options and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from app.letters.blocks.letter import (
    Block,
    Contents,
    DraftingNote,
    Entry,
    Heading,
    Page,
    Para,
    Repeat,
    Row,
    Table,
)
from app.letters.blocks.runs import Label, Note, Reference, Run, Runs, Strong
from app.letters.text.marks import TextMistake
from app.letters.text.spacing import joined

Change = Callable[[Runs], Runs]

#: Lines kept without their notes. They hold answers, never a detail.
CACHED_LINES = 8192


def settled(
    blocks: tuple[Block, ...], targets: Mapping[str, str], annotated: bool
) -> tuple[Block, ...]:
    """The blocks with every reference resolved; the clean copy without what only lawyers see.

    Raises `TextMistake` where a reference leads nowhere.
    """
    entries = tuple(_entries(blocks))

    def settle(runs: Runs) -> Runs:
        copied = runs if annotated else _without_notes(runs)
        if not any(isinstance(run, Reference | Strong) for run in copied):
            return copied
        return tuple(_resolved(run, targets) for run in copied)

    made: list[Block] = []
    for block in blocks:
        if isinstance(block, DraftingNote) and not annotated:
            break
        if isinstance(block, Contents):
            if not entries:
                raise TextMistake("a list of schedules, and no schedule")
            made.append(changed(replace(block, entries=entries), settle))
        elif not isinstance(block, Para) or block.style != "option":
            made.append(changed(block, settle))
        elif annotated:
            made.append(changed(replace(block, runs=("[", *block.runs, "]")), settle))
    return tuple(made)


def changed(block: Block, change: Change) -> Block:
    """A block with every line of its runs changed; the same block where none is another."""
    match block:
        case Table(head, rows):
            made = replace(
                block,
                head=tuple(map(change, head)),
                rows=tuple(Row(tuple(map(change, row.cells)), row.list_name) for row in rows),
            )
            return block if made == block else made
        case Repeat(_, inner):
            return replace(block, block=replace(inner, runs=change(inner.runs)))
        case Contents(entries):
            lines = tuple(Entry(entry.target, change(entry.runs)) for entry in entries)
            return replace(block, entries=lines)
        case Page() | DraftingNote():
            return block
        case _:
            runs = change(block.runs)
            return block if runs is block.runs else replace(block, runs=runs)


def cites_of(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The authorities of these blocks, each once, in order of first use."""
    return tuple(dict.fromkeys(name for block in blocks for name in block.cites))


def _entries(blocks: tuple[Block, ...]) -> Iterator[Entry]:
    """A line for each schedule: its heading's words, without what stands behind them."""
    for block in blocks:
        if isinstance(block, Heading) and block.anchor:
            yield Entry(
                block.anchor,
                tuple(
                    run.text if isinstance(run, Label) else run
                    for run in block.runs
                    if not isinstance(run, Note)
                ),
            )


def _resolved(run: Run, targets: Mapping[str, str]) -> Run:
    match run:
        case Strong(inner):
            return Strong(tuple(_resolved(each, targets) for each in inner))
        case Reference(target):
            if target not in targets:
                raise TextMistake(f"a reference leads to {target}, which does not stand")
            return Reference(target, targets[target])
        case _:
            return run


@lru_cache(maxsize=CACHED_LINES)
def _without_notes(runs: Runs) -> Runs:
    """A line without its notes; the same tuple where nothing changes."""
    made = tuple(joined(_each_without_notes(runs)))
    return runs if made == runs else made


def _each_without_notes(runs: Runs) -> Iterator[Run]:
    for run in runs:
        if isinstance(run, Strong):
            yield Strong(_without_notes(run.runs))
        elif not isinstance(run, Note):
            yield run
