"""A site that nobody knows: what is asked of it, what is closed, and what is open instead."""

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from app.locale import DEFAULT, LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.drafts import another_browser, hide, opened, panel, save
from tests.journeys.driver import KeyboardWizard, Wizard
from tests.serving import Server

LEAK = "https://www.leakzone.example/p/1?id=2#top"
LEAK_AGAIN = "https://leakzone.example/p/99"
INSTAGRAM = "https://www.instagram.com/p/C0ffee"
RISKY = "domestic abuse"


def bodies(page: Page) -> list[str]:
    """Every request for a letter, as it is sent."""
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/letters"):
            sent.append(request.post_data or "")

    page.on("request", note)
    return sent


def at_place(wizard: Wizard, link: str = LEAK, sort: str = "post") -> Wizard:
    """The place with this link and no name, and every other question before it answered."""
    with wizard.page.expect_response("**/static/list-*.json"):
        wizard.start("report").walk(until="place")
    wizard.link(0, link)
    wizard.answer("place.sort", sort)
    return wizard


def at_letters(wizard: Wizard, **given: str) -> Wizard:
    """The letters, with the question about danger answered or left out."""
    at_place(wizard)
    for name, value in given.items():
        wizard.answer(name, value)
    wizard.cont()
    wizard.walk()
    return wizard


def doubt(wizard: Wizard) -> Locator:
    """The card in place of a report to a site in doubt."""
    return wizard.section.locator("[data-doubt]")


def ready(card: Locator) -> Locator:
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    return card.locator("[data-preview]")


def clean(wizard: Wizard) -> None:
    assert violations(wizard.page) == []
    assert wizard.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_a_link_alone_is_enough_to_ask_and_offers_nothing_that_writes_to_the_site(
    wizard: Wizard,
) -> None:
    at_place(wizard)
    assert "hostile" in wizard.asks()
    expect(wizard.section.locator("[data-find-host]")).to_be_visible()
    form = wizard.section.get_by_text("Its help page may have a form")
    expect(form).to_be_hidden()
    wizard.answer("hostile", "unsure")
    expect(wizard.section.get_by_text("Then we make no letter to this site")).to_be_visible()
    expect(form).to_be_hidden()
    clean(wizard)
    wizard.answer("hostile", "no")
    expect(form).to_be_visible()
    wizard.link(0, INSTAGRAM)
    assert "hostile" not in wizard.asks()


def test_without_an_answer_no_letter_goes_to_the_site_and_its_host_learns_no_reason(
    wizard: Wizard,
) -> None:
    sent = bodies(wizard.page)
    at_letters(wizard)
    assert wizard.card("platform-report").count() == 0
    title = doubt(wizard).locator("[data-title]")
    expect(title).to_have_text("No letter to leakzone.example yet")
    expect(doubt(wizard).get_by_role("link", name="0345 6000 459")).to_be_visible()
    assert sent == []
    clean(wizard)
    wizard.press(doubt(wizard).locator("[data-doubt-host]"))
    host = wizard.card("host-notice")
    expect(host.locator("[data-title]")).to_be_focused()
    wizard.press(host.locator("[data-as-it-is]"))
    text = ready(host)
    expect(text).to_contain_text("I have not sent this notice to the operator of the site.")
    expect(text).not_to_contain_text("good reason")
    expect(text).to_contain_text(LEAK)
    assert sent
    assert all("kind=host-notice" in each and "hostile=unasked" in each for each in sent)
    assert not any("leakzone" in each for each in sent)


def test_the_way_to_the_question_leads_to_it_and_no_opens_the_report(wizard: Wizard) -> None:
    sent = bodies(wizard.page)
    at_letters(wizard)
    wizard.press(doubt(wizard).get_by_role("button", name="Answer the question"))
    assert wizard.step() == "place"
    expect(wizard.field("hostile").locator("input").first).to_be_focused()
    wizard.answer("hostile", "no")
    wizard.cont()
    assert wizard.step() == "letters"
    expect(doubt(wizard)).to_have_count(0)
    report = wizard.card("platform-report")
    expect(report.locator("[data-title]")).to_have_text("Report to leakzone.example")
    expect(ready(report)).to_contain_text("leakzone.example")
    assert all("hostile=" not in each for each in sent)


