"""Going on, going back, changing one's mind: nothing typed is lost, nothing is asked."""

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.journeys.driver import PHONE, KeyboardWizard, Wizard
from tests.serving import Server

NAME = "Siân O'Connor-Núñez <b>&"
LINK = "https://www.instagram.com/p/C0ffee?igsh=abc#comment-1"
WRONG_WAY_ROUND = {"conduct.first": "2026-02", "occasions": "several", "conduct.last": "2025-03"}


def at_contact(wizard: Wizard) -> Wizard:
    wizard.start("report").walk(until="contact")
    wizard.type("sender.name", NAME)
    return wizard


@pytest.mark.parametrize("named", ["", "#report", "#person", "#open"])
def test_an_address_never_opens_a_door_and_says_nothing(wizard: Wizard, named: str) -> None:
    """Links with a fragment may still stand in somebody's bookmarks."""
    wizard.page.goto(f"{wizard.url}/write{named}")
    expect(wizard.page.locator('[data-step="choose"]')).to_be_visible()
    assert wizard.page.url == f"{wizard.url}/write"


@pytest.mark.parametrize(
    ("door", "first"), [("report", "adults"), ("person", "adults"), ("open", "open")]
)
def test_each_door_leads_on_and_back_leads_to_the_doors(
    wizard: Wizard, door: str, first: str
) -> None:
    wizard.start(door)
    assert wizard.step() == first
    assert wizard.heading_has_focus()
    assert wizard.page.url == f"{wizard.url}/write"
    wizard.browser_back()
    assert wizard.step() == "choose"
    assert wizard.heading_has_focus()


def test_the_doors_can_be_opened_with_the_keyboard_alone(page: Page, server: Server) -> None:
    wizard = KeyboardWizard(page, server.url)
    wizard.start("open")
    assert wizard.step() == "open"


def test_continue_at_the_doors_says_what_is_missing(wizard: Wizard) -> None:
    wizard.start("")
    wizard.cont()
    assert wizard.step() == "choose"
    assert len(wizard.mistakes()) == 1


def test_a_report_is_six_questions_and_shows_no_progress(wizard: Wizard) -> None:
    wizard.start("report")
    assert not wizard.section.locator("[data-progress]").is_visible()
    walked = wizard.walk()
    assert walked == ["adults", "shows", "seen", "acting", "place", "contact"]


def test_the_letter_to_the_person_is_at_most_thirteen_questions_with_quiet_progress(
    wizard: Wizard,
) -> None:
    wizard.start("person")
    expect(wizard.section.locator("[data-progress]")).to_contain_text("1")
    assert len(wizard.walk()) <= 13


def test_the_focus_is_on_the_heading_after_each_move(wizard: Wizard) -> None:
    wizard.start("report")
    wizard.answer("adults", "yes")
    wizard.cont()
    assert wizard.step() == "shows"
    assert wizard.heading_has_focus()
    wizard.back()
    assert wizard.step() == "adults"
    assert wizard.heading_has_focus()


def test_moving_between_steps_asks_the_server_nothing(wizard: Wizard) -> None:
    wizard.start("report")
    wizard.page.wait_for_load_state("networkidle")
    requests: list[Request] = []

    def keep(request: Request) -> None:
        requests.append(request)

    wizard.page.on("request", keep)
    wizard.walk(until="contact")
    for _ in range(3):
        wizard.browser_back()
    assert requests == []


def test_neither_the_address_nor_the_history_says_which_question_it_is(wizard: Wizard) -> None:
    wizard.start("report")
    states = []
    for step in ("shows", "seen", "acting"):
        wizard.walk(until=step)
        states.append(wizard.page.evaluate("history.state"))
        assert wizard.page.url == f"{wizard.url}/write"
    assert states == [2, 3, 4]


def test_the_browsers_back_is_one_question_back_and_forward_one_on(wizard: Wizard) -> None:
    at_contact(wizard)
    wizard.browser_back()
    assert wizard.step() == "place"
    expect(wizard.field("links").locator("[data-link]")).to_have_value(LINK)
    wizard.page.evaluate("history.forward()")
    expect(wizard.page.locator('[data-step="contact"]')).to_be_visible()
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)


def test_back_on_the_first_question_of_a_path_leads_to_the_choice_and_stays_in_the_wizard(
    wizard: Wizard,
) -> None:
    wizard.start("report")
    wizard.back()
    assert wizard.step() == "choose"


def test_changing_an_early_answer_loses_nothing_typed_later(wizard: Wizard) -> None:
    at_contact(wizard)
    while wizard.step() != "shows":
        wizard.back()
    wizard.answer("shows", "private")
    wizard.cont()
    wizard.walk(until="contact")
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)


