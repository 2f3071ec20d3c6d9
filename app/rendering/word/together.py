"""The blocks that stay on one page with the block behind them."""

from __future__ import annotations

from app.letters.blocks.letter import (
    Block,
    Bullet,
    Heading,
    Item,
    Page,
    Para,
    Repeat,
    Table,
    runs_of,
)
from app.letters.blocks.runs import flat


def leads_to(block: Block, after: Block | None) -> bool:
    """Whether a block would be stranded at the foot of a page, or what follows it at the top.

    A signature takes the paragraph before it along; words that introduce a list or a table, and
    a heading of any sort, take what they introduce along.
    """
    if isinstance(after, Para) and after.style == "signature":
        return True
    if isinstance(after, Table):
        return not isinstance(block, Table)
    return _introduces(block) and (
        isinstance(after, Bullet | Repeat | Item)
        or (isinstance(after, Para) and after.style == "option")
    )


def _introduces(block: Block) -> bool:
    if isinstance(block, Heading | Page | Table):
        return False  # a heading's style keeps it with what follows
    lines = list(runs_of(block))
    words = list(flat(lines[-1])) if lines else []
    return bool(words) and isinstance(words[-1], str) and words[-1].rstrip().endswith(":")
