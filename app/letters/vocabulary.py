"""The closed list of answers that may reach the server, and which letters read which.

An *answer* is a tick or a pick. A *derived answer* is computed in the browser from details by
declared tables, and travels as one of the values below, never as the detail itself. Anything not
declared here is refused with 400 `undeclared`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class LetterKind(StrEnum):
    """The letters that can be drafted."""

    LETTER_OF_CLAIM = "letter-of-claim"
    CLOUD_NOTICE = "cloud-notice"
    PLATFORM_REPORT = "platform-report"
    SOLICITOR_NOTE = "solicitor-note"


class Format(StrEnum):
    """What `POST /letters` may answer with."""

    DOCX = "docx"
    BLOCKS = "blocks"


class Jurisdiction(StrEnum):
    """The law a text is written under."""

    ENGLAND_WALES = "england-wales"


@dataclass(frozen=True, slots=True)
class Answer:
    """One declared answer: its name on the wire, its values, and whether several may be ticked."""

    name: str
    values: tuple[str, ...]
    several: bool = False
    derived: bool = False


YES_NO = ("yes", "no")

#: In wire order. The order is part of the format: a request lists its answers in this order.
ANSWERS: tuple[Answer, ...] = (
    # R1-R6: asked for a report or a cloud notice
    Answer("adults", ("yes", "no", "unsure")),
    Answer("shows", ("intimate", "private", "unsure")),
    Answer("seen", ("never", "less", "public")),
    Answer("acting", ("self", "other", "died")),
    Answer("uk", YES_NO),
    Answer("account", YES_NO),
    Answer(
        "place.sort",
        (
            "post",
            "group",
            "chat",
            "message",
            "shared-link",
            "album",
            "private-account",
            "own-account",
        ),
    ),
    Answer("keep", ("remove", "preserve")),
    # P1-P8: asked for the letter to the person and the note for a solicitor
    Answer(
        "happened",
        (
            "kept-unasked",
            "kept-asked",
            "shared",
            "sent",
            "threatened",
            "covert",
            "altered",
            "hacked",
        ),
        several=True,
    ),
    Answer(
        "risk",
        (
            "order",
            "demand",
            "under18",
            "police",
            "together",
            "violent",
            "community",
            "unaware",
            "fear",
            "none",
        ),
        several=True,
    ),
    Answer(
        "who",
        ("partner", "ex", "family", "friend", "work", "landlord", "organisation", "unknown"),
    ),
    Answer("where", ("england-wales", "scotland", "northern-ireland", "elsewhere", "unknown")),
    Answer("police", ("reported", "may", "unsure", "no")),
    Answer("confirmed", ("own-evidence", "no-others", "no-proceedings"), several=True),
    Answer(
        "how",
        ("gave", "took-known", "took-unknown", "account", "made", "passed", "unknown"),
        several=True,
    ),
    Answer("took", ("yes", "no", "unsure")),
    Answer("occasions", ("one", "several")),
    Answer("delivery", ("email", "post", "message", "unsure")),
    Answer("opened", ("only-them", "others", "unsure")),
    Answer("route", ("solicitor", "self")),
    # derived in the browser, by app/client/derived.ts from the tables the page carries
    Answer(
        "service.kind",
        ("platform", "adult", "messaging", "cloud", "search", "host", "other"),
        derived=True,
    ),
    Answer("service.regimes", ("uk-osa", "eu-dsa", "us-take-it-down"), several=True, derived=True),
    Answer(
        "conduct.period",
        ("before-2024-01-31", "to-2026-02-05", "since", "mixed", "unknown"),
        derived=True,
    ),
    Answer("acts", ("one", "several"), derived=True),
    Answer("has.links", ("none", "one", "several"), derived=True),
    Answer("has.account", YES_NO, derived=True),
    Answer("has.when", YES_NO, derived=True),
    Answer("has.owner", YES_NO, derived=True),
    Answer("has.item", YES_NO, derived=True),
    Answer("has.entity", YES_NO, derived=True),
    Answer("has.first", YES_NO, derived=True),
    Answer("has.address", YES_NO, derived=True),
    Answer("has.email", YES_NO, derived=True),
    Answer("has.name", YES_NO, derived=True),
)

BY_NAME: Mapping[str, Answer] = MappingProxyType({answer.name: answer for answer in ANSWERS})

_PLACE = (
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
    "has.when",
    "has.owner",
    "has.item",
    "has.entity",
    "has.name",
)
_PERSON = (
    "adults",
    "shows",
    "happened",
    "risk",
    "who",
    "where",
    "police",
    "confirmed",
    "how",
    "took",
    "conduct.period",
    "acts",
    "has.links",
    "has.first",
)

_USED: Mapping[LetterKind, frozenset[str]] = MappingProxyType(
    {
        LetterKind.PLATFORM_REPORT: frozenset(_PLACE) - {"has.owner", "has.item"},
        LetterKind.CLOUD_NOTICE: frozenset(_PLACE) - {"has.when"},
        LetterKind.LETTER_OF_CLAIM: frozenset(_PERSON) | {"route", "has.address", "has.email"},
        LetterKind.SOLICITOR_NOTE: frozenset(_PERSON) | {"seen", "delivery", "opened"},
    }
)


def answers_used(kind: LetterKind) -> tuple[Answer, ...]:
    """The answers that letters of this kind read, in wire order; a request may carry no other."""
    return tuple(answer for answer in ANSWERS if answer.name in _USED[kind])
