"""The paragraph on an offence: never in a self-sent letter, never beside money, and only of an act.

The one pair that may stand is the fixed caveat on what the police may need beside "my rights are
reserved": neither names an offence, and neither names a sum.
"""

from __future__ import annotations

import re

import pytest

from app.letters.answers.vocabulary import PLACE_KINDS, LetterKind
from app.rendering.text import render
from tests.conftest import Reached
from tests.letters.combinations import of_kind
from tests.letters.looking import person, wrong

CLAIM = LetterKind.LETTER_OF_CLAIM

#: Letters that go to the other person, or are signed by them.
_TO_THEM = tuple(
    frozenset(LetterKind)
    - PLACE_KINDS
    - {LetterKind.POLICE_LETTER, LetterKind.DEPRIVATION_REQUEST, LetterKind.SOLICITOR_BRIEF}
)

_OFFENCE = re.compile(r"\b(offences?|criminal|crimes?|Sexual Offences)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(damages|costs|loss(es)?|compensat\w+|solatium|expenses|sums?|pay me|payment to me)\b",
    re.IGNORECASE,
)
_CAVEAT = re.compile(r"\bpolice\b[^.]*\bneed\b|\bpolice or a court\b", re.IGNORECASE)
_RESERVED = re.compile(r"\brights are reserved\b", re.IGNORECASE)


def pair(letter: str) -> tuple[str, str] | None:
    """An offence and money in one letter, in the words found; None where they do not meet."""
    offence, money = _OFFENCE.search(letter), _MONEY.search(letter)
    return (offence[0], money[0]) if offence and money else None


def without_notes(text: str) -> str:
    """An annotated letter without its comments and its drafting note."""
    return re.sub(r"‹.*?›", "", text.partition("=== drafting note ===")[0])


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("This may be an offence. My rights are reserved as to damages.", True),
        ("Sharing can be a criminal offence. I claim costs.", True),
        ("Sharing can be an offence. I reserve a claim for my loss.", True),
        ("Nothing here asks you to destroy anything the police may need. Rights reserved.", False),
    ],
)
def test_a_planted_pair_would_be_seen(planted: str, found: bool) -> None:
    assert bool(pair(planted)) == found


def test_an_offence_and_money_never_meet(reached: Reached) -> None:
    """In neither copy of any letter to them; the options of the annotated copy included."""
    both = 0
    for each in of_kind(*_TO_THEM):
        assert not pair(each.text), wrong([each], "a pair", pair(each.text))
        if person(each).offence_chosen:
            noted = without_notes(render(each.annotated))
            assert not pair(noted), wrong([each], "a pair in the annotated copy", pair(noted))
            both += bool(_OFFENCE.search(noted))
    reached(f"{both} letters name an offence, and none of them money")
    assert both > 20


def test_an_offence_is_named_only_in_a_draft_where_it_was_chosen() -> None:
    for each in of_kind(*_TO_THEM):
        if _OFFENCE.search(each.text):
            shape = person(each)
            meant = shape.kind is CLAIM and shape.offence and shape.solicitor_draft
            assert meant, wrong([each], "an offence that was not chosen", "")
            fits = shape.intimate and not shape.kept_only
            assert fits, wrong([each], "an offence that does not fit", "")


def test_the_one_permitted_pair_stands_in_every_letter_of_claim() -> None:
    """Evidence for the police is spared, and rights are reserved, in both variants."""
    for each in of_kind(CLAIM):
        assert _CAVEAT.search(each.text), wrong([each], "no caveat", "")
        assert _RESERVED.search(each.text), wrong([each], "no reserve", "")
