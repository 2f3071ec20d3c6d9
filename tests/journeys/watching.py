"""A case full of marked words, and the search for them in everything that leaves the browser."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from playwright.sync_api import Locator, Page, Request, expect

from app.letters.answers.vocabulary import ANSWERS as DECLARED
from tests.journeys.driver import Given, Wizard
from tests.leaks.canaries import found, found_under
from tests.leaks.recording import Recording
from tests.leaks.typing_canaries import (
    ANSWER_WORDS,
    CANARIES,
    EFFECT_WORDS,
    NUMBERS,
    REFERENCE,
    TYPED,
)
from tests.serving import Server

#: The words that `Wizard.walk` types: a marked one into each typed field.
MARKED: dict[str, Any] = {name.replace(".", "_", 1): given for name, given in TYPED.items()}


def links_on(host: str) -> Sequence[Any]:
    """The marked links, on the host of a service that is known."""
    marked = "https://canaryhost.example/"
    return [
        {name: value.replace(marked, f"https://{host}/") for name, value in row.items()}
        for row in MARKED["links"]
    ]


def walk_marked(wizard: Wizard, path: str, **changed: Given) -> None:
    """Answer everything on this path, with marked words."""
    wizard.start(path)
    wizard.walk(**{**MARKED, **changed})


def ready(card: Locator) -> Locator:
    """A card whose letter can be read."""
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    expect(card).not_to_have_attribute("aria-busy", "true")
    return card


def type_the_hosts(wizard: Wizard) -> None:
    """Name each company behind the site that a notice may go to."""
    assert wizard.open_later_questions("host-notice")
    assert wizard.step() == "hosting"
    for role in ("registrar", "cdn", "host"):
        wizard.answer("host.role", role)
        wizard.give(f"place.{role}", TYPED[f"place.{role}"])
    wizard.cont()


def note_sent(wizard: Wizard, kind: str, number: str) -> Locator:
    """Ask for the letter, note that it was sent now, and under which number."""
    card = ready(wizard.ask_for(kind))
    wizard.press(card.locator("[data-sent-note]"))
    wizard.enter(card.locator("[data-sent-reference]"), number)
    return card


def note_everything(wizard: Wizard) -> None:
    """A report that was refused, and the letters after it up to the regulator."""
    report = note_sent(wizard, "platform-report", REFERENCE)
    report.locator('[data-came-back][value="refused"]').check()
    report.locator("[data-why]").select_option("id")
    wizard.enter(report.locator("[data-answer-words]"), ANSWER_WORDS)
    for kind, number in NUMBERS.items():
        note_sent(wizard, kind, number)
    effect = ready(wizard.ask_for("ico-complaint")).locator('[data-own-words="effect.words"]')
    wizard.enter(effect, EFFECT_WORDS)
    effect.blur()


def open_every_letter(wizard: Wizard) -> None:
    """Ask for each letter that nobody asked for yet, as it is."""
    for button in ("[data-open]:visible", "[data-as-it-is]:visible"):
        while wizard.section.locator(button).count():
            wizard.press(wizard.section.locator(button).first)


def use_the_letters(wizard: Wizard) -> None:
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


def save(wizard: Wizard) -> list[str]:
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


def reopen_and_leave(page: Page, url: str, words: Sequence[str], shows: str) -> None:
    """Open the draft with its code, see a marked word in the letters, and press exit."""
    page.goto("about:blank")
    Wizard(page, url).start("open")
    page.locator("#open-code").fill(" ".join(words))
    page.locator("[data-open-button]").click()
    expect(page.locator(".app-letter-card").first).to_be_visible()
    expect(page.locator("[data-cards]")).to_contain_text(shows)
    page.locator("[data-exit]").first.click(no_wait_after=True)
    page.wait_for_timeout(500)


def only_declared(requests: Sequence[Request]) -> int:
    """Check that each drafted letter was asked for by declared answers alone; returns how many."""
    declared = {(answer.name, value) for answer in DECLARED for value in answer.values}
    fixed = {"kind", "format", "edition", "house"}
    asked = [request for request in requests if request.url.endswith("/letters")]
    for request in asked:
        pairs = parse_qsl(request.post_data or "", keep_blank_values=True, strict_parsing=True)
        assert {pair for pair in pairs if pair[0] not in fixed} <= declared
    return len(asked)


def told_outside(
    server: Server, recording: Recording, requests: Sequence[Request], words: Sequence[str]
) -> set[str]:
    """The words that left the browser: on the wire, in the server's files, in what it logged."""
    told = found(recording.sent(), words)
    told |= found_under(server.instance, words)
    told |= found(server.logged().encode(), words)
    for request in requests:
        told |= found((repr(request.all_headers()) + request.url).encode(), words)
    return told
