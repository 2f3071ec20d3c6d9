"""Every golden letter is what its text would draft today.

When a text was changed on purpose, read the difference as a redline, then
`UPDATE_GOLDEN=1 ./test -k golden` writes the letters anew.
"""

import os

import pytest

from app.letters.shape.jurisdiction import CELLS
from tests.golden.cases import CASES
from tests.golden.letters import FOLDER, NAMES, letter, path, text


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_letter_is_drafted_word_for_word(name: str) -> None:
    drafted = text(name)
    if os.environ.get("UPDATE_GOLDEN"):
        path(name).write_text(drafted, "utf-8")
    assert path(name).read_text("utf-8") == drafted


def test_every_golden_file_belongs_to_a_case() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(NAMES)


def test_every_letter_has_a_golden_case_in_every_jurisdiction() -> None:
    shapes = [letter(name) for name in CASES]
    assert {(each.kind, each.jurisdiction) for each in shapes} == set(CELLS)
    assert len(CASES) >= 60
