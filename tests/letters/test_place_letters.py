"""Reports and cloud notices: what they must and must not say, over every combination of answers."""

from __future__ import annotations

import re

from app.letters.answers.vocabulary import LetterKind
from tests.letters.combinations import of_kind
from tests.letters.looking import place, wrong
from tests.letters.matrix import forbidden, required
from tests.letters.reached_services import KINDS

REPORTS = (LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE)

_DECLARED = (
    "is intimate image content",
    "report is made by me",
    "best of my knowledge and belief",
)


def test_every_letter_to_a_service_says_what_it_must_and_nothing_that_it_must_not() -> None:
    """The matrix over all pairs of answers, whether or not a service of the registry has them."""
    for each in of_kind(*KINDS):
        shape = place(each)
        for look in (*required(shape, each.letter), *forbidden(shape, each.letter)):
            assert look.right, f"{look.amiss(shape)}\n{each.given}"


def test_a_place_letter_declares_each_thing_once_or_never() -> None:
    for each in of_kind(*REPORTS):
        wanted = 1 if place(each).declares_20a else 0
        for words in _DECLARED:
            assert each.text.count(words) == wanted, wrong([each], "declared", words)
            if each.short:
                for short in each.shorter:
                    assert short.count(words) == wanted, wrong([each], "declared in short", short)


def test_forty_eight_hours_stand_only_beside_the_declarations() -> None:
    for each in of_kind(*REPORTS):
        says = "48 hours" in each.text or "48 hours" in each.short
        declared = place(each).declares_20a
        assert says == declared, wrong([each], "48 hours", says)


def test_an_offence_stands_in_a_report_only_beside_the_declarations() -> None:
    for each in of_kind(*REPORTS):
        says = "can be an offence" in each.text
        assert says == place(each).declares_20a, wrong([each], "offence", says)


def test_the_laws_of_elsewhere_stand_only_where_the_service_is_reached() -> None:
    for each in of_kind(*REPORTS):
        shape, text = place(each), each.text + each.short
        refused = shape.intimate and (shape.never_agreed or shape.agreed_to_less)
        eu = "Digital Services Act" in text or "DSA" in text
        us = "TAKE IT DOWN" in text
        assert eu == (shape.dsa and refused and "name" in shape.has), wrong([each], "EU", eu)
        signed = "name" in shape.has and (shape.for_self or shape.for_other)
        assert us == (shape.tida and refused and signed), wrong([each], "US", us)


def test_a_private_account_is_promised_nothing() -> None:
    for each in of_kind(LetterKind.CLOUD_NOTICE):
        if place(each).sort in ("private-account", "own-account"):
            assert "section" not in each.text.lower().replace("schedule", "")
            assert "48" not in each.short, wrong([each], "short text", each.short)


def test_a_report_says_of_consent_exactly_what_was_ticked() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        if shape.sort in ("private-account", "own-account"):
            continue
        said = {
            "never": "never agreed to it being seen here" in each.text,
            "less": "agreed only to less than this" in each.text,
            "public": "It was public once" in each.text,
        }
        assert said == {name: shape.seen == name for name in said}, wrong([each], "consent", said)


def test_a_report_is_for_oneself_or_another_only_when_that_was_said() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        says = "who has asked me to" in each.text
        assert says == shape.for_other, wrong([each], "acting for", shape.acting)
        if shape.acting != "self":
            assert not re.search(r"show, me\b|I never agreed|I am in the United", each.text), wrong(
                [each], "speaks as the person shown", shape.acting
            )


def test_a_copy_is_kept_only_when_chosen() -> None:
    for each in of_kind(*REPORTS):
        shape = place(each)
        says = "for the police or a court" in each.text or "police or a court can ask" in each.text
        wanted = shape.preserve and shape.sort != "own-account"
        assert says == wanted, wrong([each], "keep a copy", says)
