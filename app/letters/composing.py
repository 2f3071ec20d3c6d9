"""compose(shape, texts) -> Letter: the text of a shape, read into blocks and checked."""

from __future__ import annotations

from collections.abc import Sequence

from app.letters.letter import Block, Gap, Letter, Repeat, Runs, Table, Title, flat, runs_of
from app.letters.marks import Marks, TextMistake
from app.letters.placeholders import BY_NAME
from app.letters.reading import Reader
from app.letters.settling import cites_of, settled
from app.letters.shape import LetterShape
from app.letters.texts import Texts

_SHORT = "=== short ==="


def compose(shape: LetterShape, texts: Texts, annotated: bool = False) -> Letter:
    """The letter of this shape: the clean copy, or the annotated one for a lawyer.

    Both have the same numbers. Raises `TextMistake` where the text is at fault.
    """
    marks = Marks(texts.authorities)
    full, _, short = texts.render(shape, marks).partition(f"\n{_SHORT}\n")
    blocks = _read(full, marks, annotated)
    short_blocks = _read(short, marks, annotated=False)
    titles = [block for block in blocks if isinstance(block, Title)]
    if len(titles) != 1:
        raise TextMistake(f"{shape.kind}: a letter has one title, this has {len(titles)}")
    _check_rows(blocks + short_blocks)
    return Letter(
        shape.kind,
        _plain(titles[0].runs),
        blocks,
        short_blocks,
        cites_of(blocks + short_blocks),
        shape.jurisdiction,
        annotated,
    )


def _read(markdown: str, marks: Marks, annotated: bool) -> tuple[Block, ...]:
    reader = Reader(marks)
    return settled(tuple(reader.read(markdown)), reader.targets, annotated)


def _plain(runs: Runs) -> str:
    if any(not isinstance(run, str) for run in flat(runs)):
        raise TextMistake("a title has no gaps")
    return "".join(run for run in flat(runs) if isinstance(run, str))


def _check_rows(blocks: Sequence[Block]) -> None:
    """Raise `TextMistake` where a list's gap stands outside its prototype."""
    for block in blocks:
        rows: list[tuple[str | None, Sequence[Runs]]] = (
            [(None, block.head), *((row.list_name, row.cells) for row in block.rows)]
            if isinstance(block, Table)
            else [(block.list_name if isinstance(block, Repeat) else None, [*runs_of(block)])]
        )
        for list_name, lines in rows:
            for run in (run for line in lines for run in flat(line)):
                if isinstance(run, Gap) and BY_NAME[run.name].list_name not in (None, list_name):
                    raise TextMistake(f"{run.name} stands outside a row of its list")
