"""The pages around the wizard: true of each, in every language."""

import re
from itertools import pairwise
from urllib.parse import urlsplit

from flask import Flask
from lxml import html

from app.locale import DEFAULT, LANGUAGES, language_of
from app.site.helplines import helplines
from tests.pages import SITE_PAGES
from tests.site.conftest import Pages

#: No address says more: the choice of a letter is the wizard's first screen.
WAYS = ["/write", "/blank"]
#: The one title of all pages, by language.
TITLES = {"en": "Notes", "cy": "Nodiadau", "ar": "ملاحظات"}


def test_every_page_answers_in_every_language(pages: Pages) -> None:
    assert len(pages) == len(SITE_PAGES) * len(LANGUAGES) > 20
    for path, page in pages.items():
        language = LANGUAGES[language_of(path)]
        assert page.get("lang") == language.code, path
        assert page.get("dir") == language.direction, path
        assert len(page.xpath("//h1")) == 1, path


def test_titles_are_neutral_and_headings_say_which_page_it_is(app: Flask, pages: Pages) -> None:
    client = app.test_client()
    others = (
        "/write",
        "/cy/write",
        "/ar/write",
        "/write/card",
        "/nothing-here",
        "/cy/nothing-here",
    )
    asked = {path: html.document_fromstring(client.get(path).text) for path in others}
    for path, page in {**pages, **asked}.items():
        assert page.findtext(".//title") == TITLES[language_of(path)], path
    for code in LANGUAGES:
        headings = [
            " ".join(page.xpath("string(//h1)").split())
            for path, page in pages.items()
            if language_of(path) == code
        ]
        assert all(headings)
        assert len(headings) == len(set(headings)), f"two pages in {code} sound the same"


def test_no_link_says_by_its_fragment_what_was_chosen(app: Flask, pages: Pages) -> None:
    wizard = html.document_fromstring(app.test_client().get("/write").text)
    for path, page in {**pages, "/write": wizard}.items():
        links = page.xpath("//@href | //@data-href")
        fragments = {link.partition("#")[2] for link in links if link.startswith(("/", "#"))}
        named = {
            each for each in fragments if not re.fullmatch(r"|main|how|(part|source)-\d+", each)
        }
        assert not named, f"{path}: {named}"


def test_no_id_stands_twice(pages: Pages) -> None:
    for path, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path


def test_every_link_stays_here_or_tells_the_other_page_nothing(app: Flask, pages: Pages) -> None:
    client = app.test_client()
    for path, page in pages.items():
        for link in page.xpath("//a[@href]"):
            href = urlsplit(link.get("href"))
            if href.scheme in ("http", "https"):
                apart = link.get("target") == "_blank" and link.get("rel") == "noopener noreferrer"
                exits = "data-exit" in link.attrib and link.get("rel") == "nofollow noreferrer"
                assert apart or exits, f"{path}: {link.get('href')}"
            elif href.scheme != "tel" and href.path:
                assert href.path.startswith("/"), f"{path}: {link.get('href')}"
                assert client.get(href.path).status_code == 200, f"{path}: {link.get('href')}"


def test_links_keep_the_language(pages: Pages) -> None:
    for path, page in pages.items():
        for link in page.xpath("//a[starts-with(@href, '/')]"):
            wanted = link.get("hreflang", page.get("lang"))
            assert language_of(link.get("href")) == wanted, f"{path}: {link.get('href')}"


def test_nothing_is_set_or_asked_and_nothing_may_be_kept(app: Flask, pages: Pages) -> None:
    client = app.test_client()
    for path, page in pages.items():
        answer = client.get(path)
        assert "Set-Cookie" not in answer.headers, path
        assert "no-store" in answer.headers["Cache-Control"], path
        assert not page.xpath("//form | //input | //textarea | //select | //iframe | //img"), path


def test_a_page_loads_nothing_from_anywhere_else(pages: Pages) -> None:
    for path, page in pages.items():
        loaded = page.xpath("//link/@href | //script/@src | //*/@srcset | //object/@data")
        assert loaded, path
        for address in loaded:
            assert address.startswith("/static/"), f"{path}: {address}"
        assert not page.xpath("//*[@style] | //style"), path


def test_headings_follow_one_another_without_a_gap(pages: Pages) -> None:
    for path, page in pages.items():
        levels = [
            int(each.tag[1])
            for each in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        assert levels[0] == 1, path
        for above, below in pairwise(levels):
            assert below <= above + 1, f"{path}: h{below} after h{above}"


def test_danger_help_and_exit_are_on_every_page(app: Flask, pages: Pages) -> None:
    lost = html.document_fromstring(app.test_client().get("/ar/nothing-here").text)
    for path, page in {**pages, "/ar/nothing-here": lost}.items():
        words = page.text_content()
        assert "999" in words, path
        assert "55" in words, path
        assert len(page.xpath("//a[@data-exit]")) == 1, path
        summary = page.xpath("//details[@data-talk]/summary")
        assert len(summary) == 1, path
        assert "116 123" in summary[0].text_content(), path
        for helpline in helplines():
            assert page.xpath(f"//a[@href='tel:{helpline.tel}']"), f"{path}: {helpline.name}"


def test_the_start_page_offers_the_most_urgent_way_first(start: html.HtmlElement) -> None:
    buttons = start.xpath("//main//a[contains(@class, 'govuk-button')]")
    assert [button.get("href") for button in buttons] == WAYS
    secondary = ["govuk-button--secondary" in button.get("class") for button in buttons]
    assert secondary == [False, True]


def test_the_start_page_leads_to_every_language(start: html.HtmlElement) -> None:
    switcher = start.xpath("//main//nav")[0]
    others = [f"/{code}/" for code in LANGUAGES if code != DEFAULT]
    assert switcher.xpath(".//a/@href") == others
    assert switcher.xpath(".//*[@aria-current]/@lang") == ["en"]


def test_the_safety_page_says_that_exit_leaves_the_history(pages: Pages) -> None:
    words = pages["/safety"].xpath("string(//main)")
    for told in ("Shift", "history", "Downloads", "clipboard", "Tor Browser", "private window"):
        assert told.lower() in words.lower(), told


def test_the_safety_page_says_what_no_page_can_undo_and_to_leave_by_exit(pages: Pages) -> None:
    words = " ".join(pages["/safety"].xpath("string(//main)").split()).lower()
    for told in (
        "leave with exit",
        "close the tab",
        "signed in to your browser",
        "parent, a partner or a workplace",
        "internet or phone company",
        "the name of this site",
        "small picture of this page",
        "list of all that was copied",
        "printer’s own list and memory",
        "a copy of your phone",
    ):
        assert told in words, told


def _own_words(page: html.HtmlElement) -> str:
    """The page's own words; services and laws keep their English names, and are marked so."""
    texts = page.xpath("//body//text()[not(ancestor::*[@lang='en' and not(self::html)])]")
    return " ".join(texts)


def test_the_words_never_blame_and_never_use_the_old_name(pages: Pages) -> None:
    for path, page in pages.items():
        words = _own_words(page).lower()
        for word in ("revenge porn", "victim", "nude", "should have"):
            assert word not in words, f"{path}: {word}"


def test_an_unknown_page_is_told_kindly_in_the_language_of_its_path(app: Flask) -> None:
    answer = app.test_client().get("/cy/nothing-here")
    page = html.document_fromstring(answer.text)
    assert answer.status_code == 404
    assert page.get("lang") == "cy"
    assert page.xpath("//main//a/@href") == ["/cy/"]
    assert "nothing-here" not in answer.text
