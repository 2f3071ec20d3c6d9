"""The annotated copy: notes, options and drafting note, and the words that both copies share."""

import pytest

from app.letters.blocks.letter import (
    Block,
    Contents,
    DraftingNote,
    Entry,
    Heading,
    Item,
    Label,
    Letter,
    Note,
    Para,
    Reference,
)
from app.letters.blocks.letter_json import letter_json
from app.letters.text.marks import TextMistake
from app.letters.versions import fingerprint
from app.rendering.text import render
from tests.letters.conftest import Compose

CITED = "It is so.{{ cite('sample-1') }}{{ fact('shows') }} And so on."
OPTION = "1. One\n\n::: option\nDamages: the lawyer completes.\n:::\n\n1. Two"
NOTED = "1. One\n\n=== drafting note ===\n\n1. For the lawyer {{ gap('ref.ours') }}"


def blocks(letter: Letter) -> list[Block]:
    return list(letter.blocks[1:])


def test_a_note_stands_at_the_end_of_its_sentence(annotated: Compose) -> None:
    note = Note(("sample-1",), ("shows",))
    assert blocks(annotated(CITED)) == [
        Para("body", ("It is so.", note, " And so on."), ("sample-1",))
    ]


@pytest.mark.parametrize("space", ["", " "])
def test_a_space_before_a_mark_goes_behind_it(annotated: Compose, space: str) -> None:
    text = f"A.{space}{{{{ cite('sample-1') }}}} B.{space}{{{{ fact('seen') }}}}"
    (para,) = blocks(annotated(text))
    assert isinstance(para, Para)
    assert para.runs == ("A.", Note(("sample-1",)), " B.", Note((), ("seen",)))


def test_a_note_leaves_out_a_question_that_has_no_answer(annotated: Compose) -> None:
    (first, second) = blocks(annotated("A.{{ fact('shows', 'still') }}\n\nB.{{ fact('still') }}"))
    assert isinstance(first, Para)
    assert isinstance(second, Para)
    assert first.runs == ("A.", Note((), ("shows",)))
    assert second.runs == ("B.",)


def test_the_clean_copy_has_no_note_and_no_gap_in_its_words(composed: Compose) -> None:
    assert blocks(composed(CITED)) == [Para("body", ("It is so. And so on.",), ("sample-1",))]


def test_an_option_stands_in_brackets_and_only_for_a_lawyer(
    composed: Compose, annotated: Compose
) -> None:
    assert [type(block) for block in blocks(composed(OPTION))] == [Item, Item]
    first, option, second = blocks(annotated(OPTION))
    assert option == Para("option", ("[", "Damages: the lawyer completes.", "]"))
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert (first.number, second.number) == ("1.", "2.")


def test_an_option_is_a_paragraph(composed: Compose) -> None:
    with pytest.raises(TextMistake, match="option"):
        composed("::: option\n1. Numbered\n:::")


def test_the_drafting_note_counts_for_itself_and_leaves_with_its_gaps(
    composed: Compose, annotated: Compose
) -> None:
    assert blocks(composed(NOTED)) == [Item(0, "1.", ("One",))]
    assert composed(NOTED).placeholders == ()
    noted = blocks(annotated(NOTED))
    assert noted[1] == DraftingNote()
    assert isinstance(noted[2], Item)
    assert noted[2].number == "1."


def test_a_clean_letter_lists_only_the_authorities_that_it_rests_on(
    composed: Compose, annotated: Compose
) -> None:
    text = "A\n\n::: option\nB{{ cite('sample-1') }}\n:::"
    assert composed(text).authorities == ()
    assert annotated(text).authorities == ("sample-1",)


def test_both_copies_have_one_fingerprint_and_another_letter_has_another(
    composed: Compose, annotated: Compose
) -> None:
    for text in (CITED, OPTION, NOTED):
        assert fingerprint(composed(text)) == fingerprint(annotated(text))
    assert fingerprint(composed(CITED)) != fingerprint(composed(OPTION))
    assert len(fingerprint(composed(CITED))) == 16


