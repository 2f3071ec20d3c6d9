"""The named cases of reports and cloud notices."""

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
}
