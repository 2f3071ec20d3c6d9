"""Names of the letters on the pages, the same as in the wizard, and of their jurisdictions."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.answers.kinds import check_every_kind
from app.letters.answers.vocabulary import Jurisdiction, LetterKind

TITLES: Mapping[LetterKind, LazyString] = {
    LetterKind.PLATFORM_REPORT: _l("Report to a website or app"),
    LetterKind.CLOUD_NOTICE: _l("Letter to the storage service"),
    LetterKind.SEARCH_REMOVAL: _l("Request to a search engine"),
    LetterKind.HOST_NOTICE: _l("Letter to a company behind the site"),
    LetterKind.COPYRIGHT_NOTICE: _l("Copyright notice to the service"),
    LetterKind.SERVICE_ERASURE: _l("Request to the service to erase your data"),
    LetterKind.CHASER: _l("Reminder to the service"),
    LetterKind.REFUSAL_ANSWER: _l("Answer to the service after a refusal"),
    LetterKind.EXPEDITED_COMPLAINT: _l("Urgent complaint to the service"),
    LetterKind.DSA_COMPLAINT: _l("Complaint to the service about a refusal"),
    LetterKind.DATA_COMPLAINT: _l("Complaint to the service about your data"),
    LetterKind.ICO_COMPLAINT: _l("Complaint to the ICO"),
    LetterKind.OFCOM_REPORT: _l("Report to Ofcom"),
    LetterKind.FTC_COMPLAINT: _l("Complaint to the Federal Trade Commission"),
    LetterKind.COORDINATOR_INFORMATION: _l("Information for the regulator in Ireland"),
    LetterKind.WITHDRAWAL: _l("Short request to the person"),
    LetterKind.LETTER_OF_CLAIM: _l("Letter to the person"),
    LetterKind.ERASURE_REQUEST: _l("Request to the organisation to erase data"),
    LetterKind.RECIPIENT_REQUEST: _l("Request to someone who was sent the images"),
    LetterKind.HOLDING_UNDERTAKING: _l("List and promise to hold, for them to sign"),
    LetterKind.HAND_OVER_RECEIPT: _l("Receipt for what is handed over"),
    LetterKind.RELEASE_TO_DELETE: _l("Release to delete"),
    LetterKind.UNDERTAKINGS: _l("Promises for them to sign"),
    LetterKind.CERTIFICATE: _l("Certificate of deletion"),
    LetterKind.AUTHORITY_TO_ACT: _l("Authority to act for you"),
    LetterKind.POLICE_LETTER: _l("Letter to the police"),
    LetterKind.DEPRIVATION_REQUEST: _l("Request to take devices away"),
    LetterKind.SOLICITOR_BRIEF: _l("Brief for a solicitor"),
}

check_every_kind("", TITLES, "app/site/kinds.py")

PLACES: Mapping[Jurisdiction, LazyString] = {
    Jurisdiction.UNITED_KINGDOM: _l("All of the United Kingdom"),
    Jurisdiction.ENGLAND_WALES: _l("England and Wales"),
    Jurisdiction.SCOTLAND: _l("Scotland"),
    Jurisdiction.NORTHERN_IRELAND: _l("Northern Ireland"),
}
