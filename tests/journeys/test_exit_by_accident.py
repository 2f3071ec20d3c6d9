"""Shift has other work: only Shift alone, three times, leaves the page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.driver import PHONE, Wizard
from tests.serving import Server

NAME = "Siân O'Connor-Núñez"
Accident = Callable[[Page], None]

#: A key or a gesture that Playwright has no way to make: as the browser would tell of it.
EVENT = "([target, sort, type, more]) => target.dispatchEvent(new window[sort](type, more))"


def tell(page: Page, sort: str, kind: str, **more: object) -> None:
    """Dispatch an event at what has the focus."""
    target = page.evaluate_handle("document.activeElement ?? document.body")
    page.evaluate(EVENT, [target, sort, kind, {"bubbles": True, **more}])


def taps(page: Page, times: int = 3) -> None:
    """Press and release Shift, as often."""
    for _ in range(times):
        page.keyboard.press("Shift")


def holding(key: str) -> Accident:
    """Switch the keyboard's language, or its direction: Shift while another key is held."""

    def accident(page: Page) -> None:
        page.keyboard.down(key)
        taps(page)
        page.keyboard.up(key)

    return accident


def held_by_modifiers(**modifiers: bool) -> Accident:
    """The same where the browser was not told of the other key going down."""

    def accident(page: Page) -> None:
        for _ in range(3):
            tell(page, "KeyboardEvent", "keydown", key="Shift", code="ShiftLeft", **modifiers)
            tell(page, "KeyboardEvent", "keyup", key="Shift", code="ShiftLeft", **modifiers)

    return accident


def shift_and(act: Accident) -> Accident:
    """Hold Shift for something, three times."""

    def accident(page: Page) -> None:
        for _ in range(3):
            page.keyboard.down("Shift")
            act(page)
            page.keyboard.up("Shift")

    return accident


def between(act: Accident) -> Accident:
    """Shift alone, but with something else done in between."""

    def accident(page: Page) -> None:
        taps(page, 2)
        act(page)
        taps(page, 1)
        act(page)
        taps(page, 2)

    return accident


def repeated(page: Page) -> None:
    """Hold Shift down while the keyboard repeats it."""
    for _ in range(6):
        page.keyboard.down("Shift")
    page.keyboard.up("Shift")


def composing(page: Page) -> None:
    """Shift while an input method puts a word together."""
    for _ in range(3):
        for kind in ("keydown", "keyup"):
            tell(page, "KeyboardEvent", kind, key="Shift", code="ShiftLeft", isComposing=True)


def both_shifts(page: Page) -> None:
    """Both Shift keys together: some systems lock capitals with it."""
    for _ in range(3):
        for kind in ("keydown", "keyup"):
            for code in ("ShiftLeft", "ShiftRight"):
                tell(page, "KeyboardEvent", kind, key="Shift", code=code)


def drag(page: Page) -> None:
    """Mark some of the page with the pointer."""
    page.mouse.move(60, 300)
    page.mouse.down()
    page.mouse.move(200, 320)
    page.mouse.up()


def heading_clicked(page: Page) -> None:
    """Click where no control is."""
    page.locator("[data-step]:not([hidden]) [data-heading]").click()


def window_left(page: Page) -> None:
    """Another window has the keyboard: whatever is pressed and released there is not heard here."""
    page.evaluate("window.dispatchEvent(new Event('blur'))")


