"""Answers that make letters: each blank case, and the same with every value of every answer."""

from collections.abc import Iterator

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, Answer, LetterKind
from app.letters.shape.blank import BLANK_CASES, Given
from tests.golden.cases import CASES

_IRISH = (LetterKind.COORDINATOR_INFORMATION,)

#: Somebody outside the country, with an account there, who has one link to a British service.
_ABROAD: Given = {
    "uk": "no",
    "account": "yes",
    "has.links": "one",
    "service.establishment": "uk",
}


def read_by(kind: LetterKind, given: Given) -> Given:
    """Those of the answers that letters of this kind read, with what their rules want."""
    names = {answer.name for answer in answers_used(kind)}
    own = {"service.establishment": "ireland"} if kind in _IRISH else {}
    return {name: value for name, value in {**given, **own}.items() if name in names}


#: The blank cases, the golden ones, and bases on which rarer answers decide something.
BASES: tuple[tuple[LetterKind, Given], ...] = (
    *((case.kind, case.given) for case in BLANK_CASES),
    *(
        (case.kind, read_by(case.kind, {**case.given, **_ABROAD}))
        for case in BLANK_CASES
        if case.kind in PLACE_KINDS
    ),
    *CASES.values(),
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
