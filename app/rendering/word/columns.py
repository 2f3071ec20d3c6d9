"""The widths of a table's columns: by their words, with room to write by hand."""

from __future__ import annotations

from functools import lru_cache

from app.letters.blocks.letter import Runs, Table
from app.letters.blocks.placeholders import BY_NAME, GapType
from app.letters.blocks.runs import Gap, flat

#: Between the margins of our own base document, in twentieths of a point: 160 mm.
TEXT_WIDTH = 9072

_NARROWEST, _WIDEST, _WRITING, _FORM = 6, 40, 16, 40
#: A bold letter of a head, and the two edges of its cell, in twentieths of a point.
_LETTER, _EDGES = 150, 230
_FILLED = {GapType.LINK: 50}
_FILLED_USUALLY = 22

#: Cells kept with what they ask for: those of a few hundred tables.
CACHED_CELLS, CACHED_TABLES = 4096, 512


@lru_cache(maxsize=CACHED_TABLES)
def widths(table: Table, text_width: int = TEXT_WIDTH) -> tuple[int, ...]:
    """The widths of the columns; they add up to the width of the text."""
    lines = [row.cells for row in table.rows] + ([table.head] if table.head else [])
    writing = _WRITING if table.head else _FORM
    shares = [max(_share(cell, writing) for cell in column) for column in zip(*lines, strict=True)]
    total = sum(shares)
    columns = [text_width * share // total for share in shares]
    columns[-1] += text_width - sum(columns)
    return tuple(_with_whole_words(columns, [_longest_word(cell) for cell in table.head or ()]))


def _longest_word(cell: Runs) -> int:
    text = " ".join(run for run in flat(cell) if isinstance(run, str))
    return max((len(word) for word in text.split()), default=0)


def _with_whole_words(columns: list[int], longest: list[int]) -> list[int]:
    """The columns so wide that no word of the head breaks; the wide ones give what it takes."""
    if not longest:
        return columns
    needed = [_EDGES + _LETTER * letters for letters in longest]
    spare = [max(0, has - needs) for has, needs in zip(columns, needed, strict=True)]
    missing = sum(max(0, needs - has) for has, needs in zip(columns, needed, strict=True))
    if missing > sum(spare):
        return columns
    wide = [
        max(has, needs) - (missing * room // sum(spare) if room else 0)
        for has, needs, room in zip(columns, needed, spare, strict=True)
    ]
    wide[spare.index(max(spare))] -= sum(wide) - sum(columns)
    return wide


@lru_cache(maxsize=CACHED_CELLS)
def _share(cell: Runs, writing: int) -> int:
    """How much width a cell asks for, in characters; never less than its longest word."""
    if not cell:
        return writing
    runs = list(flat(cell))
    text = " ".join(run for run in runs if isinstance(run, str))
    types = [BY_NAME[run.name].type for run in runs if isinstance(run, Gap)]
    filled = sum(_FILLED.get(each, _FILLED_USUALLY) for each in types)
    longest = max((len(word) for word in text.split()), default=0) + _NARROWEST // 2
    return max(min(len(text), _WIDEST) + filled, longest, _NARROWEST)
