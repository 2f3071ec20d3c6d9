"""Marks: single private-use characters that stand for gaps while a text passes through Markdown.

A mark is one character, so that no rule of Markdown (emphasis, tables, escapes) can split or
read it. `Marks` is made anew for every letter, because it numbers what the text says as it goes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias

from app.letters.answers.vocabulary import BY_NAME as ANSWERS
from app.letters.authorities import Authority
from app.letters.blocks.placeholders import BY_NAME as GAPS
from app.letters.blocks.placeholders import LISTS, PLACEHOLDERS
from app.letters.blocks.runs import Break, Gap, RowNumber, Run

#: One mark; the texts themselves use no private-use characters.
MARK = re.compile("([\ue000-\uf8ff])")

_ROW, _BREAK = "\ue000", "\ue001"
_LIST, _GAP, _SAID = 0xE010, 0xE100, 0xE800

_LISTS = tuple(LISTS)
_GAPS = {placeholder.name: chr(_GAP + i) for i, placeholder in enumerate(PLACEHOLDERS)}
_LIST_MARKS = {name: chr(_LIST + i) for i, name in enumerate(_LISTS)}

_RUNS: dict[str, Run] = {mark: Gap(name) for name, mark in _GAPS.items()}
_RUNS[_ROW] = RowNumber()
_RUNS[_BREAK] = Break()
_NAMES = {mark: name for name, mark in _LIST_MARKS.items()}

#: What a fact may have come from.
_SOURCES = ANSWERS.keys() | GAPS.keys() | set(LISTS)
_KEY = re.compile(r"[a-z]+(-[a-z]+)*")


class TextMistake(ValueError):
    """A letter text asks for something that does not exist; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The sentence before rests on these authorities."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence before states what these answers and details say."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """This block is explained in plain words under these keys."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchored:
    """Something that references lead to; `prints` where it also prints its own number."""

    target: str
    prints: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A reference to an anchor."""

    target: str


Said: TypeAlias = Cited | Told | Explained | Anchored | Seen


class Marks:
    """The functions that a text may call, and the way back from mark to run."""

    def __init__(
        self, authorities: Mapping[str, Authority], unanswered: Set[str] = frozenset()
    ) -> None:
        """`unanswered` are the questions that this letter has no answer to."""
        self._authorities = authorities
        self._unanswered = unanswered
        self._said: dict[Said, str] = {}
        self._by_mark: dict[str, Said] = {}

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
        return self._say(Cited(ids))

    def source(self, name: str) -> str:
        """The citation of an authority, with how and when it was checked, and the citing of it."""
        mark = self.cite(name)
        authority = self._authorities[name]
        day = f"{authority.checked_on.day} {authority.checked_on:%B %Y}"
        return f"{authority.citation} ({authority.confidence}, checked {day}){mark}"

    def fact(self, *names: str) -> str:
        """Record which answers and details the sentence before came from; prints nothing.

        A question without an answer is left out, because nothing came from it.
        """
        for name in names:
            if name not in _SOURCES:
                raise TextMistake(f"there is no answer or gap called {name}")
        given = tuple(name for name in names if name not in self._unanswered)
        return self._say(Told(given)) if given else ""

    def plain(self, *keys: str) -> str:
        """Name the explanations of a heading's part or of one block; prints nothing."""
        return self._say(Explained(tuple(_key(key) for key in keys)))

    def schedule(self, name: str) -> str:
        """In a heading: the words "Schedule 1", counted in order of appearance."""
        return self._say(Anchored(f"schedule-{_key(name)}", prints=True))

    def see(self, name: str) -> str:
        """A cross-reference to a schedule: its words "Schedule 1"."""
        return self._say(Seen(f"schedule-{_key(name)}"))

    def anchor(self, name: str) -> str:
        """In a numbered paragraph: what `para` leads to; prints nothing."""
        return self._say(Anchored(f"para-{_key(name)}", prints=False))

    def para(self, name: str) -> str:
        """A cross-reference to a numbered paragraph: "paragraph 12"."""
        return "paragraph " + self._say(Seen(f"para-{_key(name)}"))

    def _say(self, said: Said) -> str:
        mark = self._said.setdefault(said, chr(_SAID + len(self._said)))
        self._by_mark[mark] = said
        return mark

    def run_of(self, character: str) -> Run | None:
        """The gap, row number or line break that a character stands for; None for a letter."""
        return _RUNS.get(character)

    def said_by(self, character: str) -> Said | None:
        """What a text said at this character; None for any other character."""
        return self._by_mark.get(character)

    def list_of(self, text: str) -> str | None:
        """The list that a cell or paragraph beginning with this text repeats for."""
        first = next((character for character in text if self.said_by(character) is None), "")
        return _NAMES.get(first)


def _key(name: str) -> str:
    if not _KEY.fullmatch(name):
        raise TextMistake(f"{name} is no key: small letters and hyphens")
    return name
