"""The registry of recipients: a wrong address would send a report to a stranger."""

from datetime import date
from pathlib import Path

import pytest

from app.letters.answers.vocabulary import BY_NAME
from app.recipients import registry as room
from app.recipients.recipient import KINDS, SOURCED
from app.recipients.registry import (
    ENTRIES,
    OTHER,
    REGIMES,
    RecipientError,
    by_id,
    hosts,
    read,
    registry,
)
from tests.recipients.samples import GOOD, written

#: Nobody can be found by a link to these: they stand for many, or receive no links.
WITHOUT_HOSTS = {"nudify-generic", "generic-host-or-registrar"}
RECOGNISED = {
    "drive.google.com": "google-drive",
    "docs.google.com": "google-drive",
    "photos.app.goo.gl": "google-photos",
    "photos.google.com": "google-photos",
    "1drv.ms": "onedrive",
    "onedrive.live.com": "onedrive",
    "example-my.sharepoint.com": "onedrive",
    "www.icloud.com": "apple-icloud",
    "share.icloud.com": "apple-icloud",
    "mega.nz": "mega",
    "mega.io": "mega",
    "www.dropbox.com": "dropbox",
    "db.tt": "dropbox",
    "we.tl": "wetransfer",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "discord.com": "discord",
    "cdn.discordapp.com": "discord",
    "youtu.be": "youtube",
    "m.youtube.com": "youtube",
    "uk.pinterest.com": "pinterest",
    "mobile.twitter.com": "x",
    "old.reddit.com": "reddit",
    "vm.tiktok.com": "tiktok",
    "www.google.com": "google-search",
    "google.com": "google-search",
    "mail.google.com": "gmail",
    "someone.blogspot.com": "blogger",
    "de.pornhub.com": "pornhub",
    "someone.wordpress.com": "wordpress-com",
}
NOT_RECOGNISED = ("accounts.google.com", "notfacebook.com", "com", "proton.me", "live.com")


def recognised(host: str) -> str | None:
    """As the browser does: the longest known name that the host is, or is under."""
    table = hosts()
    if found := table.get(f"={host}"):
        return found
    parts = host.split(".")
    tails = (".".join(parts[start:]) for start in range(len(parts)))
    return next((table[tail] for tail in tails if tail in table), None)


def test_every_file_is_a_recipient_and_none_is_read_twice() -> None:
    assert len(registry()) == len(list(ENTRIES.glob("*.toml"))) >= 121
    assert len({recipient.id for recipient in registry()}) == len(registry())
    assert by_id("x").name == "X (Twitter)"


def test_every_kind_has_a_recipient() -> None:
    assert {recipient.kind for recipient in registry()} | {"other"} == set(KINDS)


def test_what_a_letter_may_ask_of_a_service_is_declared() -> None:
    written_to = [each for each in registry() if each.kind not in {"regulator", "hash", "support"}]
    assert set(BY_NAME["service.regimes"].values) <= set(REGIMES)
    for recipient in (*written_to, OTHER):
        assert recipient.kind in BY_NAME["service.kind"].values, recipient.id
        assert recipient.establishment in BY_NAME["service.establishment"].values, recipient.id


def test_no_fact_is_from_tomorrow() -> None:
    for recipient in registry():
        for fact in recipient.sourced():
            assert fact.as_of <= fact.checked_on <= date.today(), recipient.id


@pytest.mark.parametrize("host", RECOGNISED)
def test_a_host_leads_to_its_recipient(host: str) -> None:
    assert recognised(host) == RECOGNISED[host]


@pytest.mark.parametrize("host", NOT_RECOGNISED)
def test_a_host_that_only_looks_like_one_leads_nowhere(host: str) -> None:
    assert recognised(host) is None


def test_every_service_can_be_recognised_by_a_link_and_no_watchdog_is() -> None:
    for recipient in registry():
        receives = recipient.kind not in {"regulator", "hash", "support"}
        expected = receives and recipient.id not in WITHOUT_HOSTS
        assert bool(recipient.hosts) == expected, recipient.id


def test_two_recipients_cannot_claim_one_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path)
    written(tmp_path, GOOD.replace('id = "example"', 'id = "second"'), "second")
    monkeypatch.setattr(room, "ENTRIES", tmp_path)
    with pytest.raises(RecipientError, match=r"second\.toml: hosts: example\.com is also example"):
        registry.__wrapped__()


def test_checked_on_claims_no_more_than_the_oldest_fact(tmp_path: Path) -> None:
    recipient = read(written(tmp_path))
    assert recipient.checked_on == date(2026, 8, 20)
    assert recipient.confidence == "verified"


def test_a_form_is_stale_after_half_a_year_and_an_address_after_a_year(tmp_path: Path) -> None:
    form = read(written(tmp_path))
    address = GOOD.replace("[report_url]", "[address]").replace(
        '"https://example.com/report"', '["1 Road"]'
    )
    place = read(written(tmp_path, address))
    assert form.stale(date(2027, 2, 16)) == ()
    assert form.stale(date(2027, 2, 17)) == ("report_url",)
    assert place.stale(date(2027, 8, 20)) == ()
    assert place.stale(date(2027, 8, 21)) == ("address",)


@pytest.mark.parametrize(
    ("country", "where"),
    [("GB", "uk"), ("IE", "ireland"), ("CY", "eu"), ("US", "us"), ("NZ", "other"), ("", "unknown")],
)
def test_the_letters_learn_where_a_company_is_and_no_more(
    tmp_path: Path, country: str, where: str
) -> None:
    text = GOOD.replace('country = "IE"', f'country = "{country}"' if country else "")
    assert read(written(tmp_path, text)).establishment == where


def test_an_address_does_not_repeat_the_company_and_says_whose_it_is() -> None:
    for recipient in registry():
        if not recipient.address:
            continue
        if recipient.entity:
            assert recipient.entity.value not in recipient.address.value, recipient.id
        text = " ".join(recipient.address.value).lower()
        elsewhere = "c/o" in text or "representative" in text
        assert not elsewhere or recipient.address.role == "representative", recipient.id


def test_who_has_a_representatives_address_is_warned_not_to_send_a_report_there() -> None:
    code = "representative-address-not-for-reports"
    for recipient in registry():
        theirs = any(fact.role == "representative" for fact in recipient.sourced())
        assert (code in recipient.advice) == theirs, recipient.id


def test_a_general_form_is_only_said_of_a_form() -> None:
    for recipient in registry():
        assert recipient.report_url or not (recipient.general_form or recipient.category), (
            recipient.id
        )


def test_who_stands_for_many_has_no_contact_that_could_be_taken_for_theirs() -> None:
    generic = [recipient for recipient in registry() if recipient.generic]
    assert len(generic) == 3
    for recipient in generic:
        assert not recipient.sourced(), recipient.id
        assert "find-host" in recipient.advice, recipient.id


def test_only_a_source_makes_a_service_hostile() -> None:
    assert "hostile" in SOURCED
    for recipient in registry():
        assert not recipient.hostile or recipient.hostile.source, recipient.id


def test_every_entry_says_something_to_a_maintainer_in_few_words() -> None:
    for recipient in registry():
        assert 10 < len(recipient.note) < 320, recipient.id
