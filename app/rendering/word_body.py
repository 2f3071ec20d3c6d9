"""Blocks as Word's paragraphs and tables, in the styles of the base document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.letters.letter import (
    Block,
    Break,
    Bullet,
    Gap,
    Heading,
    Item,
    Page,
    Para,
    Repeat,
    Row,
    Runs,
    Strong,
    Table,
    Title,
)
from app.rendering.word_base_names import BULLETS, PARA_STYLE_IDS, numbered
from app.rendering.word_columns import TEXT_WIDTH, widths
from app.rendering.word_controls import Controls
from app.rendering.word_xml import Xml, run_properties, w, words

#: A row in which somebody writes by hand is at least a centimetre high.
_WRITING_ROOM = 567


class Body:
    """Writes the body of one letter.

    `rows` is how many rows each list shows in a blank letter; with None, each list stands as one
    prototype inside a control, for the browser to repeat.
    """

    def __init__(self, controls: Controls, rows: int | None = None) -> None:
        self._controls = controls
        self._rows = rows
        self._beginning = 1
        self._numbers_used = False
        self._new_page = False
        self._after_table = False

    def write(self, blocks: Sequence[Block]) -> Iterator[Xml]:
        """The elements of the body, in order."""
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            yield from self._block(block, after)
        if self._after_table:
            yield self._paragraph("FinePrint", ())

    def _block(self, block: Block, after: Block | None) -> Iterator[Xml]:
        match block:
            case Page():
                self._turn_the_page()
            case Table():
                if self._after_table or self._new_page:
                    yield self._paragraph("FinePrint", ())
                yield self._table(block)
                self._after_table = True
            case Repeat(list_name, inner):
                yield from self._repeat(list_name, inner, _leads_to(after))
            case _:
                yield self._line_block(block, keep_next=_leads_to(after))

    def _turn_the_page(self) -> None:
        self._new_page = True
        if self._numbers_used:
            self._beginning += 1
            self._numbers_used = False

    def _line_block(
        self, block: Title | Heading | Para | Item | Bullet, row: int = 1, keep_next: bool = False
    ) -> Xml:
        match block:
            case Title():
                style, numbering = "Title", None
            case Heading(level):
                style, numbering = f"Heading{level}", None
            case Para(name):
                style, numbering = PARA_STYLE_IDS[name], None
            case Item(level):
                self._numbers_used = True
                style, numbering = f"Numbered{level + 1}", numbered(self._beginning, level)
            case Bullet():
                style, numbering = "ListBullet", numbered(BULLETS, 0)
        return self._paragraph(style, block.runs, row, numbering=numbering, keep_next=keep_next)

    def _paragraph(
        self,
        style: str,
        runs: Runs,
        row: int = 1,
        numbering: Xml | None = None,
        keep_next: bool = False,
    ) -> Xml:
        spaced = self._after_table and not style.startswith("Heading")
        properties = _paragraph_properties(style, keep_next, self._new_page, numbering, spaced)
        self._new_page = self._after_table = False
        return w("p", properties, *self._runs(runs, row))

    def _runs(self, runs: Runs, row: int, style: str | None = None) -> Iterator[Xml]:
        for run in runs:
            match run:
                case str():
                    yield words(run, style)
                case Gap(name):
                    yield self._controls.gap(name, row, style)
                case Strong(inner):
                    yield from self._runs(inner, row, "Strong")
                case Break():
                    yield w("r", run_properties(style), w("br"))
                case _:
                    yield words(str(row)) if self._rows else self._controls.row_number()

    def _repeat(self, list_name: str, block: Para | Bullet, keep_next: bool) -> Iterator[Xml]:
        if self._rows:
            for row in range(1, self._rows + 1):
                yield self._line_block(block, row, keep_next)
        else:
            line = self._line_block(block, keep_next=keep_next)
            yield self._controls.prototype(list_name, line)

    def _table(self, table: Table) -> Xml:
        """A table; one without a head is a form to sign, and stays on one page."""
        columns = widths(table)
        properties = w(
            "tblPr",
            w("tblStyle", val="ScheduleTable"),
            w("tblW", w=TEXT_WIDTH, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", firstRow=int(bool(table.head)), noHBand=1, noVBand=1),
        )
        form = not table.head
        rows = [
            element
            for row in table.rows
            for element in self._table_rows(row, columns, form and row is not table.rows[-1])
        ]
        if table.head:
            rows.insert(0, self._table_row(table.head, columns, head=True))
        return w(
            "tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in columns)), *rows
        )

    def _table_rows(self, row: Row, columns: Sequence[int], keep_next: bool) -> Iterator[Xml]:
        if not row.list_name:
            yield self._table_row(row.cells, columns, keep_next=keep_next)
        elif self._rows:
            for number in range(1, self._rows + 1):
                yield self._table_row(row.cells, columns, number)
        else:
            yield self._controls.prototype(row.list_name, self._table_row(row.cells, columns))

    def _table_row(
        self,
        cells: Sequence[Runs],
        columns: Sequence[int],
        number: int = 1,
        head: bool = False,
        keep_next: bool = False,
    ) -> Xml:
        writing = not head and not all(cells)
        properties = w(
            "trPr",
            w("cantSplit"),
            w("trHeight", val=_WRITING_ROOM, hRule="atLeast") if writing else None,
            w("tblHeader") if head else None,
        )
        style = "TableHeading" if head else "TableText"
        self._after_table = False
        return w(
            "tr",
            properties,
            *(
                w(
                    "tc",
                    w("tcPr", w("tcW", w=width, type="dxa")),
                    self._paragraph(style, runs, number, keep_next=keep_next),
                )
                for runs, width in zip(cells, columns, strict=True)
            ),
        )


def _leads_to(after: Block | None) -> bool:
    """Whether a paragraph stays on the page of the next: a table, or a signature."""
    return isinstance(after, Table) or (isinstance(after, Para) and after.style == "signature")


@lru_cache(maxsize=256)
def _paragraph_properties(
    style: str, keep_next: bool, new_page: bool, numbering: Xml | None, spaced: bool
) -> Xml:
    return w(
        "pPr",
        w("pStyle", val=style),
        w("keepNext") if keep_next else None,
        w("pageBreakBefore") if new_page else None,
        numbering,
        w("spacing", before=160) if spaced else None,
    )


@lru_cache(maxsize=256)
def _cell_properties(width: int, head: bool) -> Xml:
    shade = w("shd", val="clear", color="auto", fill="EDEDED") if head else None
    return w("tcPr", w("tcW", w=width, type="dxa"), shade)
