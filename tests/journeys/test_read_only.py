"""Drafts that may only be read: of a newer version, and over the bounds. Exit while one opens."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from app.drafts.return_code import keys_of, read_code
from tests.drafts.sealing import seal_draft
from tests.journeys.drafts import (
    UNLOCK_MS,
    another_browser,
    go_to_save,
    line,
    open_draft,
    panel,
    retype,
    shown_words,
    sure,
)
from tests.journeys.driver import Wizard
from tests.serving import Server

CODE = "0754 1815 1266 0364 0618 0965 0486 1356 0885"
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
NAME = "محمد <b>&"
OF_THE_CASE = {
    "path": "report",
    "adults": "yes",
    "shows": "intimate",
    "acting": "self",
    "uk": "yes",
    "account": "yes",
}


def ids(count: int, first: int = 0) -> list[str]:
    """So many ids of the pattern, from that number on."""
    powers = [32**place for place in reversed(range(8))]
    return [
        "".join(LETTERS[n // power % 32] for power in powers) for n in range(first, first + count)
    ]


def draft(**more: object) -> dict[str, object]:
    """A small draft with one link in it."""
    [place, link] = ids(2, 9000)
    return {
        "version": 1,
        "edition": "e",
        "saves": 3,
        "savedAt": "2026-12-01T10:00:00Z",
        "language": "en",
        "answers": {
            **OF_THE_CASE,
            f"places/{place}/place.sort": "post",
            f"places/{place}/seen": "never",
            f"places/{place}/hostile": "no",
        },
        "details": {
            "sender.name": NAME,
            f"places/{place}/links/{link}": "https://x.com/a/status/1",
        },
        "lists": {"places": [place], f"places/{place}/links": [link]},
        "shares": [],
        **more,
    }


def file_with(content: dict[str, object], folder: Path) -> Path:
    """A locked file that CODE opens."""
    file = folder / "notes.dat"
    file.write_bytes(seal_draft(content, [keys_of(read_code(CODE)).seed]))
    return file


def test_a_newer_versions_draft_moves_to_new_words_as_it_is_and_can_be_wiped(
    wizard: Wizard, browser: Browser, server: Server, tmp_path: Path
) -> None:
    later = draft(version=99, novel={"kept": [1, None]})
    open_draft(wizard, CODE, file_with(later, tmp_path))
    expect(line(wizard)).to_contain_text("not change it", timeout=UNLOCK_MS)
    go_to_save(wizard)
    expect(panel(wizard)).to_have_attribute("data-panel", "read-only")
    assert panel(wizard).locator("[data-save-now]").count() == 0
    words = " ".join(shown_words(wizard))
    retype(wizard, words)
    expect(line(wizard)).to_contain_text("moved to your new words", timeout=UNLOCK_MS)

    context, there = another_browser(browser, server)
    open_draft(there, words)
    expect(line(there)).to_contain_text("not change it", timeout=UNLOCK_MS)
    go_to_save(there)
    sure(there, "wipe-read-only")
    expect(panel(there)).to_have_attribute("data-panel", "wiped")
    there.page.goto("about:blank")
    open_draft(there, words)
    summary = there.section.locator(".govuk-error-summary")
    expect(summary).to_contain_text("no saved draft", timeout=UNLOCK_MS)
    context.close()


def test_a_draft_over_the_bounds_shows_its_links_as_one_list(
    wizard: Wizard, tmp_path: Path
) -> None:
    content = draft()
    content["lists"] |= {"people": ids(6000)}  # type: ignore[operator]
    open_draft(wizard, CODE, file_with(content, tmp_path))
    links = wizard.page.locator("[data-over-links]")
    expect(links).to_be_visible(timeout=UNLOCK_MS)
    assert links.input_value() == "https://x.com/a/status/1"
    wizard.press(wizard.section.locator("[data-over] [data-go=save]"))
    expect(panel(wizard)).to_have_attribute("data-panel", "read-only")
    wizard.back()
    assert links.input_value() == "", "what is left is emptied"


#: Opens the draft, presses Exit in the first task after a letter's card came; says how many cards
#: stood then, and what is left of the page in the task of the press.
_EXIT_WHILE_OPENING = """() => new Promise((resolve) => {
  const cards = () => document.querySelectorAll("[data-step=letters] [data-card]").length;
  const press = () => {
    if (cards() === 0) return setTimeout(press);
    const link = document.querySelector("a[data-exit]");
    link.href = "#left";
    const stood = cards();
    link.click();
    resolve([stood, document.documentElement.childNodes.length]);
  };
  document.querySelector("[data-open-button]").click();
  press();
})"""
PLACES = 60


def test_exit_empties_the_page_while_a_large_draft_opens(wizard: Wizard, tmp_path: Path) -> None:
    places = ids(PLACES)
    links = dict(zip(places, ids(PLACES, 5000), strict=True))
    content = draft()
    content["answers"] = {
        **OF_THE_CASE,
        **{f"places/{each}/place.sort": "post" for each in places},
        **{f"places/{each}/seen": "never" for each in places},
        **{f"places/{each}/hostile": "no" for each in places},
    }
    content["details"] = {"sender.name": NAME} | {
        f"places/{place}/links/{link}": f"https://site{number}.example/1"
        for number, (place, link) in enumerate(links.items())
    }
    content["lists"] = {"places": places} | {
        f"places/{place}/links": [link] for place, link in links.items()
    }
    file = file_with(content, tmp_path)
    wizard.start("open")
    session = wizard.page.context.new_cdp_session(wizard.page)
    wizard.enter(wizard.section.locator("[data-code]"), CODE)
    wizard.section.locator("summary").click()
    wizard.section.locator("[type=file]").set_input_files(file)
    wizard.page.wait_for_load_state("networkidle")
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    stood, left = wizard.page.evaluate(_EXIT_WHILE_OPENING)
    assert left == 0
    assert 0 < stood < PLACES, "pressed while the draft was still opening"
