"""The named cases of the letter to the person."""

from app.letters.blank import Given
from app.letters.vocabulary import LetterKind
from tests.golden.people import DELETE_NOW, PERSON, SOLICITOR, UNDATED

_CLAIM: Given = {**PERSON, "route": "self", "has.address": "no", "has.email": "yes"}

CASES: dict[str, tuple[LetterKind, Given]] = {
    # letters of claim
    "claim-a-kept-and-asked-before": (LetterKind.LETTER_OF_CLAIM, _CLAIM),
    "claim-b-kept-never-asked": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, **DELETE_NOW, **UNDATED, "happened": ("kept-unasked",)},
    ),
    "claim-a-shared-several-links-harassment": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            "happened": ("shared", "sent", "threatened"),
            "acts": "several",
            "has.links": "several",
        },
    ),
    "claim-b-shared-own-pictures": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, **DELETE_NOW, "happened": ("shared",), "took": "yes", "has.links": "one"},
    ),
    "claim-a-threat-only": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, "happened": ("threatened",), "how": ("unknown",), "who": "friend"},
    ),
    "claim-a-made-by-computer": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **SOLICITOR,
            "happened": ("sent", "altered"),
            "how": ("made",),
            "who": "work",
            "risk": ("unaware",),
        },
    ),
    "claim-a-covert-assignment": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **SOLICITOR,
            "happened": ("covert",),
            "how": ("took-unknown",),
            "who": "landlord",
            "police": "reported",
            "risk": ("police",),
            "has.address": "yes",
        },
    ),
    "claim-a-account-broken-into": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, "happened": ("threatened", "hacked"), "how": ("account",), "who": "family"},
    ),
    "claim-a-organisation": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **SOLICITOR,
            "happened": ("kept-unasked", "shared"),
            "who": "organisation",
            "how": ("took-known",),
            "took": "no",
            "has.links": "one",
            "has.address": "yes",
        },
    ),
    "claim-b-private-in-another-way": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **DELETE_NOW,
            **SOLICITOR,
            "shows": "private",
            "happened": ("kept-unasked", "sent"),
            "how": ("gave", "passed"),
            "risk": ("community",),
            "who": "family",
        },
    ),
    "claim-a-everything-ticked": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **SOLICITOR,
            "shows": "unsure",
            "happened": (
                "kept-unasked",
                "kept-asked",
                "shared",
                "sent",
                "threatened",
                "covert",
                "altered",
                "hacked",
            ),
            "how": (
                "gave",
                "took-known",
                "took-unknown",
                "account",
                "made",
                "passed",
                "unknown",
            ),
            "took": "yes",
            "acts": "several",
            "risk": ("order", "violent", "fear"),
            "police": "may",
            "has.links": "several",
            "has.address": "yes",
        },
    ),
    "claim-a-questions-skipped": (
        LetterKind.LETTER_OF_CLAIM,
        {"adults": "yes", "where": "england-wales", "home": "england-wales"},
    ),
}
