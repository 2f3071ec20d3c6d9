"""Someone to talk to, on every page: numbers and hours from a data file, sentences from here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

FILE = Path(__file__).parent / "helplines.toml"

_HOURS: Mapping[str, LazyString] = {
    "always": _l("Day and night, every day"),
    "weekdays-10-16": _l("Monday to Friday, 10am to 4pm, not on bank holidays"),
    "evenings": _l("Evenings, until midnight"),
    "unknown": _l("Look at their website for the hours"),
}
_FOR: Mapping[str, LazyString] = {
    "anyone": _l("For anyone who is struggling. You do not have to give your name."),
    "images": _l("For adults in the UK whose intimate images were shared or threatened with."),
    "women-home": _l("For women hurt or controlled by a partner, ex-partner or family. England."),
    "men-home": _l("For men hurt or controlled by a partner, ex-partner or family."),
    "stalking": _l("For people who are followed, watched or contacted again and again."),
    "scotland": _l("For anyone in Scotland affected by sexual violence."),
    "northern-ireland": _l("For anyone in Northern Ireland hurt at home or in a sexual way."),
}


@dataclass(frozen=True, slots=True)
class Helpline:
    """One helpline. The name stays English; `hours` and `whom` are in the page's language."""

    id: str
    name: str
    number: str
    hours: LazyString
    whom: LazyString
    source: str
    checked_on: date
    confidence: str

    @property
    def tel(self) -> str:
        """The number as a `tel:` address wants it."""
        return self.number.replace(" ", "")


@cache
def helplines() -> tuple[Helpline, ...]:
    """In the order shown. Raises KeyError or TypeError when the file does not fit the form."""
    with FILE.open("rb") as file:
        rows = tomllib.load(file)["helpline"]
    return tuple(_helpline(dict(row)) for row in rows)


def _helpline(row: dict[str, object]) -> Helpline:
    hours, whom = _HOURS[str(row.pop("hours"))], _FOR[str(row.pop("for"))]
    return Helpline(hours=hours, whom=whom, **row)  # type: ignore[arg-type]
