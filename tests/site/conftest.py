"""The pages around the wizard in each language, fetched once."""

from collections.abc import Mapping

import pytest
from flask import Flask
from lxml import html

from tests.pages import SITE_PAGES, app_in, document, in_every_language

Pages = Mapping[str, html.HtmlElement]


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return app_in(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def pages(app: Flask) -> Pages:
    return {each: document(app, each) for path in SITE_PAGES for each in in_every_language(path)}


@pytest.fixture(scope="session")
def start(pages: Pages) -> html.HtmlElement:
    return pages["/"]
