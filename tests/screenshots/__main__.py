"""Take the README's pictures: three steps and a letter page, on a small phone."""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.journeys.driver import PHONE, Wizard
from tests.serving import serving

HERE = Path(__file__).parent
STEPS = ("shows", "risk", "place")


def main() -> None:
    """Walk to the letters and keep what is seen on the way."""
    program = os.environ.get("CHROMIUM_PATH") or "/usr/bin/chromium"
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE)
        wizard = Wizard(page, server.url).start("person")
        while (step := wizard.step()) != "letters":
            if step in STEPS:
                page.screenshot(path=HERE / f"step-{step}.png")
            wizard.walk_one()
        card = page.locator('[data-card][data-kind="letter-of-claim"]')
        expect(card.locator('[data-state="ready"]')).to_be_visible()
        page.set_viewport_size({"width": 900, "height": 900})
        card.scroll_into_view_if_needed()
        card.evaluate("card => card.scrollIntoView()")
        page.evaluate("scrollBy(0, -60)")
        page.screenshot(path=HERE / "letters.png")
        browser.close()


if __name__ == "__main__":
    main()