def test_a_field_that_no_longer_applies_is_hidden_and_keeps_its_value(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    wizard.type("place.account", "@not.siân")
    wizard.answer("place.sort", "shared-link")
    expect(wizard.field("place.account")).to_be_hidden()
    wizard.answer("place.sort", "post")
    expect(wizard.field("place.account").locator("input")).to_have_value("@not.siân")


def test_no_and_not_sure_close_the_door_and_forward_does_not_open_it(wizard: Wizard) -> None:
    at_contact(wizard)
    while wizard.step() != "adults":
        wizard.back()
    wizard.answer("adults", "unsure")
    wizard.page.evaluate("history.forward()")
    wizard.page.wait_for_timeout(100)
    assert wizard.step() == "adults"
    wizard.cont()
    assert wizard.step() == "stop-child"
    assert wizard.section.locator("[data-continue]").count() == 0


def test_a_mistake_takes_the_focus_and_each_line_leads_to_its_field(wizard: Wizard) -> None:
    at_contact(wizard)
    wizard.type("sender.email", "siân at example")
    wizard.cont()
    assert wizard.step() == "contact"
    assert len(wizard.mistakes()) == 1
    summary = wizard.section.locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    email = wizard.field("sender.email").locator("input")
    expect(email).to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link").click()
    expect(email).to_be_focused()
    expect(email).to_have_value("siân at example")
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)
    assert wizard.page.url == f"{wizard.url}/write"


