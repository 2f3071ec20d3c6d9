"""The law page: every letter and every source stands there with its dates."""

from datetime import date, timedelta

import pytest
from flask import Flask
from lxml import html

from app.letters.authorities import Authority
from app.letters.shape.jurisdiction import CELLS
from app.letters.text.texts import shipped_texts
from app.letters.versions import law_stated_as_at, version_of
from app.locale import long_date
from app.site.kinds import PLACES
from app.site.law import SORTS, cited, fragments, law_on
from tests.pages import in_every_language
from tests.site.conftest import Pages

PAGES = tuple(in_every_language("/law"))
TODAY = date(2026, 11, 24)

#: The fragment of each source by its id, and back.
FRAGMENTS = fragments(shipped_texts().authorities)
NAMES = {fragment: name for name, fragment in FRAGMENTS.items()}


@pytest.fixture(scope="module")
def authorities() -> dict[str, Authority]:
    return dict(shipped_texts().authorities)


def test_every_letter_stands_there_with_its_version_and_its_sources(pages: Pages) -> None:
    for path in PAGES:
        found = pages[path].xpath("//main//details[contains(@class, 'app-law')][not(@id)]")
        assert len(found) == len(CELLS), path
        shown = [
            (
                details.xpath("string(./summary)"),
                tuple(NAMES[link.removeprefix("#")] for link in details.xpath(".//li/a/@href")),
            )
            for details in found
        ]
        for (kind, place), (words, sources) in zip(CELLS, shown, strict=True):
            assert version_of(kind, place) in words, f"{path}: {kind} {place}"
            assert sources == cited(kind, place), f"{path}: {kind} {place}"


def test_every_link_to_a_source_leads_to_it(pages: Pages) -> None:
    for path in PAGES:
        page = pages[path]
        ids = set(page.xpath("//main//@id"))
        for link in page.xpath("//main//a[starts-with(@href, '#')]/@href"):
            assert link.removeprefix("#") in ids, f"{path}: {link}"


def test_every_source_shows_what_it_supports_and_its_dates(
    app: Flask, pages: Pages, authorities: dict[str, Authority]
) -> None:
    used = {each for cell in CELLS for each in cited(*cell)}
    off = {each.id for each in authorities.values() if not each.confirmed}
    for path in PAGES:
        page = pages[path]
        with app.test_request_context(path):
            app.preprocess_request()
            for name in used | off:
                words = " ".join(page.xpath(f"string(//*[@id='{FRAGMENTS[name]}'])").split())
                each = authorities[name]
                for told in (each.citation, each.says, each.source, each.confidence):
                    assert " ".join(told.split()) in words, f"{path}: {name}"
                days = (each.checked_on, each.next_review, each.in_force_from, each.in_force_until)
                for day in filter(None, days):
                    assert long_date(day) in words, f"{path}: {name}"


def test_what_is_off_stands_with_its_sentence_and_in_no_letter(
    pages: Pages, authorities: dict[str, Authority]
) -> None:
    off = [each for each in authorities.values() if not each.confirmed]
    assert off
    for each in off:
        words = pages["/law"].xpath("//main//details[not(@id)]//a/@href")
        assert f"#{FRAGMENTS[each.id]}" not in words, each.id
        assert each.sentence, f"{each.id} does not say what it would add"
        words = " ".join(pages["/law"].xpath(f"string(//*[@id='{FRAGMENTS[each.id]}'])").split())
        assert " ".join(each.sentence.split()) in words, each.id


def test_it_says_that_nobody_signed_it_off_and_as_at_which_day(pages: Pages) -> None:
    for path in ("/law", "/about"):
        words = pages[path].xpath("string(//main)")
        assert "No solicitor has signed off these letters yet." in words, path
        assert "23 November 2026" in words or "24 November 2026" in words, path
    assert law_stated_as_at() <= TODAY


def test_the_law_is_marked_as_english_in_every_language(pages: Pages) -> None:
    for path in PAGES:
        for name in pages[path].xpath("//main//*[contains(@class, 'app-source__name')]"):
            assert name.get("lang") == "en", path
            assert name.get("dir") == "ltr", path


def test_what_is_past_its_review_is_marked_and_nothing_else(app: Flask) -> None:
    last = max(each.next_review for each in shipped_texts().authorities.values())
    with app.test_request_context("/law"):
        app.preprocess_request()
        assert law_on(TODAY).due == frozenset()
        later = law_on(last + timedelta(days=1))
        assert later.due == frozenset(shipped_texts().authorities)
        page = html.fromstring(
            app.jinja_env.get_template("site/law.html").render(law=later, places=PLACES)
        )
    marked, shown = page.findall(".//dd/strong"), page.findall(".//main//details[@id][@open]")
    assert len(marked) == len(shown) == len(later.due)


def test_sources_are_folded_under_their_names(pages: Pages) -> None:
    for path in PAGES:
        for source in pages[path].xpath("//main//details[contains(@class, 'app-source')]"):
            assert source.get("open") is None, f"{path}: {source.get('id')}"
            assert source.xpath("string(./summary/*[contains(@class, 'app-source__name')])"), path


def test_sorts_are_all_named(authorities: dict[str, Authority]) -> None:
    assert {each.sort for each in authorities.values()} <= SORTS.keys()


def test_the_page_is_written_once_a_day(app: Flask) -> None:
    client = app.test_client()
    first = client.get("/law").data
    kept = app.extensions["kept_pages"]
    day, page = kept["law", "en"]
    kept["law", "en"] = (day, page.replace("<h1", "<h1 data-kept", 1))
    assert b"data-kept" in client.get("/law").data
    kept.clear()
    assert client.get("/law").data == first
