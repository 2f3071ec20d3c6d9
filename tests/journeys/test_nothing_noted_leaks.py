"""Notes of letters that were sent, and the dates counted from them, stay in the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.journeys.driver import Wizard
from tests.journeys.watching import (
    links_on,
    note_everything,
    only_declared,
    open_every_letter,
    reopen_and_leave,
    save,
    told_outside,
    type_the_hosts,
    use_the_letters,
    walk_marked,
)
from tests.leaks.canaries import found
from tests.leaks.recording import Recording
from tests.leaks.typing_canaries import CANARIES, NUMBERS, SENT_AT
from tests.serving import Server

#: The lines that the calendar may have: none could hold a place, a person or other words.
ALLOWED = frozenset(
    {"BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND"}
    | {"DURATION", "SUMMARY", "CLASS", "TRANSP", "ACTION", "DESCRIPTION", "TRIGGER"}
)

Watched = tuple[Server, Recording]
WatchedPage = tuple[Page, list[Request]]


@pytest.fixture
def noted(watched: Watched, watched_page: WatchedPage) -> Wizard:
    """A report of marked words, its host, and everything noted of what was sent."""
    page, _ = watched_page
    page.clock.set_fixed_time(SENT_AT)
    wizard = Wizard(page, watched[1].url)
    links = links_on("www.instagram.com")
    walk_marked(wizard, "report", place_service="instagram", links=links)
    type_the_hosts(wizard)
    note_everything(wizard)
    return wizard


def test_a_leak_planted_in_the_page_is_caught(
    noted: Wizard, watched: Watched, watched_page: WatchedPage
) -> None:
    (server, recording), (page, requests) = watched, watched_page
    page.evaluate(
        """() => fetch("/?note=" + encodeURIComponent(
          document.querySelector("[data-answer-words]:not(template *)").value))"""
    )
    page.wait_for_timeout(300)
    assert "canaryanswerwords" in told_outside(server, recording, requests, CANARIES)
    recording.forget()


def test_when_it_was_sent_its_number_and_their_words_are_told_to_nobody(
    noted: Wizard, watched: Watched, watched_page: WatchedPage
) -> None:
    (server, recording), (page, requests) = watched, watched_page
    open_every_letter(noted)
    use_the_letters(noted)
    cards = page.locator("[data-cards]").inner_text()
    for word in ("canaryreportnumber", *NUMBERS.values(), "canaryanswerwords", "canaryhosting"):
        assert word in cards.lower(), f"{word} stands in no letter"
    words = save(noted)
    reopen_and_leave(page, recording.url, words, "canarylinkone")

    assert only_declared(requests) > 0
    assert b"PUT /box " in recording.sent(), "nothing was saved"
    every_word = [*CANARIES, " ".join(words), "-".join(words)]
    assert told_outside(server, recording, requests, every_word) == set()


def test_the_calendar_holds_days_and_a_title_that_says_nothing(
    noted: Wizard, tmp_path: Path
) -> None:
    page = noted.page
    with page.expect_download() as downloading:
        noted.press(page.locator("[data-calendar]"))
    file = tmp_path / "dates.ics"
    downloading.value.save_as(file)
    calendar = file.read_bytes()
    words = [word for word in CANARIES if not word.startswith("20")]
    assert calendar.count(b"BEGIN:VEVENT") > 1
    assert found(calendar, [*words, "instagram", "report", "complaint", "image"]) == set()
    lines = calendar.replace(b"\r\n ", b"").decode().split("\r\n")
    said = {line for line in lines if line.startswith(("SUMMARY", "DESCRIPTION"))}
    assert said == {"SUMMARY:Check post", "DESCRIPTION:Check post"}
    names = {line.partition(":")[0].partition(";")[0] for line in lines if line}
    assert names <= ALLOWED
    expect(page.locator("[data-calendar-said]")).not_to_be_empty()
