"""The letter page: what is told before signing, what can be left out, and how a letter leaves."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.journeys.driver import ANSWERS, Wizard

NAME = str(ANSWERS["sender.name"])
LINK = str(ANSWERS["links"][0])

#: The page may write to the clipboard and not read it, so what was written is kept beside it.
COPY_IS_KEPT = """() => {
  const write = navigator.clipboard.writeText.bind(navigator.clipboard);
  navigator.clipboard.writeText = (text) => write(text).then(() => { window.copied = text });
}"""


def cards(page: Page) -> Locator:
    """The cards of the letters, open or not."""
    return page.locator("[data-cards] [data-card]")


def card_of(page: Page, kind: str) -> Locator:
    """The card of the letter of that kind."""
    return page.locator(f'[data-card][data-kind="{kind}"]')


def opened(page: Page, kind: str) -> Locator:
    """Ask for a letter that waits, without its own questions, and wait for it."""
    card_of(page, kind).locator("[data-open]").click()
    as_it_is = card_of(page, kind).locator("[data-as-it-is]")
    if as_it_is.count():
        as_it_is.click()
    return ready(card_of(page, kind))


def ready(card: Locator) -> Locator:
    """The card once its letter stands."""
    expect(card.locator('[data-state="ready"]')).to_be_visible(timeout=20_000)
    expect(card).to_have_attribute("aria-busy", "false")
    return card


def text_of(file: bytes) -> str:
    """Everything in a Word file, unzipped, with the names of its parts."""
    archive = zipfile.ZipFile(io.BytesIO(file))
    return "\n".join(name + archive.read(name).decode() for name in archive.namelist())


def downloaded(page: Page, card: Locator) -> tuple[str, bytes]:
    """Press the Word button; the file's name and its bytes."""
    with page.expect_download() as download:
        card.locator("[data-word]").click()
    return download.value.suggested_filename, download.value.path().read_bytes()


@pytest.fixture
def report(wizard: Wizard) -> Locator:
    """The card of a finished report."""
    wizard.start("report").walk()
    return ready(cards(wizard.page).first)


@pytest.fixture
def claim(wizard: Wizard) -> Locator:
    """The card of the letter to the person."""
    wizard.start("person").walk(happened=["kept-asked"])
    return ready(card_of(wizard.page, "letter-of-claim"))


def test_a_report_tells_its_declarations_and_what_the_reader_learns(report: Locator) -> None:
    expect(report.locator('[data-declaration="s20a-subject"]')).to_be_visible()
    expect(report.locator('[data-declaration="s20a-agent"]')).to_be_hidden()
    learned = report.locator("[data-learn-list] [data-learn-value]").all_inner_texts()
    assert NAME in learned
    assert LINK in learned
    expect(report.locator("[data-preview]")).to_contain_text(LINK)


def test_a_detail_left_out_is_in_no_part_of_the_file_and_the_box_keeps_the_focus(
    report: Locator, page: Page
) -> None:
    name, whole = downloaded(page, report)
    assert name == "letter-1.docx"
    assert NAME in text_of(whole)
    box = report.get_by_role("checkbox", name="The name you sign with")
    box.check()
    expect(report.locator("[data-preview]")).not_to_contain_text(NAME)
    expect(report.get_by_text("lack the signature")).to_be_visible()
    expect(box).to_be_focused()
    ready(report)
    assert NAME not in text_of(downloaded(page, report)[1])
    box.uncheck()
    expect(report.locator("[data-preview]")).to_contain_text(NAME)


def test_a_gap_left_open_is_named_and_leads_to_its_question(wizard: Wizard, page: Page) -> None:
    wizard.start("report").walk("contact")
    wizard.skip()
    card = ready(cards(page).first)
    notice = card.locator("[data-open-gaps]")
    expect(notice).to_contain_text("Your contact email")
    expect(card.locator("[data-preview]")).to_contain_text("[your contact email]")
    notice.get_by_role("listitem").filter(has_text="contact email").get_by_role("button").click()
    assert wizard.step() == "contact"
    wizard.fill_with(ANSWERS)
    wizard.cont()
    assert wizard.step() == "letters"
    expect(ready(cards(page).first).locator("[data-open-gaps]")).to_be_hidden()


