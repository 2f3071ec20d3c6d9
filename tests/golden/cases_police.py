"""The named cases of the letters to the police and the brief for a solicitor.

The offence paragraph stands here too, once for each time and place that it is keyed to.
"""

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given
from tests.golden.people import DELETE_NOW, PERSON

POLICE, DEPRIVATION = LetterKind.POLICE_LETTER, LetterKind.DEPRIVATION_REQUEST
BRIEF, CLAIM = LetterKind.SOLICITOR_BRIEF, LetterKind.LETTER_OF_CLAIM

_SCOTLAND: Given = {"where": "scotland", "home": "scotland"}
_NORTHERN_IRELAND: Given = {"where": "northern-ireland", "home": "northern-ireland"}

#: Everything that a letter to the police may be given.
_TOLD: Given = {
    **PERSON,
    "police": "reported",
    "happened": ("shared", "threatened"),
    "risk": ("violent", "fear"),
    "acts": "several",
    "has.links": "several",
    "has.officer": "yes",
    "has.crime": "yes",
    "has.language": "yes",
    "has.needs": "yes",
    "has.court": "yes",
    "has.devices": "yes",
}
_POLICE: Given = {
    **_TOLD,
    "has.address": "yes",
    "has.email": "yes",
    "has.events": "yes",
    "has.reports": "yes",
    "has.sent": "yes",
}
_NOT_YET: Given = {**PERSON, "police": "may", "risk": ("none",)}

_BRIEF: Given = {
    **_POLICE,
    "reach": ("anyone", "sold"),
    "ties": ("children", "account", "name", "others"),
    "wishes": ("gone", "stop", "private"),
    "wish.first": "gone",
    "agent": "helpline",
    "has.agent": "yes",
    "has.names": "yes",
    "has.images": "yes",
    "took": "yes",
}

_OFFENCE: Given = {
    **PERSON,
    "route": "solicitor",
    "offence": "yes",
    "happened": ("shared", "threatened"),
    "police": "reported",
    "has.address": "yes",
    "has.email": "no",
    "has.images": "yes",
}
_MADE: Given = {"happened": ("sent", "altered"), "how": ("made",)}

