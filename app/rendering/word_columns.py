"""How wide the columns of a table are: by what stands in them, with room to write by hand."""

from __future__ import annotations

from app.letters.letter import Gap, Runs, Table, flat

#: Between the margins, in twentieths of a point: 160 mm.
TEXT_WIDTH = 9071

_NARROWEST, _WIDEST, _WRITING, _FILLED = 5, 40, 16, 24


def widths(table: Table) -> list[int]:
    """The widths of the columns; they add up to the width of the text."""
    lines = [row.cells for row in table.rows] + ([table.head] if table.head else [])
    shares = [max(_share(cell) for cell in column) for column in zip(*lines, strict=True)]
    total = sum(shares)
    columns = [TEXT_WIDTH * share // total for share in shares]
    columns[-1] += TEXT_WIDTH - sum(columns)
    return columns


def _share(cell: Runs) -> int:
    """How much width a cell asks for, in characters."""
    if not cell:
        return _WRITING
    runs = list(flat(cell))
    asked = sum(len(run) for run in runs if isinstance(run, str))
    if any(isinstance(run, Gap) for run in runs):
        asked += _FILLED
    return min(max(asked, _NARROWEST), _WIDEST)
