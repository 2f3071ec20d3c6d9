"""axe finds nothing: on every page, and on every step as it is shown, with its errors open too."""

import pytest
from playwright.sync_api import Page, expect

from app.wizard.steps import STEPS
from tests.journeys.axe import clean, unfold
from tests.journeys.driver import ALL_ASKED_LATER, ASKING_LETTERS, Wizard
from tests.pages import SITE_PAGES

TOO_LONG = "x" * 1001
PAGES = (*SITE_PAGES, "/no-such-page")


def _panel_is_clean(page: Page, panel: str) -> None:
    expect(page.locator(f'[data-panel="{panel}"]')).to_be_visible()
    clean(page, panel)


def _clean_with_errors_open(wizard: Wizard) -> None:
    """Look at the step as it comes, then with the errors of an empty answer."""
    step = wizard.step()
    clean(wizard.page, step)
    wizard.cont()
    if wizard.step() != step:
        wizard.back()
        return
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    clean(wizard.page, f"{step} with errors")


def _walk(wizard: Wizard, until: str = "letters", **changed: str) -> None:
    while (step := wizard.step()) != until:
        _clean_with_errors_open(wizard)
        wizard.walk_one(**changed)
        assert wizard.step() != step, wizard.mistakes()


def test_every_page_of_the_site(place: tuple[Page, str]) -> None:
    page, start = place
    for path in PAGES:
        page.goto(start + path)
        unfold(page.locator("main"))
        clean(page, path)


def test_every_step_of_a_report_and_its_letter(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("report")
    _walk(wizard)
    expect(wizard.page.locator('[data-state="ready"]').first).to_be_visible()
    unfold(wizard.section)
    clean(wizard.page, "letters")


def test_every_step_to_the_person_the_letters_and_saving(place: tuple[Page, str]) -> None:
    page, start = place
    wizard = Wizard(page, start).start("")
    _walk(wizard, path="person", police="no")
    ready = page.locator('[data-state="ready"]:visible')
    expect(ready.first).to_be_visible()
    clean(page, "letters")
    wizard.press(wizard.section.locator('[data-go="save"]').last)
    _panel_is_clean(page, "offer")
    wizard.press(wizard.section.locator("[data-make-code]").first)
    _panel_is_clean(page, "code")
    wizard.press(wizard.section.locator("[data-written]"))
    _panel_is_clean(page, "retype")
    wizard.press(wizard.section.locator('[data-retype] button[type="submit"]'))
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    clean(page, "retype with errors")


def _paper_is_clean(wizard: Wizard) -> None:
    """Look at a later question: as it comes, then with a second row and its errors open."""
    step = wizard.step()
    clean(wizard.page, step)
    add = wizard.section.locator("[data-add]")
    if add.count():
        wizard.press(add)
    typed = wizard.section.locator("input[type=text]:visible, textarea:visible").first
    if typed.count():
        wizard.enter(typed, TOO_LONG)
        wizard.cont()
        expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
        clean(wizard.page, f"{step} with errors")
        wizard.enter(typed, "")
    wizard.walk_one()
    assert wizard.step() != step, wizard.mistakes()


def test_every_later_question(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("person")
    wizard.walk("letters", **ALL_ASKED_LATER)
    seen: set[str] = set()
    for kind in ASKING_LETTERS:
        if not wizard.open_later_questions(kind):
            continue
        while wizard.step() != "letters":
            seen.add(wizard.step())
            _paper_is_clean(wizard)
    assert seen == {step.name for step in STEPS if step.later and step.scope != "place"}


@pytest.mark.parametrize("answers", [{"adults": "no"}, {"adults": "unsure"}, {"acting": "died"}])
def test_closed_doors_and_opening_a_draft(place: tuple[Page, str], answers: dict[str, str]) -> None:
    page, start = place
    wizard = Wizard(page, start).start("report")
    while not wizard.step().startswith("stop-"):
        wizard.walk_one(**answers)
    clean(page, wizard.step())
    wizard = Wizard(page, start).start("open")
    clean(page, "open")
    page.locator("[data-open-button]").click()
    clean(page, "open with errors")
