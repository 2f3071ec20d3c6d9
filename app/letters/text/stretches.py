"""A text cut into stretches, each of which is parsed once.

Letters share nearly all of their words: a new letter parses only those that no letter had yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.letters.text.parsing import Parsed, parsed

#: Stretches kept with their pieces, some 2 KB each; all letters together have fewer. They hold
#: answers, never a detail.
CACHED_STRETCHES = 8192

#: Where a stretch ends: Markdown reads what follows as it would at the beginning of a text. These
#: are a line without indentation behind an empty one, and the first line of a list's item.
_CUT = re.compile(r"\n(?:[ \t]*\n)+(?=\S)|\n(?=(?:1\.|-) +\S)")


def pieces(markdown: str) -> Iterator[Parsed]:
    """The pieces of a text, in order. Raises `TextMistake` where the text is at fault."""
    for stretch in _CUT.split(markdown):
        if words := stretch.strip("\n"):
            yield from _known(words)


_known = lru_cache(maxsize=CACHED_STRETCHES)(parsed)
