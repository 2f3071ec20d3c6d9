"""Which details of a place were given. A gap stands in a letter only for one that was."""

from __future__ import annotations


class PlaceGivenFacts:
    """The derived answers that say yes; `has` holds their names without `has.`."""

    __slots__ = ()

    has: frozenset[str]

    @property
    def has_account(self) -> bool:
        """The account or post; in a table of links, of at least one of them."""
        return "account" in self.has

    @property
    def has_when(self) -> bool:
        """The date and time shown with it; in a table of links, of at least one of them."""
        return "when" in self.has

    @property
    def has_owner(self) -> bool:
        """The name or address of the account that shares or stores them."""
        return "owner" in self.has

    @property
    def has_item(self) -> bool:
        """The name of the file, folder or album."""
        return "item" in self.has

    @property
    def has_name(self) -> bool:
        """The name that the sender signs with."""
        return "name" in self.has

    @property
    def has_image(self) -> bool:
        """The link of the image itself, of at least one page."""
        return "image" in self.has

    @property
    def has_searches(self) -> bool:
        """At least one search: its words, or the link of its results."""
        return "searches" in self.has

    @property
    def has_sent(self) -> bool:
        """When the report was sent that this letter follows."""
        return "sent" in self.has

    @property
    def has_reference(self) -> bool:
        """The reference that was given for it."""
        return "reference" in self.has

    @property
    def has_erasure(self) -> bool:
        """When the erasure request was sent."""
        return "erasure" in self.has

    @property
    def has_erasure_ref(self) -> bool:
        """The reference of the erasure request."""
        return "erasure-ref" in self.has

    @property
    def has_complaint(self) -> bool:
        """When the complaint about data protection was sent."""
        return "complaint" in self.has

    @property
    def has_complaint_ref(self) -> bool:
        """The reference of that complaint."""
        return "complaint-ref" in self.has

    @property
    def has_expedited(self) -> bool:
        """When the expedited complaint was sent."""
        return "expedited" in self.has

    @property
    def has_expedited_ref(self) -> bool:
        """The reference of the expedited complaint."""
        return "expedited-ref" in self.has

    @property
    def has_answered(self) -> bool:
        """The day on which the service answered."""
        return "answered" in self.has

    @property
    def has_reply(self) -> bool:
        """What the service answered."""
        return "reply" in self.has

    @property
    def has_effect(self) -> bool:
        """What this has done to the person, in their own words."""
        return "effect" in self.has
