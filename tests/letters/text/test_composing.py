"""From a text to blocks: what the small Markdown of letters means, and what it refuses."""

import pytest
from jinja2 import UndefinedError

from app.letters.blocks.letter import (
    Block,
    Break,
    Bullet,
    Gap,
    Heading,
    Item,
    Page,
    Para,
    Repeat,
    Row,
    RowNumber,
    ShortText,
    Strong,
    Table,
)
from app.letters.text.marks import TextMistake
from tests.letters.conftest import Compose


def blocks(composed: Compose, markdown: str) -> list[Block]:
    return list(composed(markdown).blocks[1:])


def test_headings_have_two_levels(composed: Compose) -> None:
    assert blocks(composed, "## One\n\n### Two") == [Heading(1, ("One",)), Heading(2, ("Two",))]
    with pytest.raises(TextMistake):
        composed("#### Three")


def test_a_gap_stands_between_words_whole(composed: Compose) -> None:
    text = "Write to **{{ gap('sender.name') }}** by {{ gap('letter.act_by') }}."
    assert blocks(composed, text) == [
        Para(
            "body",
            ("Write to ", Strong((Gap("sender.name"),)), " by ", Gap("letter.act_by"), "."),
        )
    ]


def test_numbers_run_on_across_headings_and_begin_again_on_a_new_page(composed: Compose) -> None:
    text = "1. A\n   1. B\n      1. C\n\n## H\n\n1. D\n\n=== page ===\n\n1. E"
    assert blocks(composed, text) == [
        Item(0, "1.", ("A",)),
        Item(1, "1.1", ("B",)),
        Item(2, "(a)", ("C",)),
        Heading(1, ("H",)),
        Item(0, "2.", ("D",)),
        Page(),
        Item(0, "1.", ("E",)),
    ]


def test_a_fence_names_the_style_of_its_paragraphs(composed: Compose) -> None:
    text = "::: address\n{{ gap('service.name') }}\\\nLondon\n:::\n\nBody"
    assert blocks(composed, text) == [
        Para("address", (Gap("service.name"), Break(), "London")),
        Para("body", ("Body",)),
    ]
    with pytest.raises(TextMistake):
        composed("::: poster\nA\n:::")


def test_a_row_that_begins_with_a_list_is_its_prototype(composed: Compose) -> None:
    text = (
        "| No. | Link |\n|---|---|\n"
        "| {{ list('links') }}{{ row() }} | {{ gap('link.url') }}{{ br() }}here |\n| last | |"
    )
    prototype = Row(((RowNumber(),), (Gap("link.url"), Break(), "here")), "links")
    head = (("No.",), ("Link",))
    assert blocks(composed, text) == [Table(head, (prototype, Row((("last",), ()))))]


def test_a_table_whose_head_is_empty_has_none(composed: Compose) -> None:
    assert blocks(composed, "| | |\n|---|---|\n| Signed | |") == [
        Table((), (Row((("Signed",), ())),))
    ]


def test_a_bullet_that_begins_with_a_list_repeats(composed: Compose) -> None:
    assert blocks(composed, "- {{ list('links') }} {{ gap('link.url') }}") == [
        Repeat("links", Bullet((Gap("link.url"),)))
    ]


def test_a_citation_prints_nothing_and_is_remembered(composed: Compose) -> None:
    letter = composed("It is so. {{ cite('sample-1') }} And so on.")
    assert letter.blocks[1] == Para("body", ("It is so. And so on.",), ("sample-1",))
    assert letter.authorities == ("sample-1",)


def test_the_short_texts_stand_apart_with_the_limit_of_each(composed: Compose) -> None:
    letter = composed(
        "Long\n\n=== short 500 ===\n\nShort {{ gap('sender.email') }}"
        "\n\n=== short 2000 ===\n\nLess short"
    )
    assert letter.blocks[1:] == (Para("body", ("Long",)),)
    assert letter.short == (
        ShortText(500, (Para("body", ("Short ", Gap("sender.email"))),)),
        ShortText(2000, (Para("body", ("Less short",)),)),
    )
    assert letter.placeholders == ("sender.email",)


def test_a_short_text_without_a_number_is_for_a_thousand(composed: Compose) -> None:
    (short,) = composed("Long\n\n=== short ===\n\nShort").short
    assert short.limit == 1000


@pytest.mark.parametrize("limits", [(1000, 500), (500, 500), (800,)])
def test_short_texts_grow_and_have_limits_that_forms_have(
    composed: Compose, limits: tuple[int, ...]
) -> None:
    with pytest.raises(TextMistake):
        composed("".join(f"Long\n\n=== short {limit} ===\n\nShort" for limit in limits))


@pytest.mark.parametrize(
    "markdown",
    [
        "{{ gap('home.address') }}",
        "{{ list('people') }} A",
        "{{ cite('nobody-said-so') }}",
        "{{ gap('link.url') }}",
        "- {{ list('images') }}{{ gap('link.url') }}",
        "1. {{ list('links') }}{{ gap('link.url') }}",
        "*leaning*",
        "[a link](https://example.org)",
        "`code`",
        "> quoted",
        "---",
        "1. A\n\n   Second paragraph",
        "# Another title",
    ],
)
def test_a_slip_in_a_text_is_a_mistake_and_is_never_printed(
    composed: Compose, markdown: str
) -> None:
    with pytest.raises(TextMistake):
        composed(markdown)


def test_a_fact_that_the_shape_does_not_hold_is_an_error(composed: Compose) -> None:
    with pytest.raises(UndefinedError):
        composed("{% if shape.self_sent %}A{% endif %}")
    with pytest.raises(UndefinedError):
        composed("{{ shape.for_sefl }}")


def test_html_in_a_text_is_words(composed: Compose) -> None:
    assert blocks(composed, "5 <b>&amp; 6") == [Para("body", ("5 <b>& 6",))]
