"""Of a service, the browser tells the least that the letter turns on; no letter changes by it."""

import itertools
from collections.abc import Iterator
from functools import cache

import pytest

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, LetterKind
from app.letters.blocks.letter import Letter
from app.letters.shape.blank import BLANK_CASES, Given
from app.letters.shape.place_rules import PLACE_RULES
from app.letters.shape.shape import LetterShape, shape_of
from app.letters.text.composing import compose
from app.letters.text.texts import shipped_texts
from app.wizard.told import _TELLING, telling

KINDS = sorted(PLACE_KINDS)
SORTS = BY_NAME["place.sort"].values
LAWS = BY_NAME["service.regimes"].values
#: Each value that a service may have, by itself; of the laws all, none, and all but each.
VALUES: tuple[Given, ...] = (
    *({"service.kind": value} for value in BY_NAME["service.kind"].values),
    *({"service.establishment": value} for value in BY_NAME["service.establishment"].values),
    *({"service.hostile": value} for value in ("yes", "no")),
    *({"hostile": value} for value in BY_NAME["hostile"].values),
    *({"service.regimes": laws} for laws in ((), LAWS)),
    *({"service.regimes": tuple(each for each in LAWS if each != law)} for law in LAWS),
    *({"service.regimes": (law,)} for law in LAWS),
    *(
        {"service.kind": kind, "service.regimes": (), "service.establishment": "eu"}
        for kind in ("host", "adult", "search")
    ),
)
#: Who it is about and where they are, and what was agreed.
SAID: tuple[Given, ...] = (
    {"acting": "self", "seen": "never", "uk": "yes"},
    {"acting": "other", "seen": "less", "uk": "no", "account": "yes"},
    {"acting": "self", "seen": "less", "uk": "no", "account": "no", "has.name": "no"},
    {"acting": "other", "seen": "public", "uk": "yes", "has.name": "no"},
    {"acting": "self", "seen": "never", "uk": "yes", "shows": "private"},
    {"acting": "died", "seen": "never", "uk": "yes"},
)


#: Blank letters that differ only in an answer that decides nothing about the service.
_ALIKE = ("refusal-answer-photograph", "refusal-answer-not-violating")


def told(kind: LetterKind, given: Given) -> dict[str, str | tuple[str, ...]]:
    """The answers as the browser sends them, from the true ones."""
    sent = {name: value for name, value in given.items() if name not in _TELLING}
    for name, rows in telling(kind).items():
        fit = [value for value, rule in rows if rule.holds(given)]
        if BY_NAME[name].several:
            sent[name] = tuple(value for value in fit if value in given.get(name, ()))
        elif fit:
            sent[name] = fit[0]
    return sent


def _read(kind: LetterKind, given: Given) -> Given:
    names = {answer.name for answer in answers_used(kind)}
    return {name: value for name, value in given.items() if name in names and value}


def _situations(kind: LetterKind) -> Iterator[Given]:
    """Every value of a service at every sort of place, for everybody."""
    named = {case.id: case for case in BLANK_CASES if case.kind is kind}
    bases = [case.given for name, case in named.items() if name not in _ALIKE]
    for base, sort, said, value in itertools.product(bases, SORTS, SAID, VALUES):
        yield _read(kind, {**base, "place.sort": sort, **said, **value})


@cache
def _drafted(shape: LetterShape) -> Letter:
    return compose(shape, shipped_texts())


def _letter(kind: LetterKind, given: Given) -> LetterShape | None:
    try:
        return shape_of(Answers.of(kind, given), kind)
    except InconsistentAnswers:
        return None


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_told_makes_the_letter_that_the_truth_would_make(kind: LetterKind) -> None:
    open_ones = 0
    for given in _situations(kind):
        sent = _read(kind, told(kind, given))
        whole, told_of = _letter(kind, given), _letter(kind, sent)
        assert (whole is None) == (told_of is None), given
        if whole is None or told_of is None:
            continue
        open_ones += 1
        if whole != told_of:
            assert _drafted(whole) == _drafted(told_of), given
    assert open_ones > len(VALUES)


@pytest.mark.parametrize("kind", KINDS)
def test_telling_what_is_told_tells_the_same(kind: LetterKind) -> None:
    for given in itertools.islice(_situations(kind), 0, None, 7):
        sent = told(kind, given)
        assert told(kind, sent) == sent, given


@pytest.mark.parametrize("kind", KINDS)
def test_each_law_that_may_be_told_decides_something(kind: LetterKind) -> None:
    """A law stands in the table only where it closes the letter, or changes it."""
    for law, _ in telling(kind).get("service.regimes", ()):
        assert any(
            _decides(kind, given, law)
            for given in _situations(kind)
            if law in given.get("service.regimes", ())
        ), law


def _decides(kind: LetterKind, given: Given, law: str) -> bool:
    without = tuple(each for each in given["service.regimes"] if each != law)
    whole, other = (
        _letter(kind, given),
        _letter(kind, _read(kind, {**given, "service.regimes": without})),
    )
    if whole is None or other is None:
        return whole is not other
    return whole != other and _drafted(whole) != _drafted(other)


@pytest.mark.parametrize("kind", KINDS)
def test_a_rule_asks_for_no_law_that_is_never_told(kind: LetterKind) -> None:
    asked = {
        value
        for clause in PLACE_RULES[kind].wants
        for name, values in clause
        for value in values
        if name == "service.regimes"
    }
    assert asked <= {law for law, _ in telling(kind).get("service.regimes", ())}


def test_an_adult_site_or_a_messenger_is_never_told_as_one() -> None:
    kinds = {value for kind in KINDS for value, _ in telling(kind)["service.kind"]}
    assert kinds == {"search", "platform", "host"}
    assert all(not telling(kind).get("service.hostile") for kind in KINDS)


#: Letters whose words turn on why nothing goes to the site.
_SAYS_WHY = {LetterKind.HOST_NOTICE, LetterKind.OFCOM_REPORT}


@pytest.mark.parametrize("kind", KINDS)
def test_of_the_question_about_danger_an_open_letter_is_told_only_what_it_says(
    kind: LetterKind,
) -> None:
    for given in _situations(kind):
        if _letter(kind, given) is not None and kind not in _SAYS_WHY:
            assert "hostile" not in told(kind, given), given


def test_a_host_is_not_told_whether_the_question_was_left_out_or_not_sure() -> None:
    base: Given = {"adults": "yes", "acting": "self", "place.sort": "post"}
    of_doubt = [
        told(LetterKind.HOST_NOTICE, {**base, **given})
        for given in ({"hostile": "unsure"}, {"hostile": "unasked"}, {"service.hostile": "yes"})
    ]
    assert {str(each.get("hostile")) for each in of_doubt} == {"unasked"}
    said = told(LetterKind.HOST_NOTICE, {**base, "hostile": "yes", "service.hostile": "yes"})
    assert said["hostile"] == "yes"
    assert "hostile" not in told(LetterKind.HOST_NOTICE, {**base, "hostile": "no"})


def test_ofcom_is_told_of_danger_only_what_the_person_said() -> None:
    base: Given = {"adults": "yes", "acting": "self", "place.sort": "post"}
    for value in BY_NAME["hostile"].values:
        sent = told(LetterKind.OFCOM_REPORT, {**base, "hostile": value})
        assert sent.get("hostile") == ("yes" if value == "yes" else None), value
