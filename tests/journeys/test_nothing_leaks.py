"""Journeys that type a marked word into every typed field, and look for it everywhere outside."""

import pytest
from playwright.sync_api import Page, Request

from app.wizard.steps import STEPS
from tests.journeys.driver import ALL_ASKED_LATER, ASKING_LETTERS, Given, Wizard
from tests.journeys.watching import (
    MARKED,
    links_on,
    only_declared,
    open_every_letter,
    reopen_and_leave,
    save,
    told_outside,
    use_the_letters,
    walk_marked,
)
from tests.leaks.canaries import found
from tests.leaks.recording import Recording
from tests.leaks.typing_canaries import CANARIES, TYPED
from tests.serving import Server


def answer_the_later_questions(wizard: Wizard) -> set[str]:
    """Ask for the letters to people that want more, and answer all of it; returns the steps."""
    return {step for kind in ASKING_LETTERS for step in wizard.later_questions(kind, **MARKED)}


#: Where the images are, and on which service; of one that nobody knows the name is marked.
PLACES: dict[str, dict[str, Given]] = {
    "post": {"place_service": "instagram", "links": links_on("www.instagram.com")},
    "chat": {"place_service": TYPED["place.service"]},
    "group": {"place_service": "reddit", "links": links_on("www.reddit.com")},
    "album": {"place_service": "google-drive", "links": links_on("drive.google.com")},
    "private-account": {"place_service": "apple-icloud"},
    "own-account": {"place_service": "onedrive"},
}


#: Words that would tell which service was picked. A saved draft is left out, because it is noise.
PICKED = ("instagram", "reddit", "google-drive", "google drive", "apple-icloud", "onedrive")

#: Marked words that stand in a letter then: they were typed, and not lost on the way.
PRINTED = {
    "post": ("canarylinkone", "canarylinkaccount", "canarylinkwhen"),
    "chat": ("canaryservice", "canarylinkaccount", "canaryhost"),
}


@pytest.mark.parametrize("sort", PLACES)
def test_a_report_or_notice_sends_no_typed_word(
    sort: str,
    watched: tuple[Server, Recording],
    watched_page: tuple[Page, list[Request]],
) -> None:
    (_, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url)
    walk_marked(wizard, "report", place_sort=sort, **PLACES[sort])
    use_the_letters(wizard)
    letters = page.locator("[data-cards]").inner_text().lower()
    for word in PRINTED.get(sort, ()):
        assert word in letters
    assert only_declared(requests) > 0
    assert found(recording.sent(), [*CANARIES, *PICKED]) == set()


def test_a_request_to_a_search_engine_sends_no_typed_word(
    watched: tuple[Server, Recording], watched_page: tuple[Page, list[Request]]
) -> None:
    (_, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url).start("report")
    wizard.walk("place", **MARKED)
    wizard.link(0, "https://canaryhost.example/a/canarypath?k=canarykey")
    wizard.answer("place.sort", "post")
    wizard.service("place.service", "bing")
    picture = TYPED["links"][0]
    assert not isinstance(picture, str)
    wizard.beside_link(0, {"link.image": picture["link.image"]})
    wizard.walk(**{**MARKED, "links": [], "place_service": "bing"})
    use_the_letters(wizard)
    preview = wizard.card("search-removal").locator("[data-preview]")
    for word in ("canarypicturekey", "canaryquerywords", "canaryresults"):
        assert word in preview.inner_text()
    assert only_declared(requests) > 0
    assert found(recording.sent(), CANARIES) == set()


def test_a_letter_to_the_person_saved_reopened_and_left_sends_no_typed_word(
    watched: tuple[Server, Recording], watched_page: tuple[Page, list[Request]]
) -> None:
    (server, recording), (page, requests) = watched, watched_page
    wizard = Wizard(page, recording.url)
    walk_marked(wizard, "person", **ALL_ASKED_LATER)
    asked = {step.name for step in STEPS if step.later and step.scope == "person"}
    assert answer_the_later_questions(wizard) == asked
    open_every_letter(wizard)
    use_the_letters(wizard)
    words = save(wizard)
    reopen_and_leave(page, recording.url, words, "Canarydefendant")

    assert only_declared(requests) > 0
    assert b"PUT /box " in recording.sent(), "nothing was saved"
    every_word = [*CANARIES, " ".join(words), "-".join(words)]
    assert told_outside(server, recording, requests, every_word) == set()


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
    save(wizard)
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
