"""The law base: every source that a legal sentence may rest on, one TOML table each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any


class BadAuthority(ValueError):
    """A table of the law base lacks something, or says it twice; the message names the table."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One source. `says` is no more than the source supports; `checked_on` is when it was read."""

    id: str
    citation: str
    says: str
    jurisdictions: tuple[str, ...]
    in_force: str
    source: str
    checked_on: date
    confidence: str
    status: str

    @property
    def confirmed(self) -> bool:
        """Whether a letter may rest on it."""
        return self.status == "confirmed"


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


def _authority(table: Mapping[str, Any], where: str) -> Authority:
    name = table.get("id", "a table without id")
    fields = Authority.__dataclass_fields__.keys()
    if missing := sorted(fields - table.keys()):
        raise BadAuthority(f"{where}: {name} lacks {', '.join(missing)}")
    if table["status"] not in ("confirmed", "unconfirmed"):
        raise BadAuthority(f"{where}: {name} is neither confirmed nor unconfirmed")
    checked_on = table["checked_on"]
    if isinstance(checked_on, str):
        checked_on = date.fromisoformat(checked_on)
    return Authority(
        id=table["id"],
        citation=table["citation"],
        says=table["says"],
        jurisdictions=tuple(table["jurisdictions"]),
        in_force=str(table["in_force"]),
        source=table["source"],
        checked_on=checked_on,
        confidence=table["confidence"],
        status=table["status"],
    )
