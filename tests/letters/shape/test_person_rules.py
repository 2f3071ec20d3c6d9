"""The facts that open and close each letter about a person; the wizard offers by the same table."""

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, Jurisdiction, LetterKind
from app.letters.shape.blank import BY_ID, Given
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.shape import shape_of
from app.wizard.offered import LETTERS
from tests.letters.people import PERSON_CELLS, covered, given_of

K = LetterKind
KINDS = [kind for kind in LetterKind if kind not in PLACE_KINDS]

_DELETE: Given = {
    "police": "no",
    "confirmed": ("own-evidence", "no-others", "no-proceedings"),
}

#: Facts that close a letter which would stand otherwise, one each.
CLOSED: list[tuple[LetterKind, Given]] = [
    (K.WITHDRAWAL, {"happened": ("kept-asked",)}),
    (K.WITHDRAWAL, {"happened": ("kept-unasked", "shared")}),
    (K.WITHDRAWAL, {"risk": ("fear",)}),
    (K.WITHDRAWAL, {"police": "may"}),
    (K.WITHDRAWAL, {"who": "unknown"}),
    (K.LETTER_OF_CLAIM, {"who": "unknown"}),
    (K.LETTER_OF_CLAIM, {"route": "self", "offence": "yes"}),
    (K.LETTER_OF_CLAIM, {"route": "self", "risk": ("unaware",)}),
    (K.LETTER_OF_CLAIM, {"route": "self", "who": "partner"}),
    (K.LETTER_OF_CLAIM, {"route": "self", "ties": ("home",)}),
    (K.ERASURE_REQUEST, {"who": "ex"}),
    (K.RECIPIENT_REQUEST, {"happened": ("threatened",)}),
    (K.RECIPIENT_REQUEST, {"risk": ("community",)}),
    (K.RECIPIENT_REQUEST, {"police": ()}),
    (K.POLICE_LETTER, {"police": "no", "risk": ("none",)}),
    (K.POLICE_LETTER, {"risk": ()}),
    (K.DEPRIVATION_REQUEST, {"police": "may", "risk": ("none",)}),
    (K.AUTHORITY_TO_ACT, {"risk": ()}),
    (K.SOLICITOR_BRIEF, {"risk": ()}),
    (K.UNDERTAKINGS, {"who": "unknown"}),
    (K.CERTIFICATE, {"who": "unknown"}),
    (K.HOLDING_UNDERTAKING, _DELETE),
    (K.HAND_OVER_RECEIPT, _DELETE),
    (K.RELEASE_TO_DELETE, _DELETE),
]

#: Facts that open one all the same.
OPEN: list[tuple[LetterKind, Given]] = [
    (K.POLICE_LETTER, {"police": "no", "risk": ("police",)}),
    (K.DEPRIVATION_REQUEST, {"police": "no", "risk": ("police",)}),
    (K.SOLICITOR_BRIEF, {"who": "unknown", "where": "unknown", "home": "elsewhere"}),
    (K.LETTER_OF_CLAIM, {"risk": ("violent",), "offence": "yes"}),
    (K.HOLDING_UNDERTAKING, {"police": "no", "confirmed": ("own-evidence",)}),
]


def base(kind: LetterKind) -> Given:
    ending = "-keep-evidence" if kind is K.LETTER_OF_CLAIM else ""
    return BY_ID[f"{kind}-england-wales{ending}"].given


def given(kind: LetterKind, change: Given) -> Given:
    return {name: value for name, value in {**base(kind), **change}.items() if value}


def stands(kind: LetterKind, answers: Given) -> bool:
    try:
        return isinstance(shape_of(Answers.of(kind, answers), kind), PersonShape)
    except InconsistentAnswers:
        return False


def offered(kind: LetterKind, answers: Given) -> bool:
    (letter,) = (each for each in LETTERS if each.kind == kind)
    return letter.applies.holds({**answers, "path": "person"})


@pytest.mark.parametrize("kind", KINDS)
def test_the_plain_case_of_each_letter_stands_and_is_offered(kind: LetterKind) -> None:
    assert stands(kind, base(kind))
    assert offered(kind, base(kind))


@pytest.mark.parametrize(("kind", "change"), CLOSED, ids=str)
def test_a_fact_against_it_closes_a_letter(kind: LetterKind, change: Given) -> None:
    assert not stands(kind, given(kind, change))
    if "route" not in change:  # which way it goes is chosen on its card, after it was offered
        assert not offered(kind, given(kind, change))


@pytest.mark.parametrize(("kind", "change"), OPEN, ids=str)
def test_a_fact_for_it_opens_a_letter(kind: LetterKind, change: Given) -> None:
    assert stands(kind, given(kind, change))
    assert offered(kind, given(kind, change))


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_about_somebody_under_18(kind: LetterKind) -> None:
    assert not stands(kind, given(kind, {"risk": ("under18",)}))
    assert not offered(kind, given(kind, {"risk": ("under18",)}))
    assert not stands(kind, given(kind, {"adults": "unsure"}))


@pytest.mark.parametrize("kind", KINDS)
def test_none_beside_a_tick_is_a_contradiction(kind: LetterKind) -> None:
    assert not stands(kind, given(kind, {"risk": ("fear", "none")}))
    if "ties" in {answer.name for answer in answers_used(kind)}:
        assert not stands(kind, given(kind, {"ties": ("home", "none")}))


@pytest.mark.parametrize(("kind", "part"), PERSON_CELLS, ids=str)
def test_whatever_can_be_drafted_is_offered(kind: LetterKind, part: Jurisdiction) -> None:
    """All but what nobody checked: the wizard asks about risks before it offers any of these."""
    for row in covered(kind, part).rows:
        answers = given_of(row)
        assert offered(kind, answers) or not answers.get("risk"), answers
