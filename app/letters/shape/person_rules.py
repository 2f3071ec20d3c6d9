"""The rules by which a letter about a person may be drafted; the wizard offers by the same ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.letters.answers.answers import InconsistentAnswers
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.person_shape import PersonShape

Condition = Callable[[PersonShape], bool]


def _known(shape: PersonShape) -> bool:
    """There is somebody to write to."""
    return shape.who != "unknown"


def _kept_and_safe(shape: PersonShape) -> bool:
    """Nothing but images kept and never asked about; no risk and no police."""
    return _known(shape) and shape.kept_never_asked and shape.no_risk and shape.police == "no"


def _passed_on_and_safe(shape: PersonShape) -> bool:
    """Someone was sent them, there is no risk, and what the police know was answered."""
    return shape.passed_on and shape.no_risk and shape.police in ("reported", "may", "unsure", "no")


def _kept_for_now(shape: PersonShape) -> bool:
    return _known(shape) and shape.variant_a


def _organisation(shape: PersonShape) -> bool:
    return shape.organisation


def _checked(shape: PersonShape) -> bool:
    """The checklist of risks was answered."""
    return bool(shape.risk)


def _police_may(shape: PersonShape) -> bool:
    told = shape.police in ("reported", "may", "unsure") or "police" in shape.risk
    return _checked(shape) and told


def _police_know(shape: PersonShape) -> bool:
    told = shape.police == "reported" or "police" in shape.risk
    return _checked(shape) and told


CONDITIONS: Mapping[LetterKind, Condition] = MappingProxyType(
    {
        LetterKind.WITHDRAWAL: _kept_and_safe,
        LetterKind.LETTER_OF_CLAIM: _known,
        LetterKind.ERASURE_REQUEST: _organisation,
        LetterKind.RECIPIENT_REQUEST: _passed_on_and_safe,
        LetterKind.HOLDING_UNDERTAKING: _kept_for_now,
        LetterKind.HAND_OVER_RECEIPT: _kept_for_now,
        LetterKind.RELEASE_TO_DELETE: _kept_for_now,
        LetterKind.UNDERTAKINGS: _known,
        LetterKind.CERTIFICATE: _known,
        LetterKind.AUTHORITY_TO_ACT: _checked,
        LetterKind.POLICE_LETTER: _police_may,
        LetterKind.DEPRIVATION_REQUEST: _police_know,
        LetterKind.SOLICITOR_BRIEF: _checked,
    }
)


def _may_be_sent_by_oneself(shape: PersonShape) -> bool:
    """No risk, no offence named, one law over both, and the two no couple nor sharing a home."""
    apart = shape.who != "partner" and not shape.shared_home
    return shape.no_risk and apart and not shape.forum_open and not shape.offence_chosen


def check_person(shape: PersonShape) -> None:
    """Close the letter where the wizard would have closed it; raises `InconsistentAnswers`."""
    contradicts = any("none" in ticks and len(ticks) > 1 for ticks in (shape.risk, shape.ties))
    unsafe = shape.self_sent and not _may_be_sent_by_oneself(shape)
    if "under18" in shape.risk or contradicts or unsafe or not CONDITIONS[shape.kind](shape):
        raise InconsistentAnswers
