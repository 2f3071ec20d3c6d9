"""The lengths of requests for letters and of their answers tell the ticks: the texts say so.

When letters are drafted in the browser, or all lengths are the same, the first test fails. Then the
texts that the others read must be changed with it.
"""

import re
from collections import Counter
from urllib.parse import urlencode

import pytest
from flask import Flask
from lxml import html

from app.letters.answers.vocabulary import ANSWERS
from tests.conftest import Reached
from tests.golden.cases import CASES
from tests.pages import app_in, document, in_every_language
from tests.serving import ROOT

SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return app_in(tmp_path_factory.mktemp("lengths"))


def _lengths(app: Flask, name: str) -> tuple[int, int]:
    """A request for a letter and its answer as somebody who watches the network sees them."""
    kind, given = CASES[name]
    pairs = [("kind", kind.value), ("format", "blocks"), ("edition", "test")]
    for declared in ANSWERS:
        value = given.get(declared.name, ())
        chosen = {value} if isinstance(value, str) else set(value)
        pairs += [(declared.name, each) for each in declared.values if each in chosen]
    body = urlencode(pairs)
    answer = app.test_client().post(
        "/letters",
        data=body,
        content_type="application/x-www-form-urlencoded",
        # Passed on by a proxy that nobody named, and so not limited by address.
        headers={"Accept-Encoding": "gzip, br", "X-Forwarded-For": "203.0.113.7"},
    )
    assert answer.status_code == 200, name
    return len(body), len(answer.data)


def test_the_lengths_of_most_letters_are_theirs_alone(app: Flask, reached: Reached) -> None:
    seen = Counter(_lengths(app, name) for name in CASES)
    alone = sum(1 for count in seen.values() if count == 1)
    reached(f"letters with lengths of their own: {alone} of {len(CASES)}")
    assert alone > len(CASES) / 2


def test_security_says_that_a_watched_network_tells_the_choices() -> None:
    (row,) = re.findall(r"^\| \*\*The network is watched\*\*.*$", SECURITY, re.MULTILINE)
    _, _, told, kept, _ = row.split("|")
    assert "choices" in told
    assert "choices" not in kept
    assert "97 %" in told


def test_the_page_of_what_we_see_says_so_in_every_language(app: Flask) -> None:
    pages: dict[str, html.HtmlElement] = {
        path: document(app, path) for path in in_every_language("/privacy")
    }
    words = " ".join(pages["/privacy"].text_content().split())
    assert "which letters you make, and mostly which boxes you tick" in words
    assert "not what you did here" not in words
    for path, page in pages.items():
        assert page.xpath("//*[@id='lengths']"), path
