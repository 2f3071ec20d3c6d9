"""The page of a firm's letterhead: size and margins, headers, footers, and their pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from app.rendering.letterhead.file import (
    BadLetterhead,
    Element,
    LetterheadFile,
    R,
    Relation,
    W,
    parsed,
)
from app.rendering.letterhead.styles import LetterheadStyles
from app.rendering.ooxml.package import base_parts

_MAIN = "application/vnd.openxmlformats-officedocument"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"

_NAMESPACE: dict[str | None, str] = {None: _RELS}

#: The properties of the page that are taken over, in Word's order.
_PAGE = ("pgSz", "pgMar", "paperSrc", "pgBorders", "titlePg")

_PICTURES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
}

#: Fields that say nothing about who wrote a file, and fetch nothing.
_FIELDS = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|STYLEREF)\b", re.IGNORECASE)

_EDITING = ["ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange"]
_LIVING = ["object", "control", "altChunk", "commentReference"]
_DROPPED = ["dataBinding", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"]


class LetterheadPage:
    """Headers, footers and page of one letterhead, as parts of a letter."""

    def __init__(self, file: LetterheadFile, styles: LetterheadStyles) -> None:
        self._file = file
        self._styles = styles
        self.parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._extensions: set[str] = set()
        self._relations: list[tuple[str, str, str]] = []
        self._even = _switch(file, "evenAndOddHeaders")
        self._section = self._page(_only_section(file))
        self._theme()

    @property
    def document(self) -> bytes:
        """A document with nothing in it but the page."""
        root = etree.Element(f"{W}document", nsmap={"w": W[1:-1], "r": R[1:-1]})
        etree.SubElement(root, f"{W}body").append(self._section)
        return _written(root)

    def relations(self, ours: bytes) -> bytes:
        """Our document's relations, with headers and footers from here."""
        root = parsed(ours)
        for each in list(root):
            if str(each.get("Type")).endswith(("/header", "/footer")):
                root.remove(each)
        for name, sort, target in self._relations:
            attributes = {"Id": name, "Type": f"{_RELATION}/{sort}", "Target": target}
            etree.SubElement(root, f"{{{_RELS}}}Relationship", attributes)
        return _written(root)

    def types(self, ours: bytes) -> bytes:
        """Our content types, with those of the parts from here."""
        root = parsed(ours)
        namespace = f"{{{etree.QName(root).namespace}}}"
        for each in list(root):
            if re.match(r"/word/(header|footer)\d", each.get("PartName", "")):
                root.remove(each)
        known = {each.get("Extension") for each in root}
        for extension in sorted(self._extensions - known):
            attributes = {"Extension": extension, "ContentType": _PICTURES[extension]}
            root.insert(0, root.makeelement(f"{namespace}Default", attributes))
        for name, kind in self._types.items():
            attributes = {"PartName": f"/{name}", "ContentType": f"{_MAIN}.{kind}+xml"}
            etree.SubElement(root, f"{namespace}Override", attributes)
        return _written(root)

    def settings(self, ours: bytes) -> bytes:
        """Our settings, and left and right pages where the letterhead has them."""
        root = parsed(ours)
        if self._even:
            place = root.find(f"{W}characterSpacingControl")
            assert place is not None  # noqa: S101 - it stands in our own base
            place.addprevious(root.makeelement(f"{W}evenAndOddHeaders"))
        return _written(root)

    def _page(self, theirs: Element) -> Element:
        section = etree.Element(f"{W}sectPr", nsmap={"w": W[1:-1], "r": R[1:-1]})
        if any(theirs.find(f"{W}{name}") is None for name in ("pgSz", "pgMar")):
            raise BadLetterhead("its page has no size or no margins: set them in Word")
        kept = [theirs.find(f"{W}{name}") for name in _PAGE]
        first = theirs.find(f"{W}titlePg")
        pages = ["default"]
        pages += ["first"] if first is not None and _on(first) else []
        pages += ["even"] if self._even else []
        for sort in ("header", "footer"):
            section.extend(self._edges(theirs, sort, pages))
        section.extend(deepcopy(each) for each in kept if each is not None)
        return section

    def _edges(self, theirs: Element, sort: str, pages: list[str]) -> Iterator[Element]:
        """References to a header or footer for each sort of page; ours where there is none."""
        found = {
            str(each.get(f"{W}type")): str(each.get(f"{R}id"))
            for each in theirs.findall(f"{W}{sort}Reference")
        }
        relations = {each.id: each for each in self._file.relations(self._file.document)}
        for number, page in enumerate(pages, 1):
            name = f"word/{sort}{number}.xml"
            if page in found:
                self._add(name, relations[found[page]])
            else:
                self.parts[name] = _our_own(sort, empty=bool(found))
            self._types[name] = f"wordprocessingml.{sort}"
            identity = f"rId{sort.title()}{number}"
            self._relations.append((identity, sort, f"{sort}{number}.xml"))
            reference = theirs.makeelement(f"{W}{sort}Reference")
            reference.set(f"{W}type", page)
            reference.set(f"{R}id", identity)
            yield reference

    def _add(self, name: str, relation: Relation) -> None:
        root = self._file.parsed(relation.target)
        _clean(root)
        self._styles.rename_in(root)
        self.parts[name] = _written(root)
        rels = etree.Element(f"{{{_RELS}}}Relationships", nsmap=_NAMESPACE)  # type: ignore[arg-type] # None is the default
        for each in self._file.relations(relation.target):
            target = self._picture(each)
            attributes = {"Id": each.id, "Type": f"{_RELATION}/image", "Target": target}
            etree.SubElement(rels, f"{{{_RELS}}}Relationship", attributes)
        if len(rels):
            self.parts[f"word/_rels/{name.removeprefix('word/')}.rels"] = _written(rels)

    def _picture(self, relation: Relation) -> str:
        """The place of a picture of a header in the letter; the same picture is kept once."""
        extension = relation.target.rpartition(".")[2].lower()
        if relation.sort != "image" or extension not in _PICTURES:
            raise BadLetterhead("its header or footer holds more than words and pictures")
        self._extensions.add(extension)
        content = self._file.parts[relation.target]
        for name, other in self.parts.items():
            if other == content and name.endswith(f".{extension}"):
                return name.removeprefix("word/")
        number = 1 + sum(name.startswith("word/media/") for name in self.parts)
        name = f"media/image{number}.{extension}"
        self.parts[f"word/{name}"] = content
        return name

    def _theme(self) -> None:
        """The fonts and colours that the styles call by their parts in it; never its pictures."""
        found = self._file.related("theme")
        if found is None or any(True for _ in self._file.relations(found)):
            return
        self.parts["word/theme/theme1.xml"] = _written(self._file.parsed(found))
        self._types["word/theme/theme1.xml"] = "theme"
        self._relations.append(("rIdTheme", "theme", "theme/theme1.xml"))


