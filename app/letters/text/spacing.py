"""Spaces between runs: one where a mark stood between two, none at the ends of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.letters.blocks.runs import Break, Note, Run, Runs

_SPACES = re.compile(" {2,}")


def joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbouring words and neighbouring notes as one run each; no space is doubled.

    A note stands at the very end of its sentence: a space before it goes behind it.
    """
    made: list[Run] = []
    space = ""
    for run in runs:
        if isinstance(run, Note):
            space = _take_space(made) or space
            _add_note(made, run)
        elif isinstance(run, str):
            words, space = space + run, ""
            if made and isinstance(made[-1], Note) and not words.strip(" "):
                space = words[:1]
            else:
                _add_words(made, words)
        else:
            _add_words(made, space)
            space = ""
            made.append(run)
    yield from made


def _take_space(made: list[Run]) -> str:
    """Take the space off the end of the words before, and say what was taken."""
    if not made or not isinstance(last := made[-1], str) or not last.endswith(" "):
        return ""
    made.pop()
    _add_words(made, last.rstrip(" "))
    return " "


def _add_note(made: list[Run], note: Note) -> None:
    if made and isinstance(last := made[-1], Note):
        made[-1] = Note(_both(last.cites, note.cites), _both(last.facts, note.facts))
    else:
        made.append(note)


def _add_words(made: list[Run], words: str) -> None:
    if made and isinstance(last := made[-1], str):
        made[-1] = _SPACES.sub(" ", last + words)
    elif words:
        made.append(_SPACES.sub(" ", words))


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))


def trimmed(runs: Runs) -> Runs:
    """Without space at the ends, or around a line break."""
    edges = (Break(), *runs, Break())
    made: list[Run] = []
    for before, run, after in zip(edges, runs, edges[2:], strict=False):
        words: Run = run
        if isinstance(words, str) and isinstance(before, Break):
            words = words.lstrip(" ")
        if isinstance(words, str) and isinstance(after, Break):
            words = words.rstrip(" ")
        if words != "":
            made.append(words)
    return tuple(made)
