"""Reads the letter texts: Jinja2 over the letter shape, then Markdown.

A text sees `shape` and the functions of `Marks`, and nothing else: no clock, no detail, no answer
that its shape does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from app.letters.authorities import Authority, read_authorities
from app.letters.shape.shape import LetterShape
from app.letters.text.alternatives import Alternatives
from app.letters.text.marks import Marks
from app.letters.text.unanswered import unanswered

#: The texts that ship with the project.
LETTER_TEMPLATES = Path(__file__).resolve().parents[3] / "letter_templates"

#: The functions of `Marks` by the names that texts call them.
_MARKS = (
    *("gap", "list", "row", "br", "cite", "source", "fact", "plain"),
    *("schedule", "see", "anchor", "para"),
)


class Texts:
    """The texts of one folder, each read once."""

    def __init__(self, folder: Path = LETTER_TEMPLATES) -> None:
        """`folder` holds `<kind>/<jurisdiction>.md`, `parts/`, `alternatives/`, `authorities/`.

        Raises `TextMistake` where a table of alternatives is at fault.
        """
        self._folder = folder
        self.authorities: Mapping[str, Authority] = read_authorities(folder / "authorities")
        self.alternatives = Alternatives(folder / "alternatives")
        # Letters are plain text and Markdown, never HTML: escaping would corrupt & and <.
        self._environment = Environment(
            loader=ChoiceLoader(
                (DictLoader(self.alternatives.templates()), FileSystemLoader(folder))
            ),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            keep_trailing_newline=True,
        )
        marks = Marks(self.authorities)
        self._environment.globals.update({name: getattr(marks, name) for name in _MARKS})
        tables = self.alternatives
        self._environment.globals.update(
            words=tables.words, ticked=tables.ticked, alternative=tables.alternative
        )

    def source(self, name: str) -> str:
        """The words of one file, or of one use of alternatives, as they were written.

        Nothing where there is no such file yet.
        """
        if name in self.alternatives.uses:
            return self.alternatives.source(name)
        path = self._folder / name
        return path.read_text("utf-8") if path.is_file() else ""

    def render(self, shape: LetterShape) -> str:
        """The Markdown of a letter of this shape, with marks where its gaps are."""
        template = self._environment.get_template(f"{shape.kind}/{shape.jurisdiction}.md")
        marks = Marks(self.authorities, unanswered(shape))
        return template.render(shape=shape, fact=marks.fact)


@lru_cache(maxsize=1)
def shipped_texts() -> Texts:
    """The texts that ship with the project, read on first use."""
    return Texts()
