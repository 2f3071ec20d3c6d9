"""The base document that ships is the one that its script makes."""

from app.rendering.ooxml.package import BASE_FILE
from app.rendering.word.base import base_document


def test_the_shipped_base_document_is_up_to_date() -> None:
    """Run `python -m app.rendering.word.base` when this fails."""
    assert BASE_FILE.read_bytes() == base_document()
