"""Combinations of answers: everything that decides words taken together, the rest in rotation.

What never acts on the same sentence is rotated with periods that share no divisor, so that all
pairs come together without a letter for each product.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, count, product

from app.letters.answers import Answers, InconsistentAnswers
from app.letters.blank import Given
from app.letters.composing import compose
from app.letters.letter import Letter
from app.letters.shape import LetterShape, shape_of
from app.letters.vocabulary import BY_NAME, LetterKind
from app.rendering.text import render
from tests.golden.cases import CASES
from tests.golden.letters import texts

SKIPPED = ""


@dataclass(frozen=True)
class Drafted:
    """One letter with the answers and the shape that it comes from."""

    given: Given
    shape: LetterShape
    letter: Letter
    text: str
    short: str


def _answers(**picked: str | tuple[str, ...]) -> Given:
    """Answers by name, `__` for a point; what is skipped is left out."""
    return {name.replace("__", "."): value for name, value in picked.items() if value}


def _subsets(values: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [*chain.from_iterable(combinations(values, size) for size in range(len(values) + 1))]


_REGIMES = _subsets(BY_NAME["service.regimes"].values)
_SORTS = {
    LetterKind.PLATFORM_REPORT: ("post", "group", "chat", "message"),
    LetterKind.CLOUD_NOTICE: ("shared-link", "album", "private-account", "own-account"),
}


def _places(kind: LetterKind) -> Iterator[Given]:
    """Every meeting of what is shown, agreed, whose it is, where, and, where declared, the law."""
    report = kind is LetterKind.PLATFORM_REPORT
    turn = count()
    for shows, seen, acting, here, sort in product(
        ("intimate", "private", "unsure", SKIPPED),
        ("never", "less", "public", SKIPPED),
        ("self", "other", SKIPPED),
        (("yes", SKIPPED), ("no", "yes"), ("no", "no")),
        _SORTS[kind],
    ):
        refused = shows == "intimate" and seen in ("never", "less")
        for regimes in _REGIMES if refused else (_REGIMES[next(turn) % 8],):
            at = next(turn)
            given = _answers(
                adults="yes",
                shows=shows,
                seen=seen,
                acting=acting,
                uk=here[0],
                account=here[1],
                place__sort=sort,
                keep=("remove", "preserve")[at % 2],
                service__kind=BY_NAME["service.kind"].values[at % 7],
                service__regimes=regimes,
                has__links=("none", "one", "several")[at % 3],
                has__account="yes" if at % 5 < 3 else "no",
                has__entity="yes" if at % 11 < 6 else "no",
                has__name="yes" if at % 13 < 9 else "no",
            )
            mine = {"has.when": at % 17} if report else {"has.owner": at % 17, "has.item": at % 19}
            yield {**given, **{name: "yes" if part < 9 else "no" for name, part in mine.items()}}


_HOW = _subsets(BY_NAME["how"].values)
_POLICE: tuple[Given, ...] = (
    {"police": "no", "confirmed": BY_NAME["confirmed"].values},
    {"police": "no", "confirmed": ("own-evidence",)},
    {"police": "reported"},
    {"police": "may"},
    {},
)
_RISKS: tuple[tuple[str, ...], ...] = (
    ("none",),
    ("together", "fear"),
    ("order",),
    ("demand", "community"),
    ("police", "violent"),
    ("unaware",),
    (),
)


def _people(kind: LetterKind, rounds: int) -> Iterator[Given]:
    """Every set of things that happened, several times, with the rest in rotation."""
    claim = kind is LetterKind.LETTER_OF_CLAIM
    turn = count()
    for _, happened in product(range(rounds), _subsets(BY_NAME["happened"].values)):
        at = next(turn)
        risk = _RISKS[at % 7] if at % 2 else ("none",)
        who = BY_NAME["who"].values[at % (7 if claim else 8)] if at % 31 else SKIPPED
        given = _answers(
            adults="yes",
            shows=("intimate", "private", "intimate", "unsure", SKIPPED)[at % 5],
            happened=happened,
            risk=risk,
            who=who,
            where="england-wales" if claim else BY_NAME["where"].values[at % 5],
            how=_HOW[(at * 37) % len(_HOW)],
            took=("yes", "no", "unsure", SKIPPED)[at % 4],
            conduct__period=BY_NAME["conduct.period"].values[at % 5],
            acts=("one", "several", SKIPPED)[at % 3],
            has__links=("none", "one", "several")[at // 3 % 3],
            has__first="yes" if at % 11 < 8 else "no",
        )
        own: Given = (
            {
                "route": "self" if risk == ("none",) and at % 3 else "solicitor",
                "has.address": "yes" if at % 13 < 6 else "no",
                "has.email": "yes" if at % 17 < 9 else "no",
            }
            if claim
            else {"delivery": "email", "opened": "unsure"}
            if at % 2
            else {"seen": "never"}
        )
        yield {**given, **_POLICE[at // 2 % 5], **own}


def _every_given() -> Iterator[tuple[LetterKind, Given]]:
    yield from CASES.values()
    for kind in _SORTS:
        yield from ((kind, given) for given in _places(kind))
    yield from (
        (LetterKind.LETTER_OF_CLAIM, each) for each in _people(LetterKind.LETTER_OF_CLAIM, 3)
    )
    yield from (
        (LetterKind.SOLICITOR_BRIEF, each) for each in _people(LetterKind.SOLICITOR_BRIEF, 1)
    )


@lru_cache(maxsize=1)
def drafted() -> tuple[Drafted, ...]:
    """Every combination as a letter, each shape once."""
    found: dict[LetterShape, Drafted] = {}
    for kind, given in _every_given():
        try:
            shape = shape_of(Answers.of(kind, given), kind)
        except InconsistentAnswers:
            continue
        if shape not in found:
            letter = compose(shape, texts())
            text, _, short = render(letter).partition("\n=== short ===\n")
            found[shape] = Drafted(given, shape, letter, text, short)
    return tuple(found.values())


@lru_cache(maxsize=1)
def every_line() -> dict[tuple[LetterKind, str], Drafted]:
    """Every different line of the letters of a kind, with the first letter that has it."""
    found: dict[tuple[LetterKind, str], Drafted] = {}
    for each in drafted():
        for line in f"{each.text}\n{each.short}".splitlines():
            found.setdefault((each.shape.kind, line), each)
    return found


def of_kind(*kinds: LetterKind) -> tuple[Drafted, ...]:
    """The letters of some kinds."""
    return tuple(each for each in drafted() if each.shape.kind in kinds)
