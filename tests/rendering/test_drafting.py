"""Drafting with a cache: the same shape is the same bytes, and blank letters are whole."""

import pytest

from app.kept import Kept
from app.letters.answers.vocabulary import Format
from app.letters.blocks.placeholders import BY_NAME
from app.letters.shape.blank import BLANK_CASES, BlankCase
from app.rendering.drafting import CACHED_LETTERS, KEPT, blank, draft
from tests.rendering.reading import find, part, text_of, value


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("case", BLANK_CASES, ids=lambda case: str(case.id))
def test_the_same_shape_is_the_same_bytes_with_and_without_the_cache(
    case: BlankCase, form: Format
) -> None:
    first = draft(case.shape, form, "e1")
    KEPT.clear()
    assert draft(case.shape, form, "e1") == first


def test_the_cache_has_a_bound() -> None:
    kept = Kept(3)
    for number in range(5):
        kept.put(number, bytes([number]))
        kept.get(1)
    assert [kept.get(number) for number in range(5)] == [None, b"\1", None, b"\3", b"\4"]
    assert KEPT.most == CACHED_LETTERS


@pytest.mark.parametrize("case", BLANK_CASES, ids=lambda case: str(case.id))
def test_a_blank_letter_shows_a_readable_prompt_in_every_gap(case: BlankCase) -> None:
    controls = find(part(blank(case.id)), "//w:sdt")
    assert controls
    for control in controls:
        assert text_of(control) == f"[{BY_NAME[value(control, 'w:sdtPr/w:tag')].prompt}]"


def test_there_is_no_blank_letter_of_another_name() -> None:
    with pytest.raises(KeyError):
        blank("letter-to-everyone")
