"""From the letters one can change an answer or add a place or a person, and is asked little."""

from playwright.sync_api import expect

from tests.journeys.driver import Wizard

SECOND = "https://www.tiktok.com/@someone/video/7"
FIRST = "https://www.instagram.com/p/C0ffee?igsh=abc#comment-1"


def at_letters(wizard: Wizard, path: str = "report") -> Wizard:
    wizard.start(path).walk()
    expect(wizard.section.locator("[data-card]").first).to_be_visible()
    return wizard


def press(wizard: Wizard, attribute: str) -> None:
    wizard.press(wizard.section.locator(f"[{attribute}]"))


def letters(wizard: Wizard) -> int:
    """The letters that stand open, or wait for their questions."""
    return wizard.section.locator("[data-card]:not(.app-card--closed, [data-copyright])").count()


def test_another_place_asks_only_about_that_place_and_keeps_the_first(wizard: Wizard) -> None:
    at_letters(wizard)
    press(wizard, "data-add-place")
    assert wizard.step() == "seen"
    walked = wizard.walk(links=[SECOND], place_service="tiktok")
    assert walked == ["seen", "place"]
    expect(wizard.card("platform-report")).to_have_count(2)
    assert letters(wizard) == 2
    text = wizard.section.inner_text()
    assert FIRST in text
    assert SECOND in text


def test_back_from_another_place_leads_back_to_the_letters(wizard: Wizard) -> None:
    at_letters(wizard)
    press(wizard, "data-add-place")
    wizard.browser_back()
    assert wizard.step() == "letters"
    assert letters(wizard) == 1


def test_a_person_added_after_a_report_is_asked_about_and_the_report_stays(wizard: Wizard) -> None:
    at_letters(wizard)
    press(wizard, "data-add-person")
    walked = wizard.walk()
    assert walked == ["happened", "risk", "who", "police", "how", "ties", "dates", "them", "me"]
    assert letters(wizard) == 3
    assert FIRST in wizard.section.inner_text()


def test_a_person_with_a_posted_image_can_be_reported_afterwards(wizard: Wizard) -> None:
    at_letters(wizard, "person")
    assert letters(wizard) == 3


def test_the_browsers_back_walks_back_through_the_questions_from_the_letters(
    wizard: Wizard,
) -> None:
    at_letters(wizard)
    walked = []
    for _ in range(5):
        wizard.browser_back()
        walked.append(wizard.step())
    assert walked == ["contact", "place", "acting", "seen", "shows"]


def test_a_report_whose_place_was_skipped_leads_back_to_that_question(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.skip()
    wizard.walk()
    assert letters(wizard) == 0
    needed = wizard.section.locator("[data-needed-step]")
    expect(needed).to_have_text("Where are the images?")
    wizard.press(needed)
    assert wizard.step() == "place"
    wizard.walk()
    assert letters(wizard) == 1
    expect(needed).to_be_hidden()
    expect(wizard.section.locator("[data-preview]")).to_contain_text(FIRST)
