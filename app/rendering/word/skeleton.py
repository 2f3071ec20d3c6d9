"""skeleton(letter) -> .docx: the letter as Word opens it, every gap a content control."""

from __future__ import annotations

from app.letters.blocks.letter import Letter, Para, placeholders_in
from app.rendering.ooxml.elements import NAMESPACE, Xml, part, w
from app.rendering.ooxml.package import CONTROLS_ITEM, DOCUMENT, GLOSSARY, packed
from app.rendering.word.annotating import COMMENTS, stamped
from app.rendering.word.bases import base
from app.rendering.word.body import Body
from app.rendering.word.comments import Annotated, Comments
from app.rendering.word.controls import Controls, custom_part, glossary
from app.rendering.word.padding import padded

#: Where a firm puts its name; the style holds the room.
_LETTERHEAD = w("p", w("pPr", w("pStyle", val="Letterhead")))


def skeleton(
    letter: Letter,
    rows: int | None = None,
    annotated: Annotated | None = None,
    letterhead: str | None = None,
) -> bytes:
    """The letter as the bytes of a .docx, the same for the same letter.

    `rows` is how many rows each list offers to fill in by hand; with None, each list stands as
    one prototype that the browser repeats. `annotated` makes the copy for a lawyer, which is not
    to be sent. `letterhead` is the name of a firm's letterhead; raises `BadLetterhead` for one
    that cannot be used.
    """
    on = base(letterhead, annotated is not None)
    comments = Comments(annotated) if annotated else None
    body = Body(Controls(letter.kind), rows, comments, on.width)
    room = [] if letterhead else _room_for_letterhead(letter)
    content = w("body", *padded([*room, *body.write(letter.blocks)]), on.section)
    gaps = placeholders_in(letter.blocks)
    parts = {
        **on.parts,
        DOCUMENT: part("w:document", {"w": NAMESPACE}, content),
        CONTROLS_ITEM: custom_part(gaps, rows or 1),
        GLOSSARY: glossary(gaps),
    }
    if comments and annotated:
        parts = {**stamped(parts, annotated), COMMENTS: comments.part()}
    return packed(parts)


def _room_for_letterhead(letter: Letter) -> list[Xml]:
    """Room at the top of what goes out as a letter; papers to sign need none."""
    addressed = any(isinstance(block, Para) and block.style == "address" for block in letter.blocks)
    return [_LETTERHEAD] if addressed else []
