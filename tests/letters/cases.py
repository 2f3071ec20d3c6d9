"""Answers that make letters: each blank case, and the same with every value of every answer."""

from collections.abc import Iterator

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.blank import BLANK_CASES, Given
from app.letters.shape import LetterShape, shape_of
from app.letters.used import answers_used
from app.letters.vocabulary import Answer, LetterKind

#: The blank cases, and bases on which rarer answers decide something.
BASES: tuple[tuple[LetterKind, Given], ...] = (
    *((case.kind, case.given) for case in BLANK_CASES),
    *(
        (
            case.kind,
            {
                **case.given,
                "happened": ("kept-asked", "shared", "sent", "threatened"),
                "how": ("gave", "took-known"),
                "took": "yes",
                "acts": "several",
                "has.links": "several",
            },
        )
        for case in BLANK_CASES
        if case.kind in (LetterKind.LETTER_OF_CLAIM, LetterKind.SOLICITOR_BRIEF)
    ),
    *(
        (case.kind, {**case.given, "uk": "no", "account": "yes", "has.links": "one"})
        for case in BLANK_CASES
        if case.kind in (LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE)
    ),
)


def choices(answer: Answer) -> list[str | tuple[str, ...]]:
    """Every way to answer: each value, nothing, and for ticks all values but `none`."""
    if not answer.several:
        return [*answer.values]
    everything = tuple(value for value in answer.values if value not in ("none", "under18"))
    return [*((value,) for value in answer.values), everything]


def variations(kind: LetterKind, given: Given, answer: Answer) -> Iterator[Given]:
    """The given answers with one of them changed in every way, or left out."""
    for choice in choices(answer):
        yield {**given, answer.name: choice}
    yield {name: value for name, value in given.items() if name != answer.name}


def every_shape() -> list[LetterShape]:
    """Every shape that one changed answer makes of a base; several hundred, each once."""
    shapes: dict[LetterShape, None] = {}
    for kind, given in BASES:
        for answer in answers_used(kind):
            for changed in variations(kind, given, answer):
                try:
                    shapes[shape_of(Answers.of(kind, changed), kind)] = None
                except InconsistentAnswers:
                    continue
    return list(shapes)
