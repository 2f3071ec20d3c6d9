"""The named cases of the erasure request to a service and of what follows a report."""

from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.blank import Given

_PLACE: Given = {
    "adults": "yes",
    "shows": "intimate",
    "seen": "never",
    "acting": "self",
    "uk": "yes",
    "place.sort": "post",
    "keep": "remove",
    "hostile": "no",
    "service.kind": "platform",
    "service.regimes": ("uk-osa", "uk-gdpr", "eu-dsa", "us-take-it-down"),
    "service.establishment": "ireland",
    "service.hostile": "no",
    "has.links": "one",
    "has.account": "yes",
    "has.name": "yes",
    "has.sent": "yes",
    "has.reference": "yes",
}
_UK_ONLY: Given = {"service.regimes": ("uk-osa", "uk-gdpr"), "service.establishment": "uk"}
_EU_ONLY: Given = {"uk": "no", "account": "no", "service.establishment": "eu"}
_BARE: Given = {
    "has.account": "no",
    "has.name": "no",
    "has.reference": "no",
}
_OTHER: Given = {"acting": "other"}
_SEARCH: Given = {"service.kind": "search", "service.establishment": "us"}
_OWN_RULES: Given = {"shows": "private", "service.regimes": ("uk-osa",)}
_ANSWERED: Given = {"has.answered": "yes", "has.reply": "yes"}
_SILENT: Given = {"refusal": "silence", "still": "yes"}


def _cases(kind: LetterKind, **cases: Given) -> dict[str, tuple[LetterKind, Given]]:
    return {
        f"{kind}-{name.replace('_', '-')}": (kind, {**_PLACE, **given})
        for name, given in cases.items()
    }


