"""compose(shape, texts) -> Letter: renders the text of a shape, parses it and checks it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.letters.blocks.letter import (
    SHORT_LIMITS,
    Block,
    Letter,
    Runs,
    ShortText,
    Title,
    flat,
)
from app.letters.shape.shape import LetterShape
from app.letters.text.marks import TextMistake
from app.letters.text.reading import Reader
from app.letters.text.settling import cites_of, settled
from app.letters.text.texts import Texts

#: Without a number, 1000.
_SHORT = re.compile(r"^=== short(?: (\d+))? ===[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text of a shape as it was read, before it becomes one of its two copies."""

    shape: LetterShape
    blocks: tuple[Block, ...]
    targets: Mapping[str, str]
    short: tuple[ShortText, ...]

    def copied(self, annotated: bool = False) -> Letter:
        """The clean copy, or the annotated one for a lawyer: both have the same numbers.

        Raises `TextMistake` where the text is at fault.
        """
        blocks = settled(self.blocks, self.targets, annotated)
        titles = [block for block in blocks if isinstance(block, Title)]
        if len(titles) != 1:
            raise TextMistake(f"{self.shape.kind}: a letter has one title, this has {len(titles)}")
        letter = Letter(
            self.shape.kind,
            _plain(titles[0].runs),
            blocks,
            self.short,
            jurisdiction=self.shape.jurisdiction,
            annotated=annotated,
        )
        return replace(letter, authorities=cites_of(letter.every_block))


def compose(shape: LetterShape, texts: Texts, annotated: bool = False) -> Letter:
    """The letter of this shape: the clean copy, or the annotated one for a lawyer.

    `texts` are the letter texts and the law base. The same arguments give an equal letter. Raises
    `TextMistake` where the text is at fault: unknown gaps, references that lead nowhere, Markdown
    that letters do not have.
    """
    return read_text(shape, texts).copied(annotated)


def read_text(shape: LetterShape, texts: Texts) -> ReadText:
    """The text of this shape, read once for both of its copies.

    Raises `TextMistake` where the text is at fault.
    """
    full, *shorter = _SHORT.split(texts.render(shape))
    return ReadText(shape, *_blocks(full), tuple(_short_texts(shorter)))


def _blocks(markdown: str) -> tuple[tuple[Block, ...], Mapping[str, str]]:
    """The blocks of a text, and what its references may lead to."""
    reader = Reader()
    return tuple(reader.read(markdown)), reader.targets


def _short_texts(pieces: Sequence[str | None]) -> Iterator[ShortText]:
    """The short texts from limits and words in turn; the shortest stands first in its file."""
    last = 0
    for number, words in zip(pieces[::2], pieces[1::2], strict=True):
        limit = int(number or 1000)
        if limit not in SHORT_LIMITS or limit <= last:
            raise TextMistake(f"a short text of {limit} after one of {last}")
        last = limit
        blocks, targets = _blocks(words or "")
        yield ShortText(limit, settled(blocks, targets, annotated=False))


def _plain(runs: Runs) -> str:
    if any(not isinstance(run, str) for run in flat(runs)):
        raise TextMistake("a title has no gaps")
    return "".join(run for run in flat(runs) if isinstance(run, str))
