"""The questions of a letter without an answer: no note may name one as the source of a fact."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.letters.answers.answers import NOT_ANSWERED
from app.letters.shape.shape import LetterShape

#: A question, and the field of a shape that holds its answer.
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "shows": "shows",
        "seen": "seen",
        "acting": "acting",
        "place.sort": "sort",
        "host.role": "role",
        "refusal": "refusal",
        "still": "still",
        "happened": "happened",
        "reach": "reach",
        "risk": "risk",
        "who": "who",
        "where": "where",
        "home": "home",
        "police": "police",
        "confirmed": "confirmed",
        "how": "how",
        "took": "took",
        "ties": "ties",
        "acts": "acts",
        "delivery": "delivery",
        "opened": "opened",
        "wishes": "wishes",
        "wish.first": "wish_first",
        "agent": "agent",
    }
)
_NOTHING = (NOT_ANSWERED, "", ())


def unanswered(shape: LetterShape) -> frozenset[str]:
    """The questions of this letter that were skipped, or that it does not read."""
    held = {name: getattr(shape, field, ()) for name, field in _FIELDS.items()}
    return frozenset(name for name, value in held.items() if value in _NOTHING)
