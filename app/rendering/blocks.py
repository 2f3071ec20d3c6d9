"""A letter as the JSON that the browser builds preview, plain text and print from."""

from __future__ import annotations

import json

from app.letters.letter import Letter


def blocks(letter: Letter, edition: str) -> bytes:
    """UTF-8 JSON, the same bytes for the same letter and build."""
    text = json.dumps(letter.as_json(edition), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")
