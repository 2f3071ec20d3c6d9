"""Functions that write WordprocessingML: `w("p", w("r", ...))` instead of format strings.

Elements are strings, because a letter has some three thousand of them and is drafted while a
person waits: objects of an XML library took eight times as long. All text and every value is
escaped here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NewType
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#: Runs of text kept as they are written; the words of skeletons, which hold no detail.
CACHED_WORDS = 8192

_QUOTE = {'"': "&quot;"}


#: Well-formed XML, made by the functions of this file only.
Xml = NewType("Xml", str)


def element(tag: str, attributes: Mapping[str, str | int], *children: Xml | None) -> Xml:
    """An element; a child that is None is left out."""
    said = "".join([f' {name}="{_value(value)}"' for name, value in attributes.items()])
    inside = "".join(filter(None, children))
    return Xml(f"<{tag}{said}>{inside}</{tag}>" if inside else f"<{tag}{said}/>")


def w(tag: str, *children: Xml | None, **attributes: str | int) -> Xml:
    """An element of the main namespace, attributes too; a child that is None is left out."""
    if attributes:
        named = {f"w:{name}": value for name, value in attributes.items()}
        return element(f"w:{tag}", named, *children)
    inside = "".join(filter(None, children))
    return Xml(f"<w:{tag}>{inside}</w:{tag}>" if inside else f"<w:{tag}/>")


def _value(value: str | int) -> str:
    text = str(value)
    return text if text.isalnum() else escape(text, _QUOTE)


@lru_cache(maxsize=CACHED_WORDS)
def words(text: str, style: str | None = None) -> Xml:
    """A run of text in a character style, its spaces kept."""
    properties = run_properties(style) or ""
    return Xml(f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


@lru_cache(maxsize=16)
def run_properties(style: str | None) -> Xml | None:
    """The properties that give a run its character style; None for the paragraph's own."""
    return w("rPr", w("rStyle", val=style)) if style else None


def part(root: str, namespaces: dict[str, str], *children: Xml) -> bytes:
    """A whole part, UTF-8 with its declaration; `namespaces` by prefix, "" for the default."""
    declared: dict[str, str | int] = {
        f"xmlns:{prefix}" if prefix else "xmlns": name for prefix, name in namespaces.items()
    }
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (declaration + element(root, declared, *children)).encode("utf-8")
