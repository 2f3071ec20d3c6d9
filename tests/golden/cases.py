"""The named cases of the golden letters: the answers that somebody in that position would give."""

from app.letters.blank import Given
from app.letters.vocabulary import LetterKind
from tests.golden import cases_claim, cases_papers, cases_places, cases_police

_PARTS = (cases_places, cases_claim, cases_papers, cases_police)

CASES: dict[str, tuple[LetterKind, Given]] = {
    name: case for part in _PARTS for name, case in part.CASES.items()
}

#: Cases whose annotated copy is kept too.
ANNOTATED: tuple[str, ...] = tuple(
    name for part in _PARTS for name in getattr(part, "ANNOTATED", ())
)
