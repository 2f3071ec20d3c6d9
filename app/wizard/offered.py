"""The letters that are offered, their order, and the rule for each.

These rules mirror what `app.letters` refuses: no letter is offered that would come back as
inconsistent. A test draws answers and holds the two against each other.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.letters.answers.vocabulary import BY_NAME, LetterKind
from app.letters.shape.place_rules import PLACE_RULES
from app.rules import AllOf, AnyOf, Not, Rule, includes

#: `first` stands open on the letter page, `next` below it, `later` waits for its day.
Group: TypeAlias = Literal["first", "next", "later"]


@dataclass(frozen=True, slots=True)
class OfferedLetter:
    """A kind of letter, what one of it is about, where it stands, and when it is offered."""

    kind: str
    scope: str
    group: Group
    applies: Rule


def _others(name: str, *values: str) -> tuple[str, ...]:
    return tuple(value for value in BY_NAME[name].values if value not in values)


def only(name: str, value: str) -> Rule:
    """Of an answer with several ticks: this one is there and no other."""
    return AllOf((includes(name, value), Not(includes(name, *_others(name, value)))))


_UK = ("england-wales", "scotland", "northern-ireland")

_ADULTS = includes("adults", "yes")
OLD_ENOUGH = Not(includes("risk", "under18"))
#: The checklist was answered, and not with an age that closes the letters about the person.
CHECKED = AllOf((_ADULTS, includes("risk", *_others("risk", "under18")), OLD_ENOUGH))
_NO_RISK = only("risk", "none")

_KNOWN = Not(includes("who", "unknown"))
_IN_THE_UK = AnyOf((includes("where", *_UK), includes("home", *_UK)))
#: Someone is known to write to, and a law of the United Kingdom is there to write under.
TO_THEM = AllOf((OLD_ENOUGH, _KNOWN, _IN_THE_UK))
_LETTER_TO_THEM = AllOf((CHECKED, TO_THEM))

_PASSED_ON = includes("happened", "shared", "sent")
TO_A_RECIPIENT = AllOf((_PASSED_ON, _NO_RISK))

_REPORTED = AnyOf((includes("police", "reported"), includes("risk", "police")))
#: The police may come in: then a letter to them asks to keep and to seize.
_POLICE = AnyOf((_REPORTED, includes("police", "may", "unsure")))
#: There is a case, or an order, about which something may be known.
WITH_THE_POLICE = AnyOf((_REPORTED, includes("risk", "order")))

#: Delete now: no police, none planned, every confirmation given, no risk against it.
_VARIANT_B = AllOf(
    (
        includes("police", "no"),
        *(includes("confirmed", value) for value in BY_NAME["confirmed"].values),
        Not(includes("risk", "order", "demand", "police")),
    )
)
_KEPT_FOR_NOW = AllOf((_LETTER_TO_THEM, Not(_VARIANT_B)))

#: Sending it oneself: nobody is at risk, the two are no couple and share no home, both live
#: under one law, and more than a threat was made.
SELF_SENT = AllOf(
    (
        _NO_RISK,
        AnyOf(tuple(AllOf((includes("where", each), includes("home", each))) for each in _UK)),
        Not(only("happened", "threatened")),
        Not(includes("who", "partner")),
        Not(includes("ties", "home")),
    )
)
#: A solicitor's draft may name the offence, of images that the offence is about.
OFFENCE = AllOf((includes("shows", "intimate"), Not(includes("route", "self"))))

_NEVER_ASKED = only("happened", "kept-unasked")

#: Where each letter about a place stands; its rule is the one that its drafting is held to.
_PLACES: tuple[tuple[LetterKind, Group], ...] = (
    (LetterKind.PLATFORM_REPORT, "first"),
    (LetterKind.CLOUD_NOTICE, "first"),
    (LetterKind.SEARCH_REMOVAL, "first"),
    (LetterKind.HOST_NOTICE, "next"),
    (LetterKind.COPYRIGHT_NOTICE, "next"),
    (LetterKind.CHASER, "later"),
    (LetterKind.REFUSAL_ANSWER, "later"),
    (LetterKind.EXPEDITED_COMPLAINT, "later"),
    (LetterKind.DSA_COMPLAINT, "later"),
    (LetterKind.SERVICE_ERASURE, "later"),
    (LetterKind.DATA_COMPLAINT, "later"),
    (LetterKind.ICO_COMPLAINT, "later"),
    (LetterKind.OFCOM_REPORT, "later"),
    (LetterKind.FTC_COMPLAINT, "later"),
    (LetterKind.COORDINATOR_INFORMATION, "later"),
)


def _of_place(kind: LetterKind) -> Rule:
    rule = PLACE_RULES[kind]
    wants = tuple(
        AnyOf(tuple(includes(name, *values) for name, values in clause)) for clause in rule.wants
    )
    return AllOf((*wants, *(Not(includes(name, *values)) for name, values in rule.closed_by)))


_ABOUT_A_PLACE = tuple(
    OfferedLetter(kind.value, "place", group, _of_place(kind)) for kind, group in _PLACES
)

LETTERS: tuple[OfferedLetter, ...] = (
    *_ABOUT_A_PLACE,
    OfferedLetter(
        "withdrawal",
        "person",
        "first",
        AllOf((CHECKED, _KNOWN, _NEVER_ASKED, _NO_RISK, includes("police", "no"))),
    ),
    OfferedLetter("letter-of-claim", "person", "first", _LETTER_TO_THEM),
    OfferedLetter(
        "erasure-request",
        "person",
        "next",
        AllOf((_LETTER_TO_THEM, includes("who", "organisation"))),
    ),
    OfferedLetter(
        "recipient-request",
        "person",
        "next",
        AllOf((CHECKED, TO_A_RECIPIENT, _IN_THE_UK, includes("police", *BY_NAME["police"].values))),
    ),
    OfferedLetter("police-letter", "person", "next", AllOf((CHECKED, _IN_THE_UK, _POLICE))),
    OfferedLetter("solicitor-brief", "person", "next", CHECKED),
    OfferedLetter("authority-to-act", "person", "next", CHECKED),
    OfferedLetter("holding-undertaking", "person", "later", _KEPT_FOR_NOW),
    OfferedLetter("hand-over-receipt", "person", "later", _KEPT_FOR_NOW),
    OfferedLetter("release-to-delete", "person", "later", _KEPT_FOR_NOW),
    OfferedLetter("undertakings", "person", "later", _LETTER_TO_THEM),
    OfferedLetter("certificate", "person", "later", _LETTER_TO_THEM),
    OfferedLetter(
        "deprivation-request", "person", "later", AllOf((CHECKED, _IN_THE_UK, _REPORTED))
    ),
)
