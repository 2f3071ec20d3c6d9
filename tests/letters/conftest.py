"""A folder of texts that a test writes itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.letters.blank import BY_ID
from app.letters.composing import compose
from app.letters.letter import Letter
from app.letters.texts import Texts

AUTHORITY = """
[[authority]]
id = "sample-1"
citation = "Sample Act 2026 s.1"
says = "Something."
jurisdictions = ["england-wales"]
in_force = "2026-01-01"
source = "https://example.org/sample"
checked_on = 2026-11-23
confidence = "A"
status = "confirmed"
"""

Compose = Callable[[str], Letter]


@pytest.fixture
def composed(tmp_path: Path) -> Compose:
    """Composes a platform report whose text is the given Markdown below a title."""

    def from_text(markdown: str) -> Letter:
        for name in ("authorities", "platform-report"):
            (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / "authorities" / "sample.toml").write_text(AUTHORITY)
        text = tmp_path / "platform-report" / "united-kingdom.md"
        text.write_text(f"# Title\n\n{markdown}", "utf-8")
        return compose(BY_ID["platform-report"].shape, Texts(tmp_path))

    return from_text
