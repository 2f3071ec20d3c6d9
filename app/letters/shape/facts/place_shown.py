"""Consent to being seen at a place, and the sender's role, for letters about a place."""

from __future__ import annotations

from app.letters.shape.facts.shown import ShownFacts


class PlaceShownFacts(ShownFacts):
    """Facts from the answers `shows`, `seen` and `acting`, which the shape holds."""

    __slots__ = ()

    seen: str
    acting: str

    @property
    def for_self(self) -> bool:
        """The sender said that they are the person shown; skipped, neither this nor `for_other`."""
        return self.acting == "self"

    @property
    def for_other(self) -> bool:
        """The sender said that they act for the person shown."""
        return self.acting == "other"

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
    def without_consent(self) -> bool:
        """Intimate, and never to be seen there; only on two clear answers."""
        return self.intimate and (self.never_agreed or self.agreed_to_less)
