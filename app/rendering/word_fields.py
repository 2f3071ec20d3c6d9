"""Fields and bookmarks: what Word counts anew when somebody adds or takes out a paragraph.

Every field carries what it shows today, so that nobody is asked to update fields on opening a
letter, and a program that knows no fields shows the right words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from xml.sax.saxutils import escape

from app.rendering.word_xml import Xml, w, words

#: The counter that the numbers of the schedules come from, and its list.
SCHEDULES = "Schedule"

_NAME_LENGTH = 40
_OTHER = re.compile("[^0-9A-Za-z_]")
_NUMBER_AT_END = re.compile(r"(.*\s)?([0-9(]\S*)")


def bookmark_name(anchor: str) -> str:
    """The name of an anchor's bookmark: hidden from lists, and at most as long as Word allows."""
    name = f"_Ref_{_OTHER.sub('_', anchor)}"
    if len(name) > _NAME_LENGTH:
        name = f"{name[: _NAME_LENGTH - 9]}_{sha256(anchor.encode()).hexdigest()[:8]}"
    return name


class Bookmarks:
    """Puts bookmarks around what is referred to, each with a number of its own."""

    def __init__(self) -> None:
        self._last = 0

    def around(self, anchor: str, *inside: Xml) -> Iterator[Xml]:
        """The same elements inside the bookmark of an anchor; as they are without one."""
        if not anchor:
            yield from inside
            return
        self._last += 1
        yield w("bookmarkStart", id=self._last, name=bookmark_name(anchor))
        yield from inside
        yield w("bookmarkEnd", id=self._last)


def schedule_label(text: str, style: str | None = None) -> Iterator[Xml]:
    """The label of a schedule, its number counted by Word."""
    before, number = _number_of(text)
    if before:
        yield words(before, style)
    yield _field(f" SEQ {SCHEDULES} \\* ARABIC ", number, style)


def reference(target: str, text: str, style: str | None = None) -> Iterator[Xml]:
    """A cross-reference: to a schedule by its label, to a paragraph by its number."""
    before, number = _number_of(text)
    if before.strip() == SCHEDULES:
        yield _field(f" REF {bookmark_name(target)} \\h ", text, style)
        return
    if before:
        yield words(before, style)
    switch = "\\w" if number[:1].isdigit() else "\\n"
    yield _field(f" REF {bookmark_name(target)} {switch} \\h ", number, style)


def contents(entries: Sequence[tuple[str, Sequence[Xml]]]) -> list[list[Xml]]:
    """The list of schedules as a field, one line of runs for each (anchor, words)."""
    lines = [
        [w("hyperlink", *inside, anchor=bookmark_name(anchor), history=1)]
        for anchor, inside in entries
    ]
    if lines:
        begin = (_mark("begin"), _instruction(f' TOC \\n \\h \\c "{SCHEDULES}" '))
        lines[0][:0] = [*begin, _mark("separate")]
        lines[-1].append(_mark("end"))
    return lines


def _number_of(text: str) -> tuple[str, str]:
    """The words before a number, and the number; words without one are all number."""
    found = _NUMBER_AT_END.fullmatch(text)
    return (found.group(1) or "", found.group(2)) if found else ("", text)


def _field(instruction: str, shown: str, style: str | None) -> Xml:
    return w("fldSimple", words(shown, style), instr=instruction)


def _mark(sort: str) -> Xml:
    return w("r", w("fldChar", fldCharType=sort))


def _instruction(text: str) -> Xml:
    said = escape(text)
    return Xml(f'<w:r><w:instrText xml:space="preserve">{said}</w:instrText></w:r>')
