"""A sort of place is picked for somebody only where the form of the link is known to be one."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.drafts import another_browser, opened, save
from tests.journeys.driver import Wizard
from tests.journeys.watching import ready
from tests.serving import Server

POST = "https://x.com/someone/status/1790000000000000000"
CHAT = "https://x.com/messages/1111-2222"
UNKNOWN = "https://x.com/i/something/1111"


def at_place(wizard: Wizard) -> Wizard:
    """The question about the place, with the list of services there."""
    with wizard.page.expect_response("**/static/list-*.json"):
        wizard.start("report").walk(until="place")
    return wizard


def picked(wizard: Wizard) -> Locator:
    """The sort of place that is picked."""
    return wizard.field("place.sort").locator("input:checked")


@pytest.mark.parametrize(
    ("url", "sort"),
    [
        (CHAT, "chat"),
        ("https://signal.me/#eu/AbCdEfGh", "chat"),
        ("https://wa.me/message/ABCDEFGHIJKLM1", "chat"),
        ("https://photos.google.com/photo/AF1QipAbC", ""),
        ("https://www.icloud.com/photos/", ""),
        ("https://discord.com/users/123456789012345678", ""),
        (UNKNOWN, ""),
        (POST, "post"),
        ("https://photos.app.goo.gl/AbCdEfGhIjKlMnOp6", "album"),
    ],
)
def test_what_a_link_is_not_known_to_be_is_asked(wizard: Wizard, url: str, sort: str) -> None:
    at_place(wizard)
    wizard.link(0, url)
    if sort:
        expect(picked(wizard)).to_have_value(sort)
    else:
        expect(picked(wizard)).to_have_count(0)
        wizard.cont()
        assert wizard.mistakes() == ["Choose where the images are."]
    expect(wizard.field("links").locator("[data-cut-off]")).to_be_hidden()


def test_what_a_link_told_goes_with_it_and_what_was_picked_stays(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, POST)
    expect(picked(wizard)).to_have_value("post")
    wizard.link(0, UNKNOWN)
    expect(picked(wizard)).to_have_count(0)
    wizard.link(0, POST)
    wizard.link(1, UNKNOWN)
    expect(picked(wizard)).to_have_count(0)
    wizard.answer("place.sort", "group")
    wizard.link(1, CHAT)
    expect(picked(wizard)).to_have_value("group")


def test_a_private_chat_makes_no_declaration_about_a_post(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, CHAT)
    wizard.cont()
    wizard.walk()
    card = wizard.card("platform-report")
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    expect(card.locator("[data-preview]")).to_contain_text(CHAT)
    expect(card.locator("[data-preview]")).not_to_contain_text("20A")


def test_a_copy_that_came_up_again_somewhere_else_is_of_the_sort_that_its_link_tells(
    wizard: Wizard,
) -> None:
    at_place(wizard)
    wizard.link(0, POST)
    wizard.cont()
    wizard.walk()
    card = ready(wizard.card("platform-report"))
    wizard.press(card.locator("[data-sent-note]"))
    wizard.press(wizard.page.locator("[data-add-again]"))
    expect(picked(wizard)).to_have_value("post")
    wizard.link(0, UNKNOWN)
    expect(picked(wizard)).to_have_value("post")
    wizard.link(0, CHAT)
    expect(picked(wizard)).to_have_value("chat")


def test_links_that_disagree_tell_nothing_and_the_one_that_stays_tells_again(
    wizard: Wizard,
) -> None:
    at_place(wizard)
    wizard.link(0, POST)
    wizard.link(1, CHAT)
    expect(picked(wizard)).to_have_count(0)
    wizard.cont()
    assert "Choose where the images are." in wizard.mistakes()
    wizard.press(wizard.field("links").locator("[data-remove]").first)
    expect(picked(wizard)).to_have_value("chat")
    wizard.link(0, "")
    expect(picked(wizard)).to_have_count(0)


def test_what_somebody_picked_again_themselves_is_their_own(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, POST)
    wizard.answer("place.sort", "group")
    wizard.answer("place.sort", "post")
    wizard.link(0, CHAT)
    expect(picked(wizard)).to_have_value("post")


def test_what_somebody_pressed_although_it_was_filled_in_is_their_own(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, POST)
    wizard.press(picked(wizard))
    wizard.link(0, CHAT)
    expect(picked(wizard)).to_have_value("post")


@pytest.mark.parametrize("own", [False, True], ids=["told by the link", "picked"])
def test_after_saving_and_opening_a_pick_is_still_told_from_a_fill(
    wizard: Wizard, browser: Browser, server: Server, own: bool
) -> None:
    at_place(wizard)
    if own:
        wizard.answer("place.sort", "post")
    wizard.link(0, POST)
    wizard.cont()
    wizard.walk()
    words = save(wizard)
    context, other = another_browser(browser, server)
    with other.page.expect_response("**/static/list-*.json"):
        opened(other, words)
    while other.step() != "place":
        other.back()
    expect(picked(other)).to_have_value("post")
    other.link(0, CHAT)
    expect(picked(other)).to_have_value("post" if own else "chat")
    other.link(0, UNKNOWN)
    expect(picked(other)).to_have_count(1 if own else 0)
    context.close()
