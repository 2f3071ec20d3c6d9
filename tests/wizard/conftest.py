"""The wizard's page in each language, fetched once."""

from collections.abc import Mapping

import pytest
from flask import Flask
from lxml import html

from tests.pages import app_in, in_every_language, whole_wizard

Pages = Mapping[str, html.HtmlElement]


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return app_in(tmp_path_factory.mktemp("wizard"))


@pytest.fixture(scope="session")
def pages(app: Flask) -> Pages:
    return {path: whole_wizard(app, path) for path in in_every_language("/write")}


@pytest.fixture(scope="session")
def english(pages: Pages) -> html.HtmlElement:
    return pages["/write"]
