"""Hidden answers decide nothing, and are still there for a person who goes back to them."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.driver import Wizard

POST = "https://x.com/someone/status/1790000000000000000"


def box(wizard: Wizard) -> Locator:
    """The box for the service."""
    return wizard.field("place.service").get_by_role("combobox")


def preview(wizard: Wizard, kind: str) -> Locator:
    """The letter of that kind, once it can be read."""
    card = wizard.card(kind)
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    return card.locator("[data-preview]")


@pytest.mark.parametrize("key", ["", "Tab", "Enter"], ids=["pressed", "by Tab", "by Enter"])
def test_a_link_that_is_hidden_names_no_company(wizard: Wizard, key: str) -> None:
    wizard.start("report").walk(until="place")
    wizard.link(0, POST)
    expect(box(wizard)).to_have_value("X (Twitter)")
    wizard.answer("place.sort", "private-account")
    expect(wizard.field("links")).to_be_hidden()
    box(wizard).fill("icloud")
    if key:
        box(wizard).press(key)
    wizard.cont()
    assert wizard.step() == "contact"
    wizard.walk()
    letter = preview(wizard, "cloud-notice")
    expect(letter).to_contain_text("icloud", ignore_case=True)
    for foreign in ("X Internet Unlimited Company", "X Corp", "Dublin", "x.com"):
        expect(letter).not_to_contain_text(foreign)
    wizard.back()
    wizard.back()
    assert wizard.step() == "place"
    wizard.answer("place.sort", "post")
    expect(wizard.field("links").locator("[data-link]")).to_have_value(POST)


def test_a_service_that_only_a_hidden_link_told_leaves_its_box_with_it(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.link(0, POST)
    expect(box(wizard)).to_have_value("X (Twitter)")
    wizard.answer("place.sort", "own-account")
    expect(box(wizard)).to_have_value("")
    wizard.answer("place.sort", "post")
    expect(box(wizard)).to_have_value("X (Twitter)")
    wizard.service("place.service", "twitch")
    wizard.answer("place.sort", "own-account")
    expect(box(wizard)).to_have_value("Twitch")
