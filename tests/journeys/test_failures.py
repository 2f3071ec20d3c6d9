"""When the page's own code fails: words, and the ways on. Each failure here is planted."""

import pytest
from playwright.sync_api import ConsoleMessage, Locator, Page, Route, expect

from tests.journeys.axe import clean
from tests.journeys.driver import Wizard

NAME = "Siân O'Connor-Núñez <b>"
FAILURE = "[data-failure]:visible"

#: A field's checks are read when Continue is pressed, a part's rule when its step is shown.
BREAK_CHECKS = "step => { step.querySelector('[data-field]').dataset.checks = 'broken' }"
BREAK_RULE = "step => { step.querySelector('[data-heading]').dataset.shownWhen = 'broken' }"
MEND_RULE = "step => { delete step.querySelector('[data-heading]').dataset.shownWhen }"

NOISE = {
    "a loop of a resize observer": """dispatchEvent(new ErrorEvent("error", {
        message: "ResizeObserver loop completed with undelivered notifications." }))""",
    "a script of an extension": """dispatchEvent(new ErrorEvent("error", {
        message: "x", filename: "chrome-extension://abc/content.js", error: new Error("x") }))""",
    "a promise of an extension": """(() => {
        const reason = new Error("x");
        reason.stack = "Error: x\\n    at f (moz-extension://abc/content.js:1:2)";
        void Promise.reject(reason); })()""",
    "a script of another site": """dispatchEvent(new ErrorEvent("error", {
        message: "Script error." }))""",
    "what an app puts into its browser": """dispatchEvent(new ErrorEvent("error", {
        message: "ReferenceError: Can't find variable: _AutofillCallbackHandler" }))""",
}


def failure(wizard: Wizard) -> Locator:
    """The words about a failure, once they are shown."""
    shown = wizard.page.locator(FAILURE)
    expect(shown).to_have_count(1)
    return shown


def plant(wizard: Wizard, step: str, script: str) -> None:
    """Break, or mend, something of a step."""
    wizard.page.locator(f'[data-step="{step}"]').evaluate(script)


def typed(wizard: Wizard) -> Wizard:
    """At the last question of a report, with a name typed."""
    wizard.start("report").walk(until="contact")
    wizard.type("sender.name", NAME)
    return wizard


def leads_to_the_blank_letters(page: Page, shown: Locator) -> None:
    """The link opens the blank letters beside this page, which stays."""
    link = shown.locator("a[href$='/blank']")
    assert link.get_attribute("rel") == "noopener noreferrer"
    with page.context.expect_page() as opening:
        link.click()
    opened = opening.value
    opened.wait_for_load_state()
    assert opened.url.endswith("/blank")
    expect(opened.locator("a[href$='.docx']").first).to_be_attached()
    opened.close()


def test_a_mistake_in_a_steps_code_says_so_and_shows_the_ways_on(
    place: tuple[Page, str],
) -> None:
    wizard = typed(Wizard(*place))
    plant(wizard, "contact", BREAK_CHECKS)
    wizard.cont()
    shown = failure(wizard)
    expect(shown).to_be_focused()
    expect(shown.locator("[role=alert]")).to_be_visible()
    assert len(shown.inner_text()) > 60
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)
    clean(wizard.page, "failure")
    leads_to_the_blank_letters(wizard.page, shown)
    wizard.press(shown.locator('[data-go="save"]'))
    expect(wizard.page.locator('[data-panel="offer"]')).to_be_visible()
    expect(wizard.page.locator(FAILURE)).to_have_count(0)


