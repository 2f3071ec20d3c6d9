"""The answers that each kind of letter reads: a request for a letter may carry no other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.letters.answers.vocabulary import ANSWERS, Answer, LetterKind

#: What closes a letter about a place, whoever it goes to; and one that the site itself would read.
_OPENS = frozenset({"adults", "acting", "place.sort", "service.kind"})
_SITE = _OPENS | {"hostile", "service.hostile"}
_CONSENT = frozenset({"shows", "seen"})
_DUTY = _CONSENT | {"uk", "account", "service.regimes"}
_LINKS = frozenset({"has.links"})
_NAMED = _LINKS | {"has.name"}
_REPORT = _SITE | _DUTY | _NAMED | {"keep", "has.account", "has.when"}
_DATA = _SITE | _NAMED | {"uk", "service.regimes", "service.establishment"}
_FOUND = frozenset({"has.account", "has.when"})
_STORED = frozenset({"has.owner", "has.item"})
_SHOWN_BY_SEARCH = frozenset({"has.image", "has.searches"})
#: What came back, and what a letter says of the report that it follows: to the service, to others.
_CAME = frozenset({"refusal", "still", "has.answered"})
_FOLLOWED = _SITE | _NAMED | _FOUND | _CAME | {"has.reference"}
_TOLD = (_NAMED - _LINKS) | _CAME | {"has.reference", "has.reply"}

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
        LetterKind.PLATFORM_REPORT: _REPORT,
        LetterKind.CLOUD_NOTICE: _REPORT | _STORED,
        LetterKind.SEARCH_REMOVAL: (_OPENS - {"place.sort"}) | _DUTY | _NAMED | _SHOWN_BY_SEARCH,
        LetterKind.HOST_NOTICE: _SITE
        | _CONSENT
        | _NAMED
        | _FOUND
        | {"uk", "keep", "host.role", "service.regimes", "has.sent", "has.reference"},
        LetterKind.COPYRIGHT_NOTICE: _SITE
        | {"seen", "service.regimes", "own.work", "copyright.understood"}
        | _FOUND
        | _LINKS,
        LetterKind.SERVICE_ERASURE: _DATA
        | _CONSENT
        | _SHOWN_BY_SEARCH
        | {"keep", "has.account", "has.sent", "has.reference"},
        LetterKind.CHASER: (_FOLLOWED - {"has.answered"}) | _DUTY | _STORED | _SHOWN_BY_SEARCH,
        LetterKind.REFUSAL_ANSWER: _FOLLOWED
        | _DUTY
        | _STORED
        | _SHOWN_BY_SEARCH
        | {"has.erasure", "has.erasure-ref"},
        LetterKind.EXPEDITED_COMPLAINT: _FOLLOWED | _DUTY | _STORED,
        LetterKind.DSA_COMPLAINT: _FOLLOWED | _CONSENT | {"service.regimes"},
        LetterKind.DATA_COMPLAINT: (_DATA - _LINKS) | _CAME | {"keep", "has.erasure-ref"},
        LetterKind.ICO_COMPLAINT: (_DATA - _NAMED)
        | _CAME
        | {"keep", "has.erasure-ref", "has.complaint", "has.complaint-ref"}
        | {"has.reply", "has.effect"},
        LetterKind.OFCOM_REPORT: (_SITE - {"service.hostile"})
        | _DUTY
        | _TOLD
        | {"has.expedited", "has.expedited-ref"},
        LetterKind.FTC_COMPLAINT: _SITE | _CONSENT | _TOLD | {"uk", "service.regimes"},
        LetterKind.COORDINATOR_INFORMATION: _OPENS
        | _CONSENT
        | _TOLD
        | {"uk", "service.regimes", "service.establishment"},
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


@cache
def answers_used(kind: LetterKind) -> tuple[Answer, ...]:
    """The answers that letters of this kind read, in wire order."""
    return tuple(answer for answer in ANSWERS if answer.name in _USED[kind])


@cache
def names_used(kind: LetterKind) -> frozenset[str]:
    """Their names."""
    return frozenset(answer.name for answer in answers_used(kind))
