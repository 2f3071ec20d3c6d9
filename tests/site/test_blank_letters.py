"""The blank letters: each opens in Word, gives nothing away by its name, and needs no script."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from app.letters.shape.blank import BLANK_CASES, BY_ID
from app.letters.shape.jurisdiction import CELLS
from app.site.blank import _USES, BY_NUMBER, NUMBERS, BlankLetter, blank_letters
from tests.pages import in_every_language
from tests.site.conftest import Pages

IDS = [case.id for case in BLANK_CASES]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _letters() -> Iterator[BlankLetter]:
    return (
        letter
        for place in blank_letters()
        for purpose in place.purposes
        for letter in purpose.letters
    )


def test_every_blank_letter_is_offered_with_a_title_and_its_use(pages: Pages) -> None:
    links = pages["/blank"].xpath("//main//a[contains(@href, '.docx')]/@href")
    assert sorted(links) == sorted(f"/blank/{NUMBERS[case_id]}.docx" for case_id in IDS)
    for letter in _letters():
        assert str(letter.title)
        assert str(letter.use).startswith("Use it")


def test_every_letter_has_a_blank_one_for_each_place_that_it_is_written_for() -> None:
    assert {(case.kind, case.shape.jurisdiction) for case in BLANK_CASES} == set(CELLS)


def test_letters_stand_under_the_place_whose_law_they_use(pages: Pages) -> None:
    for section in pages["/blank"].xpath("//main//section"):
        (place,) = (each for each in blank_letters() if each.id == section.get("aria-labelledby"))
        for link in section.xpath(".//a/@href"):
            case = BY_ID[BY_NUMBER[int(link.removeprefix("/blank/").removesuffix(".docx"))]]
            assert case.shape.jurisdiction == place.name, link


def test_no_word_waits_for_a_letter_that_is_not_there() -> None:
    named = {case.id.replace(f"-{case.shape.jurisdiction}", "") for case in BLANK_CASES}
    assert set(_USES) == named, "app/site/blank.py: take out of _USES what has no case"


def test_no_two_downloads_sound_the_same(pages: Pages) -> None:
    for path in in_every_language("/blank"):
        links = pages[path].xpath("//main//a[contains(@href, '.docx')]")
        heard = [" ".join(link.text_content().split()) for link in links]
        assert len(heard) == len(set(heard)), path


@pytest.mark.parametrize("case_id", IDS)
def test_a_blank_letter_opens_with_its_gaps_and_a_neutral_name(app: Flask, case_id: str) -> None:
    answer = app.test_client().get(f"/blank/{NUMBERS[case_id]}.docx")
    assert answer.status_code == 200
    assert answer.content_type == WORD
    assert answer.headers["Content-Disposition"] == "attachment; filename=document.docx"
    assert "no-store" in answer.headers["Cache-Control"]
    body = Document(BytesIO(answer.data)).element.body
    words = "".join(body.itertext())
    assert len(words) > 500
    assert "[" in words, "a gap shows its prompt"


@pytest.mark.parametrize(
    "case_id", ["", "nothing", "platform-report", "0", "999", "..%2F..%2Fetc%2Fpasswd", "<b>&"]
)
def test_a_letter_that_does_not_exist_is_not_found_and_not_echoed(app: Flask, case_id: str) -> None:
    answer = app.test_client().get(f"/blank/{case_id}.docx")
    assert answer.status_code == 404
    assert not case_id or case_id.isdigit() or case_id not in answer.text


def test_no_address_on_the_page_names_a_letter_or_a_place(pages: Pages) -> None:
    for path in in_every_language("/blank"):
        for link in pages[path].xpath(
            "//main//a/@href[contains(., '/blank/') or starts-with(., '#')]"
        ):
            assert re.fullmatch(r"(/\w\w)?/blank/\d+\.docx|#part-\d|#how", link), link


def test_nobody_takes_a_letter_to_a_site_before_reading_which_sites_get_none(pages: Pages) -> None:
    for path in in_every_language("/blank"):
        warned = pages[path].xpath("//main//*[contains(@class, 'govuk-inset-text')]/p")
        assert len(warned) == 2, path
        assert not warned[1].xpath("preceding::a[contains(@href, '.docx')]"), path
    (_, words) = pages["/blank"].xpath("//main//*[contains(@class, 'govuk-inset-text')]/p")
    assert "If you do not know, do not write to it." in words.text_content()


def test_the_page_says_that_it_works_without_javascript(pages: Pages) -> None:
    assert "without JavaScript" in pages["/blank"].xpath("string(//main)")
    assert "without JavaScript" in pages["/"].xpath("string(//main)")


def test_the_page_stops_letters_about_anyone_under_18(pages: Pages) -> None:
    words = pages["/blank"].xpath("string(//main)")
    assert "18 or over" in words
    assert "Report Remove" in words
