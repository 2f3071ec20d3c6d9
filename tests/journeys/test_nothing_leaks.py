"""Journeys that type a marked word into every typed field, and look for it everywhere outside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from app.letters.vocabulary import ANSWERS as DECLARED
from app.wizard.steps import STEPS
from tests.journeys.driver import ALL_PAPERS, PHONE, WITH_PAPERS, Given, Wizard
from tests.leaks.canaries import found, found_under
from tests.leaks.recording import Recording, recording_relay
from tests.leaks.typing_canaries import CANARIES, TYPED
from tests.serving import Server, serving


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Recording]]:
    """A server of its own behind a relay that keeps every byte the browser sends."""
    with (
        serving(tmp_path_factory.mktemp("watched")) as server,
        recording_relay(server.port) as recording,
    ):
        yield server, recording


@pytest.fixture
def watched_page(browser: Browser) -> Iterator[tuple[Page, list[Request]]]:
    """A page, and every request it makes."""
    context = browser.new_context(viewport=PHONE, accept_downloads=True)
    page = context.new_page()
    requests: list[Request] = []

    def keep(request: Request) -> None:
        requests.append(request)

    page.on("request", keep)
    yield page, requests
    context.close()


def _use_the_letters(wizard: Wizard) -> None:
    """Do on the letter page whatever may be done: read, copy, download, leave out, choose."""
    page = wizard.page
    expect(page.locator(".app-letter-card").first).to_be_visible()
    for card in page.locator(".app-letter-card").all():
        expect(card.locator('[data-state="ready"]')).to_be_visible()
        card.locator("[data-copy]").click()
        with page.expect_download() as download:
            card.locator("[data-word]").click()
        assert found(download.value.suggested_filename.encode(), CANARIES) == set()
        leave = card.locator("[data-leave]").first
        if leave.count():
            leave.check()
            expect(card.locator('[data-state="ready"]')).to_be_visible()
            leave.uncheck()
            expect(card.locator('[data-state="ready"]')).to_be_visible()


def _save(wizard: Wizard) -> list[str]:
    """Save with a new code; returns its words."""
    page = wizard.page
    wizard.press(wizard.section.locator('[data-go="save"]').last)
    wizard.press(wizard.section.locator("[data-make-code]").first)
    words = wizard.section.locator(".app-code__word").all_inner_texts()
    wizard.press(wizard.section.locator("[data-written]"))
    wizard.enter(wizard.section.locator("#save-code"), " ".join(words))
    wizard.press(wizard.section.locator('[data-retype] button[type="submit"]'))
    expect(page.locator('[data-panel="saved"]')).to_be_visible()
    return words


MARKED: dict[str, Any] = {name.replace(".", "_", 1): given for name, given in TYPED.items()}


def _walk(wizard: Wizard, path: str, **changed: Given) -> None:
    wizard.start(path)
    wizard.walk(**{**MARKED, **changed})


def _answer_the_papers(wizard: Wizard) -> set[str]:
    """Ask for the letters that want more, and answer all of it; returns the steps."""
    return {step for kind in WITH_PAPERS for step in wizard.papers(kind, **MARKED)}


def _open_every_letter(wizard: Wizard) -> None:
    """Ask for each letter that nobody asked for yet, as it is."""
    for button in ("[data-open]:visible", "[data-as-it-is]:visible"):
        while wizard.section.locator(button).count():
            wizard.press(wizard.section.locator(button).first)


def _only_declared(requests: list[Request]) -> int:
    """Check that each drafted letter was asked for by declared answers alone; returns how many."""
    declared = {(answer.name, value) for answer in DECLARED for value in answer.values}
    fixed = {"kind", "format", "edition", "house"}
    asked = [request for request in requests if request.url.endswith("/letters")]
    for request in asked:
        pairs = parse_qsl(request.post_data or "", keep_blank_values=True, strict_parsing=True)
        assert {pair for pair in pairs if pair[0] not in fixed} <= declared
    return len(asked)


PLACES = {
    "post": {"place_service": "instagram"},
    "group": {"place_service": "reddit"},
    "album": {"place_service": "google-drive"},
    "private-account": {"place_service": "apple-icloud"},
    "own-account": {"place_service": "onedrive"},
}


@pytest.mark.parametrize("sort", PLACES)
def test_a_report_or_notice_sends_no_typed_word(
    sort: str,
    watched: tuple[Server, Recording],
    watched_page: tuple[Page, list[Request]],
) -> None:
    (_, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url)
    _walk(wizard, "report", place_sort=sort, **PLACES[sort])
    _use_the_letters(wizard)
    assert _only_declared(requests) > 0
    assert found(recording.sent(), CANARIES) == set()


def test_a_letter_to_the_person_saved_reopened_and_left_sends_no_typed_word(
    watched: tuple[Server, Recording],
    watched_page: tuple[Page, list[Request]],
    tmp_path: Path,
) -> None:
    (server, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url)
    _walk(wizard, "person", **ALL_PAPERS)
    assert len(_answer_the_papers(wizard)) == len([step for step in STEPS if step.papers])
    _open_every_letter(wizard)
    _use_the_letters(wizard)
    words = _save(wizard)
    page.goto("about:blank")
    Wizard(page, recording.url).start("open")
    page.locator("#open-code").fill(" ".join(words))
    page.locator("[data-open-button]").click()
    expect(page.locator(".app-letter-card").first).to_be_visible()
    expect(page.locator("[data-cards]")).to_contain_text("Canarydefendant")
    page.locator("[data-exit]").first.click(no_wait_after=True)
    page.wait_for_timeout(500)

    assert _only_declared(requests) > 0
    every_word = [*CANARIES, " ".join(words), "-".join(words)]
    assert b"PUT /box " in recording.sent(), "nothing was saved"
    assert found(recording.sent(), every_word) == set()
    assert found_under(server.instance, every_word) == set()
    assert found(server.logged().encode(), every_word) == set()
    for request in requests:
        told = repr(request.all_headers()) + request.url
        assert found(told.encode(), every_word) == set()


def test_moving_between_steps_makes_no_request(
    watched: tuple[Server, Recording], watched_page: tuple[Page, list[Request]]
) -> None:
    (_, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url).start("report")
    page.wait_for_load_state("networkidle")
    requests.clear()
    wizard.walk(until="contact")
    assert [request.url for request in requests] == []


def test_no_cookie_and_no_storage_of_any_kind_is_used(
    watched: tuple[Server, Recording], watched_page: tuple[Page, list[Request]]
) -> None:
    (_, recording), (page, _requests) = watched, watched_page
    wizard = Wizard(page, recording.url).start("report")
    wizard.walk()
    _save(wizard)
    assert page.context.cookies() == []
    state = page.evaluate(
        """async () => ({
          local: localStorage.length, session: sessionStorage.length,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
          history: history.state, url: location.pathname + location.search + location.hash,
        })"""
    )
    assert state.pop("url") == "/write"
    assert isinstance(state.pop("history"), int)
    assert set(state.values()) == {0}