def test_a_text_shows_its_notes(annotated: Compose) -> None:
    assert "It is so. ‹cite: sample-1› ‹fact: shows› And so on." in render(annotated(CITED))


SCHEDULES = (
    "See {{ see('places') }} and {{ para('threat') }}.\n\n1. A\n   1. {{ anchor('threat') }}B\n\n"
    "=== schedules ===\n\n=== page ===\n\n## {{ schedule('images') }}: images\n\nC\n\n"
    "=== page ===\n\n## {{ schedule('places') }}: {{ gap('service.name') }}\n\nD"
)


def test_references_show_what_they_lead_to_wherever_it_stands(composed: Compose) -> None:
    first, _, item, *_ = blocks(composed(SCHEDULES))
    places, threat = Reference("schedule-places", "Schedule 2"), Reference("para-threat", "1.1")
    assert first == Para("body", ("See ", places, " and paragraph ", threat, "."))
    assert item == Item(1, "1.1", ("B",), anchor="para-threat")


def test_a_schedule_is_named_in_its_heading_and_listed(composed: Compose) -> None:
    made = blocks(composed(SCHEDULES))
    label = Label("schedule-images", "Schedule 1")
    assert Heading(1, (label, ": images"), anchor="schedule-images") in made
    (contents,) = (block for block in made if isinstance(block, Contents))
    assert contents.entries[0] == Entry("schedule-images", ("Schedule 1: images",))
    assert [entry.target for entry in contents.entries] == ["schedule-images", "schedule-places"]


def test_the_browser_reads_references_as_words_and_the_list_as_bullets(composed: Compose) -> None:
    made = letter_json(composed(SCHEDULES), "e")["blocks"]
    assert made[1]["runs"] == ["See Schedule 2 and paragraph 1.1."]
    assert [block["runs"] for block in made if block["type"] == "bullet"] == [
        ["Schedule 1: images"],
        ["Schedule 2: ", {"gap": "service.name"}],
    ]


@pytest.mark.parametrize(
    "markdown",
    [
        "{{ see('images') }}",
        "{{ para('threat') }}",
        "{{ anchor('threat') }}A",
        "1. {{ anchor('a') }}{{ anchor('b') }}A",
        "1. {{ anchor('a') }}A\n1. {{ anchor('a') }}B",
        "1. {{ schedule('images') }}",
        "{{ schedule('images') }}",
        "=== schedules ===",
        "=== scedules ===",
        "A{{ fact('nothing-asked') }}",
        "A{{ plain('No Key') }}",
        "A{{ source('nobody-said-so') }}",
    ],
)
def test_a_reference_that_leads_nowhere_is_a_mistake(composed: Compose, markdown: str) -> None:
    with pytest.raises(TextMistake):
        composed(markdown)


def test_a_source_prints_how_it_was_checked_and_is_cited(composed: Compose) -> None:
    letter = composed("It rests on {{ source('sample-1') }}.")
    assert letter.blocks[1] == Para(
        "body",
        ("It rests on Sample Act 2026, s.1 (A, checked 23 November 2026).",),
        ("sample-1",),
    )


PLAIN = """A

## {{ plain('grounds') }}Grounds

1. B
1. {{ plain('harassment') }}C
1. D

### Small

E

## Bare

F

=== page ===

G
"""


def test_plain_words_come_from_the_heading_unless_a_paragraph_has_its_own(
    composed: Compose,
) -> None:
    assert [(block.plain) for block in blocks(composed(PLAIN))] == [
        (),
        ("grounds",),
        ("grounds",),
        ("harassment",),
        ("grounds",),
        ("grounds",),
        ("grounds",),
        (),
        (),
        (),
        (),
    ]
    assert letter_json(composed(PLAIN), "e")["blocks"][4]["plain"] == ["harassment"]
