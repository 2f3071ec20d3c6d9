"""The kinds of letters: one row a kind, and everything that is a list of kinds follows from it.

Beside the row a kind has its rule (`shape/place_rules.py`, `shape/person_rules.py`) and its words:
CONTRIBUTING.md names the files. The browser's kinds are written from these rows by its build
(`kinds_module.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from app.letters.answers import reads

#: `first` stands open on the letter page, `next` below it, `later` waits for its day.
Group: TypeAlias = Literal["first", "next", "later"]

#: Under which law: one text for the United Kingdom (letters to a service); of the part where the
#: other person lives, else of the sender's; the same, and without any; of the sender's own part.
Law: TypeAlias = Literal["united-kingdom", "theirs", "anywhere", "own"]

#: Whose hands it is for. `them`: the other person, or one who was sent the images.
To: TypeAlias = Literal["service", "privacy", "host", "regulator", "them", "police", "helper"]

#: Where it stands in "In what order to send letters" (`wizard/letter-order.html`).
OrderStep: TypeAlias = Literal[
    "", "police", "report", "links", "chase", "host", "authorities", "erasure", "person", "papers",
    "court",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """The row of a kind of letter: its properties, whatever was answered."""

    about: Literal["place", "person"]
    group: Group
    to: To
    #: The answers that its rule and its text read: a request for it may carry no other.
    reads: frozenset[str]
    law: Law = "united-kingdom"
    order: OrderStep = ""
    #: It is offered behind the others of its group.
    behind: bool = False
    #: The letters before it, likeliest first; without one of them it means nothing.
    follows: tuple[str, ...] = ()
    #: It follows others, and can be the first all the same.
    may_be_first: bool = False
    #: Who signs a paper that is signed by hand.
    signed: Literal["", "you", "them"] = ""
    #: A copy with notes for a solicitor is offered on its card.
    for_lawyers: bool = False
    #: The detail that names its reader on its card, where that is not who it is about.
    reader: str = ""


_UNSAID = Row("place", "later", "service", frozenset())

#: Only these are the "report" that a follow-up says it is about.
REPORTS = ("platform-report", "cloud-notice", "search-removal")


class LetterKind(StrEnum):
    """The letters that can be drafted, each with its row."""

    row: Row

    def __new__(cls, name: str, row: Row = _UNSAID) -> LetterKind:
        """Make a member from its name and its row; a name without a row is a mistake here."""
        if row is _UNSAID:
            raise TypeError(f"{name}: give it a row in app/letters/answers/kinds.py")
        made = str.__new__(cls, name)
        made._value_ = name
        made.row = row
        return made

    PLATFORM_REPORT = (
        "platform-report",
        Row("place", "first", to="service", order="report", reads=reads.REPORT),
    )
    CLOUD_NOTICE = (
        "cloud-notice",
        Row("place", "first", to="service", order="links", reads=reads.REPORT | reads.STORED),
    )
    SEARCH_REMOVAL = (
        "search-removal",
        Row(
            "place",
            "first",
            to="service",
            order="links",
            reads=(reads.OPENS - {"place.sort"}) | reads.DUTY | reads.NAMED | reads.SHOWN_BY_SEARCH,
        ),
    )
    HOST_NOTICE = (
        "host-notice",
        Row(
            "place",
            "next",
            to="host",
            order="host",
            follows=("platform-report", "cloud-notice"),
            may_be_first=True,
            reads=reads.SITE
            | reads.CONSENT
            | reads.NAMED
            | reads.FOUND
            | {"uk", "keep", "host.role", "service.regimes", "has.sent", "has.reference"},
        ),
    )
    COPYRIGHT_NOTICE = (
        "copyright-notice",
        Row(
            "place",
            "next",
            to="service",
            reads=reads.SITE
            | {"seen", "service.regimes", "own.work", "copyright.understood"}
            | reads.FOUND
            | reads.LINKS,
        ),
    )
    SERVICE_ERASURE = (
        "service-erasure",
        Row(
            "place",
            "later",
            behind=True,
            to="privacy",
            order="erasure",
            reads=reads.DATA
            | reads.CONSENT
            | reads.SHOWN_BY_SEARCH
            | {"keep", "has.account", "has.sent", "has.reference"},
        ),
    )
    CHASER = (
        "chaser",
        Row(
            "place",
            "later",
            to="service",
            order="chase",
            follows=REPORTS,
            reads=(reads.FOLLOWED - {"has.answered"})
            | reads.DUTY
            | reads.STORED
            | reads.SHOWN_BY_SEARCH,
        ),
    )
    REFUSAL_ANSWER = (
        "refusal-answer",
        Row(
            "place",
            "later",
            to="service",
            order="chase",
            follows=REPORTS,
            reads=reads.FOLLOWED
            | reads.DUTY
            | reads.STORED
            | reads.SHOWN_BY_SEARCH
            | {"has.erasure", "has.erasure-ref"},
        ),
    )
    EXPEDITED_COMPLAINT = (
        "expedited-complaint",
        Row(
            "place",
            "later",
            to="service",
            order="chase",
            follows=REPORTS,
            reads=reads.FOLLOWED | reads.DUTY | reads.STORED,
        ),
    )
    DSA_COMPLAINT = (
        "dsa-complaint",
        Row(
            "place",
            "later",
            to="service",
            order="chase",
            follows=REPORTS,
            reads=reads.FOLLOWED | reads.CONSENT | {"service.regimes"},
        ),
    )
    DATA_COMPLAINT = (
        "data-complaint",
        Row(
            "place",
            "later",
            behind=True,
            to="privacy",
            order="erasure",
            follows=("service-erasure",),
            reads=(reads.DATA - reads.LINKS) | reads.CAME | {"keep", "has.erasure-ref"},
        ),
    )
    ICO_COMPLAINT = (
        "ico-complaint",
        Row(
            "place",
            "later",
            behind=True,
            to="regulator",
            order="erasure",
            follows=("data-complaint", "service-erasure"),
            reads=(reads.DATA - reads.NAMED)
            | reads.CAME
            | {"keep", "has.erasure-ref", "has.complaint", "has.complaint-ref"}
            | {"has.reply", "has.effect"},
        ),
    )
    OFCOM_REPORT = (
        "ofcom-report",
        Row(
            "place",
            "later",
            behind=True,
            to="regulator",
            order="authorities",
            follows=REPORTS,
            reads=(reads.SITE - {"service.hostile"})
            | reads.DUTY
            | reads.TOLD
            | {"has.expedited", "has.expedited-ref"},
        ),
    )
    FTC_COMPLAINT = (
        "ftc-complaint",
        Row(
            "place",
            "later",
            behind=True,
            to="regulator",
            order="authorities",
            follows=REPORTS,
            reads=reads.SITE | reads.CONSENT | reads.TOLD | {"uk", "service.regimes"},
        ),
    )
    COORDINATOR_INFORMATION = (
        "coordinator-information",
        Row(
            "place",
            "later",
            behind=True,
            to="regulator",
            order="authorities",
            follows=REPORTS,
            reads=reads.OPENS
            | reads.CONSENT
            | reads.TOLD
            | {"uk", "service.regimes", "service.establishment"},
        ),
    )
    WITHDRAWAL = (
        "withdrawal",
        Row(
            "person",
            "first",
            to="them",
            law="anywhere",
            order="person",
            signed="you",
            reads=reads.GATE | reads.REACHED | {"ties", "has.images"},
        ),
    )
    LETTER_OF_CLAIM = (
        "letter-of-claim",
        Row(
            "person",
            "first",
            to="them",
            law="theirs",
            order="person",
            for_lawyers=True,
            reads=reads.DATED | reads.REACHED | {"route", "offence"},
        ),
    )
    ERASURE_REQUEST = (
        "erasure-request",
        Row(
            "person",
            "next",
            to="privacy",
            law="theirs",
            order="erasure",
            signed="you",
            for_lawyers=True,
            reads=reads.STORY | reads.REACHED | {"has.agent"},
        ),
    )
    RECIPIENT_REQUEST = (
        "recipient-request",
        Row(
            "person",
            "next",
            to="them",
            law="theirs",
            order="person",
            signed="you",
            reader="other.name",
            reads=(reads.GATE - {"who"}) | {"reach", "ties", "confirmed"},
        ),
    )
    HOLDING_UNDERTAKING = (
        "holding-undertaking",
        Row(
            "person",
            "later",
            to="them",
            law="theirs",
            order="papers",
            signed="them",
            for_lawyers=True,
            reads=reads.PAPER | {"how"},
        ),
    )
    HAND_OVER_RECEIPT = (
        "hand-over-receipt",
        Row(
            "person",
            "later",
            to="them",
            law="theirs",
            signed="them",
            for_lawyers=True,
            reads=reads.PAPER - {"shows"},
        ),
    )
    RELEASE_TO_DELETE = (
        "release-to-delete",
        Row(
            "person",
            "later",
            to="them",
            law="theirs",
            order="papers",
            signed="you",
            for_lawyers=True,
            reads=(reads.PAPER - {"has.sent"}) | reads.REACHED | {"how", "route"},
        ),
    )
    UNDERTAKINGS = (
        "undertakings",
        Row(
            "person",
            "later",
            to="them",
            law="theirs",
            order="papers",
            signed="them",
            for_lawyers=True,
            reads=reads.PAPER | {"how", "ties"},
        ),
    )
    CERTIFICATE = (
        "certificate",
        Row(
            "person",
            "later",
            to="them",
            law="theirs",
            order="papers",
            signed="them",
            for_lawyers=True,
            reads=reads.PAPER | {"how"},
        ),
    )
    AUTHORITY_TO_ACT = (
        "authority-to-act",
        Row(
            "person",
            "next",
            behind=True,
            to="helper",
            law="anywhere",
            signed="you",
            for_lawyers=True,
            reader="agent.name",
            reads=frozenset({"adults", "risk", "where", "home", "agent"}),
        ),
    )
    POLICE_LETTER = (
        "police-letter",
        Row(
            "person",
            "next",
            to="police",
            law="own",
            order="police",
            signed="you",
            for_lawyers=True,
            reads=reads.POLICE
            | {"acts", "has.first", "has.sent"}
            | {"has.address", "has.email", "has.events", "has.reports"},
        ),
    )
    DEPRIVATION_REQUEST = (
        "deprivation-request",
        Row(
            "person",
            "later",
            to="police",
            law="own",
            order="court",
            signed="you",
            for_lawyers=True,
            reads=reads.POLICE | {"has.words"},
        ),
    )
    SOLICITOR_BRIEF = (
        "solicitor-brief",
        Row(
            "person",
            "next",
            to="helper",
            law="anywhere",
            for_lawyers=True,
            reads=reads.DATED
            | reads.POLICE
            | reads.REACHED
            | {"seen", "delivery", "opened", "wishes", "wish.first", "agent", "has.agent"}
            | {"has.names", "has.sent", "has.events", "has.reports", "has.images"},
        ),
    )


def check_every_kind(about: str, named: Iterable[LetterKind], file: str) -> None:
    """See that a table has every kind about a place or a person, or about either ("").

    Raises `LookupError` with the kinds that are missing and the file to name them in.
    """
    kinds = {kind for kind in LetterKind if about in ("", kind.row.about)}
    if missing := sorted(kinds - set(named)):
        raise LookupError(f"{file} has no line for {', '.join(missing)}: add one")


#: Letters about a place; every other letter is about a person.
PLACE_KINDS = frozenset(kind for kind in LetterKind if kind.row.about == "place")
