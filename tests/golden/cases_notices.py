"""The named cases of notices: to a service, a search engine, the companies behind a site."""

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given

REPORT, CLOUD = LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE
SEARCH, HOST = LetterKind.SEARCH_REMOVAL, LetterKind.HOST_NOTICE
COPYRIGHT = LetterKind.COPYRIGHT_NOTICE

#: Every law that reaches a large service for people who post.
_LAWS = ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down", "us-dmca")

_SAID: Given = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "hostile": "no",
    "service.hostile": "no",
    "has.name": "yes",
}

_REPORT: Given = {
    **_SAID,
    "place.sort": "post",
    "keep": "remove",
    "service.kind": "platform",
    "service.regimes": _LAWS,
    "has.links": "several",
    "has.account": "yes",
    "has.when": "yes",
}
_ONE: Given = {**_REPORT, "has.links": "one"}
_FOR_ANOTHER: Given = {"acting": "other", "seen": "less", "keep": "preserve"}

_CLOUD: Given = {
    **_SAID,
    "place.sort": "shared-link",
    "keep": "remove",
    "service.kind": "cloud",
    "service.regimes": _LAWS,
    "has.links": "one",
    "has.owner": "yes",
    "has.item": "yes",
}
_NO_LINK: Given = {**_CLOUD, "has.links": "none"}

_SEARCH: Given = {
    **_SAID,
    "service.kind": "search",
    "service.regimes": ("uk-osa", "uk-gdpr", "eu-dsa", "us-dmca"),
    "has.links": "one",
    "has.image": "yes",
    "has.searches": "yes",
}

_HOST: Given = {
    **_SAID,
    "place.sort": "post",
    "keep": "remove",
    "service.kind": "adult",
    "host.role": "host",
    "service.regimes": ("uk-gdpr", "eu-dsa"),
    "has.links": "one",
    "has.account": "no",
    "has.when": "no",
    "has.sent": "yes",
    "has.reference": "yes",
}
_HOSTILE: Given = {"hostile": "yes", "has.sent": "no", "has.reference": "no"}
_IN_DOUBT: Given = {**_HOSTILE, "hostile": "unasked"}
_OUTSIDE_EU: Given = {"service.regimes": ("uk-gdpr", "us-dmca")}

_COPYRIGHT: Given = {
    **_SAID,
    "place.sort": "post",
    "service.kind": "platform",
    "service.regimes": _LAWS,
    "own.work": "yes",
    "copyright.understood": "yes",
    "has.links": "one",
    "has.account": "yes",
    "has.when": "yes",
}

