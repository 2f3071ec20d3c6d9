"""The conduct: facts about what the other person did."""

from __future__ import annotations

_KEPT = frozenset({"kept-unasked", "kept-asked"})


class ConductFacts:
    """Facts from the ticks for `happened`, and from how far copies went (`reach`)."""

    __slots__ = ()

    happened: tuple[str, ...]
    reach: tuple[str, ...]
    acts: str

    @property
    def kept(self) -> bool:
        """They still have images, asked about or not."""
        return bool(_KEPT.intersection(self.happened))

    @property
    def kept_only(self) -> bool:
        """Nothing was ticked but keeping."""
        return self.kept and _KEPT.issuperset(self.happened)

    @property
    def asked_before(self) -> bool:
        """They were asked to delete, and did not."""
        return "kept-asked" in self.happened

    @property
    def shared(self) -> bool:
        """Shared or posted."""
        return "shared" in self.happened

    @property
    def sent(self) -> bool:
        """Sent to people."""
        return "sent" in self.happened

    @property
    def passed_on(self) -> bool:
        """Shared, posted or sent: copies left their hands."""
        return self.shared or self.sent

    @property
    def threatened(self) -> bool:
        """They threatened to share."""
        return "threatened" in self.happened

    @property
    def threat_only(self) -> bool:
        """Nothing was ticked but the threat: the letter admits no image."""
        return self.happened == ("threatened",)

    @property
    def covert(self) -> bool:
        """Taken without the person knowing."""
        return "covert" in self.happened

    @property
    def altered(self) -> bool:
        """Made or altered by computer."""
        return "altered" in self.happened

    @property
    def hacked(self) -> bool:
        """The person's account or device was got into."""
        return "hacked" in self.happened

    @property
    def public_post(self) -> bool:
        """Posted where anyone can see."""
        return self.passed_on and "anyone" in self.reach

    @property
    def in_group(self) -> bool:
        """Passed on in a group or channel."""
        return self.passed_on and "group" in self.reach

    @property
    def sold(self) -> bool:
        """Sold, or put on a page that people pay for."""
        return self.passed_on and "sold" in self.reach

    @property
    def several_acts(self) -> bool:
        """More than one occasion, each end of the time with its month."""
        return self.acts == "several"
