"""The named cases of the letters to the person, to an organisation and to a recipient."""

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given
from app.letters.shape.jurisdiction import PARTS
from tests.golden.people import DELETE_NOW, PERSON, SOLICITOR, UNDATED

_IN: dict[str, Given] = {place: {"where": place, "home": place} for place in PARTS}
_SCOTLAND, _NI = _IN["scotland"], _IN["northern-ireland"]

_CLAIM: Given = {
    **PERSON,
    "route": "self",
    "has.address": "no",
    "has.email": "yes",
}
_DRAFT: Given = {**_CLAIM, **SOLICITOR}
_SEVERAL: Given = {"acts": "several", "has.links": "several"}
_THREAT: Given = {"happened": ("threatened",), "how": ("unknown",), "who": "friend"}
_MADE: Given = {
    "happened": ("sent", "altered"),
    "reach": ("few",),
    "how": ("made",),
    "who": "work",
}
_COVERT: Given = {
    "happened": ("covert",),
    "how": ("took-unknown",),
    "who": "landlord",
    "police": "reported",
    "risk": ("police",),
    "has.address": "yes",
}
_ORGANISATION: Given = {
    "happened": ("kept-unasked", "shared"),
    "who": "organisation",
    "how": ("took-known",),
    "took": "no",
    "has.links": "one",
    "has.address": "yes",
}
_KEPT: Given = {**UNDATED, "happened": ("kept-unasked",)}

#: Everything that can be ticked, and everything typed.
_EVERYTHING: Given = {
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
    "reach": ("anyone", "group", "few", "sold"),
    "how": ("gave", "took-known", "took-unknown", "account", "made", "passed", "unknown"),
    "took": "yes",
    "ties": ("children", "home", "account", "group-chat", "name", "paid", "others"),
    "acts": "several",
    "risk": ("order", "violent", "fear"),
    "police": "may",
    "has.links": "several",
    "has.address": "yes",
}

_WITHDRAWAL: Given = {
    "adults": "yes",
    "happened": ("kept-unasked",),
    "risk": ("none",),
    "who": "ex",
    "police": "no",
    "has.images": "yes",
    "has.address": "no",
    "has.email": "yes",
}
_RECIPIENT: Given = {
    "adults": "yes",
    "happened": ("sent",),
    "reach": ("few",),
    "risk": ("none",),
    "who": "ex",
    "police": "unsure",
}
_ERASURE: Given = {
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "organisation",
    "police": "unsure",
    "how": ("took-known",),
    "has.links": "none",
    "has.address": "yes",
    "has.email": "yes",
}


def _claims(base: Given, **cases: Given) -> dict[str, tuple[LetterKind, Given]]:
    return {
        f"claim-{name.replace('_', '-')}": (LetterKind.LETTER_OF_CLAIM, {**base, **given})
        for name, given in cases.items()
    }


