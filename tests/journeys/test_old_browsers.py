"""A browser as old as the build allows: a person on an iPhone 8 comes to a letter, and saves it.

Nothing that such a browser lacks is there: it is taken from Chromium before the page runs, by the
same table that keeps newer names out of the client (tests/browsers).
"""

import subprocess

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.drafts import opened, report_text, save
from tests.journeys.driver import ANSWERS, PHONE, Wizard
from tests.journeys.watching import ready
from tests.serving import ROOT, Server


@pytest.fixture(scope="session")
def taken_away() -> str:
    """A script that takes away whatever newer browsers alone have."""
    command = ["node", "tests/browsers/older.mjs"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


def started(page: Page, server: Server) -> Wizard:
    """The wizard at its first question, once it knows every service: they come later here."""
    with page.expect_response("**/static/*.json"):
        return Wizard(page, server.url).start("")


@pytest.fixture
def old_page(page: Page, taken_away: str) -> Page:
    """A page of an old browser."""
    page.add_init_script(taken_away)
    return page


def test_without_can_parse_the_first_door_leads_on(wizard: Wizard) -> None:
    wizard.page.add_init_script("delete URL.canParse")
    wizard.start("")
    shown = [wizard.step()]
    for _ in range(3):
        wizard.walk_one()
        shown.append(wizard.step())
    assert shown[:2] == ["choose", "adults"]
    assert len(set(shown)) == len(shown)


def test_the_old_browser_lacks_what_newer_ones_have(old_page: Page, server: Server) -> None:
    old_page.goto(server.url)
    left = old_page.evaluate(
        "[typeof URL.canParse, typeof Object.groupBy, typeof Set.prototype.union,"
        " typeof requestIdleCallback, typeof HTMLElement.prototype.showPopover,"
        " typeof Array.prototype.toSorted, typeof structuredClone]"
    )
    assert left == ["undefined"] * 5 + ["function"] * 2


@pytest.mark.parametrize("path", ["report", "person"])
def test_an_old_browser_comes_to_letters_that_can_be_read_and_taken(
    path: str, old_page: Page, server: Server
) -> None:
    wizard = started(old_page, server)
    wizard.walk(path=path)
    card = ready(old_page.locator(".app-letter-card").first)
    expect(card).to_contain_text(str(ANSWERS["claimant.name"]))
    with old_page.expect_download() as download:
        card.locator("[data-word]").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_an_old_browser_saves_and_another_old_one_opens_it(
    old_page: Page, browser: Browser, server: Server, taken_away: str
) -> None:
    wizard = started(old_page, server)
    wizard.walk()
    words = save(wizard)
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(taken_away)
    other = opened(Wizard(context.new_page(), server.url), words)
    assert str(ANSWERS["sender.name"]) in report_text(other)
    context.close()


def test_pulling_down_reloads_other_pages_and_never_the_wizard(page: Page, server: Server) -> None:
    root = "getComputedStyle(document.documentElement).overscrollBehaviorY"
    shown = {}
    for path in ("/safety", "/write"):
        page.goto(server.url + path)
        shown[path] = page.evaluate(root)
    assert shown == {"/safety": "auto", "/write": "none"}


def test_a_table_to_sign_stays_whole_on_paper(wizard: Wizard) -> None:
    wizard.start("person").walk()
    card = ready(wizard.ask_for("certificate"))
    wizard.page.emulate_media(media="print")
    frames = card.locator(".app-letter__table-frame")
    whole = frames.evaluate_all(
        "all => all.map(each => [each.querySelector('thead') === null,"
        " getComputedStyle(each).breakInside === 'avoid'])"
    )
    assert [True, True] in whole
    assert [False, False] in whole
    assert all(headless == kept for headless, kept in whole)
