"""The schema of an entry. Each mistake names the field and says what to put right."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from app.recipients.recipient import ACCEPTS, KINDS, LINKS, MAILBOXES, REGIMES, SOURCED
from app.recipients.sourced import CONFIDENCES, ROLES
from app.recipients.words import ADVICE, WANTS

#: Firms that receive requests about personal data for companies abroad.
REPRESENTATIVES = frozenset({"prighter.com", "gdpr-rep.com", "ametrosgroup.com"})

_WORDS: Mapping[str, type] = MappingProxyType(
    {"id": str, "name": str, "kind": str, "country": str, "category": str, "note": str}
)
_LISTS = ("regimes", "hosts", "aliases", "domains", "accepts", "wants", "advice")
_PLAIN: Mapping[str, type] = MappingProxyType(
    {**_WORDS, **dict.fromkeys(_LISTS, list), "general_form": bool, "generic": bool}
)
_CLOSED = MappingProxyType(
    {
        "regimes": frozenset(REGIMES),
        "accepts": frozenset(ACCEPTS),
        "wants": frozenset(WANTS),
        "advice": frozenset(ADVICE),
    }
)
_OF_A_FACT = frozenset(
    {"value", "source", "seen", "via", "checked_on", "confidence", "role", "also"}
)
_OF_A_SOURCE = frozenset({"source", "seen", "via", "confidence"})
#: `=example.com` is that host alone; without the sign, everything under it too.
_HOST = re.compile(r"=?[a-z0-9-]+(\.[a-z0-9-]+)+")
_MAILBOX = re.compile(r"[^@\s]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_COUNTRY = re.compile(r"[A-Z]{2}")
_COPYRIGHT = frozenset({"ip", "dmca", "copyright", "violations"})


def mistakes(table: Mapping[str, Any], stem: str) -> Iterator[str]:
    """Everything that is wrong with an entry, each beginning with the field."""
    for name in sorted(table.keys() - _PLAIN.keys() - SOURCED.keys()):
        yield f"{name}: unknown field"
    if table.get("id") != stem:
        yield "id: it is not the file's name"
    if not table.get("name"):
        yield "name: missing"
    if table.get("kind") not in KINDS:
        yield f"kind: unknown kind; one of {', '.join(KINDS)}"
    wrong = [name for name in _PLAIN.keys() & table.keys() if not _is(_PLAIN[name], table[name])]
    yield from (f"{name}: not of the right type" for name in sorted(wrong))
    if not wrong:
        yield from _plain_mistakes(table)
    for name in SOURCED:
        if name in table:
            yield from (f"{name}: {mistake}" for mistake in _fact_mistakes(name, table))


def _plain_mistakes(table: Mapping[str, Any]) -> Iterator[str]:
    for name, allowed in _CLOSED.items():
        if unknown := sorted(set(table.get(name, ())) - allowed):
            yield f"{name}: unknown {', '.join(unknown)}"
    for name in ("hosts", "domains"):
        yield from (
            f"{name}: {host!r} is no host name"
            for host in table.get(name, ())
            if not _HOST.fullmatch(host)
        )
    if table.get("country") and not _COUNTRY.fullmatch(table["country"]):
        yield "country: not two capital letters"
    for name in _LISTS:
        if len(set(table.get(name, ()))) != len(table.get(name, ())):
            yield f"{name}: something stands in it twice"


def _fact_mistakes(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    fact: Any = table[name]
    if not isinstance(fact, dict):
        yield "needs a table with value, source, checked_on and confidence"
        return
    yield from _source_mistakes(fact, _OF_A_FACT)
    value: Any = fact.get("value")
    if not _is(SOURCED[name], value) or not (value or value is False):
        yield "no value of the right type"
        return
    if "checked_on" not in fact:
        yield "a day is missing: checked_on, the day on which you looked"
    if fact.get("role", "") not in ("", *ROLES):
        yield f"unknown role; one of {', '.join(ROLES)}"
    for source in fact.get("also", ()):
        yield from (f"also: {mistake}" for mistake in _source_mistakes(source, _OF_A_SOURCE))
    if name in LINKS and not _is_https(str(value)):
        yield "the form is not at an https address"
    if name in MAILBOXES:
        yield from _mailbox_mistakes(str(value), fact.get("role", ""), table)


def _source_mistakes(source: Mapping[str, Any], allowed: frozenset[str]) -> Iterator[str]:
    if unknown := sorted(source.keys() - allowed):
        yield f"unknown {', '.join(unknown)}"
    if not source.get("source"):
        yield "a source is missing: the https address of the page on which it was seen"
    elif not _is_https(str(source["source"])):
        yield "the source is not an https address"
    if source.get("confidence") not in CONFIDENCES:
        yield f"unknown confidence; one of {', '.join(CONFIDENCES)}"
    days = [source[day] for day in ("seen", "checked_on") if day in source]
    if any(type(day) is not date for day in days):
        yield "seen or checked_on is no day; write 2026-11-23, without quotation marks"
    elif days != sorted(days):
        yield "seen after it was checked"


def _mailbox_mistakes(value: str, role: str, table: Mapping[str, Any]) -> Iterator[str]:
    parts = _MAILBOX.fullmatch(value)
    if not parts:
        yield f"{value!r} is no email address"
        return
    if value.partition("@")[0].lower() in _COPYRIGHT:
        yield "a mailbox for copyright: it can pass the sender's name to the uploader"
    own = [host.lstrip("=") for key in ("hosts", "domains") for host in table.get(key, ())]
    theirs = [*own, *(REPRESENTATIVES if role == "representative" else ())]
    domain = parts[1].lower()
    if not any(domain == one or domain.endswith(f".{one}") for one in theirs):
        yield f"{domain} is neither the organisation's (hosts, domains) nor a representative's"


def _is(wanted: type, value: object) -> bool:
    """Exactly that type: `true` is no number."""
    return type(value) is wanted


def _is_https(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" and "." in parts.netloc
