"""Writes tests/vectors/sealed-python, for the browser to open.

Run with `python -m tests.drafts.make_samples`.
"""

import json
import os
from pathlib import Path
from typing import Any

from app.drafts.return_code import keys_of
from tests.drafts.codes import code_words
from tests.drafts.sealing import seal_draft

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
RANDOM = bytes.fromhex("0123456789abcdef01234567")

EMPTY: dict[str, Any] = {
    "version": 1,
    "edition": "fedcba9876",
    "saves": 1,
    "savedAt": "2026-12-03T14:10:00Z",
    "language": "cy",
    "answers": {},
    "details": {},
    "lists": {},
    "shares": [],
}
FULL = EMPTY | {
    "saves": 7,
    "answers": {"adults": "yes", "people/abcdefgh/risk": ["none"]},
    "details": {
        "sender.name": "Siân O'Connor-Núñez",
        "people/abcdefgh/defendant.name": 'محمد <b>& "Zoë" 👩🏽‍💻',
        "places/ijklmnop/links/aaaaaaa2": "https://example.com/p/abc/?igsh=1#frag%20%2F",
        "places/ijklmnop/place.item": "first line\nsecond line   ",
    },
    "lists": {"people": ["abcdefgh"], "places": ["ijklmnop"]},
    "kept by a later version": {"any": [1, None, "ü"]},
}
#: Longer than one chunk of age, so that the second chunk is the last.
LONG = FULL | {"details": {"sender.name": "漢" * 30_000}}


def main() -> None:
    """Seal the samples anew, to one identity or several."""
    folder = VECTORS / "sealed-python"
    folder.mkdir(exist_ok=True)
    seed = keys_of(RANDOM).seed
    files = []
    for name, draft, recipients in (("empty", EMPTY, 1), ("full", FULL, 8), ("long", LONG, 2)):
        seeds = [*(os.urandom(32) for _ in range(recipients - 1)), seed]
        path = folder / f"{name}.age"
        path.write_bytes(seal_draft(draft, seeds))
        file = str(path.relative_to(VECTORS))
        entry = {"words": code_words(RANDOM), "recipients": recipients, "draft": draft}
        files.append({"file": file} | entry)
    listed = json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1)
    (VECTORS / "sealed-python.json").write_text(f"{listed}\n", "utf-8")


if __name__ == "__main__":
    main()
