"""Small words for WordprocessingML: `w("p", w("r", ...))` instead of strings with holes.

Elements are strings, because a letter has some three thousand of them and is drafted while a
person waits: objects of an XML library took eight times as long. All text and every value is
escaped here and nowhere else.
"""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_QUOTE = {'"': "&quot;"}


class Xml(str):
    """Well-formed XML, made by the functions of this file only."""

    __slots__ = ()


def element(tag: str, attributes: dict[str, str | int], *children: Xml | None) -> Xml:
    """An element; a child that is None is left out."""
    said = "".join(f' {name}="{escape(str(value), _QUOTE)}"' for name, value in attributes.items())
    inside = "".join(child for child in children if child)
    return Xml(f"<{tag}{said}>{inside}</{tag}>" if inside else f"<{tag}{said}/>")


def w(tag: str, *children: Xml | None, **attributes: str | int) -> Xml:
    """An element of the main namespace, attributes too; a child that is None is left out."""
    return element(f"w:{tag}", {f"w:{name}": said for name, said in attributes.items()}, *children)


def _value(value: str | int) -> str:
    text = str(value)
    return text if text.isalnum() else escape(text, _QUOTE)


def words(text: str, style: str | None = None) -> Xml:
    """A run of text in a character style, its spaces kept."""
    properties = run_properties(style) or ""
    return Xml(f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


@lru_cache(maxsize=16)
def run_properties(style: str | None) -> Xml | None:
    """What makes a run stand in a character style; None for the paragraph's own."""
    return w("rPr", w("rStyle", val=style)) if style else None


def part(root: str, namespaces: dict[str, str], *children: Xml) -> bytes:
    """A whole part, UTF-8 with its declaration; `namespaces` by prefix, "" for the default."""
    declared: dict[str, str | int] = {
        f"xmlns:{prefix}" if prefix else "xmlns": name for prefix, name in namespaces.items()
    }
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (declaration + element(root, declared, *children)).encode("utf-8")
