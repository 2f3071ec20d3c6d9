"""A firm's letterhead: its look comes along, and nothing else of its file does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.rendering.letterhead import parts as firm_parts
from app.rendering.letterhead.__main__ import main
from app.rendering.letterhead.parts import BadLetterhead, letterhead_parts, letterheads, parts_for
from app.rendering.word.bases import base
from app.rendering.word.skeleton import skeleton
from tests.rendering.letterhead.firm import FOOTER, NAME, SECRETS, firm, logo, repacked
from tests.rendering.office import needs_libreoffice, pages, pdfs
from tests.rendering.reading import W, find, part, parts_of, text_of, value
from tests.rendering.samples import ANNOTATED, ANNOTATED_SAMPLE, SAMPLE
from tests.rendering.validator import mistakes

RELS = "word/_rels/document.xml.rels"


@pytest.fixture
def fernhill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The invented firm among the letterheads."""
    (tmp_path / "fernhill.docx").write_bytes(firm())
    monkeypatch.setattr(firm_parts.letterheads, "__defaults__", (tmp_path,))
    monkeypatch.setattr(firm_parts.letterhead_parts, "__defaults__", (tmp_path,))
    base.cache_clear()
    yield "fernhill"
    base.cache_clear()


def test_no_letterhead_ships() -> None:
    assert letterheads() == ()


def test_letterheads_are_called_by_plain_names(tmp_path: Path) -> None:
    for name in ("b-2.docx", "a.docx", "~$a.docx", "Loud.docx", "notes.txt", "a b.docx"):
        (tmp_path / name).touch()
    assert letterheads(tmp_path) == ("a", "b-2")


def test_a_letterhead_of_another_name_is_refused(tmp_path: Path) -> None:
    for name in ("nobody", "../../etc/passwd", ""):
        with pytest.raises(BadLetterhead):
            letterhead_parts(name, tmp_path)


def test_the_open_xml_sdk_passes_letters_on_a_letterhead(fernhill: str, tmp_path: Path) -> None:
    documents = {
        "clean": skeleton(SAMPLE, letterhead=fernhill),
        "blank": skeleton(SAMPLE, 3, letterhead=fernhill),
        "annotated": skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED, letterhead=fernhill),
    }
    assert mistakes(tmp_path, documents) == {}


def test_the_same_letter_on_the_same_letterhead_is_the_same_bytes(fernhill: str) -> None:
    first = skeleton(SAMPLE, letterhead=fernhill)
    base.cache_clear()
    assert skeleton(SAMPLE, letterhead=fernhill) == first


def test_header_footer_and_logo_come_along(fernhill: str) -> None:
    docx = skeleton(SAMPLE, letterhead=fernhill)
    assert text_of(part(docx, "word/header1.xml")) == NAME
    assert text_of(part(docx, "word/header2.xml")) == f" {NAME}"
    assert text_of(part(docx, "word/footer1.xml")).startswith(FOOTER)
    assert parts_of(docx)["word/media/image1.png"] == logo()
    kinds = [each.get(f"{W}type") for each in find(part(docx), "//w:sectPr/w:headerReference")]
    assert kinds == ["default", "first"]


def test_page_and_margins_come_along_and_tables_fill_them(fernhill: str) -> None:
    docx = skeleton(SAMPLE, letterhead=fernhill)
    (margins,) = find(part(docx), "//w:sectPr/w:pgMar")
    assert (margins.get(f"{W}left"), margins.get(f"{W}right")) == ("1701", "1134")
    for grid in find(part(docx), "//w:tblGrid"):
        assert sum(int(str(column.get(f"{W}w"))) for column in grid) == 11906 - 1701 - 1134


