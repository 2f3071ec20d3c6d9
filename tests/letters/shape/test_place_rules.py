"""The letters to a service: at every sort of place, for everybody who may write."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, LetterKind
from app.letters.shape.blank import Given
from app.letters.shape.place_rules import PLACE_RULES, PUBLISHED
from app.letters.shape.place_shape import PlaceShape
from app.letters.shape.shape import shape_of
from tests.conftest import Reached
from tests.letters.reached_services import every_situation

#: First letters to the service itself: one of these, or none.
_FIRST = {LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE, LetterKind.SEARCH_REMOVAL}
_ASKED_AGAIN = {
    LetterKind.CHASER,
    LetterKind.REFUSAL_ANSWER,
    LetterKind.EXPEDITED_COMPLAINT,
    LetterKind.DSA_COMPLAINT,
}
_DATA = {LetterKind.SERVICE_ERASURE, LetterKind.DATA_COMPLAINT, LetterKind.ICO_COMPLAINT}
#: Letters that the site does not learn of.
_PAST_THE_SITE = {
    LetterKind.SEARCH_REMOVAL,
    LetterKind.HOST_NOTICE,
    LetterKind.OFCOM_REPORT,
    LetterKind.COORDINATOR_INFORMATION,
}


def shaped(kind: LetterKind, given: Given) -> PlaceShape | None:
    """The shape that what a letter reads of these answers makes, or None where it is closed."""
    names = {answer.name for answer in answers_used(kind)}
    read = {name: value for name, value in given.items() if name in names}
    try:
        shape = shape_of(Answers.of(kind, read), kind)
    except InconsistentAnswers:
        return None
    assert isinstance(shape, PlaceShape)
    return shape


@cache
def offered() -> tuple[tuple[Given, frozenset[LetterKind]], ...]:
    """Every situation, with the letters that it opens."""

    def opened(given: Given) -> Iterator[LetterKind]:
        return (kind for kind in PLACE_KINDS if shaped(kind, given) is not None)

    return tuple((given, frozenset(opened(given))) for given in every_situation())


def test_each_service_and_place_opens_one_first_letter_or_says_why_none(reached: Reached) -> None:
    counts = Counter[str]()
    for given, kinds in offered():
        first = kinds & _FIRST
        counts[", ".join(sorted(first)) or "none"] += 1
        behind = given["service.kind"] in ("host", "cdn", "registrar")
        closed = behind and "uk-osa" not in given["service.regimes"]
        assert len(first) == (0 if closed else 1), (given, first)
        if given["service.kind"] == "search":
            assert first == {LetterKind.SEARCH_REMOVAL}, given
    reached(f"{len(offered())} services, places and senders, first letters: {dict(counts)}")


def test_a_place_that_others_can_see_opens_the_companies_behind_it() -> None:
    for given, kinds in offered():
        seen = given["place.sort"] in PUBLISHED and given["service.kind"] != "search"
        assert (LetterKind.HOST_NOTICE in kinds) == seen, given


@pytest.mark.parametrize(
    "danger",
    [
        {"hostile": "yes"},
        {"hostile": "unsure"},
        {"hostile": "unasked"},
        {"service.hostile": "yes"},
    ],
    ids=str,
)
def test_a_site_that_may_be_hostile_is_not_written_to(danger: Given) -> None:
    for given, kinds in offered()[::7]:
        left = {kind for kind in kinds if shaped(kind, {**given, **danger})}
        assert left == kinds & _PAST_THE_SITE, (given, left)


def test_nobody_who_only_carries_or_stores_gets_data_protection_law() -> None:
    for given, kinds in offered():
        kept = given["service.kind"] in ("cloud", "host", "cdn", "registrar")
        private = given["place.sort"] in ("chat", "message", "private-account", "own-account")
        if kept or (private and given["service.kind"] != "search"):
            assert not kinds & _DATA, given


def test_data_protection_law_is_that_of_here_or_of_the_union() -> None:
    law = defaultdict[str, Counter[str]](Counter)
    for given, kinds in offered():
        if LetterKind.SERVICE_ERASURE not in kinds:
            continue
        shape = shaped(LetterKind.SERVICE_ERASURE, given)
        assert shape is not None
        law[str(given["service.establishment"])][shape.gdpr] += 1
        complained = kinds & {LetterKind.DATA_COMPLAINT, LetterKind.ICO_COMPLAINT}
        assert bool(complained) == (shape.gdpr in ("uk", "both")), given
    assert set(law["ireland"]) == {"both", "eu"}
    assert set(law["us"]) == {"uk"}


def test_a_complaint_under_the_act_follows_only_a_report_under_it() -> None:
    for given, kinds in offered():
        report = shaped(LetterKind.PLATFORM_REPORT, given) or shaped(LetterKind.CLOUD_NOTICE, given)
        declared = report is not None and report.declares_20a
        is_up = given["still"] != "no"
        assert (LetterKind.EXPEDITED_COMPLAINT in kinds) == (declared and is_up), given
        assert (LetterKind.OFCOM_REPORT in kinds) == declared, given


def test_nobody_is_asked_again_to_take_down_what_is_gone() -> None:
    for given, kinds in offered():
        if given["still"] == "no":
            assert not kinds & _ASKED_AGAIN, given


def test_foreign_authorities_hear_only_of_services_that_their_law_reaches() -> None:
    for given, kinds in offered():
        regimes = given["service.regimes"]
        if LetterKind.FTC_COMPLAINT in kinds:
            assert "us-take-it-down" in regimes
        if kinds & {LetterKind.DSA_COMPLAINT, LetterKind.COORDINATOR_INFORMATION}:
            assert "eu-dsa" in regimes
        if LetterKind.COORDINATOR_INFORMATION in kinds:
            assert given["service.establishment"] == "ireland"
        if LetterKind.COPYRIGHT_NOTICE in kinds:
            assert "us-dmca" in regimes


@pytest.mark.parametrize("kind", PLACE_RULES)
def test_a_rule_reads_only_what_its_letter_is_sent(kind: LetterKind) -> None:
    rule = PLACE_RULES[kind]
    said = [*(each for clause in rule.wants for each in clause), *rule.closed_by]
    names = {answer.name for answer in answers_used(kind)}
    for name, values in said:
        assert name in names, name
        assert set(values) <= set(BY_NAME[name].values), values


def test_every_letter_about_a_place_has_a_rule_and_is_opened_by_some_service() -> None:
    assert set(PLACE_RULES) == PLACE_KINDS
    assert {kind for _, kinds in offered() for kind in kinds} == PLACE_KINDS


@pytest.mark.parametrize("kind", sorted(PLACE_KINDS))
def test_nobody_under_age_and_nobody_for_the_dead_opens_a_letter(kind: LetterKind) -> None:
    for given, kinds in offered()[::41]:
        if kind in kinds:
            for change in ({"adults": "no"}, {"adults": "unsure"}, {"acting": "died"}):
                assert shaped(kind, {**given, **change}) is None


def test_copyright_is_closed_until_it_is_their_own_work_and_understood() -> None:
    for given, kinds in offered():
        if LetterKind.COPYRIGHT_NOTICE in kinds:
            kind = LetterKind.COPYRIGHT_NOTICE
            assert shaped(kind, {**given, "own.work": "no"}) is None
            assert (
                shaped(kind, {n: v for n, v in given.items() if n != "copyright.understood"})
                is None
            )
