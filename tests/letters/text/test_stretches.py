"""A text is cut into stretches that are parsed once: the letters are the same as without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app.letters.blocks.letter import Heading, Item, Label
from app.letters.shape.blank import BLANK_CASES
from app.letters.text.marks import TextMistake
from app.letters.text.parsing import Parsed, parsed
from app.letters.text.segments import segments
from app.letters.text.stretches import pieces
from tests.examples import examples
from tests.golden.letters import texts
from tests.letters.conftest import Compose

#: Lines that a text may have, and some that it may not, with all that could tie two together.
LINES = (
    "Words",
    "  indented words",
    "   more of the paragraph above",
    "    code",
    "",
    "",
    "  ",
    "1. First",
    "1. ",
    "2. Second",
    "1) Another sort",
    "   1. Nested",
    "      1. Third",
    "- Bullet",
    "   - Below a number",
    "-",
    "---",
    "# Title",
    "### Heading",
    "| a | b |\n|---|---|\n| c | d |",
    "| e |",
    "**strong",
    "over two lines**",
    "```",
    "> said",
    "A line that breaks\\",
)


def outcome(markdown: str, whole: bool) -> list[Parsed] | None:
    """The pieces of a text; None where it is refused."""
    try:
        return list(parsed(markdown) if whole else pieces(markdown))
    except TextMistake:
        return None


@examples(1500)
@given(st.lists(st.sampled_from(LINES), max_size=9))
def test_a_text_cut_into_stretches_has_the_pieces_of_the_whole(lines: list[str]) -> None:
    markdown = "\n".join(lines)
    assert outcome(markdown, whole=False) == outcome(markdown, whole=True)


@pytest.mark.parametrize("case", BLANK_CASES, ids=lambda case: case.id)
def test_so_has_each_blank_letter(case: object) -> None:
    rendered = texts().render(case.shape)  # type: ignore[attr-defined]
    for _, text in segments(rendered.partition("\n=== short")[0]):
        assert list(pieces(text)) == list(parsed(text))


def test_words_that_a_letter_had_before_are_not_parsed_again(
    composed: Compose, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed("1. The same words.\n1. Other words of the first letter.")
    read: list[str] = []

    def parse(self: MarkdownIt, src: str, env: object = None) -> list[object]:
        read.append(src)
        return list(real(self, src))

    real = MarkdownIt.parse
    monkeypatch.setattr(MarkdownIt, "parse", parse)
    composed("Words above.\n\n1. The same words.")
    assert read == ["Words above."]


def test_words_that_two_letters_share_have_the_numbers_of_each(composed: Compose) -> None:
    shared = "## {{ schedule('images') }}: images\n\n1. {{ anchor('threat') }}B"
    before = "## {{ schedule('places') }}: places\n\n1. A\n1. A\n\n"
    first, second = composed(shared).blocks[1:], composed(before + shared).blocks[-2:]
    for blocks, number, schedule in ((first, "1.", 1), (second, "3.", 2)):
        heading, item = blocks
        assert isinstance(heading, Heading)
        assert heading.runs[0] == Label("schedule-images", f"Schedule {schedule}")
        assert isinstance(item, Item)
        assert item.number == number


def test_an_anchor_is_named_once_in_a_letter(composed: Compose) -> None:
    named = "1. {{ anchor('threat') }}B"
    composed(named)
    with pytest.raises(TextMistake, match="twice"):
        composed(f"{named}\n{named}")
