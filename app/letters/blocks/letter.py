"""A letter: a title and its blocks, with gaps where the browser will write.

The look of a letter is decided elsewhere: in `app.rendering` for Word, and in the browser, which
builds preview, plain text and print from the JSON of `letter_json.py`.

Every block knows its `cites` (authorities), and `plain`: the keys of the explanations in plain
words that stand beside it, taken from its heading where it has none of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.blocks.placeholders import BY_NAME
from app.letters.blocks.runs import (
    Break,
    Gap,
    Label,
    Note,
    Reference,
    RowNumber,
    Run,
    Runs,
    Strong,
    flat,
)

__all__ = [
    "PARA_STYLES",
    "SHORT_LIMITS",
    "Block",
    "Break",
    "Bullet",
    "Contents",
    "DraftingNote",
    "Entry",
    "Gap",
    "Heading",
    "Item",
    "Label",
    "Letter",
    "Note",
    "Page",
    "Para",
    "Reference",
    "Repeat",
    "Row",
    "RowNumber",
    "Run",
    "Runs",
    "ShortText",
    "Strong",
    "Table",
    "Title",
    "flat",
    "lists_in",
    "placeholders_in",
    "runs_of",
]


@dataclass(frozen=True, slots=True)
class Title:
    """The letter's own heading."""

    runs: Runs
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a part or a schedule, level 2 stands inside one.

    `anchor` is what references to a schedule lead to; empty in any other heading.
    """

    level: int
    runs: Runs
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `style` is one of `PARA_STYLES`.

    The style `option` stands only in the annotated copy: words in square brackets that a lawyer
    takes up or strikes out.
    """

    style: str
    runs: Runs
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered paragraph. `number` is what Word's own numbering shows: 3., 3.1 or (a).

    `anchor` is what references to this paragraph lead to; empty where none may.
    """

    level: int
    number: str
    runs: Runs
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A paragraph with a bullet."""

    runs: Runs
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; with `list_name`, the prototype that the browser repeats for each list row."""

    cells: tuple[Runs, ...]
    list_name: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `head` is empty where the columns need no heading."""

    head: tuple[Runs, ...]
    rows: tuple[Row, ...]
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A paragraph that the browser repeats for each row of a list. Never numbered: see Item."""

    list_name: str
    block: Para | Bullet

    @property
    def cites(self) -> tuple[str, ...]:
        """The authorities of the repeated paragraph."""
        return self.block.cites

    @property
    def plain(self) -> tuple[str, ...]:
        """The explanations beside the repeated paragraph."""
        return self.block.plain


@dataclass(frozen=True, slots=True)
class Page:
    """A new page; numbering starts again after it."""

    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of schedules: its anchor, and its heading's words."""

    target: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of schedules."""

    entries: tuple[Entry, ...] = ()
    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftingNote:
    """Here begins the drafting note, which runs to the end. Only in the annotated copy."""

    cites: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


Block: TypeAlias = (
    Title | Heading | Para | Item | Bullet | Table | Repeat | Page | Contents | DraftingNote
)

#: Lines kept with the names of their gaps.
CACHED_LINES = 8192

PARA_STYLES = ("body", "address", "reference", "subject", "notice", "signature", "fine", "option")


@dataclass(frozen=True, slots=True)
class ShortText:
    """The letter in short for a web form that takes `limit` characters, links last."""

    limit: int
    blocks: tuple[Block, ...]


#: Usual limits of web forms, in characters. A form with another limit gets the next shorter text.
SHORT_LIMITS = (500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of one shape. `short` holds its texts for web forms, the shortest first."""

    kind: LetterKind
    title: str
    blocks: tuple[Block, ...]
    short: tuple[ShortText, ...] = ()
    authorities: tuple[str, ...] = field(default=())
    jurisdiction: Jurisdiction = Jurisdiction.ENGLAND_WALES
    annotated: bool = False

    @property
    def every_block(self) -> tuple[Block, ...]:
        """The blocks of the letter, then those of its short texts."""
        return self.blocks + tuple(block for text in self.short for block in text.blocks)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The gaps of letter and short texts, in order of first use."""
        return placeholders_in(self.every_block)

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists of letter and short texts, in order of first use."""
        return lists_in(self.every_block)


def runs_of(block: Block) -> Iterator[Runs]:
    """Every line of runs in a block, cells included, in reading order."""
    match block:
        case Table(head, rows):
            yield from head
            for row in rows:
                yield from row.cells
        case Repeat(_, inner):
            yield inner.runs
        case Contents(entries):
            for entry in entries:
                yield entry.runs
        case Page() | DraftingNote():
            return
        case _:
            yield block.runs


def placeholders_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Names of the gaps in these blocks, in order of first use."""
    lines = (runs for block in blocks for runs in runs_of(block))
    return tuple(dict.fromkeys(name for runs in lines for name in _gaps_in(runs)))


@lru_cache(maxsize=CACHED_LINES)
def _gaps_in(runs: Runs) -> tuple[str, ...]:
    return tuple(run.name for run in flat(runs) if isinstance(run, Gap))


def lists_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Names of the lists whose gaps stand in these blocks, in order of first use."""
    names = (BY_NAME[name].list_name for name in placeholders_in(blocks))
    return tuple(dict.fromkeys(name for name in names if name))
