"""The named cases of the papers that the other person signs, and of the authority to act."""

from app.letters.blank import Given
from app.letters.vocabulary import LetterKind

CASES: dict[str, tuple[LetterKind, Given]] = {}
