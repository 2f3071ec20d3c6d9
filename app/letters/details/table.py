"""The details table: every name that may stand in a gap, and the lists that some of them repeat in.

The rows stand in the order in which a list tells what a reader of a letter learns; the names of
this package's files say what their rows are about. The placeholders of blocks, the derived answers
`has.…`, the facts `has_…` of letter shapes, the tables of the page and its words follow from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.letters.details import people, places, records, rows, signing, sourced
from app.letters.details.row import Detail, DetailList, Scope

DETAILS: tuple[Detail, ...] = (
    *signing.ROWS,
    *places.ROWS,
    *people.ROWS,
    *rows.ROWS,
    *records.ROWS,
    *sourced.ROWS,
)

BY_NAME: Mapping[str, Detail] = MappingProxyType({each.name: each for each in DETAILS})

#: In no list of what a reader learns: groups of images, which are taken out where they are edited.
DETAIL_LISTS: tuple[DetailList, ...] = (
    DetailList("links", Scope.PLACE),
    DetailList("searches", Scope.PLACE, has="searches"),
    DetailList("devices", Scope.PERSON, has="devices"),
    DetailList("events", Scope.PERSON, has="events"),
    DetailList("reports", Scope.PERSON, has="reports"),
    DetailList("images", Scope.PERSON, has="images", beside=True),
)

#: Every row.
ROWS: tuple[Detail | DetailList, ...] = (*DETAILS, *DETAIL_LISTS)

#: List name -> the gaps of its row.
LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        each.name: tuple(detail.name for detail in DETAILS if detail.list_name == each.name)
        for each in DETAIL_LISTS
    }
)

#: A detail or a list -> the derived answer that tells that it was given.
FILLED: Mapping[str, str] = MappingProxyType(
    {each.name: f"has.{each.has}" for each in ROWS if each.has}
)

#: Those derived answers, each once.
GIVEN: tuple[str, ...] = tuple(dict.fromkeys(FILLED.values()))


def given_of(*scopes: Scope) -> tuple[str, ...]:
    """The derived answers about what is kept in these scopes, without `has.`, each once."""
    of = (each.has for each in ROWS if each.has and each.scope in scopes)
    return tuple(dict.fromkeys(of))
