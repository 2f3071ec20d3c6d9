"""Questions asked from the letter page alone, and the lists that are typed there in rows."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.driver import (
    ALL_ASKED_LATER,
    ASKING_LETTERS,
    PHONE,
    KeyboardWizard,
    Wizard,
)
from tests.serving import Server


def at_devices(wizard: Wizard) -> Wizard:
    """The question with rows, come to from the brief for a solicitor."""
    wizard.start("person")
    wizard.walk("letters", **ALL_ASKED_LATER)
    assert wizard.open_later_questions("solicitor-brief")
    wizard.walk("devices")
    return wizard


def rows(wizard: Wizard) -> Locator:
    return wizard.field("devices").locator("[data-rows] > fieldset")


def test_the_first_letters_come_without_a_later_question(wizard: Wizard) -> None:
    wizard.start("person")
    walked = wizard.walk("letters", **ALL_ASKED_LATER)
    assert not {"safe-contact", "wishes", "events", "devices", "agent"} & set(walked)
    assert walked[-1] == "me"


def test_every_later_question_can_be_skipped(wizard: Wizard) -> None:
    wizard.start("person")
    wizard.walk("letters", **ALL_ASKED_LATER)
    for kind in ASKING_LETTERS:
        if wizard.open_later_questions(kind):
            while wizard.step() != "letters":
                wizard.skip()
        expect(wizard.card(kind).locator('[data-state="ready"]')).to_be_visible()


def test_rows_are_added_numbered_and_removed_and_the_focus_stays(wizard: Wizard) -> None:
    at_devices(wizard)
    assert rows(wizard).count() == 1
    expect(rows(wizard).first.locator("[data-remove]")).to_be_hidden()
    wizard.row("devices", 0, {"device.what": "a black phone"})
    wizard.row("devices", 1, {"device.what": "a laptop", "device.known": "not sure"})
    wizard.press(wizard.field("devices").locator("[data-add]"))
    expect(rows(wizard).nth(2).locator("input")).to_be_focused()
    expect(wizard.page.locator("#announce")).to_have_text("Number 3 was added.")
    assert rows(wizard).locator("legend").all_inner_texts() == [
        "Device or account 1",
        "Device or account 2",
        "Device or account 3",
    ]
    wizard.press(rows(wizard).first.locator("[data-remove]"))
    expect(rows(wizard)).to_have_count(2)
    expect(rows(wizard).first.locator("input")).to_be_focused()
    expect(rows(wizard).first.locator("input")).to_have_value("a laptop")
    expect(wizard.page.locator("#announce")).to_have_text("Number 1 was removed.")
    wizard.press(rows(wizard).nth(1).locator("[data-remove]"))
    expect(rows(wizard).first.locator("[data-remove]")).to_be_hidden()


def test_what_was_typed_in_rows_is_there_again_and_an_empty_row_is_none(wizard: Wizard) -> None:
    at_devices(wizard)
    wizard.row("devices", 0, {"device.what": "محمد <b>& phone", "device.known": "not sure"})
    wizard.press(wizard.field("devices").locator("[data-add]"))
    wizard.cont()
    wizard.back()
    expect(rows(wizard)).to_have_count(1)
    expect(rows(wizard).locator("input")).to_have_value("محمد <b>& phone")
    expect(rows(wizard).locator("select").last).to_have_value("not sure")
    wizard.cont()
    while wizard.step() != "letters":
        wizard.skip()
    letter = wizard.card("solicitor-brief").locator("[data-preview]")
    expect(letter).to_contain_text("محمد <b>& phone")


def test_a_mistake_in_a_row_stands_beside_its_own_input(wizard: Wizard) -> None:
    at_devices(wizard)
    wizard.row("devices", 0, {"device.what": "a phone"})
    wizard.row("devices", 1, {"device.what": "x" * 301})
    wizard.cont()
    assert len(wizard.mistakes()) == 1
    assert rows(wizard).nth(0).locator(".govuk-error-message").count() == 0
    expect(rows(wizard).nth(1).locator(".govuk-error-message")).to_be_visible()
    wizard.section.locator(".govuk-error-summary__list a").click()
    expect(rows(wizard).nth(1).locator("input")).to_be_focused()
    wizard.enter(rows(wizard).nth(1).locator("input"), "a tablet")
    wizard.cont()
    assert wizard.step() == "reports"


def test_rows_are_filled_with_the_keyboard_alone(page: Page, server: Server) -> None:
    wizard = KeyboardWizard(page, server.url)
    at_devices(wizard)
    wizard.row("devices", 0, {"device.what": "a phone", "device.use": "held the images"})
    wizard.row("devices", 1, {"device.what": "a laptop"})
    wizard.press(rows(wizard).nth(0).locator("[data-remove]"))
    expect(rows(wizard).first.locator("input")).to_be_focused()
    wizard.cont()
    assert wizard.step() == "reports"


def test_one_later_question_leads_back_to_the_letters(wizard: Wizard) -> None:
    wizard.start("person")
    wizard.walk("letters", **ALL_ASKED_LATER)
    card = wizard.ask_for("solicitor-brief")
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    heading = wizard.page.locator('[data-step="devices"] [data-heading]').inner_text()
    card.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true; })")
    wizard.press(card.get_by_role("button", name=heading, exact=True))
    assert wizard.step() == "devices"
    wizard.fill_with({"devices": [{"device.what": "a phone"}]})
    wizard.cont()
    assert wizard.step() == "letters"


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_rows_fit_a_small_phone_in_both_directions(
    prefix: str, browser: Browser, server: Server
) -> None:
    context = browser.new_context(viewport={**PHONE, "width": 320})
    wizard = at_devices(Wizard(context.new_page(), server.url + prefix))
    wizard.row("devices", 1, {"device.what": "a phone"})
    page = wizard.page
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    for control in rows(wizard).locator("input, select, button:visible").all():
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["height"] >= 24
    context.close()
