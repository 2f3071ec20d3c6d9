"""A firm's styles under our names for them, and ours where the firm has none of that name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from app.rendering.letterhead.file import Element, W, parsed
from app.rendering.ooxml.package import base_parts

STYLES = "word/styles.xml"

#: The elements that refer to a style, inside styles and inside headers and footers.
_REFERRING = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")

#: The properties that our text relies on, whatever a firm's style of that name says.
_RELIED_ON = ("keepNext", "keepLines", "numPr", "outlineLvl")

#: The order in which Word wants the properties of a paragraph that come before the others.
_LEADING = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


class LetterheadStyles:
    """The styles part of one letterhead, and its old style ids with the new ones."""

    def __init__(self, theirs: Element) -> None:
        self._root = theirs
        ours = parsed(base_parts()[STYLES])
        self._renamed = self._renaming(ours)
        self._rename(theirs)
        for style in theirs.iter(f"{W}style"):
            _forget(style)
        for style in ours.iter(f"{W}style"):
            self._add_or_mend(style)
        for language in theirs.iter(f"{W}lang"):
            language.set(f"{W}val", "en-GB")

    @property
    def root(self) -> Element:
        """The whole part."""
        return self._root

    def rename_in(self, part: Element) -> None:
        """Let a header or footer call the styles by their new ids."""
        for name in _REFERRING:
            for each in part.iter(f"{W}{name}"):
                old = each.get(f"{W}val", "")
                each.set(f"{W}val", self._renamed.get(old, old))

    def _renaming(self, ours: Element) -> Mapping[str, str]:
        theirs = {_name(style): _id(style) for style in self._root.iter(f"{W}style")}
        wanted = {_id(style): _name(style) for style in ours.iter(f"{W}style")}
        renamed = {theirs[name]: new for new, name in wanted.items() if name in theirs}
        for old in theirs.values():
            if old not in renamed and old in wanted:
                renamed[old] = f"{old}-house"
        return renamed

    def _rename(self, root: Element) -> None:
        for style in root.iter(f"{W}style"):
            style.set(f"{W}styleId", self._renamed.get(_id(style), _id(style)))
        self.rename_in(root)

    def _add_or_mend(self, ours: Element) -> None:
        for style in self._root.iter(f"{W}style"):
            if _id(style) == _id(ours):
                _mend(style, ours)
                return
        added = deepcopy(ours)
        if f"{W}default" in added.attrib:
            del added.attrib[f"{W}default"]
        self._root.append(added)


def _name(style: Element) -> str:
    found = style.find(f"{W}name")
    name = "" if found is None else found.get(f"{W}val", "")
    return f"{style.get(f'{W}type')}/{name.casefold()}"


def _id(style: Element) -> str:
    return style.get(f"{W}styleId", "")


def _forget(style: Element) -> None:
    """Leave behind the firm's lists, which are not carried along, and marks of who edited when."""
    for name in ("numPr", "rsid"):
        for each in list(style.iter(f"{W}{name}")):
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)


def _mend(style: Element, ours: Element) -> None:
    """Add the properties our text relies on: headings keep with their text, items are numbered."""
    wanted = [deepcopy(each) for each in _properties(ours) if _local(each) in _RELIED_ON]
    if not wanted:
        return
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = style.makeelement(f"{W}pPr")
        look = style.find(f"{W}rPr")
        style.append(properties) if look is None else look.addprevious(properties)
    for each in wanted:
        for old in properties.findall(each.tag):
            properties.remove(old)
        _insert(properties, each)


def _insert(properties: Element, new: Element) -> None:
    if _local(new) == "outlineLvl":
        properties.append(new)
        return
    before = _LEADING[: _LEADING.index(_local(new))] if _local(new) in _LEADING else _LEADING
    place = sum(1 for each in properties if _local(each) in before)
    properties.insert(place, new)


def _properties(style: Element) -> Iterator[Element]:
    found = style.find(f"{W}pPr")
    return iter(()) if found is None else iter(found)


def _local(element: Element) -> str:
    return str(element.tag).removeprefix(W)
