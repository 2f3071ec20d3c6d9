"""The sentence of a note: the words that a comment is put on end where the note stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.letters.blocks.runs import Break, Note, Run, Runs, Strong

#: The end of a sentence with the space behind it; not after "No." and the like, nor inside words.
_END = re.compile(r"(?<!\bNo\.)(?<!\bs\.)(?<!\bss\.)(?<=[.?!])[\"”’)\]]*\s+")


@dataclass
class Sentence:
    """Some runs of a line and their note; None where the words have no note."""

    runs: Runs
    note: Note | None = None


def sentences(runs: Runs) -> Iterator[Sentence]:
    """A line cut before each sentence that carries a note and behind it; nothing is left out.

    Notes that follow one another are one. A note inside emphasis counts for the whole of it.
    """
    open_runs: list[Run] = []
    last: Sentence | None = None
    for run in _hoisted(runs):
        if not isinstance(run, Note):
            open_runs.append(run)
            continue
        if last and not open_runs:
            last.note = _both(last.note, run)
            continue
        if last:
            yield last
        before, own = _cut(open_runs)
        if before:
            yield Sentence(before)
        last, open_runs = Sentence(own, run), []
    if last:
        yield last
    if open_runs:
        yield Sentence(tuple(open_runs))


def _both(first: Note | None, second: Note) -> Note:
    notes = [note for note in (first, second) if note]
    cites = [name for note in notes for name in note.cites]
    facts = [name for note in notes for name in note.facts]
    return Note(tuple(dict.fromkeys(cites)), tuple(dict.fromkeys(facts)))


def _hoisted(runs: Runs) -> Iterator[Run]:
    """Notes inside emphasis moved behind it."""
    for run in runs:
        if isinstance(run, Strong):
            inner = list(_hoisted(run.runs))
            yield Strong(tuple(each for each in inner if not isinstance(each, Note)))
            yield from (each for each in inner if isinstance(each, Note))
        else:
            yield run


def _cut(runs: list[Run]) -> tuple[Runs, Runs]:
    """The runs before the last sentence of these runs, and those of that sentence."""
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        if isinstance(run, Break):
            return tuple(runs[: place + 1]), tuple(runs[place + 1 :])
        if isinstance(run, str) and (end := _last_end(run, last=place == len(runs) - 1)):
            head, tail = run[:end], run[end:]
            return (*runs[:place], head), tuple(_words((tail, *runs[place + 1 :])))
    return (), tuple(runs)


def _last_end(text: str, *, last: bool) -> int:
    """Where the last sentence of a text begins; 0 where that is the beginning of the text."""
    ends = [found.end() for found in _END.finditer(text)]
    return next((end for end in reversed(ends) if not last or text[end:].strip()), 0)


def _words(runs: Iterable[Run]) -> Iterator[Run]:
    return (run for run in runs if run != "")
