"""The named cases of the golden letters: the answers that somebody in that position would give."""

from app.letters.blank import Given
from app.letters.vocabulary import LetterKind

_REPORT: Given = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "place.sort": "post",
    "keep": "remove",
    "service.kind": "platform",
    "service.regimes": ("uk-osa", "eu-dsa", "us-take-it-down"),
    "has.links": "several",
    "has.account": "yes",
    "has.when": "yes",
    "has.entity": "yes",
    "has.name": "yes",
}

_CLOUD: Given = {
    **{name: value for name, value in _REPORT.items() if name not in ("has.when", "has.account")},
    "place.sort": "shared-link",
    "service.kind": "cloud",
    "has.links": "one",
    "has.owner": "yes",
    "has.item": "yes",
}

_PERSON: Given = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "ex",
    "where": "england-wales",
    "police": "unsure",
    "how": ("gave",),
    "took": "no",
    "conduct.period": "since",
    "acts": "one",
    "has.links": "none",
    "has.first": "yes",
}

_CLAIM: Given = {**_PERSON, "route": "self", "has.address": "no", "has.email": "yes"}

_DELETE_NOW: Given = {
    "police": "no",
    "confirmed": ("own-evidence", "no-others", "no-proceedings"),
}

#: Dates were not given, and nothing but keeping happened.
_UNDATED: Given = {"has.first": "no", "conduct.period": "unknown"}

_SOLICITOR: Given = {"route": "solicitor", "has.email": "no"}

CASES: dict[str, tuple[LetterKind, Given]] = {
    # reports
    "report-post-every-regime": (LetterKind.PLATFORM_REPORT, _REPORT),
    "report-uk-only-one-link-no-name": (
        LetterKind.PLATFORM_REPORT,
        {
            **_REPORT,
            "service.regimes": ("uk-osa",),
            "has.links": "one",
            "has.account": "no",
            "has.when": "no",
            "has.entity": "no",
            "has.name": "no",
        },
    ),
    "report-eu-only-paid-page-abroad": (
        LetterKind.PLATFORM_REPORT,
        {
            **_REPORT,
            "seen": "less",
            "uk": "no",
            "account": "no",
            "service.kind": "adult",
            "service.regimes": ("eu-dsa",),
        },
    ),
    "report-us-only-group": (
        LetterKind.PLATFORM_REPORT,
        {
            **_REPORT,
            "place.sort": "group",
            "service.kind": "messaging",
            "service.regimes": ("us-take-it-down",),
            "has.links": "one",
        },
    ),
    "report-once-public": (LetterKind.PLATFORM_REPORT, {**_REPORT, "seen": "public"}),
    "report-acting-for-another-keep-a-copy": (
        LetterKind.PLATFORM_REPORT,
        {**_REPORT, "acting": "other", "keep": "preserve", "seen": "less", "has.links": "one"},
    ),
    "report-private-in-another-way": (LetterKind.PLATFORM_REPORT, {**_REPORT, "shows": "private"}),
    "report-one-to-one-chat": (
        LetterKind.PLATFORM_REPORT,
        {**_REPORT, "place.sort": "chat", "service.kind": "messaging", "has.links": "none"},
    ),
    "report-search-results": (
        LetterKind.PLATFORM_REPORT,
        {**_REPORT, "service.kind": "search", "service.regimes": ("uk-osa", "eu-dsa")},
    ),
    # cloud notices
    "cloud-shared-link": (LetterKind.CLOUD_NOTICE, _CLOUD),
    "cloud-shared-album-keep-a-copy": (
        LetterKind.CLOUD_NOTICE,
        {**_CLOUD, "place.sort": "album", "keep": "preserve", "has.links": "none"},
    ),
    "cloud-private-account": (
        LetterKind.CLOUD_NOTICE,
        {**_CLOUD, "place.sort": "private-account", "has.links": "none"},
    ),
    "cloud-own-account": (
        LetterKind.CLOUD_NOTICE,
        {**_CLOUD, "place.sort": "own-account", "has.links": "none", "has.item": "no"},
    ),
    # letters of claim
    "claim-a-kept-and-asked-before": (LetterKind.LETTER_OF_CLAIM, _CLAIM),
    "claim-b-kept-never-asked": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, **_DELETE_NOW, **_UNDATED, "happened": ("kept-unasked",)},
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
        {**_CLAIM, **_DELETE_NOW, "happened": ("shared",), "took": "yes", "has.links": "one"},
    ),
    "claim-a-threat-only": (
        LetterKind.LETTER_OF_CLAIM,
        {**_CLAIM, "happened": ("threatened",), "how": ("unknown",), "who": "friend"},
    ),
    "claim-a-made-by-computer": (
        LetterKind.LETTER_OF_CLAIM,
        {
            **_CLAIM,
            **_SOLICITOR,
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
            **_SOLICITOR,
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
            **_SOLICITOR,
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
            **_DELETE_NOW,
            **_SOLICITOR,
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
            **_SOLICITOR,
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
        {"adults": "yes", "where": "england-wales"},
    ),
    # notes for a solicitor
    "note-shared-and-threatened": (
        LetterKind.SOLICITOR_NOTE,
        {
            **_PERSON,
            "happened": ("kept-asked", "shared", "threatened"),
            "risk": ("violent", "fear"),
            "took": "yes",
            "acts": "several",
            "has.links": "several",
            "seen": "less",
            "delivery": "email",
            "opened": "unsure",
        },
    ),
    "note-scotland-delete-now-made": (
        LetterKind.SOLICITOR_NOTE,
        {
            **_PERSON,
            **_DELETE_NOW,
            "happened": ("altered",),
            "how": ("unknown",),
            "where": "scotland",
            "who": "work",
            "risk": ("unaware",),
            "conduct.period": "before-2024-01-31",
        },
    ),
    "note-months-on-both-sides-of-a-change": (
        LetterKind.SOLICITOR_NOTE,
        {
            **_PERSON,
            "happened": ("sent", "threatened"),
            "acts": "several",
            "conduct.period": "mixed",
        },
    ),
    "note-questions-skipped": (LetterKind.SOLICITOR_NOTE, {"adults": "yes"}),
}
