"""Whom to count a request against: an address, never kept as such (app/limits.py).

`X-Forwarded-For` is believed only from a proxy that the settings name. While requests carry it
from this machine and no proxy is named, whoever passes them on stands for many people, so nobody
is counted by address: better no limit than one for all visitors together.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

UNKNOWN = b"unknown"
BELIEVED = "Limits by address: X-Forwarded-For is believed from"
NOBODY_NAMED = (
    "Limits by address: TRUSTED_PROXIES names no proxy, so X-Forwarded-For is believed from "
    "nobody. Requests that a proxy on this machine passes on are not limited by address: name it."
)


@dataclass(frozen=True)
class Asker:
    """`address`: IPv4, or the /64 of IPv6, which is what one household or phone is given.

    `network`: its /24 or /48. Both are None for somebody who is not counted.
    """

    address: bytes | None
    network: bytes | None


class Askers:
    """Tells who asks. `warn` is told once when requests are passed on by a proxy not named."""

    def __init__(self, proxies: tuple[Network, ...], warn: Callable[[str], object]) -> None:
        self._proxies = proxies
        self._warn = warn
        self._has_warned = False

    def of(self, peer: str | None, forwarded: str | None) -> Asker:
        """Return the asker of a request from `peer` with this X-Forwarded-For, if it has one.

        A peer without an address came through a socket file: it is on this machine.
        """
        address = _address(peer)
        is_here = address is None or address.is_loopback
        if forwarded is None:
            return _asker(address)
        if not self._proxies and is_here:
            self._warn_once()
            return Asker(None, None)
        if self._has_named(address) or (self._proxies and address is None):
            return _asker(self._first_stranger(forwarded) or address)
        return _asker(address)

    def _first_stranger(self, forwarded: str) -> Address | None:
        """Return the last entry that is no named proxy's: the ones before it may be made up."""
        for entry in reversed(forwarded.split(",")):
            address = _address(entry.strip())
            if not self._has_named(address):
                return address
        return None

    def is_named(self, peer: str) -> bool:
        """Whether a connection from this address comes through a proxy that the settings name."""
        return self._has_named(_address(peer))

    def _has_named(self, address: Address | None) -> bool:
        return address is not None and any(address in network for network in self._proxies)

    def _warn_once(self) -> None:
        if not self._has_warned:
            self._has_warned = True
            self._warn(NOBODY_NAMED)


def read_networks(text: str) -> tuple[Network, ...]:
    """Read addresses and networks between commas. Raises ValueError."""
    return tuple(ipaddress.ip_network(word.strip()) for word in text.split(",") if word.strip())


def _asker(address: Address | None) -> Asker:
    if address is None:
        return Asker(UNKNOWN, UNKNOWN)
    if address.version == 4:
        return Asker(address.packed, address.packed[:3])
    return Asker(address.packed[:8], address.packed[:6])


def _address(text: str | None) -> Address | None:
    """Read an address; an IPv4 one that came by an IPv6 socket is the IPv4 one."""
    try:
        address = ipaddress.ip_address(text or "")
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
