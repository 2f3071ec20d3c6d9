"""The blank letters: named cases that work without JavaScript, to be filled in by hand.

Each is an ordinary letter of an ordinary shape. What would be typed is assumed given, so that
every gap is there to fill in or to strike out. Nobody asked about risks before a blank letter:
whatever goes to the other person is a draft for a solicitor, but for the withdrawal, which is
offered only where nothing stands against sending it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.letters.answers.answers import Answers
from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import PLACE_KINDS, YES_NO, Jurisdiction, LetterKind
from app.letters.shape.jurisdiction import CELLS
from app.letters.shape.shape import LetterShape, shape_of

Given = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class BlankCase:
    """One blank letter. Its address has a number in place of `id`, which names it."""

    id: str
    kind: LetterKind
    given: Given

    @property
    def shape(self) -> LetterShape:
        """The shape that its answers make."""
        return shape_of(Answers.of(self.kind, self.given), self.kind)


_PLACE: Given = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "keep": "remove",
    "service.regimes": ("uk-osa", "eu-dsa", "us-take-it-down"),
    "has.links": "several",
    "has.account": "yes",
    "has.name": "yes",
}

_PLACES: tuple[BlankCase, ...] = (
    BlankCase(
        "platform-report",
        LetterKind.PLATFORM_REPORT,
        {**_PLACE, "place.sort": "post", "service.kind": "platform", "has.when": "yes"},
    ),
    BlankCase(
        "cloud-notice-shared-link",
        LetterKind.CLOUD_NOTICE,
        {
            **_PLACE,
            "place.sort": "shared-link",
            "service.kind": "cloud",
            "has.owner": "yes",
            "has.item": "yes",
        },
    ),
    BlankCase(
        "cloud-notice-private-account",
        LetterKind.CLOUD_NOTICE,
        {
            **_PLACE,
            "place.sort": "private-account",
            "service.kind": "cloud",
            "keep": "preserve",
            "has.links": "none",
            "has.owner": "yes",
        },
    ),
)

_LAWS = ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down", "us-dmca")
_POST: Given = {**_PLACE, "place.sort": "post", "service.kind": "platform"}
_ANSWERED: Given = {"service.regimes": _LAWS, "refusal": "not-violating", "still": "yes"}

#: The answers of each other letter to or about a service that differ from a report of a post, by
#: the ending of each case; a kind that is not here follows a report that was refused.
_OTHERS: Mapping[LetterKind, Mapping[str, Given]] = MappingProxyType(
    {
        LetterKind.SEARCH_REMOVAL: {"": {"service.kind": "search"}},
        LetterKind.HOST_NOTICE: {
            f"-{role}": {"host.role": role, "hostile": "no"}
            for role in ("host", "cdn", "registrar")
        },
        LetterKind.COPYRIGHT_NOTICE: {
            "": {"service.regimes": _LAWS, "own.work": "yes", "copyright.understood": "yes"}
        },
        LetterKind.SERVICE_ERASURE: {"": {"service.regimes": _LAWS}},
        LetterKind.CHASER: {"": {"still": "yes"}},
        LetterKind.REFUSAL_ANSWER: {
            f"-{each}": {"refusal": each, "still": "yes"}
            for each in ("id", "photograph", "not-violating")
        },
        LetterKind.COORDINATOR_INFORMATION: {
            "": {**_ANSWERED, "service.establishment": "ireland"},
        },
    }
)


def _read(kind: LetterKind, given: Given) -> Given:
    """The answers that this letter reads, with every detail given."""
    used = answers_used(kind)
    details = {answer.name: "yes" for answer in used if answer.name.startswith("has.")}
    names = {answer.name for answer in used}
    return {name: value for name, value in {**details, **given}.items() if name in names}


_SERVICES: tuple[BlankCase, ...] = tuple(
    BlankCase(f"{kind}{ending}", kind, _read(kind, {**_POST, **own}))
    for kind in LetterKind
    if kind in PLACE_KINDS and kind not in {case.kind for case in _PLACES}
    for ending, own in _OTHERS.get(kind, {"": _ANSWERED}).items()
)

_PERSON: Given = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "ex",
    "how": ("gave",),
    "took": "no",
    "ties": ("none",),
    "conduct.period": "since",
    "acts": "one",
    "has.links": "none",
    "route": "solicitor",
    "wishes": ("gone", "stop"),
    "wish.first": "gone",
    "agent": "solicitor",
    "delivery": "email",
}
_KEEP: Given = {"police": "unsure"}
_DELETE: Given = {
    "police": "no",
    "confirmed": ("own-evidence", "no-others", "no-proceedings"),
}
_PASSED_ON: Given = {"happened": ("sent",), "reach": ("few",)}

#: The answers of each kind that differ from `_PERSON`; the letter of claim has two forms.
_OWN: Mapping[LetterKind, Given] = MappingProxyType(
    {
        LetterKind.WITHDRAWAL: {**_DELETE, "happened": ("kept-unasked",)},
        LetterKind.ERASURE_REQUEST: {**_DELETE, "who": "organisation"},
        LetterKind.RECIPIENT_REQUEST: {**_KEEP, **_PASSED_ON},
        LetterKind.UNDERTAKINGS: _DELETE,
        LetterKind.CERTIFICATE: _DELETE,
        LetterKind.POLICE_LETTER: {"police": "reported", "happened": ("shared",)},
        LetterKind.DEPRIVATION_REQUEST: {"police": "reported", "happened": ("shared",)},
    }
)


def _cases(kind: LetterKind, part: Jurisdiction) -> Iterator[BlankCase]:
    """The blank letters of one kind for one part of the country, with every detail given."""
    used = answers_used(kind)
    given = {
        **{answer.name: "yes" for answer in used if answer.derived and answer.values == YES_NO},
        **_PERSON,
        "where": part.value,
        "home": part.value,
    }
    names = {answer.name for answer in used}
    forms: Mapping[str, Given] = (
        {"-keep-evidence": _KEEP, "-delete-now": _DELETE}
        if kind is LetterKind.LETTER_OF_CLAIM
        else {"": _OWN.get(kind, _KEEP)}
    )
    for ending, own in forms.items():
        answers = {name: value for name, value in {**given, **own}.items() if name in names}
        yield BlankCase(f"{kind}-{part}{ending}", kind, answers)


BLANK_CASES: tuple[BlankCase, ...] = (
    *_PLACES,
    *_SERVICES,
    *(case for kind, part in CELLS if kind not in PLACE_KINDS for case in _cases(kind, part)),
)

BY_ID: Mapping[str, BlankCase] = MappingProxyType({case.id: case for case in BLANK_CASES})
