"""Turns one line of Markdown into runs, and collects its anchors and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from app.letters.blocks.runs import Break, Label, Note, Reference, Run, Runs, Strong, notes_in
from app.letters.text.marks import MARK, SCHEDULE, Said, Sort, TextMistake, list_of, run_of, said_by
from app.letters.text.spacing import joined, trimmed


@dataclass(frozen=True, slots=True)
class Line:
    """One line of runs, with its explanations, anchors and label.

    Its references and its label show nothing yet: what they show depends on the whole letter.
    """

    runs: Runs
    list_name: str | None
    cites: tuple[str, ...]
    plain: tuple[str, ...]
    anchor: str

    @property
    def words(self) -> bool:
        """Whether anything is printed."""
        return any(not isinstance(run, Note) for run in self.runs)

    @property
    def schedule(self) -> bool:
        """Whether its anchor is that of a schedule."""
        return self.anchor.startswith(SCHEDULE)


@dataclass
class _Besides:
    """The marks of a line that print nothing where they stand: explanations and anchors."""

    plain: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


def line_of(inline: Token) -> Line:
    """The line of an inline token. Raises `TextMistake` for Markdown that letters do not have."""
    besides = _Besides()
    runs = trimmed(tuple(joined(_runs(iter(inline.children or ()), besides))))
    if len(besides.anchors) > 1:
        raise TextMistake(f"two anchors in one paragraph: {', '.join(besides.anchors)}")
    return Line(
        runs,
        list_of(inline.content),
        tuple(dict.fromkeys(name for note in notes_in(runs) for name in note.cites)),
        tuple(dict.fromkeys(besides.plain)),
        "".join(besides.anchors),
    )


def _runs(tokens: Iterable[Token], besides: _Besides) -> Iterator[Run]:
    """The runs up to the end of the line, or of the emphasis that the tokens stand in."""
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                yield from _text(token.content, besides)
            case "softbreak":
                yield " "
            case "hardbreak":
                yield Break()
            case "strong_open":
                yield Strong(tuple(joined(_runs(tokens, besides))))
            case "strong_close":
                return
            case _:
                raise mistake(token)


def _text(text: str, besides: _Besides) -> Iterator[Run]:
    for piece in MARK.split(text):
        if not MARK.match(piece):
            yield piece
        elif run := run_of(piece):
            yield run
        elif said := said_by(piece):
            yield from _said(said, besides)


def _said(said: Said, besides: _Besides) -> Iterator[Run]:
    match said.sort:
        case Sort.CITED:
            yield Note(cites=said.names)
        case Sort.TOLD:
            yield Note(facts=said.names)
        case Sort.EXPLAINED:
            besides.plain.extend(said.names)
        case Sort.SEEN:
            yield Reference(said.names[0], "")
        case Sort.ANCHORED:
            besides.anchors.extend(said.names)
            if said.names[0].startswith(SCHEDULE):
                yield Label(said.names[0], "")


def mistake(token: Token) -> TextMistake:
    """Markdown that letters do not have."""
    name = token.type.removesuffix("_open")
    where = f" in line {token.map[0] + 1}" if token.map else ""
    return TextMistake(f"letters have no {name}{where}")
