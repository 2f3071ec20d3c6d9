"""The closed list of answers that may reach the server, and the values of each.

An *answer* is a tick or a pick. A *derived answer* is computed in the browser from details by
declared tables, and travels as one of the values below, never as the detail itself. Anything not
declared here is refused with 400 `undeclared`. Which letters read which stands in `kinds.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.letters.answers.kinds import PLACE_KINDS, LetterKind
from app.letters.details.table import GIVEN

__all__ = [
    "ANSWERS",
    "BY_NAME",
    "PLACE_KINDS",
    "REFUSALS",
    "YES_NO",
    "Answer",
    "Format",
    "Jurisdiction",
    "LetterKind",
]


class Format(StrEnum):
    """The formats that `POST /letters` answers with."""

    DOCX = "docx"
    ANNOTATED = "annotated"
    BLOCKS = "blocks"


class Jurisdiction(StrEnum):
    """The law a text is written under."""

    ENGLAND_WALES = "england-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"
    UNITED_KINGDOM = "united-kingdom"  # what holds in all three: letters to a service


@dataclass(frozen=True, slots=True)
class Answer:
    """One declared answer: its name on the wire, its values, and whether several may be ticked."""

    name: str
    values: tuple[str, ...]
    several: bool = False
    derived: bool = False


YES_NO = ("yes", "no")

#: Refusals: the reasons a service may give instead of removing; silence counts as one.
REFUSALS = (
    "id",
    "photograph",
    "not-violating",
    "wrong-form",
    "needs-account",
    "needs-address",
    "excessive",
    "silence",
)

_WISHES = ("gone", "down", "stop", "know", "police", "court", "money", "private")


#: In wire order. The order is part of the format: a request lists its answers in this order.
ANSWERS: tuple[Answer, ...] = (
    # asked for a report or a cloud notice
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
    Answer("hostile", ("yes", "no", "unsure", "unasked")),
    Answer("keep", ("remove", "preserve")),
    # asked beside the letter that reads it
    Answer("host.role", ("host", "cdn", "registrar")),
    Answer("own.work", YES_NO),
    Answer("copyright.understood", ("yes",)),
    Answer("refusal", REFUSALS),
    Answer("still", ("yes", "some", "no", "unsure")),
    # asked for the letters about a person
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
    Answer("reach", ("anyone", "group", "few", "sold", "unsure"), several=True),
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
    Answer("home", ("england-wales", "scotland", "northern-ireland", "elsewhere")),
    Answer("police", ("reported", "may", "unsure", "no")),
    Answer("confirmed", ("own-evidence", "no-others", "no-proceedings"), several=True),
    Answer(
        "how",
        ("gave", "took-known", "took-unknown", "account", "made", "passed", "unknown"),
        several=True,
    ),
    Answer("took", ("yes", "no", "unsure")),
    Answer(
        "ties",
        ("children", "home", "account", "group-chat", "name", "paid", "others", "none"),
        several=True,
    ),
    Answer("occasions", ("one", "several")),
    Answer("delivery", ("email", "post", "message", "unsure")),
    Answer("opened", ("only-them", "others", "unsure")),
    Answer("wishes", _WISHES, several=True),
    Answer("wish.first", _WISHES),
    Answer("agent", ("helpline", "friend", "solicitor")),
    Answer("route", ("solicitor", "self")),
    Answer("offence", ("yes",)),
    # derived in the browser, by app/client/letters/derived-answers.ts from the tables of the page
    Answer(
        "service.kind",
        (
            "platform",
            "adult",
            "messaging",
            "cloud",
            "search",
            "host",
            "cdn",
            "registrar",
            "other",
        ),
        derived=True,
    ),
    Answer(
        "service.regimes",
        ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down", "us-dmca"),
        several=True,
        derived=True,
    ),
    Answer(
        "service.establishment",
        ("uk", "ireland", "eu", "us", "other", "unknown"),
        derived=True,
    ),
    Answer("service.hostile", YES_NO, derived=True),
    Answer(
        "conduct.period",
        ("before-2024-01-31", "to-2026-02-05", "since", "mixed", "unknown"),
        derived=True,
    ),
    Answer("acts", ("one", "several"), derived=True),
    Answer("has.links", ("none", "one", "several"), derived=True),
    # whether a detail was given: the browser says that it was, and never what it is
    *(Answer(name, YES_NO, derived=True) for name in GIVEN),
)

BY_NAME: Mapping[str, Answer] = MappingProxyType({answer.name: answer for answer in ANSWERS})
