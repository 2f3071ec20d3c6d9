"""Drafts a golden letter from its answers, as text with [prompts]; an annotated one with notes."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.letters.answers.answers import Answers
from app.letters.blocks.letter import Label, Letter, Reference
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import Texts
from app.rendering.text import render
from tests.golden.cases import ANNOTATED, CASES
from tests.golden.phrases import mark_reference

FOLDER = Path(__file__).parent

#: The ending of the name of an annotated golden letter.
_MARK = ".annotated"

#: Every golden file: each case, and the annotated copy of some.
NAMES = (*CASES, *(f"{name}{_MARK}" for name in ANNOTATED))

WHOLE_FOLDER = FOLDER / "whole"

#: Whole letters beside the first case of each kind: other jurisdictions, and annotated copies.
WHOLE_TOO = (
    "brief-everything-given.annotated",
    "brief-northern-ireland-everything-given",
    "brief-scotland-everything-given",
    "claim-a-everything-ticked.annotated",
    "claim-northern-ireland-a-everything-ticked",
    "claim-scotland-a-everything-ticked",
    "deprivation-scotland",
    "police-northern-ireland-everything-given",
    "police-scotland-everything-given",
    "report-post-every-regime.annotated",
    "undertakings-ni-a-made-by-computer",
    "undertakings-scotland-a-kept",
)

texts = lru_cache(maxsize=1)(Texts)


def letter(name: str) -> Letter:
    """The letter of a named case."""
    kind, given = CASES[name.removesuffix(_MARK)]
    return compose(shape_of(Answers.of(kind, given), kind), texts(), name.endswith(_MARK))


def text(name: str) -> str:
    """The same as text."""
    return render(letter(name))


def marked_text(name: str) -> str:
    """The same with the numbers that references print marked, as phrase books want it."""
    return render(_with_marks(letter(name)))


def book_of(name: str) -> str:
    """The name of the phrase book that holds a case: its kind and jurisdiction."""
    kind, given = CASES[name.removesuffix(_MARK)]
    return f"{kind}.{shape_of(Answers.of(kind, given), kind).jurisdiction}"


@lru_cache(maxsize=1)
def books() -> Mapping[str, tuple[str, ...]]:
    """The names of all phrase books, each with those of its cases."""
    found: dict[str, list[str]] = {}
    for name in NAMES:
        found.setdefault(book_of(name), []).append(name)
    return {book: tuple(sorted(names)) for book, names in sorted(found.items())}


def whole() -> tuple[str, ...]:
    """The cases that stand whole: the first case of each kind, and those named above."""
    firsts: dict[str, str] = {}
    for book, names in books().items():
        firsts.setdefault(book.split(".")[0], names[0])
    return (*firsts.values(), *WHOLE_TOO)


def _with_marks(part: Any) -> Any:  # noqa: ANN401 - whatever a letter is made of
    """The same part of a letter, and all parts in it, with marked references."""
    if isinstance(part, tuple):
        return tuple(map(_with_marks, part))
    if not is_dataclass(part) or isinstance(part, type):
        return part
    inner = {each.name: _with_marks(getattr(part, each.name)) for each in fields(part)}
    if isinstance(part, Reference | Label):
        inner["text"] = mark_reference(part.text)
    return replace(part, **inner)
