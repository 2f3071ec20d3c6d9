"""The routes of reports: a platform, a shared link, a site not to write to, a search engine."""

import re

from playwright.sync_api import Locator, Page, Request, Route, expect

from tests.journeys.axe import violations
from tests.journeys.driver import KeyboardWizard, Wizard
from tests.serving import Server

INSTAGRAM = "https://www.instagram.com/p/C0ffee?igsh=abc#comment-1"
TIKTOK = "https://www.tiktok.com/@someone/video/7?is_copy_url=1"
DRIVE = "https://drive.google.com/file/d/1aBcD/view?usp=sharing&resourcekey=0-zq91"
HOSTILE = "https://pay-to-remove.example/p/1"
RESULTS = "https://www.google.com/search?q=zq92+name"
PICTURE = "https://example.org/zq93.jpg"


def at_place(wizard: Wizard) -> Wizard:
    with wizard.page.expect_response("**/static/list-*.json"):
        wizard.start("report").walk(until="place")
    return wizard


def box(wizard: Wizard, name: str = "place.service") -> Locator:
    return wizard.field(name).get_by_role("combobox")


def letter(wizard: Wizard, kind: str) -> Locator:
    card = wizard.card(kind)
    expect(card.locator('[data-state="ready"]')).to_be_visible()
    return card.locator("[data-preview]")


def at_hostile_letters(wizard: Wizard) -> Wizard:
    wizard.start("report")
    wizard.walk(links=[HOSTILE], place_service="Pay to remove", hostile="yes")
    return wizard


