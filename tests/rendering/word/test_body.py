"""Paragraphs, numbers and tables, as a solicitor opens them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app.letters.blocks.letter import Heading, Item, Letter, Page, Table, flat
from app.rendering.word.bases import base
from app.rendering.word.skeleton import skeleton
from tests.rendering.office import needs_libreoffice, text_by_libreoffice
from tests.rendering.reading import Element, W, find, part, parts_of, text_of, value
from tests.rendering.samples import SAMPLE


class WordNumbering:
    """Counts as Word does, from numbering.xml and the paragraphs that refer to it."""

    def __init__(self, numbering: Element) -> None:
        self._levels = [
            (value(level, "w:numFmt"), value(level, "w:lvlText"))
            for level in find(numbering, "//w:abstractNum[@w:abstractNumId='0']/w:lvl")
        ]
        nums = find(numbering, "//w:num[w:abstractNumId/@w:val='0']")
        self._restarts = {num.get(f"{W}numId"): bool(find(num, "w:lvlOverride")) for num in nums}
        self._counts = [0, 0, 0]
        self._begun: set[str] = set()

    def number(self, paragraph: Element) -> str | None:
        """The number before this paragraph; None for a paragraph of no multi-level list."""
        found = find(paragraph, "w:pPr/w:numPr/w:numId")
        num = str(found[0].get(f"{W}val")) if found else None
        if num is None or num not in self._restarts:
            return None
        if num not in self._begun and self._restarts[num]:
            self._counts = [0, 0, 0]
        self._begun.add(num)
        level = int(value(paragraph, "w:pPr/w:numPr/w:ilvl"))
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (2 - level)
        return self._text(level)

    def _text(self, level: int) -> str:
        text = self._levels[level][1]
        for place, count in enumerate(self._counts):
            form = self._levels[place][0]
            shown = chr(96 + count) if form == "lowerLetter" else str(count)
            text = text.replace(f"%{place + 1}", shown)
        return text


def items(letter: Letter) -> list[str]:
    return [block.number for block in letter.blocks if isinstance(block, Item)]


def words_of(block: Heading | Item) -> str:
    return "".join(map(str, flat(block.runs)))


def paragraphs(docx: bytes) -> Iterator[Element]:
    yield from find(part(docx), "//w:body//w:p")


def test_word_counts_to_the_numbers_in_the_blocks(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        docx = skeleton(letter)
        counting = WordNumbering(part(docx, "word/numbering.xml"))
        counted = [counting.number(paragraph) for paragraph in paragraphs(docx)]
        assert [number for number in counted if number] == items(letter)


@needs_libreoffice
def test_libreoffice_counts_to_the_same_numbers(tmp_path: Path) -> None:
    lines = text_by_libreoffice(tmp_path, "sample", skeleton(SAMPLE)).splitlines()
    wanted = [
        f"{block.number} {words_of(block)}" for block in SAMPLE.blocks if isinstance(block, Item)
    ]
    assert [line.strip() for line in lines if line.strip() in wanted] == wanted


def test_numbered_paragraphs_have_styles_that_carry_their_number() -> None:
    styles = part(skeleton(SAMPLE), "word/styles.xml")
    for level in (1, 2, 3):
        assert find(styles, f"//w:style[@w:styleId='Numbered{level}']/w:pPr/w:numPr")


def test_every_style_that_a_letter_uses_is_in_the_base(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        docx = skeleton(letter)
        known = {
            style.get(f"{W}styleId") for style in find(part(docx, "word/styles.xml"), "//w:style")
        }
        for name in (each for each in parts_of(docx) if re.match(r"word/(doc|head|foot)", each)):
            used = find(part(docx, name), "//w:pStyle | //w:rStyle | //w:tblStyle")
            assert {each.get(f"{W}val") for each in used} <= known


def test_a_schedule_starts_a_new_page(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        pages = sum(isinstance(block, Page) for block in letter.blocks)
        assert len(find(part(skeleton(letter)), "//w:pageBreakBefore")) == pages


def test_table_heads_repeat_and_rows_do_not_split(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        document = part(skeleton(letter))
        heads = sum(isinstance(block, Table) and bool(block.head) for block in letter.blocks)
        assert len(find(document, "//w:tblHeader")) == heads
        assert not find(document, "//w:tr[not(w:trPr/w:cantSplit)]")


def test_columns_fill_the_width_of_the_text(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        for grid in find(part(skeleton(letter)), "//w:tblGrid"):
            assert sum(int(str(column.get(f"{W}w"))) for column in grid) == base().width


def test_no_word_of_a_head_is_broken_in_a_narrow_column(letters: Mapping[str, Letter]) -> None:
    for name, letter in letters.items():
        for table in find(part(skeleton(letter)), "//w:tbl[.//w:tblHeader]"):
            heads = find(table, "./w:tr[1]/w:tc")
            for column, head in zip(find(table, "./w:tblGrid/w:gridCol"), heads, strict=True):
                longest = max((len(word) for word in text_of(head).split()), default=0)
                assert int(str(column.get(f"{W}w"))) >= 230 + 150 * longest, (name, text_of(head))


def test_headings_are_headings_and_keep_with_what_follows() -> None:
    docx = skeleton(SAMPLE)
    styles = part(docx, "word/styles.xml")
    for level in (1, 2):
        assert find(styles, f"//w:style[@w:styleId='Heading{level}']/w:pPr/w:keepNext")
        wanted = [words_of(b) for b in SAMPLE.blocks if isinstance(b, Heading) and b.level == level]
        found = find(part(docx), f"//w:p[w:pPr/w:pStyle/@w:val='Heading{level}']")
        assert [text_of(each) for each in found] == wanted


def test_a_signature_does_not_stand_alone_on_a_page() -> None:
    first, second = find(part(skeleton(SAMPLE)), "//w:p[w:pPr/w:pStyle/@w:val='Signature']")
    assert find(first, "w:pPr/w:keepNext")
    assert not find(second, "w:pPr/w:keepNext")
    assert find(first, "preceding-sibling::*[1]//w:pPr/w:keepNext")


def test_a_form_to_sign_stays_on_one_page() -> None:
    form = find(part(skeleton(SAMPLE)), "//w:tbl")[1]
    first, last = find(form, "w:tr")
    assert find(first, ".//w:keepNext")
    assert not find(last, ".//w:keepNext")


def test_the_document_is_in_british_english() -> None:
    (language,) = find(part(skeleton(SAMPLE), "word/styles.xml"), "//w:rPrDefault//w:lang")
    assert language.get(f"{W}val") == "en-GB"


@pytest.mark.parametrize("footer", ["word/footer1.xml", "word/footer2.xml"])
def test_every_page_says_which_of_how_many_it_is(footer: str) -> None:
    fields = find(part(skeleton(SAMPLE), footer), "//w:fldSimple")
    assert [str(field.get(f"{W}instr")).strip() for field in fields] == ["PAGE", "NUMPAGES"]


def test_the_first_page_has_room_for_a_letterhead() -> None:
    docx = skeleton(SAMPLE)
    assert find(part(docx), "//w:sectPr/w:titlePg")
    assert find(part(docx), "//w:sectPr/w:headerReference[@w:type='first']")
    assert text_of(part(docx, "word/header1.xml")) == ""
    styles = [value(each, "w:pPr/w:pStyle") for each in find(part(docx), "//w:body/w:p")]
    assert next(style for style in styles if style != "Ending") == "Letterhead"


def test_no_heading_stands_where_libreoffice_first_turns_a_page(
    letters: Mapping[str, Letter],
) -> None:
    """There it would be left behind at the foot of its page."""
    for letter in letters.values():
        body = find(part(skeleton(letter)), "/w:document/w:body/*")
        breaks = [n for n, each in enumerate(body) if find(each, "w:pPr/w:pageBreakBefore")]
        turning = body[: next(iter(breaks), None)][19::21]
        styles = [find(each, "w:pPr/w:pStyle") for each in turning]
        names = [str(style[0].get(f"{W}val")) for style in styles if style]
        assert not [name for name in names if name.startswith("Heading")]
