"""The answers that each kind of letter reads: a request for a letter may carry no other."""

from __future__ import annotations

from functools import cache

from app.letters.answers.vocabulary import ANSWERS, Answer, LetterKind


@cache
def answers_used(kind: LetterKind) -> tuple[Answer, ...]:
    """The answers that letters of this kind read, in wire order."""
    return tuple(answer for answer in ANSWERS if answer.name in kind.row.reads)


@cache
def names_used(kind: LetterKind) -> frozenset[str]:
    """Their names."""
    return frozenset(answer.name for answer in answers_used(kind))
