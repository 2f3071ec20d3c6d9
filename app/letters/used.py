"""Which letters read which answers: a request for a letter may carry no other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.letters.vocabulary import ANSWERS, Answer, LetterKind

_PLACE = frozenset(
    {
        "adults",
        "shows",
        "seen",
        "acting",
        "uk",
        "account",
        "place.sort",
        "keep",
        "service.kind",
        "service.regimes",
        "has.links",
        "has.account",
        "has.entity",
        "has.name",
    }
)

#: What closes a letter about a person, or says which law it is written under.
_GATE = frozenset({"adults", "happened", "risk", "who", "where", "home", "police"})
_STORY = _GATE | {"shows", "reach", "confirmed", "how", "ties", "has.links"}
_DATED = _STORY | {"took", "conduct.period", "acts", "has.first"}
_PAPER = _GATE | {"shows", "confirmed", "has.sent"}
_REACHED = frozenset({"has.address", "has.email"})
_POLICE = _GATE | {
    "shows",
    "how",
    "conduct.period",
    "has.links",
    "has.officer",
    "has.crime",
    "has.language",
    "has.needs",
    "has.court",
    "has.devices",
}

_USED: Mapping[LetterKind, frozenset[str]] = MappingProxyType(
    {
        LetterKind.PLATFORM_REPORT: _PLACE | {"has.when"},
        LetterKind.CLOUD_NOTICE: _PLACE | {"has.owner", "has.item"},
        LetterKind.WITHDRAWAL: _GATE | _REACHED | {"ties", "has.images"},
        LetterKind.LETTER_OF_CLAIM: _DATED | _REACHED | {"route", "offence"},
        LetterKind.ERASURE_REQUEST: _STORY | _REACHED | {"has.agent"},
        LetterKind.RECIPIENT_REQUEST: (_GATE - {"who"}) | {"reach", "ties", "confirmed"},
        LetterKind.HOLDING_UNDERTAKING: _PAPER | {"how"},
        LetterKind.HAND_OVER_RECEIPT: _PAPER - {"shows"},
        LetterKind.RELEASE_TO_DELETE: (_PAPER - {"has.sent"}) | _REACHED | {"how", "route"},
        LetterKind.UNDERTAKINGS: _PAPER | {"how", "ties"},
        LetterKind.CERTIFICATE: _PAPER | {"how"},
        LetterKind.AUTHORITY_TO_ACT: frozenset({"adults", "risk", "where", "home", "agent"}),
        LetterKind.POLICE_LETTER: _POLICE
        | {"acts", "has.first", "has.sent"}
        | {"has.address", "has.email", "has.events", "has.reports"},
        LetterKind.DEPRIVATION_REQUEST: _POLICE | {"has.words"},
        LetterKind.SOLICITOR_BRIEF: _DATED
        | _POLICE
        | _REACHED
        | {"seen", "delivery", "opened", "wishes", "wish.first", "agent", "has.agent"}
        | {"has.names", "has.sent", "has.events", "has.reports", "has.images"},
    }
)


def answers_used(kind: LetterKind) -> tuple[Answer, ...]:
    """The answers that letters of this kind read, in wire order."""
    return tuple(answer for answer in ANSWERS if answer.name in _USED[kind])