def _only_section(file: LetterheadFile) -> Element:
    found = list(file.parsed(file.document).iter(f"{W}sectPr"))
    if len(found) != 1:
        raise BadLetterhead(
            "it has several sections, or none: leave one, with its header and footer"
        )
    return found[0]


def _switch(file: LetterheadFile, name: str) -> bool:
    settings = file.related("settings")
    found = None if settings is None else file.parsed(settings).find(f"{W}{name}")
    return found is not None and _on(found)


def _on(switch: Element) -> bool:
    return switch.get(f"{W}val", "1") in ("1", "true", "on")


def _our_own(sort: str, *, empty: bool) -> bytes:
    """Our own header or footer; without its words where the firm has others on other pages."""
    root = parsed(base_parts()[f"word/{sort}1.xml"])
    if empty:
        for paragraph in root:
            for run in [each for each in paragraph if each.tag != f"{W}pPr"]:
                paragraph.remove(run)
    return _written(root)


def _clean(root: Element) -> None:
    """Refuse tracked changes, live objects and most fields; take out bindings and revision ids."""
    if any(True for name in _EDITING for _ in root.iter(f"{W}{name}")):
        raise BadLetterhead("its header or footer has tracked changes: accept them first")
    if any(True for name in _LIVING for _ in root.iter(f"{W}{name}")):
        raise BadLetterhead("its header or footer holds more than words and pictures")
    fields = [str(each.get(f"{W}instr")) for each in root.iter(f"{W}fldSimple")]
    if any(not _FIELDS.match(each) for each in [*fields, *_complex_fields(root)]):
        raise BadLetterhead(
            "its header or footer has a field that is no page number: make it words"
        )
    for name in _DROPPED:
        for each in list(root.iter(f"{W}{name}")):
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)
    for each in root.iter():
        for attribute in [name for name in each.attrib if str(name).startswith(f"{W}rsid")]:
            del each.attrib[attribute]


def _complex_fields(root: Element) -> Iterator[str]:
    """The instructions of fields that begin, separate and end; Word may split one in pieces."""
    pieces: list[str] = []
    for each in root.iter(f"{W}fldChar", f"{W}instrText"):
        if each.tag == f"{W}instrText":
            pieces.append(each.text or "")
        elif pieces:
            yield "".join(pieces)
            pieces = []
    if pieces:
        yield "".join(pieces)


def _written(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
