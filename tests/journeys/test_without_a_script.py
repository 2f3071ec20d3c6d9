"""The pages /write and /blank in a browser that runs no script, or does not get it."""

from playwright.sync_api import Browser, Page, expect

from tests.journeys.driver import PHONE, Wizard
from tests.serving import Server

END_ANIMATIONS = "document.getAnimations().forEach(animation => animation.finish())"


def test_without_javascript_it_is_said_kindly_and_blank_letters_download(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}/write")
    # Playwright looks for no words inside <noscript>.
    said = page.locator("noscript p").nth(0)
    expect(said).to_be_visible()
    assert "you do not need to change it" in said.evaluate("said => said.textContent")
    assert page.locator("[data-late]:visible, main input:visible").count() == 0
    page.locator("noscript a").click()
    expect(page).to_have_url(f"{server.url}/blank")
    with page.expect_download() as downloading:
        page.locator('main a[href$=".docx"]').first.click()
    assert downloading.value.suggested_filename.endswith(".docx")
    context.close()


def test_a_script_that_does_not_arrive_leaves_no_empty_page(page: Page, server: Server) -> None:
    page.route("**/main-*.js", lambda route: route.abort())
    page.goto(f"{server.url}/write")
    late = page.locator("[data-late]")
    expect(late).to_be_hidden()
    page.evaluate(END_ANIMATIONS)
    expect(late).to_be_visible()
    expect(late.get_by_role("link", name="Go to the blank letters")).to_be_visible()


def test_the_words_for_no_script_go_when_the_wizard_starts(wizard: Wizard) -> None:
    wizard.start("report")
    expect(wizard.page.locator("[data-late]")).to_have_count(0)
