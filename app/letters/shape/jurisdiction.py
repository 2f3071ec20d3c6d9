"""Under which law a letter is written, from where the two people live.

A letter to the other person is written under the law of the place where they live, because a
claim against them is usually made there. What goes to the police goes to those of the sender's
own home, who are the ones that the sender would ask.
"""

from __future__ import annotations

from app.letters.answers.answers import InconsistentAnswers
from app.letters.answers.vocabulary import Jurisdiction, LetterKind

#: The parts of the United Kingdom whose law a letter about a person can be written under.
PARTS = {
    part.value: part
    for part in (Jurisdiction.ENGLAND_WALES, Jurisdiction.SCOTLAND, Jurisdiction.NORTHERN_IRELAND)
}


def jurisdiction_of(kind: LetterKind, where: str, home: str) -> Jurisdiction:
    """The jurisdiction of a letter. `where` is the other person's, `home` the sender's.

    Raises `InconsistentAnswers` where neither lives in the United Kingdom, as far as is known,
    and the letter needs a court or a police force.
    """
    if kind.row.law == "united-kingdom":
        return Jurisdiction.UNITED_KINGDOM
    for place in (home, where) if kind.row.law == "own" else (where, home):
        if place in PARTS:
            return PARTS[place]
    if kind.row.law != "anywhere":
        raise InconsistentAnswers
    return Jurisdiction.ENGLAND_WALES


def open_forum(where: str, home: str) -> bool:
    """Whether the two do not certainly live in one part of the United Kingdom.

    Then which court may hear a claim, and under which law, is a question for a lawyer.
    """
    return where != home or home not in PARTS


#: Every letter that has a text: each kind with each of its jurisdictions.
CELLS: tuple[tuple[LetterKind, Jurisdiction], ...] = tuple(
    (kind, part)
    for kind in LetterKind
    for part in (
        (Jurisdiction.UNITED_KINGDOM,) if kind.row.law == "united-kingdom" else PARTS.values()
    )
)
