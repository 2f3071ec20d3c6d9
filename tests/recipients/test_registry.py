"""The registry of recipients: a wrong address would send a report to a stranger."""

from datetime import date
from pathlib import Path

import pytest

from app.letters.vocabulary import BY_NAME
from app.recipients.registry import (
    ENTRIES,
    OTHER,
    REGIMES,
    RecipientError,
    hosts,
    read,
    registry,
)

AT_LEAST = {
    "instagram", "facebook", "x", "tiktok", "snapchat", "reddit", "google-drive",
    "apple-icloud", "onedrive", "dropbox", "pornhub",
}  # fmt: skip

GOOD = """
id = "example"
name = "Example"
kind = "platform"
regimes = ["uk-osa"]
hosts = ["example.com"]

[report_url]
value = "https://example.com/report"
source = "https://example.com/help"
seen = 2026-08-20
checked_on = 2026-11-23
confidence = "verified"
"""


def written(folder: Path, text: str, name: str = "example") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def test_every_entry_of_the_registry_can_be_read() -> None:
    assert {recipient.id for recipient in registry()} >= AT_LEAST
    assert len(registry()) == len(list(ENTRIES.glob("*.toml")))


def test_kinds_and_regimes_are_those_the_letters_declare() -> None:
    assert set(REGIMES) == set(BY_NAME["service.regimes"].values)
    for recipient in (*registry(), OTHER):
        assert recipient.kind in BY_NAME["service.kind"].values, recipient.id


def test_every_host_leads_to_one_recipient() -> None:
    table = hosts()
    assert table["drive.google.com"] == "google-drive"
    assert table["photos.google.com"] == "google-photos"
    assert table["youtu.be"] == "youtube"
    assert set(table.values()) <= {recipient.id for recipient in registry()}


def test_no_fact_that_nobody_has_seen_is_printed() -> None:
    for recipient in registry():
        assert recipient.facts(), recipient.id
        for fact in recipient.facts():
            assert fact.confidence in {"verified", "likely"}, recipient.id
            assert fact.checked_on <= date.today(), recipient.id


def test_checked_on_claims_no_more_than_the_oldest_fact(tmp_path: Path) -> None:
    recipient = read(written(tmp_path, GOOD))
    assert recipient.checked_on == date(2026, 8, 20)
    assert recipient.confidence == "verified"


def test_an_address_does_not_repeat_the_company(tmp_path: Path) -> None:
    for recipient in registry():
        if recipient.address and recipient.entity:
            assert recipient.entity.value not in recipient.address.value, recipient.id
            assert not any("c/o" in line for line in recipient.address.value), recipient.id


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ('id = "example"', 'id = "other"', "not the file's name"),
        ('kind = "platform"', 'kind = "shop"', "unknown kind"),
        ('regimes = ["uk-osa"]', 'regimes = ["uk-gdpr"]', "unknown regime"),
        ('hosts = ["example.com"]', 'hosts = ["Example.com"]', "host name"),
        ('"https://example.com/report"', '"http://example.com/report"', "https"),
        ('source = "https://example.com/help"', 'source = "a friend"', "source"),
        ("checked_on = 2026-11-23", "", "a day is missing"),
        ("seen = 2026-08-20", "seen = 2026-12-20", "seen after it was checked"),
        ('confidence = "verified"', 'confidence = "sure"', "unknown confidence"),
        ('name = "Example"', 'name = "Example"\nphone = "1"', "unknown"),
    ],
)
def test_an_entry_that_does_not_fit_the_form_is_refused(
    tmp_path: Path, old: str, new: str, mistake: str
) -> None:
    assert old in GOOD
    with pytest.raises(RecipientError, match=mistake):
        read(written(tmp_path, GOOD.replace(old, new)))


def test_a_mailbox_for_copyright_is_refused(tmp_path: Path) -> None:
    mailbox = GOOD.replace("[report_url]", "[email]").replace(
        '"https://example.com/report"', '"dmca@example.com"'
    )
    with pytest.raises(RecipientError, match="copyright"):
        read(written(tmp_path, mailbox))
