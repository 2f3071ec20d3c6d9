"""Finding a service in the list: by keyboard, by touch, by ear, and when nobody knows it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.axe import violations
from tests.journeys.driver import PHONE, Wizard
from tests.serving import Server

LONG = (
    "A website with a name that goes on for much longer than any telephone is wide, and then some"
)
#: The part of a small phone's screen above its keyboard.
ABOVE_KEYBOARD = 400


@pytest.fixture
def place(wizard: Wizard) -> Wizard:
    """The question where the images are, with a post chosen and the list of services there."""
    with wizard.page.expect_response("**/static/list-*.json"):
        wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    return wizard


@pytest.fixture(params=["", "/ar"])
def narrow(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Wizard]:
    """The same question on the narrowest phone, from left to right and from right to left."""
    context = browser.new_context(viewport={**PHONE, "width": 320}, has_touch=True)
    wizard = Wizard(context.new_page(), server.url + request.param).start("report")
    wizard.walk(until="place")
    wizard.answer("place.sort", "post")
    yield wizard
    context.close()


def box(wizard: Wizard) -> Locator:
    return wizard.field("place.service").get_by_role("combobox")


def lines(wizard: Wizard) -> Locator:
    return wizard.field("place.service").get_by_role("option")


def in_hand(wizard: Wizard) -> str:
    """The words of the line that `aria-activedescendant` points at, or ""."""
    active = box(wizard).get_attribute("aria-activedescendant")
    return wizard.page.locator(f"#{active}").inner_text() if active else ""


def test_the_arrows_go_round_and_the_caret_keys_go_back_to_the_text(place: Wizard) -> None:
    box(place).press_sequentially("goog")
    names = lines(place).all_inner_texts()
    box(place).press("ArrowDown")
    assert in_hand(place) == names[0]
    box(place).press("ArrowUp")
    assert in_hand(place) == names[-1]
    box(place).press("ArrowDown")
    assert in_hand(place) == names[0]
    for key in ("Home", "End", "ArrowLeft", "ArrowRight"):
        box(place).press("ArrowDown")
        box(place).press(key)
        assert in_hand(place) == ""
        expect(box(place)).to_have_attribute("aria-expanded", "true")
        expect(lines(place).first).to_have_attribute("aria-selected", "false")


def test_tab_takes_the_line_in_hand_along_and_goes_on(place: Wizard) -> None:
    box(place).press_sequentially("insta")
    box(place).press("ArrowDown")
    box(place).press("Tab")
    expect(box(place)).to_have_value("Instagram")
    expect(box(place)).to_have_attribute("aria-expanded", "false")
    expect(box(place)).not_to_be_focused()


def test_escape_closes_the_list_and_keeps_what_was_typed(place: Wizard) -> None:
    box(place).press_sequentially("insta")
    box(place).press("ArrowDown")
    box(place).press("Escape")
    expect(lines(place)).to_have_count(0)
    expect(box(place)).to_have_attribute("aria-expanded", "false")
    expect(box(place)).to_have_value("insta")
    expect(box(place)).to_be_focused()


def test_enter_without_a_line_takes_what_was_typed_and_stays(place: Wizard) -> None:
    box(place).press_sequentially("Somewhere new")
    box(place).press("Enter")
    assert place.step() == "place"
    expect(lines(place)).to_have_count(0)
    expect(place.section.locator("[data-find-host]")).to_be_visible()
    box(place).fill("instagram")
    box(place).press("Enter")
    expect(box(place)).to_have_value("Instagram")
    expect(place.section.locator("[data-find-host]")).to_be_hidden()


def test_a_beginning_that_many_share_opens_no_question_yet(place: Wizard) -> None:
    box(place).press_sequentially("goog")
    assert "hostile" not in place.asks()
    box(place).press_sequentially("zzz")
    assert "hostile" in place.asks()
    box(place).fill("goog")
    assert "hostile" not in place.asks()


def test_how_many_were_found_is_said_and_so_is_that_none_was(place: Wizard) -> None:
    said = place.page.locator("#announce")
    box(place).press_sequentially("goog")
    number = lines(place).count() - 1
    expect(said).to_have_text(f"{number} found. Press the down arrow to choose.")
    box(place).fill("zzz nowhere")
    expect(said).to_contain_text("We do not know this one.")
    expect(lines(place)).to_have_count(1)


def test_a_line_is_picked_with_a_finger(narrow: Wizard) -> None:
    box(narrow).tap()
    expect(lines(narrow).nth(20)).to_be_attached()
    lines(narrow).filter(has_text="Reddit").first.tap()
    expect(box(narrow)).to_have_value("Reddit")
    expect(lines(narrow)).to_have_count(0)


def test_the_open_list_is_clean_and_a_long_name_makes_nothing_wider(narrow: Wizard) -> None:
    for typed in ("", "goog", LONG):
        box(narrow).fill(typed)
        box(narrow).press("ArrowDown")
        expect(box(narrow)).to_have_attribute("aria-expanded", "true")
        assert violations(narrow.page) == [], typed
        wide = narrow.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, typed


def test_the_list_is_not_left_behind_the_keyboard_of_a_phone(narrow: Wizard) -> None:
    box(narrow).tap()
    narrow.page.set_viewport_size({"width": 320, "height": ABOVE_KEYBOARD})
    expect(narrow.page.get_by_role("listbox")).to_be_in_viewport(ratio=0.99)
    expect(box(narrow)).to_be_in_viewport(ratio=0.99)
    header = narrow.page.locator("header").bounding_box()
    field = box(narrow).bounding_box()
    assert header
    assert field
    assert field["y"] >= header["y"] + header["height"]


def test_going_back_and_forward_closes_the_list_and_keeps_what_was_typed(place: Wizard) -> None:
    box(place).press_sequentially("redd")
    expect(lines(place).first).to_be_visible()
    place.browser_back()
    assert place.step() == "acting"
    place.page.evaluate("history.forward()")
    expect(box(place)).to_be_visible()
    expect(lines(place)).to_have_count(0)
    expect(box(place)).to_have_attribute("aria-expanded", "false")
    expect(box(place)).to_have_value("redd")


def test_a_name_left_in_the_middle_stays_with_its_own_place(wizard: Wizard) -> None:
    wizard.start("report").walk()
    wizard.press(wizard.section.locator("[data-add-place]"))
    wizard.walk(until="place")
    wizard.answer("place.sort", "post")
    box(wizard).press_sequentially("redd")
    wizard.page.evaluate("history.go(-2)")
    expect(wizard.page.locator('[data-step="letters"]')).to_be_visible()
    expect(wizard.card("platform-report").first).to_contain_text("Report to Instagram")
    wizard.page.evaluate("history.go(2)")
    expect(box(wizard)).to_have_value("redd")
