"""The letter shape: which parts of a letter stand, decided from the answers alone.

The texts in `letter_templates/` read nothing else. Two requests with the same shape are the same
letter, byte for byte. Every list of ticks is a tuple in declared order, so that a text that loops
over one prints the same letter every time.

A skipped question takes the cautious value: no declaration, a draft for a solicitor, nothing to
be deleted yet. Where a pick is kept as a word, a skipped one reads ``not-answered``.
"""

from __future__ import annotations

from typing import TypeAlias

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.person_shape import PersonShape
from app.letters.place_shape import PlaceShape
from app.letters.vocabulary import LetterKind

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
    return _place(answers, kind) if kind in _SORTS else _person(answers, kind)


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
    claim = kind is LetterKind.LETTER_OF_CLAIM
    shape = PersonShape(
        kind=kind,
        shows=answers.one("shows"),
        self_sent=claim and answers.one("route") == "self",
        who=answers.one("who"),
        where=answers.one("where"),
        police=answers.one("police"),
        confirmed=answers.many("confirmed"),
        happened=answers.many("happened"),
        how=answers.many("how"),
        took=answers.one("took"),
        risk=answers.many("risk"),
        acts=answers.one("acts"),
        links=answers.one("has.links", "none"),
        period=answers.one("conduct.period", "unknown"),
        has_first=answers.yes("has.first"),
        has_address=claim and answers.yes("has.address"),
        has_email=claim and answers.yes("has.email"),
        seen="" if claim else answers.one("seen"),
        delivery="" if claim else answers.one("delivery"),
        opened="" if claim else answers.one("opened"),
    )
    _check_person(shape, claim)
    return shape


def _check_person(shape: PersonShape, claim: bool) -> None:
    """Close the letter where the wizard would have closed it; raises `InconsistentAnswers`."""
    none_and_some = "none" in shape.risk and not shape.no_risk
    nobody_to_write_to = claim and (shape.who == "unknown" or shape.where != "england-wales")
    risky = shape.self_sent and not shape.no_risk
    if "under18" in shape.risk or none_and_some or nobody_to_write_to or risky:
        raise InconsistentAnswers
