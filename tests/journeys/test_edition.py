"""A new build goes online while someone is in the middle: nothing that they typed is lost."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.drafts import UNLOCK_MS, save
from tests.journeys.driver import ANSWERS, Wizard
from tests.serving import ROOT, Server, serving

NAME = str(ANSWERS["sender.name"])

NEWER = """
from dataclasses import replace
from pathlib import Path
from app.factory import create_app
from app.settings import Settings

dist = Path(__file__).with_name("dist")
app = create_app(replace(Settings.from_environment(), static_dist=dist))
"""


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server for one test, because it is taken down in the middle."""
    with serving(tmp_path) as running:
        yield running


def deploy_another_build(server: Server, folder: Path) -> None:
    """Stop the server and start one of another build on the same port and the same boxes."""
    shutil.copytree(ROOT / "app" / "static" / "dist", folder / "dist")
    manifest = folder / "dist" / "manifest.json"
    built = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**built, "edition": built["edition"][::-1]}), "utf-8")
    (folder / "newer_build.py").write_text(NEWER, "utf-8")
    server.stop()
    server.application = "newer_build:app"
    server.environment = {"PYTHONPATH": f"{ROOT}:{folder}"}
    server.start()


def test_after_a_deployment_the_draft_is_saved_and_goes_on_in_the_new_page(
    page: Page, own_server: Server, tmp_path: Path
) -> None:
    wizard = Wizard(page, own_server.url).start("report")
    wizard.walk(until="contact")
    page.wait_for_load_state("networkidle")
    deploy_another_build(own_server, tmp_path)
    wizard.walk()
    said = page.locator(".app-letter-card [data-problem-words]").first
    expect(said).to_contain_text("This site was updated while you were writing.")
    wizard.back()
    expect(wizard.field("sender.name").locator("input")).to_have_value(NAME)
    wizard.cont()

    words = save(wizard)
    page.reload()
    wizard.press(wizard.section.locator('[data-go="open"]'))
    wizard.enter(wizard.section.locator("[data-code]"), words)
    wizard.press(wizard.section.locator("[data-open-button]"))
    preview = page.locator(".app-letter-card [data-preview]").first
    expect(preview).to_contain_text(NAME, timeout=UNLOCK_MS)