CASES: dict[str, tuple[LetterKind, Given]] = {
    # England and Wales: one block at a time, self-sent
    **_claims(
        _CLAIM,
        a_kept_and_asked_before={},
        b_kept_never_asked={**_KEPT, **DELETE_NOW},
        a_shared_several_links_harassment={
            **_SEVERAL,
            "happened": ("shared", "sent", "threatened"),
            "reach": ("group", "few"),
        },
        b_shared_own_pictures={
            **DELETE_NOW,
            "happened": ("shared",),
            "reach": ("anyone",),
            "took": "yes",
            "has.links": "one",
        },
        a_threat_only=_THREAT,
        a_account_broken_into={
            "happened": ("threatened", "hacked"),
            "how": ("account",),
            "who": "family",
        },
        a_children_home_and_cloud_in_common={
            **SOLICITOR,
            "happened": ("kept-asked",),
            "ties": ("children", "home", "account"),
        },
        b_group_chat_others_shown={
            **DELETE_NOW,
            "happened": ("sent",),
            "reach": ("group",),
            "ties": ("group-chat", "name", "others"),
            "who": "friend",
        },
    ),
    # England and Wales: drafts for a solicitor
    **_claims(
        _DRAFT,
        a_made_by_computer={**_MADE, "risk": ("unaware",)},
        a_covert_assignment=_COVERT,
        a_organisation=_ORGANISATION,
        b_private_in_another_way={
            **DELETE_NOW,
            "shows": "private",
            "happened": ("kept-unasked", "sent"),
            "how": ("gave", "passed"),
            "risk": ("community",),
            "who": "family",
        },
        a_public_and_sold={
            "happened": ("shared",),
            "reach": ("anyone", "sold"),
            "has.links": "several",
        },
        a_paid_page_copied={
            "happened": ("shared",),
            "reach": ("anyone",),
            "ties": ("paid",),
            "took": "yes",
            "who": "friend",
        },
        a_offence_conduct_in_two_eras={
            **_SEVERAL,
            "happened": ("shared", "threatened"),
            "conduct.period": "mixed",
            "offence": "yes",
        },
        a_offence_made_since_february_2026={**_MADE, "offence": "yes"},
        a_offence_shared_before_2024={
            "happened": ("shared",),
            "conduct.period": "before-2024-01-31",
            "offence": "yes",
        },
        a_sender_abroad={"happened": ("sent",), "where": "elsewhere"},
        a_everything_ticked=_EVERYTHING,
    ),
    "claim-a-questions-skipped": (
        LetterKind.LETTER_OF_CLAIM,
        {"adults": "yes", "where": "england-wales", "home": "england-wales"},
    ),
    # Scotland
    **_claims(
        {**_CLAIM, **_SCOTLAND},
        scotland_a_kept_and_asked_before={},
        scotland_b_kept_never_asked={**_KEPT, **DELETE_NOW},
        scotland_a_one_act_and_no_risk={"happened": ("sent",), "reach": ("few",)},
        scotland_a_shared_harassment_own_pictures={
            **_SEVERAL,
            "happened": ("shared", "threatened"),
            "took": "yes",
        },
        scotland_a_threat_only=_THREAT,
    ),
    **_claims(
        {**_DRAFT, **_SCOTLAND},
        scotland_a_made_by_computer=_MADE,
        scotland_a_covert=_COVERT,
        scotland_a_one_act_of_domestic_abuse={
            "happened": ("sent",),
            "reach": ("few",),
            "risk": ("violent",),
        },
        scotland_a_organisation=_ORGANISATION,
        scotland_a_offence_public={
            "happened": ("shared",),
            "reach": ("anyone",),
            "offence": "yes",
        },
        scotland_a_client_lives_elsewhere={
            "happened": ("threatened", "hacked"),
            "home": "elsewhere",
        },
        scotland_a_everything_ticked=_EVERYTHING,
    ),
    # Northern Ireland
    **_claims(
        {**_CLAIM, **_NI},
        northern_ireland_a_kept_and_asked_before={},
        northern_ireland_b_kept_never_asked={**_KEPT, **DELETE_NOW},
        northern_ireland_a_shared_harassment={
            **_SEVERAL,
            "happened": ("shared", "sent"),
            "reach": ("group",),
        },
        northern_ireland_a_threat_only=_THREAT,
    ),
    **_claims(
        {**_DRAFT, **_NI},
        northern_ireland_a_made_by_computer=_MADE,
        northern_ireland_a_covert=_COVERT,
        northern_ireland_a_organisation=_ORGANISATION,
        northern_ireland_a_offence_hacked={
            "happened": ("sent", "hacked"),
            "how": ("account",),
            "offence": "yes",
        },
        northern_ireland_a_everything_ticked=_EVERYTHING,
    ),
    # withdrawal and request, one text in three jurisdictions
    **{
        f"withdrawal-{place}": (LetterKind.WITHDRAWAL, {**_WITHDRAWAL, **home})
        for place, home in _IN.items()
    },
    "withdrawal-cloud-in-common-no-groups": (
        LetterKind.WITHDRAWAL,
        {**_WITHDRAWAL, **_IN["england-wales"], "ties": ("account", "name"), "has.images": "no"},
    ),
    # to someone who was sent them
    **{
        f"recipient-a-{place}": (LetterKind.RECIPIENT_REQUEST, {**_RECIPIENT, **home})
        for place, home in _IN.items()
    },
    "recipient-b-group-chat": (
        LetterKind.RECIPIENT_REQUEST,
        {
            **_RECIPIENT,
            **_IN["england-wales"],
            **DELETE_NOW,
            "reach": ("group",),
            "ties": ("group-chat",),
        },
    ),
    # to an organisation
    "erasure-a-through-a-helper": (
        LetterKind.ERASURE_REQUEST,
        {**_ERASURE, **_IN["england-wales"], "how": ("passed",), "has.agent": "yes"},
    ),
    **{
        f"erasure-a-{place}": (LetterKind.ERASURE_REQUEST, {**_ERASURE, **home})
        for place, home in _IN.items()
    },
    "erasure-b-public-links-others-shown": (
        LetterKind.ERASURE_REQUEST,
        {
            **_ERASURE,
            **_IN["england-wales"],
            **DELETE_NOW,
            "happened": ("shared",),
            "reach": ("anyone",),
            "has.links": "several",
            "ties": ("name", "others"),
        },
    ),
}

#: The annotated copies that are kept too: one of each letter, and where most stands in brackets.
ANNOTATED: tuple[str, ...] = (
    "claim-a-offence-conduct-in-two-eras",
    "claim-a-everything-ticked",
    "claim-scotland-a-one-act-of-domestic-abuse",
    "claim-scotland-a-everything-ticked",
    "claim-northern-ireland-a-everything-ticked",
    "withdrawal-england-wales",
    "recipient-a-scotland",
    "erasure-a-northern-ireland",
)
