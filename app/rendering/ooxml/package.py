"""The package around a document: parts in, the same .docx bytes out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

from app.rendering.ooxml.zipping import Deflated, deflated, zipped

DOCUMENT = "word/document.xml"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
CONTENT_TYPES = "[Content_Types].xml"
GLOSSARY = "word/glossary/document.xml"
CONTROLS_ITEM = "customXml/item1.xml"
PROPS_ITEM = "customXml/itemProps1.xml"

#: Names the custom XML part for the data bindings; the same in every letter, so it marks none.
STORE_ID = "{6D1C7A52-0F1B-4C55-9E0A-2B8F35D9A4C1}"

#: The base document as it ships.
BASE_FILE = Path(__file__).with_name("base-letter.docx")

#: Parts kept as they are deflated: those of some twenty bases.
CACHED_PARTS = 512


@lru_cache(maxsize=1)
def base_parts() -> Mapping[str, bytes]:
    """The parts of the base document by name, read once."""
    with ZipFile(BASE_FILE) as package:
        return MappingProxyType({name: package.read(name) for name in package.namelist()})


def packed(parts: Mapping[str, bytes], shared: Mapping[str, bytes] | None = None) -> bytes:
    """A zip of the parts: sorted, dated 1980, from no system; the same bytes for the same parts.

    Those that stand in `shared` too belong to many letters, and are deflated once.
    """
    base = shared or {}
    return zipped(
        (name, (_kept if content is base.get(name) else deflated)(content))
        for name, content in sorted(parts.items())
    )


@lru_cache(maxsize=CACHED_PARTS)
def _kept(content: bytes) -> Deflated:
    return deflated(content)
