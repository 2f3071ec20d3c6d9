"""Whom a request is counted against, and when nobody."""

import pytest

from app.asker import NOBODY_NAMED, Asker, Askers, read_networks

HERE = "127.0.0.1, ::1, 10.0.0.0/24"


def asker(peer: str | None, forwarded: str | None = None, named: str = HERE) -> Asker:
    return Askers(read_networks(named), lambda _: None).of(peer, forwarded)


@pytest.mark.parametrize(
    ("peer", "forwarded", "same_as"),
    [
        ("198.51.100.7", None, "198.51.100.7"),
        ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("::1", "203.0.113.9", "203.0.113.9"),
        ("::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.2", "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        ("10.0.0.2", "6.6.6.6, 203.0.113.9, 10.0.0.3", "203.0.113.9"),
        ("10.0.1.2", "203.0.113.9", "10.0.1.2"),
        ("8.8.8.8", "203.0.113.9", "8.8.8.8"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "10.0.0.7", "127.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("", "203.0.113.9", "203.0.113.9"),
        ("::ffff:198.51.100.7", None, "198.51.100.7"),
        ("127.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        ("2001:470:1:2::1", None, "2001:470:1:2:ffff::9"),
    ],
)
def test_only_a_proxy_that_the_settings_name_may_say_who_asks(
    peer: str, forwarded: str | None, same_as: str
) -> None:
    assert asker(peer, forwarded) == asker(same_as)


def test_everybody_behind_an_unnamed_proxy_on_this_machine_is_not_counted() -> None:
    for peer in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "", None):
        assert asker(peer, "203.0.113.9", named="") == Asker(None, None), peer


def test_without_a_named_proxy_a_stranger_cannot_avoid_being_counted() -> None:
    assert asker("198.51.100.7", "203.0.113.9", named="") == asker("198.51.100.7")
    assert asker("10.0.0.2", "203.0.113.9", named="") == asker("10.0.0.2")
    assert asker("127.0.0.1", None, named="") == asker("127.0.0.1")


def test_an_unnamed_proxy_is_spoken_of_once_and_without_an_address() -> None:
    said: list[str] = []
    askers = Askers((), said.append)
    askers.of("198.51.100.7", "203.0.113.9")
    assert said == []
    for _ in range(3):
        askers.of("127.0.0.1", "203.0.113.9")
    assert said == [NOBODY_NAMED]


def test_strangers_of_one_network_share_it_and_no_address() -> None:
    one, other, far = (asker(text) for text in ("192.0.2.1", "192.0.2.99", "192.0.3.1"))
    assert one.address != other.address
    assert one.network == other.network != far.network
    one, other, far = (asker(text) for text in ("2001:db8:7:1::1", "2001:db8:7:2::1", "2001:db8::"))
    assert one.address != other.address
    assert one.network == other.network != far.network


def test_an_unreadable_address_still_counts() -> None:
    assert asker(None) == asker("") == asker("nonsense") == Asker(b"unknown", b"unknown")
