"""Tables: their rows do not split, their heads repeat, and a form to sign stays on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.letters.blocks.letter import Row, Runs, Table
from app.rendering.ooxml.elements import Xml, w
from app.rendering.word.columns import widths
from app.rendering.word.controls import Controls
from app.rendering.word.lines import Lines

#: A row in which somebody writes by hand is at least a centimetre high.
_WRITING_ROOM = 567

#: Rows of a table with a head that keep together: a longer one may go on over the page.
_SHORT = 4


class Tables:
    """Writes the tables of one letter."""

    def __init__(self, controls: Controls, lines: Lines, rows: int | None, width: int) -> None:
        self._controls = controls
        self._lines = lines
        self._rows = rows
        self._width = width

    def write(self, table: Table, keep_next: bool = False) -> Xml:
        """A table; `keep_next` when what follows belongs to it, as a signature does."""
        columns = widths(table, self._width)
        properties = w(
            "tblPr",
            w("tblStyle", val="ScheduleTable"),
            w("tblW", w=self._width, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", firstRow=int(bool(table.head)), noHBand=1, noVBand=1),
        )
        grid = w("tblGrid", *(w("gridCol", w=width) for width in columns))
        return w("tbl", properties, grid, *self._all_rows(table, columns, keep_next))

    def _all_rows(self, table: Table, columns: Sequence[int], keep_next: bool) -> Iterator[Xml]:
        together = not table.head or len(table.rows) <= _SHORT
        if table.head:
            yield self._row(table.head, columns, head=True)
        for row in table.rows:
            last = row is table.rows[-1]
            yield from self._row_or_rows(row, columns, keep_next if last else together)

    def _row_or_rows(self, row: Row, columns: Sequence[int], keep_next: bool) -> Iterator[Xml]:
        if not row.list_name:
            yield self._row(row.cells, columns, keep_next=keep_next)
        elif self._rows:
            for number in range(1, self._rows + 1):
                yield self._row(row.cells, columns, number)
        else:
            yield self._controls.prototype(row.list_name, self._row(row.cells, columns))

    def _row(
        self,
        cells: Sequence[Runs],
        columns: Sequence[int],
        number: int = 1,
        head: bool = False,
        keep_next: bool = False,
    ) -> Xml:
        writing = not head and not all(cells)
        paragraph = _cell_paragraph("TableHeading" if head else "TableText", keep_next)
        return w(
            "tr",
            _row_properties(writing, head),
            *(
                w("tc", _cell_properties(width), w("p", paragraph, *self._lines.line(runs, number)))
                for runs, width in zip(cells, columns, strict=True)
            ),
        )


@lru_cache(maxsize=4)
def _row_properties(writing: bool, head: bool) -> Xml:
    return w(
        "trPr",
        w("cantSplit"),
        w("trHeight", val=_WRITING_ROOM, hRule="atLeast") if writing else None,
        w("tblHeader") if head else None,
    )


@lru_cache(maxsize=4)
def _cell_paragraph(style: str, keep_next: bool) -> Xml:
    return w("pPr", w("pStyle", val=style), w("keepNext") if keep_next else None)


@lru_cache(maxsize=256)
def _cell_properties(width: int) -> Xml:
    return w("tcPr", w("tcW", w=width, type="dxa"))
