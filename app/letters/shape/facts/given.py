"""Facts `has_…` of details that were given, one for each `has` of the details table.

A gap stands in a letter only for a detail that was given. Letters about a person know of what is
kept with a person, letters about a place of what is kept with a place and with the case.
"""

from __future__ import annotations

from app.letters.details.row import Scope
from app.letters.details.table import given_of


class _Given:
    """The derived answers that say yes; `has` holds their names without `has.`."""

    __slots__ = ()

    has: frozenset[str]


class GivenFacts(_Given):
    """Of a letter about a person."""

    __slots__ = ()


class PlaceGivenFacts(_Given):
    """Of a letter about a place."""

    __slots__ = ()


def _fact(given: str) -> property:
    """The fact that a detail was given, as letter texts ask it of a shape."""
    return property(lambda facts: given in facts.has)


_SCOPES = {GivenFacts: (Scope.PERSON,), PlaceGivenFacts: (Scope.CASE, Scope.PLACE)}

for _facts, _scopes in _SCOPES.items():
    for _name in given_of(*_scopes):
        setattr(_facts, f"has_{_name.replace('-', '_')}", _fact(_name))
