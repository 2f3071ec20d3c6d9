"""Every service of the registry, at every sort of place, for everybody who may write to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from app.letters.answers.used import answers_used
from app.letters.answers.vocabulary import BY_NAME, PLACE_KINDS, YES_NO, LetterKind
from app.letters.shape.blank import Given
from app.recipients.recipient import OTHER, Recipient
from app.recipients.registry import registry

SORTS = BY_NAME["place.sort"].values
ACTING = ("self", "other")
#: In the country; outside it with an account there; outside it without.
HERE: tuple[Given, ...] = (
    {"uk": "yes"},
    {"uk": "no", "account": "yes"},
    {"uk": "no", "account": "no"},
)
#: What was said of the images, most often what lets every law reach.
SAID: tuple[Given, ...] = (
    {"shows": "intimate", "seen": "never"},
    {"shows": "intimate", "seen": "less"},
    {"shows": "intimate", "seen": "public"},
    {"shows": "intimate", "seen": "never"},
    {"shows": "private", "seen": "never"},
    {"shows": "intimate", "seen": "less"},
    {"shows": "unsure", "seen": "never"},
)
_ALWAYS: Given = {"adults": "yes", "own.work": "yes", "copyright.understood": "yes"}
#: In how many ways the rest is given; no divisor of it turns with the senders.
_PATTERNS = 11
_NOT_WRITTEN_TO = ("regulator", "hash", "support")
_BEHIND = ("host", "cdn", "registrar")


@dataclass(frozen=True)
class Reach:
    """The answers that the browser derives from a service: all that a letter may know of it."""

    kind: str
    regimes: tuple[str, ...]
    establishment: str
    hostile: bool

    @property
    def given(self) -> Given:
        """The derived answers."""
        return {
            "service.kind": self.kind,
            "service.regimes": self.regimes,
            "service.establishment": self.establishment,
            "service.hostile": _yes(self.hostile),
        }


@cache
def reaches() -> Counter[Reach]:
    """Every different reach, and how many services of the registry have it."""
    services = [each for each in registry() if each.kind not in _NOT_WRITTEN_TO]
    return Counter(map(_reach, [*services, OTHER]))


def situations(kind: LetterKind) -> Iterator[tuple[Reach, Given]]:
    """The answers of each situation in which a letter of this kind may be the one to send."""
    names = {answer.name for answer in answers_used(kind)}
    for reach, situation in _situations():
        if _written_to(kind, reach):
            given = {**situation}
            if kind is LetterKind.HOST_NOTICE:
                given |= {"host.role": reach.kind, "service.kind": "adult"}
            yield reach, {name: value for name, value in given.items() if name in names}


def every_situation() -> Iterator[Given]:
    """Answers for every service, sort of place, sender and presence; the rest in rotation."""
    return (given for _, given in _situations())


def _situations() -> Iterator[tuple[Reach, Given]]:
    for at, (reach, sort, acting, here) in enumerate(product(reaches(), SORTS, ACTING, HERE)):
        place = {"place.sort": sort, "acting": acting, **here, **SAID[at % len(SAID)]}
        yield reach, {**_ALWAYS, **place, **reach.given, **_rotated(at % _PATTERNS)}


def _written_to(kind: LetterKind, reach: Reach) -> bool:
    """Companies behind a site get the notice for them; some of them run a service as well."""
    behind = reach.kind in _BEHIND
    if kind is LetterKind.HOST_NOTICE:
        return behind
    return not behind or "uk-osa" in reach.regimes


def _rotated(at: int) -> Given:
    """The answers that do not decide which law is met: links, details, and the reply."""
    details = [
        answer.name
        for answer in BY_NAME.values()
        if answer.name.startswith("has.") and answer.values == YES_NO
    ]
    given = {name: _yes((at + place) % 5 < 3) for place, name in enumerate(details)}
    return {
        **given,
        "keep": ("remove", "preserve")[at % 2],
        **({"hostile": "no"} if at // 2 % 2 else {}),
        "has.links": ("several", "none", "one")[at % 3],
        "refusal": BY_NAME["refusal"].values[at % 8],
        "still": BY_NAME["still"].values[at // 3 % 4],
    }


def _reach(recipient: Recipient) -> Reach:
    declared = BY_NAME["service.regimes"].values
    kinds = BY_NAME["service.kind"].values
    return Reach(
        kind=recipient.kind if recipient.kind in kinds else "other",
        regimes=tuple(regime for regime in declared if regime in recipient.regimes),
        establishment=recipient.establishment,
        hostile=recipient.hostile is not None and recipient.hostile.value,
    )


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


#: Letters that the matrix is read over.
KINDS = tuple(kind for kind in LetterKind if kind in PLACE_KINDS)
