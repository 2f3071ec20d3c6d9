"""Rules that say when a step or a letter applies: evaluated here and, as JSON, in the browser.

A property test checks that both evaluators give the same result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Answers: TypeAlias = Mapping[str, str | tuple[str, ...]]
Json: TypeAlias = dict[str, Any]


def _values(answers: Answers, name: str) -> tuple[str, ...]:
    value = answers.get(name, ())
    return (value,) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Includes:
    """True when any of `values` is among the answer's values; for one-value answers, equality."""

    name: str
    values: tuple[str, ...]

    def holds(self, answers: Answers) -> bool:
        """Whether the rule is true of these answers."""
        return any(value in self.values for value in _values(answers, self.name))

    def as_json(self) -> Json:
        """`{"includes": [name, value, ...]}`."""
        return {"includes": [self.name, *self.values]}


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every rule is; of none, true."""

    rules: tuple[Rule, ...]

    def holds(self, answers: Answers) -> bool:
        """Whether the rule is true of these answers."""
        return all(rule.holds(answers) for rule in self.rules)

    def as_json(self) -> Json:
        """`{"all": [...]}`."""
        return {"all": [rule.as_json() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one rule is; of none, false."""

    rules: tuple[Rule, ...]

    def holds(self, answers: Answers) -> bool:
        """Whether the rule is true of these answers."""
        return any(rule.holds(answers) for rule in self.rules)

    def as_json(self) -> Json:
        """`{"any": [...]}`."""
        return {"any": [rule.as_json() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class Not:
    """True when its rule is not."""

    rule: Rule

    def holds(self, answers: Answers) -> bool:
        """Whether the rule is true of these answers."""
        return not self.rule.holds(answers)

    def as_json(self) -> Json:
        """`{"not": {...}}`."""
        return {"not": self.rule.as_json()}


Rule: TypeAlias = Includes | AllOf | AnyOf | Not

ALWAYS = AllOf(())


def includes(name: str, *values: str) -> Includes:
    """A rule that reads `name` and wants one of `values`."""
    return Includes(name, values)