def test_without_a_connection_it_says_so_and_goes_on_where_it_was(
    wizard: Wizard, page: Page
) -> None:
    page.route("**/letters", lambda route: route.abort())
    wizard.start("report").walk()
    card = cards(page).first
    expect(card.locator('[data-state="offline"]')).to_contain_text("Nothing you typed is lost")
    page.unroute("**/letters")
    card.locator("[data-retry]:visible").click()
    expect(ready(card).locator("[data-preview]")).to_contain_text(NAME)


def test_a_newer_build_on_the_server_is_told_in_words(wizard: Wizard, page: Page) -> None:
    def refuse(route: Route) -> None:
        body = '{"type": "/problems/edition", "status": 409}'
        route.fulfill(status=409, content_type="application/problem+json", body=body)

    page.route("**/letters", refuse)
    wizard.start("report").walk()
    said = cards(page).first.locator("[data-problem-words]")
    expect(said).to_be_visible()
    expect(said).to_have_text(
        page.locator('template[data-problem="edition"]').evaluate(
            "template => template.content.textContent.trim().replace(/\\s+/g, ' ')"
        )
    )


def test_the_whole_text_and_the_short_text_can_be_copied(report: Locator, page: Page) -> None:
    page.context.grant_permissions(["clipboard-write"])
    page.evaluate(COPY_IS_KEPT)
    report.locator("[data-copy]").click()
    expect(report.locator("[data-said]")).to_have_text("Copied.")
    copied = page.evaluate("window.copied")
    assert NAME in copied
    assert LINK in copied
    report.locator("[data-short-copy]").first.click()
    expect(report.locator("[data-short-said]").first).to_have_text("Copied.")
    short = page.evaluate("window.copied")
    assert len(short) <= 1000
    assert LINK in short


def test_where_copying_is_not_allowed_the_text_is_there_to_select(
    report: Locator, page: Page
) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    report.locator("[data-copy]").click()
    box = report.locator("[data-copy-box]")
    expect(box).to_be_visible()
    assert NAME in box.input_value()


def test_printing_leaves_nothing_on_the_paper_but_the_letter(report: Locator, page: Page) -> None:
    page.evaluate("window.print = () => {}")
    report.locator("[data-print]").click()
    page.emulate_media(media="print")
    expect(page).to_have_title("letter-1")
    shown = page.locator("body > *:visible")
    assert shown.count() == 1
    expect(shown).to_have_class("app-print")
    expect(shown).to_contain_text(NAME)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".app-print").count() == 0
    expect(page).not_to_have_title("letter-1")


def test_on_paper_a_table_to_fill_in_has_columns_that_can_be_read_and_written_in(
    claim: Locator, page: Page
) -> None:
    page.evaluate("window.print = () => {}")
    page.set_viewport_size({"width": 794, "height": 1123})  # A4 at 96 dots an inch
    claim.locator("[data-print]").click()
    page.emulate_media(media="print")
    for table in page.locator(".app-print .app-letter__table").all():
        widths = table.evaluate("table => [...table.rows[0].cells].map(cell => cell.offsetWidth)")
        assert min(widths) > 30, widths
        assert sum(widths) <= 794 - 2 * 82, widths


def test_the_services_form_opens_apart_and_says_when_it_was_checked(report: Locator) -> None:
    link = report.locator("[data-form-link]")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("href", re.compile("^https://"))
    expect(report.locator("[data-form-date]")).to_have_text(re.compile(r"^\d{1,2} \w+ 20\d\d$"))


def test_the_letter_to_the_person_is_a_solicitors_draft_until_someone_without_risk_says_otherwise(
    claim: Locator,
) -> None:
    expect(claim.locator("[data-preview]")).to_contain_text("Draft for a solicitor")
    claim.get_by_label("I send it myself").check()
    expect(claim.locator("[data-preview]")).not_to_contain_text("Draft for a solicitor")
    expect(claim.get_by_label("I send it myself")).to_be_focused()


def test_with_a_risk_ticked_sending_it_oneself_is_not_offered(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["kept-asked"], risk=["violent"])
    claim = ready(card_of(page, "letter-of-claim"))
    expect(claim.get_by_label("I send it myself")).to_be_hidden()
    expect(claim.get_by_text("With what you ticked about your safety")).to_be_visible()
    expect(claim.locator("[data-preview]")).to_contain_text("Draft for a solicitor")


