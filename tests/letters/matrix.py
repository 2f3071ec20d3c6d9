"""The matrix of elements as a table (`elements.toml`), and its reading over a letter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from app.letters.blocks.letter import Block, Letter
from app.letters.shape.place_shape import PlaceShape
from tests.letters.looking import lines

_TABLE: Mapping[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("elements.toml").read_text("utf-8")
)
LAWS, ELEMENTS, FORBIDDEN = _TABLE["law"], _TABLE["element"], _TABLE["forbidden"]

#: The least limit of a short text that has to meet a law.
_LEAST = {law["id"]: law["from"] for law in LAWS if "from" in law}
#: The limit of a letter: beyond that of every short text.
WHOLE = 1_000_000


@dataclass(frozen=True)
class Looked:
    """One look: what was looked for, where, and whether it was as the table has it."""

    law: str
    says: str
    where: str
    right: bool

    def amiss(self, shape: PlaceShape) -> str:
        """The message of a test about a look that was not right."""
        said = f"lacks what {self.law} asks for" if self.law else "must not say"
        return f"{shape.kind}, {self.where}: {said}: {self.says}"


def laws_of(shape: PlaceShape) -> set[str]:
    """The laws that a letter of this shape has to meet."""
    return {law["id"] for law in LAWS if shape.kind in law["kinds"] and _is(shape, law["when"])}


def asked(shape: PlaceShape, limit: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each law and what it asks of a text with this limit."""
    for element, law in product(ELEMENTS, sorted(laws_of(shape))):
        least = WHOLE if element.get("only_long") else _LEAST.get(law, 0)
        if law in element["laws"] and limit >= least and not _unsaid(shape, element):
            yield law, element


def _unsaid(shape: PlaceShape, element: Mapping[str, Any]) -> bool:
    """Nobody said who signs: then a letter cannot say it either."""
    return shape.acting not in ("self", "other") and "who is shown" in element["says"]


def required(shape: PlaceShape, letter: Letter) -> Iterator[Looked]:
    """Each element that must stand, in the letter and in each short text."""
    for where, limit, text in _texts(letter):
        for law, element in asked(shape, limit):
            yield Looked(law, element["says"], where, _says(element, text))


def forbidden(shape: PlaceShape, letter: Letter) -> Iterator[Looked]:
    """Each thing that must not stand, in the letter and in each short text."""
    for rule in FORBIDDEN:
        if not _holds(rule, shape):
            continue
        for where, _, text in _texts(letter):
            yield Looked("", rule["says"], where, not _says(rule, text))


def _holds(rule: Mapping[str, Any], shape: PlaceShape) -> bool:
    """Whether a letter of this shape must not say it."""
    meant = shape.kind in rule.get("kinds", [shape.kind])
    spared = shape.kind in rule.get("not_kinds", [])
    allowed = any(getattr(shape, fact) for fact in rule.get("unless", []))
    return meant and not spared and not allowed and _is(shape, rule.get("only", {}))


def _is(shape: PlaceShape, facts: Mapping[str, object]) -> bool:
    return all(getattr(shape, name) == value for name, value in facts.items())


def _says(rule: Mapping[str, Any], text: str) -> bool:
    return re.search(rule["pattern"], text, re.IGNORECASE) is not None


def _texts(letter: Letter) -> Iterator[tuple[str, int, str]]:
    """The letter and its short texts, each with its name and its limit."""
    yield "letter", WHOLE, _text(letter.blocks)
    for short in letter.short:
        yield f"short {short.limit}", short.limit, _text(short.blocks)


def _text(blocks: tuple[Block, ...]) -> str:
    return "\n".join(line for block in blocks for line in lines(block))