@pytest.mark.parametrize("press", ["[data-continue]", "[data-skip]"])
def test_a_next_step_that_cannot_be_shown_leaves_the_one_before_and_is_tried_again(
    wizard: Wizard, press: str
) -> None:
    wizard.start("person").walk(until="shows")
    plant(wizard, "happened", BREAK_RULE)
    wizard.answer("shows", "intimate")
    wizard.press(wizard.section.locator(press))
    shown = failure(wizard)
    assert wizard.step() == "shows"
    wizard.press(shown.locator("[data-failure-again]"))
    expect(failure(wizard)).to_be_focused()
    plant(wizard, "happened", MEND_RULE)
    wizard.press(failure(wizard).locator("[data-failure-again]"))
    expect(wizard.page.locator('[data-step="happened"]')).to_be_visible()
    assert wizard.heading_has_focus()
    expect(wizard.page.locator(FAILURE)).to_have_count(0)
    wizard.back()
    assert wizard.step() == "shows"


def test_the_first_door_that_does_not_open_is_told(wizard: Wizard) -> None:
    wizard.start("")
    plant(wizard, "adults", BREAK_RULE)
    wizard.walk_one()
    leads_to_the_blank_letters(wizard.page, failure(wizard))
    assert wizard.step() == "choose"


def test_a_way_back_that_fails_is_told(wizard: Wizard) -> None:
    wizard.start("person").walk(until="happened")
    plant(wizard, "shows", BREAK_RULE)
    wizard.section.locator("[data-back]").click()
    expect(failure(wizard)).to_be_focused()
    assert wizard.page.url == f"{wizard.url}/write"
    plant(wizard, "shows", MEND_RULE)
    wizard.press(failure(wizard).locator("[data-failure-again]"))
    expect(wizard.page.locator('[data-step="shows"]')).to_be_visible()


def test_a_start_that_fails_leads_to_the_blank_letters(wizard: Wizard) -> None:
    wizard.page.add_init_script("History.prototype.replaceState = () => { throw new Error('x') }")
    wizard.page.goto(f"{wizard.url}/write")
    leads_to_the_blank_letters(wizard.page, failure(wizard))
    expect(wizard.page.locator("[data-late]")).to_have_count(0)


@pytest.mark.parametrize(
    "planted",
    [
        "setTimeout(() => { throw new Error('planted') })",
        "void Promise.reject(new Error('planted'))",
        "void Promise.reject()",
        "void Promise.reject('planted')",
    ],
)
def test_what_nobody_caught_is_told_wherever_it_came_from(wizard: Wizard, planted: str) -> None:
    typed(wizard)
    wizard.page.evaluate(planted)
    expect(failure(wizard)).to_be_focused()
    leads_to_the_blank_letters(wizard.page, failure(wizard))


def test_a_second_failure_does_not_take_the_focus_from_what_is_being_typed(
    wizard: Wizard,
) -> None:
    typed(wizard)
    wizard.page.evaluate("setTimeout(() => { throw new Error('planted') })")
    expect(failure(wizard)).to_be_focused()
    field = wizard.field("sender.email").locator("input")
    field.focus()
    wizard.page.evaluate("setTimeout(() => { throw new Error('planted') })")
    wizard.page.wait_for_timeout(200)
    expect(field).to_be_focused()


def test_code_that_came_late_and_fails_is_told(wizard: Wizard) -> None:
    broken = "export const mount = () => { throw new Error('planted') }"
    wizard.page.route(
        "**/letter-page-*.js",
        lambda route: route.fulfill(body=broken, content_type="text/javascript"),
    )
    wizard.start("report").walk()
    expect(failure(wizard)).to_be_focused()
    leads_to_the_blank_letters(wizard.page, failure(wizard))


def test_letters_whose_code_does_not_come_are_tried_again(wizard: Wizard) -> None:
    wizard.page.route("**/letter-page-*.js", lambda route: route.abort())
    wizard.start("report").walk()
    leads_to_the_blank_letters(wizard.page, failure(wizard))
    wizard.page.unroute("**/letter-page-*.js")
    wizard.press(failure(wizard).locator("[data-failure-again]"))
    expect(wizard.page.locator(".app-letter-card").first).to_be_visible()
    expect(wizard.page.locator(FAILURE)).to_have_count(0)