def test_dates_and_groups_of_images_can_be_changed_on_the_page(claim: Locator) -> None:
    claim.get_by_text("Change the dates asked for").click()
    reply = claim.get_by_label("Days to answer")
    reply.fill("99")
    expect(claim.get_by_text("Enter a whole number from 7 to 90")).to_be_visible()
    reply.fill("21")
    expect(claim.get_by_text("Enter a whole number from 7 to 90")).to_be_hidden()
    claim.get_by_text("List the images in groups").first.click()
    claim.get_by_role("button", name="Add a group").click()
    claim.get_by_label("What they are").select_option("recordings")
    claim.get_by_label("About how many").fill("about <10>")
    expect(claim.locator("[data-preview]")).to_contain_text("recordings")
    expect(claim.locator("[data-preview]")).to_contain_text("about <10>")


def test_a_person_under_18_gets_no_letter_and_the_right_help(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["kept-asked"], risk=["under18"])
    assert cards(page).count() == 0
    expect(page.locator("[data-help]").get_by_text("They are under 18.")).to_be_visible()
    assert page.locator("[data-add-place]").is_visible()


def test_someone_unknown_gets_a_brief_and_help_but_no_letter_to_them(
    wizard: Wizard, page: Page
) -> None:
    wizard.start("person").walk(happened=["kept-asked"], who="unknown", where="unknown")
    assert card_of(page, "letter-of-claim").count() == 0
    brief = ready(card_of(page, "solicitor-brief"))
    expect(brief.locator("[data-title]")).to_have_text("Brief for a solicitor")
    expect(page.locator("[data-help]").get_by_text("You do not know who")).to_be_visible()
    # The questions about the letter to them are not asked, so no gap of the brief leads to them.
    gaps = brief.locator("[data-open-gaps] li").filter(has_text="Their name or handle")
    assert gaps.locator("[data-gap-fill]").count() == 0


def test_a_report_met_on_the_way_waits_for_its_own_questions(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["shared"])
    waiting = cards(page).first
    expect(waiting.locator("[data-preview]")).to_have_count(0)
    waiting.get_by_role("button", name="Answer them").click()
    assert wizard.step() == "acting"
    wizard.walk()
    expect(ready(cards(page).first).locator("[data-preview]")).to_contain_text(NAME)


def test_without_its_questions_a_report_can_still_be_made(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["shared"])
    cards(page).first.get_by_role("button", name="Make the letter without them").click()
    card = ready(cards(page).first)
    expect(card.locator("[data-title]")).to_be_focused()
    expect(card.locator("[data-open-gaps]")).to_be_visible()


def test_an_answer_changed_from_the_letter_comes_straight_back_to_it(
    report: Locator, wizard: Wizard, page: Page
) -> None:
    expect(report.locator('[data-declaration="s20a-faith"]')).to_be_visible()
    report.get_by_text("Change the answers for this letter").click()
    report.locator("[data-change-list]").get_by_role("button").nth(1).click()
    assert wizard.step() == "shows"
    wizard.answer("shows", "private")
    wizard.cont()
    assert wizard.step() == "letters"
    card = ready(cards(page).first)
    expect(card.locator('[data-declaration="s20a-faith"]')).to_be_hidden()


def test_asking_for_a_sealed_copy_changes_the_letter(report: Locator, page: Page) -> None:
    expect(report.locator("[data-preview]")).not_to_contain_text("secure copy")
    page.get_by_label("Remove them, but keep a sealed copy for the police").check()
    expect(report.locator("[data-preview]")).to_contain_text("secure copy")


def test_a_notice_about_ones_own_account_calls_it_ones_own(wizard: Wizard, page: Page) -> None:
    wizard.start("report").walk(place_sort="own-account", place_service="onedrive")
    card = ready(cards(page).first)
    expect(card.locator('[data-declaration="own-account"]')).to_be_visible()
    expect(card.locator('[data-declaration="own-account-other"]')).to_be_hidden()
    expect(card.locator("[data-preview]")).to_contain_text("The account belongs to me.")
    learned = card.locator(".app-learns__name").all_inner_texts()
    assert "The account that someone got into" in learned
    assert "Who shares it" not in learned


def test_a_letter_that_waits_is_fetched_when_it_is_asked_for_and_stays_open(
    claim: Locator, wizard: Wizard, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.post_data or ""))
    waiting = card_of(page, "certificate")
    expect(waiting.locator("[data-use]")).not_to_be_empty()
    assert not [body for body in asked if "certificate" in body]
    waiting.get_by_role("button", name=re.compile("Make this letter.*Certificate")).focus()
    page.keyboard.press("Enter")
    expect(card_of(page, "certificate").locator("[data-title]")).to_be_focused()
    ready(card_of(page, "certificate"))
    expect(page.locator("#announce")).to_have_text("The letter is ready. You can read it now.")
    assert [body for body in asked if "kind=certificate" in body]
    claim.get_by_text("Change the answers for this letter").click()
    claim.locator("[data-change-list]").get_by_role("button").first.click()
    wizard.cont()
    assert wizard.step() == "letters"
    ready(card_of(page, "certificate"))


