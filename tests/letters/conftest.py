"""A folder of texts that a test writes itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BY_ID
from app.letters.text.composing import compose
from app.letters.text.texts import Texts

AUTHORITY = """
[[authority]]
id = "sample-1"
citation = "Sample Act 2026, s.1"
sort = "statute"
says = "Something."
jurisdictions = ["england-wales"]
in_force_from = 2026-01-01
in_force_until = ""
source = "https://example.org/sample"
checked_on = 2026-11-23
confidence = "A"
next_review = 2027-11-23
status = "confirmed"
"""

Compose = Callable[[str], Letter]


def folder_with(tmp_path: Path, markdown: str) -> Path:
    """A folder of texts with one platform report: the given Markdown below a title."""
    for name in ("authorities", "platform-report", "parts"):
        (tmp_path / name).mkdir(exist_ok=True)
    (tmp_path / "authorities" / "sample.toml").write_text(AUTHORITY)
    text = tmp_path / "platform-report" / "united-kingdom.md"
    text.write_text(f"# Title\n\n{markdown}", "utf-8")
    return tmp_path


def composed_in(tmp_path: Path, annotated: bool) -> Compose:
    """Composes a platform report from a folder that it writes."""

    def from_text(markdown: str) -> Letter:
        texts = Texts(folder_with(tmp_path, markdown))
        return compose(BY_ID["platform-report"].shape, texts, annotated)

    return from_text


@pytest.fixture
def composed(tmp_path: Path) -> Compose:
    """The clean copy of a platform report with the given words."""
    return composed_in(tmp_path, annotated=False)


@pytest.fixture
def annotated(tmp_path: Path) -> Compose:
    """Its annotated copy."""
    return composed_in(tmp_path, annotated=True)
