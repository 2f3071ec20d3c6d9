"""Runs as Word's: words, controls, fields, and comments where the copy is annotated."""

from __future__ import annotations

from collections.abc import Iterator

from app.letters.blocks.runs import Break, Gap, Label, Note, Reference, Runs, Strong
from app.rendering.ooxml.elements import Xml, run_properties, w, words
from app.rendering.word.comments import Comments
from app.rendering.word.controls import Controls
from app.rendering.word.fields import Bookmarks, reference, schedule_label
from app.rendering.word.sentences import sentences


class Lines:
    """Writes the lines of one letter.

    `rows` is how many rows each list shows in a blank letter, or None; `comments` takes the notes
    of the annotated copy, and without it they are left out.
    """

    def __init__(
        self, controls: Controls, rows: int | None = None, comments: Comments | None = None
    ) -> None:
        self._controls = controls
        self._rows = rows
        self._comments = comments
        self._bookmarks = Bookmarks()

    def line(self, runs: Runs, row: int = 1, anchor: str = "") -> Iterator[Xml]:
        """A line of row `row`, inside the bookmark of its anchor."""
        return self._bookmarks.around(anchor, *self._sentences(runs, row))

    def option(self, runs: Runs) -> Iterator[Xml]:
        """The line of an option: in square brackets, with a comment that asks for a choice."""
        first, last = runs[0], runs[-1]
        bare = not (isinstance(first, str) and first.startswith("["))
        bare = bare or not (isinstance(last, str) and last.endswith("]"))
        inside = (*("[" * bare), *runs, *("]" * bare))
        written = self._sentences(inside, 1)
        return self._comments.on_option(*written) if self._comments else written

    def _sentences(self, runs: Runs, row: int) -> Iterator[Xml]:
        if self._comments is None or row > 1:
            yield from self._runs(runs, row)
            return
        for sentence in sentences(runs):
            written = self._runs(sentence.runs, row)
            if sentence.note:
                yield from self._comments.on(sentence.note, *written)
            else:
                yield from written

    def _runs(self, runs: Runs, row: int, style: str | None = None) -> Iterator[Xml]:
        for run in runs:
            match run:
                case str():
                    yield words(run, style)
                case Gap(name):
                    yield self._controls.gap(name, row, style)
                case Strong(inner):
                    yield from self._runs(inner, row, "Strong")
                case Break():
                    yield w("r", run_properties(style), w("br"))
                case Reference(target, text):
                    yield from reference(target, text, style)
                case Label(target, text):
                    yield from self._bookmarks.around(target, *schedule_label(text, style))
                case Note():
                    continue
                case _:
                    yield words(str(row)) if self._rows else self._controls.row_number()
