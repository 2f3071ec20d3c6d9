"""The parts of the Word file: nothing in them betrays who made it, when, or with what."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BY_ID
from app.rendering.word.skeleton import skeleton
from tests.golden.cases import CASES
from tests.rendering.reading import parts_of
from tests.rendering.samples import SAMPLE
from tests.rendering.validator import mistakes

EXPECTED = {
    "[Content_Types].xml",
    "_rels/.rels",
    "customXml/_rels/item1.xml.rels",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/glossary/_rels/document.xml.rels",
    "word/glossary/document.xml",
    "word/glossary/styles.xml",
    "word/header1.xml",
    "word/header2.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
}


def test_every_letter_passes_the_open_xml_sdk(
    letters: Mapping[str, Letter], tmp_path: Path
) -> None:
    documents = {name: skeleton(letters[name]) for name in (*CASES, "sample")}
    documents |= {f"{name}-blank": skeleton(letters[name], 3) for name in (*BY_ID, "sample")}
    assert mistakes(tmp_path, documents) == {}


def test_every_annotated_copy_passes_the_open_xml_sdk(
    annotated: Mapping[str, bytes], tmp_path: Path
) -> None:
    assert mistakes(tmp_path, annotated) == {}


def planted() -> bytes:
    """The sample with words that stand in no paragraph."""
    parts = parts_of(skeleton(SAMPLE))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body><w:t/>")
    broken = BytesIO()
    with ZipFile(broken, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return broken.getvalue()


def test_the_validator_says_which_of_many_files_is_broken_and_how(tmp_path: Path) -> None:
    good = skeleton(SAMPLE)
    documents = {"first": good, "planted": planted(), "then": good, "torn": good[:99], "last": good}
    found = mistakes(tmp_path, documents)
    assert list(found) == ["planted", "torn"]
    assert {each["path"] for each in found["planted"]} == {"/word/document.xml"}
    assert {each["id"] for each in found["planted"]} == {
        "Sch_InvalidElementContentExpectingComplex"
    }
    assert [each["errorType"] for each in found["torn"]] == ["Exception"]


def test_a_validator_that_does_not_answer_for_each_file_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OOXML_VALIDATOR_CLI", "true")
    with pytest.raises(AssertionError):
        mistakes(tmp_path, {"sample": skeleton(SAMPLE)})


def test_only_the_expected_parts_are_there(letters: Mapping[str, Letter]) -> None:
    for letter in letters.values():
        assert set(parts_of(skeleton(letter))) == EXPECTED


def test_no_author_no_tool_no_date_and_no_picture() -> None:
    everything = b"".join(parts_of(skeleton(SAMPLE)).values())
    for trace in (b"python-docx", b"generated", b"creator", b"lastModifiedBy", b"dcterms"):
        assert trace not in everything
    assert not re.search(rb"rsid|Application|thumbnail|jpeg|TotalTime", everything)
    assert not re.search(rb"20[0-9]{2}-[0-9]{2}-[0-9]{2}T", everything)


def test_nothing_points_outside_the_file() -> None:
    for name, content in parts_of(skeleton(SAMPLE)).items():
        if name.endswith(".rels"):
            assert b"External" not in content
            assert b"://" not in re.sub(rb'(xmlns|Type)="[^"]*"', b"", content)


def test_the_same_letter_is_the_same_bytes() -> None:
    assert skeleton(SAMPLE) == skeleton(SAMPLE)


def test_the_zip_says_nothing_about_when_or_where_it_was_made() -> None:
    with ZipFile(BytesIO(skeleton(SAMPLE))) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert {entry.external_attr for entry in entries} == {0x20}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_python_docx_reads_the_letter_back() -> None:
    document = Document(BytesIO(skeleton(SAMPLE)))
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Title"] == [
        "Letter & <claim>"
    ]
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
