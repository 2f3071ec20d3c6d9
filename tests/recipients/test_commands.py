"""The commands for maintainers: their output in the terminal. None opens an address."""

import socket

import pytest
from click.testing import CliRunner, Result

from app.recipients.commands import recipients_cli
from app.recipients.registry import registry


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the command opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def said(*words: str) -> Result:
    return CliRunner().invoke(recipients_cli, words)


def test_list_has_a_line_for_everybody_with_the_oldest_day() -> None:
    lines = said("list").output.splitlines()
    assert len(lines) == len(registry())
    assert any(line.startswith("mega (cloud): entity, address") for line in lines)
    assert "erome (adult): nothing known" in lines


def test_list_can_be_asked_for_one_kind_or_for_what_nobody_confirmed() -> None:
    assert len(said("list", "--kind", "registrar").output.splitlines()) == 3
    doubtful = said("list", "--unverified").output
    assert "xhamster" in doubtful
    assert "discord" not in doubtful


def test_stale_names_the_field_the_day_and_how_sure_it_was_and_fails() -> None:
    result = said("stale", "--on", "2026-11-24")
    assert result.exit_code == 1
    assert "xhamster.address: likely, seen 2021-10-02" in result.output
    assert "was due 2022-10-02" in result.output
    assert "discord.address" not in result.output


def test_stale_is_content_when_nothing_is_due() -> None:
    result = said("stale", "--on", "2019-01-01")
    assert result.exit_code == 0
    assert result.output == ""


def test_show_has_every_fact_with_every_source() -> None:
    output = said("show", "facebook").output
    assert "report_url: https://www.meta.com/help/policies/1437976901029950/" in output
    assert "likely, seen 2026-07-04, checked 2026-11-23" in output
    assert "also unverified, 2026-06-14" in output
    assert "representative, seen" in said("show", "imgur").output


def test_show_says_which_name_it_does_not_know() -> None:
    result = said("show", "nobody")
    assert result.exit_code == 1
    assert "no recipient called nobody" in result.output


def test_check_links_has_every_address_once_a_field_with_its_age_and_opens_none() -> None:
    lines = said("check-links", "--on", "2026-11-24").output.splitlines()
    links = [
        fact.value
        for recipient in registry()
        for fact in (recipient.report_url, recipient.data_protection_url, recipient.complaint_url)
        if fact
    ]
    assert sorted(line.split("  ")[0] for line in lines) == sorted(links)
    assert any("discord.report_url, 1 days, verified, undated" in line for line in lines)


def test_check_links_can_be_asked_for_what_is_due() -> None:
    due = said("check-links", "--due", "--on", "2026-11-24").output
    assert "grindr.data_protection_url" in due
    assert "discord.report_url" not in due
