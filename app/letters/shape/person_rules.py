"""The rules by which a letter about a person may be drafted; the wizard offers by the same ones."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.kinds import check_every_kind
from app.letters.answers.vocabulary import BY_NAME, LetterKind
from app.letters.shape.person_shape import PersonShape
from app.rules import AllOf, AnyOf, Not, Rule, includes


def others(name: str, *values: str) -> tuple[str, ...]:
    """Every value of an answer but these."""
    return tuple(value for value in BY_NAME[name].values if value not in values)


def only(name: str, value: str) -> Rule:
    """Of an answer with several ticks: this one is there and no other."""
    return AllOf((includes(name, value), Not(includes(name, *others(name, value)))))


NO_RISK = only("risk", "none")
#: The checklist of risks was answered.
_CHECKED = includes("risk", *BY_NAME["risk"].values)
#: There is somebody to write to.
KNOWN = Not(includes("who", "unknown"))

#: Someone was sent them, and there is no risk.
TO_A_RECIPIENT = AllOf((includes("happened", "shared", "sent"), NO_RISK))

REPORTED = AnyOf((includes("police", "reported"), includes("risk", "police")))
#: The police may come in: then a letter to them asks to keep and to seize.
_POLICE = AnyOf((REPORTED, includes("police", "may", "unsure")))

#: Delete now: no police, none planned, every confirmation given, no risk against it.
_VARIANT_B = AllOf(
    (
        includes("police", "no"),
        *(includes("confirmed", value) for value in BY_NAME["confirmed"].values),
        Not(includes("risk", "order", "demand", "police")),
    )
)
_KEPT_FOR_NOW = AllOf((KNOWN, Not(_VARIANT_B)))

#: Of each letter, beside what holds for all: that everybody was an adult and is known to be one.
PERSON_RULES: Mapping[LetterKind, Rule] = MappingProxyType(
    {
        LetterKind.WITHDRAWAL: AllOf(
            (KNOWN, only("happened", "kept-unasked"), NO_RISK, includes("police", "no"))
        ),
        LetterKind.LETTER_OF_CLAIM: KNOWN,
        LetterKind.ERASURE_REQUEST: AllOf((KNOWN, includes("who", "organisation"))),
        LetterKind.RECIPIENT_REQUEST: AllOf(
            (TO_A_RECIPIENT, includes("police", *BY_NAME["police"].values))
        ),
        LetterKind.HOLDING_UNDERTAKING: _KEPT_FOR_NOW,
        LetterKind.HAND_OVER_RECEIPT: _KEPT_FOR_NOW,
        LetterKind.RELEASE_TO_DELETE: _KEPT_FOR_NOW,
        LetterKind.UNDERTAKINGS: KNOWN,
        LetterKind.CERTIFICATE: KNOWN,
        LetterKind.AUTHORITY_TO_ACT: _CHECKED,
        LetterKind.POLICE_LETTER: AllOf((_CHECKED, _POLICE)),
        LetterKind.DEPRIVATION_REQUEST: AllOf((_CHECKED, REPORTED)),
        LetterKind.SOLICITOR_BRIEF: _CHECKED,
    }
)


check_every_kind("person", PERSON_RULES, "app/letters/shape/person_rules.py")


def _may_be_sent_by_oneself(shape: PersonShape) -> bool:
    """No risk, no offence named, one law over both, and the two no couple nor sharing a home."""
    apart = shape.who != "partner" and not shape.shared_home
    return shape.no_risk and apart and not shape.forum_open and not shape.offence_chosen


def check_person(answers: Answers, shape: PersonShape) -> None:
    """Close the letter where the wizard would have closed it; raises `InconsistentAnswers`."""
    contradicts = any("none" in ticks and len(ticks) > 1 for ticks in (shape.risk, shape.ties))
    unsafe = shape.self_sent and not _may_be_sent_by_oneself(shape)
    closed = not PERSON_RULES[shape.kind].holds(dict(answers.given))
    if "under18" in shape.risk or contradicts or unsafe or closed:
        raise InconsistentAnswers
