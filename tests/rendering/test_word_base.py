"""The base document that ships is the one that its script makes."""

from app.rendering.word_base import base_document
from app.rendering.word_package import BASE_FILE


def test_the_shipped_base_document_is_up_to_date() -> None:
    """Run `python -m app.rendering.word_base` when this fails."""
    assert BASE_FILE.read_bytes() == base_document()