def test_mistakes_in_rows_are_listed_in_the_order_of_the_page(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    wizard.link(0, LINK)
    wizard.beside_link(0, {"link.account": "@not.siân" * 100})
    wizard.link(1, "no link at all")
    wizard.cont()
    assert wizard.step() == "place"
    assert len(wizard.mistakes()) == 2
    in_order = wizard.section.evaluate(
        """section => {
          const lines = [...section.querySelectorAll(".govuk-error-summary a")];
          const fields = lines.map((line) => document.getElementById(line.hash.slice(1)));
          const follows = Node.DOCUMENT_POSITION_FOLLOWING;
          return fields[0].compareDocumentPosition(fields[1]) === follows;
        }"""
    )
    assert in_order


def test_a_mistake_is_gone_once_it_is_mended(wizard: Wizard) -> None:
    at_contact(wizard)
    wizard.cont()
    wizard.type("sender.email", "siân@example.org")
    wizard.cont()
    wizard.back()
    assert wizard.mistakes() == []
    assert wizard.section.locator("[aria-invalid], .govuk-error-message").count() == 0


def test_none_of_these_and_the_other_boxes_untick_each_other(wizard: Wizard) -> None:
    wizard.start("person").walk(until="risk")
    box = wizard.field("risk").locator
    wizard.answer("risk", "fear", "order")
    wizard.answer("risk", "none")
    assert not box('[value="fear"]').is_checked()
    assert not box('[value="order"]').is_checked()
    wizard.answer("risk", "order")
    assert not box('[value="none"]').is_checked()


def test_skipping_takes_a_pick_back_and_keeps_what_was_typed(wizard: Wizard) -> None:
    wizard.start("person").walk(until="them")
    wizard.type("defendant.name", NAME)
    wizard.answer("opened", "others")
    wizard.skip()
    wizard.back()
    assert wizard.section.locator('[data-field="opened"] :checked').count() == 0
    expect(wizard.field("defendant.name").locator("input")).to_have_value(NAME)


def test_links_are_added_and_removed_one_by_one(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    rows = wizard.field("links").locator("[data-link]")
    for number in range(3):
        wizard.link(number, f"https://example.org/{number}")
    wizard.field("links").locator("[data-remove]").nth(1).click()
    assert [row.input_value() for row in rows.all()] == [
        "https://example.org/0",
        "https://example.org/2",
    ]
    wizard.cont()
    wizard.back()
    assert rows.count() == 2


def test_the_service_is_recognised_from_the_link_until_the_person_picks_one(
    wizard: Wizard,
) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    box = wizard.field("place.service").locator('[role="combobox"]')
    wizard.link(0, LINK)
    expect(box).to_have_value("Instagram")
    wizard.link(0, "https://m.tiktok.com/@someone/video/1")
    expect(box).to_have_value("TikTok")
    wizard.service("place.service", "reddit")
    wizard.link(0, LINK)
    expect(box).to_have_value("Reddit")


def test_links_of_different_services_are_told_apart_quietly(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    hint = wizard.section.locator("[data-apart]")
    wizard.link(0, LINK)
    wizard.link(1, "https://www.instagram.com/p/another/")
    expect(hint).to_be_hidden()
    wizard.link(2, "https://m.tiktok.com/@someone/video/1")
    expect(hint).to_be_visible()
    assert wizard.mistakes() == []
    wizard.field("links").locator("[data-remove]").nth(2).click()
    expect(hint).to_be_hidden()
    wizard.link(2, "https://m.tiktok.com/@someone/video/1")
    expect(hint).to_be_visible()
    wizard.section.locator("[data-split]").click()
    expect(hint).to_be_hidden()
    links = wizard.field("links").locator("[data-link]")
    assert [link.input_value() for link in links.all()] == [
        LINK,
        "https://www.instagram.com/p/another/",
    ]


def test_a_service_is_found_with_the_keyboard_and_another_one_stands_last(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    field = wizard.field("place.service")
    box, lines = field.locator('[role="combobox"]'), field.locator('[role="option"]')
    box.press_sequentially("redd")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(lines.first).to_have_text("Reddit")
    expect(lines.last).to_contain_text("redd")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert active
    expect(lines.first).to_have_id(active)
    expect(lines.first).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(box).to_have_value("Reddit")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert wizard.step() == "place"
    box.fill("Somewhere else")
    box.press("Escape")
    expect(lines).to_have_count(0)
    box.blur()
    expect(wizard.section.locator("[data-find-host]")).to_be_visible()
    assert "hostile" in wizard.asks()


def test_without_the_list_of_services_a_name_is_typed_and_the_letter_has_it(
    wizard: Wizard,
) -> None:
    wizard.page.route("**/static/list-*.json", lambda route: route.abort())
    wizard.start("report").walk(until="place", links="https://example.org/1")
    wizard.answer("place.sort", "post")
    expect(wizard.field("place.service").locator("[data-list-missing]")).to_be_visible()
    wizard.service("place.service", "Somewhere")
    wizard.walk(place_service="Somewhere", links="https://example.org/1")
    expect(wizard.ask_for("platform-report")).to_contain_text("Somewhere")


def test_characters_that_no_document_can_hold_are_dropped_and_that_is_said(
    wizard: Wizard,
) -> None:
    at_contact(wizard)
    field = wizard.field("sender.name")
    # Half an emoji does not survive the way from the test to the browser, so it is made there.
    field.locator("input").evaluate(
        "input => { input.value = 'Siân\\u0001 \\ud83d O\\'Connor';"
        " for (const type of ['input', 'change']) input.dispatchEvent("
        "new Event(type, {bubbles: true})); }"
    )
    expect(field.locator("input")).to_have_value("Siân  O'Connor")
    expect(field.locator("[data-cleaned]")).to_be_visible()


def test_half_a_month_is_told_and_not_lost_on_the_way_back(wizard: Wizard) -> None:
    wizard.start("person").walk(until="dates")
    wizard.select(wizard.field("conduct.first").locator("select"), "03")
    wizard.cont()
    assert len(wizard.mistakes()) == 1
    wizard.browser_back()
    wizard.cont()
    expect(wizard.field("conduct.first").locator("select")).to_have_value("03")


def test_a_latest_month_before_the_first_is_told_and_nothing_typed_is_lost(wizard: Wizard) -> None:
    wizard.start("person").walk(until="dates")
    wizard.fill_with(WRONG_WAY_ROUND)
    wizard.cont()
    assert wizard.step() == "dates"
    (mistake,) = wizard.mistakes()
    assert mistake.startswith("The latest time comes before the first time.")
    expect(wizard.field("conduct.last").locator(".govuk-error-message")).to_contain_text(mistake)
    expect(wizard.field("conduct.first").locator('[data-part="year"]')).to_have_value("2026")
    expect(wizard.field("conduct.last").locator('[data-part="year"]')).to_have_value("2025")
    wizard.month("conduct.last", "2026-02")
    wizard.cont()
    assert wizard.step() != "dates"


def test_months_the_wrong_way_round_do_not_stop_anyone_from_skipping(wizard: Wizard) -> None:
    wizard.start("person").walk(until="dates")
    wizard.fill_with(WRONG_WAY_ROUND)
    wizard.skip()
    assert wizard.step() != "dates"


def test_once_something_is_answered_another_language_goes_through_a_saved_draft(
    wizard: Wizard,
) -> None:
    wizard.start("")
    link = wizard.page.locator("[data-language-link]:visible").first
    assert link.get_attribute("href")
    wizard.walk(until="shows")
    while wizard.step() != "choose":
        wizard.back()
    link.click()
    notice = wizard.page.locator('[data-notice="language"]:visible')
    expect(notice).to_be_visible()
    assert wizard.page.url == f"{wizard.url}/write"
    notice.locator('[data-go="save"]').click()
    assert wizard.step() == "save"


def test_a_welsh_yes_repeats_the_verb_of_the_question_that_is_asked(
    page: Page, server: Server
) -> None:
    wizard = Wizard(page, f"{server.url}/cy").start("report")
    wizard.walk(until="acting")
    for who, yes, other in (("other", "Ydyn", "Ydw"), ("self", "Ydw", "Ydyn")):
        wizard.answer("acting", who)
        answers = wizard.field("uk")
        expect(answers.get_by_role("radio", name=yes, exact=True)).to_have_count(1)
        expect(answers.get_by_role("radio", name=f"Nac {yes.lower()}")).to_have_count(1)
        expect(answers.get_by_role("radio", name=other)).to_have_count(0)


def test_a_reload_forgets_everything(wizard: Wizard) -> None:
    at_contact(wizard)
    wizard.page.reload()
    expect(wizard.page.locator('[data-step="choose"]')).to_be_visible()
    values = wizard.page.locator("input:not([type=radio]):not([type=checkbox]), textarea")
    assert not any(values.evaluate_all("all => all.map(each => each.value)"))
    wizard.browser_back()
    assert wizard.step() in {"choose", "adults"}


def test_the_skip_link_leads_to_the_question_and_leaves_the_address(wizard: Wizard) -> None:
    wizard.start("")
    wizard.page.keyboard.press("Tab")
    wizard.page.keyboard.press("Enter")
    expect(wizard.page.locator("#main")).to_be_focused()
    assert wizard.page.url == f"{wizard.url}/write"


@pytest.mark.parametrize("kind", ["report", "person"])
def test_every_step_can_be_answered_with_the_keyboard_alone(
    kind: str, page: Page, server: Server
) -> None:
    wizard = KeyboardWizard(page, server.url)
    wizard.start(kind)
    wizard.walk()
    wizard.back()
    assert wizard.step() in {"contact", "me"}


def test_the_second_click_of_a_double_click_does_not_pass_over_a_question(wizard: Wizard) -> None:
    wizard.start("person").walk(until="dates")
    wizard.section.locator("[data-continue]").dblclick()
    assert wizard.step() != "dates"
    wizard.browser_back()
    assert wizard.step() == "dates"


def test_a_mistake_behind_add_more_is_opened_and_shown(wizard: Wizard) -> None:
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    more = wizard.section.locator("details:not([data-row-more], [data-find-host]) > summary")
    more.click()
    wizard.type("place.when", "x" * 301)
    more.click()
    expect(wizard.field("place.when")).to_be_hidden()
    wizard.cont()
    assert len(wizard.mistakes()) == 1
    expect(wizard.field("place.when").locator(".govuk-error-message")).to_be_visible()


def test_losing_the_signal_leaves_everything_that_is_done_on_the_device(wizard: Wizard) -> None:
    at_contact(wizard)
    wizard.page.wait_for_load_state("networkidle")
    wizard.page.context.set_offline(True)
    wizard.browser_back()
    wizard.section.locator('[data-go="save"]:visible').first.click()
    expect(wizard.page.locator('[data-panel="offer"]')).to_be_visible()
    wizard.browser_back()
    wizard.cont()
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)


@pytest.mark.parametrize(
    "app",
    [
        "Instagram 334.0.0.31.93 (iPhone14,5; iOS 17_4)",
        "[FBAN/FBIOS;FBAV/450.0.0.38.108]",
        "[FB_IAB/FB4A;FBAV/450.0.0.42.107;]",
        "musical_ly_33.8.0 BytedanceWebview/d8a21c6",
        "Snapchat/12.81.0.44",
    ],
)
def test_the_browser_of_an_app_is_told_before_anything_is_typed(
    browser: Browser, server: Server, app: str
) -> None:
    agent = f"Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 {app}"
    context = browser.new_context(user_agent=agent, viewport=PHONE)
    wizard = Wizard(context.new_page(), server.url).start("report")
    expect(wizard.page.locator('[data-notice="in-app"]')).to_be_visible()
    context.close()


def test_an_address_without_https_is_told_at_once(wizard: Wizard) -> None:
    wizard.page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")
    wizard.start("report")
    expect(wizard.page.locator('[data-notice="insecure"]')).to_be_visible()
