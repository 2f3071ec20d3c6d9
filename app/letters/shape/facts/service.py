"""The service, and which law reaches it at this place."""

from __future__ import annotations

from app.letters.answers.answers import NOT_ANSWERED
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.facts.place_shown import PlaceShownFacts
from app.letters.shape.place_rules import PUBLISHED

#: Sorts of service that decide about the posts on them, which makes them controllers. Never a
#: host, a network, a registrar or storage: they carry or keep what belongs to others.
_CONTROLLERS = frozenset({"platform", "adult", "messaging", "search", "other"})
_CONTROLLED = frozenset({"post", "group"})
_UNION = frozenset({"ireland", "eu"})


class ServiceFacts(PlaceShownFacts):
    """Facts about the service: a property for each law and rule that may apply to it.

    In a host notice `regimes` are those of the company written to, `service_kind` the site's.
    """

    __slots__ = ()

    kind: LetterKind
    sort: str
    service_kind: str
    regimes: tuple[str, ...]
    establishment: str
    role: str
    in_uk: bool
    has_account_there: bool
    has: frozenset[str]

    @property
    def host_role(self) -> str:
        """Who is written to behind a site: host, cdn or registrar; skipped, the host."""
        return "host" if self.role == NOT_ANSWERED else self.role

    @property
    def to_host(self) -> bool:
        """Written to the company behind a site, and not to the site."""
        return self.kind is LetterKind.HOST_NOTICE

    @property
    def search(self) -> bool:
        """About what a search engine shows."""
        return self.service_kind == "search"

    @property
    def published(self) -> bool:
        """Other people can come upon the images there."""
        return self.sort in PUBLISHED or self.search

    @property
    def osa(self) -> bool:
        """The Online Safety Act reaches the service; never a company behind a site."""
        return "uk-osa" in self.regimes and not self.to_host

    @property
    def controller(self) -> bool:
        """The service decides about the posts or results it shows: a controller (UK GDPR)."""
        controls = self.service_kind in _CONTROLLERS and (self.sort in _CONTROLLED or self.search)
        return controls and not self.to_host

    @property
    def gdpr(self) -> str:
        """Whose data protection law reaches it as a controller: uk, eu, both, or nothing."""
        union = self.controller and self.establishment in _UNION
        near = self.in_uk or self.establishment == "uk"
        if self.controller and near and "uk-gdpr" in self.regimes:
            return "both" if union else "uk"
        return "eu" if union else ""

    @property
    def dsa(self) -> bool:
        """Regulation (EU) 2022/2065 reaches it as a hosting service, and others see the place.

        Neither a search engine, nor a network or registrar, stores what was posted.
        """
        hosts = not self.search and not (self.to_host and self.host_role != "host")
        return "eu-dsa" in self.regimes and self.published and hosts

    @property
    def tida(self) -> bool:
        """The TAKE IT DOWN Act reaches it as a forum, and others can see the place."""
        forum = not self.search and not self.to_host
        return "us-take-it-down" in self.regimes and self.published and forum

    @property
    def declares_20a(self) -> bool:
        """The declarations of Online Safety Act 2023 s.20A(2) are true of these answers.

        Only of intimate images that were not public with the person's agreement, in a place where
        others can come upon them, and for somebody whom s.20A(1) names.
        """
        said = self.without_consent and (self.for_self or self.for_other)
        return said and self.published and self.osa and (self.in_uk or self.has_account_there)

    @property
    def eu_notice(self) -> bool:
        """A notice under Article 16 of the Digital Services Act: it needs a name.

        The company behind a site gets one only when the sender's role (`acting`) is known.
        """
        known = not self.to_host or self.for_self or self.for_other
        return self.dsa and self.without_consent and "name" in self.has and known

    @property
    def us_request(self) -> bool:
        """A request under the TAKE IT DOWN Act: signed, by the person shown or for them."""
        signed = "name" in self.has and (self.for_self or self.for_other)
        return self.tida and self.without_consent and signed
