"""The blank letters: named cases that work without JavaScript, to be filled in by hand.

Each is an ordinary letter of an ordinary shape. What would be typed is assumed given, so that
every gap is there to fill in or to strike out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.letters.answers import Answers
from app.letters.shape import LetterShape, shape_of
from app.letters.vocabulary import LetterKind

Given = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class BlankCase:
    """One blank letter: `id` stands in its address and its file name."""

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
    "has.entity": "yes",
    "has.name": "yes",
}

_PERSON: Given = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "ex",
    "where": "england-wales",
    "home": "england-wales",
    "how": ("gave",),
    "took": "no",
    "conduct.period": "since",
    "acts": "one",
    "has.links": "none",
    "has.first": "yes",
}

# Nobody asked about risks before a blank letter: it is always a draft for a solicitor.
_CLAIM: Given = {**_PERSON, "route": "solicitor", "has.address": "yes", "has.email": "yes"}
_KEEP: Given = {"police": "unsure"}
_DELETE: Given = {
    "police": "no",
    "confirmed": ("own-evidence", "no-others", "no-proceedings"),
}

BLANK_CASES: tuple[BlankCase, ...] = (
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
    BlankCase("letter-of-claim-keep-evidence", LetterKind.LETTER_OF_CLAIM, {**_CLAIM, **_KEEP}),
    BlankCase("letter-of-claim-delete-now", LetterKind.LETTER_OF_CLAIM, {**_CLAIM, **_DELETE}),
    BlankCase("solicitor-brief", LetterKind.SOLICITOR_BRIEF, {**_PERSON, **_KEEP}),
)

BY_ID: Mapping[str, BlankCase] = MappingProxyType({case.id: case for case in BLANK_CASES})