_GIVEN: dict[str, tuple[LetterKind, Given]] = {
    # to the police: preserve and seize
    "police-reported-everything-given": (POLICE, _POLICE),
    "police-not-yet-threat-only": (POLICE, {**_NOT_YET, "happened": ("threatened",)}),
    "police-sent-before-31-january-2024": (
        POLICE,
        {**_NOT_YET, "happened": ("sent",), "conduct.period": "before-2024-01-31"},
    ),
    "police-sent-to-5-february-2026": (
        POLICE,
        {**_NOT_YET, "happened": ("sent",), "conduct.period": "to-2026-02-05"},
    ),
    "police-made-on-both-sides-of-a-change": (
        POLICE,
        {
            **_POLICE,
            **_MADE,
            "conduct.period": "mixed",
            "has.officer": "no",
            "has.sent": "no",
            "has.links": "one",
        },
    ),
    "police-nobody-knows-who-or-when": (
        POLICE,
        {
            "adults": "yes",
            "shows": "intimate",
            "happened": ("covert", "hacked"),
            "risk": ("police", "unaware"),
            "who": "unknown",
            "where": "unknown",
            "home": "england-wales",
            "police": "unsure",
            "how": ("unknown",),
            "has.devices": "yes",
        },
    ),
    "police-private-in-another-way": (
        POLICE,
        {
            **_POLICE,
            "shows": "private",
            "happened": ("kept-asked", "sent"),
            "risk": ("community", "fear"),
            "who": "family",
        },
    ),
    "police-questions-skipped": (
        POLICE,
        {"adults": "yes", "risk": ("fear",), "police": "unsure", "home": "england-wales"},
    ),
    "police-scotland-everything-given": (POLICE, {**_POLICE, **_SCOTLAND}),
    "police-scotland-made": (POLICE, {**_NOT_YET, **_SCOTLAND, **_MADE}),
    "police-northern-ireland-everything-given": (POLICE, {**_POLICE, **_NORTHERN_IRELAND}),
    "police-northern-ireland-made": (POLICE, {**_NOT_YET, **_NORTHERN_IRELAND, **_MADE}),
    # for the prosecutor, through the officer: the devices
    "deprivation-everything-given": (DEPRIVATION, {**_TOLD, "has.words": "yes"}),
    "deprivation-made-since-6-february-2026": (
        DEPRIVATION,
        {**_TOLD, **_MADE, "has.links": "one", "has.court": "no"},
    ),
    "deprivation-nobody-knows-who": (
        DEPRIVATION,
        {
            **PERSON,
            "who": "unknown",
            "where": "unknown",
            "risk": ("police",),
            "happened": ("covert",),
            "how": ("unknown",),
        },
    ),
    "deprivation-scotland": (DEPRIVATION, {**_TOLD, **_SCOTLAND, "has.words": "yes"}),
    "deprivation-northern-ireland": (
        DEPRIVATION,
        {**_TOLD, **_NORTHERN_IRELAND, "has.words": "yes"},
    ),
    # briefs for a solicitor
    "brief-everything-given": (BRIEF, _BRIEF),
    "brief-shared-and-threatened": (
        BRIEF,
        {
            **PERSON,
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
    "brief-scotland-delete-now-made": (
        BRIEF,
        {
            **PERSON,
            **DELETE_NOW,
            **_SCOTLAND,
            "happened": ("altered",),
            "how": ("unknown",),
            "who": "work",
            "risk": ("unaware",),
            "conduct.period": "before-2024-01-31",
        },
    ),
    "brief-scotland-everything-given": (BRIEF, {**_BRIEF, **_SCOTLAND, "ties": ("home",)}),
    "brief-they-live-in-scotland-the-client-in-england": (
        BRIEF,
        {**_BRIEF, "where": "scotland", "acts": "one", "reach": ("few",)},
    ),
    "brief-northern-ireland-everything-given": (BRIEF, {**_BRIEF, **_NORTHERN_IRELAND}),
    "brief-they-live-abroad": (
        BRIEF,
        {**PERSON, "where": "elsewhere", "happened": ("threatened",), "how": ("unknown",)},
    ),
    "brief-months-on-both-sides-of-a-change": (
        BRIEF,
        {
            **PERSON,
            "happened": ("sent", "threatened"),
            "acts": "several",
            "conduct.period": "mixed",
        },
    ),
    "brief-before-31-january-2024": (
        BRIEF,
        {**PERSON, "happened": ("sent",), "conduct.period": "before-2024-01-31"},
    ),
    "brief-nobody-knows-who": (
        BRIEF,
        {**PERSON, "who": "unknown", "where": "unknown", "happened": ("shared", "hacked")},
    ),
    "brief-questions-skipped": (BRIEF, {"adults": "yes", "risk": ("fear",)}),
    # the offence paragraph, in a draft for a solicitor
    "offence-before-31-january-2024": (
        CLAIM,
        {**_OFFENCE, "conduct.period": "before-2024-01-31"},
    ),
    "offence-to-5-february-2026": (CLAIM, {**_OFFENCE, "conduct.period": "to-2026-02-05"}),
    "offence-made-since-6-february-2026": (CLAIM, {**_OFFENCE, **_MADE}),
    "offence-months-on-both-sides-of-a-change": (
        CLAIM,
        {**_OFFENCE, "conduct.period": "mixed"},
    ),
    "offence-nobody-knows-when": (
        CLAIM,
        {**_OFFENCE, "conduct.period": "unknown", "has.first": "no"},
    ),
    "offence-scotland": (CLAIM, {**_OFFENCE, **_SCOTLAND}),
    "offence-northern-ireland": (CLAIM, {**_OFFENCE, **_NORTHERN_IRELAND}),
}


def _read(kind: LetterKind, given: Given) -> Given:
    """Without the answers that this kind does not read."""
    names = {answer.name for answer in answers_used(kind)}
    return {name: value for name, value in given.items() if name in names}


CASES: dict[str, tuple[LetterKind, Given]] = {
    name: (kind, _read(kind, given)) for name, (kind, given) in _GIVEN.items()
}

#: Cases whose annotated copy is kept too.
ANNOTATED: tuple[str, ...] = (
    "police-reported-everything-given",
    "police-scotland-everything-given",
    "police-northern-ireland-everything-given",
    "deprivation-everything-given",
    "deprivation-scotland",
    "deprivation-northern-ireland",
    "brief-everything-given",
    "brief-scotland-everything-given",
    "brief-northern-ireland-everything-given",
    "offence-made-since-6-february-2026",
)
