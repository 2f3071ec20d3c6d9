"""The named cases of the papers that the other person signs, and of the authority to act."""

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given
from tests.golden.people import DELETE_NOW, PERSON

_SCOTLAND: Given = {"where": "scotland", "home": "scotland"}
_NI: Given = {"where": "northern-ireland", "home": "northern-ireland"}
_BEGUN: Given = {**PERSON, "ties": ("none",), "has.sent": "yes"}


def _of(kind: LetterKind, *changes: Given) -> tuple[LetterKind, Given]:
    """The base with these changes, as far as letters of this kind read them."""
    given: dict[str, str | tuple[str, ...]] = dict(_BEGUN)
    for change in changes:
        given.update(change)
    read = {answer.name for answer in answers_used(kind)}
    return kind, {name: value for name, value in given.items() if name in read}


_UNDERTAKINGS = LetterKind.UNDERTAKINGS
_CERTIFICATE = LetterKind.CERTIFICATE
_HOLDING = LetterKind.HOLDING_UNDERTAKING
_RECEIPT = LetterKind.HAND_OVER_RECEIPT
_RELEASE = LetterKind.RELEASE_TO_DELETE
_AUTHORITY = LetterKind.AUTHORITY_TO_ACT

CASES: dict[str, tuple[LetterKind, Given]] = {
    # undertakings
    "undertakings-ew-a-kept": _of(_UNDERTAKINGS),
    "undertakings-ew-b-they-took-them-and-shared": _of(
        _UNDERTAKINGS, DELETE_NOW, {"happened": ("shared", "sent"), "how": ("took-known",)}
    ),
    "undertakings-ew-a-some-taken-by-them": _of(
        _UNDERTAKINGS,
        {"happened": ("kept-unasked", "altered"), "how": ("gave", "took-known"), "has.sent": "no"},
    ),
    "undertakings-ew-b-children-home-and-account": _of(
        _UNDERTAKINGS,
        DELETE_NOW,
        {"ties": ("children", "home", "account", "group-chat", "others"), "happened": ("sent",)},
    ),
    "undertakings-ew-a-organisation": _of(
        _UNDERTAKINGS,
        {"who": "organisation", "how": ("took-known",), "happened": ("kept-unasked", "shared")},
    ),
    "undertakings-ew-a-threat-only": _of(
        _UNDERTAKINGS,
        {"happened": ("threatened",), "how": ("unknown",), "who": "friend"},
        {"risk": ("violent", "fear")},
    ),
    "undertakings-scotland-a-kept": _of(_UNDERTAKINGS, _SCOTLAND),
    "undertakings-scotland-b-they-took-them-covertly": _of(
        _UNDERTAKINGS,
        _SCOTLAND,
        DELETE_NOW,
        {"happened": ("covert", "shared"), "how": ("took-unknown",), "who": "friend"},
    ),
    "undertakings-scotland-a-landlord": _of(
        _UNDERTAKINGS,
        _SCOTLAND,
        {"who": "landlord", "happened": ("covert",), "how": ("took-unknown",)},
    ),
    "undertakings-scotland-a-organisation": _of(
        _UNDERTAKINGS, _SCOTLAND, {"who": "organisation", "happened": ("kept-unasked",)}
    ),
    "undertakings-ni-a-made-by-computer": _of(
        _UNDERTAKINGS, _NI, {"happened": ("sent", "altered"), "how": ("made",), "who": "work"}
    ),
    "undertakings-ni-b-private-in-another-way": _of(
        _UNDERTAKINGS, _NI, DELETE_NOW, {"shows": "private", "risk": ("community",)}
    ),
    "undertakings-scotland-a-sender-elsewhere": _of(
        _UNDERTAKINGS, {"where": "scotland", "home": "elsewhere"}
    ),
    "undertakings-ew-a-questions-skipped": (
        _UNDERTAKINGS,
        {"adults": "yes", "where": "england-wales"},
    ),
    # certificates
    "certificate-ew-a-kept": _of(_CERTIFICATE),
    "certificate-ew-b-shared": _of(_CERTIFICATE, DELETE_NOW, {"happened": ("shared",)}),
    "certificate-ew-b-organisation": _of(
        _CERTIFICATE, DELETE_NOW, {"who": "organisation", "has.sent": "no"}
    ),
    "certificate-ew-a-threat-only": _of(
        _CERTIFICATE, {"happened": ("threatened",), "how": ("unknown",)}
    ),
    "certificate-scotland-a-kept": _of(_CERTIFICATE, _SCOTLAND),
    "certificate-scotland-b-made-by-computer": _of(
        _CERTIFICATE, _SCOTLAND, DELETE_NOW, {"happened": ("altered",), "how": ("made",)}
    ),
    "certificate-ni-a-organisation": _of(_CERTIFICATE, _NI, {"who": "organisation"}),
    "certificate-ni-b-kept": _of(_CERTIFICATE, _NI, DELETE_NOW),
    # inventory and holding undertaking
    "holding-ew-shared": _of(_HOLDING, {"happened": ("shared", "threatened")}),
    "holding-ew-organisation": _of(_HOLDING, {"who": "organisation", "has.sent": "no"}),
    "holding-scotland-police-know": _of(
        _HOLDING, _SCOTLAND, {"police": "reported", "risk": ("police",)}
    ),
    "holding-ni-threat-only": _of(_HOLDING, _NI, {"happened": ("threatened",)}),
    "holding-ew-not-known-where-they-live": _of(
        _HOLDING, {"where": "unknown", "home": "england-wales"}
    ),
    # hand-over receipts
    "receipt-ew": _of(_RECEIPT),
    "receipt-scotland-police-know": _of(
        _RECEIPT, _SCOTLAND, {"police": "reported", "risk": ("police",)}
    ),
    "receipt-ni-threat-only": _of(_RECEIPT, _NI, {"happened": ("threatened",)}),
    # releases
    "release-ew-self-sent": _of(_RELEASE, {"route": "self", "has.email": "yes"}),
    "release-ew-organisation": _of(
        _RELEASE,
        {"who": "organisation", "route": "solicitor", "has.address": "yes"},
        {"happened": ("kept-asked", "shared")},
    ),
    "release-scotland": _of(_RELEASE, _SCOTLAND, {"route": "solicitor", "has.email": "yes"}),
    "release-ni-threat-only": _of(
        _RELEASE, _NI, {"happened": ("threatened",), "route": "self", "has.email": "yes"}
    ),
    # authorities to act
    "authority-ew-helpline": _of(_AUTHORITY, {"agent": "helpline"}),
    "authority-ew-not-said-who": _of(_AUTHORITY),
    "authority-scotland-helpline": _of(_AUTHORITY, _SCOTLAND, {"agent": "helpline"}),
    "authority-scotland-friend": _of(_AUTHORITY, _SCOTLAND, {"agent": "friend"}),
    "authority-ni-solicitor": _of(_AUTHORITY, _NI, {"agent": "solicitor"}),
}

#: Kept with their comments and their drafting note as well.
ANNOTATED: tuple[str, ...] = (
    "undertakings-ew-b-they-took-them-and-shared",
    "undertakings-scotland-b-they-took-them-covertly",
    "undertakings-ni-a-made-by-computer",
    "undertakings-scotland-a-sender-elsewhere",
    "certificate-ew-a-kept",
    "certificate-scotland-a-kept",
    "certificate-ni-b-kept",
    "holding-ew-shared",
    "receipt-ew",
    "release-ew-self-sent",
    "authority-scotland-friend",
)
