"""draft(shape, format, edition): the bytes of a letter; a bounded cache serves repeats.

A letter holds no detail, so that what one person's request put into the cache says nothing to
the next but the shape that both asked for.
"""

from __future__ import annotations

from functools import lru_cache

from app.letters.blank import BY_ID
from app.letters.composing import compose
from app.letters.shape import LetterShape
from app.letters.texts import Texts
from app.letters.vocabulary import Format
from app.rendering.blocks import blocks
from app.rendering.word import skeleton

#: Letters kept, about 20 KB each.
CACHED_LETTERS = 512

#: Rows that a blank letter offers for each list.
BLANK_ROWS = 3

MEDIA_TYPES = {
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.BLOCKS: "application/json",
}
MEDIA_TYPES[Format.ANNOTATED] = MEDIA_TYPES[Format.DOCX]


@lru_cache(maxsize=1)
def house_texts() -> Texts:
    """The texts that ship with the project, read on first use."""
    return Texts()


@lru_cache(maxsize=CACHED_LETTERS)
def draft(shape: LetterShape, form: Format, edition: str) -> bytes:
    """The letter of this shape as skeleton .docx or as JSON blocks; the same bytes every time."""
    letter = compose(shape, house_texts())
    if form is Format.BLOCKS:
        return blocks(letter, edition)
    # Until there is a writer of annotated copies, `annotated` answers with the clean one.
    return skeleton(letter)


@lru_cache(maxsize=len(BY_ID))
def blank(case: str) -> bytes:
    """A blank letter as .docx, its lists as rows to fill in. Raises KeyError for an unknown id."""
    return skeleton(compose(BY_ID[case].shape, house_texts()), BLANK_ROWS)
