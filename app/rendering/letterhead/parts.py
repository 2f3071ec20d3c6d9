"""A firm's letterhead: its styles, header, footer and page, and nothing else of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from app.letters.text.texts import LETTER_TEMPLATES
from app.rendering.letterhead.file import BadLetterhead, LetterheadFile
from app.rendering.letterhead.page import LetterheadPage
from app.rendering.letterhead.styles import STYLES, LetterheadStyles
from app.rendering.ooxml.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELS, base_parts

__all__ = ["BadLetterhead", "letterhead_parts", "letterheads", "parts_for"]

#: Where firms put their letterheads.
LETTERHEADS = LETTER_TEMPLATES / "house"

_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def letterheads(folder: Path = LETTERHEADS) -> tuple[str, ...]:
    """The letterheads by name: small letters, figures, hyphens; other files are passed by."""
    return tuple(sorted(f.stem for f in folder.glob("*.docx") if _STEM.fullmatch(f.stem)))


def letterhead_parts(name: str, folder: Path = LETTERHEADS) -> Mapping[str, bytes]:
    """The parts of our base with this firm's look. Raises `BadLetterhead`."""
    if name not in letterheads(folder):
        raise BadLetterhead(f"there is no letterhead called {name}")
    try:
        return parts_for((folder / f"{name}.docx").read_bytes())
    except BadLetterhead as mistake:
        raise BadLetterhead(f"{name}.docx: {mistake}") from None


def parts_for(content: bytes) -> dict[str, bytes]:
    """The parts of our base with the look of this file."""
    file = LetterheadFile.read(content)
    found = file.related("styles")
    if found is None:
        raise BadLetterhead("it has no styles: save it again in Word")
    styles = LetterheadStyles(file.parsed(found))
    page = LetterheadPage(file, styles)
    parts = {
        name: content
        for name, content in base_parts().items()
        if not re.match(r"word/(header|footer)\d", name)
    }
    parts[STYLES] = _written(styles.root)
    parts |= page.parts
    parts[DOCUMENT] = page.document
    parts[DOCUMENT_RELS] = page.relations(parts[DOCUMENT_RELS])
    parts[CONTENT_TYPES] = page.types(parts[CONTENT_TYPES])
    parts["word/settings.xml"] = page.settings(parts["word/settings.xml"])
    return parts


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
