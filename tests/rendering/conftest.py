"""The letters that the tests draw: golden and blank ones, and one that uses every sort of block."""

from collections.abc import Mapping

import pytest

from app.letters.blank import BLANK_CASES
from app.letters.composing import compose
from app.letters.letter import Letter
from tests.golden.cases import CASES
from tests.golden.letters import letter, texts
from tests.rendering.samples import SAMPLE


@pytest.fixture(scope="session")
def letters() -> Mapping[str, Letter]:
    """Every golden letter, every blank letter, and the sample, by name."""
    golden = {name: letter(name) for name in CASES}
    blank = {case.id: compose(case.shape, texts()) for case in BLANK_CASES}
    return {**golden, **blank, "sample": SAMPLE}