def clean(wizard: Wizard) -> None:
    wizard.section.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert violations(wizard.page) == []
    assert wizard.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_a_platform_is_picked_from_the_list_and_gets_its_report(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.answer("place.sort", "post")
    wizard.link(0, "https://www.reddit.com/user/someone")
    box(wizard).fill("")
    box(wizard).press_sequentially("reddi")
    wizard.field("place.service").get_by_role("option", name="Reddit", exact=True).click()
    wizard.cont()
    assert wizard.step() == "contact"
    wizard.walk()
    expect(wizard.card("platform-report").locator("[data-title]")).to_have_text("Report to Reddit")
    expect(letter(wizard, "platform-report")).to_contain_text("Reddit")
    expect(wizard.card("platform-report").locator("a[href*='reddit']").first).to_be_visible()


def test_a_shared_link_tells_its_service_and_sort_and_keeps_its_key(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, DRIVE)
    expect(box(wizard)).to_have_value("Google Drive")
    expect(wizard.field("place.sort").locator('[value="shared-link"]')).to_be_checked()
    wizard.cont()
    wizard.walk()
    assert wizard.card("platform-report").count() == 0
    expect(letter(wizard, "cloud-notice")).to_contain_text(DRIVE)
    wizard.page.locator("[data-order] > summary").click()
    steps = wizard.page.locator("[data-order-step]:visible").all()
    order = [step.get_attribute("data-order-step") or "" for step in steps]
    assert order.index("links") < order.index("host")


def test_a_site_not_to_write_to_leaves_its_companies_searches_and_a_helpline(
    wizard: Wizard,
) -> None:
    at_hostile_letters(wizard)
    page = wizard.page
    assert wizard.card("platform-report").count() == 0
    notice = page.locator("[data-hostile]")
    expect(notice.get_by_role("link", name="0345 6000 459")).to_be_visible()
    assert wizard.open_later_questions("host-notice")
    assert wizard.step() == "hosting"
    wizard.answer("host.role", "cdn")
    wizard.service("place.cdn", "cloudflare")
    expect(wizard.section.locator("[data-find-host]")).to_be_visible()
    wizard.cont()
    expect(letter(wizard, "host-notice")).to_contain_text("Cloudflare")
    wizard.press(notice.locator("[data-add-search]"))
    assert wizard.step() == "place"
    expect(box(wizard)).to_have_value("Google Search")
    expect(wizard.field("links").locator("[data-link]")).to_have_value(HOSTILE)
    wizard.walk(links=[], place_service="google-search")
    expect(letter(wizard, "search-removal")).to_contain_text(HOSTILE)
    expect(notice.locator("[data-add-search]")).to_be_hidden()
    clean(wizard)


def test_a_site_that_is_said_not_to_be_hostile_is_written_to(wizard: Wizard) -> None:
    wizard.start("report").walk(links=[HOSTILE], place_service="Somewhere", hostile="no")
    expect(wizard.card("platform-report")).to_be_visible()
    expect(wizard.page.locator("[data-hostile]")).to_be_hidden()


def test_how_to_find_the_host_is_told_and_nothing_looks_at_the_site(wizard: Wizard) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    wizard.page.on("request", note)
    at_place(wizard)
    wizard.answer("place.sort", "post")
    wizard.link(0, HOSTILE)
    wizard.service("place.service", "Pay to remove")
    how = wizard.section.locator("[data-find-host]")
    how.locator("summary").click()
    expect(how).to_contain_text("You do not have to open the site again.")
    for address in ("https://lookup.icann.org/", "https://stat.ripe.net/"):
        link = how.locator(f'a[href="{address}"]')
        expect(link).to_have_attribute("rel", re.compile("noreferrer"))
    clean(wizard)
    assert all(url.startswith(wizard.url) for url in asked)


def test_links_of_two_services_are_split_into_two_reports(wizard: Wizard) -> None:
    at_place(wizard)
    wizard.link(0, INSTAGRAM)
    wizard.link(1, TIKTOK)
    wizard.answer("place.sort", "post")
    wizard.press(wizard.section.locator("[data-split]"))
    expect(wizard.section.locator("[data-split-done]")).to_be_visible()
    expect(wizard.field("links").locator("[data-link]")).to_have_value(INSTAGRAM)
    clean(wizard)
    wizard.cont()
    wizard.walk()
    reports = wizard.card("platform-report")
    expect(reports).to_have_count(2)
    for number, (name, link) in enumerate((("Instagram", INSTAGRAM), ("TikTok", TIKTOK))):
        expect(reports.nth(number).locator("[data-title]")).to_contain_text(name)
        expect(reports.nth(number).locator("[data-preview]")).to_contain_text(link)
    assert len(set(wizard.page.locator("[data-copyright] [data-title]").all_inner_texts())) == 2


def test_a_page_of_results_becomes_a_search_with_its_three_links(wizard: Wizard) -> None:
    at_place(wizard)
    links = wizard.field("links")
    wizard.link(0, RESULTS)
    links.locator("[data-link]").blur()
    expect(links.locator("[data-link]")).to_have_value("")
    searches = wizard.field("searches")
    expect(searches.locator('[data-cell="search.results"] input')).to_have_value(RESULTS)
    wizard.link(0, INSTAGRAM)
    expect(box(wizard)).to_have_value("Google Search")
    links.locator("[data-row-more] > summary").click()
    wizard.enter(links.locator('[data-cell="link.image"] input'), PICTURE)
    wizard.enter(searches.locator('[data-cell="search.query"] input'), "zq92 name")
    clean(wizard)
    wizard.cont()
    wizard.walk()
    removal = letter(wizard, "search-removal")
    for each in (RESULTS, INSTAGRAM, PICTURE, "zq92 name"):
        expect(removal).to_contain_text(each)


def test_a_list_of_services_that_comes_late_still_knows_what_was_typed(wizard: Wizard) -> None:
    failed: list[str] = []

    def fail_once(route: Route) -> None:
        if failed:
            route.continue_()
        else:
            failed.append(route.request.url)
            route.abort()

    wizard.page.route("**/static/list-*.json", fail_once)
    wizard.start("report").walk(until="place")
    wizard.answer("place.sort", "post")
    wizard.service("place.service", "instagram")
    expect(wizard.field("place.service").locator("[data-list-missing]")).to_be_visible()
    assert "hostile" in wizard.asks()
    missing = wizard.field("place.service").locator("[data-list-missing]")
    expect(missing).to_be_hidden(timeout=10_000)
    assert "hostile" not in wizard.asks()


def test_the_referral_says_what_a_fingerprint_does_and_does_not_do(wizard: Wizard) -> None:
    wizard.start("report").walk()
    referral = wizard.section.locator("[data-hash]")
    referral.locator("summary").click()
    expect(referral).to_contain_text("The picture or video stays with you.")
    expect(referral).to_contain_text("What it does not do")
    for address in ("https://stopncii.org/", "https://takeitdown.ncmec.org/"):
        expect(referral.locator(f'a[href="{address}"]')).to_be_visible()


def test_a_report_is_made_and_noted_as_sent_with_the_keyboard_alone(
    page: Page, server: Server
) -> None:
    wizard = KeyboardWizard(page, server.url)
    at_place(wizard)
    wizard.answer("place.sort", "post")
    wizard.enter(box(wizard), "redd")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box(wizard)).to_have_value("Reddit")
    wizard.cont()
    wizard.walk()
    card = wizard.card("platform-report")
    letter(wizard, "platform-report")
    wizard.press(card.locator("[data-sent-note]"))
    expect(card.locator("[data-sent-said]")).to_be_focused()
    wizard.press(wizard.section.locator("[data-order] > summary"))
    sent = wizard.section.locator('[data-order-step="report"] [data-order-sent]')
    expect(sent).to_be_visible()
