"""The shape of a letter about a person: the answers as fields, their meanings as facts.

A field with the name of an answer (`wish_first` for `wish.first`) is filled from it by `shape.py`.
Where the letter does not read the question it holds nothing: an empty word or no ticks.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.letters.answers.vocabulary import Jurisdiction, LetterKind
from app.letters.shape.facts.grounds import GroundFacts
from app.letters.shape.facts.safety import SafetyFacts


@dataclass(frozen=True, slots=True)
class PersonShape(GroundFacts, SafetyFacts):
    """The answers that letters about a person read."""

    kind: LetterKind
    jurisdiction: Jurisdiction
    shows: str
    self_sent: bool  # letter of claim only
    offence_chosen: bool  # letter of claim only
    who: str
    where: str
    home: str
    police: str
    confirmed: tuple[str, ...]
    happened: tuple[str, ...]
    reach: tuple[str, ...]
    how: tuple[str, ...]
    took: str
    ties: tuple[str, ...]
    risk: tuple[str, ...]
    acts: str
    links: str  # none | one | several
    period: str  # conduct.period; "unknown" when skipped
    has: frozenset[str]  # details given, as `has_first` and so on
    seen: str = ""  # brief only
    delivery: str = ""  # brief only
    opened: str = ""  # brief only
    wishes: tuple[str, ...] = ()  # brief only
    wish_first: str = ""  # brief only
    agent: str = ""  # authority to act only