CASES: dict[str, tuple[LetterKind, Given]] = {
    **_cases(
        LetterKind.SERVICE_ERASURE,
        never_agreed_both_regimes={},
        uk_service_paid_page_for_another={
            **_UK_ONLY,
            **_OTHER,
            "seen": "less",
            "service.kind": "adult",
            "has.links": "several",
        },
        once_public_union_law={**_EU_ONLY, "seen": "public", "has.sent": "no"},
        police_need_it_group={
            **_UK_ONLY,
            **_BARE,
            "keep": "preserve",
            "place.sort": "group",
            "has.links": "none",
            "has.account": "yes",
        },
        search_results={**_SEARCH, "has.links": "several"},
        police_need_it_search_results={**_SEARCH, "keep": "preserve"},
        private_in_another_way={**_UK_ONLY, "shows": "private"},
    ),
    **_cases(
        LetterKind.CHASER,
        no_answer_every_regime={**_SILENT, "has.links": "several"},
        bare_uk_report={**_UK_ONLY, **_BARE, "has.links": "one"},
        own_rules_for_another={**_OWN_RULES, **_OTHER, "still": "some"},
        private_account={
            "place.sort": "private-account",
            "service.kind": "cloud",
            "has.links": "none",
            "has.account": "no",
        },
        search_request={**_SEARCH, **_SILENT},
    ),
    **_cases(
        LetterKind.EXPEDITED_COMPLAINT,
        no_answer=_SILENT,
        needs_address={**_BARE, "refusal": "needs-address", "has.links": "none"},
        wrong_form={**_ANSWERED, "refusal": "wrong-form"},
        asked_for_id_for_another={
            **_OTHER,
            **_ANSWERED,
            "refusal": "id",
            "still": "some",
            "has.links": "several",
        },
        not_violating_account_holder_abroad={
            "uk": "no",
            "account": "yes",
            "seen": "less",
            "refusal": "not-violating",
            "has.links": "none",
        },
    ),
    **_cases(
        LetterKind.DSA_COMPLAINT,
        not_violating={**_ANSWERED, "refusal": "not-violating", "still": "yes"},
        needs_account_for_another={**_OTHER, "refusal": "needs-account", "has.links": "several"},
    ),
    **_cases(
        LetterKind.DATA_COMPLAINT,
        no_answer_both_regimes={**_SILENT, "has.erasure-ref": "yes"},
        asked_for_id={**_UK_ONLY, **_ANSWERED, "refusal": "id", "still": "yes"},
        excessive_for_another={**_UK_ONLY, **_OTHER, **_BARE, "refusal": "excessive"},
        not_violating={**_UK_ONLY, "refusal": "not-violating"},
        needs_address={**_UK_ONLY, "refusal": "needs-address"},
        police_need_it={**_UK_ONLY, **_SILENT, "keep": "preserve"},
    ),
    **_cases(
        LetterKind.ICO_COMPLAINT,
        no_answer_with_effect={
            **_UK_ONLY,
            **_SILENT,
            "has.erasure-ref": "yes",
            "has.complaint": "yes",
            "has.complaint-ref": "yes",
            "has.effect": "yes",
        },
        refused_for_another={
            **_OTHER,
            **_ANSWERED,
            "refusal": "id",
            "has.links": "several",
        },
        excessive_bare={**_UK_ONLY, **_BARE, "refusal": "excessive", "has.links": "none"},
        police_need_it={**_UK_ONLY, **_SILENT, "keep": "preserve", "has.complaint": "yes"},
    ),
    **_cases(
        LetterKind.OFCOM_REPORT,
        no_answer_after_complaint={
            **_SILENT,
            "has.expedited": "yes",
            "has.expedited-ref": "yes",
        },
        asked_for_photograph={**_OTHER, **_ANSWERED, "refusal": "photograph", "still": "some"},
        hostile_site={"hostile": "yes", "service.kind": "adult", "still": "yes"},
    ),
    **_cases(
        LetterKind.FTC_COMPLAINT,
        no_answer=_SILENT,
        unsigned_refused={
            **_BARE,
            **_ANSWERED,
            "uk": "no",
            "seen": "less",
            "refusal": "not-violating",
        },
    ),
    **_cases(
        LetterKind.COORDINATOR_INFORMATION,
        no_answer=_SILENT,
        wrong_form_for_another={**_OTHER, **_ANSWERED, "refusal": "wrong-form", "uk": "no"},
        unsigned_asked_for_id={**_BARE, "refusal": "id"},
    ),
    **_cases(
        LetterKind.REFUSAL_ANSWER,
        id={**_ANSWERED, "refusal": "id"},
        id_data_request_for_another={
            **_OTHER,
            "refusal": "id",
            "has.erasure": "yes",
            "has.erasure-ref": "yes",
        },
        photograph={"refusal": "photograph", "has.links": "several"},
        not_violating={"refusal": "not-violating", "seen": "less"},
        not_violating_own_rules={**_OWN_RULES, "refusal": "not-violating", "seen": "public"},
        wrong_form={"refusal": "wrong-form"},
        needs_account={"refusal": "needs-account"},
        needs_address={"refusal": "needs-address"},
        excessive_data_request={"refusal": "excessive", "has.erasure": "yes"},
        silence={"refusal": "silence"},
        wrong_form_private_account={
            **_BARE,
            "refusal": "wrong-form",
            "place.sort": "private-account",
            "service.kind": "cloud",
            "has.links": "none",
        },
    ),
}

ANNOTATED: tuple[str, ...] = (
    "service-erasure-never-agreed-both-regimes",
    "service-erasure-once-public-union-law",
    "chaser-no-answer-every-regime",
    "expedited-complaint-asked-for-id-for-another",
    "dsa-complaint-not-violating",
    "data-complaint-asked-for-id",
    "ico-complaint-no-answer-with-effect",
    "ico-complaint-refused-for-another",
    "ofcom-report-hostile-site",
    "ftc-complaint-unsigned-refused",
    "coordinator-information-no-answer",
    "refusal-answer-not-violating",
)
