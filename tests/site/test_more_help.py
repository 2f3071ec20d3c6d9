"""The page of services: each part leads to somebody, and says when and where that was seen."""

from flask import Flask

from app.locale import language_of, long_date
from app.site.services import PARTS
from app.site.signposts import part_id, signposts
from tests.pages import in_every_language
from tests.site.conftest import Pages

PAGES = tuple(in_every_language("/more-help"))


def test_every_part_stands_in_order_and_leads_to_somebody(pages: Pages) -> None:
    wanted = [part_id(name) for name in PARTS]
    for path in PAGES:
        page = pages[path]
        assert page.xpath("//main//section/h2/@id") == wanted
        assert page.xpath("//main//nav//a/@href") == [f"#{each}" for each in wanted]
        for section, name in zip(page.xpath("//main//section"), PARTS, strict=True):
            shown = section.xpath("./ul[contains(@class, 'app-helplines')]/li/strong/text()")
            assert shown == [service.name for service in signposts()[name]], f"{path}: {name}"
            assert shown, f"{path}: {name}"


def test_the_address_of_a_part_says_nothing_of_what_is_read_there() -> None:
    for name in PARTS:
        assert part_id(name) == f"part-{PARTS.index(name) + 1}"


def test_every_service_shows_its_date_its_source_and_how_to_reach_it(
    app: Flask, pages: Pages
) -> None:
    for path in PAGES:
        with app.test_request_context(path):
            app.preprocess_request()
            dates = {
                service.name: long_date(service.checked_on)
                for part in signposts().values()
                for service in part
            }
        for item in pages[path].xpath("//main//section/ul[contains(@class, 'app-helplines')]/li"):
            name = item.findtext("strong")
            assert dates[name] in item.text_content(), f"{path}: {name}"
            links = item.xpath(".//a/@href")
            assert len(links) >= 2, f"{path}: {name} has a source and a number or an address"
            for link in item.xpath(".//a[starts-with(@href, 'http')]"):
                assert link.get("target") == "_blank", f"{path}: {name}"
                assert link.get("rel") == "noopener noreferrer", f"{path}: {name}"


def test_no_two_links_of_an_entry_sound_the_same(pages: Pages) -> None:
    for item in pages["/more-help"].xpath("//main//section/ul/li[strong]"):
        for link in item.xpath(".//a"):
            assert link.text_content().strip(), item.findtext("strong")


def test_it_says_to_check_before_relying_on_it(pages: Pages) -> None:
    words = pages["/more-help"].xpath("string(//main)")
    assert "before you rely on it" in words
    assert "phone bill" in words


def test_what_must_not_be_done_is_said(pages: Pages) -> None:
    words = pages["/more-help"].xpath("string(//main)")
    for told in (
        "Do not touch it",
        "not even as proof",
        "The time to make a claim at a work tribunal is short",
        "Do not sign or promise anything in another person’s name",
    ):
        assert told in words, told


def test_a_part_can_be_led_to_by_name(app: Flask) -> None:
    with app.test_request_context("/cy/safety"):
        app.preprocess_request()
        led = app.jinja_env.globals["help_part"]("work")  # type: ignore[operator]
    assert led == f"/cy/more-help#{part_id('work')}"
    assert language_of(led) == "cy"
