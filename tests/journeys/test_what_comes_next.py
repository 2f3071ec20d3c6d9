"""From the first report to the last complaint: what was sent, what came back, and what is next."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from tests.journeys.axe import violations
from tests.journeys.drafts import another_browser, opened, save
from tests.journeys.driver import ANSWERS, PHONE, Wizard
from tests.serving import Server

#: The day before the clocks go back.
SENT = "2026-10-24T12:00:00+01:00"
BEFORE_49_HOURS = "2026-10-26T11:30:00Z"
AFTER_49_HOURS = "2026-10-26T12:30:00Z"

#: For a new link and the reports about it, from a saved draft; in seconds.
A_MINUTE = 60

REFERENCE = "REF-zq81-kept-here"
THEIR_WORDS = "please show your passport zq82"
NEW_LINK = "https://www.instagram.com/p/D00dad?igsh=zq83"


@pytest.fixture
def at_home(browser: Browser, server: Server) -> Iterator[Wizard]:
    """A wizard on a phone whose clock is London's; what leaves it is noted."""
    context = browser.new_context(viewport=PHONE, timezone_id="Europe/London")
    yield Wizard(context.new_page(), server.url)
    context.close()


def told(page: Page) -> list[str]:
    """Everything that is sent from now on: addresses and bodies."""
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(f"{request.url} {request.post_data or ''}")

    page.on("request", note)
    return sent


def ready(card: Locator) -> Locator:
    """A card whose letter can be read."""
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    expect(card).not_to_have_attribute("aria-busy", "true")
    return card


def note_sent(wizard: Wizard, kind: str) -> Locator:
    """Note on its card that a letter was sent now."""
    card = ready(wizard.card(kind))
    wizard.press(card.locator("[data-sent-note]"))
    expect(card.locator("[data-sent-said]")).to_be_focused()
    return card


def came_back(card: Locator, what: str, why: str = "") -> None:
    """Say what came back."""
    card.locator(f'[data-came-back][value="{what}"]').check()
    if why:
        card.locator("[data-why]").select_option(why)


def later(wizard: Wizard, time: str) -> None:
    """Leave the letters, and show them again at that time."""
    wizard.page.clock.set_fixed_time(time)
    wizard.press(wizard.section.locator('[data-go="save"]').last)
    wizard.browser_back()
    expect(wizard.page.locator('[data-step="letters"]')).to_be_visible()


def everything_open_is_clean(wizard: Wizard) -> None:
    """Open what can be unfolded, and let axe look."""
    wizard.section.evaluate(
        "section => section.querySelectorAll('details').forEach(each => { each.open = true; })"
    )
    assert violations(wizard.page) == []
    wide = wizard.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_a_report_that_was_sent_shows_its_hours_and_then_the_reminder(at_home: Wizard) -> None:
    page = at_home.page
    page.clock.set_fixed_time(SENT)
    at_home.start("report").walk()
    expect(page.locator("[data-next-all]")).to_be_hidden()
    assert page.locator('[data-kind="chaser"]').count() == 0
    sent = told(page)
    report = note_sent(at_home, "platform-report")
    at_home.enter(report.locator("[data-sent-reference]"), REFERENCE)
    steps = report.locator("[data-next-list]")
    expect(steps).to_contain_text("By Monday, 26 October 2026 at 11:00: 48 hours after")
    expect(steps).to_contain_text("From Monday, 26 October 2026 at 12:00: one hour after")
    later(at_home, BEFORE_49_HOURS)
    expect(page.locator("[data-next-all] [data-next-due]")).to_be_hidden()
    later(at_home, AFTER_49_HOURS)
    due = page.locator("[data-next-all] [data-next-due]")
    expect(due).to_be_visible()
    everything_open_is_clean(at_home)
    at_home.press(due.get_by_role("button", name="Open: Reminder to Instagram"))
    chaser = ready(at_home.card("chaser"))
    expect(chaser.locator("[data-title]")).to_be_focused()
    preview = chaser.locator("[data-preview]")
    expect(preview).to_contain_text("24 October 2026 at 12:00 (UTC+01:00)")
    expect(preview).to_contain_text(REFERENCE)
    assert not any(REFERENCE in each or "2026-10-24" in each for each in sent)


def test_the_calendar_has_neutral_titles_and_nothing_else(at_home: Wizard, tmp_path: Path) -> None:
    page = at_home.page
    page.clock.set_fixed_time(SENT)
    at_home.start("report").walk()
    note_sent(at_home, "platform-report")
    with page.expect_download() as downloading:
        at_home.press(page.locator("[data-calendar]"))
    file = tmp_path / "dates.ics"
    downloading.value.save_as(file)
    assert downloading.value.suggested_filename == "dates.ics"
    lines = file.read_bytes().decode().split("\r\n")
    assert {line for line in lines if line.startswith("SUMMARY")} == {"SUMMARY:Check post"}
    assert "DTSTART:20261026T120000Z" in lines
    assert not any("nstagram" in line or "eport" in line for line in lines)


def test_a_shared_link_has_texts_for_any_form_and_each_field_to_copy(at_home: Wizard) -> None:
    link = "https://drive.google.com/file/d/1aBcD/view?usp=sharing&resourcekey=0-zq84"
    at_home.start("report").walk(
        place_sort="shared-link", links=[link], place_service="google-drive"
    )
    card = ready(at_home.card("cloud-notice"))
    for size in ("500", "1000", "2000"):
        card.locator("[data-short-size]").select_option(size)
        texts = card.locator("[data-short-words]").all_inner_texts()
        assert texts
        assert all(len(text) <= int(size) for text in texts)
        assert sum(link in text for text in texts) == 1
    card.locator("[data-copy-fields] > summary").click()
    values = card.locator("[data-field-value]").all_inner_texts()
    assert values[:3] == [ANSWERS["sender.name"], ANSWERS["sender.email"], link]
    everything_open_is_clean(at_home)


