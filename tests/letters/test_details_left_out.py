"""A gap stands only for what was given, and the number of links is right."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from app.letters.details.row import Scope
from app.letters.details.table import BY_NAME, FILLED
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from tests.letters.combinations import drafted
from tests.letters.looking import wrong

CLAIM = LetterKind.LETTER_OF_CLAIM
#: Letters signed under penalty, and letters whose reader asks for a name.
_ALWAYS_SIGNED = (LetterKind.COPYRIGHT_NOTICE, LetterKind.ICO_COMPLAINT)

#: Details of a place, and the derived answer that says that each was given. A place's account and
#: owner may be asked for in a gap that stays open, and so may the day of the report.
_OPEN = ("place.account", "place.owner", "notice.sent", "erasure.sent", "complaint.sent")
_GAPS = {
    name: given.removeprefix("has.")
    for name, given in FILLED.items()
    if name in BY_NAME and BY_NAME[name].scope is not Scope.PERSON and name not in _OPEN
} | {"search.query": "searches", "search.results": "searches", "link.url": ""}


def _given(shape: PlaceShape) -> set[str]:
    """The gaps for which something was given; a name that is always asked for may stay open."""
    found = {gap for gap, name in _GAPS.items() if name in shape.has}
    links = {"link.url"} if shape.links != "none" or shape.search else set()
    signed = {"sender.name"} if shape.kind in _ALWAYS_SIGNED else set()
    return found | links | signed


def test_a_detail_that_was_left_out_has_no_gap() -> None:
    for each in drafted():
        gaps = set(each.letter.placeholders)
        match each.shape:
            case PlaceShape() as shape:
                left = {gap: gap in _given(shape) for gap in _GAPS}
            case PersonShape(kind=kind) as shape if kind is CLAIM:
                left = {
                    "defendant.address": "address" in shape.has,
                    "defendant.email": "email" in shape.has,
                    "conduct.first": "first" in shape.has and not shape.kept_only,
                }
            case _:
                continue
        for gap, given in left.items():
            assert given or gap not in gaps, wrong([each], "a gap for nothing", gap)


def test_the_number_of_links_is_right() -> None:
    for each in drafted():
        text = each.text
        if each.shape.links == "one":
            assert not re.search(r"these links|lists the places", text), wrong([each], "one", "")
        if each.shape.links == "several":
            assert not re.search(r"this link\b|lists the place ", text), wrong(
                [each], "several", ""
            )
