"""Saving with nine words, and coming back: from another browser, from a file, after a bad line."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.journeys.drafts import (
    UNLOCK_MS,
    another_browser,
    download_locked,
    go_to_save,
    hide,
    line,
    open_draft,
    opened,
    panel,
    report_text,
    retype,
    save,
    shown_words,
    sure,
)
from tests.journeys.driver import Wizard
from tests.serving import Server

NAME = "Siân O'Connor-Núñez"


@pytest.fixture
def elsewhere(browser: Browser, server: Server) -> Iterator[Callable[[], Wizard]]:
    """Makes wizards in browsers of their own."""
    contexts: list[BrowserContext] = []

    def make() -> Wizard:
        context, wizard = another_browser(browser, server)
        contexts.append(context)
        return wizard

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def at_letters(wizard: Wizard) -> Wizard:
    """A finished report."""
    wizard.start("report").walk()
    return wizard


def change_name(wizard: Wizard, name: str) -> None:
    """Go back to the last question, type another name, and come to the letters again."""
    wizard.back()
    while wizard.step() != "contact":
        wizard.back()
    wizard.type("sender.name", name)
    wizard.cont()


def test_a_draft_comes_back_in_another_browser_from_words_or_their_first_letters(
    at_letters: Wizard, elsewhere: Callable[[], Wizard]
) -> None:
    words = save(at_letters)
    at_letters.page.context.close()

    there = opened(elsewhere(), words)
    expect(line(there)).to_contain_text("Saved 1 time, last")
    assert NAME in report_text(there)
    there = opened(elsewhere(), " ".join(word[:4].upper() for word in words.split()))
    assert NAME in report_text(there)


def test_a_changed_answer_is_saved_by_itself_and_the_letter_says_it(
    at_letters: Wizard, elsewhere: Callable[[], Wizard]
) -> None:
    words = save(at_letters)
    at_letters.press(panel(at_letters).locator("[data-go-on]"))
    before = report_text(at_letters)
    change_name(at_letters, "محمد <b>&")
    hide(at_letters.page)
    expect(line(at_letters)).to_contain_text("Saved at")
    there = opened(elsewhere(), words)
    after = report_text(there)
    assert "محمد <b>&" in after
    assert "محمد" not in before


def test_nothing_is_sent_before_the_code_is_retyped_right(at_letters: Wizard) -> None:
    asked: list[str] = []
    at_letters.page.on("request", lambda request: asked.append(request.url))
    go_to_save(at_letters)
    words = shown_words(at_letters)
    other = "apple" if words[4] != "apple" else "bread"
    retype(at_letters, " ".join([*words[:4], other, *words[5:]]))
    summary = at_letters.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("Number 5 is different")
    at_letters.enter(panel(at_letters).locator("textarea"), " ".join(words[:8]))
    at_letters.press(panel(at_letters).locator("[type=submit]"))
    expect(summary).to_contain_text("you typed 8")
    assert not [url for url in asked if url.endswith("/box")]


def test_without_a_line_the_person_keeps_going_and_it_is_saved_later(
    at_letters: Wizard, elsewhere: Callable[[], Wizard]
) -> None:
    words = save(at_letters)
    context = at_letters.page.context
    context.set_offline(True)
    at_letters.press(panel(at_letters).locator("[data-go-on]"))
    change_name(at_letters, "Offline Person")
    at_letters.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    go_to_save(at_letters)
    at_letters.press(panel(at_letters).locator("[data-save-now]"))
    expect(line(at_letters)).to_contain_text("no connection")
    context.set_offline(False)
    expect(line(at_letters)).to_contain_text("Saved at", timeout=UNLOCK_MS)
    assert "Offline Person" in report_text(opened(elsewhere(), words))


def test_two_browsers_are_offered_both_versions_and_both_can_be_downloaded(
    at_letters: Wizard, elsewhere: Callable[[], Wizard], tmp_path: Path
) -> None:
    words = save(at_letters)
    there = opened(elsewhere(), words)
    change_name(there, "From There")
    expect(line(there)).to_contain_text("Saved at", timeout=UNLOCK_MS)

    at_letters.press(panel(at_letters).locator("[data-go-on]"))
    change_name(at_letters, "From Here")
    go_to_save(at_letters)
    at_letters.press(panel(at_letters).locator("[data-save-now]"))
    expect(panel(at_letters)).to_have_attribute("data-panel", "conflict")
    mine = download_locked(at_letters, "download-mine", tmp_path)
    mine = mine.rename(tmp_path / "mine")
    theirs = download_locked(at_letters, "download-theirs", tmp_path)

    at_letters.press(panel(at_letters).locator("[data-keep-theirs]"))
    assert "From There" in report_text(at_letters)
    assert "From Here" in report_text(opened(elsewhere(), words, mine))
    assert "From There" in report_text(opened(elsewhere(), words, theirs))


def test_a_locked_file_opens_without_a_request_and_says_that_it_is_not_kept(
    at_letters: Wizard, elsewhere: Callable[[], Wizard], tmp_path: Path
) -> None:
    words = save(at_letters)
    file = download_locked(at_letters, "download", tmp_path)
    assert file.name == "notes.dat"
    assert NAME.encode() not in file.read_bytes()
    there = elsewhere()
    asked: list[str] = []
    there.page.on("request", lambda request: asked.append(request.url))
    opened(there, words, file)
    expect(line(there)).to_contain_text("from a file")
    assert not [url for url in asked if url.endswith("/box")]


def test_another_codes_words_do_not_open_the_file(
    at_letters: Wizard, elsewhere: Callable[[], Wizard], tmp_path: Path
) -> None:
    save(at_letters)
    file = download_locked(at_letters, "download", tmp_path)
    there = elsewhere()
    open_draft(there, "0754 1815 1266 0364 0618 0965 0486 1356 0885", file)
    summary = there.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("do not open this file", timeout=UNLOCK_MS)


def test_wiping_asks_first_then_deletes_the_box_and_empties_the_page(
    at_letters: Wizard, elsewhere: Callable[[], Wizard]
) -> None:
    words = save(at_letters)
    sure(at_letters, "wipe")
    expect(panel(at_letters)).to_have_attribute("data-panel", "wiped")
    assert NAME not in at_letters.page.content()
    assert at_letters.page.locator("input, textarea").count() == 0
    there = elsewhere()
    open_draft(there, words)
    summary = there.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("no saved draft", timeout=UNLOCK_MS)


def test_wiping_without_a_line_wipes_nothing_and_says_so(at_letters: Wizard) -> None:
    save(at_letters)
    at_letters.page.context.set_offline(True)
    sure(at_letters, "wipe")
    expect(panel(at_letters).locator("[data-wipe-error]")).to_contain_text("Nothing was wiped")


def test_new_words_open_the_draft_and_the_old_ones_no_longer_do(
    at_letters: Wizard, elsewhere: Callable[[], Wizard]
) -> None:
    old = save(at_letters)
    new = " ".join(shown_words(at_letters))
    retype(at_letters, new)
    expect(panel(at_letters)).to_have_attribute("data-panel", "saved", timeout=UNLOCK_MS)
    expect(line(at_letters)).to_contain_text("Saved at", timeout=UNLOCK_MS)
    assert NAME in report_text(opened(elsewhere(), new))
    there = elsewhere()
    open_draft(there, old)
    summary = there.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("no saved draft", timeout=UNLOCK_MS)


def test_finishing_without_saving_empties_the_page_and_asks_the_server_nothing(
    at_letters: Wizard,
) -> None:
    go_to_save(at_letters)
    asked: list[str] = []
    at_letters.page.on("request", lambda request: asked.append(request.url))
    sure(at_letters, "finish")
    expect(panel(at_letters)).to_have_attribute("data-panel", "finished")
    assert NAME not in at_letters.page.content()
    assert asked == []


def test_the_printed_code_card_has_nine_words_and_says_nothing_of_what_they_are_for(
    at_letters: Wizard,
) -> None:
    page = at_letters.page
    page.evaluate("window.print = () => { window.printedAs = document.title; }")
    go_to_save(at_letters)
    words = shown_words(at_letters)
    at_letters.press(panel(at_letters).locator("[data-print-card]"))
    page.emulate_media(media="print")
    printed = page.locator(".app-code-card")
    expect(printed).to_be_visible()
    assert page.locator("body > :visible").count() == 1
    shown = printed.inner_text()
    assert all(word in shown for word in words)
    for telling in ("draft", "letter", "Relinquish", "127.0.0.1", "image"):
        assert telling.lower() not in (shown + page.evaluate("window.printedAs")).lower()


def test_an_expired_draft_is_said_kindly(
    at_letters: Wizard, elsewhere: Callable[[], Wizard], server: Server
) -> None:
    words = save(at_letters)
    at_letters.page.context.close()
    expire_every_box(server)
    there = elsewhere()
    open_draft(there, words)
    summary = there.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("no saved draft", timeout=UNLOCK_MS)


def expire_every_box(server: Server) -> None:
    """Put every box's last day into the past, as time would."""
    with sqlite3.connect(server.instance / "boxes.sqlite3") as database:
        database.execute("UPDATE heads SET expiry_day = 1, last_day = 1")
