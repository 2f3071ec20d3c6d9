"""axe finds nothing in what is asked of a service, nor among its letters once one was sent."""

from playwright.sync_api import Page, expect

from tests.journeys.axe import clean, unfold
from tests.journeys.driver import Wizard

TOO_LONG = "x" * 1001
INSTAGRAM = "https://www.instagram.com/p/C0ffee"
TIKTOK = "https://www.tiktok.com/@someone/video/7"


def _refused(wizard: Wizard) -> None:
    """Note the report as sent, and that they asked for a document."""
    report = wizard.card("platform-report")
    expect(report.locator('[data-state="ready"]')).to_be_visible()
    wizard.press(report.locator("[data-sent-note]"))
    report.locator('[data-came-back][value="refused"]').check()
    report.locator("[data-why]").select_option("id")


def _warned(wizard: Wizard) -> None:
    """Read the warning about copyright, and want the notice."""
    unfold(wizard.section)
    for tick in wizard.page.locator("[data-copyright-tick]").all():
        tick.check()


def _open_every_card(wizard: Wizard) -> None:
    closed = wizard.section.locator("[data-card] [data-open]")
    while closed.count():
        wizard.press(closed.first)
    waiting = wizard.section.locator("[data-as-it-is]")
    while waiting.count():
        wizard.press(waiting.first)
    expect(wizard.section.locator('[data-state="loading"]:visible')).to_have_count(0)
    cards = wizard.section.locator(".app-letter-card")
    ready = wizard.section.locator('[data-state="ready"]:visible')
    expect(ready).to_have_count(cards.count())


def _go_to(wizard: Wizard, kind: str, step: str) -> None:
    """Go from a card to one of the questions that its letter rests on."""
    unfold(wizard.section)
    heading = wizard.page.locator(f'[data-step="{step}"] [data-heading]').text_content() or ""
    wizard.press(
        wizard.card(kind).get_by_role("button", name=" ".join(heading.split()), exact=True)
    )
    assert wizard.step() == step


def test_every_letter_card_once_a_report_was_sent_and_refused(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("report")
    wizard.walk()
    _refused(wizard)
    _warned(wizard)
    _open_every_card(wizard)
    unfold(wizard.section)
    clean(wizard.page, "letters after a refusal")
    wizard.press(wizard.card("chaser").locator("[data-sent-note]"))
    wizard.enter(wizard.card("host-notice").locator("[data-sent-time]"), "25:61")
    wizard.press(wizard.card("host-notice").locator("[data-sent-note]"))
    expect(wizard.card("host-notice").locator("[data-sent-time-error]")).to_be_visible()
    clean(wizard.page, "letters with a time that is none")
    for kind, step in (("host-notice", "hosting"), ("copyright-notice", "own-work")):
        _go_to(wizard, kind, step)
        clean(wizard.page, step)
        wizard.browser_back()


def test_the_companies_behind_a_site_and_the_way_around_it(place: tuple[Page, str]) -> None:
    wizard = Wizard(place[0], place[1]).start("report")
    wizard.walk(links=["https://site.example/1"], place_service="A site", hostile="yes")
    wizard.open_later_questions("host-notice")
    for role, name in (("host", "place.host"), ("cdn", "place.cdn")):
        wizard.answer("host.role", role)
        wizard.enter(wizard.field(name).get_by_role("combobox"), TOO_LONG)
    unfold(wizard.section)
    clean(wizard.page, "hosting")
    wizard.cont()
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    clean(wizard.page, "hosting with errors")
    wizard.service("place.cdn", "cloudflare")
    wizard.cont()
    unfold(wizard.section)
    clean(wizard.page, "letters without the site itself")


def test_where_the_images_are_with_all_that_opens_there(place: tuple[Page, str]) -> None:
    with place[0].expect_response("**/static/list-*.json"):
        wizard = Wizard(place[0], place[1]).start("report")
        wizard.walk(until="place")
    wizard.answer("place.sort", "post")
    box = wizard.field("place.service").get_by_role("combobox")
    wizard.link(0, INSTAGRAM)
    wizard.link(1, TIKTOK)
    unfold(wizard.section)
    clean(wizard.page, "links of two services")
    wizard.enter(box, "A site")
    wizard.answer("hostile", "yes")
    unfold(wizard.section)
    clean(wizard.page, "a site that nobody knows")
    wizard.service("place.service", "google-search")
    wizard.press(wizard.field("searches").locator("[data-add]"))
    wizard.enter(wizard.field("searches").locator("input").first, TOO_LONG)
    wizard.cont()
    expect(wizard.section.locator(".govuk-error-summary")).to_be_visible()
    clean(wizard.page, "searches with errors")
    wizard.enter(box, "")
    wizard.press(box)
    expect(box).to_have_attribute("aria-expanded", "true")
    clean(wizard.page, "the list of services")
