"""The runs of a line: words, gaps, and marks that only a Word file shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Gap:
    """A place for one detail; `name` is a placeholder of the closed list."""

    name: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class RowNumber:
    """The number of a list's row, counted by the browser from 1."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on the sentence before it: its authorities, and the answers that its facts came from.

    Stands only in the annotated copy, has no width, and becomes a comment in Word.
    """

    cites: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference. `target` is the anchor that it leads to, `text` what it shows today."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """The words "Schedule 1" in its own heading: what references to `target` repeat."""

    target: str
    text: str


Run: TypeAlias = str | Gap | Strong | Break | RowNumber | Note | Reference | Label
Runs: TypeAlias = tuple[Run, ...]


def flat(runs: Runs) -> Iterator[str | Gap | Break | RowNumber]:
    """Runs as they are read: without emphasis and notes, cross-references as their words."""
    for run in runs:
        match run:
            case Strong(inner):
                yield from flat(inner)
            case Reference(_, text) | Label(_, text):
                yield text
            case Note():
                continue
            case _:
                yield run


def notes_in(runs: Runs) -> Iterator[Note]:
    """The notes of a line, in order."""
    for run in runs:
        if isinstance(run, Strong):
            yield from notes_in(run.runs)
        elif isinstance(run, Note):
            yield run
