"""The base documents that ship are the ones that their script makes."""

import pytest

from app.rendering.word_base import LOOKS, base_document
from app.rendering.word_package import base_file


@pytest.mark.parametrize("name", LOOKS)
def test_the_shipped_base_documents_are_up_to_date(name: str) -> None:
    """Run `python -m app.rendering.word_base` when this fails."""
    assert base_file(name).read_bytes() == base_document(LOOKS[name])
