"""The parts of a letter that stand: the law's conditions and the person's safety, case by case."""

from typing import ClassVar

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import BLANK_CASES, BY_ID, Given
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_shape import PlaceShape
from app.letters.shape.shape import shape_of
from tests.letters.cases import BASES

REPORT = BY_ID["platform-report"].given
CLAIM: Given = {**BY_ID["letter-of-claim-england-wales-delete-now"].given, "route": "self"}
BRIEF = BY_ID["solicitor-brief-england-wales"].given


def place(kind: LetterKind = LetterKind.PLATFORM_REPORT, /, **changes: object) -> PlaceShape:
    shape = shape_of(Answers.of(kind, changed(REPORT, changes)), kind)
    assert isinstance(shape, PlaceShape)
    return shape


def person(base: Given = CLAIM, /, **changes: object) -> PersonShape:
    kind = LetterKind.SOLICITOR_BRIEF if base is BRIEF else LetterKind.LETTER_OF_CLAIM
    shape = shape_of(Answers.of(kind, changed(base, changes)), kind)
    assert isinstance(shape, PersonShape)
    return shape


def changed(base: Given, changes: dict[str, object]) -> dict[str, str | tuple[str, ...]]:
    """The base with changes; `place_sort` stands for place.sort, None leaves an answer out."""
    given = dict(base)
    for keyword, value in changes.items():
        name = keyword.replace("_", ".")
        given.pop(name, None)
        if isinstance(value, str | tuple):
            given[name] = value
    return given


class Recording(Answers):
    """Answers that remember which of them were read."""

    read: ClassVar[set[str]] = set()

    def many(self, name: str) -> tuple[str, ...]:
        self.read.add(name)
        return super().many(name)


@pytest.mark.parametrize("kind", LetterKind)
def test_a_shape_reads_exactly_the_answers_that_are_sent(kind: LetterKind) -> None:
    Recording.read = set()
    for base_kind, given in BASES:
        if base_kind is kind:
            shape_of(Recording(kind, Answers.of(kind, given).given), kind)
    assert Recording.read == {answer.name for answer in answers_used(kind)}


def test_the_declarations_stand_when_every_condition_is_met() -> None:
    assert place().declares_20a
    assert place(seen="less").declares_20a
    assert place(acting="other").declares_20a
    assert place(uk="no", account="yes").declares_20a


@pytest.mark.parametrize(
    "change",
    [
        {"shows": "private"},
        {"shows": "unsure"},
        {"shows": None},
        {"seen": "public"},
        {"seen": None},
        {"acting": None},
        {"uk": "no"},
        {"uk": None},
        {"place_sort": "chat"},
        {"place_sort": "message"},
        {"service_regimes": ("eu-dsa", "us-take-it-down")},
    ],
    ids=str,
)
def test_no_declaration_stands_on_a_doubtful_answer(change: dict[str, object]) -> None:
    assert not place(**change).declares_20a


def test_foreign_notices_stand_only_where_others_can_come_upon_the_images() -> None:
    assert place().dsa
    assert place().tida
    assert not place(place_sort="chat").dsa
    assert not place(place_sort="chat").tida


@pytest.mark.parametrize("adults", ["no", "unsure", None])
@pytest.mark.parametrize("base", [CLAIM, BRIEF], ids=["claim", "brief"])
def test_nothing_is_drafted_unless_everyone_was_an_adult(base: Given, adults: object) -> None:
    with pytest.raises(InconsistentAnswers):
        person(base, adults=adults)
    with pytest.raises(InconsistentAnswers):
        place(adults=adults)


def test_a_letter_is_not_drafted_for_the_wrong_sort_of_place() -> None:
    with pytest.raises(InconsistentAnswers):
        place(place_sort="shared-link")
    with pytest.raises(InconsistentAnswers):
        place(place_sort=None)
    with pytest.raises(InconsistentAnswers):
        place(LetterKind.CLOUD_NOTICE, place_sort="post", has_when=None)


