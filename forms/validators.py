"""The only checks there are. Declared here once; run in Python by tests, in the browser for people.

No regular expression crosses over: each check is a name and at most one parameter, and both sides
run the vectors in `tests/vectors/checks.json`. Empty passes every check but `Required`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, TypeAlias

from flask_babel import LazyString
from wtforms import Field, Form
from wtforms.validators import ValidationError

Message: TypeAlias = LazyString | str


#: White space, spelled out: Python's strip() and JavaScript's trim() do not agree on it.
WHITE = (
    "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
LONGEST_LABEL = 63
LONGEST_LOCAL = 64


def trimmed(text: str) -> str:
    """The text without white space around it; what every check but the lengths looks at."""
    return text.strip(WHITE)


def _has_gap(text: str) -> bool:
    return any(point in WHITE or point < " " for point in text)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _fits_host(point: str) -> bool:
    """A letter or digit of any script, or a mark that host names carry."""
    return point > "\x7f" or point.isalnum() or point in "-_"


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return len(labels) > 1 and all(
        0 < len(label) <= LONGEST_LABEL and all(map(_fits_host, label)) for label in labels
    )


def _is_link(text: str) -> bool:
    """`example.com/...`, with or without `http(s)://`; a host needs a dot; a port may follow it."""
    for scheme in ("http://", "https://"):
        if text.lower().startswith(scheme):
            text = text[len(scheme) :]
            break
    end = next((at for at, point in enumerate(text) if point in "/?#"), len(text))
    host, *port = text[:end].split(":")
    return _is_host(host) and len(port) <= 1 and all(map(_is_digits, port))


def _is_email(text: str) -> bool:
    local, _, host = text.rpartition("@")
    return bool(local) and "@" not in local and len(local) <= LONGEST_LOCAL and _is_host(host)


@dataclass(frozen=True)
class Check:
    """One check with the sentence shown when it fails."""

    message: Message
    check: ClassVar[str]

    def parameters(self) -> dict[str, Any]:
        """What the browser needs beside the name; nothing unless a check says so."""
        return {}

    def passes(self, value: str | list[str]) -> bool:
        """Whether the value is good."""
        raise NotImplementedError

    def as_json(self) -> dict[str, Any]:
        """The check as it stands in `data-checks`."""
        return {"check": self.check, **self.parameters(), "message": str(self.message)}

    def __call__(self, _form: Form, field: Field) -> None:
        """As a WTForms validator. Raises ValidationError with the sentence."""
        if not self.passes(field.data or ""):
            raise ValidationError(str(self.message))


@dataclass(frozen=True)
class Required(Check):
    """Something was picked, ticked or typed; white space alone is nothing."""

    check: ClassVar[str] = "required"

    def passes(self, value: str | list[str]) -> bool:
        """Any text, or any item."""
        return bool(trimmed(value) if isinstance(value, str) else value)


@dataclass(frozen=True)
class _Length(Check):
    n: int = 0

    def parameters(self) -> dict[str, Any]:
        """The limit, in code points: what a person would count, and the same on both sides."""
        return {"n": self.n}


@dataclass(frozen=True)
class AtLeast(_Length):
    """At least `n` code points, when there is anything at all."""

    check: ClassVar[str] = "min"

    def passes(self, value: str | list[str]) -> bool:
        """Counted as typed, white space at the ends too."""
        return not trimmed(str(value)) or len(value) >= self.n


@dataclass(frozen=True)
class AtMost(_Length):
    """At most `n` code points."""

    check: ClassVar[str] = "max"

    def passes(self, value: str | list[str]) -> bool:
        """Counted as typed, white space at the ends too."""
        return not trimmed(str(value)) or len(value) <= self.n


@dataclass(frozen=True)
class Link(Check):
    """An address with a host of two labels or more, in any script; the rest stays as it is."""

    check: ClassVar[str] = "link"

    def passes(self, value: str | list[str]) -> bool:
        """No white space or control character inside."""
        text = trimmed(str(value))
        return not text or (not _has_gap(text) and _is_link(text))


@dataclass(frozen=True)
class Email(Check):
    """Something before one `@`, and a dotted host after it; the shape only."""

    check: ClassVar[str] = "email"

    def passes(self, value: str | list[str]) -> bool:
        """Whether the address exists, nobody can know here."""
        text = trimmed(str(value))
        return not text or (not _has_gap(text) and _is_email(text))


def today() -> date:
    """The day where this runs; a day has no zone here, as the browser takes the person's own."""
    return date.today()


def read_date(text: str) -> date | None:
    """A day (YYYY-MM-DD), or the first day of a month (YYYY-MM); None when it does not exist."""
    parts = text.split("-")
    lengths = tuple(len(part) for part in parts)
    if lengths not in {(4, 2), (4, 2, 2)} or not all(map(_is_digits, parts)):
        return None
    year, month, day = (*map(int, parts), 1)[:3]
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True)
class Date(Check):
    """A day or a month that is in the calendar."""

    check: ClassVar[str] = "date"

    def passes(self, value: str | list[str]) -> bool:
        """`2023-02-29` fails, `2024-02-29` passes."""
        text = trimmed(str(value))
        return not text or read_date(text) is not None


@dataclass(frozen=True)
class NotAfterToday(Check):
    """Not in the future; a month is in the future once its first day is."""

    check: ClassVar[str] = "not-after-today"

    def passes(self, value: str | list[str]) -> bool:
        """What is no date passes: `Date` says so instead."""
        day = read_date(trimmed(str(value)))
        return day is None or day <= today()


@dataclass(frozen=True)
class NotBefore(Check):
    """Not earlier than another date of the same step, named by `other`; the same is good."""

    other: str = ""
    check: ClassVar[str] = "not-before"

    def parameters(self) -> dict[str, Any]:
        """The other field's name."""
        return {"other": self.other}

    def passes(self, value: str | list[str], other_value: str = "") -> bool:
        """What is no date passes, on either side; a day and a month are compared as months."""
        late, early = trimmed(str(value)), trimmed(other_value)
        if read_date(late) is None or read_date(early) is None:
            return True
        precision = min(len(late), len(early))
        return late[:precision] >= early[:precision]

    def __call__(self, form: Form, field: Field) -> None:
        """As a WTForms validator. Raises ValidationError with the sentence."""
        other = next((each.data for each in form if each.name == self.other), None)
        if not self.passes(field.data or "", other or ""):
            raise ValidationError(str(self.message))


@dataclass(frozen=True)
class OneOf(Check):
    """One of the values offered."""

    values: tuple[str, ...] = ()
    check: ClassVar[str] = "one-of"

    def parameters(self) -> dict[str, Any]:
        """The values offered."""
        return {"values": list(self.values)}

    def passes(self, value: str | list[str]) -> bool:
        """Each of several, when several were ticked."""
        given: Iterable[str] = [value] if isinstance(value, str) else value
        return all(not each or each in self.values for each in given)
