"""The shape of a letter about a place: the answers as fields, their meanings as facts.

A field whose question the letter does not read holds nothing: an empty word or no.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.shape.facts.followed import FollowedFacts
from app.letters.shape.facts.given import PlaceGivenFacts
from app.letters.shape.facts.service import ServiceFacts


@dataclass(frozen=True, slots=True)
class PlaceShape(ServiceFacts, FollowedFacts, PlaceGivenFacts):
    """The answers that letters about a place read."""

    kind: LetterKind
    shows: str
    seen: str
    acting: str
    in_uk: bool
    has_account_there: bool  # with the service, asked of somebody outside the United Kingdom
    sort: str  # place.sort
    regimes: tuple[str, ...]
    service_kind: str  # service.kind; "other" when skipped
    links: str  # none | one | several
    has: frozenset[str]  # details given, as `has_account` and so on
    preserve: bool = False  # keep a sealed copy for the police; only when chosen
    hostile: bool = False  # the person said so: the site is not written to, and that is a reason
    unwritten: bool = False  # the site is not written to, and the person said no reason
    establishment: str = ""  # service.establishment; "unknown" when skipped
    role: str = ""  # host.role; host notice only
    refusal: str = ""  # letters that follow another only
    still: str = ""  # letters that follow another only

    @property
    def jurisdiction(self) -> Jurisdiction:
        """A letter to a service is written for the whole United Kingdom."""
        return Jurisdiction.UNITED_KINGDOM
