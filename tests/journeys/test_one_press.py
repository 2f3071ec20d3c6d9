"""One press is enough, whatever shows up above the button when an input is left."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.driver import PHONE, Wizard
from tests.journeys.watching import note_sent
from tests.serving import Server

INSTAGRAM = "https://www.instagram.com/p/C0ffee/?igsh=x"
LEAK = "https://leakzone.example/v/1"

Press: TypeAlias = Callable[[Locator], None]


@pytest.fixture(params=["click", "tap"])
def press(request: pytest.FixtureRequest) -> Press:
    """With the pointer, or with a finger."""

    def pressed(control: Locator) -> None:
        control.click() if request.param == "click" else control.tap()

    return pressed


@pytest.fixture
def place(browser: Browser, server: Server) -> Iterator[Wizard]:
    """The question where the images are, on a phone, with the list of services there."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    wizard = Wizard(context.new_page(), server.url)
    with wizard.page.expect_response("**/static/list-*.json"):
        wizard.start("report").walk(until="place")
    yield wizard
    context.close()


def write(control: Locator, text: str) -> None:
    """Type it key by key; the input stays in hand."""
    control.click()
    control.press_sequentially(text)


def test_continue_takes_the_name_of_a_service_that_was_typed(place: Wizard, press: Press) -> None:
    """The requirements of the service show up above the button."""
    place.answer("place.sort", "post")
    box = place.field("place.service").get_by_role("combobox")
    write(box, "reddit")
    press(place.section.locator("[data-continue]"))
    assert place.step() != "place"
    place.back()
    expect(box).to_have_value("Reddit")


def test_an_answer_that_came_is_ticked_while_a_number_is_being_typed(
    place: Wizard, press: Press
) -> None:
    """The card is drawn again when the number is left."""
    place.walk()
    report = note_sent(place, "platform-report", "7")
    refused = report.locator('[data-came-back][value="refused"]')
    press(refused)
    expect(refused).to_be_checked()
    expect(report.locator("[data-why]")).to_be_visible()


def two_sites(place: Wizard) -> None:
    """The second of two sites is being typed; when it is left, a box shows up below it."""
    place.link(0, INSTAGRAM)
    press_add(place)
    write(place.field("links").locator("[data-link]").nth(1), LEAK)


def press_add(place: Wizard) -> None:
    place.press(place.field("links").locator("[data-add]"))


def test_a_link_is_added_below_one_of_another_site(place: Wizard, press: Press) -> None:
    two_sites(place)
    press(place.field("links").locator("[data-add]"))
    links = place.field("links").locator("[data-link]")
    expect(links).to_have_count(3)
    expect(links.last).to_be_focused()
    expect(links.nth(1)).to_have_value(LEAK)
    expect(place.field("links").locator("[data-apart]")).to_be_visible()


@pytest.mark.parametrize("by", ["input", "label"])
def test_a_sort_is_picked_below_a_link_of_another_site(
    place: Wizard, press: Press, by: str
) -> None:
    # High enough to need no scrolling: a browser that scrolls keeps what is in view where it is.
    place.page.set_viewport_size({"width": 800, "height": 2000})
    two_sites(place)
    radio = place.field("place.sort").locator('input[value="group"]')
    press(radio if by == "input" else radio.locator("xpath=../label"))
    expect(radio).to_be_checked()
    expect(radio).to_be_focused()


def test_continue_goes_on_from_a_text_of_which_a_character_had_to_go(
    place: Wizard, press: Press
) -> None:
    """A note above the button says that it had to go."""
    place.link(0, INSTAGRAM)
    place.answer("place.sort", "post")
    account = place.field("place.account").locator("input")
    account.fill("Siân\x07Núñez")
    press(place.section.locator("[data-continue]"))
    assert place.step() != "place"
    place.back()
    expect(account).to_have_value("SiânNúñez")


def test_the_keyboard_goes_on_in_one_press_too(place: Wizard) -> None:
    place.answer("place.sort", "post")
    box = place.field("place.service").get_by_role("combobox")
    write(box, "reddit")
    go_on = place.section.locator("[data-continue]")
    for _ in range(20):
        place.page.keyboard.press("Tab")
        if go_on.evaluate("button => button === document.activeElement"):
            break
    place.page.keyboard.press("Enter")
    assert place.step() != "place"


def test_a_press_that_is_taken_elsewhere_leaves_the_input_in_hand(place: Wizard) -> None:
    place.answer("place.sort", "post")
    box = place.field("place.service").get_by_role("combobox")
    write(box, "redd")
    place.section.locator("[data-continue]").hover()
    place.page.mouse.down()
    place.page.mouse.move(5, 5)
    place.page.mouse.up()
    assert place.step() == "place"
    expect(box).to_be_focused()
    expect(box).to_have_value("redd")


@pytest.mark.parametrize(
    ("service", "question"),
    [("pornhub", "hostile"), ("bing", "searches")],
    ids=["danger", "search"],
)
def test_a_question_that_the_press_brings_up_is_not_passed_over(
    place: Wizard, press: Press, service: str, question: str
) -> None:
    """The press leaves the name, and only then is it known what is asked of such a site."""
    place.answer("place.sort", "post")
    write(place.field("place.service").get_by_role("combobox"), service)
    expect(place.field(question)).to_be_hidden()
    press(place.section.locator("[data-continue]"))
    assert place.step() == "place"
    expect(place.field(question).locator("input").first).to_be_focused()
    expect(place.field(question).locator("input").first).to_be_in_viewport()
    press(place.section.locator("[data-continue]"))
    assert place.step() != "place"
