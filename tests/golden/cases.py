"""The named cases of the golden letters: the answers that somebody in that position would give."""

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given
from tests.golden import cases_claim, cases_followups, cases_notices, cases_papers, cases_police

_PARTS = (cases_notices, cases_followups, cases_claim, cases_papers, cases_police)


def _sent(kind: LetterKind, given: Given) -> Given:
    """The answers that the browser would send: those that letters of this kind read."""
    names = {answer.name for answer in answers_used(kind)}
    return {name: value for name, value in given.items() if name in names}


CASES: dict[str, tuple[LetterKind, Given]] = {
    name: (kind, _sent(kind, given))
    for part in _PARTS
    for name, (kind, given) in part.CASES.items()
}

#: Cases whose annotated copy is kept too.
ANNOTATED: tuple[str, ...] = tuple(
    name for part in _PARTS for name in getattr(part, "ANNOTATED", ())
)
