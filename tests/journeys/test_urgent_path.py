"""Someone who has just found a post: from the start page to a report that can be copied."""

from playwright.sync_api import Page, expect

from tests.conftest import Reached
from tests.journeys.driver import KeyboardWizard, Wizard
from tests.serving import Server

SECONDS_A_SCREEN = 3
CHARACTERS_A_SECOND = 4
#: Reading the clipboard is off for the whole site, so that the test listens where it is written.
KEEP_WHAT_IS_COPIED = """
const write = navigator.clipboard.writeText.bind(navigator.clipboard);
navigator.clipboard.writeText = (words) => { window.copied = words; return write(words); };
"""
TYPED = {
    "links": ["https://www.instagram.com/p/C0ffee0000?igsh=MzRlODBi#c1"],
    "sender.email": "fresh.4821@example.org",
    "sender.name": "Siân O'Connor-Núñez",
}


def test_the_doors_six_screens_three_typed_fields_and_under_three_minutes(
    page: Page, server: Server, reached: Reached
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.context.grant_permissions(["clipboard-write"])
    page.add_init_script(KEEP_WHAT_IS_COPIED)
    page.goto(server.url)
    page.get_by_role("button", name="Start now").click()
    wizard = Wizard(page, server.url)
    expect(wizard.section).to_be_visible()

    only_these = {
        "path": "report",
        "adults": "yes",
        "shows": "intimate",
        "seen": "never",
        "acting": "self",
        "uk": "yes",
        "place.sort": "post",
        **TYPED,
    }
    screens = 0
    while wizard.step() != "letters":
        screens += 1
        wizard.fill_with(only_these)
        before = wizard.step()
        wizard.cont()
        assert wizard.step() != before, wizard.mistakes()
    assert screens <= 7  # the doors, and six questions

    card = page.locator(".app-letter-card").first
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    card.locator("[data-copy]").click()
    copied = page.evaluate("window.copied")
    for typed in (TYPED["links"][0], TYPED["sender.email"], TYPED["sender.name"]):
        assert str(typed) in copied
    assert "48 hours" in copied

    characters = sum(len(words if isinstance(words, str) else words[0]) for words in TYPED.values())
    seconds = (screens + 2) * SECONDS_A_SCREEN + characters / CHARACTERS_A_SECOND
    assert seconds < 180, f"{seconds:.0f} s"
    reached(f"urgent path: {screens} screens, {len(TYPED)} typed fields, {seconds:.0f} s")


def test_the_report_path_shows_no_progress_and_can_be_left_at_once(
    page: Page, server: Server
) -> None:
    wizard = Wizard(page, server.url).start("report")
    while wizard.step() != "letters":
        assert wizard.section.locator("[data-progress]:visible").count() == 0
        assert page.locator("[data-exit]:visible").count() >= 1
        wizard.walk_one()


def test_the_report_is_made_and_taken_away_with_the_keyboard_alone(
    page: Page, server: Server
) -> None:
    page.context.grant_permissions(["clipboard-write"])
    page.add_init_script(KEEP_WHAT_IS_COPIED)
    wizard = KeyboardWizard(page, server.url)
    wizard.start("report")
    wizard.walk()
    card = page.locator(".app-letter-card").first
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    wizard.press(card.locator("[data-copy]"))
    expect(card.locator("[data-said]")).not_to_be_empty()
    assert "48 hours" in page.evaluate("window.copied")
    with page.expect_download() as download:
        wizard.press(card.locator("[data-word]"))
    assert download.value.suggested_filename.endswith(".docx")