def test_the_firms_styles_are_taken_and_ours_fill_the_rest(fernhill: str) -> None:
    docx = skeleton(SAMPLE, letterhead=fernhill)
    styles = part(docx, "word/styles.xml")
    fonts = {
        name: [str(each.get(f"{W}ascii")) for each in find(style, "w:rPr/w:rFonts")]
        for style in find(styles, "//w:style")
        for name in [str(style.get(f"{W}styleId"))]
    }
    assert fonts["Normal"] == ["Georgia"]
    assert fonts["Numbered2"] == ["Verdana"]
    assert fonts["Numbered1"] == []
    assert not find(styles, "//w:style[@w:styleId='Numbered1']/w:rPr/w:sz")
    assert value(styles, "//w:style[@w:styleId='Heading1']/w:rPr/w:color") == "1F3A5F"


def test_every_style_that_a_letter_uses_is_there(fernhill: str) -> None:
    docx = skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED, letterhead=fernhill)
    known = [style.get(f"{W}styleId") for style in find(part(docx, "word/styles.xml"), "//w:style")]
    assert len(known) == len(set(known))
    names = [
        name for name in parts_of(docx) if re.match(r"word/(document|header|footer|comm)", name)
    ]
    for name in names:
        used = find(part(docx, name), "//w:pStyle | //w:rStyle | //w:tblStyle")
        assert {each.get(f"{W}val") for each in used} <= set(known)


def test_a_style_of_theirs_under_an_id_of_ours_moves_aside(fernhill: str) -> None:
    docx = skeleton(SAMPLE, letterhead=fernhill)
    names = {
        str(style.get(f"{W}styleId")): value(style, "w:name")
        for style in find(part(docx, "word/styles.xml"), "//w:style")
    }
    assert names["Notice"] == "Notice"
    assert names["Notice-house"] == "Stamp of the firm"
    (used,) = find(part(docx, "word/header1.xml"), "//w:pStyle")
    assert used.get(f"{W}val") == "Notice-house"


def test_headings_still_keep_with_their_text_and_items_still_count(fernhill: str) -> None:
    styles = part(skeleton(SAMPLE, letterhead=fernhill), "word/styles.xml")
    assert find(styles, "//w:style[@w:styleId='Heading1']/w:pPr/w:keepNext")
    assert value(styles, "//w:style[@w:styleId='Heading1']/w:pPr/w:outlineLvl") == "0"
    assert value(styles, "//w:style[@w:styleId='Numbered2']/w:pPr/w:numPr/w:ilvl") == "1"
    numbered = find(styles, "//w:style[.//w:numPr]")
    ours = {"Numbered1", "Numbered2", "Numbered3", "ListBullet"}
    assert {str(style.get(f"{W}styleId")) for style in numbered} == ours


def test_nothing_else_of_the_firms_file_comes_along(fernhill: str) -> None:
    source = parts_of(firm())
    everything = b"".join(source.values())
    assert all(secret.encode() in everything for secret in SECRETS[:4])
    assert "docProps/thumbnail.jpeg" in source
    assert "customXml/item1.xml" in source
    for docx in (
        skeleton(SAMPLE, letterhead=fernhill),
        skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED, letterhead=fernhill),
    ):
        parts = parts_of(docx)
        assert not [name for name in parts if "thumbnail" in name or name.endswith("app.xml")]
        assert [
            name for name in parts if name.startswith("customXml/item") and "Props" not in name
        ] == ["customXml/item1.xml"]
        for content in parts.values():
            assert not [secret for secret in SECRETS if secret.encode() in content]
            assert not re.search(rb"rsid|creator|python-docx", content)


def test_a_control_of_the_firms_is_words_and_no_longer_bound(fernhill: str) -> None:
    footer = part(skeleton(SAMPLE, letterhead=fernhill), "word/footer1.xml")
    assert "Ext. 21" in text_of(footer)
    assert not find(footer, "//w:dataBinding")


