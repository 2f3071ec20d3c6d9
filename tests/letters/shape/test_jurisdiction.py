"""Under which law each letter is written, and when a lawyer must settle that first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.vocabulary import PLACE_KINDS, Jurisdiction, LetterKind
from app.letters.shape.blank import BY_ID, Given
from app.letters.shape.jurisdiction import CELLS, jurisdiction_of, open_forum
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.shape import shape_of

CLAIM = LetterKind.LETTER_OF_CLAIM
POLICE = LetterKind.POLICE_LETTER
BRIEF = LetterKind.SOLICITOR_BRIEF
ANYWHERE = [kind for kind in LetterKind if kind.row.law == "anywhere"]

E, S, N = "england-wales", "scotland", "northern-ireland"
OUT, UNKNOWN, SKIPPED = "elsewhere", "unknown", "not-answered"

WHERE = st.sampled_from((E, S, N, OUT, UNKNOWN, SKIPPED))
HOME = st.sampled_from((E, S, N, OUT, SKIPPED))


@pytest.mark.parametrize(
    ("kind", "where", "home", "expected"),
    [
        (CLAIM, S, E, S),
        (CLAIM, OUT, N, N),
        (CLAIM, UNKNOWN, E, E),
        (POLICE, S, E, E),
        (POLICE, S, OUT, S),
        (LetterKind.DEPRIVATION_REQUEST, N, SKIPPED, N),
        (BRIEF, UNKNOWN, SKIPPED, E),
        (LetterKind.WITHDRAWAL, OUT, OUT, E),
        (LetterKind.AUTHORITY_TO_ACT, SKIPPED, S, S),
        (LetterKind.PLATFORM_REPORT, SKIPPED, SKIPPED, "united-kingdom"),
    ],
)
def test_a_letter_is_written_under_the_law_of_the_place(
    kind: LetterKind, where: str, home: str, expected: str
) -> None:
    assert jurisdiction_of(kind, where, home) == expected


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind not in PLACE_KINDS])
def test_what_needs_a_court_or_police_is_not_written_where_nobody_lives_here(
    kind: LetterKind,
) -> None:
    if kind in ANYWHERE:
        assert jurisdiction_of(kind, OUT, OUT) == E
    else:
        with pytest.raises(InconsistentAnswers):
            jurisdiction_of(kind, OUT, SKIPPED)


@given(st.sampled_from(LetterKind), WHERE, HOME)
def test_no_letter_is_written_under_a_law_without_a_text(
    kind: LetterKind, where: str, home: str
) -> None:
    try:
        part = jurisdiction_of(kind, where, home)
    except InconsistentAnswers:
        return
    assert (kind, part) in CELLS
    assert (part is Jurisdiction.UNITED_KINGDOM) == (kind in PLACE_KINDS)


@given(WHERE, HOME)
def test_the_forum_is_certain_only_where_both_live_in_one_part(where: str, home: str) -> None:
    assert open_forum(where, home) == (not (where == home and where in (E, S, N)))


BASE: Given = {**BY_ID["letter-of-claim-england-wales-keep-evidence"].given, "route": "self"}


@pytest.mark.parametrize(("where", "home"), [(S, E), (E, OUT), (UNKNOWN, E), (OUT, E)])
def test_where_the_forum_is_open_a_lawyer_sends_the_letter(where: str, home: str) -> None:
    away = {**BASE, "where": where, "home": home}
    with pytest.raises(InconsistentAnswers):
        shape_of(Answers.of(CLAIM, away), CLAIM)
    shape = shape_of(Answers.of(CLAIM, {**away, "route": "solicitor"}), CLAIM)
    assert isinstance(shape, PersonShape)
    assert shape.forum_open


@pytest.mark.parametrize("part", [E, S, N])
def test_a_shape_knows_its_law(part: str) -> None:
    shape = shape_of(Answers.of(CLAIM, {**BASE, "where": part, "home": part}), CLAIM)
    assert isinstance(shape, PersonShape)
    assert (shape.ew, shape.scots, shape.ni) == (part == E, part == S, part == N)
    assert not shape.forum_open
