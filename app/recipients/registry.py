"""Reads the recipients, and refuses an entry that does not fit the form.

Every fact has a source, the day it was checked, and how sure it is. A wrong address would send a
report, with what it says, to a stranger; so an entry that does not fit the form stops the start,
and a fact that nobody has seen stays away instead of being guessed.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from app.recipients.recipient import KINDS, OTHER, REGIMES, SOURCED, Recipient
from app.recipients.schema import mistakes
from app.recipients.sourced import CONFIDENCES, Source, Sourced

__all__ = [
    "CONFIDENCES", "ENTRIES", "KINDS", "OTHER", "REGIMES", "Recipient", "RecipientError", "Sourced",
    "hosts", "read", "registry",
]  # fmt: skip

ENTRIES = Path(__file__).parent / "entries"


class RecipientError(ValueError):
    """An entry does not fit the form. Says which file, which field, and what about it."""


@cache
def registry() -> tuple[Recipient, ...]:
    """All recipients in the order of their names. Raises RecipientError for the first bad entry."""
    found = [read(path) for path in sorted(ENTRIES.glob("*.toml"))]
    claimed: dict[str, str] = {}
    for recipient in found:
        for host in recipient.hosts:
            if (other := claimed.setdefault(host, recipient.id)) != recipient.id:
                raise RecipientError(f"{recipient.id}.toml: hosts: {host} is also {other}'s")
    return tuple(sorted(found, key=lambda recipient: recipient.name.casefold()))


def by_id(name: str) -> Recipient:
    """The recipient with this id. Raises KeyError when there is none."""
    return {recipient.id: recipient for recipient in registry()}[name]


def hosts(recipients: Iterable[Recipient] | None = None) -> Mapping[str, str]:
    """Host name -> recipient id; a longer host name stands before the site it is part of."""
    chosen = registry() if recipients is None else recipients
    return {host: recipient.id for recipient in chosen for host in recipient.hosts}


def read(path: Path) -> Recipient:
    """The recipient of one TOML file. Raises RecipientError, naming file, field and mistake."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RecipientError(f"{path.name}: {error}") from None
    if found := list(mistakes(table, path.stem)):
        raise RecipientError(f"{path.name}: {'; '.join(found)}")
    facts: dict[str, Any] = {name: _fact(table[name]) for name in SOURCED if name in table}
    plain = {name: _frozen(value) for name, value in table.items() if name not in SOURCED}
    return Recipient(**plain, **facts)


def _fact(table: Mapping[str, Any]) -> Sourced[Any]:
    also = tuple(Source(**source) for source in table.get("also", ()))
    return Sourced(**{**table, "value": _frozen(table["value"]), "also": also})


def _frozen(value: Any) -> Any:  # noqa: ANN401 - whatever TOML gives
    return tuple(value) if isinstance(value, list) else value
