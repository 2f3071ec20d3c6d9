"""The matrix of elements as a table (`elements.toml`), and its reading over a letter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from app.letters.letter import Block, Letter
from app.letters.place_shape import PlaceShape
from tests.letters.looking import lines

_TABLE: Mapping[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("elements.toml").read_text("utf-8")
)
LAWS, ELEMENTS, FORBIDDEN = _TABLE["law"], _TABLE["element"], _TABLE["forbidden"]

#: The least limit of a short text that has to meet a law; beyond every limit.
_LEAST = {law["id"]: law["from"] for law in LAWS if "from" in law}
_NEVER = 1_000_000


@dataclass(frozen=True)
class Looked:
    """One look: what was looked for, where, and whether it was as the table has it."""

    law: str
    says: str
    where: str
    right: bool


def laws_of(shape: PlaceShape) -> set[str]:
    """The laws that a letter of this shape has to meet."""
    return {law["id"] for law in LAWS if shape.kind in law["kinds"] and _is(shape, law["when"])}


def required(shape: PlaceShape, letter: Letter) -> Iterator[Looked]:
    """Each element that must stand, in the letter and in each short text."""
    for element, law in product(ELEMENTS, sorted(laws_of(shape))):
        if law in element["laws"]:
            least = _NEVER if element.get("only_long") else _LEAST.get(law, 0)
            for where, text in _texts(letter, least):
                yield Looked(law, element["says"], where, _says(element, text))


def forbidden(shape: PlaceShape, letter: Letter) -> Iterator[Looked]:
    """Each thing that must not stand, in the letter and in each short text."""
    for rule in FORBIDDEN:
        if not _holds(rule, shape):
            continue
        for where, text in _texts(letter):
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


def _texts(letter: Letter, least: int = 0) -> Iterator[tuple[str, str]]:
    """The letter, and its short texts for a limit of no less than `least`."""
    yield "letter", _text(letter.blocks)
    for short in letter.short:
        if short.limit >= least:
            yield f"short {short.limit}", _text(short.blocks)


def _text(blocks: tuple[Block, ...]) -> str:
    return "\n".join(line for block in blocks for line in lines(block))
