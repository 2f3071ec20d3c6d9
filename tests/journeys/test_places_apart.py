"""Links of several websites in one place: the question is not left before each has its own."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.conftest import PREFIXES
from tests.journeys.drafts import another_browser, opened, save
from tests.journeys.driver import PHONE, KeyboardWizard, Wizard
from tests.serving import Server

INSTAGRAM = "https://www.instagram.com/p/C0ffee123ab/?igsh=x#c"
TIKTOK = "https://www.tiktok.com/@some.one/video/7290000000000000000"
LEAK = "https://leakzone.example/v/1?a=b#c"
LEAK_TOO = "https://www.leakzone.example/v/2"
OTHER = "https://bücher.example/1"


def box(wizard: Wizard) -> Locator:
    """Where the page says that the links lead apart, with the button."""
    return wizard.section.locator("[data-apart]")


def message(wizard: Wizard) -> Locator:
    """The mistake beside the links."""
    return wizard.field("links").locator("[data-mistake]")


def links(wizard: Wizard) -> list[str]:
    """The links that stand in the question now."""
    return [link.input_value() for link in wizard.field("links").locator("[data-link]").all()]


def at_place(wizard: Wizard, *urls: str) -> Wizard:
    """The question about the place, with these links in it."""
    wizard.start("report").walk(until="place")
    for number, url in enumerate(urls):
        wizard.link(number, url)
    return wizard


def said(wizard: Wizard) -> str:
    """The result of a split, as one line."""
    done = wizard.section.locator("[data-split-done]")
    expect(done).to_be_visible()
    return " ".join(done.inner_text().split())


def test_links_of_an_unknown_host_beside_a_service_stop_at_the_question(wizard: Wizard) -> None:
    at_place(wizard, INSTAGRAM, LEAK)
    wizard.answer("place.sort", "post")
    wizard.cont()
    assert wizard.step() == "place"
    (line,) = wizard.mistakes()
    assert all(name in line for name in ("Instagram", "leakzone.example"))
    row = wizard.field("links").locator("[data-rows] > *").nth(1)
    expect(row.locator("[data-mistake]")).to_contain_text("leakzone.example")
    expect(row.locator("[data-link]")).to_have_attribute("aria-invalid", "true")
    expect(row.locator("[data-link]")).to_have_attribute("aria-describedby", re.compile(r"\S"))
    expect(row.locator("[data-mistake] + [data-apart] [data-split]")).to_be_visible()
    expect(wizard.section.locator(".govuk-error-summary")).to_be_focused()
    wizard.section.locator(".govuk-error-summary__list a").click()
    expect(row.locator("[data-link]")).to_be_focused()


@pytest.mark.parametrize(
    ("urls", "service"),
    [
        ((LEAK, OTHER), ""),
        ((INSTAGRAM, TIKTOK), ""),
        ((LEAK,), "instagram"),
        ((INSTAGRAM,), "reddit"),
        ((INSTAGRAM,), "Leak Zone"),
    ],
    ids=["two hosts", "two services", "a service picked", "another picked", "a name typed"],
)
def test_no_mix_of_websites_can_be_left(
    wizard: Wizard, urls: tuple[str, ...], service: str
) -> None:
    at_place(wizard, *urls)
    wizard.answer("place.sort", "post")
    if service:
        wizard.service("place.service", service)
    wizard.cont()
    assert wizard.step() == "place"
    expect(message(wizard)).to_have_count(1)
    expect(box(wizard).locator("[data-split]")).to_be_visible()


def test_one_service_under_two_names_and_one_host_with_www_is_left(wizard: Wizard) -> None:
    at_place(wizard, "https://x.com/a/status/1", "https://twitter.com/a/status/2")
    wizard.cont()
    assert wizard.step() == "contact"
    wizard.back()
    wizard.link(0, LEAK)
    wizard.link(1, LEAK_TOO)
    wizard.answer("place.sort", "post")
    wizard.cont()
    assert wizard.step() == "contact"


def test_each_host_gets_its_place_is_asked_about_and_gets_its_letter(wizard: Wizard) -> None:
    at_place(wizard, INSTAGRAM, LEAK, LEAK_TOO, OTHER)
    wizard.answer("place.sort", "post")
    wizard.cont()
    wizard.press(box(wizard).locator("[data-split]"))
    expect(wizard.section.locator("[data-split-done]")).to_be_focused()
    words = said(wizard)
    assert words.startswith("Done. There are 2 new places: leakzone.example: 2 links")
    assert "bücher.example: 1 link" in words
    assert "This place is for Instagram. It keeps 1 link." in words
    assert wizard.mistakes() == []
    expect(wizard.section.locator(".govuk-form-group--error")).to_have_count(0)
    assert links(wizard) == [INSTAGRAM]
    wizard.cont()
    for name, own in (("leakzone.example", [LEAK, LEAK_TOO]), ("bücher.example", [OTHER])):
        assert wizard.step() == "place"
        assert links(wizard) == own
        expect(wizard.field("place.service").get_by_role("combobox")).to_have_value(name)
        wizard.answer("hostile", "no")
        wizard.cont()
    wizard.walk()
    reports = wizard.card("platform-report")
    expect(reports).to_have_count(3)
    for number, own in enumerate(([INSTAGRAM], [LEAK, LEAK_TOO], [OTHER])):
        preview = reports.nth(number).locator("[data-preview]")
        for url in (INSTAGRAM, LEAK, LEAK_TOO, OTHER):
            if url in own:
                expect(preview).to_contain_text(url)
            else:
                expect(preview).not_to_contain_text(url)


def test_what_was_picked_stays_and_is_said_to_have_no_link(wizard: Wizard) -> None:
    at_place(wizard, LEAK)
    wizard.answer("place.sort", "post")
    wizard.service("place.service", "instagram")
    wizard.cont()
    expect(message(wizard)).to_contain_text("You chose Instagram")
    wizard.press(box(wizard).locator("[data-split]"))
    assert "This place is for Instagram. It has no link now." in said(wizard)
    assert "There is 1 new place: leakzone.example: 1 link" in said(wizard)
    assert links(wizard) == [""]


def test_it_is_all_done_with_the_keyboard(page: Page, server: Server) -> None:
    wizard = KeyboardWizard(page, server.url)
    at_place(wizard, INSTAGRAM, LEAK)
    wizard.answer("place.sort", "post")
    page.keyboard.press("Enter")
    expect(wizard.section.locator(".govuk-error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(wizard.field("links").locator("[data-link]").nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(box(wizard).locator("[data-split]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(wizard.section.locator("[data-split-done]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(wizard.field("links").locator("[data-link]")).to_be_focused()


@pytest.mark.parametrize("language", PREFIXES)
def test_it_is_said_in_every_language(browser: Browser, server: Server, language: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    wizard = Wizard(page, server.url + PREFIXES[language])
    hosts = [f"https://site{number}.example/1" for number in range(3)]
    at_place(wizard, INSTAGRAM, *hosts)
    wizard.answer("place.sort", "post")
    wizard.cont()
    expect(message(wizard)).to_contain_text("site0.example")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]
    wizard.press(box(wizard).locator("[data-split]"))
    words = said(wizard)
    three = {"en": "There are 3 new places", "cy": "Mae 3 lle newydd", "ar": "أماكن جديدة"}
    one = {"en": "1 link", "cy": "1 ddolen", "ar": "رابط واحد"}
    assert three[language] in words
    assert words.count(one[language]) == 4
    context.close()


def test_several_lines_pasted_at_once_are_as_many_links(wizard: Wizard) -> None:
    at_place(wizard)
    first = wizard.field("links").locator("[data-link]").first
    first.evaluate(
        """(input, text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            const how = {clipboardData, cancelable: true, bubbles: true};
            input.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        f"Look at these:\r\n{INSTAGRAM}\r\n<{LEAK}>\n\n{TIKTOK}",
    )
    assert links(wizard) == [INSTAGRAM, LEAK, TIKTOK]
    expect(box(wizard)).to_be_visible()


