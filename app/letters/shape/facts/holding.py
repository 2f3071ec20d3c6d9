"""How they came to have the images, who took them, and what the two people have in common."""

from __future__ import annotations


class HoldingFacts:
    """Facts from how the images came about, and from ties that no undertaking may cut off."""

    __slots__ = ()

    how: tuple[str, ...]
    took: str
    ties: tuple[str, ...]

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
    def assignment(self) -> bool:
        """They took images, so that the undertakings may assign the copyright."""
        return self.took_known or self.took_unknown

    @property
    def children(self) -> bool:
        """They have children together."""
        return "children" in self.ties

    @property
    def shared_home(self) -> bool:
        """They share a home."""
        return "home" in self.ties

    @property
    def shared_account(self) -> bool:
        """They share a device or a cloud account."""
        return "account" in self.ties

    @property
    def group_chat(self) -> bool:
        """The images were in a group chat."""
        return "group-chat" in self.ties

    @property
    def name_changed(self) -> bool:
        """The person has changed their name."""
        return "name" in self.ties

    @property
    def paid_page(self) -> bool:
        """Some images were made for a page that people pay for."""
        return "paid" in self.ties

    @property
    def others_shown(self) -> bool:
        """Other people are in the images too; nothing is declared for them."""
        return "others" in self.ties
