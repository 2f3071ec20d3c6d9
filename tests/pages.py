"""The app for tests of pages: a manifest of its own, so that nothing has to be built first."""

import json
from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from lxml import html

from app.factory import create_app
from app.locale import LANGUAGES, prefix_of
from app.settings import Settings

#: Every page of the site, by its address in English.
PAGES = (
    "/",
    "/safety",
    "/privacy",
    "/about",
    "/languages",
    "/blank",
    "/reply",
    "/more-help",
    "/law",
    "/write",
)
#: The pages around the wizard.
SITE_PAGES = tuple(path for path in PAGES if path != "/write")
#: The address that the wizard's page fetches for its letters.
CARD = "/write/card"
ASSETS = ("main.js", "exit.js", "app.css", "icon.svg")


def settings_in(folder: Path, edition: str = "test") -> Settings:
    """Settings with everything inside `folder`, and a manifest that names every asset."""
    dist = folder / "dist"
    dist.mkdir(exist_ok=True)
    files = {name: f"hashed-{name}" for name in ASSETS}
    for name in files.values():
        (dist / name).write_text("/* built */", "utf-8")
    (dist / "manifest.json").write_text(json.dumps({"edition": edition, "files": files}), "utf-8")
    instance = folder / "instance"
    return Settings(
        instance_dir=instance,
        database_url=f"sqlite:///{instance / 'boxes.sqlite3'}",
        secret_key_file=instance / "secret.key",
        static_dist=dist,
    )


def app_in(folder: Path) -> Flask:
    """The app on those settings."""
    return create_app(settings_in(folder))


def document(app: Flask, path: str) -> html.HtmlElement:
    """A page, parsed."""
    response = app.test_client().get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return html.document_fromstring(response.text)


def in_every_language(path: str) -> Iterator[str]:
    """The path as each language has it."""
    for code in LANGUAGES:
        yield prefix_of(code) + path


def whole_wizard(app: Flask, path: str) -> html.HtmlElement:
    """The wizard's page with the letters' templates in it, as the client puts them there."""
    page = document(app, path)
    (tables,) = page.xpath("//*[@id='tables']")
    for template in document(app, tables.get("data-letters")).xpath("//body/template"):
        tables.addnext(template)
    return page
