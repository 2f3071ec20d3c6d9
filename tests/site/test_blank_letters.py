"""The blank letters: each opens in Word, gives nothing away by its name, and needs no script."""

from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from app.letters.blank import BLANK_CASES
from app.site.blank import blank_letters
from tests.site.conftest import Pages

IDS = [case.id for case in BLANK_CASES]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_every_blank_letter_is_offered_with_a_title_and_its_use(pages: Pages) -> None:
    links = pages["/blank"].xpath("//main//a[contains(@href, '.docx')]/@href")
    assert links == [f"/blank/{case_id}.docx" for case_id in IDS]
    for letter in blank_letters():
        assert str(letter.title)
        assert str(letter.use).startswith("Use it")


@pytest.mark.parametrize("case_id", IDS)
def test_a_blank_letter_opens_with_its_gaps_and_a_neutral_name(app: Flask, case_id: str) -> None:
    answer = app.test_client().get(f"/blank/{case_id}.docx")
    assert answer.status_code == 200
    assert answer.content_type == WORD
    assert answer.headers["Content-Disposition"] == "attachment; filename=document.docx"
    assert "no-store" in answer.headers["Cache-Control"]
    body = Document(BytesIO(answer.data)).element.body
    words = "".join(body.itertext())
    assert len(words) > 500
    assert "[" in words, "a gap shows its prompt"


@pytest.mark.parametrize("case_id", ["", "nothing", "..%2F..%2Fetc%2Fpasswd", "<b>&"])
def test_a_letter_that_does_not_exist_is_not_found_and_not_echoed(app: Flask, case_id: str) -> None:
    answer = app.test_client().get(f"/blank/{case_id}.docx")
    assert answer.status_code == 404
    assert not case_id or case_id not in answer.text


def test_the_page_says_that_it_works_without_javascript(pages: Pages) -> None:
    assert "without JavaScript" in pages["/blank"].xpath("string(//main)")
    assert "without JavaScript" in pages["/"].xpath("string(//main)")


def test_the_page_stops_letters_about_anyone_under_18(pages: Pages) -> None:
    words = pages["/blank"].xpath("string(//main)")
    assert "18 or over" in words
    assert "Report Remove" in words
