"""Drafts a golden letter from its answers, as text with [prompts]; an annotated one with notes."""

from functools import lru_cache
from pathlib import Path

from app.letters.answers.answers import Answers
from app.letters.blocks.letter import Letter
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import Texts
from app.rendering.text import render
from tests.golden.cases import ANNOTATED, CASES

FOLDER = Path(__file__).parent

#: What the name of an annotated golden letter ends in.
_MARK = ".annotated"

#: Every golden file: each case, and the annotated copy of some.
NAMES = (*CASES, *(f"{name}{_MARK}" for name in ANNOTATED))

texts = lru_cache(maxsize=1)(Texts)


def letter(name: str) -> Letter:
    """The letter of a named case."""
    kind, given = CASES[name.removesuffix(_MARK)]
    return compose(shape_of(Answers.of(kind, given), kind), texts(), name.endswith(_MARK))


def text(name: str) -> str:
    """The same as text, as its file holds it."""
    return render(letter(name))


def path(name: str) -> Path:
    """Where the golden letter stands."""
    return FOLDER / f"{name}.txt"
