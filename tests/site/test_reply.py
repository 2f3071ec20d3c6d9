"""When they reply: one next step each, never a second argument."""

from tests.pages import in_every_language
from tests.site.conftest import Pages

PAGES = tuple(in_every_language("/reply"))


def test_each_answer_has_one_next_step(pages: Pages) -> None:
    for path in PAGES:
        sections = pages[path].xpath("//main//section")
        assert len(sections) == 4, path
        for section in sections:
            steps = section.xpath("./div[contains(@class, 'govuk-inset-text')]")
            assert len(steps) == 1, path
            assert steps[0].xpath(".//strong"), path


def test_the_four_answers_are_signed_refused_silent_and_threatened(pages: Pages) -> None:
    titles = pages["/reply"].xpath("//main//section/h2/text()")
    assert titles == [
        "They signed",
        "They said no",
        "They say nothing",
        "They threaten you, or want something from you",
    ]


def test_nobody_is_told_to_write_again_pay_or_bargain(pages: Pages) -> None:
    words = pages["/reply"].xpath("string(//main)")
    assert "Do not send a second one" in words
    assert "Do not pay, do not bargain" in words
    for asked in ("remind them", "write to them again", "explain to them", "answer them"):
        assert asked not in words, asked


def test_threats_lead_to_the_police_and_keep_the_proof(pages: Pages) -> None:
    threat = pages["/reply"].xpath("string(//main//section[4])")
    assert "999" in threat
    assert "101" in threat
    assert "Do not delete the chat" in threat


def test_what_is_kept_is_never_an_image_of_somebody_else_or_of_a_child(pages: Pages) -> None:
    words = pages["/reply"].xpath("string(//main)")
    assert "Do not keep, look at or pass on images of anyone else" in words
    assert "do not copy it at all, not even as proof" in words


def test_it_leads_to_those_who_help(pages: Pages) -> None:
    page = pages["/reply"]
    assert "tel:03456000459" in page.xpath("//main//a/@href")
    assert "/more-help" in page.xpath("//main//a/@href")