def test_an_answer_about_another_site_than_the_link_leads_to_now_counts_for_nothing(
    wizard: Wizard,
) -> None:
    at_place(wizard)
    wizard.answer("hostile", "no")
    wizard.link(0, "https://other-leaks.example/1")
    expect(wizard.field("hostile").locator("input:checked")).to_have_count(0)
    wizard.cont()
    wizard.walk()
    assert wizard.card("platform-report").count() == 0
    expect(doubt(wizard).locator("[data-title]")).to_contain_text("other-leaks.example")


def test_not_sure_closes_the_report_and_puts_the_companies_behind_it_first(wizard: Wizard) -> None:
    at_letters(wizard, hostile="unsure")
    assert wizard.card("platform-report").count() == 0
    expect(wizard.page.locator("[data-hostile]")).to_be_hidden()
    host = wizard.page.locator('[data-group="first"] [data-kind="host-notice"]')
    expect(host).to_be_visible()
    wizard.press(doubt(wizard).locator("[data-doubt-search]"))
    assert wizard.step() == "place"
    expect(wizard.field("links").locator("[data-link]")).to_have_value(LEAK)
    wizard.walk(links=[], place_service="google-search")
    expect(ready(wizard.card("search-removal"))).to_contain_text(LEAK)
    expect(doubt(wizard).locator("[data-doubt-search]")).to_be_hidden()
    expect(doubt(wizard).get_by_role("button", name="Change your answer")).to_be_visible()


def test_a_chat_on_such_a_site_is_closed_too_and_no_dead_end(wizard: Wizard) -> None:
    at_place(wizard, sort="chat")
    assert "hostile" in wizard.asks()
    wizard.cont()
    wizard.walk()
    assert wizard.card("platform-report").count() == 0
    expect(doubt(wizard).locator("[data-doubt-host]")).to_be_hidden()
    wizard.press(doubt(wizard).get_by_role("button", name="Answer the question"))
    wizard.answer("hostile", "no")
    wizard.cont()
    expect(wizard.card("platform-report")).to_be_visible()


def test_one_of_several_places_waits_and_the_others_do_not(wizard: Wizard) -> None:
    at_letters(wizard)
    wizard.press(wizard.section.locator("[data-add-place]"))
    wizard.walk("letters", links=[INSTAGRAM])
    expect(wizard.card("platform-report")).to_have_count(1)
    expect(wizard.card("platform-report").locator("[data-title]")).to_have_text(
        "Report to Instagram"
    )
    expect(doubt(wizard)).to_have_count(1)


def test_a_copy_that_came_up_on_such_a_site_is_asked_about(wizard: Wizard) -> None:
    wizard.start("report").walk()
    card = wizard.card("platform-report")
    ready(card)
    wizard.press(card.locator("[data-sent-note]"))
    wizard.press(wizard.section.locator("[data-add-again]"))
    wizard.link(0, LEAK_AGAIN)
    assert "hostile" in wizard.asks()
    wizard.cont()
    assert wizard.step() == "letters"
    expect(wizard.card("platform-report")).to_have_count(1)
    expect(doubt(wizard).locator("[data-title]")).to_have_text("No letter to leakzone.example yet")


def test_an_older_draft_without_the_answer_opens_with_the_question_in_place_of_its_report(
    wizard: Wizard, browser: Browser, server: Server
) -> None:
    at_letters(wizard)
    words = save(wizard)
    context, other = another_browser(browser, server)
    sent = bodies(other.page)
    opened(other, words)
    expect(doubt(other)).to_have_count(1)
    assert other.card("platform-report").count() == 0
    assert sent == []
    context.close()


