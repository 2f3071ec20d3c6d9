"""Reads a .docx as its tests need it."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from app.rendering.ooxml.elements import NAMESPACE

Element = etree._Element

W = f"{{{NAMESPACE}}}"
NAMES = {"w": NAMESPACE}

DOCUMENT = "word/document.xml"
CUSTOM = "customXml/item1.xml"


def parts_of(docx: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(docx: bytes, name: str = DOCUMENT) -> Element:
    """One part, parsed."""
    return etree.fromstring(parts_of(docx)[name])


def find(element: Element, path: str) -> list[Element]:
    """The elements that an XPath with the prefix `w` names."""
    found = element.xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Element)]


def value(element: Element, path: str) -> str:
    """The `w:val` of the only element that a path names."""
    (found,) = find(element, path)
    return str(found.get(f"{W}val"))


def text_of(element: Element) -> str:
    """The words inside an element, line breaks as LF."""
    pieces = []
    for each in element.iter(f"{W}t", f"{W}br"):
        pieces.append(each.text or "" if each.tag == f"{W}t" else "\n")
    return "".join(pieces)
