"""Risk, police, and whether images are kept for now or deleted."""

from __future__ import annotations

#: Risks that keep the images where they are, whatever was said about the police.
_NO_DELETION_YET = frozenset({"order", "demand", "police"})
_ALL_CONFIRMED = ("own-evidence", "no-others", "no-proceedings")


class SafetyFacts:
    """Facts from the answers about danger and about the police."""

    __slots__ = ()

    risk: tuple[str, ...]
    police: str
    confirmed: tuple[str, ...]

    @property
    def no_risk(self) -> bool:
        """None of the risks is true, and the person said so."""
        return self.risk == ("none",)

    @property
    def living_together(self) -> bool:
        """They live together or are a couple: asking not to be visited would make no sense."""
        return "together" in self.risk

    @property
    def police_involved(self) -> bool:
        """The police know, or may come to know; skipped, nobody can say that they will not."""
        return self.police != "no" or "police" in self.risk

    @property
    def variant_a(self) -> bool:
        """Keep, hand over, delete when told: whenever `variant_b` is not certain."""
        return not self.variant_b

    @property
    def variant_b(self) -> bool:
        """Delete now: no police, none planned, every confirmation given, no risk against it."""
        return (
            self.police == "no"
            and self.confirmed == _ALL_CONFIRMED
            and bool(self.risk)
            and not _NO_DELETION_YET.intersection(self.risk)
        )
