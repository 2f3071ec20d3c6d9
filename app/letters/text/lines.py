"""One line of Markdown to runs, and what its marks said besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from app.letters.blocks.runs import Break, Label, Note, Reference, Run, Runs, Strong, notes_in
from app.letters.text.marks import (
    MARK,
    Anchored,
    Cited,
    Explained,
    Marks,
    Seen,
    TextMistake,
    Told,
)
from app.letters.text.spacing import joined, trimmed


@dataclass(frozen=True, slots=True)
class Line:
    """One line of runs, with what its marks said besides."""

    runs: Runs
    list_name: str | None
    plain: tuple[str, ...] = ()
    anchor: str = ""

    @property
    def cites(self) -> tuple[str, ...]:
        """Its authorities, each once, in order."""
        return tuple(dict.fromkeys(name for note in notes_in(self.runs) for name in note.cites))

    @property
    def words(self) -> bool:
        """Whether anything is printed."""
        return any(not isinstance(run, Note) for run in self.runs)


@dataclass
class _Besides:
    """What the marks of a line say that prints nothing where it stands."""

    plain: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


class Lines:
    """Reads lines, and counts the schedules that headings name."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._schedules = 0
        #: What references may lead to, with the words or the number that they show.
        self.targets: dict[str, str] = {}

    def read(self, inline: SyntaxTreeNode) -> Line:
        """The runs of an inline node."""
        besides = _Besides()
        runs = trimmed(tuple(joined(self._runs(inline.children, besides))))
        if len(besides.anchors) > 1:
            raise TextMistake(f"two anchors in one paragraph: {', '.join(besides.anchors)}")
        return Line(
            runs,
            self._marks.list_of(inline.content),
            tuple(dict.fromkeys(besides.plain)),
            "".join(besides.anchors),
        )

    def _runs(self, nodes: Sequence[SyntaxTreeNode], besides: _Besides) -> Iterator[Run]:
        for node in nodes:
            match node.type:
                case "text" | "text_special":
                    yield from self._text(node.content, besides)
                case "softbreak":
                    yield " "
                case "hardbreak":
                    yield Break()
                case "strong":
                    yield Strong(tuple(joined(self._runs(node.children, besides))))
                case _:
                    raise mistake(node)

    def _text(self, text: str, besides: _Besides) -> Iterator[Run]:
        for piece in MARK.split(text):
            if not MARK.match(piece):
                yield piece
            elif run := self._marks.run_of(piece):
                yield run
            else:
                yield from self._said(piece, besides)

    def _said(self, mark: str, besides: _Besides) -> Iterator[Run]:
        match self._marks.said_by(mark):
            case Cited(ids):
                yield Note(cites=ids)
            case Told(names):
                yield Note(facts=names)
            case Explained(keys):
                besides.plain.extend(keys)
            case Seen(target):
                yield Reference(target, "")
            case Anchored(target, prints):
                if target in self.targets:
                    raise TextMistake(f"{target} is named twice")
                besides.anchors.append(target)
                self.targets[target] = ""
                if prints:
                    self._schedules += 1
                    self.targets[target] = f"Schedule {self._schedules}"
                    yield Label(target, self.targets[target])
            case None:
                return


def mistake(node: SyntaxTreeNode) -> TextMistake:
    """Markdown that letters do not have."""
    where = f" in line {node.map[0] + 1}" if node.map else ""
    return TextMistake(f"letters have no {node.type}{where}")
