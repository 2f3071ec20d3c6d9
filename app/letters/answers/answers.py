"""Answers: the frozen choices one letter is drafted from, checked against the closed list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from app.letters.answers.used import answers_used, names_used
from app.letters.answers.vocabulary import LetterKind

#: The value of a skipped question in a shape: a solicitor's note tells it from a real answer.
NOT_ANSWERED = "not-answered"


class UndeclaredAnswer(ValueError):
    """A name, value, order or repetition outside the closed list. Carries nothing that was sent."""


class InconsistentAnswers(ValueError):
    """Declared answers that no step of the wizard can give together, or that close this letter."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers a letter of one kind may read. Equal answers are equal and hash alike."""

    kind: LetterKind
    given: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def parse(cls, kind: LetterKind, pairs: Iterable[tuple[str, str]]) -> Answers:
        """Read name-value pairs as they came over the wire.

        Names and, for a question that takes several ticks, values must stand in declared order,
        each at most once. Raises `UndeclaredAnswer` on anything else.
        """
        places = _places(kind)
        last = -1
        found: dict[str, tuple[str, ...]] = {}
        for name, value in pairs:
            place = places.get((name, value))
            if place is None or place <= last:
                raise UndeclaredAnswer
            if name in found and not _BY_NAME_SEVERAL[name]:
                raise UndeclaredAnswer
            found[name] = (*found.get(name, ()), value)
            last = place
        return cls(kind, tuple(found.items()))

    @classmethod
    def of(cls, kind: LetterKind, given: Mapping[str, str | tuple[str, ...]]) -> Answers:
        """The same from a mapping in any order, for tests and the blank letters."""
        if given.keys() - names_used(kind):
            raise UndeclaredAnswer
        found: list[tuple[str, tuple[str, ...]]] = []
        for answer in answers_used(kind):
            value = given.get(answer.name, ())
            values = (value,) if isinstance(value, str) else value
            if not values:
                continue
            ordered = tuple(declared for declared in answer.values if declared in values)
            if len(ordered) != len(values) or (len(ordered) > 1 and not answer.several):
                raise UndeclaredAnswer
            found.append((answer.name, ordered))
        return cls(kind, tuple(found))

    def one(self, name: str, skipped: str = NOT_ANSWERED) -> str:
        """The value picked, or what a skipped question counts as."""
        values = self.many(name)
        return values[0] if values else skipped

    def many(self, name: str) -> tuple[str, ...]:
        """The values ticked, in declared order; none when the question was skipped."""
        for given, values in self.given:
            if given == name:
                return values
        return ()

    def yes(self, name: str) -> bool:
        """Whether a yes-or-no question was answered with yes."""
        return self.one(name) == "yes"


@cache
def _places(kind: LetterKind) -> Mapping[tuple[str, str], int]:
    pairs = [(answer.name, value) for answer in answers_used(kind) for value in answer.values]
    return MappingProxyType({pair: place for place, pair in enumerate(pairs)})


_BY_NAME_SEVERAL = MappingProxyType(
    {answer.name: answer.several for kind in LetterKind for answer in answers_used(kind)}
)
