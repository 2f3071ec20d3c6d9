"""One row of the details table, and one list of rows; a row that lacks something does not load.

`N_` marks English words for the catalogs; the page translates them (`app/templates/wizard/`). Each
row says once what the placeholders, the scopes, the filling, the list of what a reader learns and
the derived answers `has.…` need to know of a name; they all follow from it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

_NAME = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def N_(words: str) -> str:  # noqa: N802 - the usual name, which Babel collects by itself
    """Mark English words that the page translates; returns them as they are."""
    return words


class GapType(StrEnum):
    """How the browser writes the value: as typed, over several lines, or as a date it computed."""

    TEXT = "text"
    LINES = "lines"
    LINK = "link"
    DATE = "date"
    MONTH = "month"


class Scope(StrEnum):
    """Where a detail is kept, and so in which letters it stands.

    What is kept with the case names the sender to services: it stands, like what is kept with a
    place, in letters about a place. What is kept with a person stands in letters about a person.
    """

    CASE = "case"
    PLACE = "place"
    PERSON = "person"


class Origin(StrEnum):
    """Where the words of a gap come from."""

    #: The person types them: in a question, or beside the letter.
    TYPED = "typed"
    #: The record of letters that were sent, which the person notes on their cards.
    NOTED = "noted"
    #: The registry of services, or the list of a site's links.
    SOURCED = "sourced"
    #: The browser, from the day it is and the months given.
    COMPUTED = "computed"
    #: Nobody asks for them: a solicitor fills them in.
    LEFT_OPEN = "left-open"


@dataclass(frozen=True, slots=True)
class Detail:
    """One gap of letters.

    `prompt` stands in the gap while it is empty: plain English, in square brackets. `gap` names it
    among the gaps still open. `cost` says what leaving it out costs; a detail with a cost stands in
    the list of what a reader learns, as `listed` (else as `gap`). `by_sort` holds the words for one
    sort of place where they differ. `has` is the derived answer `has.…` that says it was given.
    """

    name: str
    prompt: str
    gap: str
    scope: Scope
    cost: str = ""
    listed: str = ""
    by_sort: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    type: GapType = GapType.TEXT
    list_name: str | None = None
    #: In a row of a list: the detail that was typed once for all rows, where the row has none.
    if_empty: str = ""
    has: str = ""
    origin: Origin = Origin.TYPED
    #: Typed beside the letter: no question asks for it.
    beside: bool = False

    def __post_init__(self) -> None:
        """Raise `ValueError` with the file and the remedy where a row lacks something."""
        if not _NAME.fullmatch(self.name):
            raise self._lacks("a name of small letters, with a point in it")
        if not self.prompt or not self.gap:
            raise self._lacks("`prompt` and `gap`: the words of the gap while it is open")
        if self.origin is Origin.TYPED and self.list_name is None and not self.cost:
            raise self._lacks("`cost`: what it costs to leave it out; each typed detail is told")

    def _lacks(self, what: str) -> ValueError:
        return ValueError(f"app/letters/details/: the row {self.name!r} lacks {what}")

    @property
    def words(self) -> str:
        """The name of the detail in the list of what a reader learns."""
        return self.listed or self.gap


@dataclass(frozen=True, slots=True)
class DetailList:
    """A list of rows that the person adds to; its details are the gaps of one row.

    `has` is the derived answer that says that it has a row. `beside`: edited beside the letter.
    """

    name: str
    scope: Scope
    has: str = ""
    beside: bool = False
