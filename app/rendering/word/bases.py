"""The bases of letters: our own base document or a firm's, clean or annotated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from lxml import etree

from app.rendering.letterhead.parts import letterhead_parts
from app.rendering.ooxml.elements import NAMESPACE, Xml
from app.rendering.ooxml.package import DOCUMENT, base_parts
from app.rendering.word.annotating import annotated_parts

_W = f"{{{NAMESPACE}}}"


@dataclass(frozen=True)
class Base:
    """The parts that every letter on this base shares, its page, and the width of its text."""

    parts: Mapping[str, bytes]
    section: Xml
    width: int


@lru_cache(maxsize=32)
def base(letterhead: str | None = None, annotated: bool = False) -> Base:
    """The base of this name, read once. Raises `BadLetterhead` for one that cannot be used."""
    parts = letterhead_parts(letterhead) if letterhead else base_parts()
    if annotated:
        parts = annotated_parts(parts)
    section = next(etree.fromstring(parts[DOCUMENT]).iter(f"{_W}sectPr"))
    written = Xml(etree.tostring(section, encoding="unicode"))
    return Base(MappingProxyType(dict(parts)), written, _width(section))


def _width(section: etree._Element) -> int:
    """Between the margins, in twentieths of a point."""
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    assert size is not None  # noqa: S101 - ours has one, and a letterhead without is refused
    assert margins is not None  # noqa: S101
    used = sum(int(margins.get(f"{_W}{side}", "0")) for side in ("left", "right", "gutter"))
    return int(size.get(f"{_W}w", "0")) - used
