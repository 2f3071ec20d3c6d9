"""Marks: single private-use characters that stand for gaps while a text passes through Markdown.

A mark is one character, so that no rule of Markdown (emphasis, tables, escapes) can split or
read it. `Marks` is made anew for every letter, because it numbers the authorities it meets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.letters.authorities import Authority
from app.letters.letter import Break, Gap, RowNumber, Run
from app.letters.placeholders import LISTS, PLACEHOLDERS

#: One mark; the texts themselves use no private-use characters.
MARK = re.compile("([\ue000-\uf8ff])")

_ROW, _BREAK = "\ue000", "\ue001"
_LIST, _GAP, _CITE = 0xE010, 0xE100, 0xE800

_LISTS = tuple(LISTS)
_GAPS = {placeholder.name: chr(_GAP + i) for i, placeholder in enumerate(PLACEHOLDERS)}
_LIST_MARKS = {name: chr(_LIST + i) for i, name in enumerate(_LISTS)}

_RUNS: dict[str, Run] = {mark: Gap(name) for name, mark in _GAPS.items()}
_RUNS[_ROW] = RowNumber()
_RUNS[_BREAK] = Break()
_NAMES = {mark: name for name, mark in _LIST_MARKS.items()}


class TextMistake(ValueError):
    """A letter text asks for something that does not exist; the message says what and where."""


class Marks:
    """The functions that a text may call, and the way back from mark to run."""

    def __init__(self, authorities: Mapping[str, Authority]) -> None:
        self._authorities = authorities
        self._cited: dict[str, str] = {}

    def gap(self, name: str) -> str:
        """A gap of the closed list."""
        if name not in _GAPS:
            raise TextMistake(f"there is no gap called {name}")
        return _GAPS[name]

    def list(self, name: str) -> str:
        """The beginning of a row or paragraph that repeats for each row of a list."""
        if name not in _LIST_MARKS:
            raise TextMistake(f"there is no list called {name}")
        return _LIST_MARKS[name]

    def row(self) -> str:
        """The number of the row in its list."""
        return _ROW

    def br(self) -> str:
        """A new line, where Markdown has none (inside a table)."""
        return _BREAK

    def cite(self, *ids: str) -> str:
        """Record the authorities of the sentence before; prints nothing."""
        for name in ids:
            if name not in self._authorities:
                raise TextMistake(f"the law base has no authority called {name}")
            self._cited.setdefault(name, chr(_CITE + len(self._cited)))
        return "".join(self._cited[name] for name in ids)

    @property
    def cited(self) -> tuple[str, ...]:
        """Every authority met so far, in order of first use."""
        return tuple(self._cited)

    def run_of(self, character: str) -> Run | None:
        """The gap, row number or line break that a character stands for; None for a letter."""
        return _RUNS.get(character)

    def authority_of(self, character: str) -> str | None:
        """The authority that a character stands for; None for any other character."""
        place = ord(character) - _CITE
        return self.cited[place] if 0 <= place < len(self._cited) else None

    def list_of(self, text: str) -> str | None:
        """The list that a cell or paragraph beginning with this text repeats for."""
        return _NAMES.get(text[:1])
