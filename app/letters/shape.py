"""The letter shape: which parts of a letter stand, decided from the answers alone.

The texts in `letter_templates/` read nothing else. Two requests with the same shape are the same
letter, byte for byte. Every list of ticks is a tuple in declared order, so that a text that loops
over one prints the same letter every time.

A skipped question takes the cautious value: no declaration, a draft for a solicitor, nothing to
be deleted yet. Where a pick is kept as a word, a skipped one reads ``not-answered``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.vocabulary import LetterKind

#: Sorts of place where other people can come upon the images.
PUBLISHED = frozenset({"post", "group", "shared-link", "album"})

_REPORTED = frozenset({"post", "group", "chat", "message"})
_CLOUD = frozenset({"shared-link", "album", "private-account", "own-account"})
_KEPT = frozenset({"kept-unasked", "kept-asked"})

#: Risks that keep the images where they are, whatever was said about the police.
_NO_DELETION_YET = frozenset({"order", "demand", "police"})
_ALL_CONFIRMED = ("own-evidence", "no-others", "no-proceedings")


@dataclass(frozen=True, slots=True)
class PlaceShape:
    """What a platform report or a cloud notice reads."""

    kind: LetterKind
    for_self: bool  # acting == self
    for_other: bool  # acting == other; when the question was skipped, neither
    in_uk: bool
    has_account_there: bool  # with the service, when outside the United Kingdom
    intimate: bool  # shows == intimate
    culturally_private: bool  # shows == private
    sort: str  # place.sort
    declares_20a: bool  # the five declarations of Online Safety Act 2023 s.20A(2) may be made
    osa: bool  # the service is reached by the Online Safety Act
    dsa: bool  # ... by Regulation (EU) 2022/2065, and the place can be seen by others
    tida: bool  # ... by the TAKE IT DOWN Act, and the place can be seen by others
    never_agreed: bool  # seen == never
    agreed_to_less: bool  # seen == less
    once_public: bool  # seen == public
    published: bool  # sort in PUBLISHED
    preserve: bool  # keep a sealed copy for the police; only when chosen
    service_kind: str  # service.kind; "other" when skipped
    links: str  # none | one | several
    has_account: bool
    has_when: bool  # platform report only
    has_owner: bool  # cloud notice only
    has_item: bool  # cloud notice only
    has_entity: bool
    has_name: bool


@dataclass(frozen=True, slots=True)
class PersonShape:
    """What the letter of claim and the note for a solicitor read."""

    kind: LetterKind
    intimate: bool
    culturally_private: bool
    solicitor_draft: bool  # route != self, and always in the note
    self_sent: bool
    organisation: bool  # who == organisation
    ex: bool  # who == ex
    who: str
    where: str
    police: str
    confirmed: tuple[str, ...]
    happened: tuple[str, ...]
    how: tuple[str, ...]
    took: str
    kept_only: bool  # nothing ticked but keeping
    kept: bool
    asked_before: bool  # kept-asked
    shared: bool
    sent: bool
    passed_on: bool  # shared or sent
    threatened: bool
    threat_only: bool  # nothing ticked but the threat: admit no image
    covert: bool
    altered: bool
    hacked: bool
    variant_a: bool  # keep, hand over, delete when told
    variant_b: bool  # delete now
    harassment: bool
    data_protection: bool
    copyright: bool
    assignment: bool  # they took images: the undertakings may assign the copyright
    gave: bool
    took_known: bool
    took_unknown: bool
    from_account: bool
    made: bool
    passed_by_other: bool
    how_unknown: bool
    has_first: bool
    several_acts: bool
    acts: str
    links: str
    period: str  # conduct.period
    risk: tuple[str, ...]
    no_risk: bool  # "none of these" was ticked
    seen: str  # note only
    delivery: str  # note only
    opened: str  # note only
    has_address: bool  # letter of claim only
    has_email: bool  # letter of claim only
    has_name: bool  # the name the claimant is known by was given


LetterShape: TypeAlias = PlaceShape | PersonShape


def shape_of(answers: Answers, kind: LetterKind) -> LetterShape:
    """Decide which parts of a letter stand.

    Raises `InconsistentAnswers` where these answers close this letter: an image of someone who
    was not certainly an adult, the wrong sort of place, sending it oneself with a risk ticked.
    """
    if answers.kind is not kind or answers.one("adults") != "yes":
        raise InconsistentAnswers
    if kind in (LetterKind.PLATFORM_REPORT, LetterKind.CLOUD_NOTICE):
        return _place(answers, kind)
    return _person(answers, kind)


def _place(answers: Answers, kind: LetterKind) -> PlaceShape:
    report = kind is LetterKind.PLATFORM_REPORT
    sort = answers.one("place.sort")
    shows = answers.one("shows")
    seen = answers.one("seen")
    acting = answers.one("acting")
    regimes = answers.many("service.regimes")
    reached = answers.yes("uk"), answers.yes("account")
    if sort not in (_REPORTED if report else _CLOUD) or acting == "died":
        raise InconsistentAnswers
    return PlaceShape(
        kind=kind,
        for_self=acting == "self",
        for_other=acting == "other",
        in_uk=reached[0],
        has_account_there=reached[1],
        intimate=shows == "intimate",
        culturally_private=shows == "private",
        sort=sort,
        declares_20a=shows == "intimate"
        and seen in ("never", "less")
        and acting in ("self", "other")
        and sort in PUBLISHED
        and "uk-osa" in regimes
        and any(reached),
        osa="uk-osa" in regimes,
        dsa="eu-dsa" in regimes and sort in PUBLISHED,
        tida="us-take-it-down" in regimes and sort in PUBLISHED,
        never_agreed=seen == "never",
        agreed_to_less=seen == "less",
        once_public=seen == "public",
        published=sort in PUBLISHED,
        preserve=answers.one("keep") == "preserve",
        service_kind=_or(answers.one("service.kind"), "other"),
        links=_or(answers.one("has.links"), "none"),
        has_account=answers.yes("has.account"),
        has_when=report and answers.yes("has.when"),
        has_owner=not report and answers.yes("has.owner"),
        has_item=not report and answers.yes("has.item"),
        has_entity=answers.yes("has.entity"),
        has_name=answers.yes("has.name"),
    )


def _person(answers: Answers, kind: LetterKind) -> PersonShape:
    claim = kind is LetterKind.LETTER_OF_CLAIM
    happened, how = answers.many("happened"), answers.many("how")
    risk, confirmed = answers.many("risk"), answers.many("confirmed")
    who, where, police = answers.one("who"), answers.one("where"), answers.one("police")
    took, acts = answers.one("took"), answers.one("acts")
    shows, period = answers.one("shows"), _or(answers.one("conduct.period"), "unknown")
    self_sent = claim and answers.one("route") == "self"
    has_first = answers.yes("has.first")
    _check_person(claim, self_sent, risk, who, where)
    passed_on = "shared" in happened or "sent" in happened
    acted = bool(set(happened) - _KEPT)
    variant_b = (
        police == "no"
        and confirmed == _ALL_CONFIRMED
        and bool(risk)
        and not _NO_DELETION_YET.intersection(risk)
    )
    return PersonShape(
        kind=kind,
        intimate=shows == "intimate",
        culturally_private=shows == "private",
        solicitor_draft=not self_sent,
        self_sent=self_sent,
        organisation=who == "organisation",
        ex=who == "ex",
        who=who,
        where=where,
        police=police,
        confirmed=confirmed,
        happened=happened,
        how=how,
        took=took,
        kept_only=bool(happened) and not acted,
        kept=bool(_KEPT.intersection(happened)),
        asked_before="kept-asked" in happened,
        shared="shared" in happened,
        sent="sent" in happened,
        passed_on=passed_on,
        threatened="threatened" in happened,
        threat_only=happened == ("threatened",),
        covert="covert" in happened,
        altered="altered" in happened,
        hacked="hacked" in happened,
        variant_a=not variant_b,
        variant_b=variant_b,
        harassment=acts == "several" and has_first and period != "unknown" and acted,
        # off against a private person: personal use is excluded (UK GDPR Art 2(2)(a))
        data_protection=who == "organisation",
        copyright=took == "yes" and passed_on,
        assignment="took-known" in how or "took-unknown" in how,
        gave="gave" in how,
        took_known="took-known" in how,
        took_unknown="took-unknown" in how,
        from_account="account" in how,
        made="made" in how,
        passed_by_other="passed" in how,
        how_unknown="unknown" in how,
        has_first=has_first,
        several_acts=acts == "several",
        acts=acts,
        links=_or(answers.one("has.links"), "none"),
        period=period,
        risk=risk,
        no_risk=risk == ("none",),
        seen="" if claim else answers.one("seen"),
        delivery="" if claim else answers.one("delivery"),
        opened="" if claim else answers.one("opened"),
        has_address=claim and answers.yes("has.address"),
        has_email=claim and answers.yes("has.email"),
        has_name=answers.yes("has.name"),
    )


def _check_person(
    claim: bool, self_sent: bool, risk: tuple[str, ...], who: str, where: str
) -> None:
    """Close the letter where the wizard would have closed it; raises `InconsistentAnswers`."""
    none_and_some = "none" in risk and len(risk) > 1
    nobody_to_write_to = claim and (who == "unknown" or where != "england-wales")
    if "under18" in risk or none_and_some or nobody_to_write_to:
        raise InconsistentAnswers
    if self_sent and risk != ("none",):
        raise InconsistentAnswers


def _or(value: str, cautious: str) -> str:
    return cautious if value == "not-answered" else value
