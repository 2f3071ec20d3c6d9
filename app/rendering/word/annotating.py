"""Makes the base of an annotated copy: NOT TO BE SENT on every page, a stamp, room for comments."""

from __future__ import annotations

from collections.abc import Mapping
from re import compile as pattern

from lxml import etree

from app.rendering.ooxml.elements import NAMESPACE, Xml, w, words
from app.rendering.ooxml.package import CONTENT_TYPES, DOCUMENT_RELS
from app.rendering.word.comments import Annotated, day

COMMENTS = "word/comments.xml"
WARNING = "NOT TO BE SENT"

_HEADER = pattern(r"word/header\d+\.xml")
_FOOTER = pattern(r"word/footer\d+\.xml")

#: Stands in the footers of the base for what differs from letter to letter.
_STAMP = "{stamp}"

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def annotated_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a base with what an annotated copy has besides."""
    changed = dict(parts)
    for name, content in parts.items():
        if _HEADER.fullmatch(name):
            changed[name] = _with(content, "NotToBeSent", WARNING, first=True)
        elif _FOOTER.fullmatch(name):
            changed[name] = _with(content, "Stamp", _STAMP)
    changed[CONTENT_TYPES] = _with_child(
        parts[CONTENT_TYPES], "Override", {"PartName": f"/{COMMENTS}", "ContentType": _KIND}
    )
    relation = {"Id": "rIdComments", "Type": _RELATION, "Target": "comments.xml"}
    changed[DOCUMENT_RELS] = _with_child(parts[DOCUMENT_RELS], "Relationship", relation)
    return changed


def stamped(parts: Mapping[str, bytes], annotated: Annotated) -> dict[str, bytes]:
    """The parts with the letter's version, fingerprint and day of the law in every footer."""
    stamp = (
        f"Text {annotated.version} · letter {annotated.fingerprint} · "
        f"law stated as at {day(annotated.law_stated_as_at)}"
    )
    return {
        name: content.replace(_STAMP.encode(), stamp.encode())
        if _FOOTER.fullmatch(name)
        else content
        for name, content in parts.items()
    }


def _with(part: bytes, style: str, text: str, first: bool = False) -> bytes:
    """A header or footer with one more paragraph."""
    root = etree.fromstring(part)
    paragraph = _element(w("p", w("pPr", w("pStyle", val=style)), words(text)))
    root.insert(0 if first else len(root), paragraph)
    return _written(root)


def _element(xml: Xml) -> etree._Element:
    return etree.fromstring(f'<x xmlns:w="{NAMESPACE}">{xml}</x>')[0]


def _with_child(part: bytes, name: str, attributes: Mapping[str, str]) -> bytes:
    root = etree.fromstring(part)
    etree.SubElement(root, f"{{{etree.QName(root).namespace}}}{name}", dict(attributes))
    return _written(root)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
