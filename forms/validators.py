"""The only checks there are: declared here, exported as JSON, run in the browser.

The server runs none: what is typed never reaches it. Each check is a name and at most one
parameter, and `tests/vectors/checks.json` has the verdicts that the browser must give. Empty passes
every check but `Required`; white space around a value counts for its length alone.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from flask_babel import LazyString

Message: TypeAlias = LazyString | str


@dataclass(frozen=True)
class Check:
    """One check with the sentence shown when it fails."""

    message: Message
    check: ClassVar[str]

    def parameters(self) -> dict[str, Any]:
        """The parameters of the check beside its name, for the browser; empty for most checks."""
        return {}

    def as_json(self) -> dict[str, Any]:
        """The check as it stands in `data-checks`."""
        return {"check": self.check, **self.parameters(), "message": str(self.message)}


@dataclass(frozen=True)
class Required(Check):
    """Something was picked, ticked or typed; white space alone is nothing."""

    check: ClassVar[str] = "required"


@dataclass(frozen=True)
class AtMost(Check):
    """At most `n` code points, white space at the ends too."""

    n: int = 0
    check: ClassVar[str] = "max"

    def parameters(self) -> dict[str, Any]:
        """The limit, in code points, which is what a person would count."""
        return {"n": self.n}


@dataclass(frozen=True)
class Link(Check):
    """An address with a host of two labels or more, in any script; the rest stays as it is."""

    check: ClassVar[str] = "link"


@dataclass(frozen=True)
class Email(Check):
    """Something before one `@`, and a dotted host after it; the shape only."""

    check: ClassVar[str] = "email"


@dataclass(frozen=True)
class Date(Check):
    """A day (YYYY-MM-DD) or a month (YYYY-MM) that is in the calendar."""

    check: ClassVar[str] = "date"


@dataclass(frozen=True)
class NotAfterToday(Check):
    """Not in the future; a month is as soon as its first day is. Text that is no date passes."""

    check: ClassVar[str] = "not-after-today"


@dataclass(frozen=True)
class NotBefore(Check):
    """Not earlier than another date of the same step, named by `other`; the same is good.

    Text that is no date passes, on either side; a day and a month are compared as months.
    """

    other: str = ""
    check: ClassVar[str] = "not-before"

    def parameters(self) -> dict[str, Any]:
        """The other field's name."""
        return {"other": self.other}
