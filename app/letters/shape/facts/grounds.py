"""The grounds of a claim: each is true only where the answers support it."""

from __future__ import annotations

from app.letters.shape.facts.conduct import ConductFacts
from app.letters.shape.facts.forum import ForumFacts
from app.letters.shape.facts.given import GivenFacts
from app.letters.shape.facts.holding import HoldingFacts
from app.letters.shape.facts.shown import ShownFacts

_COUPLE = frozenset({"partner", "ex"})


class GroundFacts(ConductFacts, HoldingFacts, ForumFacts, GivenFacts, ShownFacts):
    """Grounds of a claim, and the paragraph on an offence."""

    __slots__ = ()

    who: str
    risk: tuple[str, ...]
    period: str
    self_sent: bool
    offence_chosen: bool

    @property
    def organisation(self) -> bool:
        """Written to a business or an organisation."""
        return self.who == "organisation"

    @property
    def ex(self) -> bool:
        """Written to a former partner."""
        return self.who == "ex"

    @property
    def solicitor_draft(self) -> bool:
        """A draft that a solicitor or law clinic finishes and sends."""
        return not self.self_sent

    @property
    def acted(self) -> bool:
        """Something that the answers put down to *them*; keeping alone is not an act.

        Nor is what was taken, made or got into by nobody knows whom.
        """
        return (
            self.passed_on
            or self.threatened
            or (self.covert and self.took_unknown)
            or (self.hacked and self.from_account)
        )

    @property
    def harassment(self) -> bool:
        """Two dated occasions of something they did, which is needed and not always enough.

        Protection from Harassment Act 1997 ss.1, 7(3), and 8 in Scotland; Protection from
        Harassment (Northern Ireland) Order 1997 art 3.
        """
        return self.several_acts and "first" in self.has and self.period != "unknown" and self.acted

    @property
    def one_act_abuse(self) -> bool:
        """Scotland: one dated act of a partner or former partner, where it is domestic abuse.

        Protection from Harassment Act 1997 s.8A. That it is abuse follows from nothing but the tick
        for violence, control, following or watching, and only a lawyer sends a letter that says so.
        """
        one = self.acts == "one" and "first" in self.has and self.acted
        couple = self.who in _COUPLE and "violent" in self.risk
        return self.scots and self.solicitor_draft and couple and one

    @property
    def dp_public(self) -> bool:
        """Posted for anyone to see, or sold: personal use may not cover it. For a solicitor."""
        return self.solicitor_draft and (self.public_post or self.sold)

    @property
    def data_protection(self) -> bool:
        """Off against a private person who kept it private: UK GDPR Art 2(2)(a)."""
        return self.organisation or self.dp_public

    @property
    def copyright(self) -> bool:
        """The sender took the images and copies were passed on."""
        return self.took == "yes" and self.passed_on

    @property
    def offence(self) -> bool:
        """The paragraph on an offence: chosen, for a solicitor, of intimate images, of an act."""
        wanted = self.solicitor_draft and self.offence_chosen
        return wanted and self.intimate and (self.acted or self.altered)
