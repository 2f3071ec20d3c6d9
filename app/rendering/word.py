"""skeleton(letter) -> .docx: the letter as Word opens it, every gap a content control."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from app.letters.letter import Letter
from app.letters.vocabulary import LetterKind
from app.rendering.word_body import Body
from app.rendering.word_controls import Controls, custom_part, glossary
from app.rendering.word_package import CONTROLS_ITEM, DOCUMENT, GLOSSARY, base_parts, packed
from app.rendering.word_xml import NAMESPACE, Xml, part, w

#: Where a firm puts its name; the style holds the room.
_LETTERHEAD = w("p", w("pPr", w("pStyle", val="Letterhead")))


def skeleton(letter: Letter, rows: int | None = None) -> bytes:
    """The bytes of a .docx, the same for the same letter.

    With `rows`, each list stands as so many rows to fill in by hand; without, as one prototype
    that the browser repeats.
    """
    base = "note" if letter.kind is LetterKind.SOLICITOR_NOTE else "letter"
    body = Body(Controls(letter.kind), rows)
    room = _LETTERHEAD if base == "letter" else None
    content = w("body", room, *body.write(letter.blocks), _section(base))
    parts = {
        **base_parts(base),
        DOCUMENT: part("w:document", {"w": NAMESPACE}, content),
        CONTROLS_ITEM: custom_part(letter.blocks, rows or 1),
        GLOSSARY: glossary(letter.blocks),
    }
    return packed(parts)


@lru_cache(maxsize=2)
def _section(base: str) -> Xml:
    """Page size, margins, header and footers, as the base document of this name has them."""
    body = etree.fromstring(base_parts(base)[DOCUMENT])
    return Xml(etree.tostring(next(body.iter(f"{{{NAMESPACE}}}sectPr")), encoding="unicode"))
