"""Someone to talk to, on every page: numbers and hours from a data file, sentences from here."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

FILE = Path(__file__).parent / "helplines.toml"

_HOURS: Mapping[str, LazyString] = {
    "always": _l("Open day and night, every day."),
    "weekdays": _l("Open Monday to Friday, 10am to 4pm. Closed on bank holidays."),
}
_NO_HOURS = _l("We could not confirm when they are open.")
_FOR: Mapping[str, LazyString] = {
    "anyone": _l("For anyone who finds it hard to cope. The call is free."),
    "images": _l(
        "For adults in the UK when someone shares their intimate images, or says they will."
    ),
    "women": _l("For women in England who are hurt or controlled by a partner, ex or family."),
    "men": _l("For men who are hurt or controlled by a partner, ex or family."),
    "lgbt": _l("For LGBT+ people who are hurt, threatened or controlled."),
    "stalking": _l("For anyone who is followed, watched or contacted again and again."),
    "scotland": _l("For anyone in Scotland who was hurt in a sexual way."),
    "northern-ireland": _l(
        "For anyone in Northern Ireland who is hurt at home or in a sexual way."
    ),
}

_NUMBER = re.compile(r"[0-9][0-9 ]{4,14}[0-9]")
_NEEDED = frozenset({"name", "number", "for", "source", "checked_on"})


class BadHelpline(ValueError):
    """An entry of the data file does not fit the form; the message names the entry."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """One helpline. The name stays as it is; `hours` and `whom` are in the page's language."""

    name: str
    number: str
    hours: LazyString
    whom: LazyString
    source: str
    checked_on: date

    @property
    def tel(self) -> str:
        """The number as a `tel:` address wants it."""
        return self.number.replace(" ", "")


@cache
def helplines() -> tuple[Helpline, ...]:
    """In the order shown. Raises BadHelpline when the file does not fit the form."""
    return read_helplines(FILE.read_text("utf-8"))


def read_helplines(text: str) -> tuple[Helpline, ...]:
    """The helplines of a TOML text. Raises BadHelpline."""
    return tuple(_helpline(entry) for entry in tomllib.loads(text)["helpline"])


def _helpline(entry: dict[str, Any]) -> Helpline:
    name = entry.get("name", "an entry without a name")
    if missing := sorted(_NEEDED - entry.keys()):
        raise BadHelpline(f"{name} lacks {', '.join(missing)}")
    if unknown := sorted(entry.keys() - _NEEDED - {"hours"}):
        raise BadHelpline(f"{name} has {', '.join(unknown)}, which nobody reads")
    if not _NUMBER.fullmatch(entry["number"]):
        raise BadHelpline(f"{name}: {entry['number']!r} is no telephone number")
    if not str(entry["source"]).startswith("https://"):
        raise BadHelpline(f"{name}: the source must be an https address")
    if type(entry["checked_on"]) is not date:
        raise BadHelpline(f"{name}: checked_on must be a day")
    try:
        hours = _HOURS[entry["hours"]] if "hours" in entry else _NO_HOURS
        whom = _FOR[entry["for"]]
    except KeyError as error:
        raise BadHelpline(f"{name}: no sentence is called {error}") from None
    return Helpline(name, entry["number"], hours, whom, entry["source"], entry["checked_on"])
