"""What the pages call the letters, and the parts of the country that they are written for."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.letters.vocabulary import Jurisdiction, LetterKind

TITLES: Mapping[LetterKind, LazyString] = {
    LetterKind.PLATFORM_REPORT: _l("Report to a website or app"),
    LetterKind.CLOUD_NOTICE: _l("Notice to a cloud service"),
    LetterKind.WITHDRAWAL: _l("Short request to the person: delete my images"),
    LetterKind.LETTER_OF_CLAIM: _l("Letter to the person"),
    LetterKind.ERASURE_REQUEST: _l("Letter to an organisation that has the images"),
    LetterKind.RECIPIENT_REQUEST: _l("Letter to someone who was sent the images"),
    LetterKind.HOLDING_UNDERTAKING: _l("Promise to keep it safe for now, with a list"),
    LetterKind.HAND_OVER_RECEIPT: _l("Receipt for what is handed over"),
    LetterKind.RELEASE_TO_DELETE: _l("Letter to the person: you may delete it now"),
    LetterKind.UNDERTAKINGS: _l("Promises for the person to sign"),
    LetterKind.CERTIFICATE: _l("Certificate that it is deleted"),
    LetterKind.AUTHORITY_TO_ACT: _l("Paper that lets someone act for you"),
    LetterKind.POLICE_LETTER: _l("Letter to the police: keep it and take it as proof"),
    LetterKind.DEPRIVATION_REQUEST: _l("Letter to the police: do not give the devices back"),
    LetterKind.SOLICITOR_BRIEF: _l("Pages for a solicitor or law clinic"),
}

PLACES: Mapping[Jurisdiction, LazyString] = {
    Jurisdiction.UNITED_KINGDOM: _l("All of the United Kingdom"),
    Jurisdiction.ENGLAND_WALES: _l("England and Wales"),
    Jurisdiction.SCOTLAND: _l("Scotland"),
    Jurisdiction.NORTHERN_IRELAND: _l("Northern Ireland"),
}
