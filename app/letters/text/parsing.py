"""Parses Markdown with marks into the pieces of a letter.

The Markdown that a text may use is small on purpose; anything else raises `TextMistake`, so that
a slip in a text is found by its first test and never printed. A piece knows nothing of the letter
that it stands in: not its number, its style or what its references show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.letters.blocks.letter import Row, Table
from app.letters.blocks.placeholders import BY_NAME
from app.letters.blocks.runs import Gap, flat
from app.letters.text.lines import Line, line_of, mistake
from app.letters.text.marks import TextMistake

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
_markdown.disable(["lheading", "reference", "html_block", "autolink", "html_inline"])


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, numbered paragraph or bullet; level 0 is the outermost."""

    sort: Literal["heading", "paragraph", "item", "bullet"]
    level: int
    line: Line


Parsed: TypeAlias = Piece | Table


def parsed(text: str) -> tuple[Parsed, ...]:
    """The pieces of a text, parsed as a whole."""
    return tuple(_Parser(_markdown.parse(text)).pieces())


class _Parser:
    """Reads the tokens of one text from first to last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = iter(tokens)

    def pieces(self) -> Iterator[Parsed]:
        """The pieces that the tokens make up."""
        for token in self._tokens:
            match token.type:
                case "heading_open":
                    yield self._heading(token)
                case "paragraph_open":
                    line = _unanchored(self._line())
                    _check_gaps(line, line.list_name)
                    yield Piece("paragraph", 0, line)
                case "ordered_list_open":
                    yield from self._items(0)
                case "bullet_list_open":
                    yield from self._bullets()
                case "table_open":
                    yield self._table()
                case _:
                    raise mistake(token)

    def _line(self) -> Line:
        """The line of a paragraph or heading that was opened, with its end."""
        line = line_of(next(self._tokens))
        next(self._tokens)
        return line

    def _opens(self, wanted: str) -> bool:
        """Whether the next token is of this type; it is read in any case."""
        return next(self._tokens).type == wanted

    def _heading(self, opened: Token) -> Piece:
        line = self._line()
        level = int(opened.tag[1:]) - 1
        if level > 2:
            raise mistake(opened)
        if line.anchor and not line.schedule:
            raise TextMistake("an anchor stands in a numbered paragraph")
        _check_gaps(line, None)
        return Piece("heading", level, line)

    def _items(self, level: int) -> Iterator[Piece]:
        if level > 2:
            raise TextMistake("numbered paragraphs go three levels deep: 1., 1.1 and (a)")
        while self._opens("list_item_open"):
            if not self._opens("paragraph_open"):
                raise TextMistake("a numbered paragraph begins with its own words")
            line = self._line()
            if line.list_name:
                raise TextMistake("a numbered paragraph does not repeat: later numbers would slip")
            if line.schedule:
                raise TextMistake("a schedule is named by its heading")
            _check_gaps(line, None)
            yield Piece("item", level, line)
            while (token := next(self._tokens)).type != "list_item_close":
                yield from self._below(token, level)

    def _below(self, opened: Token, level: int) -> Iterator[Piece]:
        match opened.type:
            case "ordered_list_open":
                yield from self._items(level + 1)
            case "bullet_list_open":
                yield from self._bullets()
            case _:
                raise TextMistake(
                    f"a numbered paragraph holds one paragraph, and no more: {mistake(opened)}"
                )

    def _bullets(self) -> Iterator[Piece]:
        while self._opens("list_item_open"):
            if not self._opens("paragraph_open"):
                raise TextMistake("a bullet holds one paragraph")
            line = _unanchored(self._line())
            if not self._opens("list_item_close"):
                raise TextMistake("a bullet holds one paragraph")
            _check_gaps(line, line.list_name)
            yield Piece("bullet", 0, line)

    def _table(self) -> Table:
        """A table with the explanations of its own cells."""
        rows: list[list[Line]] = []
        while (token := next(self._tokens)).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(_unanchored(line_of(token)))
        return _table(rows)


def _table(rows: list[list[Line]]) -> Table:
    """The table of these cells, the first row its head; without one where that row is empty."""
    heads, *cells = [tuple(line.runs for line in row) for row in rows]
    names = [None, *(row[0].list_name for row in rows[1:])]
    for row, name in zip(rows, names, strict=True):
        for line in row:
            _check_gaps(line, name)
    lines = [line for row in rows for line in row]
    return Table(
        heads if any(heads) else (),
        tuple(Row(row, name) for row, name in zip(cells, names[1:], strict=True)),
        tuple(dict.fromkeys(name for line in lines for name in line.cites)),
        tuple(dict.fromkeys(key for line in lines for key in line.plain)),
    )


def _unanchored(line: Line) -> Line:
    if line.anchor:
        raise TextMistake("an anchor stands in a numbered paragraph, a schedule in a heading")
    return line


def _check_gaps(line: Line, list_name: str | None) -> None:
    """Raise `TextMistake` where a list's gap stands outside its prototype."""
    for run in flat(line.runs):
        if isinstance(run, Gap) and BY_NAME[run.name].list_name not in (None, list_name):
            raise TextMistake(f"{run.name} stands outside a row of its list")
