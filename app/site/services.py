"""Services that help: names, numbers and dates from a data file, sentences from here.

One format for the helplines of every page (`helplines.toml`) and for the right service for each
thing that this site cannot do itself (`signposts.toml`).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

#: In the order shown. The address of a part counts and does not name it: it stays in the history.
PARTS: tuple[str, ...] = (
    "first",
    "camera",
    "home",
    "honour",
    "lgbt",
    "sex-work",
    "work",
    "under-18",
    "capacity",
    "died",
    "abroad",
    "interpreter",
    "scotland",
    "northern-ireland",
    "wales",
    "legal",
    "data",
)

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
    "sexual-violence": _l(
        "For anyone aged 16 or over in England and Wales who was hurt or pressed in a sexual way."
    ),
    "crime": _l(
        "For anyone in England and Wales who was hurt by a crime, told to the police or not."
    ),
    "crime-scotland": _l(
        "For anyone in Scotland who was hurt by a crime, told to the police or not."
    ),
    "crime-northern-ireland": _l("For anyone in Northern Ireland who was hurt by a crime."),
    "home-scotland": _l(
        "For anyone in Scotland who is hurt or controlled at home, or pushed to marry. "
        "They can get an interpreter."
    ),
    "wales": _l(
        "For anyone in Wales who is hurt at home or in a sexual way, and for their friends."
    ),
    "technology": _l("It explains how to make phones, accounts and homes safer."),
    "honour": _l("For anyone whose family or community threatens them because of “honour”."),
    "forced-marriage": _l("A government team for anyone who is pushed to marry."),
    "muslim-women": _l("For Muslim women and girls. The people there speak several languages."),
    "sex-workers": _l("For people who sell sex. You can tell them without telling the police."),
    "work": _l("For questions about work in England, Scotland and Wales. They start each claim."),
    "work-northern-ireland": _l("For questions about work in Northern Ireland."),
    "women-law": _l("For women in England and Wales: free help with the law, also about work."),
    "women-law-scotland": _l("For women in Scotland: free help with the law."),
    "under-18": _l("For anyone under 18 in the UK, to get images taken off the internet."),
    "was-under-18": _l(
        "For anyone who was under 18 in the images, in every country. You do not give your name."
    ),
    "children": _l("For everyone under 19. The call is free."),
    "found": _l("For anyone who found images of someone under 18. You do not give your name."),
    "learning-disability": _l(
        "For people with a learning disability, their families and the people who care for them."
    ),
    "grief": _l("For anyone in England, Wales or Northern Ireland when someone has died."),
    "british-abroad": _l("For British people who need help in another country."),
    "united-states": _l("For people in the United States."),
    "australia": _l("For people who live in Australia. It can have images taken down."),
    "deaf-999": _l("For Deaf people in danger: 999 in British Sign Language, by video."),
    "deaf-calls": _l("It lets Deaf people call any number: someone reads out what you type."),
    "deaf-home": _l("For Deaf people who are hurt or controlled at home. The people there sign."),
    "law-clinic": _l("Free advice from law students and lawyers. They know about intimate images."),
    "law-centres": _l("Lawyers for people who cannot pay. Look for one near you."),
    "advice": _l("Free advice on most questions, also about work and the law."),
    "data": _l("When a company or organisation does not do what you asked with your data."),
}

_NUMBER = re.compile(r"[0-9][0-9 ]{4,14}[0-9]")
_NEEDED = frozenset({"name", "for", "source", "checked_on"})
_OPTIONAL = frozenset({"number", "hours", "web", "also", "parts"})


class BadService(ValueError):
    """An entry of the data file does not fit the form; the message names the entry."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service. The name stays as it is; `hours` and `whom` are in the page's language.

    `number` is empty where none could be confirmed; then `web` is not.
    """

    name: str
    number: str
    hours: LazyString
    whom: LazyString
    web: str
    source: str
    also: tuple[str, ...]
    checked_on: date
    parts: tuple[str, ...]

    @property
    def tel(self) -> str:
        """The number as a `tel:` address wants it."""
        return self.number.replace(" ", "")

    @property
    def site(self) -> str:
        """The web address as a person would write it, which is also how it is printed."""
        return shown(self.web)

    @property
    def seen_at(self) -> str:
        """Where the entry was seen, without the rest of the address."""
        return urlsplit(self.source).netloc.removeprefix("www.")


def shown(address: str) -> str:
    """A web address without its scheme, `www.` and last slash, as a person would write it."""
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def read_services(text: str) -> tuple[Service, ...]:
    """The services of a TOML text. Raises BadService."""
    return tuple(_service(entry) for entry in tomllib.loads(text)["service"])


def _service(entry: dict[str, Any]) -> Service:
    name = entry.get("name", "an entry without a name")
    _check_keys(name, entry)
    _check_values(name, entry)
    try:
        hours = _HOURS[entry["hours"]] if "hours" in entry else _NO_HOURS
        whom = _FOR[entry["for"]]
    except KeyError as error:
        raise BadService(f"{name}: no sentence is called {error}") from None
    return Service(
        name=name,
        number=entry.get("number", ""),
        hours=hours,
        whom=whom,
        web=entry.get("web", ""),
        source=entry["source"],
        also=tuple(entry.get("also", ())),
        checked_on=entry["checked_on"],
        parts=tuple(entry.get("parts", ())),
    )


def _check_keys(name: str, entry: dict[str, Any]) -> None:
    if missing := sorted(_NEEDED - entry.keys()):
        raise BadService(f"{name} lacks {', '.join(missing)}")
    if unknown := sorted(entry.keys() - _NEEDED - _OPTIONAL):
        raise BadService(f"{name} has {', '.join(unknown)}, which nobody reads")
    if not {"number", "web"} & entry.keys():
        raise BadService(f"{name} has neither a number nor a web address")
    if "hours" in entry and "number" not in entry:
        raise BadService(f"{name} has hours and no number to call in them")


def _check_values(name: str, entry: dict[str, Any]) -> None:
    if "number" in entry and not _NUMBER.fullmatch(entry["number"]):
        raise BadService(f"{name}: {entry['number']!r} is no telephone number")
    for address in (entry["source"], entry.get("web", "https://"), *entry.get("also", ())):
        if not str(address).startswith("https://"):
            raise BadService(f"{name}: {address} must be an https address")
    if type(entry["checked_on"]) is not date:
        raise BadService(f"{name}: checked_on must be a day")
    if unknown := sorted(set(entry.get("parts", ())) - set(PARTS)):
        raise BadService(f"{name}: the page has no part called {', '.join(unknown)}")
