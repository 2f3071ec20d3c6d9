"""Letters for the client's tests: drafted as the server does, with what each short text must say.

Reads `[[kind, [[name, value], …]], …]`; prints for each its letter, and for each of its short texts
the patterns of `elements.toml` that have to stand in it.
"""

import json
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

from app.letters.answers.answers import Answers
from app.letters.answers.vocabulary import LetterKind
from app.letters.blocks.letter_json import letter_json
from app.letters.shape.place_shape import PlaceShape
from app.letters.shape.shape import shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import Texts
from tests.letters.matrix import asked

_TEXTS = Texts()


@cache
def _drafted(shape: PlaceShape) -> dict[str, Any]:
    letter = compose(shape, _TEXTS)
    patterns = {
        short.limit: sorted({element["pattern"] for _, element in asked(shape, short.limit)})
        for short in letter.short
    }
    return {"letter": letter_json(letter, "testing"), "patterns": patterns}


def _of(kind: str, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    parsed = Answers.parse(LetterKind(kind), [(name, value) for name, value in pairs])
    shape = shape_of(parsed, LetterKind(kind))
    assert isinstance(shape, PlaceShape)
    return _drafted(shape)


if __name__ == "__main__":
    print(json.dumps([_of(kind, pairs) for kind, pairs in json.load(sys.stdin)]))