def test_what_a_letter_says_is_told_in_plain_words_each_once(claim: Locator) -> None:
    expect(claim.locator("[data-plain-words]")).to_be_visible()
    claim.get_by_text("What the papers that go with it say").click()
    said = claim.locator("[data-plain-words] li, [data-plain-papers] li").all_inner_texts()
    assert len(said) > 15
    assert len(set(said)) == len(said)


def test_a_person_never_asked_is_asked_simply_before_any_legal_letter(
    wizard: Wizard, page: Page
) -> None:
    wizard.start("person").walk(happened=["kept-unasked"], police="no")
    first = page.locator('[data-group="first"]')
    request = ready(first.locator('[data-kind="withdrawal"]'))
    expect(request.get_by_text("You ticked that you have not asked yet.")).to_be_visible()
    waiting = page.locator('[data-group="next"]').locator('[data-kind="letter-of-claim"]')
    expect(waiting.locator("[data-open]")).to_be_visible()


def test_before_a_letter_about_a_threat_alone_stands_advice(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["threatened"])
    advice = page.locator('[data-group="first"] [data-advice]')
    expect(advice).to_contain_text("Do not write yet")
    for number in ("999", "101", "0345 6000 459"):
        expect(advice).to_contain_text(number)
    claim = opened(page, "letter-of-claim")
    expect(claim.get_by_label("I send it myself")).to_be_hidden()
    expect(claim.locator("[data-preview]")).to_contain_text("Draft for a solicitor")


def test_someone_whose_letter_others_may_open_is_warned_of_the_post(
    wizard: Wizard, page: Page
) -> None:
    wizard.start("person").walk(happened=["kept-asked"], delivery="post", opened="others")
    claim = ready(card_of(page, "letter-of-claim"))
    expect(claim.get_by_text("it can come out in your own home")).to_be_visible()


def test_where_only_they_open_it_nobody_is_warned(claim: Locator) -> None:
    expect(claim.get_by_text("it can come out in your own home")).to_be_hidden()


def test_a_solicitor_may_add_the_offence_and_take_the_annotated_copy(
    claim: Locator, page: Page
) -> None:
    claim.get_by_text("For a solicitor", exact=True).click()
    bodies: list[str] = []
    page.on("request", lambda request: bodies.append(request.post_data or ""))
    claim.get_by_label("Add a paragraph about offences").check()
    ready(claim)
    assert any("offence=yes" in body for body in bodies)
    with page.expect_download() as download:
        claim.locator("[data-annotated]").click()
    assert download.value.suggested_filename == "not-to-be-sent.docx"
    assert any("format=annotated" in body for body in bodies)
    words = text_of(download.value.path().read_bytes())
    assert "word/comments.xml" in words
    assert "NOT TO BE SENT" in words


def test_in_a_letter_one_sends_oneself_there_is_nothing_for_a_solicitor(claim: Locator) -> None:
    expect(claim.locator("[data-solicitor]")).to_be_visible()
    claim.get_by_label("I send it myself").check()
    expect(claim.locator("[data-solicitor]")).to_be_hidden()


def test_people_under_two_laws_leave_the_sending_to_a_solicitor(wizard: Wizard, page: Page) -> None:
    wizard.start("person").walk(happened=["kept-asked"], where="scotland")
    claim = ready(card_of(page, "letter-of-claim"))
    expect(claim.get_by_label("I send it myself")).to_be_hidden()
    expect(claim.get_by_text("they see which law fits")).to_be_visible()


def test_old_law_is_told_gently(wizard: Wizard, page: Page) -> None:
    def age(route: Route) -> None:
        answer = route.fetch()
        if "json" not in answer.headers.get("content-type", ""):
            route.fulfill(response=answer)
            return
        route.fulfill(response=answer, json={**answer.json(), "stale": ["Some Act 2003, s 1"]})

    page.route("**/letters", age)
    wizard.start("report").walk()
    note = ready(cards(page).first).locator("[data-stale]")
    expect(note).to_contain_text("It may have changed.")
    expect(note.get_by_role("listitem")).to_have_text(["Some Act 2003, s 1"])
