"""Every gap is a content control, bound to the one part that holds this letter's gaps."""

from collections.abc import Mapping

import pytest
from lxml import etree

from app.letters.blocks.letter import Letter, placeholders_in
from app.letters.blocks.placeholders import BY_NAME, GapType
from app.rendering.word.controls import LETTER_NAMESPACE
from app.rendering.word.skeleton import skeleton
from tests.rendering.reading import CUSTOM, Element, W, find, part, text_of, value
from tests.rendering.samples import SAMPLE

ROWS = pytest.mark.parametrize("rows", [None, 3], ids=["skeleton", "blank"])


def bound(document: Element) -> list[Element]:
    return find(document, "//w:sdt[w:sdtPr/w:dataBinding]")


def nodes(custom: Element, control: Element) -> list[Element]:
    (binding,) = find(control, "w:sdtPr/w:dataBinding")
    assert binding.get(f"{W}prefixMappings") == f"xmlns:r='{LETTER_NAMESPACE}'"
    found = custom.xpath(str(binding.get(f"{W}xpath")), namespaces={"r": LETTER_NAMESPACE})
    assert isinstance(found, list)
    return [node for node in found if isinstance(node, etree._Element)]


@ROWS
def test_every_binding_finds_one_empty_node(
    letters: Mapping[str, Letter], rows: int | None
) -> None:
    for letter in letters.values():
        docx = skeleton(letter, rows)
        custom = part(docx, CUSTOM)
        for control in bound(part(docx)):
            (node,) = nodes(custom, control)
            assert node.get("name") == value(control, "w:sdtPr/w:tag")
            assert not node.text


@ROWS
def test_the_part_holds_the_gaps_of_this_letter_and_no_others(
    letters: Mapping[str, Letter], rows: int | None
) -> None:
    for letter in letters.values():
        docx = skeleton(letter, rows)
        tags = {value(control, "w:sdtPr/w:tag") for control in bound(part(docx))}
        held = [str(node.get("name")) for node in part(docx, CUSTOM).iter("{*}gap")]
        assert set(held) == tags == set(placeholders_in(letter.blocks))


@ROWS
def test_a_new_name_in_the_part_is_the_new_name_in_every_place(
    letters: Mapping[str, Letter], rows: int | None
) -> None:
    """Evaluates the bindings as Word does when it opens the file or a control is edited."""
    seen = 0
    for letter in letters.values():
        docx = skeleton(letter, rows)
        custom, places = part(docx, CUSTOM), bound(part(docx))
        for node in custom.iter("{*}gap"):
            node.text = f"new {node.get('name')}"
        for control in places:
            (node,) = nodes(custom, control)
            assert node.text == f"new {value(control, 'w:sdtPr/w:tag')}"
        names = [value(control, "w:sdtPr/w:tag") for control in places]
        seen += names.count("claimant.name") > 1
    assert seen


def test_the_controls_of_an_annotated_copy_are_bound_too(annotated: Mapping[str, bytes]) -> None:
    for docx in annotated.values():
        custom = part(docx, CUSTOM)
        for control in bound(part(docx)):
            assert len(nodes(custom, control)) == 1


def test_every_control_shows_its_prompt_and_says_what_belongs_there() -> None:
    for control in bound(part(skeleton(SAMPLE))):
        name = value(control, "w:sdtPr/w:tag")
        assert value(control, "w:sdtPr/w:alias") == BY_NAME[name].prompt
        assert text_of(control) == f"[{BY_NAME[name].prompt}]"
        assert find(control, "w:sdtPr/w:showingPlcHdr")
        assert value(control, "w:sdtContent/w:r/w:rPr/w:rStyle") == "PlaceholderText"


def test_the_prompt_comes_back_when_a_control_is_emptied() -> None:
    docx = skeleton(SAMPLE)
    glossary = part(docx, "word/glossary/document.xml")
    prompts = {
        value(entry, "w:docPartPr/w:name"): text_of(entry)
        for entry in find(glossary, "//w:docPart")
    }
    for control in bound(part(docx)):
        shown = value(control, "w:sdtPr/w:placeholder/w:docPart")
        assert prompts[shown] == text_of(control)


def test_only_gaps_of_several_lines_take_several_lines() -> None:
    for control in bound(part(skeleton(SAMPLE))):
        lines = bool(find(control, "w:sdtPr/w:text[@w:multiLine]"))
        assert lines == (BY_NAME[value(control, "w:sdtPr/w:tag")].type is GapType.LINES)


@ROWS
def test_ids_are_positive_and_unique(letters: Mapping[str, Letter], rows: int | None) -> None:
    for letter in letters.values():
        found = find(part(skeleton(letter, rows)), "//w:sdtPr/w:id")
        ids = [int(str(each.get(f"{W}val"))) for each in found]
        assert len(ids) == len(set(ids))
        assert all(0 < each < 2**31 for each in ids)


def test_a_list_stands_as_one_prototype_for_the_browser() -> None:
    document = part(skeleton(SAMPLE))
    tags = [value(control, "w:sdtPr/w:tag") for control in find(document, "//w:sdt")]
    assert [tag for tag in tags if tag.startswith("list:")] == ["list:links", "list:images"]
    (row,) = find(document, "//w:tbl/w:sdt[w:sdtPr/w:tag/@w:val='list:images']//w:tr")
    assert [value(each, "w:sdtPr/w:tag") for each in find(row, ".//w:sdt")] == [
        "row",
        "image.medium",
        "image.months",
    ]


def test_a_blank_letter_offers_numbered_rows_instead() -> None:
    document = part(skeleton(SAMPLE, 3))
    tags = [value(control, "w:sdtPr/w:tag") for control in find(document, "//w:sdt")]
    assert not [tag for tag in tags if tag == "row" or tag.startswith("list:")]
    table = find(document, "//w:tbl")[0]
    assert [text_of(find(row, "w:tc")[0]) for row in find(table, "w:tr")] == ["No.", "1", "2", "3"]


def test_a_strong_gap_stays_strong_when_it_is_filled() -> None:
    (control,) = find(part(skeleton(SAMPLE)), "//w:sdt[w:sdtPr/w:tag/@w:val='letter.reply_by']")
    assert value(control, "w:sdtPr/w:rPr/w:rStyle") == "Strong"


def test_word_shows_titles_and_tags_of_at_most_64_characters() -> None:
    for placeholder in BY_NAME.values():
        assert len(placeholder.prompt) <= 64
        assert len(placeholder.name) <= 64
