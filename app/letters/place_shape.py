"""The shape of a letter about a place: a platform report or a cloud notice."""

from __future__ import annotations

from dataclasses import dataclass

from app.letters.answers import NOT_ANSWERED
from app.letters.facts.shown import ShownFacts
from app.letters.vocabulary import Jurisdiction, LetterKind

#: Sorts of place where other people can come upon the images.
PUBLISHED = frozenset({"post", "group", "shared-link", "album"})


@dataclass(frozen=True, slots=True)
class PlaceShape(ShownFacts):
    """What a platform report or a cloud notice reads."""

    kind: LetterKind
    shows: str
    seen: str
    acting: str
    in_uk: bool
    has_account_there: bool  # with the service, asked of somebody outside the United Kingdom
    sort: str  # place.sort
    regimes: tuple[str, ...]
    preserve: bool  # keep a sealed copy for the police; only when chosen
    service_kind: str  # service.kind; "other" when skipped
    links: str  # none | one | several
    has_account: bool
    has_when: bool  # platform report only
    has_owner: bool  # cloud notice only
    has_item: bool  # cloud notice only
    has_entity: bool
    has_name: bool

    @property
    def jurisdiction(self) -> Jurisdiction:
        """A letter to a service is written for the whole United Kingdom."""
        return Jurisdiction.UNITED_KINGDOM

    @property
    def for_self(self) -> bool:
        """The sender said that they are the person shown; skipped, neither this nor `for_other`."""
        return self.acting == "self"

    @property
    def for_other(self) -> bool:
        """The sender said that they act for the person shown."""
        return self.acting == "other"

    @property
    def published(self) -> bool:
        """Other people can come upon the images there."""
        return self.sort in PUBLISHED

    @property
    def osa(self) -> bool:
        """The Online Safety Act reaches the service."""
        return "uk-osa" in self.regimes

    @property
    def dsa(self) -> bool:
        """Regulation (EU) 2022/2065 reaches the service, and others can see the place."""
        return "eu-dsa" in self.regimes and self.published

    @property
    def tida(self) -> bool:
        """The TAKE IT DOWN Act reaches the service, and others can see the place."""
        return "us-take-it-down" in self.regimes and self.published

    @property
    def never_agreed(self) -> bool:
        """The person never agreed to being seen there."""
        return self.seen == "never"

    @property
    def agreed_to_less(self) -> bool:
        """The person agreed to less: to one person, or to a paid page."""
        return self.seen == "less"

    @property
    def once_public(self) -> bool:
        """It was public once and the person agreed."""
        return self.seen == "public"

    @property
    def declares_20a(self) -> bool:
        """The declarations of Online Safety Act 2023 s.20A(2) are true of these answers.

        Only of intimate images that were not public with the person's agreement, in a place where
        others can come upon them, and for somebody whom s.20A(1) names.
        """
        said = self.intimate and (self.never_agreed or self.agreed_to_less)
        affected = self.in_uk or self.has_account_there
        return said and self.acting != NOT_ANSWERED and self.published and self.osa and affected
