"""From Markdown with marks to blocks.

The Markdown that a text may use is small on purpose; anything else raises `TextMistake`, so that
a slip in a text is found by its first test and never printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

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
    Row,
    Table,
    Title,
)
from app.letters.text.lines import Line, Lines, mistake
from app.letters.text.marks import Marks, TextMistake
from app.letters.text.numbering import Numbering
from app.letters.text.segments import CONTENTS, NOTE, PAGE, segments

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
_markdown.disable(["lheading", "reference", "html_block", "autolink", "html_inline"])


class Reader:
    """Reads one Markdown text from top to bottom, counting its numbered paragraphs.

    `targets` holds what references may lead to and the number each shows, once all is read.
    """

    def __init__(self, marks: Marks) -> None:
        self._numbering = Numbering()
        self._explained: dict[int, tuple[str, ...]] = {}
        self._lines = Lines(marks)
        self.targets: dict[str, str] = self._lines.targets

    def read(self, markdown: str) -> Iterator[Block]:
        """The blocks of a text, in order."""
        for style, text in segments(markdown):
            if style in (PAGE, NOTE):
                self._numbering.restart()
                self._explained = {}
                yield Page() if style == PAGE else DraftingNote()
                continue
            if style == CONTENTS:
                yield Contents(plain=self._plain())
                continue
            for node in SyntaxTreeNode(_markdown.parse(text)).children:
                yield from self._block(node, style)

    def _block(self, node: SyntaxTreeNode, style: str) -> Iterator[Block]:
        if style == "option" and node.type != "paragraph":
            raise TextMistake("an option is a paragraph, without number, bullet or table")
        match node.type:
            case "heading":
                yield self._heading(node)
            case "paragraph":
                line = self._unanchored(node.children[0])
                if line.words:
                    yield _repeated(Para(style, line.runs, line.cites, self._plain(line)), line)
            case "ordered_list":
                yield from self._items(node, 0)
            case "bullet_list":
                for item in node.children:
                    yield self._bullet(item)
            case "table":
                yield self._table(node)
            case _:
                raise mistake(node)

    def _plain(self, line: Line | None = None) -> tuple[str, ...]:
        """A block's own explanations, or those of the nearest heading that has any."""
        if line and line.plain:
            return line.plain
        return self._explained.get(2) or self._explained.get(1, ())

    def _heading(self, node: SyntaxTreeNode) -> Block:
        line = self._lines.read(node.children[0])
        level = int(node.tag[1:]) - 1
        if level > 2:
            raise mistake(node)
        if line.anchor and not line.anchor.startswith("schedule-"):
            raise TextMistake("an anchor stands in a numbered paragraph")
        if level == 0:
            return Title(line.runs, line.cites, line.plain)
        kept = {1: self._explained.get(1, ())} if level == 2 else {}
        self._explained = {**kept, level: line.plain}
        return Heading(level, line.runs, line.cites, self._plain(line), line.anchor)

    def _items(self, node: SyntaxTreeNode, level: int) -> Iterator[Block]:
        if level > 2:
            raise TextMistake("numbered paragraphs go three levels deep: 1., 1.1 and (a)")
        for item in node.children:
            first, *rest = item.children or [node]
            if first.type != "paragraph":
                raise TextMistake("a numbered paragraph begins with its own words")
            line = self._lines.read(first.children[0])
            number = self._numbering.next(level)
            if line.list_name:
                raise TextMistake("a numbered paragraph does not repeat: later numbers would slip")
            if line.anchor.startswith("schedule-"):
                raise TextMistake("a schedule is named by its heading")
            if line.anchor:
                self.targets[line.anchor] = self._numbering.full
            plain = self._plain(line)
            yield Item(level, number, line.runs, line.cites, plain, line.anchor)
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
        line = self._unanchored(item.children[0].children[0])
        return _repeated(Bullet(line.runs, line.cites, self._plain(line)), line)

    def _table(self, node: SyntaxTreeNode) -> Block:
        head, *body = [row for part in node.children for row in part.children]
        rows = [
            [self._unanchored(cell.children[0]) for cell in row.children] for row in (head, *body)
        ]
        heads, *cells = [tuple(line.runs for line in row) for row in rows]
        lines = [line for row in rows for line in row]
        plain = tuple(dict.fromkeys(key for line in lines for key in line.plain))
        return Table(
            heads if any(heads) else (),
            tuple(
                Row(row, first.list_name) for row, (first, *_) in zip(cells, rows[1:], strict=True)
            ),
            tuple(dict.fromkeys(name for line in lines for name in line.cites)),
            plain or self._plain(),
        )

    def _unanchored(self, inline: SyntaxTreeNode) -> Line:
        line = self._lines.read(inline)
        if line.anchor:
            raise TextMistake("an anchor stands in a numbered paragraph, a schedule in a heading")
        return line


def _repeated(block: Para | Bullet, line: Line) -> Block:
    return Repeat(line.list_name, block) if line.list_name else block
