"""What the images are, as the person called them. A letter to anybody may read it."""

from __future__ import annotations


class ShownFacts:
    """Of a shape that holds `shows`, the answer in the person's own tick."""

    __slots__ = ()

    shows: str

    @property
    def intimate(self) -> bool:
        """The person called the images intimate."""
        return self.shows == "intimate"

    @property
    def culturally_private(self) -> bool:
        """Private in another way, such as without a head covering."""
        return self.shows == "private"