def test_without_the_list_of_services_even_a_large_one_is_asked_about_and_can_be_written_to(
    wizard: Wizard,
) -> None:
    wizard.page.route("**/static/list-*.json", lambda route: route.abort())
    wizard.start("report").walk(until="place")
    wizard.link(0, INSTAGRAM)
    wizard.answer("place.sort", "post")
    assert "hostile" in wizard.asks()
    wizard.cont()
    wizard.walk()
    assert wizard.card("platform-report").count() == 0
    wizard.press(doubt(wizard).get_by_role("button", name="Answer the question"))
    wizard.answer("hostile", "no")
    wizard.cont()
    title = wizard.card("platform-report").locator("[data-title]")
    expect(title).to_have_text("Report to instagram.com")


def test_a_name_left_half_typed_in_a_saved_draft_is_a_site_that_nobody_knows(
    wizard: Wizard, browser: Browser, server: Server
) -> None:
    at_place(wizard, link="").cont()
    wizard.walk()
    words = save(wizard)
    wizard.press(panel(wizard).locator("[data-go-on]"))
    while wizard.step() != "place":
        wizard.back()
    wizard.field("place.service").get_by_role("combobox").press_sequentially("goog")
    hide(wizard.page)
    context, other = another_browser(browser, server)
    opened(other, words)
    assert other.card("platform-report").count() == 0
    other.press(doubt(other).get_by_role("button", name="Answer the question"))
    assert "hostile" in other.asks()
    expect(other.field("hostile").locator("input").first).to_be_focused()
    context.close()


def test_the_question_is_reached_with_the_keyboard_alone(page: Page, server: Server) -> None:
    wizard = KeyboardWizard(page, server.url)
    at_letters(wizard)
    wizard.press(doubt(wizard).get_by_role("button", name="Answer the question"))
    wizard.answer("hostile", "unsure")
    wizard.cont()
    expect(doubt(wizard).get_by_role("button", name="Change your answer")).to_be_visible()


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != DEFAULT])
def test_what_stands_in_place_of_the_report_is_clean_in_every_language(
    page: Page, server: Server, language: str
) -> None:
    wizard = Wizard(page, f"{server.url}/{language}")
    at_letters(wizard)
    expect(doubt(wizard).locator("[data-title]")).to_contain_text("leakzone.example")
    expect(doubt(wizard).locator("bdi").first).to_have_text("leakzone.example")
    clean(wizard)


def at_claim(wizard: Wizard, *risk: str) -> Locator:
    """The letter to an ex in Scotland about one act, with these risks ticked."""
    wizard.start("person").walk(
        where="scotland",
        home="scotland",
        occasions="one",
        happened=["sent"],
        reach=["few"],
        risk=list(risk),
    )
    card = wizard.card("letter-of-claim")
    ready(card)
    return card


def test_an_ex_in_scotland_is_not_accused_of_abuse_that_was_not_ticked(wizard: Wizard) -> None:
    card = at_claim(wizard, "none")
    text = card.locator("[data-preview]")
    expect(text).to_contain_text("breach of confidence")
    expect(text).not_to_contain_text(RISKY)
    expect(card.locator('[data-declaration="domestic-abuse"]')).to_be_hidden()
    expect(card.locator("[data-plain-words-list]")).not_to_contain_text(RISKY)
    wizard.choose(card.locator('[data-route][value="self"]'))
    expect(ready(card)).not_to_contain_text(RISKY)


def test_abuse_that_was_ticked_is_said_to_a_solicitor_and_listed_before_it_is_signed(
    wizard: Wizard,
) -> None:
    card = at_claim(wizard, "violent")
    expect(card.locator("[data-preview]")).to_contain_text(RISKY)
    expect(card.locator("[data-preview]")).to_contain_text("Not to be sent in this form")
    expect(card.locator('[data-declaration="domestic-abuse"]')).to_be_visible()
    expect(card.locator("[data-plain-words-list]")).to_contain_text("harassment and domestic abuse")
    expect(card.locator("[data-route]").first).to_be_hidden()
    assert violations(wizard.page) == []
