"""The annotated copy: real comments, options left open, a note that comes off, a warning."""

from pathlib import Path

import pytest

from app.rendering.word.skeleton import skeleton
from tests.rendering.reading import Element, W, find, part, parts_of, text_of, value
from tests.rendering.samples import ANNOTATED, ANNOTATED_SAMPLE, SAMPLE
from tests.rendering.validator import mistakes

DOCX = skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED)


def comments(docx: bytes = DOCX) -> dict[str, str]:
    """Each comment's words by its number."""
    found = find(part(docx, "word/comments.xml"), "/w:comments/w:comment")
    return {
        str(each.get(f"{W}id")): "\n".join(text_of(p) for p in find(each, "w:p")) for each in found
    }


def under(document: Element, number: str) -> str:
    """The words that a comment is on."""
    said: list[str] = []
    inside = False
    for each in document.iter():
        if each.get(f"{W}id") == number and each.tag == f"{W}commentRangeStart":
            inside = True
        elif each.get(f"{W}id") == number and each.tag == f"{W}commentRangeEnd":
            return "".join(said)
        elif inside and each.tag == f"{W}t":
            said.append(each.text or "")
    raise AssertionError(number)


def comment_on(words: str) -> str:
    document = part(DOCX)
    (found,) = [text for number, text in comments().items() if under(document, number) == words]
    return found


def test_a_sentence_of_law_says_what_it_rests_on() -> None:
    assert comment_on("[The lawyer completes") == (
        "Law-Open Act 1999 & Rules, s 1\nSupports: What law-open supports.\n"
        "In force: from 1 January 2000\n"
        "Source: https://www.legislation.gov.uk/?a=1&b=2\n"
        "Checked on 3 November 2026; confidence A; next review 2 May 2027.\n"
        "Not confirmed: please read it in force before you rely on it."
    )


def test_a_sentence_of_fact_says_which_question_it_came_from() -> None:
    assert comment_on("You did it in [month it first happened].") == (
        "From the answers and details:\n• What has happened?\n• month it first happened"
    )


def test_a_stale_authority_is_said_to_be_one_and_gently() -> None:
    text = comment_on(".")
    assert "please check it again" in text
    assert "Who has the images?" in text
    assert "please check it again" not in comment_on(" I say that this is wrong").split("\n")[0]


def test_a_sentence_that_needs_nothing_has_no_comment() -> None:
    document = part(DOCX)
    covered = [under(document, number) for number in comments()]
    assert not [each for each in covered if "needs nothing" in each or "Nothing more" in each]


def test_an_option_asks_for_a_choice_and_stands_in_square_brackets() -> None:
    assert comment_on("[The lawyer completes.]") == "Choose or strike out."
    (option,) = find(part(DOCX), "//w:p[w:pPr/w:pStyle/@w:val='Option']")
    assert text_of(option) == "[The lawyer completes.]"


def test_every_range_has_a_beginning_an_end_a_reference_and_a_comment() -> None:
    document = part(DOCX)
    ids = list(comments())
    assert len(ids) == len(set(ids))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [str(each.get(f"{W}id")) for each in find(document, f"//w:{name}")]
        assert sorted(found) == sorted(ids)


def test_comments_have_an_author_and_no_date() -> None:
    for each in find(part(DOCX, "word/comments.xml"), "/w:comments/w:comment"):
        assert each.get(f"{W}author") == "Relinquish"
        assert each.get(f"{W}initials") == "R"
        assert each.get(f"{W}date") is None


@pytest.mark.parametrize("header", ["word/header1.xml", "word/header2.xml"])
def test_every_page_says_that_it_is_not_to_be_sent(header: str) -> None:
    assert text_of(part(DOCX, header)) == "NOT TO BE SENT"
    references = find(part(DOCX), "//w:sectPr/w:headerReference")
    assert {each.get(f"{W}type") for each in references} == {"first", "default"}


@pytest.mark.parametrize("footer", ["word/footer1.xml", "word/footer2.xml"])
def test_every_page_says_which_text_and_which_letter_it_is(footer: str) -> None:
    text = text_of(part(DOCX, footer))
    assert "Text 1a2b3c4d · letter 0123456789abcdef" in text
    assert "law stated as at 23 November 2026" in text


def test_the_drafting_note_is_one_control_on_its_own_page() -> None:
    document = part(DOCX)
    (control,) = find(document, "//w:body/w:sdt[w:sdtPr/w:tag/@w:val='drafting-note']")
    assert value(control, "w:sdtPr/w:alias") == "Drafting note: delete before use"
    paragraphs = find(control, "w:sdtContent/w:p")
    assert text_of(paragraphs[0]) == "Drafting note: delete before use"
    assert find(paragraphs[0], "w:pPr/w:pageBreakBefore")
    assert [text_of(each) for each in paragraphs[1:]] == [
        "Time",
        "Check paragraph 1.",
        "About [name of the person this letter is for].",
    ]
    assert not find(control, "w:sdtPr/w:dataBinding")


def test_nothing_of_the_note_is_left_when_its_control_is_deleted() -> None:
    document = part(DOCX)
    (control,) = find(document, "//w:body/w:sdt[w:sdtPr/w:tag/@w:val='drafting-note']")
    following = list(control.itersiblings())
    assert [str(each.tag) for each in following] == [f"{W}p", f"{W}sectPr"]
    assert value(following[0], "w:pPr/w:pStyle") == "Ending"
    assert text_of(following[0]) == ""
    assert "Drafting" not in text_of(document).replace(text_of(control), "")


def test_a_clean_letter_has_none_of_it() -> None:
    parts = parts_of(skeleton(SAMPLE))
    assert "word/comments.xml" not in parts
    everything = b"".join(parts.values())
    for trace in (b"commentR", b"NOT TO BE SENT", b"drafting-note", b"law stated"):
        assert trace not in everything


def test_the_same_copy_is_the_same_bytes() -> None:
    assert skeleton(ANNOTATED_SAMPLE, annotated=ANNOTATED) == DOCX


def test_the_open_xml_sdk_passes_an_annotated_copy(tmp_path: Path) -> None:
    assert mistakes(tmp_path, {"annotated": DOCX}) == {}


def test_a_list_in_a_blank_annotated_copy_has_its_comment_once(tmp_path: Path) -> None:
    docx = skeleton(ANNOTATED_SAMPLE, 3, ANNOTATED)
    assert mistakes(tmp_path, {"annotated-blank": docx}) == {}
    assert list(comments(docx)) == list(comments())
