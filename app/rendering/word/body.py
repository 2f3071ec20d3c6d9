"""Blocks as Word's paragraphs and tables, in the styles of the base document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.letters.blocks.letter import (
    Block,
    Bullet,
    Contents,
    DraftingNote,
    Heading,
    Item,
    Page,
    Para,
    Repeat,
    Table,
    Title,
    flat,
)
from app.rendering.ooxml.elements import Xml, w
from app.rendering.word.base_names import BULLETS, PARA_STYLE_IDS, numbered
from app.rendering.word.columns import TEXT_WIDTH
from app.rendering.word.comments import Comments
from app.rendering.word.controls import Controls
from app.rendering.word.fields import entry, whole
from app.rendering.word.lines import Lines
from app.rendering.word.tables import Tables
from app.rendering.word.together import leads_to

_LineBlock = Title | Heading | Para | Item | Bullet

_NOTE_HEADING = "Drafting note: delete before use"


class Body:
    """Writes the body of one letter.

    `rows` is how many rows each list shows in a blank letter; with None, each list stands as one
    prototype inside a control, for the browser to repeat. `width` is that of the text.
    """

    def __init__(
        self,
        controls: Controls,
        rows: int | None = None,
        comments: Comments | None = None,
        width: int = TEXT_WIDTH,
    ) -> None:
        self._controls = controls
        self._rows = rows
        self._lines = Lines(controls, rows, comments)
        self._tables = Tables(controls, self._lines, rows, width)
        self._beginning = 1
        self._numbers_used = False
        self._new_page = False
        self._after_table = False

    def write(self, blocks: Sequence[Block]) -> Iterator[Xml]:
        """The elements of the body, in order; the drafting note inside one control of its own."""
        start = next(
            (place for place, block in enumerate(blocks) if isinstance(block, DraftingNote)), None
        )
        yield from self._blocks(blocks[:start])
        if start is None:
            return
        self._turn_the_page()
        heading = self._line(Heading(1, (_NOTE_HEADING,)))
        note = (heading, *self._blocks(blocks[start + 1 :]))
        yield self._controls.strippable("drafting-note", _NOTE_HEADING, *note)
        yield self._paragraph("Ending")

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[Xml]:
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            yield from self._block(block, after)
        if self._after_table:
            yield self._paragraph("FinePrint")

    def _block(self, block: Block, after: Block | None) -> Iterator[Xml]:
        keep_next = leads_to(block, after)
        match block:
            case Page():
                self._turn_the_page()
            case Table():
                if self._after_table or self._new_page:
                    yield self._paragraph("FinePrint")
                yield self._tables.write(block, keep_next)
                self._after_table = True
            case Repeat(list_name, inner):
                yield from self._repeat(list_name, inner, keep_next)
            case Contents():
                yield from self._contents(block, keep_next)
            case DraftingNote():
                return
            case _:
                yield self._line(block, keep_next=keep_next)

    def _turn_the_page(self) -> None:
        self._new_page = True
        if self._numbers_used:
            self._beginning += 1
            self._numbers_used = False

    def _line(self, block: _LineBlock, row: int = 1, keep_next: bool = False) -> Xml:
        numbering = None
        match block:
            case Title():
                style = "Title"
            case Heading(level):
                style = f"Heading{level}"
            case Para("option", runs) if runs:
                return self._paragraph("Option", *self._lines.option(runs), keep_next=keep_next)
            case Para(name):
                style = PARA_STYLE_IDS[name]
            case Item(level):
                self._numbers_used = True
                style, numbering = f"Numbered{level + 1}", numbered(self._beginning, level)
            case Bullet():
                style, numbering = "ListBullet", numbered(BULLETS, 0)
        anchor = ""
        match block:
            case Heading():
                anchor = whole(block.anchor)
            case Item():
                anchor = block.anchor
        inside = self._lines.line(block.runs, row, anchor)
        return self._paragraph(style, *inside, numbering=numbering, keep_next=keep_next)

    def _paragraph(
        self, style: str, *inside: Xml, numbering: Xml | None = None, keep_next: bool = False
    ) -> Xml:
        spaced = self._after_table and not style.startswith("Heading")
        properties = _paragraph_properties(style, keep_next, self._new_page, numbering, spaced)
        self._new_page = self._after_table = False
        return w("p", properties, *inside)

    def _repeat(self, list_name: str, block: Para | Bullet, keep_next: bool) -> Iterator[Xml]:
        if self._rows:
            for row in range(1, self._rows + 1):
                yield self._line(block, row, keep_next)
        else:
            line = self._line(block, keep_next=keep_next)
            yield self._controls.prototype(list_name, line)

    def _contents(self, block: Contents, keep_next: bool) -> Iterator[Xml]:
        """The list of schedules, kept together; each line repeats the heading of one."""
        for each in block.entries:
            line = entry(each.target, "".join(map(str, flat(each.runs))))
            together = keep_next or each is not block.entries[-1]
            numbering = numbered(BULLETS, 0)
            yield self._paragraph("ListBullet", line, numbering=numbering, keep_next=together)


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
