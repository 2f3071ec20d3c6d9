"""The package around a document: parts in, the same .docx bytes out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

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

#: 1 January 1980 at midnight, the first moment that a zip can name.
_EPOCH = (1980, 1, 1, 0, 0, 0)

#: An ordinary file, as DOS marks it; with nothing, Python would write the rights of a Unix file.
_PLAIN_FILE = 0x20


@lru_cache(maxsize=1)
def base_parts() -> Mapping[str, bytes]:
    """The parts of the base document by name, read once."""
    with ZipFile(BASE_FILE) as package:
        return MappingProxyType({name: package.read(name) for name in package.namelist()})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts: sorted, dated 1980, from no system; the same bytes for the same parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in sorted(parts):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = _PLAIN_FILE
            package.writestr(entry, parts[name])
    return out.getvalue()
