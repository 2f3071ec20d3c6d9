"""axe finds nothing: on every page, and on every step as it is shown, with its errors open too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.wizard.steps import STEPS
from tests.journeys.axe import violations
from tests.journeys.driver import ALL_PAPERS, WITH_PAPERS, Wizard
from tests.serving import Server

PREFIXES = {"en": "", "cy": "/cy", "ar": "/ar"}
#: One walk looks at each screen in both widths, so that nothing is walked twice.
WIDTHS = (1280, 320)
TOO_LONG = "x" * 1001
PAGES = (
    "/",
    "/safety",
    "/privacy",
    "/about",
    "/languages",
    "/blank",
    "/reply",
    "/more-help",
    "/law",
    "/no-such-page",
)


@pytest.fixture(params=PREFIXES)
def place(
    request: pytest.FixtureRequest, browser: Browser, server: Server
) -> Iterator[tuple[Page, str]]:
    """A page in one language, and where that language's pages start."""
    context = browser.new_context(viewport={"width": WIDTHS[-1], "height": 800})
    yield context.new_page(), server.url + PREFIXES[request.param]
    context.close()


def _clean(page: Page, where: str) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == [], f"{where} at {width} px"
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{where} scrolls sideways by {wide} px at {width} px"


def _unfold(part: Locator) -> None:
    """Open everything that is folded, at once: the law page folds each of its sources."""
    part.locator("details").evaluate_all("all => all.forEach(details => { details.open = true; })")


def _panel_is_clean(page: Page, panel: str) -> None:
    expect(page.locator(f'[data-panel="{panel}"]')).to_be_visible()
    _clean(page, panel)


def _clean_with_errors_open(wizard: Wizard) -> None:
    """Look at the step as it comes, then with the errors of an empty answer."""
    step = wizard.step()
    _clean(wizard.page, step)
    wizard.cont()
    if wizard.step() != step:
        wizard.back()
        return
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    _clean(wizard.page, f"{step} with errors")


def _walk(wizard: Wizard, until: str = "letters", **changed: str) -> None:
    while (step := wizard.step()) != until:
        _clean_with_errors_open(wizard)
        wizard.walk_one(**changed)
        assert wizard.step() != step, wizard.mistakes()


def test_every_page_of_the_site(place: tuple[Page, str]) -> None:
    page, start = place
    for path in PAGES:
        page.goto(start + path)
        _unfold(page.locator("main"))
        _clean(page, path)


def test_every_step_of_a_report_and_its_letter(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("report")
    _walk(wizard)
    expect(wizard.page.locator('[data-state="ready"]').first).to_be_visible()
    _unfold(wizard.section)
    _clean(wizard.page, "letters")


def test_every_step_to_the_person_the_letters_and_saving(place: tuple[Page, str]) -> None:
    page, start = place
    wizard = Wizard(page, start).start("")
    _walk(wizard, path="person", police="no")
    ready = page.locator('[data-state="ready"]:visible')
    expect(ready.first).to_be_visible()
    _clean(page, "letters")
    wizard.press(wizard.section.locator('[data-go="save"]').last)
    _panel_is_clean(page, "offer")
    wizard.press(wizard.section.locator("[data-make-code]").first)
    _panel_is_clean(page, "code")
    wizard.press(wizard.section.locator("[data-written]"))
    _panel_is_clean(page, "retype")
    wizard.press(wizard.section.locator('[data-retype] button[type="submit"]'))
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    _clean(page, "retype with errors")


def _paper_is_clean(wizard: Wizard) -> None:
    """Look at a question of the papers: as it comes, then with a second row and its errors open."""
    step = wizard.step()
    _clean(wizard.page, step)
    add = wizard.section.locator("[data-add]")
    if add.count():
        wizard.press(add)
    typed = wizard.section.locator("input[type=text]:visible, textarea:visible").first
    if typed.count():
        wizard.enter(typed, TOO_LONG)
        wizard.cont()
        expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
        _clean(wizard.page, f"{step} with errors")
        wizard.enter(typed, "")
    wizard.walk_one()
    assert wizard.step() != step, wizard.mistakes()


def test_every_question_of_the_papers(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("person")
    wizard.walk("letters", **ALL_PAPERS)
    seen: set[str] = set()
    for kind in WITH_PAPERS:
        if not wizard.open_papers(kind):
            continue
        while wizard.step() != "letters":
            seen.add(wizard.step())
            _paper_is_clean(wizard)
    assert seen == {step.name for step in STEPS if step.papers}


@pytest.mark.parametrize("answers", [{"adults": "no"}, {"adults": "unsure"}, {"acting": "died"}])
def test_closed_doors_and_opening_a_draft(place: tuple[Page, str], answers: dict[str, str]) -> None:
    page, start = place
    wizard = Wizard(page, start).start("report")
    while not wizard.step().startswith("stop-"):
        wizard.walk_one(**answers)
    _clean(page, wizard.step())
    # another fragment alone would not load the page again
    page.goto("about:blank")
    wizard = Wizard(page, start).start("open")
    _clean(page, "open")
    page.locator("[data-open-button]").click()
    _clean(page, "open with errors")
