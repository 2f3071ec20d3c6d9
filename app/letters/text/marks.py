"""Marks: private-use characters that stand for gaps while a text passes through Markdown.

No rule of Markdown (emphasis, tables, escapes) can split or read them. A gap is one character. What
a text says besides is spelled out: its sort, its names, an end. So the same words with the same
notes are the same characters in every letter, and `stretches.py` parses them once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from app.letters.answers.vocabulary import BY_NAME as ANSWERS
from app.letters.authorities import Authority
from app.letters.blocks.placeholders import BY_NAME as GAPS
from app.letters.blocks.placeholders import LISTS, PLACEHOLDERS
from app.letters.blocks.runs import Break, Gap, RowNumber, Run

_ROW, _BREAK = "\ue000", "\ue001"
_LIST, _GAP, _LETTER, _END = 0xE010, 0xE100, 0xE900, "\uf8ff"

_SAID = f"[\ue800-\ue8ff][^{_END}]*{_END}"
#: One mark; the texts themselves use no private-use characters.
MARK = re.compile(f"([\ue000-\ue7ff]|{_SAID})")
_SAID_FIRST = re.compile(f"(?:{_SAID})*")

#: The letters of names and the space between two, as they are spelled and as they are read.
_SPELLED = {code: _LETTER + code for code in range(128)}
_READ = {spelled: code for code, spelled in _SPELLED.items()}

_LISTS = tuple(LISTS)
_GAPS = {placeholder.name: chr(_GAP + i) for i, placeholder in enumerate(PLACEHOLDERS)}
_LIST_MARKS = {name: chr(_LIST + i) for i, name in enumerate(_LISTS)}

_RUNS: dict[str, Run] = {mark: Gap(name) for name, mark in _GAPS.items()}
_RUNS[_ROW] = RowNumber()
_RUNS[_BREAK] = Break()
_NAMES = {mark: name for name, mark in _LIST_MARKS.items()}

#: Names that a fact may have come from: answers, details and lists.
_SOURCES = ANSWERS.keys() | GAPS.keys() | set(LISTS)
_KEY = re.compile(r"[a-z]+(-[a-z]+)*")

#: The beginnings of the anchors of schedules and of numbered paragraphs.
SCHEDULE, _PARAGRAPH = "schedule-", "para-"


class TextMistake(ValueError):
    """A letter text asks for something that does not exist; the message says what and where."""


class Sort(StrEnum):
    """The sorts of marks that are no gaps, each with the character that begins it."""

    #: The sentence before rests on these authorities.
    CITED = "\ue800"
    #: The sentence before states what these answers and details say.
    TOLD = "\ue801"
    #: This block is explained in plain words under these keys.
    EXPLAINED = "\ue802"
    #: References lead to this schedule, which prints its number here, or to this paragraph.
    ANCHORED = "\ue803"
    #: A reference to an anchor.
    SEEN = "\ue804"


@dataclass(frozen=True, slots=True)
class Said:
    """One mark of a text: its sort, and the names that it holds."""

    sort: Sort
    names: tuple[str, ...]


class Marks:
    """The functions that a text may call."""

    def __init__(
        self, authorities: Mapping[str, Authority], unanswered: Set[str] = frozenset()
    ) -> None:
        """`unanswered` are the questions that this letter has no answer to."""
        self._authorities = authorities
        self._unanswered = unanswered

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
        return _say(Sort.CITED, *ids)

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
        return _say(Sort.TOLD, *given) if given else ""

    def plain(self, *keys: str) -> str:
        """Name the explanations of a heading's part or of one block; prints nothing."""
        return _say(Sort.EXPLAINED, *map(_key, keys))

    def schedule(self, name: str) -> str:
        """In a heading: the words "Schedule 1", counted in order of appearance."""
        return _say(Sort.ANCHORED, SCHEDULE + _key(name))

    def see(self, name: str) -> str:
        """A cross-reference to a schedule: its words "Schedule 1"."""
        return _say(Sort.SEEN, SCHEDULE + _key(name))

    def anchor(self, name: str) -> str:
        """In a numbered paragraph: the anchor that `para` leads to; prints nothing."""
        return _say(Sort.ANCHORED, _PARAGRAPH + _key(name))

    def para(self, name: str) -> str:
        """A cross-reference to a numbered paragraph: "paragraph 12"."""
        return "paragraph " + _say(Sort.SEEN, _PARAGRAPH + _key(name))


def run_of(mark: str) -> Run | None:
    """The gap, row number or line break that a mark stands for; None for any other."""
    return _RUNS.get(mark)


def said_by(mark: str) -> Said | None:
    """The sort and names of this mark; None for a gap, a row number or a line break."""
    if mark[-1] != _END:
        return None
    return Said(Sort(mark[0]), tuple(mark[1:-1].translate(_READ).split()))


def list_of(text: str) -> str | None:
    """The list that a cell or paragraph beginning with this text repeats for."""
    said = _SAID_FIRST.match(text)
    start = said.end() if said else 0
    return _NAMES.get(text[start : start + 1])


def _say(sort: Sort, *names: str) -> str:
    return f"{sort}{' '.join(names).translate(_SPELLED)}{_END}"


def _key(name: str) -> str:
    if not _KEY.fullmatch(name):
        raise TextMistake(f"{name} is no key: small letters and hyphens")
    return name
