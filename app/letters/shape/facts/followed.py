"""The outcome of the letter that this one follows."""

from __future__ import annotations


class FollowedFacts:
    """Facts about the earlier letter's outcome, for letters that follow another."""

    __slots__ = ()

    refusal: str  # one of vocabulary.REFUSALS, or not-answered
    still: str  # whether it can still be seen: yes, some, no, unsure, or not-answered

    @property
    def silent(self) -> bool:
        """Nothing came back."""
        return self.refusal == "silence"

    @property
    def replied(self) -> bool:
        """Something came back, and it was no removal."""
        return self.refusal not in ("", "silence", "not-answered")