_GIVEN: dict[str, tuple[LetterKind, Given]] = {
    # reports
    "report-post-every-regime": (REPORT, _REPORT),
    "report-post-every-regime-one-link": (REPORT, _ONE),
    "report-uk-only-one-link-no-name": (
        REPORT,
        {
            **_ONE,
            "service.regimes": ("uk-osa",),
            "has.account": "no",
            "has.when": "no",
            "has.name": "no",
        },
    ),
    "report-several-links-and-nothing-else": (
        REPORT,
        {**_REPORT, "has.account": "no", "has.when": "no"},
    ),
    "report-eu-only-paid-page-abroad": (
        REPORT,
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
        REPORT,
        {
            **_ONE,
            "place.sort": "group",
            "service.kind": "messaging",
            "service.regimes": ("us-take-it-down",),
        },
    ),
    "report-adult-site-keep-a-copy": (
        REPORT,
        {**_REPORT, "service.kind": "adult", "keep": "preserve"},
    ),
    "report-site-that-nobody-knows": (
        REPORT,
        {**_ONE, "service.kind": "other", "service.regimes": ("uk-osa",)},
    ),
    "report-user-abroad": (REPORT, {**_ONE, "uk": "no", "account": "yes"}),
    "report-once-public": (REPORT, {**_REPORT, "seen": "public"}),
    "report-acting-for-another-keep-a-copy": (REPORT, {**_ONE, **_FOR_ANOTHER}),
    "report-private-in-another-way": (REPORT, {**_REPORT, "shows": "private"}),
    "report-questions-skipped": (
        REPORT,
        {"adults": "yes", "place.sort": "post", "service.kind": "platform", "has.links": "one"},
    ),
    "report-one-to-one-chat": (
        REPORT,
        {**_REPORT, "place.sort": "chat", "service.kind": "messaging", "has.links": "none"},
    ),
    "report-email": (
        REPORT,
        {**_REPORT, "place.sort": "message", "service.kind": "messaging", "has.links": "none"},
    ),
    # cloud notices
    "cloud-shared-link": (CLOUD, _CLOUD),
    "cloud-shared-links-acting-for-another": (
        CLOUD,
        {**_CLOUD, **_FOR_ANOTHER, "has.links": "several", "has.account": "yes"},
    ),
    "cloud-shared-link-once-public": (CLOUD, {**_CLOUD, "seen": "public"}),
    "cloud-shared-album-keep-a-copy": (
        CLOUD,
        {**_NO_LINK, "place.sort": "album", "keep": "preserve"},
    ),
    "cloud-private-account": (CLOUD, {**_NO_LINK, "place.sort": "private-account"}),
    "cloud-private-account-keep-a-copy": (
        CLOUD,
        {**_NO_LINK, **_FOR_ANOTHER, "place.sort": "private-account", "has.item": "no"},
    ),
    "cloud-own-account": (CLOUD, {**_NO_LINK, "place.sort": "own-account", "has.item": "no"}),
    # to a search engine
    "search-one-result": (SEARCH, _SEARCH),
    "search-several-results-for-another": (
        SEARCH,
        {**_SEARCH, "acting": "other", "has.links": "several"},
    ),
    "search-once-public-page-only": (
        SEARCH,
        {**_SEARCH, "seen": "public", "has.image": "no", "has.searches": "no"},
    ),
    "search-private-in-another-way": (SEARCH, {**_SEARCH, "shows": "private"}),
    # to the companies behind a site
    "host-eu-reported-before": (HOST, _HOST),
    "host-of-a-hostile-site-keep-a-copy": (
        HOST,
        {**_HOST, **_HOSTILE, **_FOR_ANOTHER, "has.links": "several", "has.account": "yes"},
    ),
    "host-outside-the-eu": (HOST, {**_HOST, **_OUTSIDE_EU}),
    "host-once-public": (HOST, {**_HOST, "seen": "public"}),
    "host-network-of-a-hostile-site": (
        HOST,
        {**_HOST, **_HOSTILE, **_OUTSIDE_EU, "host.role": "cdn", "keep": "preserve"},
    ),
    "host-of-a-site-that-nobody-was-asked-about": (HOST, {**_HOST, **_IN_DOUBT}),
    "host-registrar": (HOST, {**_HOST, **_OUTSIDE_EU, "host.role": "registrar"}),
    "host-registrar-nothing-else-known": (
        HOST,
        {
            "adults": "yes",
            "shows": "intimate",
            "place.sort": "post",
            "host.role": "registrar",
            "keep": "preserve",
            "has.links": "none",
        },
    ),
    # copyright, only of the client's own pictures
    "copyright-own-pictures": (COPYRIGHT, _COPYRIGHT),
    "copyright-for-another-several-links": (
        COPYRIGHT,
        {**_COPYRIGHT, "acting": "other", "seen": "less", "has.links": "several"},
    ),
}

CASES = _GIVEN
ANNOTATED = (
    "report-post-every-regime",
    "report-one-to-one-chat",
    "cloud-shared-link",
    "cloud-private-account",
    "cloud-own-account",
    "search-one-result",
    "host-eu-reported-before",
    "host-network-of-a-hostile-site",
    "host-of-a-site-that-nobody-was-asked-about",
    "host-registrar",
    "copyright-own-pictures",
)
