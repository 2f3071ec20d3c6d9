"""A letter as plain text: what the golden letters are compared as."""

from collections.abc import Mapping

from app.letters.blocks.letter import Letter
from app.letters.blocks.placeholders import BY_NAME
from app.rendering.text import render
from tests.rendering.samples import SAMPLE


def test_the_text_shows_numbers_prompts_and_rows() -> None:
    text = render(SAMPLE)
    assert "LETTER & <CLAIM>" in text
    assert "    1.1 Two\n\n        (a) Three" in text
    assert "Our ref: [our reference]\n[date of this letter]" in text
    assert "[each of images] | [row] | [photographs or recordings] |" in text
    assert text.endswith("    1.1 Ten\n")


def test_every_gap_of_a_letter_is_seen_in_its_text(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        text = render(letter)
        for name in letter.placeholders:
            assert f"[{BY_NAME[name].prompt}]" in text
