"""The letter shape: which parts of a letter stand, decided from the answers alone.

The texts in `letter_templates/` read nothing else. Two requests with the same shape are the same
letter, byte for byte. Every list of ticks is a tuple in declared order, so that a text that loops
over one prints the same letter every time.

A skipped question takes the cautious value: no declaration, a draft for a solicitor, nothing to
be deleted yet. Where a pick is kept as a word, a skipped one reads ``not-answered``.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeAlias

from app.letters.answers.answers import NOT_ANSWERED, Answers, InconsistentAnswers
from app.letters.answers.used import answers_used, names_used
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, YES_NO, LetterKind
from app.letters.shape.jurisdiction import jurisdiction_of
from app.letters.shape.person_rules import check_person
from app.letters.shape.person_shape import PersonShape
from app.letters.shape.place_rules import check_place
from app.letters.shape.place_shape import PlaceShape

LetterShape: TypeAlias = PlaceShape | PersonShape


def shape_of(answers: Answers, kind: LetterKind) -> LetterShape:
    """Decide which parts of a letter stand.

    Raises `InconsistentAnswers` where these answers close this letter: an image of someone who
    was not certainly an adult, the wrong sort of place, sending it oneself with a risk ticked.
    """
    if answers.kind is not kind or answers.one("adults") != "yes":
        raise InconsistentAnswers
    read = _Read(answers)
    if kind in PLACE_KINDS:
        check_place(answers, kind)
        return _place(read, kind)
    shape = _person(read, kind)
    check_person(answers, shape)
    return shape


class _Read:
    """The answers that this letter reads; of a question that it does not read, nothing."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._used = names_used(answers.kind)

    def one(self, name: str, skipped: str = NOT_ANSWERED, unread: str = "") -> str:
        return self._answers.one(name, skipped) if name in self._used else unread

    def many(self, name: str) -> tuple[str, ...]:
        return self._answers.many(name) if name in self._used else ()

    def yes(self, *names: str) -> bool:
        return any(self.one(name) == "yes" for name in names)

    @property
    def given(self) -> frozenset[str]:
        """The details that were given, without `has.`."""
        return frozenset(
            name.removeprefix("has.")
            for name in _details_used(self._answers.kind)
            if self._answers.yes(name)
        )


@cache
def _details_used(kind: LetterKind) -> tuple[str, ...]:
    """The answers that say whether a detail was given."""
    return tuple(
        answer.name
        for answer in answers_used(kind)
        if answer.name.startswith("has.") and answer.values == YES_NO
    )


def _place(read: _Read, kind: LetterKind) -> PlaceShape:
    return PlaceShape(
        kind=kind,
        shows=read.one("shows"),
        seen=read.one("seen"),
        acting=read.one("acting"),
        in_uk=read.yes("uk"),
        has_account_there=read.yes("account"),
        sort=read.one("place.sort"),
        regimes=read.many("service.regimes"),
        service_kind=read.one("service.kind", "other"),
        links=read.one("has.links", "none", "none"),
        has=read.given,
        preserve=read.one("keep") == "preserve",
        hostile=read.yes("hostile"),
        unwritten=read.one("hostile") in ("unsure", "unasked") or read.yes("service.hostile"),
        establishment=read.one("service.establishment", "unknown"),
        role=read.one("host.role"),
        refusal=read.one("refusal"),
        still=read.one("still"),
    )


@cache
def _named(shape: type[PersonShape]) -> tuple[tuple[str, str, bool], ...]:
    """The fields called as an answer is, `_` for its dot: the name, the answer, if several tick."""
    names = [(field.name, field.name.replace("_", ".")) for field in fields(shape)]
    return tuple((name, of, BY_NAME[of].several) for name, of in names if of in BY_NAME)


def _person(read: _Read, kind: LetterKind) -> PersonShape:
    named: dict[str, Any] = {
        name: read.many(answer) if several else read.one(answer)
        for name, answer, several in _named(PersonShape)
    }
    return PersonShape(
        kind=kind,
        jurisdiction=jurisdiction_of(kind, named["where"], named["home"]),
        self_sent=read.one("route") == "self",
        offence_chosen=read.one("offence") == "yes",
        links=read.one("has.links", "none", "none"),
        period=read.one("conduct.period", "unknown", "unknown"),
        has=read.given,
        **named,
    )
