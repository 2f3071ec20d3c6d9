"""A recipient of letters: its sourced facts, and the answers derived from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from app.recipients.sourced import CONFIDENCES, Sourced, due_on

KINDS = (
    "platform",
    "adult",
    "messaging",
    "cloud",
    "search",
    "host",
    "cdn",
    "registrar",
    "regulator",
    "hash",
    "support",
    "other",
)
#: A hint for routing, given by rule and not read in a source: never legal advice.
REGIMES = ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down", "us-dmca")
ACCEPTS = ("web-form", "email", "post")
_UNION = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip
_OWN = MappingProxyType({"GB": "uk", "IE": "ireland", "US": "us", "": "unknown"})

#: The facts a recipient may have, and the type of each one's value as TOML knows it.
SOURCED: Mapping[str, type] = MappingProxyType(
    {
        "entity": str,
        "address": list,
        "report_url": str,
        "email": str,
        "legal_email": str,
        "privacy_email": str,
        "data_protection_url": str,
        "complaint_url": str,
        "form_limit": int,
        "needs_account": bool,
        "represented": bool,
        "stopncii": bool,
        "hostile": bool,
    }
)
LINKS = ("report_url", "data_protection_url", "complaint_url")
MAILBOXES = ("email", "legal_email", "privacy_email")


@dataclass(frozen=True, slots=True)
class Recipient:
    """A service, or a body that watches services. A fact that nobody has seen is None.

    `general_form` says that `report_url` leads to a form for everything, where the right choice
    must be found first: `category`, in the form's own words, where it is known. `hosts` are for
    recognising links; `domains` are the organisation's other domains, for its mailboxes.
    `email` takes reports, `legal_email` letters from lawyers and complaints about a decision.
    `generic` stands for many who are not known: a letter takes the name that is typed.
    `represented`: somebody else may send the report. `note` is for maintainers.
    """

    id: str
    name: str
    kind: str
    regimes: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    general_form: bool = False
    generic: bool = False
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    accepts: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    category: str = ""
    note: str = ""
    entity: Sourced[str] | None = None
    address: Sourced[tuple[str, ...]] | None = None
    report_url: Sourced[str] | None = None
    email: Sourced[str] | None = None
    legal_email: Sourced[str] | None = None
    privacy_email: Sourced[str] | None = None
    data_protection_url: Sourced[str] | None = None
    complaint_url: Sourced[str] | None = None
    form_limit: Sourced[int] | None = None
    needs_account: Sourced[bool] | None = None
    represented: Sourced[bool] | None = None
    stopncii: Sourced[bool] | None = None
    hostile: Sourced[bool] | None = None

    def sourced_by_field(self) -> "dict[str, Sourced[Any]]":
        """Every fact there is, by its field."""
        found = {name: getattr(self, name) for name in SOURCED}
        return {name: fact for name, fact in found.items() if fact is not None}

    def sourced(self) -> "list[Sourced[Any]]":
        """Every fact there is."""
        return list(self.sourced_by_field().values())

    def stale(self, on: date) -> tuple[str, ...]:
        """The fields whose facts are past the day by which they must be looked at again."""
        facts = self.sourced_by_field().items()
        return tuple(name for name, fact in facts if due_on(name, fact) < on)

    @property
    def establishment(self) -> str:
        """Where the company is, as the letters ask it."""
        return _OWN.get(self.country) or ("eu" if self.country in _UNION else "other")

    @property
    def checked_on(self) -> date | None:
        """The oldest day among the facts: what "checked on" may claim for all of them."""
        return min((fact.as_of for fact in self.sourced()), default=None)

    @property
    def confidence(self) -> str:
        """The weakest among the facts; `unverified` when there is none."""
        ranks = [CONFIDENCES.index(fact.confidence) for fact in self.sourced()]
        return CONFIDENCES[max(ranks, default=len(CONFIDENCES) - 1)]


#: A service that is not in the registry and is typed. The Online Safety Act reaches every service
#: with users in the United Kingdom; about the others nothing is known, so nothing is claimed.
OTHER = Recipient("other", "", "other", regimes=("uk-osa",))
