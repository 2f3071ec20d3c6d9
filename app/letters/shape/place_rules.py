"""The rules by which a letter about a place may be drafted; the wizard offers by the same ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from app.letters.answers.answers import Answers, InconsistentAnswers
from app.letters.answers.kinds import check_every_kind
from app.letters.answers.vocabulary import REFUSALS, LetterKind

#: An answer's name, and some of its values: true when one of them was given.
Said: TypeAlias = tuple[str, tuple[str, ...]]
#: Alternatives: true when one of them is.
Clause: TypeAlias = tuple[Said, ...]

#: Sorts of place where other people can come upon the images.
PUBLISHED = ("post", "group", "shared-link", "album")


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """A rule of one kind of letter: every clause of `wants` is true, and nothing of `closed_by`."""

    wants: tuple[Clause, ...]
    closed_by: tuple[Said, ...]

    def holds(self, answers: Answers) -> bool:
        """Whether the letter may be drafted from these answers."""
        wanted = all(any(_said(answers, each) for each in clause) for clause in self.wants)
        return wanted and not any(_said(answers, each) for each in self.closed_by)


def _said(answers: Answers, said: Said) -> bool:
    name, values = said
    return any(value in values for value in answers.many(name))


def _one(name: str, *values: str) -> Clause:
    return ((name, values),)


_SEARCH: Said = ("service.kind", ("search",))

_ADULTS = _one("adults", "yes")
_SIGNED = _one("acting", "self", "other")
_INTIMATE = _one("shows", "intimate")
_NOT_AGREED = _one("seen", "never", "less")
_WITHOUT_CONSENT = (_INTIMATE, _NOT_AGREED, _SIGNED)

_ON_A_SITE = _one("place.sort", *PUBLISHED)
_POSTED = ("post", "group")

#: Services that act on reports of posts; any other only where the Online Safety Act reaches it.
_TAKES_POSTS: Clause = (
    ("service.kind", ("platform", "adult", "messaging", "cloud", "other")),
    ("service.regimes", ("uk-osa",)),
)
_TAKES_REPORTS: Clause = (*_TAKES_POSTS, _SEARCH)

#: People whom the duties of the Online Safety Act name: somebody in the country, or a user.
_AFFECTED: Clause = (("uk", ("yes",)), ("account", ("yes",)))
_REPORTED_UNDER_20A = (
    *_WITHOUT_CONSENT,
    _ON_A_SITE,
    _one("service.regimes", "uk-osa"),
    _AFFECTED,
)

#: A controller under data protection law, never a service that only carries or stores.
_CONTROLLER = (
    _SIGNED,
    (("place.sort", _POSTED), _SEARCH),
    _one("service.kind", "platform", "adult", "messaging", "search", "other"),
)
_UK_OR_EU: tuple[Clause, ...] = (
    (("service.regimes", ("uk-gdpr",)), ("service.establishment", ("ireland", "eu"))),
    (("uk", ("yes",)), ("service.establishment", ("uk", "ireland", "eu"))),
)
_UK = (
    _one("service.regimes", "uk-gdpr"),
    (("uk", ("yes",)), ("service.establishment", ("uk",))),
)

#: The result of the report was answered, "no answer came" included. `_REFUSED` leaves that value
#: out, because silence is not a decision that can be complained about.
_ANSWERED = _one("refusal", *REFUSALS)
_REFUSED = _one("refusal", *(value for value in REFUSALS if value != "silence"))

#: Everything was removed, so no letter asks again for removal.
_GONE: Said = ("still", ("no",))
_OWN_ACCOUNT: Said = ("place.sort", ("own-account",))

_DIED: Said = ("acting", ("died",))
#: Reasons not to write to the site itself: it asks for money, publishes requests, is run by the
#: other person, or nobody can say that it is safe. A letter would tell it who asks.
_NOT_TO_THE_SITE: tuple[Said, ...] = (
    _DIED,
    ("hostile", ("yes", "unsure", "unasked")),
    ("service.hostile", ("yes",)),
)


def _to_the_site(*wants: Clause, closed_by: tuple[Said, ...] = ()) -> PlaceRule:
    return PlaceRule((_ADULTS, *wants), (*_NOT_TO_THE_SITE, *closed_by))


def _to_others(*wants: Clause, closed_by: tuple[Said, ...] = ()) -> PlaceRule:
    return PlaceRule((_ADULTS, *wants), (_DIED, *closed_by))


PLACE_RULES: Mapping[LetterKind, PlaceRule] = MappingProxyType(
    {
        LetterKind.PLATFORM_REPORT: _to_the_site(
            _one("place.sort", "post", "group", "chat", "message"),
            _TAKES_POSTS,
            closed_by=(_SEARCH,),
        ),
        LetterKind.CLOUD_NOTICE: _to_the_site(
            _one("place.sort", "shared-link", "album", "private-account", "own-account"),
            _TAKES_POSTS,
            closed_by=(_SEARCH,),
        ),
        LetterKind.SEARCH_REMOVAL: _to_others((_SEARCH,)),
        LetterKind.HOST_NOTICE: _to_others(_ON_A_SITE, closed_by=(_SEARCH,)),
        LetterKind.COPYRIGHT_NOTICE: _to_the_site(
            _SIGNED,
            _NOT_AGREED,
            (("place.sort", PUBLISHED), _SEARCH),
            _one("own.work", "yes"),
            _one("copyright.understood", "yes"),
            _one("service.regimes", "us-dmca"),
        ),
        LetterKind.SERVICE_ERASURE: _to_the_site(*_CONTROLLER, *_UK_OR_EU),
        LetterKind.CHASER: _to_the_site(_SIGNED, _TAKES_REPORTS, closed_by=(_OWN_ACCOUNT, _GONE)),
        LetterKind.REFUSAL_ANSWER: _to_the_site(
            _SIGNED, _TAKES_REPORTS, _ANSWERED, closed_by=(_OWN_ACCOUNT, _GONE)
        ),
        LetterKind.EXPEDITED_COMPLAINT: _to_the_site(
            *_REPORTED_UNDER_20A, closed_by=(_SEARCH, _GONE)
        ),
        LetterKind.DSA_COMPLAINT: _to_the_site(
            *_WITHOUT_CONSENT,
            _one("place.sort", *_POSTED),
            _one("service.kind", "platform", "adult", "messaging"),
            _one("service.regimes", "eu-dsa"),
            _REFUSED,
            closed_by=(_GONE,),
        ),
        LetterKind.DATA_COMPLAINT: _to_the_site(*_CONTROLLER, *_UK),
        LetterKind.ICO_COMPLAINT: _to_the_site(*_CONTROLLER, *_UK),
        LetterKind.OFCOM_REPORT: _to_others(*_REPORTED_UNDER_20A, closed_by=(_SEARCH,)),
        LetterKind.FTC_COMPLAINT: _to_the_site(
            *_WITHOUT_CONSENT,
            _ON_A_SITE,
            _one("service.regimes", "us-take-it-down"),
            closed_by=(_SEARCH,),
        ),
        LetterKind.COORDINATOR_INFORMATION: _to_others(
            *_WITHOUT_CONSENT,
            _ON_A_SITE,
            _one("service.regimes", "eu-dsa"),
            _one("service.establishment", "ireland"),
            closed_by=(_SEARCH,),
        ),
    }
)


check_every_kind("place", PLACE_RULES, "app/letters/shape/place_rules.py")


def check_place(answers: Answers, kind: LetterKind) -> None:
    """Close the letter where the wizard would not offer it; raises `InconsistentAnswers`."""
    if not PLACE_RULES[kind].holds(answers):
        raise InconsistentAnswers
