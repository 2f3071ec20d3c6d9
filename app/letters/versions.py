"""The legal basis of each letter text: its authorities, its version, the day of its law.

A *version* changes whenever the words of a letter's text, of a part that it takes in or of an
authority that it may cite change. A *fingerprint* belongs to one composed letter, and is the same
for its clean and its annotated copy.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from typing import TypeAlias

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.authorities import stale
from app.letters.blocks.letter import Block, DraftingNote, Letter, Para
from app.letters.blocks.letter_json import blocks_json
from app.letters.shape.jurisdiction import CELLS
from app.letters.text.texts import LETTER_TEMPLATES, Texts, shipped_texts

Cell: TypeAlias = tuple[LetterKind, Jurisdiction]

__all__ = [
    "CELLS",
    "fingerprint",
    "law_stated_as_at",
    "sources",
    "stale",
    "users",
    "uses",
    "version_of",
]

_PART = re.compile(r"""['"](parts/[a-z-]+\.md)['"]""")
_USE = re.compile(r"""['"]([a-z.-]+\.[a-z_]+)['"]""")
_WORD = re.compile(r"""['"]([a-z0-9-]+)['"]""")


def uses(
    kind: LetterKind, jurisdiction: Jurisdiction, texts: Texts | None = None
) -> tuple[str, ...]:
    """The authorities that letters of this kind and jurisdiction may cite, in order of id.

    Read off the text and its parts, so that one which stands in a rare combination is there too.
    A part may serve several jurisdictions: the authorities of the others are left out, but for the
    brief, which speaks of both laws where it is open which one applies.
    """
    base = (texts or shipped_texts()).authorities
    named = {
        word for source in sources(kind, jurisdiction, texts) for word in _WORD.findall(source)
    }
    anywhere = jurisdiction is Jurisdiction.UNITED_KINGDOM or kind is LetterKind.SOLICITOR_BRIEF
    return tuple(
        name
        for name in sorted(named & base.keys())
        if anywhere or jurisdiction in base[name].jurisdictions
    )


def users(
    authority: str, texts: Texts | None = None
) -> tuple[tuple[LetterKind, Jurisdiction], ...]:
    """The letters that may cite an authority."""
    return tuple(cell for cell in CELLS if authority in uses(*cell, texts))


def version_of(kind: LetterKind, jurisdiction: Jurisdiction, texts: Texts | None = None) -> str:
    """Eight hexadecimal digits that say which words and which law a letter was drafted from."""
    texts = texts or shipped_texts()
    lawful = [repr(texts.authorities[name]) for name in uses(kind, jurisdiction, texts)]
    said = [f"{kind}/{jurisdiction}", *sources(kind, jurisdiction, texts), *lawful]
    return _digest("\0".join(said))[:8]


def fingerprint(letter: Letter) -> str:
    """Sixteen hexadecimal digits of one letter as it was composed, before a detail is filled in."""
    clean = replace(letter, blocks=tuple(_clean(letter.blocks)))
    short = [[text.limit, blocks_json(text.blocks)] for text in clean.short]
    made = [letter.kind, letter.jurisdiction, blocks_json(clean.blocks), short]
    return _digest(json.dumps(made, ensure_ascii=False))[:16]


@cache
def law_stated_as_at() -> date:
    """The day as at which the letters state the law."""
    stated = tomllib.loads((LETTER_TEMPLATES / "law.toml").read_text("utf-8"))["stated_as_at"]
    assert isinstance(stated, date)  # noqa: S101 - a test reads the file
    return stated


def sources(
    kind: LetterKind, jurisdiction: Jurisdiction, texts: Texts | None = None
) -> tuple[str, ...]:
    """The text of a letter, the parts and the alternatives that it takes in, as written."""
    return _sources(kind, jurisdiction, texts or shipped_texts())


@cache
def _sources(kind: LetterKind, jurisdiction: Jurisdiction, texts: Texts) -> tuple[str, ...]:
    found: dict[str, str] = {}
    waiting = [f"{kind}/{jurisdiction}.md"]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = texts.source(name)
            waiting += _PART.findall(found[name])
            waiting += [use for use in _USE.findall(found[name]) if use in texts.alternatives.uses]
    return tuple(found.values())


def _clean(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, DraftingNote):
            return
        if not isinstance(block, Para) or block.style != "option":
            yield block


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
