"""The letter shape: which parts of a letter stand, decided from the answers alone.

The texts in `letter_templates/` read nothing else. Two requests with the same shape are the same
letter, byte for byte. Every list of ticks is a tuple in declared order, so that a text that loops
over one prints the same letter every time.

A skipped question takes the cautious value: no declaration, a draft for a solicitor, nothing to
be deleted yet. Where a pick is kept as a word, a skipped one reads ``not-answered``.
"""

from __future__ import annotations

from typing import TypeAlias

from app.letters.answers import NOT_ANSWERED, Answers, InconsistentAnswers
from app.letters.jurisdiction import jurisdiction_of
from app.letters.person_rules import check_person
from app.letters.person_shape import PersonShape
from app.letters.place_shape import PlaceShape
from app.letters.used import answers_used
from app.letters.vocabulary import PLACE_KINDS, YES_NO, LetterKind

_SORTS = {
    LetterKind.PLATFORM_REPORT: frozenset({"post", "group", "chat", "message"}),
    LetterKind.CLOUD_NOTICE: frozenset({"shared-link", "album", "private-account", "own-account"}),
}
LetterShape: TypeAlias = PlaceShape | PersonShape


def shape_of(answers: Answers, kind: LetterKind) -> LetterShape:
    """Decide which parts of a letter stand.

    Raises `InconsistentAnswers` where these answers close this letter: an image of someone who
    was not certainly an adult, the wrong sort of place, sending it oneself with a risk ticked.
    """
    if answers.kind is not kind or answers.one("adults") != "yes":
        raise InconsistentAnswers
    return _place(answers, kind) if kind in PLACE_KINDS else _person(answers, kind)


def _place(answers: Answers, kind: LetterKind) -> PlaceShape:
    report = kind is LetterKind.PLATFORM_REPORT
    shape = PlaceShape(
        kind=kind,
        shows=answers.one("shows"),
        seen=answers.one("seen"),
        acting=answers.one("acting"),
        in_uk=answers.yes("uk"),
        has_account_there=answers.yes("account"),
        sort=answers.one("place.sort"),
        regimes=answers.many("service.regimes"),
        preserve=answers.one("keep") == "preserve",
        service_kind=answers.one("service.kind", "other"),
        links=answers.one("has.links", "none"),
        has_account=answers.yes("has.account"),
        has_when=report and answers.yes("has.when"),
        has_owner=not report and answers.yes("has.owner"),
        has_item=not report and answers.yes("has.item"),
        has_entity=answers.yes("has.entity"),
        has_name=answers.yes("has.name"),
    )
    if shape.sort not in _SORTS[kind] or shape.acting == "died":
        raise InconsistentAnswers
    return shape


def _person(answers: Answers, kind: LetterKind) -> PersonShape:
    used = {answer.name: answer for answer in answers_used(kind)}

    def one(name: str, skipped: str = NOT_ANSWERED, unread: str = "") -> str:
        return answers.one(name, skipped) if name in used else unread

    def many(name: str) -> tuple[str, ...]:
        return answers.many(name) if name in used else ()

    where, home = one("where"), one("home")
    shape = PersonShape(
        kind=kind,
        jurisdiction=jurisdiction_of(kind, where, home),
        shows=one("shows"),
        self_sent=one("route") == "self",
        offence_chosen=one("offence") == "yes",
        who=one("who"),
        where=where,
        home=home,
        police=one("police"),
        confirmed=many("confirmed"),
        happened=many("happened"),
        reach=many("reach"),
        how=many("how"),
        took=one("took"),
        ties=many("ties"),
        risk=many("risk"),
        acts=one("acts"),
        links=one("has.links", "none", "none"),
        period=one("conduct.period", "unknown", "unknown"),
        has=frozenset(
            name.removeprefix("has.")
            for name, answer in used.items()
            if name.startswith("has.") and answer.values == YES_NO and answers.yes(name)
        ),
        seen=one("seen"),
        delivery=one("delivery"),
        opened=one("opened"),
        wishes=many("wishes"),
        wish_first=one("wish.first"),
        agent=one("agent"),
    )
    check_person(shape)
    return shape
