"""The comments of the annotated copy: authorities of sentences of law, and sources of facts.

They carry no date, so that the same letter is the same bytes on any day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.letters.authorities import Authority
from app.letters.blocks.placeholders import BY_NAME
from app.letters.blocks.runs import Note
from app.rendering.ooxml.elements import NAMESPACE, Xml, part, w, words

AUTHOR, INITIALS = "Relinquish", "R"

OPTION = "Choose or strike out."

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True)
class Annotated:
    """The facts that the comments and the stamp of the annotated copy print."""

    authorities: Mapping[str, Authority]
    questions: Mapping[str, str]  # answer, detail or list name -> the question in English
    stale: frozenset[str]  # ids of authorities whose day of review has passed
    version: str
    fingerprint: str
    law_stated_as_at: date


class Comments:
    """Collects the comments of one letter."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._written: list[Xml] = []

    def on(self, note: Note, *inside: Xml) -> Iterator[Xml]:
        """The same elements with a comment on them."""
        return self._around(self._lines(note), inside)

    def on_option(self, *inside: Xml) -> Iterator[Xml]:
        """An option, with a comment that asks for a choice."""
        return self._around([(OPTION, False)], inside)

    def part(self) -> bytes:
        """The part that holds them all."""
        return part("w:comments", {"w": NAMESPACE}, *self._written)

    def _around(self, lines: Sequence[tuple[str, bool]], inside: Sequence[Xml]) -> Iterator[Xml]:
        number = len(self._written)
        paragraphs = (_paragraph(place, *line) for place, line in enumerate(lines))
        self._written.append(w("comment", *paragraphs, id=number, author=AUTHOR, initials=INITIALS))
        yield w("commentRangeStart", id=number)
        yield from inside
        yield w("commentRangeEnd", id=number)
        style = w("rPr", w("rStyle", val="CommentReference"))
        yield w("r", style, w("commentReference", id=number))

    def _lines(self, note: Note) -> list[tuple[str, bool]]:
        lines = [line for name in note.cites for line in self._on_authority(name)]
        if note.facts:
            lines.append(("From the answers and details:", True))
            lines += [(f"• {self._question(name)}", False) for name in note.facts]
        return lines

    def _on_authority(self, name: str) -> Iterator[tuple[str, bool]]:
        authority = self._annotated.authorities[name]
        yield authority.citation, True
        yield f"Supports: {authority.says}", False
        if in_force := _in_force(authority):
            yield f"In force: {in_force}", False
        yield f"Source: {authority.source}", False
        checked = f"Checked on {day(authority.checked_on)}; confidence {authority.confidence}"
        yield f"{checked}; next review {day(authority.next_review)}.", False
        if not authority.confirmed:
            yield "Not confirmed: please read it in force before you rely on it.", False
        elif name in self._annotated.stale:
            yield "Its day of review has passed: please check it again before you send this.", False

    def _question(self, name: str) -> str:
        """The words that a person was asked in; those of a gap are its prompt."""
        asked = self._annotated.questions.get(name)
        return asked or (BY_NAME[name].prompt if name in BY_NAME else name)


def _in_force(authority: Authority) -> str:
    begun = authority.in_force_from
    words = authority.in_force_note or (f"from {day(begun)}" if begun else "")
    ended = authority.in_force_until
    return f"{words}, until {day(ended)}" if ended else words


def day(when: date) -> str:
    """A date as letters write it: 3 November 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def _paragraph(place: int, text: str, strong: bool) -> Xml:
    mark = w("r", w("rPr", w("rStyle", val="CommentReference")), w("annotationRef"))
    return w(
        "p",
        w("pPr", w("pStyle", val="CommentText")),
        None if place else mark,
        words(text, "Strong" if strong else None),
    )
