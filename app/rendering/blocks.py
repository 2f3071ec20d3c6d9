"""A letter as the JSON that the browser builds preview, plain text and print from."""

from __future__ import annotations

import json

from app.letters.blocks.letter import Letter
from app.letters.blocks.letter_json import letter_json


def blocks(letter: Letter, edition: str, stale: tuple[str, ...] = ()) -> bytes:
    """UTF-8 JSON, the same bytes for the same letter, build and stale authorities."""
    made = letter_json(letter, edition, stale)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