ACCIDENTS: dict[str, Accident] = {
    "Alt held": holding("Alt"),
    "Ctrl held": holding("Control"),
    "the Windows or Command key held": holding("Meta"),
    "AltGr held": held_by_modifiers(modifierAltGraph=True),
    "Alt held since before": held_by_modifiers(altKey=True),
    "Ctrl held since before": held_by_modifiers(ctrlKey=True),
    "Command held since before": held_by_modifiers(metaKey=True),
    "Shift and click": shift_and(heading_clicked),
    "Shift and drag": shift_and(drag),
    "Shift and the wheel": shift_and(lambda page: page.mouse.wheel(40, 0)),
    "Shift and Tab": shift_and(lambda page: page.keyboard.press("Tab")),
    "Shift and an arrow": shift_and(lambda page: page.keyboard.press("ArrowLeft")),
    "Shift and a screen reader's key": shift_and(lambda page: page.keyboard.press("Insert")),
    "Shift held down": repeated,
    "an input method": composing,
    "both Shift keys": both_shifts,
    "clicks in between": between(heading_clicked),
    "letters in between": between(lambda page: page.keyboard.press("a")),
    "another window in between": between(window_left),
}


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Wizard]:
    """The wizard on a phone: a finger, and nothing that hovers."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    yield Wizard(context.new_page(), server.url)
    context.close()


def answered(wizard: Wizard) -> Wizard:
    """At a question with an answer picked, and the focus on it."""
    wizard.start("report")
    wizard.answer("adults", "yes")
    return wizard


def typed(wizard: Wizard) -> Wizard:
    """At a question with a name typed, and the focus in it."""
    wizard.start("report").walk(until="contact")
    wizard.type("sender.name", NAME)
    wizard.field("sender.name").locator("input").focus()
    return wizard


def still_there(wizard: Wizard) -> None:
    """Nothing was wiped."""
    wizard.page.wait_for_timeout(100)
    expect(wizard.section).to_be_visible()


def is_left(wizard: Wizard) -> None:
    """The page was left, and is empty until the other one comes."""
    expect(wizard.page.locator("[data-step]")).to_have_count(0)


def stay_empty(wizard: Wizard) -> None:
    """Let Exit lead nowhere, so that the emptied page can be looked at."""
    wizard.page.route("https://www.bbc.co.uk/**", lambda route: route.abort())


@pytest.mark.parametrize("accident", ACCIDENTS.values(), ids=ACCIDENTS)
def test_shift_that_does_other_work_leaves_nothing(wizard: Wizard, accident: Accident) -> None:
    accident(answered(wizard).page)
    still_there(wizard)


def test_three_shifts_in_a_text_field_on_a_phone_leave_nothing(phone: Wizard) -> None:
    taps(typed(phone).page)
    still_there(phone)
    expect(phone.field("sender.name").locator("input")).to_have_value(NAME)


def test_three_shifts_in_a_text_field_of_a_computer_leave_the_page(wizard: Wizard) -> None:
    stay_empty(wizard)
    taps(typed(wizard).page)
    is_left(wizard)


def test_three_shifts_elsewhere_on_a_phone_leave_the_page(phone: Wizard) -> None:
    stay_empty(phone)
    taps(answered(phone).page)
    is_left(phone)


@pytest.mark.parametrize(
    "before",
    [
        lambda page: None,
        lambda page: page.keyboard.press("A"),
        lambda page: page.mouse.wheel(0, 40),
        holding("Alt"),
        shift_and(lambda page: page.keyboard.press("Tab")),
        both_shifts,
        window_left,
    ],
    ids=["nothing", "a letter", "the wheel", "Alt", "Shift and Tab", "both", "another window"],
)
def test_three_shifts_alone_leave_the_page_whatever_came_before(
    wizard: Wizard, before: Accident
) -> None:
    stay_empty(wizard)
    answered(wizard)
    before(wizard.page)
    taps(wizard.page)
    is_left(wizard)


def test_moving_the_pointer_does_not_keep_anybody_here(wizard: Wizard) -> None:
    stay_empty(wizard)
    answered(wizard)
    for x in (100, 150, 200):
        wizard.page.mouse.move(x, 300)
        taps(wizard.page, 1)
    is_left(wizard)


def test_the_third_shift_leaves_when_it_is_let_go_and_not_before(wizard: Wizard) -> None:
    stay_empty(wizard)
    answered(wizard)
    taps(wizard.page, 2)
    wizard.page.keyboard.down("Shift")
    still_there(wizard)
    wizard.page.keyboard.up("Shift")
    is_left(wizard)


def test_what_was_counted_is_taken_back_when_something_else_is_done(wizard: Wizard) -> None:
    answered(wizard)
    status = wizard.page.locator("a[data-exit] + [role=status]").first
    indicator = wizard.page.locator(".govuk-exit-this-page__indicator--visible")
    taps(wizard.page, 2)
    expect(indicator).to_have_count(1)
    heading_clicked(wizard.page)
    expect(indicator).to_have_count(0)
    assert status.inner_text() == ""
