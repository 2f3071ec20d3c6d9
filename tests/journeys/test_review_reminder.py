"""A letter that asks to keep the images has an end: the page reminds on the day that was named."""

from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.drafts import another_browser, opened, save
from tests.journeys.driver import Wizard
from tests.journeys.test_letter_page import card_of, ready
from tests.serving import Server

SENT = "2026-12-01T12:00:00"
BEFORE = "2026-12-28T12:00:00"
DUE = "2026-12-29T12:00:00"


def sent(wizard: Wizard) -> Locator:
    """A letter of claim that was noted as sent on the first of December; its card."""
    wizard.page.clock.set_fixed_time(SENT)
    wizard.start("person").walk(happened=["kept-asked"])
    claim = ready(card_of(wizard.page, "letter-of-claim"))
    claim.locator("[data-sent-note]").click()
    return claim


def at(wizard: Wizard, day: str) -> Locator:
    """The letter page, left and shown again on that day; its reminder."""
    page = wizard.page
    page.clock.set_fixed_time(day)
    wizard.press(page.locator('[data-step="letters"] [data-go="save"]').last)
    wizard.browser_back()
    expect(page.locator('[data-step="letters"]')).to_be_visible()
    return page.locator("[data-review]")


def test_the_day_of_sending_is_today_unless_changed_and_the_working_is_shown(
    wizard: Wizard, page: Page
) -> None:
    claim = sent(wizard)
    expect(claim.locator("[data-sent-said]")).to_have_text(
        "You noted that this letter was sent on 1 December 2026."
    )
    expect(claim.locator("[data-sent-said]")).to_be_focused()
    expect(claim.locator("[data-sent-review]")).to_contain_text(
        "You write again by 29 December 2026: that is 28 days after 1 December 2026."
    )
    claim.locator("[data-sent-undo]").click()
    day = claim.locator('[data-sent-part="day"]')
    expect(day).to_be_focused()
    day.fill("31")
    claim.locator('[data-sent-part="month"]').select_option("11")
    claim.locator("[data-sent-note]").click()
    expect(claim.locator("[data-sent-error]")).to_be_visible()
    expect(day).to_be_focused()
    day.fill("30")
    claim.locator("[data-sent-note]").click()
    expect(claim.locator("[data-sent-review]")).to_contain_text("28 December 2026")
    assert page.locator("[data-review]").count() == 0


def test_nothing_reminds_before_the_day_and_on_it_the_release_can_be_written(
    wizard: Wizard, page: Page
) -> None:
    sent(wizard)
    expect(at(wizard, BEFORE)).to_have_count(0)
    reminder = at(wizard, DUE)
    expect(reminder).to_contain_text("You sent the letter on 1 December 2026")
    reminder.get_by_role("button", name="Write the release to delete").click()
    release = card_of(page, "release-to-delete")
    expect(release.locator("[data-title]")).to_be_focused()
    as_it_is = release.locator("[data-as-it-is]")
    if as_it_is.count():
        as_it_is.click()
    expect(ready(release).locator("[data-preview]")).to_contain_text("1 December 2026")


def test_more_time_names_a_new_day_and_the_reminder_goes(wizard: Wizard, page: Page) -> None:
    sent(wizard)
    reminder = at(wizard, DUE)
    reminder.get_by_role("button", name="Ask for more time to keep it").click()
    expect(page.locator("[data-review-moved]")).to_contain_text("26 January 2027")
    expect(reminder).to_have_count(0)
    held = card_of(page, "holding-undertaking")
    expect(held.locator("[data-title]")).to_be_focused()
    expect(at(wizard, "2027-01-25T12:00:00")).to_have_count(0)
    expect(at(wizard, "2027-01-26T12:00:00")).to_have_count(1)


def test_the_longest_time_leads_to_a_solicitor(wizard: Wizard) -> None:
    sent(wizard)
    reminder = at(wizard, "2027-06-01T12:00:00")
    expect(reminder.locator("[data-review-more]")).to_be_hidden()
    expect(reminder).to_contain_text("A solicitor can say what should happen now.")
    expect(reminder.locator("[data-review-release]")).to_be_visible()


def test_a_draft_opened_on_the_day_begins_with_the_reminder(
    wizard: Wizard, browser: Browser, server: Server
) -> None:
    sent(wizard)
    words = save(wizard)
    context, other = another_browser(browser, server)
    other.page.clock.set_fixed_time(DUE)
    reminder = opened(other, words).page.locator("[data-review]")
    expect(reminder).to_be_visible()
    expect(reminder.get_by_role("button", name="Write the release to delete")).to_be_visible()
    context.close()
