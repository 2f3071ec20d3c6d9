"""Fields and bookmarks: numbers that Word updates when somebody adds or takes out a paragraph.

Every field carries what it shows today, so that nobody is asked to update fields on opening a
letter, and a program that knows no fields shows the right words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from app.rendering.ooxml.elements import Xml, w, words

#: The counter that the numbers of the schedules come from.
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


def whole(anchor: str) -> str:
    """The anchor of a schedule's whole heading, which the list of schedules repeats."""
    return f"{anchor}-whole" if anchor else ""


def entry(target: str, text: str) -> Xml:
    """A line of the list of schedules: all words of the schedule's heading.

    One reference a line, and no table of contents: LibreOffice puts that into a section of its
    own, which neither a heading before it nor a signature behind it keeps together with.
    """
    return _field(f" REF {bookmark_name(whole(target))} \\h ", text, None)


def _number_of(text: str) -> tuple[str, str]:
    """The words before a number, and the number; words without one are all number."""
    found = _NUMBER_AT_END.fullmatch(text)
    return (found.group(1) or "", found.group(2)) if found else ("", text)


def _field(instruction: str, shown: str, style: str | None) -> Xml:
    return w("fldSimple", words(shown, style), instr=instruction)