def test_someone_who_died_is_signposted_and_not_written_for() -> None:
    with pytest.raises(InconsistentAnswers):
        place(acting="died")


def test_deletion_is_asked_for_now_only_when_police_are_out_of_the_question() -> None:
    assert person().variant_b


@pytest.mark.parametrize(
    "change",
    [
        {"police": "reported"},
        {"police": "may"},
        {"police": "unsure"},
        {"police": None},
        {"confirmed": ("own-evidence", "no-others")},
        {"confirmed": None},
        {"risk": ("police",), "route": "solicitor"},
        {"risk": ("order",), "route": "solicitor"},
        {"risk": ("demand",), "route": "solicitor"},
        {"risk": None, "route": "solicitor"},
    ],
    ids=str,
)
def test_every_other_letter_keeps_the_images_until_told(change: dict[str, object]) -> None:
    shape = person(**change)
    assert shape.variant_a
    assert not shape.variant_b


@pytest.mark.parametrize("risk", ["order", "demand", "police", "together", "violent", "fear"])
def test_a_risk_closes_sending_it_oneself_and_leaves_the_draft_for_a_solicitor(risk: str) -> None:
    with pytest.raises(InconsistentAnswers):
        person(risk=(risk,))
    assert person(risk=(risk,), route="solicitor").solicitor_draft


def test_a_skipped_risk_question_closes_sending_it_oneself() -> None:
    with pytest.raises(InconsistentAnswers):
        person(risk=None)


def test_none_of_these_beside_a_risk_is_a_contradiction() -> None:
    with pytest.raises(InconsistentAnswers):
        person(risk=("fear", "none"), route="solicitor")


def test_no_letter_and_no_brief_when_they_are_under_18() -> None:
    for base in (CLAIM, BRIEF):
        with pytest.raises(InconsistentAnswers):
            person(base, risk=("under18",), route=None)


def test_there_is_no_letter_to_somebody_unknown() -> None:
    with pytest.raises(InconsistentAnswers):
        person(who="unknown")


def test_harassment_needs_two_dated_occasions_of_something_done() -> None:
    twice: dict[str, object] = {
        "happened": ("shared",),
        "acts": "several",
        "conduct_period": "since",
    }
    assert person(**twice).harassment
    assert not person(**{**twice, "acts": "one"}).harassment
    assert not person(**{**twice, "conduct_period": "unknown"}).harassment
    assert not person(**{**twice, "has_first": "no"}).harassment
    assert not person(**{**twice, "happened": ("kept-asked",)}).harassment


def test_copyright_needs_that_the_sender_took_it_and_that_it_was_passed_on() -> None:
    assert person(happened=("sent",), took="yes").copyright
    assert not person(happened=("sent",), took="unsure").copyright
    assert not person(happened=("threatened",), took="yes").copyright


def test_data_protection_stands_against_an_organisation_or_of_what_anyone_could_see() -> None:
    assert person(who="organisation").data_protection
    assert not person(happened=("shared",)).data_protection
    open_to_all: dict[str, object] = {"happened": ("shared",), "reach": ("anyone",)}
    assert not person(**open_to_all).data_protection
    assert person(**open_to_all, route="solicitor").data_protection
    assert person(happened=("sent",), reach=("sold",), route="solicitor").dp_public
    assert not person(happened=("sent",), reach=("group",), route="solicitor").dp_public


def test_a_threat_alone_admits_no_image() -> None:
    assert person(happened=("threatened",)).threat_only
    assert not person(happened=("kept-asked", "threatened")).threat_only


def test_keeping_alone_is_told_from_keeping_and_more() -> None:
    assert person(happened=("kept-unasked",)).kept_only
    assert not person(happened=("kept-unasked", "sent")).kept_only
    assert not person(happened=None).kept_only


def test_a_blank_letter_of_claim_is_a_draft_for_a_solicitor() -> None:
    for case in BLANK_CASES:
        if isinstance(case.shape, PersonShape):
            assert case.shape.solicitor_draft
