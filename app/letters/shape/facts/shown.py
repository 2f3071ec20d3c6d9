"""The kind of images, in the person's own tick. A letter to anybody may read it."""

from __future__ import annotations


class ShownFacts:
    """Facts from the answer `shows`, which the shape holds."""

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
