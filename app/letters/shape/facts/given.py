"""Which details were given. A gap stands in a letter only for one that was."""

from __future__ import annotations


class GivenFacts:
    """The derived answers that say yes; `has` holds their names without `has.`."""

    __slots__ = ()

    has: frozenset[str]

    @property
    def has_first(self) -> bool:
        """The month that it first happened."""
        return "first" in self.has

    @property
    def has_address(self) -> bool:
        """Their postal address."""
        return "address" in self.has

    @property
    def has_email(self) -> bool:
        """Their email address."""
        return "email" in self.has

    @property
    def has_agent(self) -> bool:
        """The name of the person or office that may act."""
        return "agent" in self.has

    @property
    def has_officer(self) -> bool:
        """The name or number of the officer."""
        return "officer" in self.has

    @property
    def has_crime(self) -> bool:
        """The reference that the police gave."""
        return "crime" in self.has

    @property
    def has_language(self) -> bool:
        """The language that the person prefers."""
        return "language" in self.has

    @property
    def has_needs(self) -> bool:
        """What the person needs to take part."""
        return "needs" in self.has

    @property
    def has_words(self) -> bool:
        """How it affects the person, in their own words."""
        return "words" in self.has

    @property
    def has_names(self) -> bool:
        """Other names of the person, now or before."""
        return "names" in self.has

    @property
    def has_sent(self) -> bool:
        """The day on which the letter was sent."""
        return "sent" in self.has

    @property
    def has_court(self) -> bool:
        """The next hearing or bail date."""
        return "court" in self.has

    @property
    def has_devices(self) -> bool:
        """At least one device or account that may hold images."""
        return "devices" in self.has

    @property
    def has_events(self) -> bool:
        """At least one thing that happened, with its date."""
        return "events" in self.has

    @property
    def has_reports(self) -> bool:
        """At least one report, with what was answered."""
        return "reports" in self.has

    @property
    def has_images(self) -> bool:
        """At least one group of images."""
        return "images" in self.has
