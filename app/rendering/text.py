"""render(letter) -> str: a letter as plain text with [prompts], for the golden letters and tests.

The text on the clipboard is not made here: the browser makes it, from the same blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.letters.blocks.letter import (
    Block,
    Break,
    Bullet,
    Contents,
    DraftingNote,
    Gap,
    Heading,
    Item,
    Label,
    Letter,
    Note,
    Page,
    Para,
    Reference,
    Repeat,
    Run,
    Runs,
    Strong,
    Table,
    Title,
)
from app.letters.blocks.placeholders import BY_NAME

_INDENT = "    "


def render(letter: Letter) -> str:
    """The letter with a prompt in each gap, then each short text below a line of its own."""
    text = "\n\n".join(_block(block) for block in letter.blocks)
    for short in letter.short:
        words = "\n\n".join(_block(block) for block in short.blocks)
        text = f"{text}\n\n=== short {short.limit} ===\n\n{words}"
    return f"{text}\n"


def _block(block: Block) -> str:
    match block:
        case Title(runs):
            return _line(runs).upper()
        case Heading(level, runs):
            return f"{'#' * (level + 1)} {_line(runs)}"
        case Para(style, runs):
            return _line(runs) if style == "body" else f"::: {style}\n{_line(runs)}"
        case Item(level, number, runs):
            return f"{_INDENT * level}{number} {_line(runs)}"
        case Bullet(runs):
            return f"- {_line(runs)}"
        case Repeat(list_name, inner):
            return f"[each of {list_name}] {_block(inner)}"
        case Page():
            return "=== page ==="
        case Contents(entries):
            return "\n\n".join(f"- {_line(entry.runs)}" for entry in entries)
        case DraftingNote():
            return "=== drafting note ==="
        case Table():
            return "\n".join(_rows(block))


def _rows(table: Table) -> Iterator[str]:
    if table.head:
        yield _cells(table.head)
        yield "|".join(["---"] * len(table.head)).join("||")
    for row in table.rows:
        yield (f"[each of {row.list_name}] " if row.list_name else "") + _cells(row.cells)


def _cells(cells: tuple[Runs, ...]) -> str:
    return " | ".join(_line(cell) for cell in cells).join(("| ", " |"))


def _line(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    match run:
        case str():
            return run
        case Gap(name):
            return f"[{BY_NAME[name].prompt}]"
        case Strong(runs):
            return _line(runs)
        case Break():
            return "\n"
        case Reference(_, text) | Label(_, text):
            return text
        case Note(cites, facts):
            return _note("cite", cites) + _note("fact", facts)
        case _:
            return "[row]"


def _note(sort: str, names: tuple[str, ...]) -> str:
    return f" ‹{sort}: {', '.join(names)}›" if names else ""
