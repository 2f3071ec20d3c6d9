"""The law that the letter is written under, and whether it is certain."""

from __future__ import annotations

from app.letters.answers.vocabulary import Jurisdiction
from app.letters.shape.jurisdiction import open_forum


class ForumFacts:
    """Facts from where the two people live, as far as it was answered."""

    __slots__ = ()

    jurisdiction: Jurisdiction
    where: str
    home: str

    @property
    def ew(self) -> bool:
        """Written under the law of England and Wales."""
        return self.jurisdiction is Jurisdiction.ENGLAND_WALES

    @property
    def scots(self) -> bool:
        """Written under the law of Scotland."""
        return self.jurisdiction is Jurisdiction.SCOTLAND

    @property
    def ni(self) -> bool:
        """Written under the law of Northern Ireland."""
        return self.jurisdiction is Jurisdiction.NORTHERN_IRELAND

    @property
    def forum_open(self) -> bool:
        """They do not certainly live in one part of the United Kingdom: a lawyer settles where."""
        return open_forum(self.where, self.home)
