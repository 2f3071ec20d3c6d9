"""A text cut at its fences, before Markdown reads what stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from app.letters.blocks.letter import PARA_STYLES
from app.letters.text.marks import TextMistake

PAGE, CONTENTS, NOTE = "=== page ===", "=== schedules ===", "=== drafting note ==="

_RULES = (PAGE, CONTENTS, NOTE)
_FENCE = ":::"


def segments(markdown: str) -> Iterator[tuple[str, str]]:
    """The pieces in order: (paragraph style, Markdown), or one of the three rules with nothing."""
    style, lines = "body", list[str]()
    for line in markdown.splitlines():
        rule = line.rstrip()
        if rule not in _RULES and not line.startswith(_FENCE):
            if rule.startswith("==="):
                raise TextMistake(f"there is no rule {rule}")
            lines.append(line)
            continue
        yield style, "\n".join(lines)
        lines = []
        if rule in _RULES:
            yield rule, ""
            continue
        style = line.removeprefix(_FENCE).strip() or "body"
        if style not in PARA_STYLES:
            raise TextMistake(f"there is no paragraph style called {style}")
    yield style, "\n".join(lines)
