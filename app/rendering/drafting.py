"""draft(shape, format, edition, …): the bytes of a letter; a bounded cache serves repeats.

A letter holds no detail, so a cached letter that one person asked for tells the next person
nothing: both sent the same answers.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache, lru_cache

from app.kept import Kept
from app.letters.answers.vocabulary import Format
from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BY_ID
from app.letters.shape.shape import LetterShape
from app.letters.text.composing import compose
from app.letters.text.texts import LETTER_TEMPLATES, shipped_texts
from app.letters.versions import fingerprint, law_stated_as_at, version_of
from app.rendering.blocks import blocks
from app.rendering.word.comments import Annotated
from app.rendering.word.skeleton import skeleton

__all__ = ["BLANK_ROWS", "MEDIA_TYPES", "blank", "draft", "for_lawyer", "shipped_texts"]

#: Letters kept, about 20 KB each.
CACHED_LETTERS = 512

KEPT = Kept(CACHED_LETTERS)

#: Rows that a blank letter offers for each list.
BLANK_ROWS = 3

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MEDIA_TYPES = {
    Format.DOCX: _WORD,
    Format.ANNOTATED: _WORD,
    Format.BLOCKS: "application/json",
}


def draft(
    shape: LetterShape,
    form: Format,
    edition: str,
    stale: frozenset[str] = frozenset(),
    letterhead: str | None = None,
    *,
    place: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> bytes:
    """The letter of this shape as skeleton .docx or as JSON blocks; the same bytes every time.

    `edition` is the build id that the JSON carries; `stale` the ids of authorities past their day
    of review; `letterhead` the name of a firm's letterhead, for a Word file. A letter that is not
    kept is made inside `place()`, which may raise. Raises `TextMistake` where the text is at fault,
    `BadLetterhead` for a letterhead that cannot be used.
    """
    key = (shape, form, edition, stale, letterhead)
    content = KEPT.get(key)
    if content is None:
        with place():
            content = KEPT.get(key) or KEPT.put(key, _drafted(*key))
    return content


def _drafted(
    shape: LetterShape, form: Format, edition: str, stale: frozenset[str], letterhead: str | None
) -> bytes:
    texts = shipped_texts()
    letter = compose(shape, texts, annotated=form is Format.ANNOTATED)
    if form is Format.BLOCKS:
        old = [texts.authorities[name].citation for name in letter.authorities if name in stale]
        return blocks(letter, edition, tuple(old))
    notes = for_lawyer(letter, stale) if letter.annotated else None
    return skeleton(letter, annotated=notes, letterhead=letterhead)


def for_lawyer(letter: Letter, stale: frozenset[str] = frozenset()) -> Annotated:
    """The facts that the annotated copy prints in comments and stamp, for this letter."""
    return Annotated(
        authorities=shipped_texts().authorities,
        questions=_questions(),
        stale=stale,
        version=version_of(letter.kind, letter.jurisdiction),
        fingerprint=fingerprint(letter),
        law_stated_as_at=law_stated_as_at(),
    )


@cache
def _questions() -> Mapping[str, str]:
    """Answer, detail or list name -> the English words of its question."""
    return tomllib.loads((LETTER_TEMPLATES / "questions.toml").read_text("utf-8"))


@lru_cache(maxsize=len(BY_ID))
def blank(case: str) -> bytes:
    """A blank letter as .docx, its lists as rows to fill in. Raises KeyError for an unknown id."""
    return skeleton(compose(BY_ID[case].shape, shipped_texts()), BLANK_ROWS)
