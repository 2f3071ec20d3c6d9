"""The letters that the tests draw: golden and blank ones, and one that uses every sort of block."""

from collections.abc import Mapping

import pytest

from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BLANK_CASES
from app.letters.text.composing import compose
from app.rendering.drafting import for_lawyer
from app.rendering.word.skeleton import skeleton
from tests.golden.cases import CASES
from tests.golden.letters import letter, texts
from tests.rendering.samples import SAMPLE


@pytest.fixture(scope="session")
def letters() -> Mapping[str, Letter]:
    """Every golden letter, every blank letter, and the sample, by name."""
    golden = {name: letter(name) for name in CASES}
    blank = {case.id: compose(case.shape, texts()) for case in BLANK_CASES}
    return {**golden, **blank, "sample": SAMPLE}


@pytest.fixture(scope="session")
def annotated() -> Mapping[str, bytes]:
    """The annotated copy of every golden letter, by name; every third authority is stale."""
    stale = frozenset(sorted(texts().authorities)[::3])
    copies = {name: letter(f"{name}.annotated") for name in CASES}
    return {
        name: skeleton(copy, annotated=for_lawyer(copy, stale)) for name, copy in copies.items()
    }