def test_a_line_with_two_links_becomes_two(wizard: Wizard) -> None:
    at_place(wizard, f"{INSTAGRAM},{LEAK}")
    wizard.field("links").locator("[data-link]").first.blur()
    assert links(wizard) == [INSTAGRAM, LEAK]


def test_links_that_came_past_the_question_are_split_beside_the_letters(
    wizard: Wizard, browser: Browser, server: Server, tmp_path: Path
) -> None:
    """Skipped, then answered, and saved: no letter speaks of them until they are apart."""
    at_place(wizard, INSTAGRAM, LEAK)
    wizard.answer("place.sort", "post")
    wizard.skip()
    wizard.walk()
    wizard.page.go_back()
    wizard.page.go_back()
    assert wizard.step() == "place"
    wizard.answer("place.sort", "post")
    wizard.page.go_forward()
    wizard.page.go_forward()
    expect(wizard.page.locator('[data-step="letters"]')).to_be_visible()
    expect(wizard.card("platform-report")).to_have_count(0)
    words = save(wizard)
    context, other = another_browser(browser, server)
    opened(other, words)
    expect(other.card("platform-report")).to_have_count(0)
    panel = other.page.locator("[data-mixed-place]")
    expect(panel).to_contain_text("leakzone.example")
    other.press(panel.locator("[data-split]"))
    expect(other.section.locator("[data-split-done]")).to_be_focused()
    assert "There is 1 new place: leakzone.example: 1 link" in said(other)
    expect(panel).to_have_count(0)
    expect(other.card("platform-report").first.locator("[data-preview]")).to_contain_text(INSTAGRAM)
    notice = other.card("host-notice").filter(has_text="leakzone.example")
    other.press(notice.locator("[data-open]"))
    other.press(notice.locator("[data-answer]"))
    assert links(other) == [LEAK]
    other.answer("hostile", "no")
    other.cont()
    expect(other.page.locator('[data-step="letters"]')).to_be_visible()
    expect(other.card("platform-report")).to_have_count(2)
    context.close()


def test_a_place_without_a_letter_says_which_question_is_open(wizard: Wizard) -> None:
    """Skipped: what kind of place it is was never said, and without it there is no letter."""
    at_place(wizard, INSTAGRAM, "https://mega.nz/file/AbCdEfGh#0a1B2c3D4e5F", OTHER)
    wizard.answer("place.sort", "album")
    wizard.skip()
    wizard.walk()
    wizard.press(wizard.page.locator("[data-mixed-place] [data-split]"))
    assert "There are 2 new places" in said(wizard)
    open_place = wizard.page.locator("[data-open-place]")
    expect(open_place).to_have_count(1)
    expect(open_place).to_contain_text("bücher.example")
    wizard.press(open_place.locator("[data-look]"))
    assert links(wizard) == [OTHER]
    wizard.answer("place.sort", "post")
    wizard.answer("hostile", "no")
    wizard.cont()
    expect(wizard.page.locator('[data-step="letters"]')).to_be_visible()
    expect(open_place).to_have_count(0)
