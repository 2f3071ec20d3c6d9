"""A sourced fact about a recipient: where and when it was seen, how sure it is, when it is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Generic, TypeVar

#: Seen in an archived copy of the recipient's own page; in several other sources; or inferred.
CONFIDENCES = ("verified", "likely", "unverified")

#: Limits of a contact: `representative` and `privacy` take requests about personal data and
#: are wrong for a report; `general` is a desk for everything, where a report may wait.
ROLES = ("representative", "privacy", "general")

_HALF_A_YEAR = 180
#: Days until a fact must be looked at again. Forms move most often.
EXPIRES: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(
        ("report_url", "data_protection_url", "complaint_url", "form_limit"), _HALF_A_YEAR
    )
)
#: The same for every other field.
OTHERWISE = 365

Value = TypeVar("Value", str, int, bool, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Source:
    """Another source for a fact; where sources differ, the fact holds the value that was chosen."""

    source: str
    confidence: str
    seen: date | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[Value]):
    """A fact. `seen` is the day of the copy that was read, None if undated; `via` is its archive.

    `confidence` is that of the best source; the others stand in `also`.
    """

    value: Value
    source: str
    checked_on: date
    confidence: str
    seen: date | None = None
    via: str = ""
    role: str = ""
    also: tuple[Source, ...] = ()

    @property
    def as_of(self) -> date:
        """The day the fact was last known to stand."""
        return self.seen or self.checked_on

    @property
    def sources(self) -> int:
        """How many places were read for it."""
        return 1 + len(self.also)


def due_on(field: str, fact: Sourced[Value]) -> date:
    """The day by which a fact must be looked at again."""
    return fact.as_of + timedelta(days=EXPIRES.get(field, OTHERWISE))
