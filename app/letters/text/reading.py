"""Reads Markdown with marks into the blocks of one letter: numbers, styles, anchors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
)
from app.letters.blocks.runs import Label, Run, Strong
from app.letters.text.lines import Line
from app.letters.text.marks import TextMistake
from app.letters.text.numbering import Numbering
from app.letters.text.parsing import Parsed, Piece
from app.letters.text.segments import CONTENTS, NOTE, PAGE, segments
from app.letters.text.stretches import pieces


class Reader:
    """Reads one Markdown text from top to bottom, counting its paragraphs and its schedules.

    `targets` holds what references may lead to and what each shows, once all is read.
    """

    def __init__(self) -> None:
        self._numbering = Numbering()
        self._explained: dict[int, tuple[str, ...]] = {}
        self._schedules = 0
        self.targets: dict[str, str] = {}

    def read(self, markdown: str) -> Iterator[Block]:
        """The blocks of a text, in order. Raises `TextMistake` where the text is at fault."""
        for style, text in segments(markdown):
            if style in (PAGE, NOTE):
                self._numbering.restart()
                self._explained = {}
                yield Page() if style == PAGE else DraftingNote()
            elif style == CONTENTS:
                yield Contents(plain=self._plain())
            else:
                for piece in pieces(text):
                    yield from self._block(piece, style)

    def _block(self, piece: Parsed, style: str) -> Iterator[Block]:
        if style == "option" and (isinstance(piece, Table) or piece.sort != "paragraph"):
            raise TextMistake("an option is a paragraph, without number, bullet or table")
        if isinstance(piece, Table):
            yield piece if piece.plain else replace(piece, plain=self._plain())
            return
        line = piece.line
        match piece.sort:
            case "heading":
                yield self._heading(piece.level, line)
            case "item":
                yield self._item(piece)
            case "bullet":
                yield _repeated(Bullet(line.runs, line.cites, self._plain(line)), line)
            case "paragraph" if line.words:
                yield _repeated(Para(style, line.runs, line.cites, self._plain(line)), line)

    def _plain(self, line: Line | None = None) -> tuple[str, ...]:
        """A block's own explanations, or those of the nearest heading that has any."""
        if line and line.plain:
            return line.plain
        return self._explained.get(2) or self._explained.get(1, ())

    def _heading(self, level: int, line: Line) -> Block:
        runs = line.runs
        if line.anchor:
            self._schedules += 1
            self._target(line.anchor, f"Schedule {self._schedules}")
            runs = tuple(_labelled(run, self.targets[line.anchor]) for run in runs)
        if level == 0:
            return Title(runs, line.cites, line.plain)
        kept = {1: self._explained.get(1, ())} if level == 2 else {}
        self._explained = {**kept, level: line.plain}
        return Heading(level, runs, line.cites, self._plain(line), line.anchor)

    def _item(self, piece: Piece) -> Item:
        line, number = piece.line, self._numbering.next(piece.level)
        if line.anchor:
            self._target(line.anchor, self._numbering.full)
        return Item(piece.level, number, line.runs, line.cites, self._plain(line), line.anchor)

    def _target(self, anchor: str, shows: str) -> None:
        if anchor in self.targets:
            raise TextMistake(f"{anchor} is named twice")
        self.targets[anchor] = shows


def _labelled(run: Run, text: str) -> Run:
    """A run with the words of its schedule's label."""
    match run:
        case Label(target):
            return Label(target, text)
        case Strong(inner):
            return Strong(tuple(_labelled(each, text) for each in inner))
        case _:
            return run


def _repeated(block: Para | Bullet, line: Line) -> Block:
    return Repeat(line.list_name, block) if line.list_name else block
