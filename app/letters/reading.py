"""From Markdown with marks to blocks.

The Markdown that a text may use is small on purpose; anything else raises `TextMistake`, so that
a slip in a text is found by its first test and never printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from app.letters.letter import (
    PARA_STYLES,
    Block,
    Break,
    Bullet,
    Heading,
    Item,
    Page,
    Para,
    Repeat,
    Row,
    Run,
    Runs,
    Strong,
    Table,
    Title,
)
from app.letters.marks import MARK, Marks, TextMistake
from app.letters.numbering import Numbering

_PAGE, _FENCE = "=== page ===", ":::"

_SPACES = re.compile(" {2,}")

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
_markdown.disable(["lheading", "reference", "html_block", "autolink", "html_inline"])


@dataclass
class _Line:
    """One line of runs, with what its marks said besides."""

    runs: Runs
    cites: tuple[str, ...]
    list_name: str | None


class Reader:
    """Reads one Markdown text from top to bottom, counting its numbered paragraphs."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._numbering = Numbering()

    def read(self, markdown: str) -> Iterator[Block]:
        """The blocks of a text, in order."""
        for style, text in _segments(markdown):
            if style == _PAGE:
                self._numbering.restart()
                yield Page()
                continue
            for node in SyntaxTreeNode(_markdown.parse(text)).children:
                yield from self._block(node, style)

    def _block(self, node: SyntaxTreeNode, style: str) -> Iterator[Block]:
        match node.type:
            case "heading":
                yield self._heading(node)
            case "paragraph":
                line = self._line(node.children[0])
                if line.runs:
                    yield _repeated(Para(style, line.runs, line.cites), line)
            case "ordered_list":
                yield from self._items(node, 0)
            case "bullet_list":
                for item in node.children:
                    yield self._bullet(item)
            case "table":
                yield self._table(node)
            case _:
                raise _mistake(node)

    def _heading(self, node: SyntaxTreeNode) -> Block:
        line = self._line(node.children[0])
        level = int(node.tag[1:])
        if level == 1:
            return Title(line.runs, line.cites)
        if level > 3:
            raise _mistake(node)
        return Heading(level - 1, line.runs, line.cites)

    def _items(self, node: SyntaxTreeNode, level: int) -> Iterator[Block]:
        if level > 2:
            raise TextMistake("numbered paragraphs go three levels deep: 1., 1.1 and (a)")
        for item in node.children:
            first, *rest = item.children or [node]
            if first.type != "paragraph":
                raise TextMistake("a numbered paragraph begins with its own words")
            line = self._line(first.children[0])
            number = self._numbering.next(level)
            if line.list_name:
                raise TextMistake("a numbered paragraph does not repeat: later numbers would slip")
            yield Item(level, number, line.runs, line.cites)
            for child in rest:
                yield from self._below(child, level)

    def _below(self, node: SyntaxTreeNode, level: int) -> Iterator[Block]:
        if node.type == "ordered_list":
            yield from self._items(node, level + 1)
        elif node.type == "bullet_list":
            for item in node.children:
                yield self._bullet(item)
        else:
            raise TextMistake(f"a numbered paragraph holds one paragraph, not also a {node.type}")

    def _bullet(self, item: SyntaxTreeNode) -> Block:
        if [child.type for child in item.children] != ["paragraph"]:
            raise TextMistake("a bullet holds one paragraph")
        line = self._line(item.children[0].children[0])
        return _repeated(Bullet(line.runs, line.cites), line)

    def _table(self, node: SyntaxTreeNode) -> Block:
        head, *body = [row for part in node.children for row in part.children]
        lines = [[self._line(cell.children[0]) for cell in row.children] for row in (head, *body)]
        heads, *rows = [tuple(line.runs for line in row) for row in lines]
        return Table(
            heads if any(heads) else (),
            tuple(
                Row(cells, line[0].list_name) for cells, line in zip(rows, lines[1:], strict=True)
            ),
            tuple(dict.fromkeys(name for row in lines for line in row for name in line.cites)),
        )

    def _line(self, inline: SyntaxTreeNode) -> _Line:
        cites: list[str] = []
        list_name = self._marks.list_of(inline.content)
        runs = tuple(_joined(self._runs(inline.children, cites)))
        return _Line(_trimmed(runs), tuple(dict.fromkeys(cites)), list_name)

    def _runs(self, nodes: Sequence[SyntaxTreeNode], cites: list[str]) -> Iterator[Run]:
        for node in nodes:
            match node.type:
                case "text" | "text_special":
                    yield from self._text(node.content, cites)
                case "softbreak":
                    yield " "
                case "hardbreak":
                    yield Break()
                case "strong":
                    yield Strong(tuple(_joined(self._runs(node.children, cites))))
                case _:
                    raise _mistake(node)

    def _text(self, text: str, cites: list[str]) -> Iterator[Run]:
        for piece in MARK.split(text):
            if not MARK.match(piece):
                yield piece
            elif run := self._marks.run_of(piece):
                yield run
            elif authority := self._marks.authority_of(piece):
                cites.append(authority)


def _segments(markdown: str) -> Iterator[tuple[str, str]]:
    """The text cut at its fences: (paragraph style, Markdown), or (`_PAGE`, "")."""
    style, lines = "body", list[str]()
    for line in markdown.splitlines():
        if line.rstrip() != _PAGE and not line.startswith(_FENCE):
            lines.append(line)
            continue
        yield style, "\n".join(lines)
        lines = []
        if line.rstrip() == _PAGE:
            yield _PAGE, ""
            continue
        style = line.removeprefix(_FENCE).strip() or "body"
        if style not in PARA_STYLES:
            raise TextMistake(f"there is no paragraph style called {style}")
    yield style, "\n".join(lines)


def _repeated(block: Para | Bullet, line: _Line) -> Block:
    return Repeat(line.list_name, block) if line.list_name else block


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbouring words as one run; a space left double by a mark becomes single."""
    pieces: list[str] = []
    for run in runs:
        if isinstance(run, str):
            pieces.append(run)
            continue
        yield from _words(pieces)
        pieces = []
        yield run
    yield from _words(pieces)


def _words(pieces: list[str]) -> Iterator[str]:
    if words := "".join(pieces):
        yield _SPACES.sub(" ", words)


def _trimmed(runs: Runs) -> Runs:
    """Without space at the ends, or around a line break."""
    edges = (Break(), *runs, Break())
    trimmed: list[Run] = []
    for before, run, after in zip(edges, runs, edges[2:], strict=False):
        words: Run = run
        if isinstance(words, str) and isinstance(before, Break):
            words = words.lstrip(" ")
        if isinstance(words, str) and isinstance(after, Break):
            words = words.rstrip(" ")
        if words != "":
            trimmed.append(words)
    return tuple(trimmed)


def _mistake(node: SyntaxTreeNode) -> TextMistake:
    where = f" in line {node.map[0] + 1}" if node.map else ""
    return TextMistake(f"letters have no {node.type}{where}")