def test_a_question_whose_code_is_on_its_way_waits_for_it(wizard: Wizard) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    wizard.page.route("**/late-fields-*.js", hold)
    wizard.start("report").walk(until="place")
    links = wizard.section.locator('[data-field="links"]')
    expect(links).to_have_attribute("inert", "")
    expect(wizard.section.locator("[data-continue]")).to_be_disabled()
    for each in held:
        each.continue_()
    wizard.walk()
    expect(wizard.page.locator(".app-letter-card").first).to_be_visible()


def test_a_question_whose_code_does_not_come_is_tried_again_and_not_passed_over(
    wizard: Wizard,
) -> None:
    wizard.page.route("**/late-fields-*.js", lambda route: route.abort())
    wizard.start("report").walk(until="place")
    leads_to_the_blank_letters(wizard.page, failure(wizard))
    wizard.cont()
    expect(failure(wizard)).to_be_visible()
    wizard.page.unroute("**/late-fields-*.js")
    wizard.cont()
    expect(wizard.page.locator(FAILURE)).to_have_count(0)
    assert wizard.step() == "place"
    wizard.walk()


def test_a_question_whose_code_does_not_come_can_be_skipped(wizard: Wizard) -> None:
    wizard.page.route("**/late-fields-*.js", lambda route: route.abort())
    wizard.start("report").walk(until="place")
    failure(wizard)
    wizard.skip()
    assert wizard.step() != "place"


def test_a_letter_that_this_page_fails_to_fill_leads_to_the_blank_letters(wizard: Wizard) -> None:
    wizard.page.route(
        "**/letters", lambda route: route.fulfill(json={"blocks": "broken", "lists": []})
    )
    wizard.start("report").walk()
    card = wizard.page.locator(".app-letter-card").first
    problem = card.locator('[data-state="problem"]')
    expect(problem).to_be_visible()
    leads_to_the_blank_letters(wizard.page, problem)
    words = problem.locator("[data-problem-words]").inner_text()
    assert "server" not in words


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
def test_what_is_none_of_the_pages_doing_is_not_told(wizard: Wizard, noise: str) -> None:
    typed(wizard)
    wizard.page.evaluate(noise)
    wizard.page.wait_for_timeout(200)
    expect(wizard.page.locator(FAILURE)).to_have_count(0)


def test_a_page_emptied_on_purpose_says_nothing_more(wizard: Wizard) -> None:
    wizard.start("report").walk()
    wizard.press(wizard.page.locator('[data-go="save"]:visible').last)
    block = wizard.page.locator('[data-confirm="finish"]:visible')
    wizard.press(block.locator("[data-ask]"))
    wizard.press(block.locator("[data-yes]"))
    expect(wizard.page.locator('[data-panel="finished"]')).to_be_visible()
    wizard.page.evaluate("setTimeout(() => { throw new Error('planted') })")
    wizard.page.wait_for_timeout(200)
    expect(wizard.page.locator(FAILURE)).to_have_count(0)


def test_after_an_exit_nothing_is_said_or_shown(wizard: Wizard) -> None:
    typed(wizard)
    shown = wizard.page.evaluate(
        """() => {
          document.querySelector("a[data-exit]").click();
          const error = new Error("planted");
          dispatchEvent(new ErrorEvent("error", { message: error.message, error }));
          return document.documentElement.childNodes.length;
        }"""
    )
    assert shown == 0


def test_the_console_is_told_the_sort_of_a_failure_and_nothing_that_was_typed(
    wizard: Wizard,
) -> None:
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    wizard.page.on("console", hear)
    wizard.page.on("pageerror", lambda error: said.append(str(error)))
    typed(wizard)
    words = repr(NAME)
    wizard.page.evaluate(f"setTimeout(() => {{ throw new RangeError({words}) }})")
    wizard.page.evaluate(f"void Promise.reject(new RangeError({words}))")
    failure(wizard)
    wizard.page.wait_for_timeout(200)
    assert [line.split(" ")[0] for line in said] == ["RangeError"] * 2
    assert not [line for line in said if "Connor" in line]
