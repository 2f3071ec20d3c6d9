"""The shape of a letter about a person: the letter of claim or the note for a solicitor."""

from __future__ import annotations

from dataclasses import dataclass

from app.letters.vocabulary import LetterKind

_KEPT = frozenset({"kept-unasked", "kept-asked"})

#: Risks that keep the images where they are, whatever was said about the police.
_NO_DELETION_YET = frozenset({"order", "demand", "police"})
_ALL_CONFIRMED = ("own-evidence", "no-others", "no-proceedings")


@dataclass(frozen=True, slots=True)
class PersonShape:
    """What the letter of claim and the note for a solicitor read."""

    kind: LetterKind
    shows: str
    self_sent: bool  # never in the note
    who: str
    where: str
    police: str
    confirmed: tuple[str, ...]
    happened: tuple[str, ...]
    how: tuple[str, ...]
    took: str
    risk: tuple[str, ...]
    acts: str
    links: str  # none | one | several
    period: str  # conduct.period; "unknown" when skipped
    has_first: bool
    has_address: bool  # letter of claim only
    has_email: bool  # letter of claim only
    seen: str  # note only
    delivery: str  # note only
    opened: str  # note only

    @property
    def intimate(self) -> bool:
        """The person called the images intimate."""
        return self.shows == "intimate"

    @property
    def culturally_private(self) -> bool:
        """Private in another way, such as without a head covering."""
        return self.shows == "private"

    @property
    def solicitor_draft(self) -> bool:
        """A draft that a solicitor or law clinic finishes and sends."""
        return not self.self_sent

    @property
    def organisation(self) -> bool:
        """Written to a business or an organisation."""
        return self.who == "organisation"

    @property
    def living_together(self) -> bool:
        """They live together or are a couple: asking not to be visited would make no sense."""
        return "together" in self.risk

    @property
    def ex(self) -> bool:
        """Written to a former partner."""
        return self.who == "ex"

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

    @property
    def harassment(self) -> bool:
        """Two dated occasions of something *they* did, which is needed and not always enough.

        Protection from Harassment Act 1997 ss.1, 7(3). Keeping alone is not an occasion, nor is
        what the answers do not put down to them: taken, made or got into by nobody knows whom.
        """
        theirs = (
            self.passed_on
            or self.threatened
            or (self.covert and self.took_unknown)
            or (self.hacked and self.from_account)
        )
        return self.several_acts and self.has_first and self.period != "unknown" and theirs

    @property
    def data_protection(self) -> bool:
        """Off against a private person: personal use is excluded, UK GDPR Art 2(2)(a)."""
        return self.organisation

    @property
    def copyright(self) -> bool:
        """The sender took the images and copies were passed on."""
        return self.took == "yes" and self.passed_on

    @property
    def assignment(self) -> bool:
        """They took images, so that the undertakings may assign the copyright."""
        return self.took_known or self.took_unknown

    @property
    def gave(self) -> bool:
        """The person gave the images to them."""
        return "gave" in self.how

    @property
    def took_known(self) -> bool:
        """They took them, and the person knew."""
        return "took-known" in self.how

    @property
    def took_unknown(self) -> bool:
        """They took them, and the person did not know."""
        return "took-unknown" in self.how

    @property
    def from_account(self) -> bool:
        """From the person's account or device."""
        return "account" in self.how

    @property
    def made(self) -> bool:
        """Made by computer."""
        return "made" in self.how

    @property
    def passed_by_other(self) -> bool:
        """Someone else gave them."""
        return "passed" in self.how

    @property
    def how_unknown(self) -> bool:
        """The person said that they do not know; a skipped question leaves `how` empty."""
        return "unknown" in self.how

    @property
    def several_acts(self) -> bool:
        """More than one occasion, each end of the time with its month."""
        return self.acts == "several"

    @property
    def no_risk(self) -> bool:
        """None of the risks is true, and the person said so."""
        return self.risk == ("none",)
