"""The law base: every source that a legal sentence may rest on, one TOML table each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

SORTS = ("statute", "rule", "case", "guidance")
_STATUSES = ("confirmed", "unconfirmed")


class BadAuthority(ValueError):
    """A table of the law base lacks something, or says it twice; the message names the table."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One source. `says` is no more than the source supports; `checked_on` is when it was read.

    `in_force_note` stands in for the day on which the source came into force, where that day is
    not known. `sentence` is the sentence that an unconfirmed authority would add to a letter,
    once a lawyer has read it.
    """

    id: str
    citation: str
    sort: str
    says: str
    jurisdictions: tuple[str, ...]
    in_force_from: date | None
    in_force_until: date | None
    source: str
    checked_on: date
    confidence: str
    next_review: date
    status: str
    in_force_note: str = ""
    sentence: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether a letter may rest on it."""
        return self.status == "confirmed"


def stale(authorities: Iterable[Authority], on: date) -> frozenset[str]:
    """The ids of those whose review was due before this day."""
    return frozenset(each.id for each in authorities if each.next_review < on)


def read_authorities(folder: Path) -> Mapping[str, Authority]:
    """Read every `*.toml` of the folder, by id. Raises `BadAuthority`."""
    found: dict[str, Authority] = {}
    for path in sorted(folder.glob("*.toml")):
        for table in tomllib.loads(path.read_text("utf-8")).get("authority", []):
            authority = _authority(table, path.name)
            if authority.id in found:
                raise BadAuthority(f"{path.name}: {authority.id} stands in the law base twice")
            found[authority.id] = authority
    return MappingProxyType(found)


_NEEDED = {field.name for field in fields(Authority) if field.default is MISSING}
_KNOWN = {field.name for field in fields(Authority)}


def _authority(table: Mapping[str, Any], where: str) -> Authority:
    name = table.get("id", "a table without id")
    if missing := sorted(_NEEDED - table.keys()):
        raise BadAuthority(f"{where}: {name} lacks {', '.join(missing)}")
    if unknown := sorted(table.keys() - _KNOWN):
        raise BadAuthority(f"{where}: {name} has {', '.join(unknown)}, which nothing reads")
    if table["status"] not in _STATUSES:
        raise BadAuthority(f"{where}: {name} is neither confirmed nor unconfirmed")
    if table["sort"] not in SORTS:
        raise BadAuthority(f"{where}: {name} is none of {', '.join(SORTS)}")
    return Authority(
        id=table["id"],
        citation=table["citation"],
        sort=table["sort"],
        says=table["says"],
        jurisdictions=tuple(table["jurisdictions"]),
        in_force_from=_day(table["in_force_from"], name),
        in_force_until=_day(table["in_force_until"], name),
        source=table["source"],
        checked_on=_known_day(table["checked_on"], name),
        confidence=table["confidence"],
        next_review=_known_day(table["next_review"], name),
        status=table["status"],
        in_force_note=table.get("in_force_note", ""),
        sentence=table.get("sentence", ""),
    )


def _day(value: object, name: str) -> date | None:
    return None if value == "" else _known_day(value, name)


def _known_day(value: object, name: str) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise BadAuthority(f"{name}: {value} is no day") from None
