"""Small words for WordprocessingML: `w("p", w("r", ...))` instead of strings of XML."""

from __future__ import annotations

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{NAMESPACE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element  # lxml has no public name for it


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of the main namespace, attributes too; a child that is None is left out."""
    element = etree.Element(_W + tag, nsmap={"w": NAMESPACE})
    for name, value in attributes.items():
        element.set(_W + name, str(value))
    element.extend(child for child in children if child is not None)
    return element


def words(text: str, style: str | None = None) -> Element:
    """A run of text in a character style, its spaces kept."""
    content = w("t")
    content.text = text
    content.set(_SPACE, "preserve")
    return w("r", run_properties(style), content)


def run_properties(style: str | None) -> Element | None:
    """What makes a run stand in a character style; None for the paragraph's own."""
    return w("rPr", w("rStyle", val=style)) if style else None


def xml(element: Element) -> bytes:
    """The element as a part: UTF-8 with its declaration."""
    etree.cleanup_namespaces(element)
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)