def test_an_annotated_copy_on_a_letterhead_still_says_that_it_is_not_to_be_sent(
    fernhill: str,
) -> None:
    docx = skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED, letterhead=fernhill)
    for number in (1, 2):
        assert text_of(part(docx, f"word/header{number}.xml")).startswith("NOT TO BE SENT")
        assert "letter 0123456789abcdef" in text_of(part(docx, f"word/footer{number}.xml"))


def test_a_letterhead_without_a_footer_gets_page_numbers() -> None:
    def bare(document: WordDocument) -> None:
        section = document.sections[0]
        section.footer.is_linked_to_previous = True
        section.first_page_footer.is_linked_to_previous = True

    parts = parts_for(firm(bare))
    assert b"NUMPAGES" in parts["word/footer1.xml"]


def test_left_and_right_pages_stay_apart() -> None:
    def even(document: WordDocument) -> None:
        document.settings.odd_and_even_pages_header_footer = True
        document.sections[0].even_page_header.paragraphs[0].text = "even"

    parts = parts_for(firm(even))
    assert b"evenAndOddHeaders" in parts["word/settings.xml"]
    assert [text in parts["word/header3.xml"] for text in (b"even", NAME.encode())] == [True, False]


def header_with(xml: str) -> bytes:
    """The firm's file with more XML in its header."""

    def change(document: WordDocument) -> None:
        paragraph = document.sections[0].header.paragraphs[0]._p
        paragraph.append(parse_xml(xml.format(nsdecls("w"))))

    return firm(change)


EXTERNAL = (
    b'<Relationship Id="rId99" TargetMode="External" Target="https://firm.example/" Type="http://'
    b'schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>'
)


def field(instruction: str) -> str:
    return f'<w:fldSimple {{0}} w:instr=" {instruction} "><w:r><w:t>x</w:t></w:r></w:fldSimple>'


BAD = {
    "a text file": b"hello",
    "macros": repacked(firm(), {"word/vbaProject.bin": b"x"}),
    "a macro type": repacked(
        firm(),
        {"[Content_Types].xml": lambda part: part.replace(b"document.main", b"macroEnabled.main")},
    ),
    "an outside link": repacked(
        firm(), {RELS: lambda part: part.replace(b"</Relationships>", EXTERNAL)}
    ),
    "an embedded file": repacked(firm(), {"word/embeddings/sheet.xlsx": b"x"}),
    "an author field": header_with(field("AUTHOR")),
    "a picture from outside": header_with(field("INCLUDEPICTURE https://firm.example/logo.png")),
    "a link as a field": header_with(field("HYPERLINK https://firm.example/")),
    "a tracked change": header_with(
        '<w:ins {0} w:id="1" w:author="Jane Fernhill"><w:r><w:t>x</w:t></w:r></w:ins>'
    ),
    "a document type": repacked(
        firm(),
        {"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'},
    ),
    "two sections": firm(lambda document: (document.add_section(), None)[1]),
    "no styles": repacked(
        firm(), {RELS: lambda part: re.sub(rb"relationships/styles", b"relationships/x", part)}
    ),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_what_has_no_place_in_a_letter_is_refused_with_advice(content: bytes) -> None:
    with pytest.raises(BadLetterhead) as refused:
        parts_for(content)
    assert re.match(r"(it|its|a part) .*:", str(refused.value))


def test_a_lawyer_can_check_a_file_before_it_is_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(firm())
    bad.write_bytes(BAD["macros"])
    assert main([str(good)]) == 0
    assert main([str(bad)]) == 1
    said = capsys.readouterr()
    assert "good.docx can be used" in said.out
    assert "it has macros" in said.err


@needs_libreoffice
def test_the_letterhead_is_on_every_page(fernhill: str, tmp_path: Path) -> None:
    pdf = pdfs(tmp_path, {"firm": skeleton(SAMPLE, letterhead=fernhill)})["firm"]
    shown = pages(pdf)
    assert len(shown) > 2
    assert all(any(NAME in line for line in page[:2]) for page in shown)
