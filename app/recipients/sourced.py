"""One thing known about a recipient: where it was seen, when, how sure it is, how long it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Generic, TypeVar

#: From an archived copy of the recipient's own page; or from several others; or inferred.
CONFIDENCES = ("verified", "likely", "unverified")

#: What a contact is not: `representative` and `privacy` take requests about personal data and
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
    """Another place that says the same, or nearly; the fact says what it was weighed to."""

    source: str
    confidence: str
    seen: date | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[Value]):
    """One thing known. `seen` is the day of the copy read, None is undated; `via` is who kept it.

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
