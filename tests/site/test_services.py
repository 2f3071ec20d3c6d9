"""The form of the two data files of services: a malformed entry stops the start and is named."""

import pytest

from app.site.services import _FOR, _HOURS, BadService, read_services
from app.site.signposts import FILE as SIGNPOSTS
from app.site.signposts import signposts

GOOD = """
[[service]]
name = "Siân’s line & <b>"
number = "0808 000 0000"
web = "https://example.org/help/"
hours = "always"
for = "anyone"
source = "https://www.example.org/contact"
also = ["https://example.com"]
checked_on = 2026-11-23
parts = ["first"]
"""


def test_a_well_formed_entry_is_read_as_it_stands() -> None:
    (service,) = read_services(GOOD)
    assert service.name == "Siân’s line & <b>"
    assert service.tel == "08080000000"
    assert service.site == "example.org/help"
    assert service.seen_at == "example.org"
    assert service.also == ("https://example.com",)
    assert service.parts == ("first",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('number = "0808 000 0000"', 'number = "0808 CALL ME"', "no telephone number"),
        ('number = "0808 000 0000"', "", "hours and no number"),
        ('hours = "always"', 'hours = "often"', "no sentence is called 'often'"),
        ('for = "anyone"', 'for = "everyone"', "no sentence is called 'everyone'"),
        ("https://www.example.org/contact", "http://example.org", "https address"),
        ("https://example.org/help/", "example.org", "https address"),
        ("https://example.com", "ftp://example.com", "https address"),
        ("checked_on = 2026-11-23", 'checked_on = "yesterday"', "must be a day"),
        ("checked_on = 2026-11-23", "", "lacks checked_on"),
        ('source = "https://www.example.org/contact"', "", "lacks source"),
        ('hours = "always"', 'opening = "always"', "which nobody reads"),
        ('parts = ["first"]', 'parts = ["last"]', "no part called last"),
    ],
)
def test_a_malformed_entry_stops_the_start_and_is_named(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(BadService, match=told) as caught:
        read_services(GOOD.replace(old, new))
    assert "Siân’s line" in str(caught.value)


def test_an_entry_without_number_and_address_helps_nobody() -> None:
    text = "\n".join(
        line for line in GOOD.splitlines() if not line.startswith(("number", "web", "hours"))
    )
    with pytest.raises(BadService, match="neither a number nor a web address"):
        read_services(text)


def test_no_service_stands_twice_and_no_sentence_is_unused() -> None:
    services = {id(each): each for part in signposts().values() for each in part}.values()
    names = [each.name for each in services]
    assert len(names) == len(set(names))
    used = {str(each.whom) for each in services}
    everywhere = {str(sentence) for name, sentence in _FOR.items()}
    assert used == everywhere
    assert {str(each.hours) for each in services} > {str(each) for each in _HOURS.values()}


def test_a_number_rests_on_its_own_page_a_public_body_or_two_pages() -> None:
    public = (".gov.uk", ".gov.wales", ".scot", "gov.wales", "service.gov.uk")
    for service in read_services(SIGNPOSTS.read_text("utf-8")):
        if not service.number:
            continue
        own = service.site.partition("/")[0]
        pages = (service.seen_at, *service.also)
        good = service.seen_at.endswith((own, *public)) or len(pages) > 1
        assert good, f"{service.name}: {pages}"
