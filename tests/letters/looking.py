"""Helpers of the checks over all letters: lines as text, and a message that names the letter."""

from __future__ import annotations

from collections.abc import Iterable

from app.letters.blocks.letter import Block, Gap, flat, runs_of
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from tests.letters.combinations import Drafted


def wrong(letters: Iterable[Drafted], says: str, amiss: object) -> str:
    """A message that names the first letter at fault by its answers."""
    first = next(iter(letters))
    return f"{first.shape.kind}/{first.shape.jurisdiction} {says}: {amiss!r}\n{first.given}"


def place(each: Drafted) -> PlaceShape:
    assert isinstance(each.shape, PlaceShape)
    return each.shape


def person(each: Drafted) -> PersonShape:
    assert isinstance(each.shape, PersonShape)
    return each.shape


def lines(block: Block) -> list[str]:
    """A block's lines as text, its gaps as ⟨name⟩."""
    return [
        "".join(
            f"⟨{run.name}⟩" if isinstance(run, Gap) else run if isinstance(run, str) else " "
            for run in flat(runs)
        )
        for runs in runs_of(block)
    ]
