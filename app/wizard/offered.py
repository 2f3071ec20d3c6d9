"""The letters that are offered, their order, and the rule for each.

These rules mirror what `app.letters` refuses: no letter is offered that would come back as
inconsistent. A test draws answers and holds the two against each other.
"""

from dataclasses import dataclass
from typing import get_args

from app.letters.answers.kinds import Group
from app.letters.answers.vocabulary import LetterKind
from app.letters.shape.jurisdiction import PARTS
from app.letters.shape.person_rules import KNOWN, NO_RISK, PERSON_RULES, REPORTED, only, others
from app.letters.shape.place_rules import PLACE_RULES
from app.rules import AllOf, AnyOf, Not, Rule, includes

GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class OfferedLetter:
    """A kind of letter, what one of it is about, where it stands, and when it is offered."""

    kind: str
    scope: str
    group: Group
    applies: Rule


_ADULTS = includes("adults", "yes")
OLD_ENOUGH = Not(includes("risk", "under18"))
#: The checklist was answered, and not with an age that closes the letters about the person.
CHECKED = AllOf((_ADULTS, includes("risk", *others("risk", "under18")), OLD_ENOUGH))

_IN_THE_UK = AnyOf((includes("where", *PARTS), includes("home", *PARTS)))
#: Someone is known to write to, and a law of the United Kingdom is there to write under.
TO_THEM = AllOf((OLD_ENOUGH, KNOWN, _IN_THE_UK))
#: There is a case, or an order, about which something may be known.
WITH_THE_POLICE = AnyOf((REPORTED, includes("risk", "order")))

#: Sending it oneself: nobody is at risk, the two are no couple and share no home, both live
#: under one law, and more than a threat was made.
SELF_SENT = AllOf(
    (
        NO_RISK,
        AnyOf(tuple(AllOf((includes("where", each), includes("home", each))) for each in PARTS)),
        Not(only("happened", "threatened")),
        Not(includes("who", "partner")),
        Not(includes("ties", "home")),
    )
)
#: A solicitor's draft may name the offence, of images that the offence is about.
OFFENCE = AllOf((includes("shows", "intimate"), Not(includes("route", "self"))))


def _of_place(kind: LetterKind) -> Rule:
    rule = PLACE_RULES[kind]
    wants = tuple(
        AnyOf(tuple(includes(name, *values) for name, values in clause)) for clause in rule.wants
    )
    return AllOf((*wants, *(Not(includes(name, *values)) for name, values in rule.closed_by)))


def _of_person(kind: LetterKind) -> Rule:
    """Its rule, once the checklist was answered; in a country whose law the letter needs."""
    rule = PERSON_RULES[kind]
    own = rule.rules if isinstance(rule, AllOf) else (rule,)
    law = () if kind.row.law == "anywhere" else (_IN_THE_UK,)
    return AllOf((CHECKED, *law, *own))


def _offered(kind: LetterKind) -> OfferedLetter:
    row = kind.row
    rule = _of_place(kind) if row.about == "place" else _of_person(kind)
    return OfferedLetter(kind.value, row.about, row.group, rule)


#: Those about a place first; within a group as the rows stand, but for those that stand behind.
LETTERS: tuple[OfferedLetter, ...] = tuple(
    _offered(kind)
    for kind in sorted(
        LetterKind,
        key=lambda kind: (
            kind.row.about == "person",
            GROUPS.index(kind.row.group),
            kind.row.behind,
        ),
    )
)