def test_a_hostile_site_is_not_written_to_and_its_host_comes_first(at_home: Wizard) -> None:
    at_home.start("report").walk(
        links=["https://pay-to-remove.example/p/1"], place_service="Pay to remove", hostile="yes"
    )
    page = at_home.page
    expect(page.locator('[data-group="first"] [data-kind="host-notice"]')).to_be_visible()
    assert page.locator('[data-card][data-kind="platform-report"]').count() == 0
    page.locator("[data-order] > summary").click()
    shown = page.locator("[data-order-step]:visible")
    steps = [step.get_attribute("data-order-step") for step in shown.all()]
    assert steps[:2] == ["evidence", "host"]
    everything_open_is_clean(at_home)


def test_a_refusal_that_asks_for_a_document_is_answered(at_home: Wizard) -> None:
    page = at_home.page
    at_home.start("report").walk()
    sent = told(page)
    report = note_sent(at_home, "platform-report")
    came_back(report, "refused", "id")
    at_home.enter(report.locator("[data-answer-words]"), THEIR_WORDS)
    due = page.locator("[data-next-all] [data-next-due]")
    at_home.press(due.get_by_role("button", name="Open: Answer to Instagram after a refusal"))
    answer = ready(at_home.card("refusal-answer"))
    expect(answer.locator("[data-preview]")).to_contain_text("identity")
    expect(page.locator('[data-card][data-kind="dsa-complaint"]')).to_be_visible()
    assert any("refusal=id" in each for each in sent)
    assert not any("passport" in each for each in sent)
    everything_open_is_clean(at_home)


def test_a_copy_that_came_up_again_needs_its_link_and_no_more_than_four_screens(
    at_home: Wizard, browser: Browser, server: Server
) -> None:
    at_home.start("report").walk()
    note_sent(at_home, "platform-report")
    words = save(at_home)
    context, other = another_browser(browser, server)
    screens = ["open"]
    began = time.monotonic()
    opened(other, words)
    screens.append(other.step())
    other.press(other.page.locator("[data-add-again]"))
    screens.append(other.step())
    assert other.asks()[0] == "links"
    other.link(0, NEW_LINK)
    other.cont()
    screens.append(other.step())
    assert screens == ["open", "letters", "place", "letters"]
    cards = other.page.locator('[data-card][data-kind="platform-report"]')
    expect(cards).to_have_count(2)
    again = ready(cards.nth(1))
    assert time.monotonic() - began < A_MINUTE
    expect(again.locator("[data-preview]")).to_contain_text(NEW_LINK)
    expect(again.locator("[data-preview]")).not_to_contain_text("C0ffee")
    context.close()


def test_a_draft_opened_after_a_day_has_come_begins_with_what_is_next(
    at_home: Wizard, browser: Browser, server: Server
) -> None:
    at_home.page.clock.set_fixed_time(SENT)
    at_home.start("report").walk()
    note_sent(at_home, "platform-report")
    words = save(at_home)
    context, other = another_browser(browser, server)
    other.page.clock.set_fixed_time(AFTER_49_HOURS)
    opened(other, words)
    expect(other.page.locator("[data-next-all] [data-next-due]")).to_be_visible()
    context.close()


def test_two_places_of_one_service_are_one_report(at_home: Wizard) -> None:
    at_home.start("report").walk()
    ready(at_home.card("platform-report"))
    at_home.press(at_home.section.locator("[data-add-place]"))
    at_home.walk("letters", links=[NEW_LINK])
    cards = at_home.page.locator('[data-card][data-kind="platform-report"]')
    expect(cards).to_have_count(1)
    preview = ready(cards).locator("[data-preview]")
    expect(preview).to_contain_text(NEW_LINK)
    expect(preview).to_contain_text("C0ffee")


def test_a_copyright_notice_stands_behind_its_warning(at_home: Wizard) -> None:
    at_home.start("report").walk()
    page = at_home.page
    assert page.locator('[data-kind="copyright-notice"]').count() == 0
    warning = page.locator("[data-copyright]")
    expect(warning.locator("[data-title]")).to_contain_text("Instagram")
    warning.locator("summary").click()
    for name in ("own.work", "copyright.understood"):
        page.locator(f'[data-copyright-tick="{name}"]').check()
    notice = at_home.ask_for("copyright-notice")
    expect(notice).to_contain_text("penalty of perjury")
    page.locator('[data-copyright-tick="own.work"]').uncheck()
    expect(page.locator('[data-kind="copyright-notice"]')).to_have_count(0)


def test_a_copyright_notice_for_another_is_about_what_they_took(at_home: Wizard) -> None:
    at_home.start("report").walk(acting="other")
    page = at_home.page
    warning = page.locator("[data-copyright]")
    warning.locator("summary").click()
    expect(warning.get_by_text("I took this picture or video myself")).to_be_hidden()
    expect(warning.get_by_text("Sign only if you took the picture")).to_be_hidden()
    expect(warning.get_by_text("Sign only if the person you write for took")).to_be_visible()
    warning.get_by_label("The person I write for took this picture or video themselves").check()
    page.locator('[data-copyright-tick="copyright.understood"]').check()
    notice = ready(at_home.ask_for("copyright-notice"))
    said = notice.locator("[data-plain-words] li, [data-declares] li:visible").all_text_contents()
    assert any("the person you write for took the picture" in words for words in said)
    assert any("under penalty of perjury that you may act for" in words for words in said)
    assert [words for words in said if "you took" in words or "is yours" in words] == []
