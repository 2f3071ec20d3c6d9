"""Reads and checks the recipients.

Every fact has a source, the day it was checked, and how sure it is. A wrong address would send a
report, with what it says, to a stranger; so an entry that does not fit the form stops the start,
and a fact that nobody has seen stays away instead of being guessed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

ENTRIES = Path(__file__).parent / "entries"
KINDS = frozenset({"platform", "adult", "messaging", "cloud", "search", "host", "other"})
REGIMES = ("uk-osa", "eu-dsa", "us-take-it-down")
#: From an archived copy of the recipient's own page; or from several others; or inferred.
CONFIDENCES = ("verified", "likely", "unverified")

Value = TypeVar("Value", str, int, tuple[str, ...])


class RecipientError(ValueError):
    """An entry does not fit the form. Says which file, and what about it."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[Value]):
    """One thing known about a recipient. `seen` is the day of the copy read; None is undated."""

    value: Value
    source: str
    checked_on: date
    confidence: str
    seen: date | None = None

    @property
    def as_of(self) -> date:
        """The day the fact was last known to stand."""
        return self.seen or self.checked_on


@dataclass(frozen=True, slots=True)
class Recipient:
    """A service that a report or a notice goes to.

    `regimes` are a hint for routing, not legal advice. `general_form` says that `report_url` leads
    to a form for everything, where the right category must be found first.
    """

    id: str
    name: str
    kind: str
    regimes: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    general_form: bool = False
    entity: Fact[str] | None = None
    address: Fact[tuple[str, ...]] | None = None
    report_url: Fact[str] | None = None
    email: Fact[str] | None = None
    form_limit: Fact[int] | None = None

    def facts(self) -> "list[Fact[str] | Fact[tuple[str, ...]] | Fact[int]]":
        """Every fact there is."""
        named = (self.entity, self.address, self.report_url, self.email, self.form_limit)
        return [fact for fact in named if fact is not None]

    @property
    def checked_on(self) -> date | None:
        """The oldest day among the facts: what "checked on" may claim for all of them."""
        return min((fact.as_of for fact in self.facts()), default=None)

    @property
    def confidence(self) -> str:
        """The weakest among the facts; `unverified` when there is none."""
        ranks = [CONFIDENCES.index(fact.confidence) for fact in self.facts()]
        return CONFIDENCES[max(ranks, default=len(CONFIDENCES) - 1)]


#: A service that is not in the registry and is typed. The Online Safety Act reaches every service
#: with users in the United Kingdom; about the others nothing is known, so nothing is claimed.
OTHER = Recipient("other", "", "other", regimes=("uk-osa",))


@cache
def registry() -> tuple[Recipient, ...]:
    """All recipients by name. Raises RecipientError."""
    found = [read(path) for path in sorted(ENTRIES.glob("*.toml"))]
    hosts = [host for recipient in found for host in recipient.hosts]
    if len(set(hosts)) != len(hosts):
        raise RecipientError("Two recipients claim the same host name.")
    return tuple(sorted(found, key=lambda recipient: recipient.name.casefold()))


@cache
def hosts() -> Mapping[str, str]:
    """Host name -> recipient id; a longer host name stands before the site it is part of."""
    return {host: recipient.id for recipient in registry() for host in recipient.hosts}


def read(path: Path) -> Recipient:
    """One entry. Raises RecipientError."""
    with path.open("rb") as file:
        table = tomllib.load(file)
    mistakes = list(_mistakes(table, path.stem))
    if mistakes:
        raise RecipientError(f"{path.name}: {'; '.join(mistakes)}")
    facts: dict[str, Any] = {name: _fact(table[name]) for name in _FACTS if name in table}
    plain: dict[str, Any] = {name: value for name, value in table.items() if name not in _FACTS}
    for name in ("regimes", "hosts"):
        plain[name] = tuple(plain.get(name, ()))
    return Recipient(**plain, **facts)


_FACTS: Mapping[str, type] = {
    "entity": str,
    "address": list,
    "report_url": str,
    "email": str,
    "form_limit": int,
}
_PLAIN = frozenset({"id", "name", "kind", "regimes", "hosts", "general_form"})
_OF_A_FACT = frozenset({"value", "source", "seen", "checked_on", "confidence"})


def _fact(table: Mapping[str, Any]) -> Fact[Any]:
    value = table["value"]
    return Fact(**{**table, "value": tuple(value) if isinstance(value, list) else value})


def _mistakes(table: Mapping[str, Any], stem: str) -> Iterator[str]:
    if unknown := sorted(table.keys() - _PLAIN - _FACTS.keys()):
        yield f"unknown {unknown}"
    if table.get("id") != stem:
        yield "the id is not the file's name"
    if not table.get("name"):
        yield "no name"
    if table.get("kind") not in KINDS:
        yield "unknown kind"
    if not set(table.get("regimes", ())) <= set(REGIMES):
        yield "unknown regime"
    if any(host != host.lower() or "." not in host for host in table.get("hosts", ())):
        yield "a host name is not one"
    for name in _FACTS.keys() & table.keys():
        yield from (f"{name}: {mistake}" for mistake in _fact_mistakes(name, table[name]))


def _fact_mistakes(name: str, fact: Mapping[str, Any]) -> Iterator[str]:
    if unknown := sorted(fact.keys() - _OF_A_FACT):
        yield f"unknown {unknown}"
    if not isinstance(fact.get("value"), _FACTS[name]) or not fact["value"]:
        yield "no value of the right type"
    if not _is_https(fact.get("source", "")):
        yield "the source is not an https address"
    if fact.get("confidence") not in CONFIDENCES:
        yield "unknown confidence"
    days = [fact[day] for day in ("seen", "checked_on") if day in fact]
    if "checked_on" not in fact or any(type(day) is not date for day in days):
        yield "a day is missing or is not one"
    elif days != sorted(days):
        yield "seen after it was checked"
    if name == "report_url" and not _is_https(str(fact.get("value"))):
        yield "the form is not at an https address"
    if name == "email" and _mailbox_for_copyright(str(fact.get("value"))):
        yield "a mailbox for copyright: it can pass the sender's name to the uploader"


def _is_https(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" and "." in parts.netloc


def _mailbox_for_copyright(address: str) -> bool:
    return address.partition("@")[0].lower() in {"ip", "dmca", "copyright"}
